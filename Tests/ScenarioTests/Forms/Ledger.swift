import HavenDomain

/// What must not be lost: every text that somebody gave a field, until they themselves go on with it
/// or a person gives it up by choosing.
struct Ledger {
  struct Entry: Equatable {
    var seat: Int
    var field: FieldID
    var answer: Answer
  }

  private(set) var entries: [Entry] = []

  /// A seat changed a field by its own hand. What stood before it and was its own is replaced.
  mutating func wrote(_ seat: Int, _ field: FieldID, from before: Answer?, to after: Answer?) {
    guard before != after else { return }
    entries.removeAll { $0.seat == seat && $0.field == field && $0.answer == before }
    if let after { entries.append(Entry(seat: seat, field: field, answer: after)) }
  }

  /// Somebody chose: the texts that they were shown are given up.
  mutating func gaveUp(_ field: FieldID, _ shown: [Answer], as kind: Field.Kind?) {
    entries.removeAll { entry in
      entry.field == field && shown.contains { $0.holds(entry.answer, as: kind) }
    }
  }

  /// What is neither in the form nor kept.
  func lost(_ answers: Answers, _ kept: [KeptText], in form: Form) -> [Entry] {
    entries.filter { entry in
      let kind = form.field(entry.field)?.kind
      let texts = kept.filter { $0.field == entry.field }.map(\.answer)
      let all = [answers[entry.field]].compactMap(\.self) + texts
      return !all.contains { $0.holds(entry.answer, as: kind) }
    }
  }
}
