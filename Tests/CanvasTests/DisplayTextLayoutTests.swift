import Testing

@testable import Canvas

@Suite struct DisplayTextLayoutTests {
  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""),
    ("abc", -1, ""), ("漢字漢字", 5, "漢字…"), ("漢字漢字", 4, "漢…"), ("e\u{301}e\u{301}e", 2, "e\u{301}…"),
  ])
  func `text is clipped before the edge, with a sign`(text: String, width: Int, shown: String) {
    let clipped = DisplayText(text).clipped(to: width)
    #expect(clipped.string == shown)
    #expect(clipped.width == DisplayText(shown).width)
  }

  @Test(arguments: [
    ("ab", Alignment.leading, "ab   "), ("ab", .trailing, "   ab"), ("ab", .centre, " ab  "),
    ("abcdefg", .trailing, "abcd…"), ("漢字漢", .leading, "漢字…"), ("漢漢", .trailing, " 漢漢"),
  ])
  func `padded text is as wide as its room`(text: String, side: Alignment, shown: String) {
    let padded = DisplayText(text).padded(to: 5, side)
    #expect(padded.string == shown)
    #expect(padded.width == 5)
  }

  @Test(arguments: [
    ("safe to call back", 8, ["safe to", "call", "back"]), ("one  two", 8, ["one  two"]),
    ("one  two", 5, ["one", "two"]), ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("to abcdefghij", 4, ["to", "abcd", "efgh", "ij"]), ("one\n\ntwo", 9, ["one", "", "two"]),
    ("one\r\ntwo\n", 9, ["one", "two", ""]), ("", 4, [""]), ("漢字漢字", 5, ["漢字", "漢字"]),
    ("  indented", 12, ["  indented"]), ("ab cd", 2, ["ab", "cd"]), ("漢", 1, ["漢"]),
    ("ab ", 2, ["ab"]), ("a     b", 3, ["a", "b"]),
  ])
  func `text wraps by word`(text: String, width: Int, rows: [String]) {
    #expect(DisplayText(text).wrapped(to: width).map(\.string) == rows)
  }

  @Test(arguments: 1...40)
  func `no wrapped row is wider than its room and no word is lost`(width: Int) {
    for hostile in Hostile.texts(seed: UInt64(width), count: 60) {
      let text = DisplayText(hostile + " and some words 漢字 more of them " + hostile)
      let rows = text.wrapped(to: width)
      #expect(rows.allSatisfy { $0.width <= max(2, width) })
      #expect(rows.allSatisfy { $0.width == DisplayText($0.string).width })
      let words = { (text: String) in text.unicodeScalars.filter { $0 != " " && $0 != "␊" } }
      #expect(words(rows.map(\.string).joined()).elementsEqual(words(text.string)))
    }
  }
}
