/// The third, fourth and fifth step: needs, help, and what comes next.
extension IntakeForm {
  public static let group: FieldID = "group"
  public static let needs: FieldID = "needs"
  public static let otherNeeds: FieldID = "otherNeeds"
  public static let support: FieldID = "support"
  public static let raiseTo: FieldID = "raiseTo"
  public static let raiseReason: FieldID = "raiseReason"

  static let priority = Form.Step(
    "Needs and priority",
    [
      Field(group, "Calling as", "As they describe themselves.", .choice(.fixed(groups))),
      Field(needs, "Needs", "What would help most? Several may fit.", .several(needOptions)),
      Field(otherNeeds, "Something else", "What else would help, in their own words?", .line),
      Field(support, "Support agreed", "What you agreed together.", .area),
      Field(
        raiseTo, "Raise the score to", "Higher than the sum, if you judge so.",
        .choice(.fixed((1...10).map { Option("\($0)", "\($0)") }))),
      Field(
        raiseReason, "Reason for raising", "What the questions do not show.", .line,
        required: true, ours: true, onlyIf: (raiseTo, Set((1...10).map(String.init)))),
    ])
}

// MARK: - Service or referral

extension IntakeForm {
  public static let intervention: FieldID = "intervention"
  public static let partner: FieldID = "partner"
  public static let referralCode: FieldID = "referralCode"
  public static let accepted: FieldID = "accepted"
  public static let limits: FieldID = "limits"
  public static let elsewhere: FieldID = "elsewhere"
  public static let elsewhereWhy: FieldID = "elsewhereWhy"
  public static let told: FieldID = "told"

  static let service = Form.Step(
    "Service or referral",
    parts: [
      Form.Part(
        "help now",
        [
          Field(
            intervention, "Help given", "What happens now.", .choice(.fixed(interventions)),
            required: true),
          Field(partner, "With whom", "Site, team or service.", .line),
          Field(referralCode, "Referral code", "If the other side gave one.", .line),
          Field(
            accepted, "Their choice", "Is this what you would like? No is fine, and so is later.",
            .choice(.fixed(choices))),
        ]),
      // IN-14, IN-18.
      Form.Part(
        "limits and other help",
        [
          Field(
            limits, "Limits explained", "Tick when you have said what we can do and what not.",
            .tick, stamps: ["yes": "explained"]),
          Field(elsewhere, "Also pointed to", "Where else you pointed them.", .line),
          Field(elsewhereWhy, "Why there", "Why that service, as you told them.", .line),
          Field(
            told, "Told of other help", "How would you like to have it? Several may fit.",
            .several(tellings)),
        ]),
    ])
}

// MARK: - Record and follow-up

extension IntakeForm {
  public static let owner: FieldID = "owner"
  public static let nextAction: FieldID = "nextAction"
  public static let nextDue: FieldID = "nextDue"
  public static let method: FieldID = "method"
  public static let followUp: FieldID = "followUp"
  public static let summary: FieldID = "summary"

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
