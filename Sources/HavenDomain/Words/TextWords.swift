/// The words of a text as the coach sees them: without case, with one kind of apostrophe, and with
/// what somebody else said marked as a quotation.
///
/// Reads each byte once; a text of a megabyte costs milliseconds. Offsets are in UTF-8 bytes.
struct TextWords {
  struct Word {
    var start: Int
    var end: Int
    /// Of its letters in lower case, FNV-1a.
    var hash: UInt64
    /// Something stands before it that parts phrases.
    var isApart: Bool
    /// Somebody else's: between quotation marks, or on a line that begins with `>`.
    var isQuoted: Bool
  }

  private(set) var words: [Word] = []
  /// Bytes read and words marked: what the work grows with.
  private(set) var steps = 0

  /// Kinds of quotation marks; each closes its own.
  private enum Quote: Int, CaseIterable {
    case straight, curly, single, curlySingle, guillemet
  }

  /// The word that each open quotation begins with; -1 where none is open.
  private var openQuotes = [Int](repeating: -1, count: Quote.allCases.count)
  private var word: Word?
  private var before = TextScalar.nothing
  private var isApart = true
  private var isLineQuoted = false
  private var isLineEmpty = true

  init(_ text: String) {
    var text = text
    text.withUTF8 { read($0) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    while offset < bytes.count {
      let (kind, length) = Self.scalar(bytes, offset)
      take(kind, bytes, offset, length)
      offset += length
      steps += length
    }
    endWord()
  }

  private mutating func take(
    _ kind: TextScalar, _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ length: Int
  ) {
    if kind == .letter { return letter(bytes, offset, length) }
    if kind == .invisible { return }
    let next = Self.scalar(bytes, offset + length).kind
    if kind == .apostrophe, let known = word, next == .letter {
      word?.hash = Self.hash(0x27, known.hash)
      return
    }
    endWord()
    switch kind {
    case .lineFeed: endLine()
    case .space: before = .space
    case .soft: before = .other
    case .greater where isLineEmpty:
      isLineQuoted = true
      before = .space
    case .apostrophe:
      let isOpening = length == 1 || length == 3 && bytes[offset + 2] == 0x98
      single(length == 1 ? .single : .curlySingle, isOpening, next)
    default:
      double(kind, next)
      isApart = true
      before = kind == .bracket ? .bracket : .other
    }
    if kind != .space, kind != .lineFeed { isLineEmpty = false }
  }

  // MARK: - Words

  private mutating func letter(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ length: Int
  ) {
    isLineEmpty = false
    var word =
      word
      ?? Word(
        start: offset, end: offset, hash: Self.basis, isApart: isApart, isQuoted: isLineQuoted)
    word.end = offset + length
    if length == 1 {
      let byte = bytes[offset]
      word.hash = Self.hash((0x41...0x5A).contains(byte) ? byte | 0x20 : byte, word.hash)
    } else {
      let letter = String(decoding: bytes[offset..<offset + length], as: UTF8.self).lowercased()
      for byte in letter.utf8 { word.hash = Self.hash(byte, word.hash) }
    }
    self.word = word
  }

  private mutating func endWord() {
    guard let word else { return }
    words.append(word)
    self.word = nil
    isApart = false
    before = .letter
  }

  /// A blank line ends a paragraph, and a quotation that nobody closed.
  private mutating func endLine() {
    if isLineEmpty {
      isApart = true
      openQuotes = openQuotes.map { _ in -1 }
    }
    isLineEmpty = true
    isLineQuoted = false
    before = .space
  }

  // MARK: - Quotations

  private mutating func double(_ kind: TextScalar, _ next: TextScalar) {
    switch kind {
    case .openQuote: open(.curly)
    case .closeQuote: close(.curly)
    case .openGuillemet: open(.guillemet)
    case .closeGuillemet: close(.guillemet)
    case .doubleQuote:
      if canOpen, next != .space, next != .lineFeed, next != .nothing {
        open(.straight)
      } else if isOpen(.straight) {
        close(.straight)
      } else if next == .letter {
        open(.straight)
      }
    default: break
    }
  }

  /// An apostrophe that is not within a word: `'` or `‘` before one, `'` or `’` after one.
  private mutating func single(_ quote: Quote, _ isOpening: Bool, _ next: TextScalar) {
    isApart = true
    if canOpen, isOpening, next == .letter {
      open(quote)
    } else if before != .space {
      close(quote)
    }
    before = .other
  }

  private var canOpen: Bool { [.nothing, .space, .bracket].contains(before) }

  private func isOpen(_ quote: Quote) -> Bool { openQuotes[quote.rawValue] >= 0 }

  private mutating func open(_ quote: Quote) { openQuotes[quote.rawValue] = words.count }

  private mutating func close(_ quote: Quote) {
    let first = openQuotes[quote.rawValue]
    guard first >= 0 else { return }
    for index in first..<words.count { words[index].isQuoted = true }
    steps += words.count - first
    openQuotes[quote.rawValue] = -1
  }

  // MARK: - Bytes

  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func hash(_ byte: UInt8, _ hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// The scalar at an offset of a valid text, and its length in bytes.
  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int
  ) -> (kind: TextScalar, length: Int) {
    guard offset < bytes.count else { return (.nothing, 1) }
    let lead = bytes[offset]
    if lead < 0x80 { return (TextScalar(ascii: lead), 1) }
    let length = min(lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2, bytes.count - offset)
    var value = UInt32(lead) & (lead >= 0xF0 ? 0x07 : lead >= 0xE0 ? 0x0F : 0x1F)
    for index in 1..<max(1, length) { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return (Unicode.Scalar(value).map { TextScalar($0) } ?? .other, max(1, length))
  }
}
