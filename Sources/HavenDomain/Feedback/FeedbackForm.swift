/// The customer contact form (CC-10, S3 Appendix 4), with its four guide questions (CC-11).
public enum FeedbackForm {
  public static let kind: FieldID = "kind"
  public static let area: FieldID = "area"
  public static let firstName: FieldID = "firstName"
  public static let surname: FieldID = "surname"
  public static let via: FieldID = "via"
  public static let from: FieldID = "from"
  public static let behalf: FieldID = "behalf"
  public static let made: FieldID = "made"
  public static let happened: FieldID = "happened"
  public static let situation: FieldID = "situation"
  public static let impact: FieldID = "impact"
  public static let wanted: FieldID = "wanted"
  public static let mayContact: FieldID = "mayContact"
  public static let bestWay: FieldID = "bestWay"
  public static let address: FieldID = "address"
  public static let phone: FieldID = "phone"
  public static let email: FieldID = "email"
  public static let completedOn: FieldID = "completedOn"
  public static let completedBy: FieldID = "completedBy"
  public static let passedTo: FieldID = "passedTo"
  public static let passedOn: FieldID = "passedOn"

  /// Four steps; every field of the paper form has one of its own.
  public static let form = Form(kind: .feedback, steps: [about, details, reply, passing])

  static let about = Form.Step(
    "About",
    [
      Field(
        kind, "Type", "Compliment, dissatisfaction or complaint.",
        .choice(.fixed(FeedbackKind.allCases.map { Option($0.rawValue, $0.words) })),
        required: true, ours: true),
      Field(
        area, "Service area", "Which part of the service.", .choice(.serviceAreas),
        required: true, ours: true),
      Field(firstName, "First name", "Of the customer.", .line),
      Field(surname, "Surname", "Of the customer.", .line),
      Field(via, "Received via", "How it reached us.", .choice(.fixed(vias))),
      Field(from, "Received from", "Customer, family, commissioner, anybody.", .line),
      Field(behalf, "On behalf of them", "An advocate's name, if one speaks for them.", .line),
      Field(made, "Date made", "When it was said or sent: today, -2d, 2 Nov.", .time(.past)),
    ])

  static let details = Form.Step(
    "What happened",
    [
      Field(
        happened, "What happened", "Can you tell me briefly what has happened up to now?", .area,
        required: true),
      Field(situation, "Situation now", "What is your current situation?", .area),
      Field(impact, "Impact", "What impact is this having on you?", .area),
      Field(
        wanted, "What they would like", "What would you like us to do to resolve this?", .area),
    ])

  static let reply = Form.Step(
    "Reply",
    [
      Field(mayContact, "May we reply?", "Happy to be contacted about this?", .yesNo),
      Field(
        bestWay, "Best way", "How to reach them.", .choice(.fixed(ways)),
        onlyIf: (mayContact, ["yes"])),
      Field(address, "Current address", "Where they live now.", .area),
      Field(phone, "Contact number", "A number that is safe to ring.", .phone),
      Field(email, "Email address", "name@example.org", .email),
    ])

  static let passing = Form.Step(
    "Passed on",
    [
      Field(completedOn, "Date completed", "today, -1d, 2 Nov.", .time(.past)),
      Field(completedBy, "Completed by", "Who filled this in.", .line),
      Field(passedTo, "Passed to", "The manager, or reception for a compliment.", .line),
      Field(passedOn, "Date passed on", "today, -1d, 2 Nov.", .time(.past)),
    ])

  static let vias: [Option] =
    Channel.allCases.map { Option($0.rawValue, $0.words) } + [
      Option("card", "thank-you card"), Option("form", "contact form"),
    ]
  static let ways = [
    Option("phone", "Phone"), Option("email", "Email"), Option("letter", "Letter"),
    Option("text", "Text message"), Option("inPerson", "In person"),
  ]

  /// Where compliments go (CC-21): the reception staff, with a copy to the coordinator.
  public static let complimentsTo = "Reception, copy to the coordinator"
}
