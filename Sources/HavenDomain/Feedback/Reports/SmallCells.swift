/// Counts of people as they may be shown: nobody can be found in a small one, nor by subtracting what
/// is shown from a total that is known.
///
/// A cell of one to four is told as “fewer than five”; nought is told, for there is nobody in it.
/// Where that alone would give a small cell away, the smallest other cells are held back too, and
/// where nothing is left to hold back, all of them. Reasoning about how the cells were chosen can
/// still narrow a small cell down, never to one value. Two reports of a quarter that still runs
/// differ by what came in between: that is not seen from here.
public struct SmallCells: Codable, Hashable, Sendable {
  /// What has fewer people than this is not shown.
  public static let smallest = 5

  public enum Cell: Codable, Hashable, Sendable {
    case shown(Int)
    /// One to four.
    case small
    /// Would give a small one away.
    case heldBack

    /// Of a count that stands alone.
    public init(_ count: Int) {
      self = (1..<SmallCells.smallest).contains(count) ? .small : .shown(count)
    }

    /// `12`, `<5`, `held back`
    public var words: String {
      switch self {
      case .shown(let count): "\(count)"
      case .small: "<\(SmallCells.smallest)"
      case .heldBack: "held back"
      }
    }

    public var count: Int? {
      if case .shown(let count) = self { count } else { nil }
    }
  }

  public private(set) var cells: [Cell]

  /// - Parameter counts: the parts of one whole, whose sum is taken as known.
  public init(_ counts: [Int]) {
    let total = counts.reduce(0, +)
    cells = counts.map { Cell($0) }
    if total == 0 { return }
    guard total >= Self.smallest else {
      cells = counts.map { _ in .heldBack }
      return
    }
    while !isSafe(counts) {
      let visible = cells.indices.filter { counts[$0] > 0 && cells[$0].count != nil }
      guard let next = visible.min(by: { counts[$0] < counts[$1] }) else {
        cells = counts.map { _ in .heldBack }
        return
      }
      cells[next] = .heldBack
    }
  }

  /// Whether every small cell could be any of two numbers at least, for who knows the sum and all
  /// that is shown.
  private func isSafe(_ counts: [Int]) -> Bool {
    let hidden = cells.indices.filter { cells[$0].count == nil }
    let sum = hidden.reduce(0) { $0 + counts[$1] }
    // What is held back was the smallest of what was left.
    let next = cells.compactMap(\.count).filter { $0 > 0 }.min() ?? sum
    let ranges = hidden.map { index in
      cells[index] == .small ? 1...(Self.smallest - 1) : Self.smallest...max(Self.smallest, next)
    }
    let least = ranges.reduce(0) { $0 + $1.lowerBound }
    let most = ranges.reduce(0) { $0 + $1.upperBound }
    return zip(hidden, ranges).allSatisfy { index, range in
      guard cells[index] == .small else { return true }
      let low = max(range.lowerBound, sum - (most - range.upperBound))
      let high = min(range.upperBound, sum - (least - range.lowerBound))
      return high > low
    }
  }

  /// A share in whole per cent; nil where the one or the other side has one to four people, or both
  /// have nobody.
  public static func percent(_ count: Int, of total: Int) -> Int? {
    guard total >= smallest, Cell(count) != .small, Cell(total - count) != .small else {
      return nil
    }
    return (count * 200 + total) / (total * 2)
  }
}
