import Canvas
import Testing

@Suite struct PanelTests {
  static let queue = Panel("Queue", note: "6 waiting, 2 over target", corner: "by priority")

  static func line(_ panel: Panel, _ width: Int, isFocused: Bool = true) -> String {
    drawn(width, 1) { _ = panel.draw(into: &$0, in: $1, isFocused: isFocused) }
  }

  @Test("the title line is as drawn for 80 columns")
  func standard() {
    #expect(
      Self.line(Self.queue, 80) == "▶Queue ─ 6 waiting, 2 over target "
        + String(repeating: "─", count: 32) + "[by priority]─")
  }

  @Test("without focus it begins with the border")
  func unfocused() {
    #expect(
      Self.line(Panel("Triage", note: "02:14 left of 05:00"), 40, isFocused: false)
        == "─ Triage ─ 02:14 left of 05:00 ─────────")
    #expect(Self.line(Panel("C-1049"), 20, isFocused: false) == "─ C-1049 ───────────")
  }

  @Test(
    "where the room is short the corner goes first, then the note, then the title is cut",
    arguments: [
      (50, "▶Queue ─ 6 waiting, 2 over target ──[by priority]─"),
      (40, "▶Queue ─ 6 waiting, 2 over target ──────"),
      (24, "▶Queue ─ 6 waiting, 2 …─"), (12, "▶Queue ─────"), (5, "▶Qu…─"), (1, "▶"),
    ])
  func narrow(width: Int, expected: String) {
    #expect(Self.line(Self.queue, width) == expected.padding(to: width))
  }

  @Test("the room under the line is returned, and on ASCII terminals all is ASCII")
  func rest() {
    var surface = Surface(size: Size(width: 20, height: 5), glyphs: .ascii)
    let rest = Self.queue.draw(into: &surface, in: surface.bounds, isFocused: true)
    #expect(rest == Rect(x: 0, y: 1, width: 20, height: 4))
    #expect(surface.text().allSatisfy { $0.isASCII })
    #expect(surface.text().hasPrefix(">Queue - 6 waiting~-"))
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: "─", count: max(0, width - count))
  }
}
