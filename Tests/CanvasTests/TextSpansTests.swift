import Testing

@testable import Canvas

@Suite struct TextSpansTests {
  static let texts = [
    "", "plain", "a b\nc", "é", "e\u{301}x", "\u{301}", "a\u{301}\u{302}\n", "漢字 kana",
    "👨‍👩‍👧 family", "🇬🇧🇫🇷", "1\u{FE0F}\u{20E3}2", "\r\na\r\n", "tab\there", "\u{202E}x\u{200B}",
    " \u{301}", "x\u{AD}y", "각",
  ]

  @Test("the short way over ASCII finds the same characters as the long one", arguments: texts)
  func sameAsGraphemes(text: String) {
    let spans = Array(TextSpans(text, from: 0, to: text.utf8.count))
    let graphemes = Array(Graphemes(text))
    #expect(spans.map(\.length) == graphemes.map(\.text.utf8.count))
    for (span, grapheme) in zip(spans, graphemes) where !span.isLineFeed {
      #expect(span.width == grapheme.width)
    }
    #expect(spans.last?.end ?? 0 == text.utf8.count)
  }

  @Test("every boundary is found from both sides", arguments: texts)
  func boundaries(text: String) {
    for span in TextSpans(text, from: 0, to: text.utf8.count) {
      #expect(text.boundary(after: span.start) == span.end)
      #expect(text.boundary(before: span.end) == span.start)
    }
    #expect(text.boundary(before: 0) == 0)
    #expect(text.boundary(after: text.utf8.count) == text.utf8.count)
  }

  @Test("a part beyond the text is empty")
  func beyond() {
    #expect(Array(TextSpans("ab", from: 5, to: 9)).isEmpty)
    #expect(Array(TextSpans("ab", from: 2, to: 1)).isEmpty)
    #expect(Array(TextSpans("ab", from: -3, to: 1)).map(\.start) == [0])
  }
}
