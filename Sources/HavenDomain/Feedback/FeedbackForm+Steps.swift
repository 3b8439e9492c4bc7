/// The pages of the contact form: labels as Appendix 4 has them, eight fields a page at most.
extension FeedbackForm {
  static let about = Form.Step(
    "About",
    parts: [
      Form.Part(
        "Customer Contact Form",
        [
          Field(
            kind, "Type", "Compliment, dissatisfaction or complaint.",
            .choice(.fixed(FeedbackKind.allCases.map { Option($0.rawValue, $0.words) })),
            required: true, ours: true),
          Field(
            area, "Service area", "Which part of the service.", .choice(.serviceAreas),
            required: true, ours: true),
          Field(firstName, "First Name", "Of the customer.", .line),
          Field(surname, "Surname", "Of the customer.", .line),
          Field(via, "Case received via", "How it reached us.", .choice(.fixed(vias))),
          Field(
            from, "Case received from", "\(sources.joined(separator: ", ")), or your own words.",
            .suggested(sources)),
          Field(
            completion, "Form completed",
            "With the customer, or on behalf of them? An advocate may speak for anybody.",
            .choice(.fixed(completions)), ours: true),
          Field(made, "Date made", "When it was said or sent: today, -2d, 2 Nov.", .time(.past)),
        ]),
      Form.Part("On behalf of the customer", advocate),
    ])

  /// Who speaks for the customer (CC-12).
  private static let advocate = [
    Field(
      behalf, "Advocate's name", "Who speaks for the customer.", .line,
      onlyIf: (completion, ["behalf"]), staysFilled: true),
    Field(
      relation, "Relation", "\(relations.joined(separator: ", ")), or your own words.",
      .suggested(relations), onlyIf: (completion, ["behalf"]), staysFilled: true),
    Field(
      advocateReach, "How to reach them", "A number, an email address, a good time.", .line,
      onlyIf: (completion, ["behalf"]), staysFilled: true),
    Field(
      customerKnows, "Customer knows", "Does the customer know of it, and agree?",
      .choice(.fixed(knowledge)), onlyIf: (completion, ["behalf"])),
  ]

  static let details = Form.Step(
    "Details of case",
    parts: [
      Form.Part(
        "the four guide questions",
        [
          Field(
            happened, "What happened", "Can you tell me briefly what has happened up to now?",
            .area, required: true),
          Field(
            situation, "Situation now", "What is your current situation?", .area,
            onlyIf: unlessPraise, staysFilled: true),
          Field(
            impact, "Impact", "What impact is this having on you?", .area, onlyIf: unlessPraise,
            staysFilled: true),
          Field(
            wanted, "What they would like", "What would you like us to do to resolve this?",
            .area, onlyIf: unlessPraise, staysFilled: true),
        ]),
      Form.Part(
        "grounds and steps",
        [
          Field(
            grounds, "Grounds", "What the complaint comes to: all that fit, or none.",
            .several(ComplaintGround.allCases.map { Option($0.rawValue, $0.words) }),
            ours: true, onlyIf: (kind, [FeedbackKind.complaint.rawValue])),
          Field(
            tenSteps, "The 10 steps", "What has been done of the 10 steps.",
            .several(numbered(PhraseList.shipped.steps.map(\.title))), ours: true,
            onlyIf: unlessPraise),
          Field(
            questionsAsked, "Questions of step 5", "What has been asked.",
            .several(numbered(PhraseList.shipped.questions)), ours: true, onlyIf: unlessPraise),
        ]),
    ])

  static let reply = Form.Step(
    "Reply",
    [
      Field(
        mayContact, "Happy to be contacted",
        "Customer is happy to be contacted in acknowledgement of the case:", .yesNo),
      Field(
        bestWay, "Best way",
        "If yes, what is the best way to make contact with the customer?",
        .choice(.fixed(ways)), onlyIf: (mayContact, ["yes"])),
      Field(address, "Current Address", "Where they live now.", .area),
      Field(phone, "Contact Number", "A number that is safe to ring.", .phone),
      Field(email, "Email Address", "name@example.org", .email),
      Field(advocacy, "Advocacy offered", advocacyHelp, .tick, ours: true, onlyIf: unlessPraise),
    ])

  /// CC-34, S3, Principles.
  public static let advocacyHelp =
    "Somebody may speak for them: one of us, or an independent advocacy service."

  static let passing = Form.Step(
    "Passed on",
    [
      Field(
        apologised, "Apologised", "“\(apology)”", .tick, ours: true, onlyIf: unlessPraise,
        stamps: ["yes": "done"]),
      Field(
        toldWho, "Told who gets it", toldScript(nil), .tick, ours: true, onlyIf: unlessPraise,
        stamps: ["yes": "done"]),
      Field(completedOn, "Date completed", "today, -1d, 2 Nov.", .time(.past)),
      Field(completedBy, "Completed by", "Who filled this in.", .line),
      Field(passedTo, "Passed to", "The manager, or reception for a compliment.", .line),
      Field(passedOn, "Date passed on", "today, -1d, 2 Nov.", .time(.past)),
    ])

  /// “If possible, apologise to the customer” (CC-14).
  public static let apology =
    PhraseList.shipped.sorry.phrases.first.map { "\($0)." } ?? "I'm sorry this has happened."

  /// “... and inform them of who their feedback will be passed to” (CC-14), with the three working
  /// days of CC-15.
  public static func toldScript(_ receiver: String?) -> String {
    "“I pass this on to \(receiver ?? "the manager of this service"), and they or somebody on their "
      + "behalf will be in touch within 3 working days.”"
  }

  private static func numbered(_ titles: [String]) -> [Option] {
    titles.enumerated().map { Option("\($0 + 1)", $1) }
  }
}
