/// What a key is, whatever the terminal sends for it.
///
/// A character is what the layout produced, so Shift is already in it. Function keys are 1 to 12;
/// terminals that number Shift-F1 as F13 are read as Shift-F1.
public enum Key: Hashable, Sendable {
  case character(Character)
  case enter, tab, escape, backspace, delete, insert
  case up, down, left, right
  case home, end, pageUp, pageDown
  case function(Int)
}

/// The keys held down beside another one.
public struct Modifiers: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  public static let shift = Modifiers(rawValue: 1)
  public static let alt = Modifiers(rawValue: 2)
  public static let control = Modifiers(rawValue: 4)
}
