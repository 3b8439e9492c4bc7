import Testing

@testable import Canvas

@Suite struct SurfaceTests {
  private static func surface(_ width: Int, _ height: Int = 1, glyphs: GlyphSet = .unicode)
    -> Surface
  {
    Surface(size: Size(width: width, height: height), glyphs: glyphs)
  }

  @Test func `a cell is sixteen bytes without a heap`() {
    #expect(MemoryLayout<Cell>.size == 16)
    #expect(_isPOD(Cell.self))
  }

  @Test func `text stands where it was drawn`() {
    var surface = Self.surface(8, 2)
    #expect(surface.draw("P1 UNACK", at: Point(x: 3, y: 1), role: .critical) == 5)
    #expect(surface.text() == "\n   P1 UN")
    #expect(surface.roleMap() == "........\n...ccccc")
    #expect(surface[3, 1].text == "P" && surface[3, 1].width == 1)
  }

  @Test(
    arguments: [
      (-2, nil, "cdef", 6), (0, 3, "abc", 3), (0, 0, "", 0), (0, -1, "", 0),
      (6, nil, "      ab", 2),
      (8, nil, "", 0), (-9, nil, "", 0),
    ] as [(Int, Int?, String, Int)])
  func `text is cut at its room and at the edges`(x: Int, width: Int?, shown: String, used: Int) {
    var surface = Self.surface(8)
    let returned = surface.draw("abcdef", at: Point(x: x, y: 0), width: width)
    #expect(surface.text() == shown)
    if x >= 0 { #expect(returned == used) }
  }

  @Test(arguments: [(4, "漢字"), (3, "漢"), (1, "")])
  func `a wide character is never cut in two`(width: Int, shown: String) {
    var surface = Self.surface(6)
    #expect(surface.draw("漢字", at: Point(x: 0, y: 0), width: width) == DisplayText(shown).width)
    #expect(surface.text() == shown)
    #expect(surface[1, 0].isContinuation == (width > 1))
  }

  @Test(arguments: [(0, "x 字"), (1, " x字"), (2, "漢x"), (3, "漢 x")])
  func `half a wide character gives way whole`(x: Int, shown: String) {
    for text in ["x", "\u{E9}"] as [DisplayText] {
      var surface = Self.surface(4)
      surface.draw("漢字", at: Point(x: 0, y: 0))
      surface.draw(text, at: Point(x: x, y: 0))
      #expect(surface.text() == shown.replacing("x", with: text.string))
    }
    var surface = Self.surface(4)
    surface.draw("漢字", at: Point(x: 0, y: 0))
    surface.fill(Rect(x: x, y: 0, width: 1, height: 1), "x")
    #expect(surface.text() == shown)
  }

  @Test(arguments: [
    ("👨‍👩‍👧‍👦", "👨", ""), ("👍🏽", "👍", ""), ("🇬🇧", "🇬", "🇧"), ("❤️", "❤", " "),
    ("1️⃣", "1\u{20E3}", " "), ("⌚\u{FE0E}", "⌚", ""), ("한", "한", ""), ("का", "क", "ा"),
    ("कि\u{301}", "क", "ि\u{301}"), ("🏳️‍🌈", "🏳", " "), ("☝🏽", "☝", " "),
    ("e\u{301}\u{302}\u{303}\u{304}", "e\u{301}\u{302}\u{303}\u{304}", "x"),
  ])
  func `cells hold what every terminal measures alike`(text: String, first: String, second: String)
  {
    var surface = Self.surface(4)
    let used = surface.draw(DisplayText(text + "x"), at: Point(x: 0, y: 0))
    #expect(Array(surface[0, 0].text.unicodeScalars) == Array(first.unicodeScalars))
    #expect(Array(surface[1, 0].text.unicodeScalars) == Array(second.unicodeScalars))
    #expect(surface[used - 1, 0].text == "x")
  }

  @Test func `emphasis is laid over what is drawn`() {
    var surface = Self.surface(6)
    surface.draw("ab", at: Point(x: 0, y: 0), role: .high)
    surface.draw("漢", at: Point(x: 2, y: 0), emphasis: .bold)
    surface.emphasise(Rect(x: 1, y: 0, width: 3, height: 9), .selected)
    surface.emphasise(Rect(x: 0, y: 0, width: 2, height: 1), [.struck])
    #expect(surface.text() == "ab漢")
    #expect(surface.roleMap() == "yY@@..")
    #expect(surface.emphasisMap() == "xxbb..")
  }

  @Test func `every role has a letter of its own`() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
    #expect(Set(Role.allCases.map(\.name)).count == Role.allCases.count)
  }

