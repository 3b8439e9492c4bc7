import Testing

@testable import Canvas

@Suite("A paragraph of many kilobytes")
struct LongParagraphTests {
  static let texts = [
    String(repeating: "All is said in one breath, and it goes on. ", count: 400),
    String(repeating: "x", count: 20_000), String(repeating: "漢", count: 6_000),
    String(repeating: "e\u{301}", count: 6_000), String(repeating: "one\n", count: 4_000),
  ]

  @Test("has the same rows from wherever one begins to look", arguments: texts)
  func sameRows(text: String) {
    let lines = TextLines(text, width: 60)
    var line: TextLines.Line? = lines.line(from: 0)
    var previous: TextLines.Line?
    var count = 0
    while let row = line {
      if count % 37 == 0 || row.start % String.rowStride < 80 {
        #expect(lines.line(containing: row.start) == row)
        #expect(lines.line(before: row) == previous)
      }
      #expect(row.end > row.start || !row.isSoft)
      previous = row
      line = lines.line(after: row)
      count += 1
    }
    #expect(previous?.end == text.utf8.count)
  }

  @Test("is drawn at its end without all of it being wrapped")
  func atItsEnd() {
    var editor = TextEditor(String(repeating: "word ", count: 200_000), shape: .area)
    let room = Rect(x: 0, y: 0, width: 60, height: 5)
    var surface = Surface(size: Size(width: 60, height: 5), glyphs: .unicode)
    let clock = ContinuousClock()
    let time = clock.measure {
      for _ in 0..<10 {
        _ = editor.handle(.character("k"), in: room.size)
        editor.draw(into: &surface, in: room, isFocused: true)
      }
    }
    #expect(surface.text().contains("kkk"))
    // Unoptimised and on a busy machine: all of it, ten times, would take minutes.
    #expect(time < .seconds(20), "\(time)")
  }
}
