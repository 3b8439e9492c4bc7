/// How a cell is to be drawn on a terminal of a certain colour depth.
public struct Style: Hashable, Sendable {
  /// Index into the terminal's palette; -1 is the terminal's own default.
  public var foreground: Int16
  /// Index into the terminal's palette; -1 is the terminal's own default.
  public var background: Int16
  public var attributes: Attributes

  public init(foreground: Int16 = -1, background: Int16 = -1, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// What a terminal can do to a character beside colouring it. There is no blinking, on purpose.
  public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    public static let bold = Attributes(rawValue: 1)
    public static let underline = Attributes(rawValue: 2)
    public static let reverse = Attributes(rawValue: 4)
    public static let dim = Attributes(rawValue: 8)
    public static let italic = Attributes(rawValue: 16)

    /// As a theme file spells them.
    static let names: [(name: String, attribute: Attributes)] = [
      ("bold", .bold), ("underline", .underline), ("reverse", .reverse), ("dim", .dim),
      ("italic", .italic),
    ]
  }
}
