/// Why a theme file was refused, where, and what was probably meant.
public struct ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name that the file was given to the parser under.
  public let source: String
  /// Counted from 1.
  public let line: Int
  public let message: String
  /// The nearest right word, where one is near.
  public let suggestion: String?

  public var description: String {
    let hint = suggestion.map { " Did you mean \"\($0)\"?" } ?? ""
    return "\(source):\(line): \(message)\(hint)"
  }
}
