import Canvas
import HavenDomain

/// The score with its sum and history, and the keys that may change it.
enum ScoreView {
  static func lines(_ score: ScoreState, _ context: Context) -> [(DisplayText, Role)] {
    let width = ReaderView.room(FrameLayout(context.size).body).width
    return score.lines(context).flatMap { words, role in
      DisplayText(words.shown(8_000)).wrapped(to: width).map { ($0, role) }
    }
  }

  static func draw(
    _ score: ScoreState, into surface: inout Surface, in body: Rect, _ context: Context
  ) -> Point? {
    var context = context
    context.size = surface.size
    let lines = lines(score, context)
    let wanted = ReaderView.room(body)
    let room = OverlayFrame.draw(
      "Score \(score.number)", width: wanted.width, height: min(wanted.height, lines.count + 2),
      into: &surface, in: body)
    let rows = max(0, room.height - 1)
    let top = min(score.top, max(0, lines.count - rows))
    for (index, line) in lines.dropFirst(top).prefix(rows).enumerated() {
      let row = Rect(x: room.x, y: room.y + index, width: room.width, height: 1)
      surface.draw(line.0, in: row, role: line.1)
    }
    let keys = [
      (ActionID.raiseScore, "raises"), (.askLower, "asks for less"), (.settleLower, "settles"),
    ].map { "\(ActionCatalogue.key($0.0)) \($0.1)" }.joined(separator: ", ")
    let place = Scroll.words(top: top, lines: lines.count, rows: rows)
    let hints = [
      "\(keys), Esc goes back.\(place.isEmpty ? "" : " Lines \(place).")",
      "\(keys), Esc.", "Esc goes back.",
    ].map { DisplayText($0) }
    let hint = hints.first { $0.width <= room.width } ?? "Esc"
    surface.draw(hint, in: room.splitBottom(1).bottom, role: .notice)
    return room.origin
  }
}
