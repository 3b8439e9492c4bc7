import Testing

@testable import Canvas

@Suite struct GlyphSetTests {
  private static func all(_ glyphs: GlyphSet) -> [Unicode.Scalar] {
    [
      glyphs.horizontal, glyphs.vertical, glyphs.topLeft, glyphs.topRight, glyphs.bottomLeft,
      glyphs.bottomRight, glyphs.teeLeft, glyphs.teeRight, glyphs.teeTop, glyphs.teeBottom,
      glyphs.cross, glyphs.focusMark, glyphs.selectionMark, glyphs.ellipsis, glyphs.bullet,
      glyphs.dash, glyphs.arrowLeft, glyphs.arrowRight, glyphs.arrowUp, glyphs.arrowDown,
      glyphs.barFull, glyphs.barEmpty,
    ]
  }

  @Test(arguments: [GlyphSet.unicode, .ascii])
  func `every sign takes one cell`(glyphs: GlyphSet) {
    let widths = Self.all(glyphs).map { DisplayText(String($0)).width }
    #expect(widths == Array(repeating: 1, count: widths.count))
    #expect(glyphs.checkOn.width == 3 && glyphs.checkOff.width == 3)
    let isPlain = Self.all(.ascii).allSatisfy(\.isASCII)
    #expect(isPlain)
  }

  @Test func `a fine sign on a plain surface becomes its plain twin`() {
    for (fine, plain) in zip(Self.all(.unicode), Self.all(.ascii)) {
      #expect(Transliteration.ascii(for: fine) == UInt8(ascii: plain), "\(fine)")
    }
  }
}
