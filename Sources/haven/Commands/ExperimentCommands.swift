import HavenDomain

/// `haven experiment start|list|report|stop`: A/B tests of scripts, hold times and follow-ups (GP-15).
enum ExperimentCommands {
  static let start = CommandSpec(
    "experiment start", "Begin an A/B test on every other contact.",
    options: [
      OptionSpec("what", "KIND", "script, hold-time or follow-up."),
      OptionSpec("name", "TEXT", "What it is about, in a few words."),
      OptionSpec("a", "VALUE", "Variant A: a text, whole seconds or whole hours."),
      OptionSpec("b", "VALUE", "Variant B, likewise."),
      OptionSpec("until", "TIME", "When it ends: +14d; 28 days from now if not given."), .json,
    ],
    notes: [
      "A script is the text that explains why we record, before consent is asked. A hold time is "
        + "in seconds, a follow-up in hours; whoever is in danger gets the sooner one.",
      ExperimentRules.safetyWords, "Of each kind one test runs at a time.",
    ], run: runStart)

  static let list = CommandSpec(
    "experiment list", "List the A/B tests, the newest first.", options: [.json], run: runList)

  static let report = CommandSpec(
    "experiment report", "Say what came of an A/B test so far.", arguments: [test],
    options: [.json],
    notes: [
      "Shares have a 95 % interval. Fewer than \(ExperimentReport.smallest) people are not shown."
    ], run: runReport)

  static let stop = CommandSpec(
    "experiment stop", "End an A/B test before its time; what was counted stays.",
    arguments: [test], options: [.json], run: runStop)

  private static let test = ArgumentSpec(
    "TEST", "Its number, as “haven experiment list” shows it.")

  private static func runStart(_ invocation: Invocation) throws -> ExitCode {
    let typed = try invocation.required("what")
    guard let kind = ExperimentRules.kind(typed: typed) else {
      throw UsageError(
        "“\(typed)” cannot be tested. \(ExperimentRules.safetyWords)", command: "experiment start")
    }
    let (name, a, b) = (
      try invocation.required("name"), try invocation.required("a"), try invocation.required("b")
    )
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let end = try invocation.options.value("until").map { try desk.time($0, "until") }
      let made = try desk.perform(
        StartExperiment(
          id: SystemRandom.requestID(), name: name, kind: kind, a: a, b: b,
          end: end ?? desk.now + .days(28)))
      try write(made, at: made.start, format, desk) { "Test \($0) runs until \($1)." }
      return .done
    }
  }

  private static func runList(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let tests = try desk.perform(ListExperiments())
      if format == .json {
        try Output.write(JSONText.pretty(tests.map { ExperimentJSON($0, now: desk.now) }))
      } else {
        try Output.write(
          tests.isEmpty
            ? "There is no A/B test.\n"
            : ExperimentSheet.table(tests, now: desk.now, zone: desk.zone))
      }
      return .done
    }
  }

  private static func runReport(_ invocation: Invocation) throws -> ExitCode {
    let test = try number(invocation, "experiment report")
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let report = try desk.perform(ReadExperiment(experiment: test))
      try Output.write(
        format == .json
          ? JSONText.pretty(ExperimentReportJSON(report, now: desk.now))
          : ExperimentSheet.page(report, now: desk.now, zone: desk.zone))
      return .done
    }
  }

  private static func runStop(_ invocation: Invocation) throws -> ExitCode {
    let test = try number(invocation, "experiment stop")
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let ended = try desk.perform(
        StopExperiment(id: SystemRandom.requestID(), experiment: test))
      try write(ended, at: ended.end, format, desk) { number, _ in "Test \(number) is over." }
      return .done
    }
  }

  /// - Parameter now: when it was done, which is after the command began.
  private static func write(
    _ test: Experiment, at now: Instant, _ format: Format, _ desk: OpenDesk,
    _ words: (Int64, String) -> String
  ) throws {
    let end = TimeWords.moment(test.end, now: now, in: desk.zone)
    try Output.write(
      format == .json
        ? JSONText.pretty(ExperimentJSON(test, now: now))
        : words(test.id.rawValue, end) + "\n")
  }

  private static func number(_ invocation: Invocation, _ command: String) throws -> ExperimentID {
    guard let number = Int64(invocation.arguments[0]) else {
      throw UsageError("“\(invocation.arguments[0])” is no number of a test.", command: command)
    }
    return ExperimentID(rawValue: number)
  }
}
