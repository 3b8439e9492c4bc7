/// The five steps of an intake (IN-01) as a form: safety, identity and consent, needs and priority,
/// service or referral, record and follow-up.
public enum IntakeForm {
  public static let safeNow: FieldID = "safeNow"
  public static let danger: FieldID = "danger"
  public static let medical: FieldID = "medical"
  public static let happening: FieldID = "happening"
  public static let consent: FieldID = "consent"
  public static let purpose: FieldID = "purpose"
  public static let noConsentReason: FieldID = "noConsentReason"
  public static let share: FieldID = "share"
  public static let name: FieldID = "name"
  public static let location: FieldID = "location"
  public static let callback: FieldID = "callback"
  public static let safeContact: FieldID = "safeContact"
  public static let readBack: FieldID = "readBack"
  public static let group: FieldID = "group"
  public static let needs: FieldID = "needs"
  public static let support: FieldID = "support"
  public static let raiseTo: FieldID = "raiseTo"
  public static let raiseReason: FieldID = "raiseReason"
  public static let intervention: FieldID = "intervention"
  public static let partner: FieldID = "partner"
  public static let referralCode: FieldID = "referralCode"
  public static let accepted: FieldID = "accepted"
  public static let owner: FieldID = "owner"
  public static let nextAction: FieldID = "nextAction"
  public static let nextDue: FieldID = "nextDue"
  public static let method: FieldID = "method"
  public static let followUp: FieldID = "followUp"
  public static let summary: FieldID = "summary"

  /// Said before any identifier is asked (IN-06, IN-07).
  public static let purposeText =
    "I would like to note a few details, so that we can help you and you need not tell it all "
    + "again. Only people who help you see them. You can say no, and change your mind at any time."

  /// Five steps; what could find a person stays shut until consent is settled.
  public static let form = Form(
    kind: .intake, steps: [safety, identity, priority, service, record],
    gates: [
      Form.Gate(
        opener: consent, fields: [name, location, callback, safeContact, readBack, share],
        words: "Ask for consent first.")
    ])

  static let safety = Form.Step(
    "Safety",
    [
      Field(safeNow, "Safe right now?", "Are you safe right now?", .yesNo, required: true),
      Field(Indicator.weapon.field, "Weapon within reach?", "Is there a weapon near?", .yesNo),
      Field(danger, "Imminent danger?", "Could someone hurt you in the next hours?", .yesNo),
      Field(Indicator.children.field, "Children there?", "Are children with you?", .yesNo),
      Field(medical, "Medical help needed?", "Do you need a doctor now?", .yesNo),
      Field(Indicator.assault.field, "Recent assault?", "Were you hurt recently?", .yesNo),
      Field(
        Indicator.suicidal.field, "Thoughts of suicide?",
        "Are you thinking of ending your life?", .yesNo),
      Field(happening, "What is happening", "In their own words.", .area),
    ])

  static let identity = Form.Step(
    "Identity and consent",
    [
      Field(consent, "Consent to record", purposeText, .choice(.fixed(consents)), required: true),
      Field(
        purpose, "Purpose explained", "Tick when you have said why we record.", .tick,
        onlyIf: (consent, ["verbal", "written"])),
      Field(
        noConsentReason, "Why without consent", "What puts life at risk, in a few words.", .line,
        required: true, ours: true, onlyIf: (consent, ["lifeAtRisk"])),
      Field(
        share, "Consent to share", "May we share this with those who can help?", .yesNo),
      Field(
        name, "Name", "What may I call you?", .line,
        onlyIf: (consent, ["verbal", "written", "lifeAtRisk"])),
      Field(location, "Where they are", "Where are you now?", .line),
      Field(
        callback, "Callback number", "If we are cut off, what number is best?", .phone,
        onlyIf: (consent, ["verbal", "written", "lifeAtRisk"])),
      Field(
        safeContact, "Safe to call back?",
        "When and how is it safe: hours, voicemail, a code word?", .line),
      Field(
        readBack, "Details read back", "Tick when they have heard and agreed.", .tick,
        onlyIf: (consent, ["verbal", "written", "lifeAtRisk"])),
    ])

  static let priority = Form.Step(
    "Needs and priority",
    [
      Field(group, "Calling as", "As they describe themselves.", .choice(.fixed(groups))),
      Field(needs, "Needs", "What would help most? Several may fit.", .several(needOptions)),
      Field(support, "Support agreed", "What you agreed together.", .area),
      Field(
        raiseTo, "Raise the score to", "Higher than the sum, if you judge so.",
        .choice(.fixed((1...10).map { Option("\($0)", "\($0)") }))),
      Field(
        raiseReason, "Reason for raising", "What the questions do not show.", .line,
        required: true, ours: true, onlyIf: (raiseTo, Set((1...10).map(String.init)))),
    ])

  static let service = Form.Step(
    "Service or referral",
    [
      Field(
        intervention, "Help given", "What happens now.", .choice(.fixed(interventions)),
        required: true),
      Field(partner, "With whom", "Site, team or service.", .line),
      Field(referralCode, "Referral code", "If the other side gave one.", .line),
      Field(accepted, "Their choice", "Is this what you would like?", .yesNo),
    ])

  static let record = Form.Step(
    "Record and follow-up",
    [
      Field(
        owner, "Owner", "Who sees to the next action.", .choice(.staff),
        required: true, ours: true),
      Field(nextAction, "Next action", "What they will do.", .line, required: true, ours: true),
      Field(
        nextDue, "Due", "By when. What is too late comes back to you.", .time(.future),
        required: true, ours: true),
      Field(
        method, "Preferred contact", "How shall we reach you?", .choice(.fixed(methods))),
      Field(
        followUp, "Follow-up", "When we ask whether their needs were met.", .time(.future)),
      Field(summary, "Summary", "What the next person should know.", .area),
    ])
}
