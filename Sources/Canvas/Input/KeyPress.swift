/// One press of a key, with what was held down: what the action table is looked up by.
public struct KeyPress: Hashable, Sendable {
  public var key: Key
  public var modifiers: Modifiers

  /// Under Alt and Ctrl a letter has one case, the small one: Ctrl cannot tell them apart, and Caps
  /// Lock must not break undo.
  public init(_ key: Key, _ modifiers: Modifiers = []) {
    self.modifiers = modifiers
    guard case .character(let character) = key, !modifiers.isDisjoint(with: [.alt, .control])
    else {
      self.key = key
      return
    }
    let lowered = character.lowercased()
    self.key = .character(lowered.count == 1 ? lowered.first ?? character : character)
  }

  /// The text that this press types into a field, if it types any.
  public var typed: Character? {
    guard case .character(let character) = key, modifiers.isDisjoint(with: [.alt, .control])
    else { return nil }
    return character
  }
}

extension KeyPress {
  public static let enter = KeyPress(.enter)
  public static let tab = KeyPress(.tab)
  public static let escape = KeyPress(.escape)
  public static let backspace = KeyPress(.backspace)
  public static let delete = KeyPress(.delete)
  public static let insert = KeyPress(.insert)
  public static let up = KeyPress(.up)
  public static let down = KeyPress(.down)
  public static let left = KeyPress(.left)
  public static let right = KeyPress(.right)
  public static let home = KeyPress(.home)
  public static let end = KeyPress(.end)
  public static let pageUp = KeyPress(.pageUp)
  public static let pageDown = KeyPress(.pageDown)
  public static let space = KeyPress(.character(" "))

  public static func character(_ character: Character) -> KeyPress {
    KeyPress(.character(character))
  }

  public static func f(_ number: Int) -> KeyPress {
    KeyPress(.function(number))
  }

  public static func ctrl(_ character: Character) -> KeyPress {
    KeyPress(.character(character), .control)
  }

  public static func alt(_ character: Character) -> KeyPress {
    KeyPress(.character(character), .alt)
  }

  public static func shift(_ key: Key) -> KeyPress {
    KeyPress(key, .shift)
  }

  public static func ctrl(_ key: Key) -> KeyPress {
    KeyPress(key, .control)
  }
}
