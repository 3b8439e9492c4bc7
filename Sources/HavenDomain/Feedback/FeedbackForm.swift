/// The customer contact form (CC-10, S3 Appendix 4), with its four guide questions (CC-11).
public enum FeedbackForm {
  public static let kind: FieldID = "kind"
  public static let area: FieldID = "area"
  public static let firstName: FieldID = "firstName"
  public static let surname: FieldID = "surname"
  public static let via: FieldID = "via"
  public static let from: FieldID = "from"
  public static let completion: FieldID = "completion"
  /// The advocate's name.
  public static let behalf: FieldID = "behalf"
  public static let relation: FieldID = "relation"
  public static let advocateReach: FieldID = "advocateReach"
  public static let customerKnows: FieldID = "customerKnows"
  public static let made: FieldID = "made"
  public static let happened: FieldID = "happened"
  public static let situation: FieldID = "situation"
  public static let impact: FieldID = "impact"
  public static let wanted: FieldID = "wanted"
  public static let grounds: FieldID = "grounds"
  /// Of the ten steps, those that were done: `1,2,3`.
  public static let tenSteps: FieldID = "tenSteps"
  /// Of the questions of step 5, those that were asked.
  public static let questionsAsked: FieldID = "questionsAsked"
  public static let mayContact: FieldID = "mayContact"
  public static let bestWay: FieldID = "bestWay"
  public static let address: FieldID = "address"
  public static let phone: FieldID = "phone"
  public static let email: FieldID = "email"
  public static let advocacy: FieldID = "advocacy"
  public static let apologised: FieldID = "apologised"
  public static let toldWho: FieldID = "toldWho"
  public static let completedOn: FieldID = "completedOn"
  public static let completedBy: FieldID = "completedBy"
  public static let passedTo: FieldID = "passedTo"
  public static let passedOn: FieldID = "passedOn"
  /// What the guide proposed, and why: written by the guide, asked of nobody.
  public static let proposal: FieldID = "proposal"
  public static let proposalReason: FieldID = "proposalReason"

  /// Four steps; every field of the paper form has one of its own. Nobody who logs a compliment
  /// sees what is for dissatisfaction and complaints.
  public static let form = Form(kind: .feedback, steps: [about, details, reply, passing])

  /// What compliments are not asked.
  static let unlessPraise = (kind, Set([FeedbackKind.dissatisfaction, .complaint].map(\.rawValue)))

  static let vias: [Option] =
    Channel.allCases.map { Option($0.rawValue, $0.words) } + [
      Option("card", "thank-you card"), Option("form", "contact form"),
    ]
  static let ways = [
    Option("phone", "Phone"), Option("email", "Email"), Option("letter", "Letter"),
    Option("text", "Text message"), Option("inPerson", "In person"),
  ]

  /// Who S3 counts among customers (Definitions); anybody else goes in own words.
  public static let sources = [
    "Customer", "Family member", "Commissioner", "Member of staff", "Volunteer",
  ]
  static let relations = [
    "Family member", "Friend", "Independent advocate", "Member of staff", "Volunteer", "Solicitor",
  ]

  /// With the customer, or on behalf of the customer (S3, Logging a Complaint).
  static let completions = [
    Option("with", "With the customer"), Option("behalf", "On behalf of the customer"),
    Option("own", "By the customer"),
  ]
  static let knowledge = [
    Option("agrees", "Knows, and agrees"), Option("knows", "Knows, has not agreed yet"),
    Option("unaware", "Does not know yet"),
  ]

  /// Where compliments go (CC-21): the reception staff, with a copy to the coordinator.
  public static let complimentsTo = "Reception, copy to the coordinator"
}
