import Testing

@testable import Canvas

@Suite struct DisplayTextTests {
  @Test(arguments: [
    ("\u{0}", "␀"), ("\u{1B}[2J", "␛[2J"), ("a\tb", "a␉b"), ("\u{7F}", "␡"), ("\u{9B}31m", "␦31m"),
    ("one\r\ntwo", "one␊two"), ("one\rtwo", "one␍two"), ("a\u{2028}b", "a␊b"),
    ("\u{202E}evil", "␦evil"), ("\u{2066}x\u{2069}", "␦x␦"), ("\u{61C}", "␦"),
    ("a\u{200B}b", "a␦b"),
    ("\u{FEFF}x", "␦x"), ("x\u{E0041}", "x␦"), ("\u{AD}", "␦"), ("\u{2060}", "␦"),
    ("\u{3164}", "␦"),
    ("\u{E000}", "␦"), ("\u{378}", "␦"), ("\u{FFFE}", "␦"), ("a\u{200D}b", "a␦b"),
    ("a\u{FE0F}", "a␦"), ("\u{34F}", "␦"),
  ])
  func `what would be unseen or act is shown as a mark`(hostile: String, shown: String) {
    #expect(Array(DisplayText(hostile).string.unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test(arguments: [
    "plain", "naïve café", "漢字かな", "Ünïcödé", "👨‍👩‍👧‍👦", "❤️‍🔥", "🇬🇧🇫🇷", "👩🏻‍❤️‍💋‍👩🏻", "1️⃣",
    "שלום", "e\u{301}", "नमस्ते", "한국어", "₤ “quoted” – …",
  ])
  func `honest text stays as it is`(text: String) {
    #expect(Array(DisplayText(text).string.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func `a letter keeps four combining marks`() {
    let text = DisplayText("Z" + String(repeating: "\u{301}", count: 500) + "y")
    #expect(text.string.unicodeScalars.count == 6)
    #expect(text.width == 2)
  }

  @Test func `a mark with no letter stands on a dotted circle`() {
    #expect(
      DisplayText("\u{301}x").string.unicodeScalars.elementsEqual("\u{25CC}\u{301}x".unicodeScalars)
    )
    #expect(DisplayText("\u{1161}").string == "\u{25CC}")
  }

  @Test func `no more than four emoji are joined`() {
    let text = DisplayText(Array(repeating: "👩", count: 9).joined(separator: "\u{200D}"))
    #expect(text.string.unicodeScalars.filter { $0.value == 0x200D }.count == 3)
    #expect(text.width == 2 + 5 * 3)
  }

  @Test(
    arguments: [
      ([0x61, 0xFF, 0x62], "a\u{FFFD}b"), ([0xC3], "\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"), ([0xC3, 0xA9], "é"), ([0x1B, 0x5D], "␛]"),
    ] as [([UInt8], String)])
  func `bytes that are not UTF-8 become U+FFFD`(bytes: [UInt8], shown: String) {
    #expect(DisplayText(decoding: bytes).string == shown)
  }

  @Test func `what is interpolated is cleaned too`() {
    let name = "\u{202E}R. Osei"
    let text: DisplayText = "agent \(name), line \(3)"
    #expect(text.string == "agent ␦R. Osei, line 3")
  }

  @Test func `a sum is clean, whatever meets at the seam`() {
    #expect((DisplayText("a") + "b").string == "ab")
    #expect((DisplayText("🇬") + "🇧").width == 2)
    let pieces = Hostile.texts(seed: 7, count: 300).map { DisplayText($0) }
    for (left, right) in zip(pieces, pieces.dropFirst()) {
      let sum = left + right
      #expect(sum == DisplayText(sum.string))
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5])
  func `hostile text is harmless, and cleaning twice changes nothing`(seed: UInt64) {
    for hostile in Hostile.texts(seed: seed, count: 1_000) {
      let text = DisplayText(hostile)
      let again = DisplayText(text.string)
      #expect(again.string.unicodeScalars.elementsEqual(text.string.unicodeScalars))
      #expect(again.width == text.width)
      #expect(text.string.unicodeScalars.allSatisfy(Self.isHarmless), "\(hostile.debugDescription)")
      #expect(Graphemes(text).allSatisfy { (1...2).contains($0.width) && Self.marks($0) <= 4 })
      #expect(
        Graphemes(hostile).reduce(0) { $0 + $1.width } == text.width, "\(hostile.debugDescription)")
    }
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    [0x200D, 0xFE0E, 0xFE0F].contains(scalar.value) || !ScalarProperties(scalar).isHidden
  }

  private static func marks(_ grapheme: Grapheme) -> Int {
    grapheme.scalars.dropFirst().filter { scalar in
      ["Mn", "Mc", "Me"].contains(Self.category(scalar)) && scalar.value & 0xFFFE != 0xFE0E
    }.count
  }

  /// From the standard library: another source than our own table.
  private static func category(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    default: ""
    }
  }
}
