extension Dialog {
  /// Draws the question in a frame in the middle of the room, over what is there; returns the
  /// cursor, on the answer that Enter takes or in the word.
  @discardableResult
  public func draw(into surface: inout Surface, in room: Rect) -> Point? {
    let layout = DialogLayout(self, in: room)
    surface.fill(layout.frame)
    drawFrame(into: &surface, layout.frame)
    for (index, line) in layout.lines.enumerated() where index < layout.text.height {
      surface.draw(line, in: layout.text.row(index))
    }
    let cursor = drawOptions(into: &surface, answers(in: layout))
    return drawWord(into: &surface, in: layout.entry) ?? cursor
  }

  /// Takes a click on an answer, in the room in which it is drawn. Nothing else reaches what is
  /// under the question.
  public mutating func handle(_ mouse: MouseEvent, in room: Rect) -> Outcome {
    guard mouse.kind == .press, mouse.button == .left,
      let index = answers(in: DialogLayout(self, in: room)).index(at: mouse.position)
    else { return .handled }
    select(options[index].id)
    return isChoosable(selection) ? .chose(selection) : .handled
  }

  private func answers(in layout: DialogLayout) -> CellRow {
    let selected = options.firstIndex { $0.id == selection } ?? 0
    return CellRow(options.map(\.label), selected: selected, gap: 2, in: layout.answers)
  }

  private func drawFrame(into surface: inout Surface, _ frame: Rect) {
    guard DialogLayout.hasBorder(frame) else { return }
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
  }

  private func drawOptions(into surface: inout Surface, _ row: CellRow) -> Point? {
    var cursor: Point?
    for (index, cell) in row.cells {
      let option = options[index]
      surface.draw(
        option.label, in: cell.inset(left: 1, right: 1),
        role: isChoosable(option.id) ? .text : .dim)
      guard option.id == selection else { continue }
      surface.put(surface.glyphs.selectionMark, at: cell.origin, role: .selection)
      surface.emphasise(cell, .selected)
      cursor = cell.origin
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

/// Where the parts of a question stand: in the middle of the room, as wide as it needs.
private struct DialogLayout {
  let frame: Rect
  let lines: [DisplayText]
  let text: Rect
  let entry: Rect
  let answers: Rect

  init<ID>(_ dialog: Dialog<ID>, in room: Rect) {
    let options = dialog.options.reduce(-2) { $0 + $1.label.width + 4 }
    let widest = max(dialog.title.width + 4, options, min(58, dialog.question.width))
    let width = min(room.width, max(24, min(64, widest + 4)))
    lines = dialog.question.wrapped(to: max(1, width - 4))
    // Under the question an empty row, the word to type with another, and the answers.
    let entryRows = dialog.word == nil ? 1 : 3
    let height = min(room.height, lines.count + entryRows + 3)
    frame = Rect(
      x: room.x + (room.width - width) / 2, y: room.y + (room.height - height) / 2,
      width: width, height: height)
    let inner =
      Self.hasBorder(frame) ? frame.inset(left: 2, top: 1, right: 2, bottom: 1) : frame
    // Where there is no room for all, the answers stay and the question is cut.
    let (asked, answers) = inner.splitBottom(1)
    (text, entry) = asked.splitBottom(entryRows)
    self.answers = answers
  }

  static func hasBorder(_ frame: Rect) -> Bool {
    frame.width >= 8 && frame.height >= 4
  }
}
