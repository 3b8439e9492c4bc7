/// What a clock measures. The raw value is kept in records and said in policies: never rename one.
public enum ClockKind: String, CaseIterable, Codable, Sendable {
  case firstResponse = "first-response"
  case nextResponse = "next-response"
  case progressUpdate = "progress-update"
  case resolution
  case acknowledgement
  case status
  case findings
  case appealWindow = "appeal-window"
  case appealContact = "appeal-contact"
  case appealOutcome = "appeal-outcome"
  case lessons
  case survey
  case followUp = "follow-up"
  case dispatch
  case safetyAssessment = "safety-assessment"
  /// A step of the escalation ladder: what it waits for is an acknowledgement by a person.
  case rung

  public var words: String {
    switch self {
    case .firstResponse: "first response"
    case .nextResponse: "next response"
    case .progressUpdate: "progress update"
    case .resolution: "resolution"
    case .acknowledgement: "acknowledgement"
    case .status: "status"
    case .findings: "findings"
    case .appealWindow: "time to appeal"
    case .appealContact: "contact about the appeal"
    case .appealOutcome: "outcome of the appeal"
    case .lessons: "lessons shared"
    case .survey: "survey"
    case .followUp: "follow-up"
    case .dispatch: "dispatch"
    case .safetyAssessment: "safety assessment"
    case .rung: "escalation"
    }
  }

  /// Somebody of the staff owes the act. The time to appeal is the customer's own: it ends, and
  /// nobody is late.
  public var isDuty: Bool { self != .appealWindow }
}
