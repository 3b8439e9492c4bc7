import Canvas
import HavenDomain

/// What was left, offered at the start and from F9.
enum DraftListView {
  static func draw(
    _ list: DraftList, _ state: ConsoleState, into surface: inout Surface, in body: Rect,
    _ context: Context
  ) -> Point? {
    let width = min(70, body.width - 4)
    let room = OverlayFrame.draw(
      "Left open", width: width, height: state.drafts.count + 3, into: &surface, in: body)
    let hasIntro = room.height > 3
    if hasIntro { surface.draw("Left, with all that was typed.", in: room) }
    let rows = room.inset(top: hasIntro ? 1 : 0, bottom: 1)
    var cursor: Point?
    let first = max(0, list.selected - rows.height + 1)
    for (index, draft) in state.drafts.dropFirst(first).prefix(rows.height).enumerated() {
      let row = Rect(x: rows.x, y: rows.y + index, width: rows.width, height: 1)
      let isSelected = first + index == list.selected
      let used = surface.draw(
        isSelected ? DisplayText("\(surface.glyphs.selectionMark) ") : "  ", in: row,
        role: .selection)
      let all = words(draft, context).map { DisplayText($0) }
      let text = all.first { $0.width <= row.width - used } ?? all.last ?? ""
      surface.draw(text, in: row.inset(left: used))
      guard isSelected else { continue }
      surface.emphasise(row, .selected)
      cursor = row.origin
    }
    let hint = room.splitBottom(1).bottom
    let later = room.width < 60 ? "" : ", with \(ActionCatalogue.key(.actions)), Drafts"
    surface.draw(
      DisplayText("Enter takes it up. Esc: later\(later)."), in: hint, role: .notice)
    return cursor
  }

  /// From the fullest to the shortest.
  static func words(_ draft: Draft, _ context: Context) -> [String] {
    let what = draft.form == .intake ? "intake" : "feedback"
    let contact = draft.contactNumber.map { " of \($0)" } ?? ""
    let saved = TimeWords.moment(draft.savedAt, now: context.now, in: context.zone)
    return [
      "\(draft.number)  \(what)\(contact), saved \(saved), \(draft.ownerName)",
      "\(draft.number) \(what)\(contact)",
    ]
  }
}
