/// Drawing: what is visible, and nothing else.
extension TableView {
  /// How many records show in that room: the first row is the heading, where there are two.
  public func visibleRows(in rect: Rect) -> Int {
    max(0, rect.height - headingRows(in: rect))
  }

  /// Draws heading and rows; returns where the selected row begins, for the cursor.
  ///
  /// `live` gives the cells that change with the clock, by record and column; nil leaves a cell as
  /// it was read.
  @discardableResult
  public func draw(
    into surface: inout Surface, in rect: Rect, isFocused: Bool,
    live: (ID, Int) -> TableCell? = { _, _ in nil }
  ) -> Point? {
    guard !rect.isEmpty else { return nil }
    let (heading, body) = rect.splitTop(headingRows(in: rect))
    let widths = TableColumn.widths(of: columns, in: rect.width - Self.gutter)
    drawHeading(into: &surface, in: heading, widths: widths)
    guard !rows.isEmpty else {
      surface.draw(placeholder, in: body.inset(left: Self.gutter), role: .placeholder)
      return isFocused && !body.isEmpty ? body.origin : nil
    }
    let first = visibleTop(rows: body.height)
    var cursor: Point?
    for line in 0..<min(body.height, rows.count - first) {
      let room = body.row(line)
      draw(rows[first + line], into: &surface, in: room, widths: widths, live: live)
      guard rows[first + line].id == selection else { continue }
      surface.put(surface.glyphs.selectionMark, at: room.origin, role: .selection)
      if isFocused {
        surface.emphasise(room, .selected)
        cursor = room.origin
      }
    }
    return cursor
  }

  /// The record drawn at a point, as an index of the window.
  func index(at point: Point, in rect: Rect) -> Int? {
    let body = rect.splitTop(headingRows(in: rect)).rest
    guard body.contains(point) else { return nil }
    let index = visibleTop(rows: body.height) + point.y - body.y
    return index < rows.count ? index : nil
  }

  /// The column of the selection mark.
  private static var gutter: Int { 1 }

  private func headingRows(in rect: Rect) -> Int {
    rect.height >= 2 ? 1 : 0
  }

  private func drawHeading(into surface: inout Surface, in room: Rect, widths: [Int]) {
    var x = room.x + Self.gutter
    for (index, column) in columns.enumerated() where widths[index] > 0 {
      surface.draw(
        column.title, in: cell(at: x, width: widths[index], in: room), role: .heading,
        alignment: column.alignment)
      x += widths[index] + TableColumn.gap
    }
  }

  private func draw(
    _ row: TableRow<ID>, into surface: inout Surface, in room: Rect, widths: [Int],
    live: (ID, Int) -> TableCell?
  ) {
    let emphasis: Emphasis = row.isStruck ? .struck : []
    var x = room.x + Self.gutter
    for index in columns.indices where widths[index] > 0 {
      if index < row.cells.count {
        let cell = live(row.id, index) ?? row.cells[index]
        surface.draw(
          cell.text, in: self.cell(at: x, width: widths[index], in: room),
          role: row.isStruck ? .dim : cell.role, emphasis: emphasis,
          alignment: columns[index].alignment)
      }
      x += widths[index] + TableColumn.gap
    }
  }

  private func cell(at x: Int, width: Int, in room: Rect) -> Rect {
    Rect(x: x, y: room.y, width: width, height: room.height).intersection(room)
  }
}
