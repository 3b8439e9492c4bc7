import HavenDomain

/// A form that was left, for programs.
struct DraftLine: Encodable {
  var number: String
  var form: String
  var contact: Nullable<String>
  var owner: String
  var startedAt: String
  var savedAt: String
  var heldBy: Nullable<String>
  var discardedAt: Nullable<String>

  init(_ draft: Draft) {
    number = draft.number.description
    form = draft.form.rawValue
    contact = Nullable(draft.contactNumber?.description)
    owner = draft.ownerName
    startedAt = TimeWords.iso(draft.startedAt)
    savedAt = TimeWords.iso(draft.savedAt)
    heldBy = Nullable(draft.heldByName)
    discardedAt = Nullable(draft.discardedAt.map(TimeWords.iso))
  }
}

/// A form with what was typed in it.
struct DraftPage: Encodable {
  struct Answered: Encodable {
    var field: String
    var label: String
    var answer: String
  }
  struct Kept: Encodable {
    var field: String
    var label: String
    var answer: String
    var by: String
    var at: String
  }
  var draft: DraftLine
  /// Where the cursor was.
  var focus: Nullable<String>
  var answers: [Answered]
  /// Texts that wait for somebody to choose.
  var kept: [Kept]

  init(_ draft: Draft) {
    let form = draft.form == .intake ? IntakeForm.form : FeedbackForm.form
    self.draft = DraftLine(draft)
    focus = Nullable(draft.focus?.rawValue)
    answers = Self.answered(draft.answers, in: form)
    kept = draft.kept.map { text in
      Kept(
        field: text.field.rawValue, label: form.field(text.field)?.label ?? text.field.rawValue,
        answer: text.answer.words, by: text.byName, at: TimeWords.iso(text.at))
    }
  }
}

extension DraftPage {
  /// Every answer that there is to a question of the form.
  static func answered(_ answers: Answers, in form: Form) -> [Answered] {
    form.steps.flatMap(\.fields).compactMap { field in
      answers[field.id].map {
        Answered(field: field.id.rawValue, label: field.label, answer: $0.words)
      }
    }
  }
}

/// Forms that were left, for people.
enum DraftSheet {
  static func table(_ drafts: [Draft], now: Instant, zone: Zone) -> String {
    var table = TextTable("Number", "Form", "Contact", "Left by", "Saved", "Now")
    for draft in drafts {
      table.add(
        draft.number.description, draft.form.rawValue, draft.contactNumber?.description ?? "",
        draft.ownerName, TimeWords.moment(draft.savedAt, now: now, in: zone),
        state(draft, now: now, zone: zone))
    }
    return table.text
  }

  static func page(_ draft: Draft, now: Instant, zone: Zone) -> String {
    let page = DraftPage(draft)
    var lines = Lines()
    let contact = draft.contactNumber.map { " of \($0)" } ?? ""
    lines.add("\(draft.number), \(draft.form.rawValue)\(contact), left by \(draft.ownerName)")
    lines.add("Saved", TimeWords.moment(draft.savedAt, now: now, in: zone))
    lines.add("Now", state(draft, now: now, zone: zone))
    for answer in page.answers { lines.add(answer.label, " \(answer.answer)") }
    for text in page.kept {
      lines.add(text.label, " \(text.by.isEmpty ? "somebody" : text.by) wrote: \(text.answer)")
    }
    return lines.text
  }

  private static func state(_ draft: Draft, now: Instant, zone: Zone) -> String {
    if let at = draft.discardedAt {
      return "discarded \(TimeWords.moment(at, now: now, in: zone))"
    }
    return draft.heldByName.map { "held by \($0)" } ?? "open"
  }
}
