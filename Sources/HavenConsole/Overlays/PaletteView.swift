import Canvas
import HavenDomain

/// F9: every action with its key, and why not when it is shut.
enum PaletteView {
  static func draw(
    _ palette: PaletteState, _ state: ConsoleState, into surface: inout Surface, in body: Rect
  ) -> Point? {
    let found = palette.actions(in: state.keyContext)
    let room = OverlayFrame.draw(
      "Actions", width: min(92, body.width - 4), height: 22, into: &surface, in: body)
    let cursor = palette.query.draw(
      into: &surface, in: room, isFocused: true,
      placeholder: "Type to search, arrows, Enter does it")
    // The whole sentence of the selected action, where there is room to read it.
    let (list, foot) = room.inset(top: 1).splitBottom(room.height >= 8 ? 2 : 0)
    let first = min(
      max(0, palette.selected - list.height / 2), max(0, found.count - list.height))
    for line in 0..<max(0, min(list.height, found.count - first)) {
      let row = Rect(x: list.x, y: list.y + line, width: list.width, height: 1)
      let isSelected = first + line == palette.selected
      draw(found[first + line], state, isSelected: isSelected, into: &surface, in: row)
    }
    if found.isEmpty { surface.draw("No action has these words.", in: list, role: .placeholder) }
    if found.indices.contains(palette.selected) {
      drawFoot(found[palette.selected], state, into: &surface, in: foot)
    }
    return cursor
  }

  private static func draw(
    _ action: ConsoleAction, _ state: ConsoleState, isSelected: Bool, into surface: inout Surface,
    in row: Rect
  ) {
    let why = action.whyNot(state)
    let key = action.keys.first.map { DisplayText($0.name) } ?? ""
    if isSelected {
      let mark = DisplayText("\(surface.glyphs.selectionMark)")
      surface.draw(mark, in: row, role: .selection)
    }
    let row = row.inset(left: 1)
    surface.draw(key, in: row.splitLeft(9).left, role: .key)
    surface.draw(
      action.label, in: row.inset(left: 9).splitLeft(9).left, role: why == nil ? .heading : .dim)
    surface.draw(
      why == nil ? action.sentence : "Not now: \(action.sentence)", in: row.inset(left: 18),
      role: why == nil ? .text : .dim)
    let whole = Rect(x: row.x - 1, y: row.y, width: row.width + 1, height: 1)
    if isSelected { surface.emphasise(whole, .selected) }
  }

  private static func drawFoot(
    _ action: ConsoleAction, _ state: ConsoleState, into surface: inout Surface, in foot: Rect
  ) {
    let why = action.whyNot(state).map { DisplayText("Not now: \($0)") }
    let lines = (why ?? action.sentence).wrapped(to: max(1, foot.width))
    for (index, line) in lines.prefix(foot.height).enumerated() {
      let row = Rect(x: foot.x, y: foot.y + index, width: foot.width, height: 1)
      surface.draw(line, in: row, role: why == nil ? .notice : .warning)
    }
  }
}
