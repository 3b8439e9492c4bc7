/// Counts of people as they may be shown: nobody can be found in a small one, nor by subtracting what
/// is shown from a total that is known, nor by knowing how it was decided what to show.
///
/// A cell of one to four is told as “fewer than five”; nought is told, for there is nobody in it.
/// Where that alone would give a small cell away (it is the only one, or all are one, or all four),
/// those as large as the next larger cell are held back with it, and all alike. Where nothing would
/// be left, or fewer than ten people are in all, every cell is held back. This holds for up to nine
/// cells. Two reports of a quarter that still runs differ by what came in between: that is not seen
/// from here.
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
    cells = counts.map { Cell($0) }
    let small = counts.filter { Cell($0) == .small }
    guard let first = small.first else { return }
    let isAmbiguous =
      small.count > 1 && (Set(small).count > 1 || (2..<Self.smallest - 1).contains(first))
    let next = counts.filter { $0 >= Self.smallest }.min()
    if counts.reduce(0, +) < 2 * Self.smallest {
      cells = counts.map { _ in .heldBack }
    } else if !isAmbiguous {
      // Without a larger one every cell goes, those with nobody too.
      cells = counts.map { count in
        guard let next else { return .heldBack }
        return (1...next).contains(count) ? .heldBack : .shown(count)
      }
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
