import Testing

@testable import HavenDomain

@Suite("PR-17 counts that may be shown")
struct SuppressedTableTests {
  /// A list with its total.
  private func list(_ values: [Int]) -> (figures: [ReportFigure], total: ReportFigure) {
    var table = SuppressedTable()
    let cells = values.map { table.add($0) }
    let total = table.add(values.reduce(0, +))
    table.add(sum: total, of: cells)
    table.suppress()
    return (cells.map { table.figure($0) }, table.figure(total))
  }

  @Test(
    "PR-17 one to four is never shown, nought and five are", arguments: [0, 1, 2, 3, 4, 5, 6])
  func small(value: Int) {
    var table = SuppressedTable()
    let cell = table.add(value)
    table.suppress()
    #expect(table.figure(cell) == ((1...4).contains(value) ? .small : .count(value)))
  }

  @Test(
    "PR-17 a small count takes a second one with it, the smallest that helps",
    arguments: [
      ([3, 9, 20], "<5 * 20 = 32"), ([3, 0, 20], "<5 0 * = 23"), ([7, 9, 20], "7 9 20 = 36"),
      ([0, 0, 0], "0 0 0 = 0"),
      // Both are four: only without the total does nobody know.
      ([4, 4, 0], "<5 <5 0 = *"), ([1, 1, 0], "<5 <5 0 = <5"), ([2, 3, 30], "<5 <5 30 = 35"),
      ([4, 0, 0], "<5 0 0 = <5"), ([6, 1], "* <5 = 7"),
    ])
  func lists(values: [Int], shown: String) {
    let (figures, total) = list(values)
    #expect((figures.map(\.words) + ["=", total.words]).joined(separator: " ") == shown)
  }

  @Test("PR-17 a small count is not found through the columns either")
  func table() {
    var made = Made(rows: [[3, 20, 30], [12, 14, 9], [8, 40, 22]])
    made.table.suppress()
    let hidden = made.cells.map { $0.count { made.table.figure($0).value() == nil } }
    #expect(hidden.filter { $0 == 1 }.isEmpty && hidden.filter { $0 == 2 }.count == 2)
  }

  @Test("PR-17 the rest of a part is not found by subtraction")
  func rest() {
    var table = SuppressedTable()
    let (all, part) = (table.add(20), table.add(18))
    table.add(part: part, of: all)
    table.suppress()
    #expect(table.figure(all).value() == nil || table.figure(part).value() == nil)
    var plain = SuppressedTable()
    let (whole, half) = (plain.add(20), plain.add(10))
    plain.add(part: half, of: whole)
    plain.suppress()
    #expect(plain.figure(whole) == .count(20) && plain.figure(half) == .count(10))
  }

  @Test("PR-17 no hidden count of any table can be solved from what is printed", arguments: 0..<60)
  func unsolvable(seed: Int) {
    var made = Made(seed: UInt64(seed))
    made.table.suppress()
    for cell in made.hidden { #expect(!made.isSolved(cell), "seed \(seed)") }
  }

  @Test("the check itself finds what a table without a second hidden count gives away")
  func solved() {
    // Only the small ones are hidden: the row and the column tell.
    let made = Made(rows: [[3, 20, 30], [12, 14, 9]])
    #expect(made.hidden.count == 1)
    #expect(made.hidden.allSatisfy { made.isSolved($0) })
  }
}

/// A table with totals of rows and columns, and the sums that everybody knows.
private struct Made {
  var table = SuppressedTable()
  var cells: [[SuppressedTable.Cell]] = []
  /// Cells that add up to nought, the total counted negative.
  var sums: [[(SuppressedTable.Cell, Int)]] = []

  init(rows: [[Int]]) {
    cells = rows.map { row in row.map { table.add($0) } }
    let rowTotals = rows.map { table.add($0.reduce(0, +)) }
    let columnTotals = rows[0].indices.map { column in
      table.add(rows.reduce(0) { $0 + $1[column] })
    }
    let all = table.add(rows.joined().reduce(0, +))
    for (row, total) in zip(cells, rowTotals) { add(total, row) }
    for (column, total) in columnTotals.enumerated() { add(total, cells.map { $0[column] }) }
    add(all, rowTotals)
    add(all, columnTotals)
    cells.append(rowTotals + columnTotals + [all])
  }

  init(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let (height, width) = (2 + next(4), 2 + next(3))
    // Many small ones, some large.
    self.init(
      rows: (0..<height).map { _ in
        (0..<width).map { _ in next(3) == 0 ? next(40) : next(7) }
      })
  }

  private mutating func add(_ total: SuppressedTable.Cell, _ parts: [SuppressedTable.Cell]) {
    table.add(sum: total, of: parts)
    sums.append(parts.map { ($0, 1) } + [(total, -1)])
  }

  var hidden: [SuppressedTable.Cell] {
    cells.joined().filter { table.figure($0).value() == nil }
  }

  /// Whether the printed numbers fix it: by elimination, with the hidden ones as unknowns. It is
  /// fixed where a row of the reduced system has it alone.
  func isSolved(_ cell: SuppressedTable.Cell) -> Bool {
    let unknown = [cell] + hidden.filter { $0 != cell }
    // The asked one last, so that it is alone in a row or in none.
    let order = Dictionary(
      uniqueKeysWithValues: unknown.reversed().enumerated().map { ($1, $0) })
    var rows: [[Double]] = sums.map { sum in
      var row = [Double](repeating: 0, count: unknown.count)
      for (part, sign) in sum { order[part].map { row[$0] += Double(sign) } }
      return row
    }
    var done = 0
    for column in unknown.indices {
      guard
        let pivot = rows.indices.dropFirst(done).max(by: {
          abs(rows[$0][column]) < abs(rows[$1][column])
        }), abs(rows[pivot][column]) > 1e-9
      else { continue }
      rows.swapAt(done, pivot)
      let factor = rows[done][column]
      rows[done] = rows[done].map { $0 / factor }
      for other in rows.indices where other != done {
        let share = rows[other][column]
        rows[other] = zip(rows[other], rows[done]).map { $0 - share * $1 }
      }
      done += 1
      if done == rows.count { break }
    }
    let last = unknown.count - 1
    return rows.contains { row in
      abs(row[last]) > 1e-9 && row.dropLast().allSatisfy { abs($0) < 1e-9 }
    }
  }
}
