import HavenDomain
import HavenStore

/// `haven case list`, `show`, `open`, `load` and `handling`: the work that goes on after an intake.
enum CaseCommands {
  static let list = CommandSpec(
    "case list", "List cases and follow-ups, what is due first on top.",
    options: [
      OptionSpec("show", "WHICH", "mine, all, late or closed; mine if not given."), .json, .csv,
    ], run: runList)

  static let show = CommandSpec(
    "case show", "Show a case with everything that happened. It is recorded.",
    arguments: [number], options: [.json], run: runShow)

  static let open = CommandSpec(
    "case open", "Open a case from a contact in hand, or whose intake is complete.",
    arguments: [ArgumentSpec("CONTACT", "The contact's number, such as C-48213.")],
    options: [
      OptionSpec("needs", "TEXT", "What they need; from the intake if not given."),
      OptionSpec("plan", "TEXT", "What was agreed; from the intake if not given."),
      OptionSpec("owner", "STAFF", "Who sees to it."), .json,
    ], run: runOpen)

  static let load = CommandSpec(
    "case load", "Say how many open cases each person has, against what one can carry.",
    options: [.json], run: runLoad)

  static let handling = CommandSpec(
    "case handling", "Say how long intakes took, against the budget.",
    options: [
      OptionSpec("since", "TIME", "Of those completed since then; the last week if not given."),
      .json, .csv,
    ], run: runHandling)

  static let number = ArgumentSpec(
    "NUMBER", "The case's number, such as K-10422; or that of one of its contacts.")

  private static func runList(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let typed = invocation.options.value("show") ?? CaseFilter.mine.rawValue
    guard let filter = CaseFilter(rawValue: typed) else {
      throw UsageError(
        "There is no list “\(typed)”. There are mine, all, late and closed.", command: "case list")
    }
    return try OpenDesk.with(invocation.globals) { desk in
      let list = try desk.perform(ListCases(filter))
      switch format {
      case .json: try Output.write(JSONText.pretty(CaseListSheet(list)))
      case .csv: try Output.write(CaseLine.csv(CaseListSheet(list).cases))
      case .people: try Output.write(CasePage(desk).list(list))
      }
      return list.rows.isEmpty && list.followUps.isEmpty ? .nothingMatched : .done
    }
  }

  private static func runShow(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let detail = try desk.caseFile(invocation.arguments[0])
      try Output.write(
        format == .json
          ? JSONText.pretty(CaseSheet(detail, now: desk.now)) : CasePage(desk).detail(detail))
      return .done
    }
  }

  private static func runOpen(_ invocation: Invocation) throws -> ExitCode {
    try perform(invocation) { desk in
      OpenCase(
        id: SystemRandom.requestID(), contact: try desk.contact(invocation.arguments[0]).id,
        needs: invocation.options.value("needs"), plan: invocation.options.value("plan"),
        owner: try invocation.options.value("owner").map(desk.staff))
    }
  }

  private static func runLoad(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let load = try desk.perform(ReadCaseload())
      if format == .json {
        try Output.write(JSONText.pretty(CaseloadSheet(load)))
        return .done
      }
      var lines = Lines()
      for person in load.people { lines.add(load.words(person)) }
      if let backlog = load.backlog() {
        lines.add("Waiting for their next action: \(backlog) % (at most \(load.backlogLimit) %).")
      } else {
        lines.add("No case is open.")
      }
      try Output.write(lines.text)
      return .done
    }
  }

  private static func runHandling(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let typed = invocation.options.value("since")
      let since =
        try typed.map { try desk.time($0, "since", .past) } ?? desk.now - .days(7)
      let report = try desk.perform(ReadHandling(since: since))
      switch format {
      case .json: try Output.write(JSONText.pretty(HandlingSheet(report)))
      case .csv: try Output.write(HandlingSheet.csv(report))
      case .people: try Output.write(HandlingSheet.words(report))
      }
      return report.rows.isEmpty ? .nothingMatched : .done
    }
  }

  /// Does it and prints the case as it stands then.
  static func perform<R: Answered>(
    _ invocation: Invocation, _ request: (OpenDesk) throws -> R
  ) throws -> ExitCode where R.Reply == CaseRow {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let row = try desk.perform(try request(desk))
      if format == .json {
        try Output.write(JSONText.pretty(CaseLine(row, now: desk.now)))
        return .done
      }
      var lines = Lines()
      let due = TimeWords.moment(row.firstDue(), now: desk.now, in: desk.zone)
      let state =
        row.isOpen() ? "\(row.dueWords()), by \(due)" : row.outcome?.words ?? "closed"
      lines.add("\(row.number), \(row.state.words), \(row.ownerName): \(state).")
      try Output.write(lines.text)
      return .done
    }
  }
}

extension OpenDesk {
  /// A case by its number, or by that of one of its contacts.
  func caseFile(_ typed: String) throws -> CaseDetail {
    guard let number = RecordNumber(typed, default: .caseFile),
      [.caseFile, .contact].contains(number.series)
    else { throw Failure(.badInput, "“\(typed)” is no case's number. One looks like K-10422.") }
    if number.series == .caseFile { return try perform(ReadCase(.number(number))) }
    return try perform(ReadCase(.contact(contact(typed).id)))
  }

  func time(
    _ typed: String, _ option: String, _ direction: TimeEntry.Direction
  ) throws -> Instant {
    let entry = TimeEntry(now: now, zone: zone, direction: direction)
    guard let instant = entry.read(typed) else {
      throw Failure(.badInput, "--\(option): “\(typed)” is no time. \(TimeEntry.help)")
    }
    return instant
  }
}
