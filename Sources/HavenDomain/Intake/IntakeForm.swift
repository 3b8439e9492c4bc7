/// The five steps of an intake (IN-01, C13) as a form: safety, identity and consent, needs and
/// priority, service or referral, record and follow-up.
///
/// In the order of a conversation at night: danger first, then consent, then who and where, then how
/// it is safe to reach them; what nobody has to say comes last. Each step is a file of its own.
public enum IntakeForm {
  /// Said before any identifier is asked (IN-06, IN-07).
  public static let purposeText =
    "I would like to note a few details, so that we can help you and you need not tell it all "
    + "again. Only people who help you see them. You can say no, and change your mind at any time."

  /// What could find a person stays shut until consent is settled (C18), and takes no more once it
  /// was taken back.
  public static let form = Form(
    kind: .intake, steps: [safety, identity, priority, service, record],
    gates: [
      Form.Gate(
        opener: consent, fields: personal.union([share, shareWith, shareUntil]),
        words: "Ask for consent first.")
    ],
    locks: [
      Form.Lock(
        closer: withdrawn, fields: personal.subtracting([readBack]),
        words: "Consent was taken back: what was noted stays sealed, and no more is added.")
    ])

  /// What could find somebody, or tells of their home.
  public static let personal: Set<FieldID> = [
    name, alias, location, callback, birth, safeToCall, safeWays, safeNumber, safeHours, voicemail,
    codeWord, mayAnswer, safeContact, adults, childrenAges, others, readBack,
  ]

  static let mayBeNamed: Set<String> = ["verbal", "written", "lifeAtRisk"]
}

// MARK: - Safety

extension IntakeForm {
  public static let safeNow: FieldID = "safeNow"
  public static let danger: FieldID = "danger"
  public static let medical: FieldID = "medical"
  public static let happening: FieldID = "happening"

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
}
