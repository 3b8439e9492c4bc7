import HavenDomain
import HavenStore

/// `haven case follow-up`, `close` and `reopen`, and `haven contact close`.
enum CaseEndCommands {
  private static let reasons = CloseReason.allCases.map(\.dashed).joined(separator: ", ")
  private static let outcomes = CaseOutcome.allCases.map(\.dashed).joined(separator: ", ")
  private static let found = FollowUpOutcome.allCases.map(\.dashed).joined(separator: ", ")
  private static let methods = FollowUpMethod.allCases.filter { $0 != FollowUpMethod.none }
    .map(\.dashed).joined(separator: ", ")

  private static let closing = [
    OptionSpec("reason", "REASON", "\(reasons)."), OptionSpec("outcome", "OUTCOME", "\(outcomes)."),
    OptionSpec("note", "TEXT", "What else is worth keeping."),
    OptionSpec("drop", "REASON", "Why what is still open is dropped."), OptionSpec.json,
  ]

  static let followUp = CommandSpec(
    "case follow-up", "Agree when we ask whether needs are met, or say what was found.",
    arguments: [
      ArgumentSpec("NUMBER", "The case's number, or that of a contact: K-10422, C-48213.")
    ],
    options: [
      OptionSpec("due", "TIME", "When: tomorrow 9:00, +2d."),
      OptionSpec("method", "METHOD", "\(methods); as they wished, if not given."),
      OptionSpec("rapid", nil, "Within 24 h, as the help that is given."),
      OptionSpec("about", "TEXT", "What to ask about."),
      OptionSpec("outcome", "OUTCOME", "What was found: \(found)."),
      OptionSpec("note", "TEXT", "In their words; for one that is dropped, why."), .json,
    ],
    notes: ["With --outcome it tells of the earliest that is open, with --due it agrees one."],
    run: runFollowUp)

  static let close = CommandSpec(
    "case close", "Close a case and its contacts, with reason and outcome.",
    arguments: [CaseCommands.number], options: closing,
    run: { invocation in
      let (reason, outcome) = try ending(invocation)
      return try CaseActCommands.act(invocation) { _, detail in
        CloseCase(
          id: SystemRandom.requestID(), caseID: detail.row.id, reason: reason, outcome: outcome,
          note: invocation.options.value("note") ?? "",
          dropReason: invocation.options.value("drop") ?? "")
      }
    })

  static let reopen = CommandSpec(
    "case reopen", "Open a closed case again.", arguments: [CaseCommands.number],
    options: [OptionSpec("reason", "TEXT", "Why."), .json],
    run: { invocation in
      let reason = try invocation.required("reason")
      return try CaseActCommands.act(invocation) { _, detail in
        ReopenCase(id: SystemRandom.requestID(), caseID: detail.row.id, reason: reason)
      }
    })

  static let closeContact = CommandSpec(
    "contact close", "Close a contact that has no case, with reason and outcome.",
    arguments: [ArgumentSpec("NUMBER", "Its number, such as C-48213.")], options: closing,
    run: runCloseContact)

  private static func ending(
    _ invocation: Invocation
  ) throws -> (CloseReason, CaseOutcome) {
    let typed = (try invocation.required("reason"), try invocation.required("outcome"))
    guard let reason = CloseReason(dashed: typed.0) else {
      throw UsageError(
        "There is no reason “\(typed.0)”. There are \(reasons).", command: invocation.commandName)
    }
    guard let outcome = CaseOutcome(dashed: typed.1) else {
      throw UsageError(
        "There is no outcome “\(typed.1)”. There are \(outcomes).",
        command: invocation.commandName)
    }
    return (reason, outcome)
  }

  private static func runCloseContact(_ invocation: Invocation) throws -> ExitCode {
    let (reason, outcome) = try ending(invocation)
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let contact = try desk.contact(invocation.arguments[0])
      let done = try desk.perform(
        CloseContact(
          id: SystemRandom.requestID(), contact: contact.id, reason: reason, outcome: outcome,
          note: invocation.options.value("note") ?? "",
          dropReason: invocation.options.value("drop") ?? ""))
      let row = try desk.contact(invocation.arguments[0])
      try Output.write(
        format == .json
          ? JSONText.pretty(ContactJSON(row, now: done.at)) : "\(row.number) is closed.\n")
      return .done
    }
  }

  // MARK: - Follow-ups

  private static func runFollowUp(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let (due, told) = (invocation.options.value("due"), invocation.options.value("outcome"))
    guard (due == nil) != (told == nil) else {
      throw UsageError(
        "Give --due to agree a follow-up, or --outcome to say what was found.",
        command: "case follow-up")
    }
    return try OpenDesk.with(invocation.globals) { desk in
      let followUp =
        try due.map { try schedule(invocation, $0, desk) }
        ?? record(invocation, told ?? "", desk)
      if format == .json {
        try Output.write(JSONText.pretty(FollowUpLine(followUp)))
        return .done
      }
      let number = followUp.caseNumber ?? followUp.contactNumber
      var lines = Lines()
      if let outcome = followUp.outcome {
        lines.add("\(number): \(outcome.words).")
        if outcome.asksForMore { lines.add("Agree with them what follows.") }
      } else {
        let due = TimeWords.moment(followUp.due, now: desk.now, in: desk.zone)
        lines.add("\(number): follow-up \(due). \(followUp.reachWords())")
      }
      try Output.write(lines.text)
      return .done
    }
  }

  private static func schedule(
    _ invocation: Invocation, _ due: String, _ desk: OpenDesk
  ) throws -> FollowUp {
    let typed = invocation.options.value("method")
    let method = typed.flatMap(FollowUpMethod.init(dashed:))
    if let typed, method == nil {
      throw UsageError(
        "There is no method “\(typed)”. There are \(methods).", command: "case follow-up")
    }
    return try desk.perform(
      ScheduleFollowUp(
        id: SystemRandom.requestID(), subject: try subject(invocation.arguments[0], desk),
        due: try desk.time(due, "due", .future), method: method,
        isRapid: invocation.options.has("rapid"),
        about: invocation.options.value("about") ?? ""))
  }

  private static func subject(
    _ typed: String, _ desk: OpenDesk
  ) throws -> ScheduleFollowUp.Subject {
    if RecordNumber(typed, default: .caseFile)?.series == .contact {
      return .contact(try desk.contact(typed).id)
    }
    return .caseFile(try desk.caseFile(typed).row.id)
  }

  private static func record(
    _ invocation: Invocation, _ told: String, _ desk: OpenDesk
  ) throws -> FollowUp {
    guard let outcome = FollowUpOutcome(dashed: told) else {
      throw UsageError(
        "There is no outcome “\(told)”. There are \(found).", command: "case follow-up")
    }
    guard let followUp = try open(invocation.arguments[0], desk) else {
      throw Failure(.nothingMatched, "No follow-up is open for \(invocation.arguments[0]).")
    }
    return try desk.perform(
      RecordFollowUp(
        id: SystemRandom.requestID(), followUp: followUp.id, outcome: outcome,
        note: invocation.options.value("note") ?? ""))
  }

  /// The earliest that is open, of a case or of a contact that has none.
  private static func open(_ typed: String, _ desk: OpenDesk) throws -> FollowUp? {
    guard RecordNumber(typed, default: .caseFile)?.series == .contact else {
      return try desk.caseFile(typed).openFollowUps().first
    }
    let contact = try desk.contact(typed)
    let list = try desk.perform(ListCases(.all))
    return try list.followUps.first { $0.contact == contact.id }
      ?? desk.caseFile(typed).openFollowUps().first
  }
}
