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

  /// The count to hold back next: from the exposed one along what is hidden already, the first sum
  /// with one hidden count alone gets a second one; where there is none, whatever is nearest. Nil where
  /// nothing is left. Noughts stay: they hide nothing.
  private func nextToHide(for exposed: Int) -> Int? {
    var seen: Set<Int> = [exposed]
    var chain = [exposed]
    var place = 0
    while place < chain.count {
      let cell = chain[place]
      place += 1
      let tight = sumsOf[cell].filter { hidden(in: $0) == 1 }
      if let best = best(of: tight.flatMap { sums[$0].cells }) { return best }
      let near = Set(sumsOf[cell].flatMap { sums[$0].cells })
      chain += near.filter { isHidden[$0] && seen.insert($0).inserted }.sorted()
    }
    for cell in chain {
      if let best = best(of: sumsOf[cell].flatMap { sums[$0].cells }) { return best }
    }
    return nil
  }

  private func hidden(in sum: Int) -> Int { sums[sum].cells.count { isHidden[$0] } }

  private func best(of cells: some Sequence<Int>) -> Int? {
    cells.filter { !isHidden[$0] && values[$0] >= ReportFigure.smallest }
      .min { rank($0) < rank($1) }
  }

  /// Parts before totals, which are what a board asks for first; then those that help in several
  /// sums at once, and small before large.
  private func rank(_ index: Int) -> (Int, Int, Int, Int) {
    let helped = sumsOf[index].count { hidden(in: $0) == 1 }
    let totals = sumsOf[index].count { sums[$0].total == index }
    return (totals, -helped, values[index], index)
  }
}
