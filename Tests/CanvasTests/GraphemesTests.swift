import Testing

@testable import Canvas

@Suite struct GraphemesTests {
  /// A line of Unicode's own file, `÷ 0020 × 0308 ÷`, as the pieces that it asks for.
  private static func pieces(_ line: Substring) -> [String] {
    line.split(separator: "÷").map { piece in
      let scalars = piece.split { $0 == " " || $0 == "×" }
        .compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
      return String(String.UnicodeScalarView(scalars))
    }.filter { !$0.isEmpty }
  }

  @Test func `Unicode's own 602 examples are cut as it says`() {
    let lines = GraphemeBreakCases.all.split(separator: "\n")
    #expect(lines.count == 602)
    for line in lines {
      let expected = Self.pieces(line)
      let found = Graphemes(expected.joined()).map { Array($0.scalars) }
      #expect(found == expected.map { Array($0.unicodeScalars) }, "\(line)")
    }
  }

  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("漢", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("ｶ", 1), ("Ａ", 2), ("─", 1), ("▶", 1), ("▶\u{FE0F}", 2), ("❤", 1), ("❤\u{FE0F}", 2),
    ("1\u{FE0F}\u{20E3}", 2), ("😀", 2), ("👍🏽", 2), ("🇬🇧", 2), ("🇬", 1), ("👨‍👩‍👧‍👦", 2), ("🏳️‍🌈", 2),
    ("का", 2), ("ש\u{5C1}", 1), ("\u{A0}", 1), ("\u{3000}", 2),
  ])
  func `a character takes as many cells as a terminal gives it`(text: String, width: Int) {
    #expect(Graphemes(text).map(\.width) == [width])
    #expect(DisplayText(text).width == width)
  }

  @Test(arguments: [
    ("a\u{200B}b", [1, 1, 1]), ("a\u{200D}", [2]), ("\u{301}", [1]), ("\r\n", [1]),
    ("\u{1B}[", [1, 1]),
  ])
  func `raw text is measured as it will be drawn`(text: String, widths: [Int]) {
    #expect(Graphemes(text).map(\.width) == widths)
  }

  @Test(arguments: 0...0x7F)
  func `the fast path for ASCII agrees with the table`(value: Int) throws {
    let scalar = try #require(Unicode.Scalar(UInt32(value)))
    let properties = ScalarProperties(scalar)
    let run = try #require(ScalarTable.runs.last { $0 >> 8 <= UInt32(value) })
    #expect(properties.width == Int(run & 0b11))
    #expect(properties.takesSelector == (run & 0b100 != 0))
    #expect(properties.isHidden == (run & 0b1000 != 0))
    #expect(properties.graphemeBreak.rawValue == UInt8(truncatingIfNeeded: run) >> 4)
  }

  @Test func `the table is sorted and begins at the first scalar`() {
    #expect(ScalarTable.runs.first.map { $0 >> 8 } == 0)
    #expect(zip(ScalarTable.runs, ScalarTable.runs.dropFirst()).allSatisfy { $0 >> 8 < $1 >> 8 })
    #expect(zip(ScalarTable.ascii, ScalarTable.ascii.dropFirst()).allSatisfy { $0 < $1 })
  }
}
