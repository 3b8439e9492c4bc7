/// Why a policy's text was refused, and where.
public struct PolicyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Counted from 1; the last line where something is missing.
  public var line: Int
  /// What is wrong and what to do, as a sentence.
  public var message: String

  public init(line: Int, message: String) {
    self.line = line
    self.message = message
  }

  public var description: String { "line \(line): \(message)" }
}
