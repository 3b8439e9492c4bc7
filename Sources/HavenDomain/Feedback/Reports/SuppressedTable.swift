/// Counts that add up to one another, of which no small one can be seen or worked out (PR-17, S3
/// “Monitoring”: the data are anonymised when a report is run).
///
/// One to four is never shown. Whoever knows all that is printed, and which sums it was printed
/// for, must be left with two or more values for every hidden count; where they are not, more
/// counts are held back until they are.
public struct SuppressedTable: Sendable {
  /// Which count.
  public struct Cell: Hashable, Sendable {
    let index: Int
  }

  struct Sum: Sendable {
    var total: Int
    var parts: [Int]
    var cells: [Int] { parts + [total] }
  }

  var values: [Int] = []
  /// False for what the report does not print at all, such as the rest of a sum.
  private var isPrinted: [Bool] = []
  private(set) var isHidden: [Bool] = []
  private(set) var sums: [Sum] = []
  /// For each count, the sums that it stands in.
  private(set) var sumsOf: [[Int]] = []

  public init() {}

  /// - Parameter isPrinted: false for a count that is never shown, but could be worked out.
  public mutating func add(_ value: Int, isPrinted: Bool = true) -> Cell {
    values.append(value)
    self.isPrinted.append(isPrinted)
    isHidden.append(!isPrinted || Self.isSmall(value))
    sumsOf.append([])
    return Cell(index: values.count - 1)
  }

  /// Says that a count is the sum of others; sums that do not hold are left out.
  public mutating func add(sum total: Cell, of parts: [Cell]) {
    let sum = Sum(total: total.index, parts: parts.map(\.index))
    guard Set(sum.cells).count == sum.cells.count,
      values[sum.total] == sum.parts.reduce(0, { $0 + values[$1] })
    else { return }
    for cell in sum.cells { sumsOf[cell].append(sums.count) }
    sums.append(sum)
  }

  /// Says that a count is a part of another; the rest is not printed, and not to be found either.
  public mutating func add(part: Cell, of total: Cell) {
    let rest = values[total.index] - values[part.index]
    guard rest >= 0 else { return }
    add(sum: total, of: [part, add(rest, isPrinted: false)])
  }

  public func figure(_ cell: Cell) -> ReportFigure {
    guard isPrinted[cell.index] else { return .none }
    guard isHidden[cell.index] else { return .count(values[cell.index]) }
    return Self.isSmall(values[cell.index]) ? .small : .heldBack
  }

  /// Holds counts back until nothing hidden can be worked out.
  public mutating func suppress() {
    while let exposed = values.indices.first(where: { isExposed($0) }) {
      guard let more = nextToHide(for: exposed) else { return }
      isHidden[more] = true
    }
  }

  static func isSmall(_ value: Int) -> Bool { (1..<ReportFigure.smallest).contains(value) }

  /// What a hidden count may be, for all that somebody knows who sees its sign.
  func mayBe(_ index: Int, _ value: Int) -> Bool {
    guard isPrinted[index] else { return value >= 0 }
    return Self.isSmall(values[index])
      ? Self.isSmall(value) : value >= ReportFigure.smallest
  }

  /// It is hidden, must not be found, and nothing shows that it could be another number.
  func isExposed(_ index: Int) -> Bool {
    guard isHidden[index], isPrinted[index] || Self.isSmall(values[index]),
      !sumsOf[index].isEmpty
    else { return false }
    return !hasOtherValue(index)
  }

  /// The count to hold back next: where a sum has no other hidden count, one of that sum; else one
  /// farther away, along what is hidden already. Nil where nothing is left. Noughts stay: they hide
  /// nothing.
  private func nextToHide(for exposed: Int) -> Int? {
    let tight = sumsOf[exposed].filter { sum in
      sums[sum].cells.allSatisfy { $0 == exposed || !isHidden[$0] }
    }
    if let best = best(of: tight.flatMap { sums[$0].cells }) { return best }
    var seen: Set<Int> = [exposed]
    var ring = [exposed]
    while !ring.isEmpty {
      let near = Set(ring.flatMap { sumsOf[$0] }.flatMap { sums[$0].cells })
      if let best = best(of: near) { return best }
      ring = near.filter { isHidden[$0] && seen.insert($0).inserted }.sorted()
    }
    return nil
  }

  private func best(of cells: some Sequence<Int>) -> Int? {
    cells.filter { !isHidden[$0] && values[$0] >= ReportFigure.smallest }
      .min { rank($0) < rank($1) }
  }

  /// Parts before totals, those that other hidden counts need too before others, small before large.
  private func rank(_ index: Int) -> (Int, Int, Int, Int) {
    let totals = sumsOf[index].count { sums[$0].total == index }
    let needed = sumsOf[index].count { sum in sums[sum].cells.contains { isHidden[$0] } }
    return (totals, -needed, values[index], index)
  }
}
