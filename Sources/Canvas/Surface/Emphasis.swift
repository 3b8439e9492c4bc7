/// What is laid over a role, whatever the role looks like.
public struct Emphasis: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The row or option that the next key acts on.
  public static let selected = Emphasis(rawValue: 1)
  /// No longer to be had: a row that someone else took. The words say so too.
  public static let struck = Emphasis(rawValue: 2)
  public static let underlined = Emphasis(rawValue: 4)
  public static let bold = Emphasis(rawValue: 8)
}
