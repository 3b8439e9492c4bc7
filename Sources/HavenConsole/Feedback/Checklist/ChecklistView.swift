import Canvas
import HavenDomain

/// The checklist over the register: a line each, and under the list the whole of the marked one.
enum ChecklistView {
  static func draw(
    _ open: ChecklistState, into surface: inout Surface, in body: Rect, _ context: Context
  ) -> Point? {
    let progress = open.sheet.map { ": \($0.progress)" } ?? ""
    let room = OverlayFrame.draw(
      "Checklist \(open.number)\(progress)", width: min(92, body.width - 4),
      height: body.height - 2, into: &surface, in: body)
    guard let sheet = open.sheet else {
      surface.draw("Reading.", in: room, role: .dim)
      return room.origin
    }
    let footRows = room.height >= 14 ? 4 : room.height >= 9 ? 3 : 1
    let (list, foot) = room.splitBottom(min(footRows, max(0, room.height - 1)))
    let rows = ChecklistSheet(sheet)
    let cursor = drawList(rows, open.selected, into: &surface, in: list)
    drawFoot(rows, open.selected, into: &surface, in: foot, context)
    return cursor ?? room.origin
  }

  private static func drawList(
    _ sheet: ChecklistSheet, _ selected: ChecklistLine?, into surface: inout Surface, in list: Rect
  ) -> Point? {
    let rows = sheet.rows
    let current = rows.firstIndex { $0.line != nil && $0.line == selected } ?? 0
    let first = min(max(0, current - list.height / 2), max(0, rows.count - list.height))
    for (index, row) in rows.dropFirst(first).prefix(max(0, list.height)).enumerated() {
      let place = Rect(x: list.x, y: list.y + index, width: list.width, height: 1)
      let isCurrent = first + index == current && row.line != nil
      let words = DisplayText(row.words.shown(2_000))
      surface.draw(words.clipped(to: place.width), in: place, role: row.role)
      guard isCurrent else { continue }
      if row.words.first == " " {
        surface.draw(
          DisplayText("\(surface.glyphs.selectionMark)"), in: place, role: .selection)
      }
      surface.emphasise(place, .selected)
    }
    guard list.height > 0 else { return nil }
    return Point(x: list.x, y: list.y + min(current - first, list.height - 1))
  }

  private static func drawFoot(
    _ sheet: ChecklistSheet, _ selected: ChecklistLine?, into surface: inout Surface,
    in foot: Rect, _ context: Context
  ) {
    guard foot.height > 0 else { return }
    let (rest, last) = foot.splitBottom(1)
    let words = selected.map { sheet.foot($0, context) } ?? ""
    let lines = DisplayText(words.shown(2_000)).wrapped(to: max(1, rest.width))
    for (index, line) in lines.prefix(rest.height).enumerated() {
      let isCut = index == rest.height - 1 && lines.count > rest.height
      let shown = isCut ? line.clipped(to: max(0, rest.width - 2)) + " …" : line
      surface.draw(shown, at: Point(x: rest.x, y: rest.y + index), role: .notice)
    }
    surface.draw(hint(width: last.width), in: last, role: .dim)
  }

  private static func hint(width: Int) -> DisplayText {
    let keys = (
      ActionCatalogue.key(.checkItem), ActionCatalogue.key(.itemNotNeeded),
      ActionCatalogue.key(.addFeedbackAction)
    )
    let hints = [
      "Enter or \(keys.0) ticks or opens, \(keys.1) not needed, \(keys.2) adds an action, Esc.",
      "\(keys.0) ticks, \(keys.1) not needed, \(keys.2) action, Esc.", "\(keys.0) ticks, Esc.",
    ]
    return hints.map { DisplayText($0) }.first { $0.width <= width } ?? ""
  }
}
