import Canvas

/// Where the parts of a searched list over the panes stand: the line that is typed, what is said on
/// top, the list, what is said of the selected row, the keys.
struct SearchLayout {
  var box: Size
  var query, head, list, foot, hint: Rect

  /// - Parameter head: rows wanted over the list; they give way first, where the room is low.
  init(_ body: Rect, head wanted: Int) {
    let room = Self.room(body)
    box = room.size
    let (rest, hint) = room.splitBottom(room.height > 2 ? 1 : 0)
    let (query, under) = rest.splitTop(rest.height > 1 ? 1 : 0)
    let foot = under.height >= 12 ? 3 : under.height >= 8 ? 2 : under.height >= 5 ? 1 : 0
    let (middle, bottom) = under.splitBottom(foot)
    let (top, list) = middle.splitTop(min(wanted, max(0, middle.height - 4)))
    (self.query, self.head, self.list, self.foot, self.hint) = (query, top, list, bottom, hint)
  }

  /// In the middle of the body, as `OverlayFrame` draws the box around it.
  private static func room(_ body: Rect) -> Rect {
    guard body.height >= 5 else { return body.inset(left: 1, right: 1) }
    let width = min(100, max(1, body.width - 4))
    let height = min(24, body.height - 2)
    return Rect(
      x: body.x + (body.width - width) / 2, y: body.y + (body.height - height) / 2, width: width,
      height: height)
  }

  /// Draws as many lines as have room, wrapped.
  static func draw(
    _ lines: [(String, Role)], into surface: inout Surface, in rect: Rect
  ) {
    var y = rect.y
    for (words, role) in lines {
      for line in DisplayText(words).wrapped(to: max(1, rect.width)) where y < rect.maxY {
        surface.draw(line, at: Point(x: rect.x, y: y), role: role)
        y += 1
      }
    }
  }

  /// The fullest of the sentences that has room.
  static func drawHint(_ hints: [String], into surface: inout Surface, in row: Rect) {
    let hint = hints.map { DisplayText($0) }.first { $0.width <= row.width }
    surface.draw(hint ?? "", in: row, role: .notice)
  }
}
