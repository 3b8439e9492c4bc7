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

  public init(answers: Answers, startedAt: Instant, dispatches: [Dispatch]) {
    self.startedAt = startedAt
    unsafeSince =
      answers.isNo(IntakeForm.safeNow) ? answers.changedAt[IntakeForm.safeNow] : nil
    dispatchedAt = dispatches.first?.at
    steps = IntakeForm.form.steps.indices.map { index in
      Self.step(index, answers)
    }
  }

  /// Runs from the No until a dispatch is recorded; nil when there was no No.
  public var dispatchDue: Instant? { unsafeSince.map { $0 + Dispatch.limit } }
  public var isDispatchRunning: Bool { unsafeSince != nil && dispatchedAt == nil }

  /// The first step that is not done.
  public var current: Int? { steps.firstIndex { $0.doneAt == nil } }

  /// Target and limit in minutes from the start. The first are S0's two and five minutes (IN-03);
  /// the others divide its budget of 8 to 20 minutes for a phone intake.
  static let minutes: [(target: Int, limit: Int)] = [(2, 5), (5, 8), (8, 10), (15, 20), (20, 30)]
  static let titles = [
    "Safe right now?", "Who and where", "Triage score", "Help now", "Log, next action",
  ]

  private static func step(_ index: Int, _ answers: Answers) -> Step {
    let needed = IntakeForm.needed(step: index, answers)
    let open = needed.first { !answers.isAnswered($0.id) }
    let times = needed.compactMap { answers.changedAt[$0.id] }
    return Step(
      title: titles[index], target: .minutes(minutes[index].target),
      limit: .minutes(minutes[index].limit),
      doneAt: open == nil ? times.max() : nil,
      done: needed.count { answers.isAnswered($0.id) }, of: needed.count,
      next: open?.prompt ?? "")
  }
}
