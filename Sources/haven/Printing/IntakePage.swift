import HavenDomain

/// An intake to be read: its answers by step, how it reads aloud, and what is open.
struct IntakePage: Encodable {
  /// One question with its answer.
  struct Entry: Encodable {
    var field: String
    var label: String
    /// given, notAsked, declined, unknown; null for a question that nobody has come to.
    var state: Nullable<String>
    var answer: Nullable<String>
    var at: Nullable<String>
    /// What the answer means, in words.
    var means: Nullable<String>
  }

  struct Step: Encodable {
    var title: String
    var done: Int
    var of: Int
    /// None for who may not open the contact.
    var answers: [Entry]
  }

  private var number: String
  private var draft: Nullable<String>
  private var state: String
  private var completed: Bool
  private var owner: Nullable<String>
  private var savedAt: Nullable<String>
  private var keepUntil: Nullable<String>
  private var mayOpen: Bool
  private var steps: [Step]
  private var review: [String]
  private var problems: [IntakeOutcome.Note]
  private var warnings: [IntakeOutcome.Note]
  private var head: String
  private var keeping: String?

  init(_ sheet: IntakeSheet, staff: [StaffMember], now: Instant, zone: Zone) {
    let row = sheet.row
    number = row.number.description
    draft = Nullable(sheet.draft?.number.description)
    state = row.state.rawValue
    completed = sheet.isCompleted
    owner = Nullable(row.ownerName)
    savedAt = Nullable(sheet.draft.map { TimeWords.iso($0.savedAt) })
    keepUntil = Nullable(sheet.keepUntil.map(TimeWords.isoDay))
    keeping = sheet.keepUntil.map(TimeWords.date)
    mayOpen = sheet.mayOpen
    let answers = sheet.draft?.answers ?? Answers()
    let isRead = sheet.mayOpen && sheet.draft != nil
    let names = Dictionary(
      staff.map { ("\($0.id.rawValue)", $0.name) }, uniquingKeysWith: { first, _ in first })
    steps = Self.steps(sheet, isRead: isRead, names, now: now, zone: zone)
    let review = IntakeReview(answers, staffName: { names[$0] ?? $0 }, now: now, zone: zone)
    self.review = isRead ? review.sentences : []
    problems =
      isRead && !sheet.isCompleted
      ? IntakeRules.problems(answers, now: now, zone: zone, policy: sheet.policy)
        .map(IntakeOutcome.Note.init) : []
    warnings =
      isRead
      ? IntakeRules.warnings(answers, now: now, zone: zone).map(IntakeOutcome.Note.init) : []
    let saved = sheet.draft.map {
      ", \($0.number) saved \(TimeWords.moment($0.savedAt, now: now, in: zone))"
    }
    head = "\(row.number), \(row.channel.words), \(row.state.words)\(saved ?? ", no intake yet")"
  }

  private enum CodingKeys: String, CodingKey {
    case number, draft, state, completed, owner, savedAt, keepUntil, mayOpen, steps, review
    case problems, warnings
  }

  /// `field: words`, a line each.
  static func lines(_ problems: [FormProblem]) -> String {
    problems.map { "\($0.field.rawValue): \($0.words)" }.joined(separator: "\n")
  }
}

// MARK: - Answers

extension IntakePage {
  private static func steps(
    _ sheet: IntakeSheet, isRead: Bool, _ names: [String: String], now: Instant, zone: Zone
  ) -> [Step] {
    let form = IntakeForm.form
    let answers = sheet.draft?.answers ?? Answers()
    return zip(form.steps.indices, zip(sheet.done, sheet.of)).map { index, progress in
      let fields = isRead ? form.visibleFields(step: index, answers) : []
      return Step(
        title: form.steps[index].title, done: progress.0, of: progress.1,
        answers: fields.map { entry($0, answers, names, now: now, zone: zone) })
    }
  }

  private static func entry(
    _ field: Field, _ answers: Answers, _ names: [String: String], now: Instant, zone: Zone
  ) -> Entry {
    let answer = answers[field.id]
    let state =
      switch answer {
      case nil: nil as String?
      case .given: "given"
      case .notAsked: "notAsked"
      case .declined: "declined"
      case .unknown: "unknown"
      }
    return Entry(
      field: field.id.rawValue, label: field.label, state: Nullable(state),
      answer: Nullable(answer?.text.map { words($0, field, names) }),
      at: Nullable(answers.changedAt[field.id].map(TimeWords.iso)),
      means: Nullable(FieldHint.words(field, answers, now: now, zone: zone)))
  }

  private static func words(
    _ text: String, _ field: Field, _ names: [String: String]
  ) -> String {
    switch field.kind {
    case .choice(.staff): names[text] ?? text
    case .choice(.fixed), .several:
      text.split(separator: ",").map { IntakeForm.label(field.id, String($0)) }
        .joined(separator: ", ")
    default: text
    }
  }

  var words: String {
    var lines = Lines()
    lines.add(head)
    lines.add("Owner", owner.value)
    lines.add("Kept until", keeping)
    if !mayOpen { lines.add("Who it is and what was said is for who may open the contact.") }
    for (index, step) in steps.enumerated() {
      lines.add("")
      lines.add("\(index + 1) \(step.title), \(step.done) of \(step.of) answered")
      for entry in step.answers {
        let means = entry.means.value.map { " (\($0))" } ?? ""
        lines.add("  \(entry.field)", "\(entry.label): \(Self.said(entry))\(means)")
      }
    }
    add("Read aloud", review, to: &lines)
    add("Before it can be completed", problems.map { "\($0.field): \($0.words)" }, to: &lines)
    add("Look again at", warnings.map { "\($0.field): \($0.words)" }, to: &lines)
    return lines.text
  }

  private static func said(_ entry: Entry) -> String {
    if let answer = entry.answer.value { return answer }
    switch entry.state.value {
    case "notAsked": return "not asked"
    case let state?: return state
    case nil: return "-"
    }
  }

  private func add(_ title: String, _ rows: [String], to lines: inout Lines) {
    guard !rows.isEmpty else { return }
    lines.add("")
    lines.add(title)
    for row in rows { lines.add("  \(row)") }
  }
}
