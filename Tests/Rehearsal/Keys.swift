/// What a terminal sends for a key, named as the product names it: `F5`, `Shift-F6`, `Ctrl-X`, `Alt-U`,
/// `Esc`, `PgDn`, or one character.
public enum Keys {
  public static func bytes(_ name: String) -> [UInt8] {
    if let plain = plain[name] { return Array(plain.utf8) }
    if name.hasPrefix("Ctrl-"), let letter = name.uppercased().utf8.last, name.count == 6 {
      return [letter & 0x1f]
    }
    if name.hasPrefix("Alt-"), name.count == 5 {
      return [0x1b] + Array(name.dropFirst(4).lowercased().utf8)
    }
    for (prefix, modifier) in [("Shift-", 2), ("Alt-", 3), ("Ctrl-", 5)]
    where name.hasPrefix(prefix) {
      return modified(String(name.dropFirst(prefix.count)), modifier)
    }
    return Array(name.utf8)
  }

  /// `ESC [ 15 ~` becomes `ESC [ 15 ; 2 ~`; `ESC O P` and `ESC [ A` become `ESC [ 1 ; 2 P` and so on.
  private static func modified(_ name: String, _ modifier: Int) -> [UInt8] {
    guard let sequence = plain[name], let final = sequence.last else { return Array(name.utf8) }
    if name == "Tab" { return Array("\u{1b}[Z".utf8) }
    if final == "~" { return Array("\(sequence.dropLast());\(modifier)~".utf8) }
    return Array("\u{1b}[1;\(modifier)\(final)".utf8)
  }

  /// As a terminal in bracketed-paste mode sends it.
  public static func paste(_ text: String) -> [UInt8] {
    Array("\u{1b}[200~\(text)\u{1b}[201~".utf8)
  }

  /// A press and release of the left button, at 0-based cells.
  public static func click(x: Int, y: Int) -> [UInt8] {
    Array("\u{1b}[<0;\(x + 1);\(y + 1)M\u{1b}[<0;\(x + 1);\(y + 1)m".utf8)
  }

  private static let plain: [String: String] = [
    "Enter": "\r", "Tab": "\t", "Esc": "\u{1b}", "Backspace": "\u{7f}", "Space": " ",
    "Up": "\u{1b}[A", "Down": "\u{1b}[B", "Right": "\u{1b}[C", "Left": "\u{1b}[D",
    "Home": "\u{1b}[H", "End": "\u{1b}[F", "Insert": "\u{1b}[2~", "Delete": "\u{1b}[3~",
    "PgUp": "\u{1b}[5~", "PgDn": "\u{1b}[6~",
    "F1": "\u{1b}OP", "F2": "\u{1b}OQ", "F3": "\u{1b}OR", "F4": "\u{1b}OS",
    "F5": "\u{1b}[15~", "F6": "\u{1b}[17~", "F7": "\u{1b}[18~", "F8": "\u{1b}[19~",
    "F9": "\u{1b}[20~", "F10": "\u{1b}[21~", "F11": "\u{1b}[23~", "F12": "\u{1b}[24~",
  ]
}
