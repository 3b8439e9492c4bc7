import Canvas
import Testing

@Suite struct TargetBarTests {
  private func bar(_ seconds: Int) -> TargetBar {
    TargetBar(elapsed: .seconds(seconds), target: .seconds(120), limit: .seconds(300))
  }

  @Test(
    "the words tell target, limit and what is over",
    arguments: [
      (0, "target in 2:00", "2:00"), (40, "target in 1:20", "1:20"),
      (120, "target in 0:00", "0:00"), (121, "target passed, limit in 2:59", "limit 2:59"),
      (300, "target passed, limit in 0:00", "limit 0:00"), (340, "over by 0:40", "over 0:40"),
      (4_200, "over by 1:05:00", "over 1:05:00"),
    ])
  func words(elapsed: Int, long: String, short: String) {
    #expect(bar(elapsed).text.string == long)
    #expect(bar(elapsed).shortText.string == short)
  }

  @Test(
    "one bar has a mark at the target and one at the limit",
    arguments: [
      (0, "target in 2:00 [----|-----|-]"), (60, "target in 1:00 [##--|-----|-]"),
      (240, "target passed, limit in 1:00"), (360, "over by 1:00 [####|#####|##]"),
    ])
  func drawing(elapsed: Int, expected: String) {
    let row = drawn(29, 1) { bar(elapsed).draw(into: &$0, in: $1) }
    #expect(row.hasPrefix(expected.prefix(20)), "\(row)")
    #expect(row.count { $0 == "|" } == (expected.contains("[") ? 2 : 0))
  }

  @Test("in a narrow room the short words stay, and no bar", arguments: 1...12)
  func narrow(width: Int) {
    let row = drawn(width, 1) { bar(130).draw(into: &$0, in: $1) }
    #expect(!row.contains("["))
    #expect(row.count <= width)
  }

  @Test("a target behind its limit, and no limit at all, draw without harm")
  func odd() {
    for (target, limit) in [(300, 120), (0, 0), (-5, 0)] {
      let bar = TargetBar(
        elapsed: .seconds(10), target: .seconds(target), limit: .seconds(limit))
      #expect(bar.isOver == (limit < 10))
      _ = drawn(40, 1) { bar.draw(into: &$0, in: $1) }
    }
  }
}
