extension Dialog {
  /// Draws the question in a frame in the middle of the room, over what is there; returns the
  /// cursor, on the answer that Enter takes or in the word.
  @discardableResult
  public func draw(into surface: inout Surface, in room: Rect) -> Point? {
    let width = min(room.width, max(24, min(64, widest + 6)))
    let lines = question.wrapped(to: max(1, width - 4))
    let height = min(room.height, lines.count + (word == nil ? 4 : 6))
    let frame = Rect(
      x: room.x + (room.width - width) / 2, y: room.y + (room.height - height) / 2,
      width: width, height: height)
    surface.fill(frame)
    let inner = drawFrame(into: &surface, frame)
    // Where there is no room for all, the answers stay and the question is cut.
    let (asked, answers) = inner.splitBottom(1)
    let (text, entry) = asked.splitBottom(word == nil ? 1 : 3)
    for (index, line) in lines.enumerated() where index < text.height {
      surface.draw(line, in: text.row(index))
    }
    let cursor = drawOptions(into: &surface, in: answers)
    return drawWord(into: &surface, in: entry) ?? cursor
  }

  /// The answer at a point, for the mouse.
  private var widest: Int {
    let options = self.options.reduce(-2) { $0 + $1.label.width + 4 }
    return max(title.width + 4, options, question.width > 58 ? 58 : question.width)
  }

  private func drawFrame(into surface: inout Surface, _ frame: Rect) -> Rect {
    guard frame.width >= 8, frame.height >= 4 else { return frame }
    let glyphs = surface.glyphs
    let role = Role.focusBorder
    let (top, bottom) = (frame.row(0), frame.row(frame.height - 1))
    surface.fill(top, glyphs.horizontal, role: role)
    surface.fill(bottom, glyphs.horizontal, role: role)
    for y in frame.y + 1..<frame.maxY - 1 {
      surface.put(glyphs.vertical, at: Point(x: frame.x, y: y), role: role)
      surface.put(glyphs.vertical, at: Point(x: frame.maxX - 1, y: y), role: role)
    }
    surface.put(glyphs.topLeft, at: top.origin, role: role)
    surface.put(glyphs.topRight, at: Point(x: top.maxX - 1, y: top.y), role: role)
    surface.put(glyphs.bottomLeft, at: bottom.origin, role: role)
    surface.put(glyphs.bottomRight, at: Point(x: bottom.maxX - 1, y: bottom.y), role: role)
    let label = top.inset(left: 2, right: 2).splitLeft(title.width + 2).left
    surface.fill(label, role: .focusTitle)
    surface.draw(title, in: label.inset(left: 1, right: 1), role: .focusTitle, emphasis: .bold)
    return frame.inset(left: 2, top: 1, right: 2, bottom: 1)
  }

  private func drawOptions(into surface: inout Surface, in rect: Rect) -> Point? {
    var room = rect
    var cursor: Point?
    for option in options where !room.isEmpty {
      let (cell, rest) = room.splitLeft(option.label.width + 2)
      let isSelected = option.id == selection
      surface.draw(
        option.label, in: cell.inset(left: 1, right: 1),
        role: isChoosable(option.id) ? .text : .dim)
      if isSelected {
        surface.put(surface.glyphs.selectionMark, at: cell.origin, role: .selection)
        surface.emphasise(cell, .selected)
        cursor = cell.origin
      }
      room = rest.inset(left: 2)
    }
    return cursor
  }

  private func drawWord(into surface: inout Surface, in rect: Rect) -> Point? {
    guard let word, rect.height >= 2 else { return nil }
    let row = rect.row(rect.height - 2)
    let used = surface.draw("Type " + word + ": ", in: row, role: .label)
    return typed.draw(into: &surface, in: row.inset(left: used), isFocused: true)
  }
}
