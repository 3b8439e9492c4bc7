/// The title line over a pane: `▶Queue ─ 6 waiting, 2 over target ─────[by priority]─`.
public struct Panel: Equatable, Sendable {
  public var title: DisplayText
  /// What matters about it now, after the title.
  public var note: DisplayText
  /// How it is shown, in brackets at the right; the first to go where there is no room.
  public var corner: DisplayText

  public init(_ title: DisplayText, note: DisplayText = "", corner: DisplayText = "") {
    self.title = title
    self.note = note
    self.corner = corner
  }

  /// Draws the title line and returns the room under it.
  @discardableResult
  public func draw(into surface: inout Surface, in rect: Rect, isFocused: Bool) -> Rect {
    let (line, rest) = rect.splitTop(1)
    guard !line.isEmpty else { return rest }
    let border: Role = isFocused ? .focusBorder : .border
    surface.fill(line, surface.glyphs.horizontal, role: border)
    if isFocused {
      surface.put(surface.glyphs.focusMark, at: line.origin, role: .focusTitle)
    }
    var room = line.inset(left: isFocused ? 1 : 2, right: 1)
    if !isFocused { surface.put(" ", at: Point(x: line.x + 1, y: line.y), role: border) }
    room = drawCorner(into: &surface, in: room, border: border)
    drawTitle(into: &surface, in: room, isFocused: isFocused)
    return rest
  }

  private func drawCorner(into surface: inout Surface, in room: Rect, border: Role) -> Rect {
    let needed = title.width + (note.isEmpty ? 1 : note.width + 4)
    guard !corner.isEmpty, needed + corner.width + 3 <= room.width else { return room }
    let (rest, right) = room.splitRight(corner.width + 2)
    surface.put("[", at: right.origin, role: border)
    surface.draw(corner, in: right.inset(left: 1, right: 1), role: .label)
    surface.put("]", at: Point(x: right.maxX - 1, y: right.y), role: border)
    return rest
  }

  private func drawTitle(into surface: inout Surface, in room: Rect, isFocused: Bool) {
    let role: Role = isFocused ? .focusTitle : .title
    let emphasis: Emphasis = isFocused ? .bold : []
    let used = surface.draw(title, in: room, role: role, emphasis: emphasis)
    var rest = room.splitLeft(used).rest
    guard !rest.isEmpty else { return }
    surface.put(" ", at: rest.origin, role: role)
    rest = rest.inset(left: 3)
    guard !note.isEmpty, rest.width > 3 else { return }
    surface.put(" ", at: Point(x: rest.x - 1, y: rest.y), role: role)
    let noted = surface.draw(note, in: rest, role: role)
    let after = rest.splitLeft(noted).rest
    if !after.isEmpty { surface.put(" ", at: after.origin, role: role) }
  }
}
