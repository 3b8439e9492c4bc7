/// Cuts a structured header into words, quoted strings, comments and its special characters
/// (RFC 5322 §3.2), in one pass.
///
/// A quote or a bracket that is never closed is an ordinary character: a missing `"` must not
/// swallow the address after it.
struct HeaderLexer {
  struct Piece: Hashable {
    enum Kind { case word, quoted, comment, special }
    let kind: Kind
    /// Without quotes, brackets and escapes.
    let bytes: ArraySlice<UInt8>
    /// Blanks stood before it.
    let isSpaced: Bool
  }

  private let bytes: [UInt8]
  private let specials: [UInt8]
  private var index = 0
  private var isUnclosed: (quote: Bool, comment: Bool) = (false, false)

  /// - Parameter specials: the bytes that stand alone, outside quotes and comments.
  static func pieces(of bytes: [UInt8], specials: [UInt8]) -> [Piece] {
    var lexer = HeaderLexer(bytes: bytes, specials: specials)
    var pieces: [Piece] = []
    while let piece = lexer.next() { pieces.append(piece) }
    return pieces
  }

  private init(bytes: [UInt8], specials: [UInt8]) {
    self.bytes = bytes
    self.specials = specials
  }

  private mutating func next() -> Piece? {
    let start = index
    while index < bytes.count, bytes[index].isSpacing { index += 1 }
    guard index < bytes.count else { return nil }
    let isSpaced = index > start
    if bytes[index] == .quote, let quoted = quotedString() {
      return Piece(kind: .quoted, bytes: quoted[...], isSpaced: isSpaced)
    }
    if bytes[index] == .openParenthesis, let comment = comment() {
      return Piece(kind: .comment, bytes: comment[...], isSpaced: isSpaced)
    }
    if specials.contains(bytes[index]) {
      index += 1
      return Piece(kind: .special, bytes: bytes[(index - 1)..<index], isSpaced: isSpaced)
    }
    return Piece(kind: .word, bytes: word(), isSpaced: isSpaced)
  }

  /// Up to a blank, a special, or a quote or bracket that is closed somewhere.
  private mutating func word() -> ArraySlice<UInt8> {
    let start = index
    index += 1
    while index < bytes.count, !bytes[index].isSpacing, !specials.contains(bytes[index]),
      bytes[index] != .quote || isUnclosed.quote,
      bytes[index] != .openParenthesis || isUnclosed.comment
    {
      index += 1
    }
    return bytes[start..<index]
  }

  private mutating func quotedString() -> [UInt8]? {
    guard !isUnclosed.quote else { return nil }
    var content: [UInt8] = []
    var position = index + 1
    while position < bytes.count, bytes[position] != .quote {
      if bytes[position] == .backslash, position + 1 < bytes.count { position += 1 }
      content.append(bytes[position])
      position += 1
    }
    guard position < bytes.count else {
      isUnclosed.quote = true
      return nil
    }
    index = position + 1
    return content
  }

  /// Comments nest; the inner brackets are part of the text.
  private mutating func comment() -> [UInt8]? {
    guard !isUnclosed.comment else { return nil }
    var content: [UInt8] = []
    var depth = 1
    var position = index + 1
    while position < bytes.count {
      var byte = bytes[position]
      if byte == .backslash, position + 1 < bytes.count {
        position += 1
        byte = bytes[position]
      } else if byte == .openParenthesis {
        depth += 1
      } else if byte == .closeParenthesis {
        depth -= 1
      }
      position += 1
      if depth == 0 {
        index = position
        return content
      }
      content.append(byte)
    }
    isUnclosed.comment = true
    return nil
  }
}
