/// Why a file of words was refused, and where.
public struct PhraseListError: Error, Hashable, Sendable {
  /// Counted from 1.
  public let line: Int
  /// What is wrong and what to do, as sentences.
  public let words: String

  public init(line: Int, words: String) {
    self.line = line
    self.words = words
  }
}
