/// How many colours the terminal has, as its description says.
///
/// Direct colour is left out: base Debian lacks the descriptions for it.
public enum ColourDepth: CaseIterable, Sendable {
  /// None, or the user asked for none (`NO_COLOR`).
  case mono
  /// The Linux console.
  case colours8
  case colours16
  /// 256 or more.
  case colours256

  /// The depth for a terminal that says it has so many colours.
  public init(colours: Int) {
    switch colours {
    case 256...: self = .colours256
    case 16...: self = .colours16
    case 8...: self = .colours8
    default: self = .mono
    }
  }
}
