import HavenDomain

/// What acts at the side wrote into the intake of one contact, so that a later act of the same kind
/// may replace it, and one of another kind stands beside it.
struct FilledFields: Equatable, Sendable {
  enum Source: Hashable, Sendable { case bed, referral, transfer }

  struct Part: Equatable, Sendable {
    var source: Source
    var text: String
  }

  private(set) var contact: ContactID?
  private var parts: [FieldID: [Part]] = [:]

  /// What we wrote in this field: of a choice the first, of words all of it; nil for nothing.
  func text(_ field: FieldID) -> String? {
    guard let parts = parts[field], let first = parts.first else { return nil }
    return field == IntakeForm.intervention
      ? first.text : parts.map(\.text).joined(separator: "; ")
  }

  mutating func begin(_ contact: ContactID) {
    if self.contact != contact { self = FilledFields() }
    self.contact = contact
  }

  /// Nil takes it out again.
  mutating func set(_ field: FieldID, by source: Source, to text: String?) {
    var known = parts[field] ?? []
    let index = known.firstIndex { $0.source == source }
    switch (index, text) {
    case (let index?, let text?): known[index].text = text
    case (let index?, nil): known.remove(at: index)
    case (nil, let text?): known.append(Part(source: source, text: text))
    case (nil, nil): break
    }
    parts[field] = known
  }
}

/// What an act at the side writes into the open form: through the form's own answers, so that it is
/// saved as what is typed is.
extension ConsoleState {
  /// Fills fields of the intake of this contact, where it is open. A field that holds somebody's own
  /// words keeps them.
  mutating func fillIntake(
    of contact: ContactID, by source: FilledFields.Source, _ given: [(FieldID, String?)],
    _ context: Context
  ) -> [Effect] {
    guard var form = intake?.form, intake?.contact.row.id == contact else { return [] }
    filled.begin(contact)
    form.keepTyped(at: context.now)
    for (field, text) in given {
      let current = form.draft.answers.text(field)
      guard current == nil || current == filled.text(field) else { continue }
      filled.set(field, by: source, to: text)
      let answer = filled.text(field).map(Answer.given)
      // What was declined stays declined until there is something to say.
      guard answer != nil || current != nil else { continue }
      form.answer(field, answer, at: context.now)
      if form.focus == field { form.openEditor() }
    }
    intake?.form = form
    return intake?.form.effectsOfTyping() ?? []
  }
}
