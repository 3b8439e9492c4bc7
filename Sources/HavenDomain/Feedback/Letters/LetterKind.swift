/// What a letter tells the customer. The raw value is kept in records: never rename one.
public enum LetterKind: String, CaseIterable, Codable, Sendable {
  case acknowledgement
  case progress
  /// Of a complaint, with the right to appeal.
  case outcome
  /// The outcome of a dissatisfaction: there is no appeal to tell of (AP-08).
  case answer
  case appealOutcome
  /// For a compliment.
  case thanks

  public var words: String {
    switch self {
    case .acknowledgement: "acknowledgement"
    case .progress: "progress report"
    case .outcome: "outcome with the right to appeal"
    case .answer: "answer to a dissatisfaction"
    case .appealOutcome: "outcome of the appeal"
    case .thanks: "thanks for a compliment"
    }
  }

  /// As it is typed, and as its file is called: `appeal-outcome`.
  public var typed: String {
    rawValue.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
  }

  public init?(typed: String) {
    guard let kind = Self.allCases.first(where: { $0.typed == typed }) else { return nil }
    self = kind
  }

  /// Which letters answer this kind of feedback.
  public static func fitting(_ kind: FeedbackKind) -> [LetterKind] {
    switch kind {
    case .compliment: [.thanks]
    case .dissatisfaction: [.acknowledgement, .progress, .answer]
    case .complaint: [.acknowledgement, .progress, .outcome, .appealOutcome]
    }
  }

  /// The letter that the next act calls for.
  public static func next(for row: FeedbackRow) -> LetterKind {
    let outcome: LetterKind = row.kind == .complaint ? .outcome : .answer
    if row.kind == .compliment { return .thanks }
    if row.stage == .received { return .acknowledgement }
    switch row.next?.kind {
    case .acknowledgement?: return .acknowledgement
    case .progressUpdate?, .status?: return .progress
    case .appealOutcome? where row.kind == .complaint: return .appealOutcome
    case .appealContact?: return .progress
    default: return outcome
    }
  }

  /// What the sender writes anew for each letter; nil where the template says all.
  public var ownWords: LetterField? {
    switch self {
    case .acknowledgement, .thanks: nil
    case .progress: .update
    case .outcome, .answer: .outcome
    case .appealOutcome: .decision
    }
  }

  /// What the letter is for the coach (GP-05 to GP-07).
  public var text: CustomerText {
    switch self {
    case .acknowledgement: .acknowledgement
    case .progress: .progressReport
    case .outcome, .answer, .appealOutcome: .outcome
    case .thanks: .answer
    }
  }

  public var shape: LetterShape {
    let always: [LetterField] = [
      .customer, .number, .kind, .area, .handler, .sender, .house, .today, .received,
    ]
    let (name, more): (String, [LetterField]) =
      switch self {
      case .acknowledgement: ("an acknowledgement", [.due, .answerBy, .nextUpdate])
      case .progress: ("a progress report", [.due, .answerBy, .nextUpdate, .update])
      case .outcome:
        (
          "an outcome letter",
          [.outcome, .appealTo, .appealUntil, .appealContact, .appealAnswer]
        )
      case .answer: ("an answer", [.outcome])
      case .appealOutcome: ("the outcome of an appeal", [.decision, .appealTo])
      case .thanks: ("a letter of thanks", [])
      }
    return LetterShape(
      name: name, fields: (always + more).map(\.rawValue), required: required)
  }

  private var required: [LetterShape.Requirement] {
    func field(_ field: LetterField, _ why: String) -> LetterShape.Requirement {
      LetterShape.Requirement(field.rawValue, why)
    }
    let appeal =
      "The outcome of a complaint tells of the right to appeal: how, to whom and until when "
      + "(S3, Logging a Complaint; AP-01)."
    switch self {
    case .acknowledgement, .thanks: return []
    case .progress:
      return [field(.update, "It tells what is happening, by when and by who (GP-06).")]
    case .outcome:
      return [
        field(.outcome, "It tells what was found and what is done about it (CC-18)."),
        field(.appealUntil, appeal), field(.appealTo, appeal),
      ]
    case .answer:
      return [field(.outcome, "It tells what was found and what is done about it (S3).")]
    case .appealOutcome:
      return [
        field(.decision, "It tells what came of the appeal (S3, Appeal of complaint outcome).")
      ]
    }
  }
}