  @Test(
    arguments: [
      ("abcdef", "abcdef", nil), ("abcdef", "abXdeY", 2..<6), ("abcdef", "Xbcdef", 0..<1),
      ("漢cdef", "字cdef", 0..<2), ("ab漢ef", "abcdef", 2..<4), ("abcdef", "ab漢ef", 2..<4),
    ] as [(String, String, Range<Int>?)])
  func `only what differs is changed`(before: String, after: String, span: Range<Int>?) {
    var old = Self.surface(6)
    var new = old
    old.draw(DisplayText(before), at: Point(x: 0, y: 0))
    new.draw(DisplayText(after), at: Point(x: 0, y: 0))
    #expect(new.changedSpan(in: 0, from: old) == span)
    #expect((new == old) == (span == nil))
  }

  @Test func `a change of role or emphasis alone is a change`() {
    let old = Self.surface(6)
    var new = old
    new.emphasise(Rect(x: 4, y: 0, width: 1, height: 1), .selected)
    #expect(new.changedSpan(in: 0, from: old) == 4..<5)
    #expect(new.changedSpan(in: 0, from: Self.surface(5)) == 0..<6)
    #expect(new.changedSpan(in: 1, from: old) == nil)
    #expect(new.row(1).isEmpty && new.row(0).count == 6)
  }

  @Test(arguments: [
    ("café", "cafe"), ("“Ænna” – naïve…", "\"Anna\" - naive~"), ("漢字 ok", "???? ok"), ("Ａ", "A"),
    ("▶Queue ─", ">Queue -"), ("Łódź ß", "Lodz s"), ("e\u{301}", "e"), ("👨‍👩‍👧!", "??!"),
    ("␛[2J", "?[2J"),
    ("½", "?"), ("Д", "?"), ("£25", "L25"),
  ])
  func `in ASCII, text keeps its width`(text: String, shown: String) {
    var surface = Self.surface(20, glyphs: .ascii)
    #expect(surface.draw(DisplayText(text), at: Point(x: 0, y: 0)) == DisplayText(text).width)
    #expect(surface.text() == shown)
  }

  @Test(arguments: [GlyphSet.unicode, .ascii])
  func `hostile text breaks no row`(glyphs: GlyphSet) {
    for (index, hostile) in Hostile.texts(seed: 11, count: 500).enumerated() {
      var surface = Self.surface(20, glyphs: glyphs)
      surface.draw(DisplayText(hostile), at: Point(x: index % 24 - 3, y: 0), width: index % 21)
      surface.draw(DisplayText(hostile), at: Point(x: index % 7, y: 0), width: 5)
      let cells = Array(surface.row(0))
      for (x, cell) in cells.enumerated() {
        let isWide = x + 1 < cells.count && cells[x + 1].isContinuation
        #expect((cell.width == 2) == isWide)
        #expect(cell.isContinuation == cell.text.isEmpty)
        let widths = cell.text.unicodeScalars.map { ScalarProperties($0).width }
        #expect(cell.isContinuation || widths == [cell.width] + widths.dropFirst().map { _ in 0 })
        if glyphs.isASCII { #expect(cell.scalar(at: 0) < 0x7F && cell.scalar(at: 1) == 0) }
      }
    }
  }

  @Test func `a sign for filling takes one cell and cannot be hidden`() {
    var surface = Self.surface(3, glyphs: .ascii)
    surface.fill(surface.bounds, GlyphSet.unicode.horizontal)
    #expect(surface.text() == "---")
    surface.fill(Rect(x: -5, y: -5, width: 7, height: 50), "漢", role: .band)
    #expect(surface.text() == "  -")
    #expect(surface.roleMap() == "rr.")
    surface.clear()
    #expect(surface == Self.surface(3, glyphs: .ascii))
  }
}
