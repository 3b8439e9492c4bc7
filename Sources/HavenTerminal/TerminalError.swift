/// Why there can be no full screen here; the text says what to do instead.
public enum TerminalError: Error, Equatable, CustomStringConvertible, Sendable {
  case inputIsNoTerminal
  case outputIsNoTerminal
  /// TERM is unset, empty, `dumb` or `unknown`.
  case noScreen(term: String)
  /// The terminfo database of this computer has no such entry.
  case unknownTerminal(term: String)
  /// The terminal is known, but its cursor cannot be placed.
  case cannotPlaceCursor(term: String)

  public var description: String {
    switch self {
    case .inputIsNoTerminal:
      "Standard input is not a terminal, so there are no keys to read. \(Self.instead)"
    case .outputIsNoTerminal:
      "Standard output is not a terminal, so there is no screen to draw on. \(Self.instead)"
    case .noScreen(let term):
      "This terminal says that it has no screen (TERM is \(Self.named(term))). "
        + "If it has one, try: TERM=xterm-256color haven. \(Self.instead)"
    case .unknownTerminal(let term):
      "This computer does not know the terminal \(Self.named(term)). "
        + "Try: TERM=xterm-256color haven. \(Self.instead)"
    case .cannotPlaceCursor(let term):
      "The terminal \(Self.named(term)) cannot place its cursor, so no screen can be drawn. \(Self.instead)"
    }
  }

  private static let instead =
    "Everything the console shows is there without it, in commands: haven --help lists them."

  /// TERM comes from outside: only its harmless characters are said.
  private static func named(_ term: String) -> String {
    let safe = term.unicodeScalars.filter { (0x21...0x7e).contains($0.value) }.prefix(40)
    return safe.isEmpty ? "not set" : "“\(String(String.UnicodeScalarView(safe)))”"
  }
}
