import HavenDomain

/// What an act at the side writes into the open form: through the form's own answers, so that it is
/// saved as what is typed is.
extension ConsoleState {
  /// Fills fields of the intake of this contact, where it is open. A field that holds somebody's own
  /// words keeps them; what an act filled, a later one may replace.
  mutating func fillIntake(
    of contact: ContactID, _ given: [(FieldID, String)], _ context: Context
  ) -> [Effect] {
    guard var form = intake?.form, intake?.contact.row.id == contact else { return [] }
    form.keepTyped(at: context.now)
    for (field, text) in given where mayFill(field, form.draft.answers) {
      form.answer(field, .given(text), at: context.now)
      filled[field] = text
      if form.focus == field { form.openEditor() }
    }
    intake?.form = form
    return intake?.form.effectsOfTyping() ?? []
  }

  private func mayFill(_ field: FieldID, _ answers: Answers) -> Bool {
    guard let text = answers.text(field) else { return true }
    return filled[field] == text || field == IntakeForm.intervention && text == "information"
  }
}
