/// What a person works as. Somebody may hold several; what any of them allows is allowed.
public enum Role: String, CaseIterable, Codable, Sendable {
  case agent
  case supervisor
  case clinicalDirector
  case executiveOnCall
  case receptionist
  case manager
  case coordinator
  case administrator

  public var words: String {
    switch self {
    case .clinicalDirector: "clinical director"
    case .executiveOnCall: "executive on call"
    default: rawValue
    }
  }

  /// As typed on a command line: `clinical-director`, `agent`.
  public init?(typed: String) {
    let plain = typed.lowercased().filter { $0.isLetter }
    guard let role = Role.allCases.first(where: { $0.rawValue.lowercased() == plain }) else {
      return nil
    }
    self = role
  }
}
