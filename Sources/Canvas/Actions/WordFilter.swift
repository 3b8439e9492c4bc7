/// Finds by typing a few letters of any word: `str oak` finds "Oak Street shelter". Each typed word
/// must begin a word of the text; case does not matter.
public struct WordFilter: Equatable, Sendable {
  private let wanted: [String]

  public init(_ typed: String) {
    wanted = Self.words(typed)
  }

  /// Nothing was typed: everything matches.
  public var isEmpty: Bool { wanted.isEmpty }

  public func matches(_ texts: String...) -> Bool {
    if wanted.isEmpty { return true }
    let words = texts.flatMap(Self.words)
    return wanted.allSatisfy { typed in words.contains { $0.hasPrefix(typed) } }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
