/// Finds what we do not say to a customer in any text, and knows what to say instead. Advice, not a
/// lock (GP-05 to GP-07, ES-05).
///
/// Case, kinds of apostrophes, spaces, commas and line breaks are forgiven; only whole words count. A
/// denied promise, approved phrases and quotations are left alone (C19).
public struct PhraseCoach: Equatable, Sendable {
  public let list: PhraseList
  private let index: PhraseIndex

  public init(_ list: PhraseList) {
    self.list = list
    index = PhraseIndex(list)
  }

  /// The coach with the words of S3.
  public static let shipped = PhraseCoach(.shipped)

  public static func == (left: PhraseCoach, right: PhraseCoach) -> Bool { left.list == right.list }

  /// A phrase in a text.
  public struct Finding: Hashable, Sendable {
    public var avoided: AvoidedPhrase
    /// As it is written there, on one line.
    public var text: String
    /// In UTF-8 bytes from the start.
    public var bytes: Range<Int>
    /// In characters from the start.
    public var characters: Range<Int>
    /// Counted from 1, as is the column, in characters.
    public var line: Int
    public var column: Int

    /// `“Unfortunately”: say what you can do: “I can ...”`, with a long phrase cut.
    ///
    /// - Parameter by: the time that advice may name: `by 14:30 today`.
    public func advice(by: String) -> String {
      let shown = text.count > 28 ? "\(text.prefix(26).trimmedEnd)…" : text
      return "“\(shown)”: \(avoided.instead(by: by))"
    }
  }

  /// All of them, in the order of the text; none overlaps another.
  public func findings(
    in text: String, _ context: PhraseContext = .general
  ) -> [Finding] {
    let matches = search(text, context).matches
    return matches.isEmpty ? [] : places(of: matches, in: text)
  }

  /// Those near the cursor, for a text that is being typed: the cost does not grow with the text. Only
  /// a quotation that began more than `reach` bytes before is not known as one.
  ///
  /// Line, column and characters count from where the search began.
  public func findings(
    in text: String, around cursor: Int, _ context: PhraseContext
  ) -> [Finding] {
    let bytes = text.utf8
    let count = bytes.count
    guard count > 2 * Self.reach else { return findings(in: text, context) }
    func edge(_ offset: Int) -> String.Index {
      var index = bytes.index(bytes.startIndex, offsetBy: min(max(0, offset), count))
      // Whole words, as far as there are any.
      for _ in 0..<64 where index > bytes.startIndex && index < bytes.endIndex {
        if bytes[index] == 0x20 || bytes[index] == 0x0A { break }
        index = bytes.index(before: index)
      }
      while index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 {
        index = bytes.index(after: index)
      }
      return index
    }
    let (start, end) = (edge(cursor - Self.reach), edge(cursor + Self.reach))
    let offset = bytes.distance(from: bytes.startIndex, to: start)
    return findings(in: String(text[start..<end]), context).map { finding in
      var finding = finding
      finding.bytes = finding.bytes.lowerBound + offset..<finding.bytes.upperBound + offset
      return finding
    }
  }

  static let reach = 6_000

  /// The same words, whatever their case and apostrophes.
  static func isSame(_ left: String, _ right: String) -> Bool {
    left == right || plain(left) == plain(right)
  }

  static func wordCount(_ text: String) -> Int { TextWords(text).words.count }

  /// What entries of a list are compared by.
  private static func plain(_ text: String) -> [String] {
    var scalars = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      switch TextScalar(scalar) {
      case .letter: scalars.append(scalar)
      case .apostrophe: scalars.append("'")
      case .invisible: break
      default: scalars.append(" ")
      }
    }
    let words = String(scalars).split(separator: " ").map(String.init)
    return words.map { $0.drop { $0 == "'" } }.map(String.init).filter { !$0.isEmpty }
  }
}

// MARK: Searching

extension PhraseCoach {
  struct Match {
    var avoided: Int
    /// Places in the words of the text.
    var words: ClosedRange<Int>
    var bytes: Range<Int>
  }

  /// - Returns: also the steps of work, which grow with the text and nothing else.
  func search(_ text: String, _ context: PhraseContext) -> (matches: [Match], steps: Int) {
    let found = TextWords(text)
    var search = PhraseSearch(
      words: found.words, index: index, avoided: list.avoided, context: context)
    search.run()
    return (search.matches, found.steps + search.steps)
  }

  private func places(of matches: [Match], in text: String) -> [Finding] {
    var counter = TextPlace(text)
    return matches.map { match in
      counter.advance(to: match.bytes.lowerBound)
      let (line, column, start) = (counter.line, counter.column, counter.characters)
      counter.advance(to: match.bytes.upperBound)
      let written = counter.part(match.bytes).split { $0.isWhitespace }.joined(separator: " ")
      return Finding(
        avoided: list.avoided[match.avoided], text: written, bytes: match.bytes,
        characters: start..<counter.characters, line: line, column: column)
    }
  }
}

extension StringProtocol {
  fileprivate var trimmedEnd: SubSequence {
    var rest = self[...]
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return rest
  }
}
