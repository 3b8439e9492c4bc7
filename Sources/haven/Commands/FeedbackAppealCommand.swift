import HavenDomain
import HavenStore

/// `haven feedback appeal`: enters an appeal, or with `--outcome` tells what its review came to.
enum FeedbackAppealCommand {
  static let spec = CommandSpec(
    "feedback appeal", "Enter an appeal, or with --outcome what its review came to.",
    arguments: [FeedbackStageCommands.number],
    options: [
      OptionSpec("words", "TEXT", "What they say; with --outcome what was found, as told."),
      OptionSpec("received", "DAY", "The day on which it was received; today if not given."),
      OptionSpec("late-reason", "TEXT", "Why it is taken after its time; the co-ordinator only."),
      OptionSpec("outcome", "OUTCOME", "\(outcomeList)."),
      OptionSpec("told", "TEXT", "With --outcome: who informed the customer, and how."),
      OptionSpec("coordinator-told", nil, "With --outcome: the co-ordinator is informed."), .json,
    ],
    notes: ["Who investigated a complaint does not review its appeal."], run: run)

  private static let outcomes: [(typed: String, outcome: AppealOutcome)] = [
    ("upheld", .upheld), ("different", .differentConclusion),
    ("new-investigation", .newInvestigation),
  ]

  static let outcomeList = outcomes.map(\.typed).joined(separator: ", ")

  static func outcome(_ typed: String) throws(UsageError) -> AppealOutcome {
    guard let outcome = outcomes.first(where: { $0.typed == typed })?.outcome else {
      throw UsageError(
        "There is no outcome “\(typed)”. There are \(outcomeList).", command: "feedback appeal")
    }
    return outcome
  }

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let words = try invocation.required("words")
    guard let typed = invocation.options.value("outcome") else {
      return try enter(words, invocation)
    }
    let outcome = try outcome(typed)
    for name in ["received", "late-reason"] where invocation.options.value(name) != nil {
      throw UsageError(
        "--\(name) goes with a new appeal, and not with --outcome.", command: "feedback appeal")
    }
    let told = invocation.options.value("told") ?? ""
    let isTold = invocation.options.has("coordinator-told")
    return try invocation.changeFeedback { desk, row in
      try desk.perform(
        RecordAppealOutcome(
          id: SystemRandom.requestID(), feedback: row.id, outcome: outcome, words: words,
          told: told, coordinatorTold: isTold))
    }
  }

  private static func enter(_ words: String, _ invocation: Invocation) throws -> ExitCode {
    let options = invocation.options
    return try invocation.changeFeedback { desk, row in
      let past = TimeEntry(now: desk.now, zone: desk.zone, direction: .past)
      let day = try options.value("received").map { typed in
        guard let instant = past.read(typed) else {
          throw Failure(.badInput, "--received “\(typed)” is no day. \(TimeEntry.help)")
        }
        return desk.zone.wallTime(at: instant).date
      }
      return try desk.perform(
        RecordAppeal(
          id: SystemRandom.requestID(), feedback: row.id, received: day, words: words,
          lateReason: options.value("late-reason") ?? ""))
    }
  }
}
