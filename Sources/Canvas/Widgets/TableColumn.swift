/// One column of a table: its title and the room it asks for, in cells.
public struct TableColumn: Equatable, Sendable {
  public let title: DisplayText
  public let width: Int
  /// Takes a share of the room that is left over.
  public let isFlexible: Bool
  public let alignment: Alignment
  /// Where the room is short the highest rank goes first; rank 0 always stays.
  public let rank: Int

  public init(
    _ title: DisplayText, width: Int, isFlexible: Bool = false, alignment: Alignment = .leading,
    rank: Int = 0
  ) {
    self.title = title
    self.width = max(0, width)
    self.isFlexible = isFlexible
    self.alignment = alignment
    self.rank = rank
  }

  static let gap = 1

  /// The width of each column in a room of that many cells; 0 for those that give way.
  static func widths(of columns: [TableColumn], in room: Int) -> [Int] {
    var widths = columns.map(\.width)
    func needed() -> Int {
      widths.reduce(0) { $0 + ($1 > 0 ? $1 + gap : 0) } - gap
    }
    while needed() > room {
      let shown = columns.indices.filter { widths[$0] > 0 && columns[$0].rank > 0 }
      guard let goes = shown.max(by: { columns[$0].rank <= columns[$1].rank }) else { break }
      widths[goes] = 0
    }
    let flexible = columns.indices.filter { widths[$0] > 0 && columns[$0].isFlexible }
    let spare = room - needed()
    guard spare > 0, !flexible.isEmpty else { return widths }
    for (order, index) in flexible.enumerated() {
      widths[index] += spare / flexible.count + (order < spare % flexible.count ? 1 : 0)
    }
    return widths
  }
}
