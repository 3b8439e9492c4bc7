import Canvas
import Testing

@Suite struct FrameLayoutTests {
  static func parts(_ layout: FrameLayout) -> [(Character, Rect)] {
    [
      ("i", layout.identity), ("b", layout.band), ("t", layout.tabs), ("M", layout.main),
      ("D", layout.detail), ("A", layout.aside), ("m", layout.message), ("k", layout.keys),
    ]
  }

  /// One letter a cell, the part that owns it; nil if two parts want one cell or one lies outside.
  static func map(_ layout: FrameLayout) -> [[Character]]? {
    let row = [Character](repeating: " ", count: layout.screen.width)
    var cells = [[Character]](repeating: row, count: layout.screen.height)
    for (letter, rect) in parts(layout) where !rect.isEmpty {
      guard rect == rect.intersection(layout.screen) else { return nil }
      for y in rect.y..<rect.maxY {
        for x in rect.x..<rect.maxX {
          guard cells[y][x] == " " else { return nil }
          cells[y][x] = letter
        }
      }
    }
    return cells
  }

  /// Inside the screen, disjoint, and together as large as it: then nothing is left over either.
  static func isTiled(_ layout: FrameLayout) -> Bool {
    let rects = parts(layout).map(\.1).filter { !$0.isEmpty }
    let area = rects.reduce(0) { $0 + $1.width * $1.height }
    guard area == layout.screen.width * layout.screen.height else { return false }
    return rects.indices.allSatisfy { index in
      rects[index].intersection(layout.screen) == rects[index]
        && rects[..<index].allSatisfy { $0.intersection(rects[index]).isEmpty }
    }
  }

  @Test("at every size the parts cover the screen and do not overlap", arguments: 1...60)
  func covers(height: Int) {
    for width in 1...200 {
      let layout = FrameLayout(Size(width: width, height: height))
      let isSound =
        Self.isTiled(layout) && !layout.band.isEmpty
        && layout.body.intersection(layout.screen) == layout.body
      if !isSound { Issue.record("\(width)×\(height)") }
    }
  }

  @Test("nothing has no parts")
  func nothing() {
    let layout = FrameLayout(Size(width: 0, height: 0))
    #expect(Self.parts(layout).allSatisfy { $0.1.isEmpty })
  }

  static let drawings: [(Int, Int, String)] = [
    (
      120, 32,
      """
      i*120 x1
      b*120 x1
      M*72 D*48 x14
      M*72 A*48 x14
      m*120 x1
      k*120 x1
      """
    ),
    (
      200, 60,
      """
      i*200 x1
      b*200 x1
      M*90 D*55 A*55 x56
      m*200 x1
      k*200 x1
      """
    ),
    (
      80, 24,
      """
      i*80 x1
      b*80 x1
      M*80 x12
      D*44 A*36 x8
      m*80 x1
      k*80 x1
      """
    ),
    (
      60, 20,
      """
      i*60 x1
      b*60 x1
      t*60 x1
      M*60 x15
      m*60 x1
      k*60 x1
      """
    ),
    (
      40, 10,
      """
      i*40 x1
      b*40 x1
      M*40 x6
      m*40 x1
      k*40 x1
      """
    ),
    (
      40, 6,
      """
      b*40 x1
      M*40 x3
      m*40 x1
      k*40 x1
      """
    ),
    (
      20, 4,
      """
      b*20 x3
      m*20 x1
      """
    ),
    (7, 1, "b*7 x1"),
  ]

  @Test("the main sizes look as drawn", arguments: drawings)
  func drawing(width: Int, height: Int, expected: String) throws {
    let cells = try #require(Self.map(FrameLayout(Size(width: width, height: height))))
    #expect(Self.summary(cells) == expected)
  }

  @Test("the standard screen, box by box")
  func boxes() throws {
    let cells = try #require(Self.map(FrameLayout(Size(width: 80, height: 24))))
    let every4th = cells.map { row in
      String(stride(from: 0, to: row.count, by: 4).map { row[$0] })
    }
    #expect(
      every4th.joined(separator: "\n") == """
        iiiiiiiiiiiiiiiiiiii
        bbbbbbbbbbbbbbbbbbbb
        MMMMMMMMMMMMMMMMMMMM
        MMMMMMMMMMMMMMMMMMMM
        MMMMMMMMMMMMMMMMMMMM
        MMMMMMMMMMMMMMMMMMMM
        MMMMMMMMMMMMMMMMMMMM
        MMMMMMMMMMMMMMMMMMMM
        MMMMMMMMMMMMMMMMMMMM
        MMMMMMMMMMMMMMMMMMMM
        MMMMMMMMMMMMMMMMMMMM
        MMMMMMMMMMMMMMMMMMMM
        MMMMMMMMMMMMMMMMMMMM
        MMMMMMMMMMMMMMMMMMMM
        DDDDDDDDDDDAAAAAAAAA
        DDDDDDDDDDDAAAAAAAAA
        DDDDDDDDDDDAAAAAAAAA
        DDDDDDDDDDDAAAAAAAAA
        DDDDDDDDDDDAAAAAAAAA
        DDDDDDDDDDDAAAAAAAAA
        DDDDDDDDDDDAAAAAAAAA
        DDDDDDDDDDDAAAAAAAAA
        mmmmmmmmmmmmmmmmmmmm
        kkkkkkkkkkkkkkkkkkkk
        """)
  }

  /// The map with its repetitions counted: `M*54 D*33` is 54 cells of main and 33 of detail.
  private static func summary(_ cells: [[Character]]) -> String {
    runs(
      cells.map { row in
        runs(row).map { "\($0.value)*\($0.count)" }.joined(separator: " ")
      }
    ).map { "\($0.value) x\($0.count)" }.joined(separator: "\n")
  }

  private static func runs<Value: Equatable>(_ values: [Value]) -> [(value: Value, count: Int)] {
    values.reduce(into: []) { runs, value in
      if let last = runs.last, last.value == value {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((value, 1))
      }
    }
  }
}
