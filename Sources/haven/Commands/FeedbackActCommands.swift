import HavenDomain
import HavenStore

/// `haven feedback act`, `pause` and `resume`: what moves the clocks of feedback besides
/// acknowledging it, telling the outcome and closing it.
enum FeedbackActCommands {
  static let act = CommandSpec(
    "feedback act", "Note what was done about feedback.", arguments: [number],
    options: [
      OptionSpec("act", "ACT", "\(acts.joined(separator: ", "))."),
      OptionSpec("note", "TEXT", "What was said."),
      OptionSpec("date", "DAY", "The day that was agreed with the customer."),
      OptionSpec("how", "TEXT", "How the customer was told of more time for the findings."), .json,
    ],
    notes: [
      "\(dated.joined(separator: ", ")) need a day: --date \"27 Nov\".",
      "findings-extended needs --note, the reason, and --how too.",
      "passed-on needs --note, to whom; survey-waived needs --note, the reason.",
    ], run: runAct)

  static let pause = CommandSpec(
    "feedback pause", "Stop the clocks of feedback until a time, for a reason.",
    arguments: [number],
    options: [
      OptionSpec("reason", "TEXT", "Why they stand still."),
      OptionSpec("until", "TIME", "When they go on by themselves: tomorrow 9:00, +2d."), .json,
    ],
    run: { invocation in
      let reason = try invocation.required("reason")
      let typed = try invocation.required("until")
      return try change(invocation) { desk, feedback in
        PauseClocks(
          id: SystemRandom.requestID(), record: .feedback(feedback), reason: reason,
          until: try desk.time(typed, "until"))
      }
    })

  static let resume = CommandSpec(
    "feedback resume", "Let the clocks of feedback go on before the pause is over.",
    arguments: [number], options: [.json],
    run: { invocation in
      try change(invocation) { _, feedback in
        ResumeClocks(id: SystemRandom.requestID(), record: .feedback(feedback))
      }
    })

  private static let number = ArgumentSpec("NUMBER", "Its number, such as F-20417.")
  private static let acts = FeedbackAct.allCases.filter { $0 != .appealOutcome }
    .map { dashed($0.rawValue) }
  private static let dated = FeedbackAct.allCases.filter(\.needsDate).map { dashed($0.rawValue) }

  /// `statusGiven` is typed `status-given`.
  private static func dashed(_ name: String) -> String {
    name.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
  }

  private static func runAct(_ invocation: Invocation) throws -> ExitCode {
    let typed = try invocation.required("act")
    guard let act = FeedbackAct.allCases.first(where: { dashed($0.rawValue) == typed }) else {
      throw UsageError(
        "There is no act “\(typed)”. There are \(acts.joined(separator: ", ")).",
        command: "feedback act")
    }
    let number = try invocation.feedbackNumber
    let format = try invocation.format
    let options = invocation.options
    return try OpenDesk.with(invocation.globals) { desk in
      let day = try options.value("date").map { try desk.time($0, "date") }
      let row = try desk.perform(
        act, on: try desk.feedback(number), note: options.value("note") ?? "",
        date: day.map { desk.zone.wallTime(at: $0).date }, how: options.value("how") ?? "")
      if format == .json {
        try Output.write(JSONText.pretty(FeedbackLine(row, now: desk.now)))
      } else {
        var lines = Lines()
        lines.add("\(number), \(row.kind.words), \(row.stage.words): \(act.words).")
        lines.add("Next", FeedbackDue.words(row, now: desk.now, zone: desk.zone))
        try Output.write(lines.text)
      }
      return .done
    }
  }

  private static func change<R: AnsweredChange>(
    _ invocation: Invocation, _ request: (OpenDesk, FeedbackID) throws -> R
  ) throws -> ExitCode where R.Reply == ClockSheet {
    let number = try invocation.feedbackNumber
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let sheet = try desk.perform(request(desk, try desk.feedback(number).id))
      guard format != .json else {
        let clocks = sheet.clocks.map {
          ClockJSON($0, sheet, why: false, now: sheet.readAt, zone: desk.zone)
        }
        try Output.write(JSONText.pretty(clocks))
        return .done
      }
      var lines = Lines()
      lines.add("\(number), by \(sheet.policy)")
      lines.add(sheet, why: false, now: sheet.readAt, zone: desk.zone)
      try Output.write(lines.text)
      return .done
    }
  }
}

extension Invocation {
  /// The number of feedback that stands first after the command's words.
  var feedbackNumber: RecordNumber {
    get throws(UsageError) {
      let typed = arguments.first ?? ""
      guard let number = RecordNumber(typed, default: .feedback), number.series == .feedback
      else {
        throw UsageError(
          "“\(typed)” is no number of feedback. One looks like F-20417.", command: commandName)
      }
      return number
    }
  }
}

extension OpenDesk {
  /// Notes an act; of a compliment by who may handle those.
  fileprivate func perform(
    _ act: FeedbackAct, on row: FeedbackRow, note: String, date: LocalDate?, how: String
  ) throws -> FeedbackRow {
    let id = SystemRandom.requestID()
    if row.kind == .compliment, let step = ComplimentAct(rawValue: act.rawValue) {
      return try perform(
        HandleCompliment(id: id, feedback: row.id, act: step, note: note))
    }
    return try perform(
      RecordFeedbackAct(id: id, feedback: row.id, act: act, note: note, date: date, how: how))
  }

  /// A row of the register, by its number, as far as the person may see it.
  func feedback(_ number: RecordNumber) throws -> FeedbackRow {
    let found = try perform(ListFeedback(text: "\(number)", count: 50)).rows
    guard let row = found.first(where: { $0.number == number }) else {
      throw Refusal.notFound("feedback \(number) that you may see")
    }
    return row
  }
}
