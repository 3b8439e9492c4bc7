/// A filled survey as words and boxes, each with its line: mail may have quoted it and broken its
/// lines anew.
struct SurveyText {
  struct Token: Hashable {
    enum Kind: Hashable {
      case word(String)
      /// What stands between the brackets, without blanks.
      case box(String)
    }
    var kind: Kind
    /// From 1.
    var line: Int

    var words: String {
      switch kind {
      case .word(let word): word
      case .box(let mark): "[\(mark.isEmpty ? " " : mark)]"
      }
    }

    /// The word in small letters without its signs; nil for a box, empty for signs alone.
    var plain: String? {
      guard case .word(let word) = kind else { return nil }
      return SurveyText.plain(word)
    }
  }

  private(set) var tokens: [Token] = []

  /// Characters between the brackets of a box.
  private static let boxLimit = 3

  init(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      add(line.drop { $0.isWhitespace || $0 == ">" }, line: index + 1)
    }
    mend()
  }

  /// An empty box that a line broke in: `[` at its end, `]` on the next.
  private mutating func mend() {
    var mended: [Token] = []
    for token in tokens {
      if token.kind == .word("]"), let last = mended.last, last.kind == .word("[") {
        mended[mended.count - 1] = Token(kind: .box(""), line: last.line)
      } else {
        mended.append(token)
      }
    }
    tokens = mended
  }

  private mutating func add(_ text: Substring, line: Int) {
    var rest = text
    while let first = rest.first {
      if first.isWhitespace {
        rest = rest.dropFirst()
      } else if first == "[", let mark = Self.mark(rest) {
        tokens.append(Token(kind: .box(mark.trimmed), line: line))
        rest = rest.dropFirst(mark.count + 2)
      } else {
        let word = rest.prefix { $0 == first || !($0.isWhitespace || $0 == "[") }
        tokens.append(Token(kind: .word(String(word)), line: line))
        rest = rest.dropFirst(word.count)
      }
    }
  }

  /// What stands in the box that begins here; nil where none does.
  private static func mark(_ text: Substring) -> String? {
    let inside = text.dropFirst().prefix { $0 != "]" && $0 != "[" }
    guard inside.count <= boxLimit, text.dropFirst(inside.count + 1).first == "]" else {
      return nil
    }
    return String(inside)
  }

  static func plain(_ word: some StringProtocol) -> String {
    word.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// The words of a sentence, as `find` looks for them.
  static func pattern(_ sentence: String) -> [String] {
    sentence.split(separator: " ").map { plain($0) }.filter { !$0.isEmpty }
  }

  // MARK: - Finding

  /// The end of a sentence that begins at a token; nil where another text stands.
  ///
  /// - Parameter pattern: its words; an empty one stands for one to eight words of any kind.
  static func end(of pattern: ArraySlice<String>, in tokens: ArraySlice<Token>) -> Int? {
    var index = tokens.startIndex
    var rest = pattern
    while let wanted = rest.first {
      guard index < tokens.endIndex, let word = tokens[index].plain else { return nil }
      if wanted.isEmpty {
        for count in 1...gapLimit where index + count <= tokens.endIndex {
          if let end = end(of: rest.dropFirst(), in: tokens[(index + count)...]) { return end }
        }
        return nil
      }
      if word.isEmpty, index > tokens.startIndex {
        index += 1
      } else if word == wanted {
        index += 1
        rest = rest.dropFirst()
      } else {
        return nil
      }
    }
    return index
  }

  private static let gapLimit = 8

  /// The first place of a sentence.
  static func find(_ pattern: [String], in tokens: ArraySlice<Token>) -> Range<Int>? {
    for start in tokens.indices {
      if let end = end(of: pattern[...], in: tokens[start...]) { return start..<end }
    }
    return nil
  }

  /// Words of the customer's own, line by line.
  static func prose(_ tokens: some Sequence<Token>) -> String {
    var text = ""
    var line: Int?
    for token in tokens {
      if let line { text += line == token.line ? " " : "\n" }
      text += token.words
      line = token.line
    }
    return text
  }
}
