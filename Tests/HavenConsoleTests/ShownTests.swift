import Testing

@testable import HavenConsole

@Suite("A text of a megabyte")
struct ShownTests {
  @Test("is drawn in part, and the rest is counted", arguments: [10, 1_000])
  func cut(limit: Int) {
    let text = String(repeating: "a", count: 1 << 20)
    let shown = text.shown(limit)
    #expect(shown.hasPrefix(String(repeating: "a", count: limit) + " …"))
    #expect(shown.utf8.count < limit + 40)
  }

  @Test("that fits is left alone", arguments: ["", "a", "é語🏠"])
  func whole(text: String) {
    #expect(text.shown(100) == text)
  }
}
