extension KeyPress {
  /// The press as help, footer and `keys.conf` spell it: `F5`, `Shift-F6`, `Ctrl-X`, `Alt-U`, `?`.
  public var name: String {
    var spelled = ""
    for (modifier, prefix) in Self.prefixes where modifiers.contains(modifier) {
      spelled += prefix
    }
    switch key {
    case .character(" "): return spelled + "Space"
    case .character(let character):
      return spelled + (modifiers.isEmpty ? String(character) : character.uppercased())
    case .function(let number): return spelled + "F\(number)"
    default:
      return spelled + (Self.named.first { $0.key == key }?.name ?? "")
    }
  }

  /// Reads a press as a person spells it in `keys.conf`. Names and modifiers in any case; a letter
  /// alone keeps its case. Function keys 1 to 12. Returns nil where the spelling names no key.
  public init?(name: String) {
    var rest = Substring(name)
    var modifiers: Modifiers = []
    while let (modifier, prefix) = Self.prefixes.first(where: { rest.hasPrefixInAnyCase($0.1) }),
      rest.count > prefix.count
    {
      guard modifiers.insert(modifier).inserted else { return nil }
      rest = rest.dropFirst(prefix.count)
    }
    guard let key = Self.key(named: String(rest)) else { return nil }
    self.init(key, modifiers)
  }

  private static func key(named name: String) -> Key? {
    if name.count == 1, let character = name.first {
      let isControl = character.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
      return isControl ? nil : .character(character)
    }
    let lowered = name.lowercased()
    if lowered == "space" { return .character(" ") }
    if let found = named.first(where: { $0.name.lowercased() == lowered }) { return found.key }
    if let found = synonyms.first(where: { $0.name == lowered }) { return found.key }
    guard lowered.first == "f", let number = Int(lowered.dropFirst()), (1...12).contains(number),
      !lowered.contains("+")
    else { return nil }
    return .function(number)
  }

  private static let prefixes: [(Modifiers, String)] = [
    (.control, "Ctrl-"), (.alt, "Alt-"), (.shift, "Shift-"),
  ]

  private static let named: [(key: Key, name: String)] = [
    (.enter, "Enter"), (.tab, "Tab"), (.escape, "Esc"), (.backspace, "Backspace"),
    (.delete, "Delete"), (.insert, "Insert"), (.up, "Up"), (.down, "Down"), (.left, "Left"),
    (.right, "Right"), (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"), (.pageDown, "PgDn"),
  ]

  private static let synonyms: [(key: Key, name: String)] = [
    (.escape, "escape"), (.enter, "return"), (.pageUp, "pageup"), (.pageDown, "pagedown"),
    (.delete, "del"), (.insert, "ins"),
  ]
}

extension Substring {
  fileprivate func hasPrefixInAnyCase(_ prefix: String) -> Bool {
    self.prefix(prefix.count).lowercased() == prefix.lowercased()
  }
}
