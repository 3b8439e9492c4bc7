import HavenDomain

/// `haven feedback call`: somebody wrote to us, and was rung (CC-05).
enum FeedbackCallCommand {
  static let spec = CommandSpec(
    "feedback call", "Note that you rang the customer who wrote, and how it went.",
    arguments: [ArgumentSpec("NUMBER", "Its number, such as F-20417.")],
    options: [
      OptionSpec("outcome", "OUTCOME", "\(outcomes.map(\.typed).joined(separator: ", "))."),
      OptionSpec("note", "TEXT", "What was said."), .json,
    ],
    notes: ["A call without an answer leaves it to be done."], run: run)

  private static let outcomes: [(typed: String, outcome: FeedbackCall.Outcome)] =
    FeedbackCall.Outcome.allCases.map { outcome in
      (
        outcome.rawValue.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined(),
        outcome
      )
    }

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let typed = try invocation.required("outcome")
    guard let found = outcomes.first(where: { $0.typed == typed }) else {
      throw UsageError(
        "There is no outcome “\(typed)”. There are "
          + "\(outcomes.map(\.typed).joined(separator: ", ")).", command: "feedback call")
    }
    let number = try invocation.feedbackNumber
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let row = try desk.perform(
        RecordCall(
          id: SystemRandom.requestID(), feedback: try desk.feedback(number).id,
          outcome: found.outcome, note: invocation.options.value("note") ?? ""))
      if format == .json {
        try Output.write(JSONText.pretty(FeedbackLine(row, now: desk.now)))
      } else {
        let call = row.call.map { $0.words(now: desk.now, zone: desk.zone) } ?? ""
        var lines = Lines()
        lines.add("\(number): \(found.outcome.words). \(call).")
        try Output.write(lines.text)
      }
      return .done
    }
  }
}

/// The call to somebody who wrote, for programs.
struct FeedbackCallJSON: Encodable {
  var due: String
  var doneAt: Nullable<String>
  var doneBy: Nullable<String>
  var outcome: Nullable<String>

  init(_ call: FeedbackCall) {
    due = TimeWords.iso(call.due)
    doneAt = Nullable(call.doneAt.map(TimeWords.iso))
    doneBy = Nullable(call.doneBy)
    outcome = Nullable(call.outcome?.rawValue)
  }
}
