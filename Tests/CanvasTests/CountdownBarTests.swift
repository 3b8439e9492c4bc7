import Canvas
import Testing

@Suite struct CountdownBarTests {
  static let inWords: [(Int, Int, String)] = [
    (134, 300, "02:14 left of 05:00"), (300, 300, "05:00 left of 05:00"),
    (1, 300, "00:01 left of 05:00"), (0, 300, "-00:00 over"), (-41, 300, "-00:41 over"),
    (3900, 7200, "1:05:00 left of 2:00:00"), (-90_061, 300, "-25:01:01 over"),
  ]

  @Test("what is left is said in words", arguments: inWords)
  func words(remaining: Int, limit: Int, expected: String) {
    let bar = CountdownBar(remaining: .seconds(remaining), limit: .seconds(limit))
    #expect(bar.text.string == expected)
  }

  @Test("a second that has begun still counts, so nothing reads as over before it is")
  func begun() {
    let bar = CountdownBar(remaining: .milliseconds(400), limit: .seconds(300))
    #expect(bar.text.string == "00:01 left of 05:00")
    #expect(!bar.isOver)
    let over = CountdownBar(remaining: .milliseconds(-400), limit: .seconds(300))
    #expect(over.text.string == "-00:00 over")
  }

  @Test(
    "the bar fills as the time is used",
    arguments: [
      (300, "05:00 left of 05:00 [--------]"), (299, "04:59 left of 05:00 [#-------]"),
      (150, "02:30 left of 05:00 [####----]"), (1, "00:01 left of 05:00 [#######-]"),
      (-1, "-00:01 over [################]"),
    ])
  func bar(remaining: Int, expected: String) {
    let bar = CountdownBar(remaining: .seconds(remaining), limit: .seconds(300))
    let row = drawn(30, 1) { bar.draw(into: &$0, in: $1) }
    #expect(row == expected)
  }

  @Test("where the room is short the words stay")
  func narrow() {
    let bar = CountdownBar(remaining: .seconds(134), limit: .seconds(300))
    let rows = [21, 6, 0].map { width in drawn(width, 1) { bar.draw(into: &$0, in: $1) } }
    #expect(rows == ["02:14 left of 05:00", "02:14", ""])
  }

  @Test(
    "a part of a whole",
    arguments: [
      (4, 7, "[#####----]"), (0, 7, "[---------]"), (7, 7, "[#########]"), (0, 0, "[#########]"),
      (1, 100, "[#--------]"), (99, 100, "[########-]"),
    ])
  func part(part: Int, whole: Int, expected: String) {
    let row = drawn(11, 1) { Bar(part, of: whole).draw(into: &$0, in: $1) }
    #expect(row == expected)
  }

  @Test("over has a role of its own")
  func role() {
    var surface = Surface(size: Size(width: 16, height: 1))
    CountdownBar(remaining: .seconds(-5), limit: .seconds(10)).draw(
      into: &surface, in: surface.bounds)
    #expect(surface.roleMap() == "vvvvvvvvvvv.....")
  }
}
