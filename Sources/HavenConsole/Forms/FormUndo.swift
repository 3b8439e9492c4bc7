import HavenDomain

/// Undo and redo across the form: the cursor goes to the field that changes, and the words say which.
extension FormState {
  /// Nil when there is nothing to undo.
  mutating func undo(at now: Instant) -> String? {
    while let step = history.undo() {
      if make(step, at: now) { return "Undone: \(label(step.field))." }
    }
    return nil
  }

  mutating func redo(at now: Instant) -> String? {
    while let step = history.redo() {
      if make(step, at: now) { return "Done again: \(label(step.field))." }
    }
    return nil
  }

  func label(_ field: FieldID) -> String { form.field(field)?.label ?? field.rawValue }

  /// False where the field no longer holds what this step began with.
  private mutating func make(_ step: FormHistory.Step, at now: Instant) -> Bool {
    guard let answer = step.change.applied(to: draft.answers[step.field]) else { return false }
    change(step.field, answer, at: now)
    if let page = form.page(of: step.field) { self.page = page }
    moveFocus(to: step.field)
    if focused == nil { moveFocus(to: visible.first?.id) }
    if focus == step.field, case .text(let text) = step.change {
      editor?.show(answer?.text ?? "", cursor: text.end)
    }
    isTouched = focus == step.field
    return true
  }
}
