import Testing

@testable import Canvas

/// Stretches of a text that something is said of.
@Suite struct TextMarkTests {
  private static func draw(
    _ text: String, _ shape: TextEditor.Shape, width: Int, marks: [Range<Int>],
    isSecret: Bool = false
  ) -> Surface {
    var surface = Surface(size: Size(width: width, height: 3), glyphs: .unicode)
    TextEditor(text, shape: shape, isSecret: isSecret).draw(
      into: &surface, in: Rect(surface.size), isFocused: true, marks: marks)
    return surface
  }

  @Test("a mark is underlined as a warning, and the rest of the field stays as it is")
  func marked() {
    let surface = Self.draw("say no now", .field, width: 14, marks: [4..<6])
    #expect(surface.roleMap().split(separator: "\n").first == "iiiiwwiiiiiiii")
    #expect(surface.emphasisMap().split(separator: "\n").first == "....uu........")
    #expect(surface.text().hasPrefix("say no now"))
  }

  @Test("a mark goes on in the next row, and counts cells and not bytes")
  func wrapped() {
    let surface = Self.draw("漢字 one two", .area, width: 10, marks: [7..<14])
    let rows = surface.emphasisMap().split(separator: "\n")
    #expect(rows.prefix(2) == [".....uuuu.", "uuu......."])
  }

  @Test("a mark outside of the text, an empty one and one in a secret mark nothing")
  func nothing() {
    let table: [(Range<Int>, Bool)] = [(40..<50, false), (2..<2, false), (0..<3, true)]
    for (mark, isSecret) in table {
      let surface = Self.draw("say", .field, width: 6, marks: [mark], isSecret: isSecret)
      #expect(!surface.emphasisMap().contains("u"), "\(mark)")
    }
  }
}
