/// Why somebody escalates.
public enum EscalationReason: String, CaseIterable, Codable, Sendable {
  case dangerToCaller
  case dangerToOthers
  case suicide
  case child
  case medical
  case beyondRole
  case other

  public var words: String {
    switch self {
    case .dangerToCaller: "Danger to the caller"
    case .dangerToOthers: "Danger to somebody else"
    case .suicide: "Risk of suicide"
    case .child: "A child may be at risk"
    case .medical: "Medical emergency"
    case .beyondRole: "More than I can answer"
    case .other: "Something else"
    }
  }
}
