import HavenDomain

/// `haven survey read|enter|rate`: what came back (SV-05, C22).
enum SurveyEntryCommands {
  static let read = CommandSpec(
    "survey read", "Read filled surveys from text files, and enter them.",
    arguments: [
      ArgumentSpec("FILE", "A filled survey; - is standard input.", isRepeatable: true)
    ],
    options: [OptionSpec("dry-run", nil, "Only read; enter nothing."), .json],
    notes: [
      "Boxes are ticked with x; quoted mail and broken lines do no harm. Where anything is unclear "
        + "nothing is entered: mend the text and read it again. A text from standard input that is "
        + "unclear is printed as it came, to be kept.",
      "Several are best entered at once. A file that is read twice is counted twice: nothing is kept "
        + "by which it could be known again. Destroy it when it is entered.",
    ], run: runRead)

  static let enter = CommandSpec(
    "survey enter", "Enter a survey that came back on paper.",
    options: SurveyOptions.specs + [.json],
    notes: [
      "Leave out what was left blank. Contact details are kept apart from the answers, and only "
        + "with --may-contact yes."
    ], run: runEnter)

  static let rate = CommandSpec(
    "survey rate", "Enter what somebody said of the service as a whole (CSAT, NPS).",
    options: [
      OptionSpec("satisfaction", "1-5", "How satisfied with our service; 5 is very."),
      OptionSpec("recommend", "0-10", "How likely to recommend us; 10 is most."), .json,
    ], run: runRate)

  private struct Entered: Encodable {
    var entered: Int
    var quarter: Nullable<String>
    var problems: [Unclear] = []
  }

  private struct Unclear: Encodable {
    var file: String
    var line: Int
    var words: String
  }

  private static func runRead(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let readings = try invocation.arguments.map { path in
      (path: path, reading: SurveyReading(try text(of: path)))
    }
    let unclear = readings.flatMap { path, reading in
      reading.problems.map { Unclear(file: path, line: $0.line, words: $0.words) }
    }
    guard unclear.isEmpty else {
      return try refuse(unclear, readings.first { $0.path == "-" }?.reading.text, format)
    }
    if invocation.options.has("dry-run") {
      try write(0, nil, format) { _ in "\(surveys(readings.count)) understood. Nothing was entered."
      }
      return .done
    }
    return try OpenDesk.with(invocation.globals) { desk in
      var quarter: Quarter?
      for (_, reading) in readings {
        quarter = try desk.perform(
          EnterSurvey(id: SystemRandom.requestID(), answers: reading.answers)
        ).quarter
      }
      try write(readings.count, quarter, format) { "\(surveys(readings.count)) entered\($0)." }
      return .done
    }
  }

  /// Nothing was entered, and nothing is lost.
  private static func refuse(
    _ unclear: [Unclear], _ standardInput: String?, _ format: Format
  ) throws -> ExitCode {
    if format == .json {
      try Output.write(
        JSONText.pretty(Entered(entered: 0, quarter: Nullable(nil), problems: unclear)))
      return .badInput
    }
    if let standardInput { try Output.write(standardInput) }
    let lines = unclear.map {
      "\($0.file == "-" ? "standard input" : $0.file):\($0.line): \($0.words)"
    }
    throw Failure(.badInput, lines.joined(separator: "\n") + "\nNothing was entered.")
  }

  private static func text(of path: String) throws(Failure) -> String {
    guard path == "-" else { return try GivenFile(path).text }
    let input = try StandardInput.readAll(limit: GivenFile.limit)
    guard input.total == input.bytes.count else {
      throw Failure(.badInput, "Standard input is longer than \(GivenFile.limit >> 20) MiB.")
    }
    guard let text = String(validating: input.bytes, as: UTF8.self) else {
      throw Failure(.badInput, "Standard input is no UTF-8 text. Send it as UTF-8.")
    }
    return text
  }

  private static func runEnter(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let answers = try SurveyOptions.answers(invocation)
    return try OpenDesk.with(invocation.globals) { desk in
      let entered = try desk.perform(
        EnterSurvey(id: SystemRandom.requestID(), answers: answers))
      try write(1, entered.quarter, format) { "The survey is entered\($0)." }
      return .done
    }
  }

  private static func runRate(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    func mark(_ name: String) throws -> Int? {
      try invocation.options.value(name).map { typed in
        guard let mark = Int(typed) else {
          throw UsageError("--\(name) “\(typed)” is no number.", command: "survey rate")
        }
        return mark
      }
    }
    let answer = ServiceAnswer(
      satisfaction: try mark("satisfaction"), recommend: try mark("recommend"))
    return try OpenDesk.with(invocation.globals) { desk in
      let entered = try desk.perform(
        EnterServiceSurvey(id: SystemRandom.requestID(), answer: answer))
      try write(1, entered.quarter, format) { "Entered\($0)." }
      return .done
    }
  }

  private static func surveys(_ count: Int) -> String {
    count == 1 ? "One survey" : "\(count) surveys"
  }

  private static func write(
    _ count: Int, _ quarter: Quarter?, _ format: Format, _ words: (String) -> String
  ) throws {
    let under = quarter.map { " under \($0); it says nowhere whose it is" } ?? ""
    try Output.write(
      format == .json
        ? JSONText.pretty(
          Entered(entered: count, quarter: Nullable(quarter.map { "\($0)" })))
        : words(under) + "\n")
  }
}
