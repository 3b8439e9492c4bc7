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
    surface.draw("Forms that were left. Nothing typed in them is lost.", in: room)
    let rows = room.inset(top: 1, bottom: 1)
    var cursor: Point?
    let first = max(0, list.selected - rows.height + 1)
    for (index, draft) in state.drafts.dropFirst(first).prefix(rows.height).enumerated() {
      let row = Rect(x: rows.x, y: rows.y + index, width: rows.width, height: 1)
      surface.draw(DisplayText(words(draft, context)), in: row)
      guard first + index == list.selected else { continue }
      surface.emphasise(row, .selected)
      cursor = row.origin
    }
    let hint = room.splitBottom(1).bottom
    surface.draw(
      DisplayText(
        "Enter takes it up, Esc goes to the queue. \(ActionCatalogue.key(.actions)), Drafts, shows it again."
      ),
      in: hint, role: .notice)
    return cursor
  }

  static func words(_ draft: Draft, _ context: Context) -> String {
    let what = draft.form == .intake ? "intake" : "feedback"
    let contact = draft.contactNumber.map { " of \($0)" } ?? ""
    let saved = TimeWords.moment(draft.savedAt, now: context.now, in: context.zone)
    return "\(draft.number)  \(what)\(contact), saved \(saved), \(draft.ownerName)"
  }
}
