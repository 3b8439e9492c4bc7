import HavenDomain
import HavenStore

/// `haven escalation list|show|raise|acknowledge|resolve`: the flags on the ladder.
enum EscalationCommands {
  static let list = CommandSpec(
    "escalation list", "List the open escalations, the least time left on top.",
    options: [
      OptionSpec("all", nil, "Also those that were resolved in the last week."), .json, .csv,
    ],
    run: runList)

  static let show = CommandSpec(
    "escalation show", "Show an escalation with its rungs and history. It is recorded.",
    arguments: [number], options: [.json], run: runShow)

  static let raise = CommandSpec(
    "escalation raise", "Escalate a contact, or tell of harm by the confidential route.",
    options: [
      OptionSpec("contact", "NUMBER", "The contact; without one it is a confidential concern."),
      OptionSpec("reason", "REASON", "Why: \(reasons)."),
      OptionSpec("note", "TEXT", "What happened, in your words."),
      OptionSpec("told-by-staff", nil, "The concern was told by a member of staff."),
      OptionSpec("to", "ROLE", "Whom a concern goes to first; supervisor if not given."),
      .json,
    ],
    notes: RaiseConcern.words, run: runRaise)

  static let acknowledge = CommandSpec(
    "escalation acknowledge", "Say that you have it: its clock stops.", arguments: [number],
    options: [.json],
    run: { try act($0, "acknowledged") { AcknowledgeEscalation(id: $0, escalation: $1) } })

  static let resolve = CommandSpec(
    "escalation resolve", "End an escalation: what became of it.", arguments: [number],
    options: [
      OptionSpec("outcome", "OUTCOME", "One of \(outcomes)."),
      OptionSpec("note", "TEXT", "A sentence about it."), .json,
    ], run: runResolve)

  static let jurisdiction = CommandSpec(
    "escalation jurisdiction", "Say under whose law on reporting harm the house works.",
    arguments: [ArgumentSpec("NAME", "Where: \(places).")], options: [.json],
    run: runJurisdiction)

  private static let places = Jurisdiction.allCases.map(\.rawValue).joined(separator: ", ")
  private static let number = ArgumentSpec("NUMBER", "The escalation's number, such as E-20417.")
  static let reasons = EscalationReason.allCases.map(\.rawValue).joined(separator: ", ")
  private static let outcomes = EscalationOutcome.allCases.map(\.rawValue).joined(separator: ", ")

  // MARK: - Lists

  private static func runList(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let isAll = invocation.options.has("all")
    return try OpenDesk.with(invocation.globals) { desk in
      let list = try desk.perform(ListEscalations(includesResolved: isAll))
      let lines = list.rows.map { EscalationLine($0, now: desk.now) }
      switch format {
      case .json: try Output.write(JSONText.pretty(lines))
      case .csv: try Output.write(EscalationLine.csv(lines))
      case .people: try Output.write(table(list, desk))
      }
      return list.rows.isEmpty ? .nothingMatched : .done
    }
  }

  private static func table(_ list: EscalationList, _ desk: OpenDesk) -> String {
    var head = Lines()
    for onCall in list.onCall {
      head.add(onCall.line)
    }
    guard !list.rows.isEmpty else {
      head.add("Nothing is escalated.")
      return head.text
    }
    var table = TextTable("Number", "Rung", "Left", "From", "Contact", "Held by")
    for row in list.rows {
      let left = row.secondsLeft(at: desk.now).map(TimeWords.span) ?? (row.isOpen ? "held" : "-")
      table.add(
        row.number.description, "\(row.rungNumber)/\(row.rungCount) \(row.rung.role.words)", left,
        row.source.words, row.contactNumber?.description ?? "-",
        row.holderName ?? row.outcome?.words ?? "-")
    }
    return head.text + table.text
  }

  // MARK: - One of them

  private static func which(_ invocation: Invocation) throws -> RecordNumber {
    let typed = invocation.arguments[0]
    guard let number = RecordNumber(typed, default: .escalation), number.series == .escalation
    else {
      throw UsageError(
        "“\(typed)” is no escalation's number. They look like E-20417.",
        command: invocation.commandName)
    }
    return number
  }

  private static func runShow(_ invocation: Invocation) throws -> ExitCode {
    let number = try which(invocation)
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let detail = try desk.perform(ReadEscalation(.number(number)))
      try Output.write(
        format == .json
          ? JSONText.pretty(EscalationSheet(detail, now: desk.now))
          : EscalationSheet.words(detail, desk))
      return .done
    }
  }

  private static func act<R: Answered>(
    _ invocation: Invocation, _ done: String, _ request: (RequestID, EscalationID) -> R
  ) throws -> ExitCode where R.Reply == EscalationRow {
    let number = try which(invocation)
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let detail = try desk.perform(ReadEscalation(.number(number)))
      let row = try desk.perform(request(SystemRandom.requestID(), detail.row.id))
      return try say(row, done, format, desk)
    }
  }

  private static func runResolve(_ invocation: Invocation) throws -> ExitCode {
    let typed = try invocation.required("outcome")
    guard let outcome = EscalationOutcome(rawValue: typed) else {
      throw UsageError(
        "There is no outcome “\(typed)”. There are: \(outcomes).", command: "escalation resolve")
    }
    let note = invocation.options.value("note") ?? ""
    return try act(invocation, "resolved") {
      ResolveEscalation(id: $0, escalation: $1, outcome: outcome, note: note)
    }
  }

  static func say(
    _ row: EscalationRow, _ done: String, _ format: Format, _ desk: OpenDesk
  ) throws -> ExitCode {
    if format == .json {
      try Output.write(JSONText.pretty(EscalationLine(row, now: desk.now)))
    } else {
      try Output.write("\(row.number) is \(done).\n")
    }
    return .done
  }
}
