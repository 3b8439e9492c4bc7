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
    let hints = hints(list, state).map { DisplayText($0) }
    surface.draw(
      hints.first { $0.width <= hint.width } ?? hints.last ?? "", in: hint, role: .notice)
    return cursor
  }

  /// What the keys do with the selected one, from the fullest to the shortest.
  private static func hints(_ list: DraftList, _ state: ConsoleState) -> [String] {
    guard state.drafts.indices.contains(list.selected) else { return [] }
    let draft = state.drafts[list.selected]
    let isHeld = draft.heldBy != nil && draft.heldBy != state.me.id
    let enter = isHeld ? "Enter joins \(draft.heldByName ?? "them")." : "Enter takes it up."
    let discard =
      DiscardDraft.whyNot(draft) == nil
      ? " \(ActionCatalogue.key(.discardDraft)) discards it." : ""
    let later = ", with \(ActionCatalogue.key(.actions)), Drafts"
    return ["\(enter)\(discard) Esc: later\(later).", "\(enter)\(discard) Esc: later.", enter]
  }

  /// From the fullest to the shortest.
  static func words(_ draft: Draft, _ context: Context) -> [String] {
    let what = draft.form == .intake ? "intake" : "feedback"
    let contact = draft.contactNumber.map { " of \($0)" } ?? ""
    let saved = TimeWords.moment(draft.savedAt, now: context.now, in: context.zone)
    let holder = draft.heldByName.map { "held by \($0)" } ?? draft.ownerName
    return [
      "\(draft.number)  \(what)\(contact), saved \(saved), \(holder)",
      "\(draft.number) \(what)\(contact)",
    ]
  }
}
