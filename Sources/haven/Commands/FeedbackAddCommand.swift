import HavenDomain

/// `haven feedback add`: enters a compliment, dissatisfaction or complaint into the register.
enum FeedbackAddCommand {
  static let spec = CommandSpec(
    "feedback add", "Enter feedback into the register.",
    options: FeedbackSheet.options + FirstContactsCommand.logging + [.json],
    notes: [
      "With --resolved one line is logged in place of the form: it counts, and is in no register. "
        + "It takes --via, --area and --made, and --category.",
      "“haven feedback classify” helps to tell the kinds apart.",
    ], run: run)

  private struct Logged: Encodable {
    var number: String
    var kind: String
    var stage: String
    var area: String
    var due: Nullable<String>
    var call: Nullable<FeedbackCallJSON>
    var grounds: [String]
  }

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    if invocation.options.has("resolved") { return try FirstContactsCommand.log(invocation) }
    _ = try invocation.required(FeedbackSheet.optionName(FeedbackForm.kind))
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let row = try log(invocation.options, at: desk)
      try Output.write(format == .json ? JSONText.pretty(logged(row)) : words(row, desk))
      return .done
    }
  }

  private static func log(_ options: OptionValues, at desk: OpenDesk) throws -> FeedbackRow {
    let areas = try desk.perform(ListServiceAreas())
    let answers = try FeedbackSheet.answers(options, areas: areas, now: desk.now)
    let problems = FeedbackRules.problems(answers, now: desk.now, zone: desk.zone)
    guard problems.isEmpty else { throw Failure(.badInput, words(problems)) }
    return try desk.perform(
      LogFeedback(id: SystemRandom.requestID(), draft: nil, answers: answers))
  }

  private static func logged(_ row: FeedbackRow) -> Logged {
    Logged(
      number: row.number.description, kind: row.kind.rawValue, stage: row.stage.rawValue,
      area: row.areaName, due: Nullable(row.due.map(TimeWords.iso)),
      call: Nullable(row.call.map(FeedbackCallJSON.init)),
      grounds: row.grounds.map(\.rawValue))
  }

  private static func words(_ row: FeedbackRow, _ desk: OpenDesk) -> String {
    var lines = Lines()
    let due = FeedbackDue.words(row, now: desk.now, zone: desk.zone)
    lines.add("\(row.number) is logged: \(row.kind.words), \(row.areaName). \(due).")
    if let call = row.callToMake() {
      lines.add("\(call.words(now: desk.now, zone: desk.zone)): they wrote to us.")
    }
    return lines.text
  }

  private static func words(_ problems: [FormProblem]) -> String {
    problems.map { "--\(FeedbackSheet.optionName($0.field)): \($0.words)" }.joined(separator: "\n")
  }
}
