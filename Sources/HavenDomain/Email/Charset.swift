/// Turns the bytes of a message's words into text, by the charset that the sender named.
///
/// Wrong bytes become U+FFFD; nothing is refused, for a wrong label must not hide a call for help.
enum Charset: Hashable, Sendable {
  case utf8
  /// As everyone reads "ISO-8859-1" too: the WHATWG Encoding Standard makes them one.
  case windows1252
  /// No charset named, or US-ASCII: what has the high bit set is guessed at.
  case ascii
  /// A charset that is not read here; its words are guessed at, and the reader says so.
  case unknown(String)

  /// - Parameter name: as in a `charset` parameter or an encoded word, in any case; nil if absent.
  init(name: String?) {
    guard let name = name.map({ String(lowercasing: $0.utf8) }) else {
      self = .ascii
      return
    }
    switch name {
    case "utf-8", "utf8": self = .utf8
    case "windows-1252", "cp1252", "x-cp1252", "ansi", "iso-8859-1", "iso8859-1", "iso_8859-1",
      "latin1", "latin-1", "l1":
      self = .windows1252
    case "us-ascii", "ascii", "ansi_x3.4-1968", "", "7bit", "8bit": self = .ascii
    default: self = .unknown(name)
    }
  }

  func decode(_ bytes: some Collection<UInt8>) -> String {
    switch self {
    case .utf8: Self.decodeUTF8(bytes)
    case .windows1252: Self.decodeWindows1252(bytes)
    case .ascii, .unknown: Self.guess(bytes)
    }
  }

  /// UTF-8 where the bytes are valid UTF-8, else Windows-1252, which gives every byte some letter.
  private static func guess(_ bytes: some Collection<UInt8>) -> String {
    String(validating: bytes, as: UTF8.self) ?? decodeWindows1252(bytes)
  }

  private static func decodeUTF8(_ bytes: some Collection<UInt8>) -> String {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return String(decoding: bytes.dropFirst(hasMark ? 3 : 0), as: UTF8.self)
  }

  private static func decodeWindows1252(_ bytes: some Collection<UInt8>) -> String {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte < 0x80 {
        utf8.append(byte)
      } else {
        utf8.append(contentsOf: windows1252Scalar(byte).utf8Bytes)
      }
    }
    return String(decoding: utf8, as: UTF8.self)
  }

  /// U+FFFD for the five bytes that Windows-1252 leaves free.
  static func windows1252Scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard byte >= 0x80, byte < 0xA0 else { return Unicode.Scalar(byte) }
    return upperControls[Int(byte - 0x80)]
  }

  /// Bytes 0x80 to 0x9F, from the WHATWG Encoding Standard, index windows-1252.
  private static let upperControls: [Unicode.Scalar] = [
    "\u{20AC}", "\u{FFFD}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{FFFD}", "\u{017D}", "\u{FFFD}",
    "\u{FFFD}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{FFFD}", "\u{017E}", "\u{0178}",
  ]
}

extension Unicode.Scalar {
  /// The scalar in UTF-8.
  var utf8Bytes: [UInt8] { Array(UTF8.encode(self) ?? UTF8.encodedReplacementCharacter) }
}
