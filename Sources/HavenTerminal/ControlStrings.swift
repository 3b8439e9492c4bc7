import CNcurses

/// What is written beside ncurses: modes that terminfo has no name for. A terminal that does not know
/// one ignores it.
enum ControlStrings {
  static let bracketedPasteOn = "\u{1b}[?2004h"
  static let mouseOn = "\u{1b}[?1000h\u{1b}[?1006h"
  static let modesOff = "\u{1b}[?2026l\u{1b}[?1006l\u{1b}[?1000l\u{1b}[?2004l"
  /// The terminal shows nothing between the two: a large change appears at once.
  static let frameBegin = "\u{1b}[?2026h"
  static let frameEnd = "\u{1b}[?2026l"

  /// Leaves nothing of anyone on the screen, not even in the buffer that some terminals keep of an
  /// alternate screen.
  static func wipe() -> String { modesOff + capability("sgr0") + capability("clear") }

  /// All that gives a terminal back, for a moment when ncurses can no longer be asked.
  static func reset() -> String {
    wipe() + capability("rmcup") + capability("rmkx") + capability("cnorm")
  }

  /// A string of the terminal's description, without its padding `$<5>`; empty where it has none.
  static func capability(_ name: String) -> String {
    guard let found = tigetstr(name), Int(bitPattern: found) != -1 else { return "" }
    var rest = Substring(String(cString: found))
    var result = ""
    while let start = rest.firstRange(of: "$<") {
      guard let end = rest[start.upperBound...].firstIndex(of: ">") else { break }
      result += rest[..<start.lowerBound]
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
