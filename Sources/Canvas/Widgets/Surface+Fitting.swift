/// What widgets share: one row of text fitted into its room without making a new text.
extension Surface {
  /// Draws on the first row of the room; what does not fit ends in an ellipsis. Returns the cells
  /// that the text took.
  @discardableResult
  public mutating func draw(
    _ text: DisplayText, in room: Rect, role: Role = .text, emphasis: Emphasis = [],
    alignment: Alignment = .leading
  ) -> Int {
    guard !room.isEmpty else { return 0 }
    guard text.width > room.width else {
      let gap = room.width - text.width
      let indent =
        switch alignment {
        case .leading: 0
        case .centre: gap / 2
        case .trailing: gap
        }
      let start = Point(x: room.x + indent, y: room.y)
      return draw(text, at: start, role: role, emphasis: emphasis)
    }
    draw(text, at: room.origin, role: role, emphasis: emphasis, width: room.width - 1)
    let last = Rect(x: room.maxX - 1, y: room.y, width: 1, height: 1)
    fill(last, glyphs.ellipsis, role: role, emphasis: emphasis)
    return room.width
  }

  /// Draws one sign of one cell.
  mutating func put(
    _ scalar: Unicode.Scalar, at point: Point, role: Role, emphasis: Emphasis = []
  ) {
    fill(
      Rect(x: point.x, y: point.y, width: 1, height: 1), scalar, role: role, emphasis: emphasis)
  }
}

extension Rect {
  /// One row of it; empty where there is none.
  func row(_ index: Int) -> Rect {
    splitTop(index).rest.splitTop(index >= 0 ? 1 : 0).top
  }
}
