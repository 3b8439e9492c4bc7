/// A word of a header in a charset of its own: `=?utf-8?Q?caf=C3=A9?=` (RFC 2047).
struct EncodedWord: Hashable, Sendable {
  let charset: Charset
  let bytes: [UInt8]

  /// The text of a header, with its encoded words decoded. Blanks between two encoded words go, and
  /// a letter may be cut in two by a pair of them: their bytes are joined before they are decoded.
  static func decodeText(_ header: ArraySlice<UInt8>) -> String {
    var text = ""
    var pending: EncodedWord?
    var plainStart = header.startIndex
    var index = header.startIndex
    while index < header.endIndex {
      guard let (word, end) = read(from: header, at: index) else {
        index += 1
        continue
      }
      let between = header[plainStart..<index]
      if let first = pending, between.allSatisfy(\.isBlank) {
        (text, pending) = first.joined(to: word, after: text)
      } else {
        text += (pending?.text ?? "") + Charset.ascii.decode(between)
        pending = word
      }
      index = end
      plainStart = end
    }
    return text + (pending?.text ?? "") + Charset.ascii.decode(header[plainStart...])
  }

  private var text: String { charset.decode(bytes) }

  private func joined(to next: EncodedWord, after text: String) -> (String, EncodedWord) {
    guard next.charset == charset else { return (text + self.text, next) }
    return (text, EncodedWord(charset: charset, bytes: bytes + next.bytes))
  }

  /// The encoded word that begins at `start`, and where it ends. It looks no further than the next
  /// `=` in the name of the charset and the next `?` in the text, so a whole header is linear.
  private static func read(from bytes: ArraySlice<UInt8>, at start: Int) -> (EncodedWord, Int)? {
    guard bytes[start] == .equals, start + 1 < bytes.endIndex, bytes[start + 1] == .questionMark,
      let nameEnd = tokenEnd(in: bytes, from: start + 2),
      nameEnd + 2 < bytes.endIndex, bytes[nameEnd + 2] == .questionMark
    else { return nil }
    var end = nameEnd + 3
    while end < bytes.endIndex, bytes[end] != .questionMark { end += 1 }
    guard end + 1 < bytes.endIndex, bytes[end + 1] == .equals else { return nil }
    let name = bytes[(start + 2)..<nameEnd].prefix { $0 != .asterisk }
    let encoded = bytes[(nameEnd + 3)..<end]
    let decoded: [UInt8]
    switch bytes[nameEnd + 1].lowercased {
    case UInt8(ascii: "b"): decoded = Base64.decode(encoded)
    case UInt8(ascii: "q"): decoded = decodeQ(encoded)
    default: return nil
    }
    let charset = Charset(name: String(decoding: name, as: UTF8.self))
    return (EncodedWord(charset: charset, bytes: decoded), end + 2)
  }

  /// Where the charset's name ends at a `?`.
  private static func tokenEnd(in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.endIndex, bytes[index] > .space, bytes[index] != .equals,
      bytes[index] != .questionMark
    {
      index += 1
    }
    return index > start && index < bytes.endIndex && bytes[index] == .questionMark ? index : nil
  }

  /// Quoted-printable with `_` for a space, and no lines.
  private static func decodeQ(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == .equals, let escaped = QuotedPrintable.octet(in: bytes, after: index) {
        decoded.append(escaped)
        index += 3
      } else {
        decoded.append(byte == .underscore ? .space : byte)
        index += 1
      }
    }
    return decoded
  }
}
