/// How far a piece of feedback has come. The raw value is kept in records: never rename one.
public enum FeedbackStage: String, CaseIterable, Codable, Sendable {
  case received
  case acknowledged
  case outcomeTold
  case closed
  case investigating
  case satisfied
  /// The time to appeal ran out, and nobody appealed.
  case unappealed
  case appealed
  case appealDecided
  /// Lessons are shared with the team: it may be closed.
  case lessons
  /// Closed, and a survey is owed to the customer.
  case survey
  /// A compliment is with whom it is for.
  case passedOn

  /// At most 13 columns, for the register.
  public var words: String {
    switch self {
    case .received: "received"
    case .acknowledged: "acknowledged"
    case .outcomeTold: "outcome told"
    case .closed: "closed"
    case .investigating: "investigating"
    case .satisfied: "satisfied"
    case .unappealed: "no appeal"
    case .appealed: "appealed"
    case .appealDecided: "appeal told"
    case .lessons: "lessons told"
    case .survey: "survey"
    case .passedOn: "passed on"
    }
  }

  /// The file is closed, whether or not a survey is still owed.
  public var isFileClosed: Bool { self == .closed || self == .survey }
}
