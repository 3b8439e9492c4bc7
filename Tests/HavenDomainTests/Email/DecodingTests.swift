import Testing

@testable import HavenDomain

@Suite("Transfer encodings and charsets")
struct DecodingTests {
  @Test(
    "CH-01 quoted-printable is read, and what means nothing is kept",
    arguments: [
      ("caf=C3=A9", "café"), ("caf=c3=a9", "café"), ("a=\nb", "ab"), ("a=\r\nb", "ab"),
      ("a= \t\r\nb", "ab"), ("a=", "a"), ("a=4", "a=4"), ("a=G1", "a=G1"), ("==41", "=A"),
      ("a  \nb", "a\nb"), ("a \t\r\nb", "a\r\nb"), ("a=20\nb", "a \nb"), ("a =\n\nb", "a \nb"),
      ("a  ", "a  "), ("", ""),
    ])
  func quotedPrintable(encoded: String, expected: String) {
    let decoded = QuotedPrintable.decode(Array(encoded.utf8)[...])
    #expect(String(decoding: decoded, as: UTF8.self) == expected)
  }

  @Test(
    "CH-01 base64 is read past line ends, dirt and missing padding, and counted alike",
    arguments: [
      ("aGVsbG8=", "hello"), ("aGVsbG8", "hello"), ("aGVs\r\nbG8=\r\n", "hello"),
      ("aG-Vs*bG8=", "hello"), ("aGVsbG8=aGVsbG8=", "hellohello"), ("a", ""), ("====", ""),
      ("", ""), ("aGVsbG8h", "hello!"), ("aGVsbA==", "hell"),
    ])
  func base64(encoded: String, expected: String) {
    let bytes = Array(encoded.utf8)[...]
    #expect(String(decoding: Base64.decode(bytes), as: UTF8.self) == expected)
    #expect(Base64.decodedCount(bytes) == expected.utf8.count)
  }

  @Test("CH-01 any bytes survive both encodings", arguments: 0..<40)
  func roundTrip(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let bytes = (0..<(seed * 7)).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(Base64.decode(encodedBase64(bytes)[...]) == bytes)
    #expect(QuotedPrintable.decode(encodedQuotedPrintable(bytes)[...]) == bytes)
  }

  @Test(
    "CH-01 an encoding is known by its name",
    arguments: [
      ("", .identity), ("7bit", .identity), (" 8BIT ", .identity), ("binary", .identity),
      ("Base64", .base64), ("quoted-printable (as ever)", .quotedPrintable),
      ("\"base64\"", .base64), ("base64;", .base64), ("x-uuencode", .unknown("x-uuencode")),
    ] as [(String, TransferEncoding)])
  func names(header: String, expected: TransferEncoding) {
    #expect(TransferEncoding(header: Array(header.utf8)) == expected)
  }

  @Test(
    "CH-01 a charset is known by its name, and ISO-8859-1 is read as Windows-1252",
    arguments: [
      ("UTF-8", [0xC3, 0xA9], "é"), ("utf8", [0xEF, 0xBB, 0xBF, 0x41], "A"),
      ("utf-8", [0xC0, 0xAF], "\u{FFFD}\u{FFFD}"), ("utf-8", [0xF5], "\u{FFFD}"),
      ("ISO-8859-1", [0xE9, 0x93], "é“"), ("Windows-1252", [0x80, 0x81], "€\u{FFFD}"),
      ("us-ascii", [0x41, 0xC3, 0xA9], "Aé"), ("us-ascii", [0x41, 0xE9], "Aé"),
      ("koi8-r", [0xC3, 0xA9], "é"), ("koi8-r", [0xE9], "é"),
    ] as [(String, [UInt8], String)])
  func charsets(name: String, bytes: [UInt8], expected: String) {
    #expect(Charset(name: name).decode(bytes) == expected)
  }

  @Test("CH-01 every byte of Windows-1252 has one letter")
  func windows1252() {
    let all = Charset.windows1252.decode((0...255).map(UInt8.init))
    #expect(all.unicodeScalars.count == 256)
    #expect(all.unicodeScalars.filter { $0 == "\u{FFFD}" }.count == 5)
    #expect(Charset(name: nil) == .ascii)
    #expect(Charset(name: "Shift_JIS") == .unknown("shift_jis"))
  }

  @Test(
    "CH-01 flowed lines are joined, quotes and signatures are not",
    arguments: [
      ("one \ntwo\nthree", false, "one two\nthree"),
      ("one \ntwo", true, "onetwo"),
      ("> a \n> b\n> c", false, "> a b\n> c"),
      ("> a \nb", false, "> a \nb"),
      (">> a\n> b", false, ">> a\n> b"),
      ("a\n-- \nRobin \nFell", false, "a\n-- \nRobin Fell"),
      ("a \n-- \nb", false, "a \n-- \nb"),
      (" >not a quote", false, ">not a quote"),
      ("one\n\ntwo\n", false, "one\n\ntwo\n"),
      ("", false, ""), ("a ", false, "a "), ("\n", false, "\n"),
    ])
  func flowed(text: String, deletesSpace: Bool, expected: String) {
    #expect(FlowedText.join(text, deletesSpace: deletesSpace) == expected)
  }

  private func encodedBase64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let padded = Array(group) + [UInt8](repeating: 0, count: 3 - group.count)
      let bits = Int(padded[0]) << 16 | Int(padded[1]) << 8 | Int(padded[2])
      for digit in 0..<4 {
        encoded.append(digit > group.count ? .equals : alphabet[bits >> (18 - 6 * digit) & 63])
      }
      if encoded.count % 77 == 76 { encoded.append(.lineFeed) }
    }
    return encoded
  }

  private func encodedQuotedPrintable(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isPlain = byte > 0x20 && byte < 0x7F && byte != .equals
      encoded += isPlain ? [byte] : [.equals, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      if index % 25 == 24 { encoded += [.equals, .carriageReturn, .lineFeed] }
    }
    return encoded
  }
}
