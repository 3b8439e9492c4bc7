import HavenDomain

/// `haven rota list|add|remove` and `haven away`: who is called when.
enum RotaCommands {
  static let list = CommandSpec(
    "rota list", "Show who is on call now, the rota, and who is away.", options: [.json],
    run: runList)

  static let add = CommandSpec(
    "rota add", "Enter a stretch of the rota.",
    options: [
      OptionSpec("duty", "ROLE", "supervisor, clinical-director, executive-on-call or agent."),
      OptionSpec("staff", "STAFF", "Who: a name or a number."),
      OptionSpec("from", "TIME", "From when: now, fri 18:00, 2026-11-27 18:00."),
      OptionSpec("to", "TIME", "Until when."), .json,
    ], run: runAdd)

  static let remove = CommandSpec(
    "rota remove", "Take a stretch off the rota.",
    arguments: [ArgumentSpec("ENTRY", "The number of the stretch, as “haven rota list” shows it.")],
    run: runRemove)

  static let away = CommandSpec(
    "away", "Say that somebody is out of office, and who stands in.",
    options: [
      OptionSpec("staff", "STAFF", "Who; yourself if not given."),
      OptionSpec("from", "TIME", "From when; now if not given."),
      OptionSpec("to", "TIME", "Until when; “now” takes the absence back."),
      OptionSpec("substitute", "STAFF", "Who stands in on the rota."), .json,
    ],
    notes: [
      "The coordinator says it for managers too: new feedback of theirs goes to the next manager up."
    ], run: runAway)

  private struct Entry: Encodable {
    var entry: Int64
    var role: String
    var staff: String
    var from: String
    var to: String

    init(_ entry: RotaEntry) {
      self.entry = entry.id.rawValue
      role = entry.role.rawValue
      staff = entry.staffName
      from = TimeWords.iso(entry.from)
      to = TimeWords.iso(entry.to)
    }
  }

  private struct Board: Encodable {
    struct Called: Encodable {
      var role: String
      var staff: Nullable<String>
      var why: String
    }
    var onCall: [Called]
    var rota: [Entry]
    var away: [Entry]

    init(_ board: RotaBoard) {
      onCall = board.onCall.map {
        Called(role: $0.role.rawValue, staff: Nullable($0.staffName), why: $0.why)
      }
      rota = board.entries.map(Entry.init)
      away = board.absences.map { absence in
        var entry = Entry(
          RotaEntry(
            id: RotaEntryID(rawValue: absence.staff.rawValue), role: .agent, staff: absence.staff,
            staffName: absence.staffName, from: absence.from, to: absence.to))
        entry.role = "away"
        return entry
      }
    }
  }

  private struct Away: Encodable {
    var staff: Int64
    var isAway: Bool
    var from: String
    var to: String

    init(_ request: SetAbsence, me: StaffID) {
      staff = (request.staff ?? me).rawValue
      isAway = request.to > request.from
      from = TimeWords.iso(request.from)
      to = TimeWords.iso(request.to)
    }
  }

  private static func runList(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let board = try desk.perform(ReadRota())
      try Output.write(format == .json ? JSONText.pretty(Board(board)) : words(board, desk))
      return .done
    }
  }

  private static func words(_ board: RotaBoard, _ desk: OpenDesk) -> String {
    func moment(_ instant: Instant) -> String {
      TimeWords.moment(instant, now: desk.now, in: desk.zone)
    }
    var lines = Lines()
    for onCall in board.onCall {
      lines.add(onCall.line)
    }
    var table = TextTable("Entry", "Role", "Who", "From", "To", trailing: [0])
    for entry in board.entries {
      table.add(
        "\(entry.id.rawValue)", entry.role.words, entry.staffName, moment(entry.from),
        moment(entry.to))
    }
    for absence in board.absences {
      table.add("-", "away", absence.staffName, moment(absence.from), moment(absence.to))
    }
    return board.entries.isEmpty && board.absences.isEmpty ? lines.text : lines.text + table.text
  }

  private static func runAdd(_ invocation: Invocation) throws -> ExitCode {
    let typedRole = try invocation.required("duty")
    guard let role = Role(typed: typedRole) else {
      throw UsageError("There is no role “\(typedRole)”.", command: "rota add")
    }
    let who = try invocation.required("staff")
    let from = try invocation.required("from")
    let to = try invocation.required("to")
    return try OpenDesk.with(invocation.globals) { desk in
      let request = AddRotaEntry(
        id: SystemRandom.requestID(), role: role, staff: try desk.staff(who),
        from: try desk.time(from, "from"), to: try desk.time(to, "to"))
      let entry = try desk.perform(request)
      let words =
        "\(entry.staffName) is on call as \(role.words) until "
        + "\(TimeWords.moment(entry.to, now: desk.now, in: desk.zone)).\n"
      try Output.write(
        try invocation.format == .json ? JSONText.pretty(Entry(entry)) : words)
      return .done
    }
  }

  private static func runRemove(_ invocation: Invocation) throws -> ExitCode {
    guard let entry = Int64(invocation.arguments[0]) else {
      throw UsageError("“\(invocation.arguments[0])” is no number.", command: "rota remove")
    }
    return try OpenDesk.with(invocation.globals) { desk in
      _ = try desk.perform(
        RemoveRotaEntry(id: SystemRandom.requestID(), entry: RotaEntryID(rawValue: entry)))
      try Output.write("Taken off the rota.\n")
      return .done
    }
  }

  private static func runAway(_ invocation: Invocation) throws -> ExitCode {
    let to = try invocation.required("to")
    let options = invocation.options
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let request = SetAbsence(
        id: SystemRandom.requestID(), staff: try options.value("staff").map(desk.staff),
        from: try options.value("from").map { try desk.time($0, "from") } ?? desk.now,
        to: try desk.time(to, "to"), substitute: try options.value("substitute").map(desk.staff))
      _ = try desk.perform(request)
      if format == .json {
        try Output.write(JSONText.pretty(Away(request, me: desk.principal.staff)))
        return .done
      }
      try Output.write(
        request.to > request.from
          ? "Away until \(TimeWords.moment(request.to, now: desk.now, in: desk.zone)).\n"
          : "Back.\n")
      return .done
    }
  }
}

extension OpenDesk {
  /// A member of staff as typed: a name, a part of one, or a number.
  func staff(_ typed: String) throws -> StaffID {
    let wanted = typed.lowercased()
    let found = try perform(ListStaff()).filter { member in
      "\(member.id.rawValue)" == wanted || member.name.lowercased() == wanted
        || member.name.lowercased().split(separator: " ").contains(Substring(wanted))
    }
    guard found.count == 1, let only = found.first else {
      throw Failure(
        .badInput,
        found.isEmpty
          ? "Nobody here is called “\(typed)”. See “haven staff list”."
          : "Several here are called “\(typed)”. Give the whole name, or the number.")
    }
    return only.id
  }

  /// A time as typed.
  func time(_ typed: String, _ option: String) throws -> Instant {
    let entry = TimeEntry(now: now, zone: zone, direction: .future)
    guard let instant = entry.read(typed) else {
      throw Failure(.badInput, "--\(option) “\(typed)” is no time. \(TimeEntry.help)")
    }
    return instant
  }
}
