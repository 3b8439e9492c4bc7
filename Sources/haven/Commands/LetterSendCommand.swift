import HavenDomain

/// `haven letter send`: one letter goes out, and what went is kept.
enum LetterSendCommand {
  static let spec = CommandSpec(
    "letter send", "Send a letter to a customer, and keep what was sent.",
    arguments: [LetterCommands.number],
    options: [
      LetterCommands.kind, LetterCommands.words,
      OptionSpec("file", "PATH", "Write it to a new file, for you alone."),
      OptionSpec("mail", nil, "Hand it to the mail command of haven.conf."),
      OptionSpec("printed", nil, "Print it here: you hand it over or post it."),
      OptionSpec("recipient", "TEXT", "The address, or whom you hand it to; else the form's."),
      OptionSpec(
        "safe-because", "TEXT", "How you know that this way is safe, if they named another."),
      OptionSpec("record", nil, "Record too that they were told, and so move the stage on."),
      OptionSpec(
        "appeal-outcome", "OUTCOME",
        "What the appeal came to, to be recorded: \(FeedbackAppealCommand.outcomeList)."),
      OptionSpec("coordinator-told", nil, "The co-ordinator is informed of the appeal's outcome."),
      OptionSpec("sent-already", nil, "It went before: only keep it."), .json,
    ],
    notes: [
      "A letter can reach the hands of others: it goes the way that the customer named, or with "
        + "--safe-because. A file that is there is never overwritten. The mail command gets the "
        + "letter on standard input and the address as its last word; where it fails, nothing is "
        + "recorded. mail.coordinator in haven.conf gets a copy of each letter.",
      "A letter by itself moves no stage: --record does. Where that would be refused, nothing goes "
        + "out. For the outcome of an appeal it takes --appeal-outcome, and --coordinator-told if "
        + "no copy goes there.",
    ], run: run)

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let number = try invocation.feedbackNumber
    let kind = try invocation.letterKind
    let way = try way(invocation)
    let places = try Places(invocation.globals)
    let post = LetterPost(commands: try HouseCommands.load(from: places.commands))
    return try OpenDesk.with(invocation.globals) { desk in
      let made = try MadeLetter(invocation, desk, number, kind)
      guard made.letter.problems.isEmpty else {
        throw Failure(.badInput, made.letter.problems.joined(separator: " "))
      }
      let letter = letter(made, way, invocation)
      let problems = LetterRules.problems(letter, made.facts)
      guard problems.isEmpty else {
        throw Failure(.badInput, problems.map(words).joined(separator: " "))
      }
      let record = invocation.options.has("record") ? try LetterRecording(made, invocation) : nil
      try record?.check(made.facts.row, at: desk.now)
      let sent = try keep(letter, post, isGone: invocation.options.has("sent-already"), desk)
      let recorded = Result { try record?.perform(made, sent, desk) }
      try tell(number, sent, try? recorded.get(), post, format == .json)
      if case .failure(let error) = recorded {
        let failure = Failure(error)
        throw Failure(
          failure.code, "The letter went and is kept; the act is not recorded. \(failure.words)")
      }
      return .done
    }
  }

  private static func way(_ invocation: Invocation) throws(UsageError) -> LetterWay {
    let ways = LetterWay.allCases.filter { invocation.options.has($0.rawValue) }
    guard ways.count == 1, let way = ways.first else {
      throw UsageError(
        "Say how it goes: one of --file PATH, --mail and --printed.", command: "letter send")
    }
    return way
  }

  private static func letter(
    _ made: MadeLetter, _ way: LetterWay, _ invocation: Invocation
  ) -> KeepLetter {
    let customer = made.facts.values[LetterField.customer.rawValue] ?? ""
    let usual = way == .mail ? made.facts.reach.email : customer
    return KeepLetter(
      id: SystemRandom.requestID(), feedback: made.facts.row.id, kind: made.letter.kind,
      text: made.letter.text, way: way, to: invocation.options.value("recipient") ?? usual,
      place: invocation.options.value("file") ?? "",
      safety: invocation.options.value("safe-because") ?? "")
  }

  private static func words(_ problem: FormProblem) -> String {
    problem.field == "safety" ? "\(problem.words) Say it with --safe-because." : problem.words
  }

  private static func keep(
    _ letter: KeepLetter, _ post: LetterPost, isGone: Bool, _ desk: OpenDesk
  ) throws -> SentLetter {
    if isGone { return try desk.perform(letter) }
    let gone = try post.send(letter)
    do {
      return try desk.perform(gone)
    } catch {
      post.takeBack(gone)
      let failure = Failure(error)
      throw Failure(failure.code, LetterPost.unrecorded(gone, failure.words))
    }
  }

  private static func tell(
    _ number: RecordNumber, _ sent: SentLetter, _ recorded: FeedbackRow?, _ post: LetterPost,
    _ isJSON: Bool
  ) throws {
    let next = recorded.map { "Stage: \($0.stage.words)." } ?? LetterRules.afterwards(sent.kind)
    let line = "\(number): \(sent.kind.words), \(sent.way.words), kept as letter \(sent.number)."
    if post.hasCopies, !sent.isCopied {
      Output.complain("The copy to the coordinator did not go: send it yourself.")
    }
    if isJSON {
      try Output.write(JSONText.pretty(LetterJSON(sent)))
    } else if sent.way == .printed {
      try Output.write(sent.text)
      Output.complain("\(line) \(next)")
    } else {
      try Output.write("\(line) \(next)\n")
    }
  }
}
