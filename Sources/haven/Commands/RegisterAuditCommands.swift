import HavenDomain

/// `haven feedback audit`: the coordinator's sample of the register (CC-33).
enum RegisterAuditCommands {
  static let list = CommandSpec(
    "feedback audit", "List the audits of the register, and say when the next is due.",
    options: [.json], run: runList)

  static let draw = CommandSpec(
    "feedback audit draw", "Draw a sample of the register to be audited.",
    options: [
      OptionSpec("size", "SIZE", "5, or 10 % of the entries; 10 % if not given."),
      OptionSpec("scope", "SCOPE", "closed, open or all; closed if not given."),
      OptionSpec("from", "TIME", "Entries received from then on; 92 days ago if not given."),
      OptionSpec("to", "TIME", "Entries received before then; now if not given."),
      OptionSpec("seed", "NUMBER", "The number to draw by; by chance if not given."), .json,
    ],
    notes: ["The number is kept: drawn by it again from the same entries, the sample is the same."],
    run: runDraw)

  static let show = CommandSpec(
    "feedback audit show", "Show a sample and what was found.", arguments: [audit],
    options: [.json], run: runShow)

  static let tick = CommandSpec(
    "feedback audit tick", "Note what was found on one piece of the newest sample.",
    arguments: [ArgumentSpec("NUMBER", "The piece: its number, such as F-20417.")],
    options: [
      OptionSpec("check", "QUESTION", "\(checks.joined(separator: ", "))."),
      OptionSpec("found", "ANSWER", "yes, no, not-fitting; open takes the answer back."),
      OptionSpec("note", "TEXT", "A note on the piece."), .json,
    ], run: runTick)

  private static let audit = ArgumentSpec(
    "AUDIT", "Its number, as “haven feedback audit” shows it; the newest if not given.",
    isRequired: false)

  private static let checks = AuditCheck.allCases.map(\.dashed)

  private static func runList(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let book = try desk.perform(ListAuditSamples())
      if format == .json {
        try Output.write(
          JSONText.pretty(AuditBookJSON(book, now: desk.now, zone: desk.zone)))
      } else {
        try Output.write(RegisterAuditSheet.words(book, now: desk.now, zone: desk.zone))
      }
      return .done
    }
  }

  private static func runDraw(_ invocation: Invocation) throws -> ExitCode {
    let options = invocation.options
    let format = try invocation.format
    let typed = options.value("size") ?? "10 %"
    guard let size = AuditDraw.Size(typed: typed) else {
      throw usage("“\(typed)” is no size. \(AuditDraw.Size.help)", invocation)
    }
    let scopeTyped = options.value("scope") ?? "closed"
    guard let scope = AuditDraw.Scope(rawValue: scopeTyped.lowercased()) else {
      throw usage("“\(scopeTyped)” is no scope. There are closed, open and all.", invocation)
    }
    let seedTyped = options.value("seed")
    let seed = seedTyped.flatMap { UInt64($0) }
    if let seedTyped, seed == nil {
      throw usage("“\(seedTyped)” is no number to draw by.", invocation)
    }
    return try OpenDesk.with(invocation.globals) { desk in
      let id = SystemRandom.requestID()
      let draw = AuditDraw(
        size: size, scope: scope,
        from: try time("from", invocation, desk) ?? desk.now - .days(92),
        to: try time("to", invocation, desk) ?? desk.now + .seconds(1),
        seed: seed ?? DrawAuditSample.seed(id))
      let audit = try desk.perform(DrawAuditSample(id: id, draw: draw))
      try write(audit, format, desk)
      return .done
    }
  }

  private static func runShow(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let typed = invocation.arguments.first
    let number = typed.flatMap { Int64($0) }
    if let typed, number == nil {
      throw usage("“\(typed)” is no number of an audit.", invocation)
    }
    return try OpenDesk.with(invocation.globals) { desk in
      let audit = try desk.perform(
        ReadAuditSample(audit: number.map { RegisterAuditID(rawValue: $0) }))
      try write(audit, format, desk)
      return .done
    }
  }

  private static func runTick(_ invocation: Invocation) throws -> ExitCode {
    let options = invocation.options
    let format = try invocation.format
    let number = try invocation.feedbackNumber
    let check = try options.value("check").map { try self.check($0, invocation) }
    let found = try options.value("found").map { try finding($0, invocation) }
    guard (check == nil) == (found == nil), check != nil || options.has("note") else {
      throw usage("Say --check and --found together, or --note, or all three.", invocation)
    }
    return try OpenDesk.with(invocation.globals) { desk in
      let audit = try desk.perform(ReadAuditSample())
      guard let piece = audit.pieces.first(where: { $0.number == number }) else {
        throw Refusal.notFound("piece \(number) in the newest sample")
      }
      let ticked = try desk.perform(
        TickAuditPiece(
          id: SystemRandom.requestID(), audit: audit.id, feedback: piece.feedback, check: check,
          finding: found ?? nil, note: options.value("note")))
      try write(ticked, format, desk)
      return .done
    }
  }

  private static func check(_ typed: String, _ invocation: Invocation) throws -> AuditCheck {
    guard let check = AuditCheck.allCases.first(where: { $0.dashed == typed.lowercased() }) else {
      throw usage(
        "“\(typed)” is no question. There are \(checks.joined(separator: ", ")).", invocation)
    }
    return check
  }

  private static func finding(
    _ typed: String, _ invocation: Invocation
  ) throws -> AuditFinding? {
    if typed == "open" { return nil }
    guard let found = AuditFinding.allCases.first(where: { $0.dashed == typed.lowercased() })
    else {
      throw usage(
        "“\(typed)” is no answer. There are yes, no, not-fitting and open.", invocation)
    }
    return found
  }

  private static func time(
    _ option: String, _ invocation: Invocation, _ desk: OpenDesk
  ) throws -> Instant? {
    guard let typed = invocation.options.value(option) else { return nil }
    let past = TimeEntry(now: desk.now, zone: desk.zone, direction: .past)
    guard let instant = past.read(typed) else {
      throw Failure(.badInput, "--\(option) “\(typed)” is no time. \(TimeEntry.help)")
    }
    return instant
  }

  private static func usage(_ words: String, _ invocation: Invocation) -> UsageError {
    UsageError(words, command: invocation.commandName)
  }

  private static func write(
    _ audit: RegisterAudit, _ format: Format, _ desk: OpenDesk
  ) throws {
    try Output.write(
      format == .json
        ? JSONText.pretty(RegisterAuditJSON(audit))
        : RegisterAuditSheet.words(audit, zone: desk.zone))
  }
}
