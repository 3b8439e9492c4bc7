import Canvas
import HavenDomain

/// F9: every action with its key, and why not when it is shut.
enum PaletteView {
  static func draw(
    _ palette: PaletteState, _ state: ConsoleState, into surface: inout Surface, in body: Rect
  ) -> Point? {
    let found = palette.actions(in: state.keyContext)
    let room = OverlayFrame.draw(
      "Actions", width: min(92, body.width - 4), height: min(20, body.height - 2), into: &surface,
      in: body)
    let cursor = palette.query.draw(
      into: &surface, in: room, isFocused: true, placeholder: "type to search, Enter runs")
    let list = room.inset(top: 1)
    let first = min(
      max(0, palette.selected - list.height / 2), max(0, found.count - list.height))
    for line in 0..<max(0, min(list.height, found.count - first)) {
      let row = Rect(x: list.x, y: list.y + line, width: list.width, height: 1)
      draw(found[first + line], state, into: &surface, in: row)
      if first + line == palette.selected { surface.emphasise(row, .selected) }
    }
    if found.isEmpty { surface.draw("No action has these words.", in: list, role: .placeholder) }
    return cursor
  }

  private static func draw(
    _ action: ConsoleAction, _ state: ConsoleState, into surface: inout Surface, in row: Rect
  ) {
    let why = action.whyNot(state)
    let key = action.keys.first.map { DisplayText($0.name) } ?? ""
    surface.draw(key, in: row.splitLeft(9).left, role: .key)
    surface.draw(
      action.label, in: row.inset(left: 10).splitLeft(9).left, role: why == nil ? .heading : .dim)
    surface.draw(
      why.map { DisplayText("Not now: \($0)") } ?? action.sentence, in: row.inset(left: 20),
      role: why == nil ? .text : .dim)
  }
}
