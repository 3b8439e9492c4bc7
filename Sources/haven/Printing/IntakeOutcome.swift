import HavenDomain

/// What a command that writes to an intake came to.
struct IntakeOutcome: Encodable {
  /// A field and what is to be said of it.
  struct Note: Encodable {
    var field: String
    var words: String

    init(_ problem: FormProblem) {
      field = problem.field.rawValue
      words = problem.words
    }
  }

  private var number: String
  private var draft: String
  private var state: String
  private var owner: Nullable<String>
  private var due: String
  private var completed: Bool
  private var saved: [String]
  private var problems: [Note]
  private var warnings: [Note]
  private var dueWords: String

  init(
    row: QueueRow, draft: RecordNumber, isCompleted: Bool, saved: [FieldID],
    problems: [FormProblem], warnings: [FormProblem], now: Instant, zone: Zone
  ) {
    number = row.number.description
    self.draft = draft.description
    state = (isCompleted ? ContactState.followUp : .waiting).rawValue
    owner = Nullable(isCompleted ? row.ownerName : nil)
    due = TimeWords.iso(row.due)
    completed = isCompleted
    self.saved = saved.map(\.rawValue)
    self.problems = problems.map(Note.init)
    self.warnings = warnings.map(Note.init)
    dueWords = TimeWords.moment(row.due, now: now, in: zone)
  }

  private enum CodingKeys: String, CodingKey {
    case number, draft, state, owner, due, completed, saved, problems, warnings
  }

  var words: String {
    var lines = Lines()
    let count = saved.count == 1 ? "1 answer is" : "\(saved.count) answers are"
    lines.add(
      completed
        ? "\(number) is complete: \(owner.value ?? "its owner") goes on, due \(dueWords)."
        : "\(number) waits in the queue; \(count) noted in draft \(draft).")
    if !problems.isEmpty { lines.add("Before it can be completed:") }
    for problem in problems { lines.add("  \(problem.field): \(problem.words)") }
    if !warnings.isEmpty { lines.add(IntakeReview.lookAgainTitle) }
    for warning in warnings { lines.add("  \(warning.field): \(warning.words)") }
    return lines.text
  }
}
