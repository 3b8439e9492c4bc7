/// A part of the work on feedback that one manager does (CC-13, S3 Appendix 1).
public enum FeedbackPart: String, CaseIterable, Codable, Sendable {
  /// Contact with the customer, findings and corrective actions: Manager 1.
  case investigation
  /// Reflection, lessons learned and preventative actions: Manager 2.
  case lessons
  /// Reviewing the investigation, where the customer appeals: Manager 3.
  case appeal

  public var words: String {
    switch self {
    case .investigation: "investigation"
    case .lessons: "lessons"
    case .appeal: "appeal"
    }
  }

  /// The parts that feedback of a kind has: lessons and appeals are for complaints (S3 Appendix 2).
  public static func parts(of kind: FeedbackKind) -> [FeedbackPart] {
    switch kind {
    case .compliment: []
    case .dissatisfaction: [.investigation]
    case .complaint: allCases
    }
  }
}

extension FeedbackAct {
  /// The part of the work that an act belongs to: for its handler alone. An appeal is noted by
  /// whoever it reaches, and reviewed by Manager 3.
  public var part: FeedbackPart? {
    switch self {
    case .beginInvestigation: .investigation
    case .lessonsShared: .lessons
    case .appealContacted, .appealExtended, .appealOutcome: .appeal
    default: nil
    }
  }
}
