/// The five steps of the immediate triage checklist with a clock each (TR-01 to TR-06), as a pure
/// function of what was answered when.
public struct TriageChecklist: Hashable, Sendable {
  /// A step with its clock, and what is still open in it.
  public struct Step: Hashable, Sendable {
    public var title: String
    /// From the moment the contact was taken.
    public var target: Duration
    public var limit: Duration
    public var doneAt: Instant?
    public var done: Int
    public var of: Int
    /// What to do next, in words; empty when done.
    public var next: String
  }

  public var startedAt: Instant
  public var steps: [Step]
  /// The No to “Are you safe right now?”.
  public var unsafeSince: Instant?
  public var dispatchedAt: Instant?
  /// From the No (TR-02, C12).
  public var dispatchLimit: Duration

  public init(answers: Answers, startedAt: Instant, dispatches: [Dispatch], policy: Policy) {
    self.startedAt = startedAt
    dispatchLimit = policy.dispatchLimit
    unsafeSince =
      answers.isNo(IntakeForm.safeNow) ? answers.changedAt[IntakeForm.safeNow] : nil
    dispatchedAt = dispatches.first?.at
    steps = zip(IntakeForm.form.steps.indices, policy.checklist).map { index, times in
      Self.step(index, answers, times)
    }
  }

  /// Runs from the No until a dispatch is recorded; nil when there was no No.
  public var dispatchDue: Instant? { unsafeSince.map { $0 + dispatchLimit } }
  public var isDispatchRunning: Bool { unsafeSince != nil && dispatchedAt == nil }

  /// The first step that is not done.
  public var current: Int? { steps.firstIndex { $0.doneAt == nil } }

  static let titles = [
    "Safe right now?", "Who and where", "Triage score", "Help now", "Log, next action",
  ]

  private static func step(
    _ index: Int, _ answers: Answers, _ times: (target: Duration, limit: Duration)
  ) -> Step {
    let needed = IntakeForm.needed(step: index, answers)
    let open = needed.first { !answers.isAnswered($0.id) }
    let answered = needed.compactMap { answers.changedAt[$0.id] }
    return Step(
      title: titles[index], target: times.target, limit: times.limit,
      doneAt: open == nil ? answered.max() : nil,
      done: needed.count { answers.isAnswered($0.id) }, of: needed.count,
      next: open?.prompt ?? "")
  }
}
