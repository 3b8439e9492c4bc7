/// Texts side by side on one row, each with a cell free at both sides: tabs, answers of a dialog.
struct CellRow {
  /// The room of each text, by its index. Starts with the first from which the selected one still
  /// fits; those that find no room are left out.
  let cells: [(index: Int, rect: Rect)]

  init(_ texts: [DisplayText], selected: Int, gap: Int = 0, in rect: Rect) {
    var room = rect.row(0)
    var cells: [(index: Int, rect: Rect)] = []
    let widths = texts.map { $0.width + 2 }
    for index in Self.first(of: widths, selected, gap, room.width)..<texts.count {
      guard !room.isEmpty else { break }
      let (cell, rest) = room.splitLeft(widths[index])
      cells.append((index, cell))
      room = rest.inset(left: gap)
    }
    self.cells = cells
  }

  func index(at point: Point) -> Int? {
    cells.first { $0.rect.contains(point) }?.index
  }

  private static func first(of widths: [Int], _ selected: Int, _ gap: Int, _ room: Int) -> Int {
    guard widths.indices.contains(selected) else { return 0 }
    var used = -gap
    for index in (0...selected).reversed() {
      used += widths[index] + gap
      if used > room { return min(index + 1, selected) }
    }
    return 0
  }
}
