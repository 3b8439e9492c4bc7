/// The second step: consent, who and where, safe contact, household.
extension IntakeForm {
  static let identity = Form.Step(
    "Identity and consent", parts: [consenting, whoAndWhere, safeToReach, household])
}

// MARK: - Consent

extension IntakeForm {
  public static let consent: FieldID = "consent"
  public static let purpose: FieldID = "purpose"
  public static let noConsentReason: FieldID = "noConsentReason"
  public static let share: FieldID = "share"
  public static let shareWith: FieldID = "shareWith"
  public static let shareUntil: FieldID = "shareUntil"
  public static let withdrawn: FieldID = "withdrawn"

  /// C18, IN-05 to IN-07; PR-20: a release names with whom and until when, and help never depends
  /// on it.
  static let consenting = Form.Part(
    "consent",
    [
      Field(
        consent, "Consent to record", purposeText, .choice(.fixed(consents)), required: true,
        stamps: [
          "verbal": "agreed", "written": "agreed", "lifeAtRisk": "decided", "anonymous": "chosen",
        ]),
      Field(
        purpose, "Purpose explained", "Tick when you have said why we record.", .tick,
        onlyIf: (consent, ["verbal", "written"]), stamps: ["yes": "explained"]),
      Field(
        noConsentReason, "Why without consent", "What puts life at risk, in a few words.", .line,
        required: true, ours: true, onlyIf: (consent, ["lifeAtRisk"])),
      Field(
        share, "Consent to share",
        "May we share this with those who can help? Either answer is fine: help stays the same.",
        .yesNo, stamps: ["yes": "agreed", "no": "said"]),
      Field(
        shareWith, "Share with whom", "With whom may we share it? They choose; several may fit.",
        .several(shareOptions), onlyIf: (share, ["yes"])),
      Field(
        shareUntil, "Share until", "Until when may we? Tomorrow, a day, a week: +7d.",
        .time(.future), onlyIf: (share, ["yes"])),
      Field(
        withdrawn, "Consent taken back",
        "Tick if they change their mind: from then on nothing is shared and nothing is added.",
        .tick, onlyIf: (consent, ["verbal", "written"]), stamps: ["yes": "taken back"]),
    ])
}

// MARK: - Who and where

extension IntakeForm {
  public static let name: FieldID = "name"
  public static let alias: FieldID = "alias"
  public static let location: FieldID = "location"
  public static let callback: FieldID = "callback"
  public static let birth: FieldID = "birth"
  public static let language: FieldID = "language"
  public static let otherLanguage: FieldID = "otherLanguage"
  public static let interpreter: FieldID = "interpreter"

  /// IN-04 and TR-03 first: name, where, number; then what makes it easier to talk.
  static let whoAndWhere = Form.Part(
    "who and where",
    [
      Field(name, "Name", "What may I call you?", .name, onlyIf: (consent, mayBeNamed)),
      Field(location, "Where they are", "Where are you now?", .line),
      Field(
        callback, "Callback number", "If we are cut off, what number is best?", .phone,
        onlyIf: (consent, mayBeNamed)),
      Field(
        alias, "Also known as", "Another name that you use, or that we may have noted before?",
        .name, onlyIf: (consent, mayBeNamed)),
      Field(
        birth, "Age or day of birth", "How old are you? An age, or a day such as 14 Mar 2009.",
        .birth, onlyIf: (consent, mayBeNamed)),
      Field(
        language, "Language", "Which language is easiest for you?", .choice(.fixed(languages))),
      Field(
        otherLanguage, "Which language", "As they call it.", .line, onlyIf: (language, ["other"])),
      Field(
        interpreter, "Interpreter", "Would an interpreter help? It costs you nothing.",
        .choice(.fixed(interpreters))),
    ])
}

// MARK: - Safe contact

extension IntakeForm {
  public static let safeToCall: FieldID = "safeToCall"
  public static let safeWays: FieldID = "safeMethod"
  public static let safeNumber: FieldID = "safeNumber"
  public static let safeHours: FieldID = "safeHours"
  public static let voicemail: FieldID = "voicemail"
  public static let codeWord: FieldID = "codeWord"
  public static let mayAnswer: FieldID = "mayAnswer"
  public static let safeContact: FieldID = "safeContact"

  /// IN-10: nobody calls back before these are answered (`SafeContact`).
  static let safeToReach = Form.Part(
    "safe contact",
    [
      Field(
        safeToCall, "Safe to call?", "Is it safe for you if we call the number that you gave?",
        .yesNo, onlyIf: (consent, mayBeNamed)),
      Field(
        safeWays, "Safe ways", "Which ways of reaching you are safe? Several may be.",
        .several(methods.filter { $0.id != "none" }), onlyIf: (consent, mayBeNamed)),
      Field(
        safeNumber, "Another safe number", "Is there a safer number? Leave it empty if not.",
        .phone, onlyIf: (consent, mayBeNamed)),
      Field(
        safeHours, "Safe hours", "When is it safe? Any time, or hours and days.", .line,
        onlyIf: (consent, mayBeNamed)),
      Field(
        voicemail, "Voicemail", "May we leave a message?", .choice(.fixed(voicemails)),
        onlyIf: (consent, mayBeNamed)),
      Field(
        codeWord, "Code word", "A word that tells you it is us, or tells us that it is not safe?",
        .line, onlyIf: (consent, mayBeNamed)),
      Field(
        mayAnswer, "Who else may answer", "Who else may pick up, and what may they know?", .line,
        onlyIf: (consent, mayBeNamed)),
      Field(
        safeContact, "Also to keep in mind", "Anything else that keeps it safe, in their words.",
        .line, onlyIf: (consent, mayBeNamed)),
    ])
}

// MARK: - Household

extension IntakeForm {
  public static let adults: FieldID = "adults"
  public static let childrenAges: FieldID = "childrenAges"
  public static let others: FieldID = "others"
  public static let readBack: FieldID = "readBack"

  /// All that is read out and ticked, one by one (IN-08).
  static let readBackFields = [
    name, alias, location, callback, birth, safeNumber, safeHours, codeWord, childrenAges,
  ]

  static let household = Form.Part(
    "household, read-back",
    [
      Field(adults, "Adults", "How many adults are you, yourself among them?", .count),
      Field(
        childrenAges, "Children, their ages",
        "Are there children? Their ages, such as 3, 7, 15; none is an answer too.", .ages),
      Field(
        others, "Who else counts",
        "Is there anyone or anything else to think of: somebody you care for, an animal?", .line),
      Field(
        readBack, "Read back and agreed",
        "Say each one back; Space ticks it once they agree.", .readBack(readBackFields),
        onlyIf: (consent, mayBeNamed)),
    ])
}
