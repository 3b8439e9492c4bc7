import HavenDomain

/// `haven calendar list`, `show`, `check` and `import`: when time counts.
enum CalendarCommands {
  static let list = CommandSpec(
    "calendar list", "List the calendars on which policies count.", options: [.json],
    run: runList)

  static let show = CommandSpec(
    "calendar show", "Print a calendar, as a file that can be edited.",
    arguments: [ArgumentSpec("NAME", "A calendar's name, such as office.")], options: [.json],
    run: runShow)

  static let check = CommandSpec(
    "calendar check", "Say whether a calendar file can be used. Needs no database.",
    arguments: [ArgumentSpec("FILE", "A calendar file, or iCalendar.")],
    notes: ["Exit status: 0 when it can, 65 when it cannot; the line and what to do are printed."],
    run: runCheck)

  static let take = CommandSpec(
    "calendar import", "Make or replace a calendar, or add the holidays of an iCalendar file.",
    arguments: [ArgumentSpec("FILE", "A calendar file, or iCalendar.")],
    options: [
      OptionSpec("into", "NAME", "The calendar that gets it. Else the name in the file."),
      .json,
    ],
    notes: [
      "New records are counted on the new calendar. Records that are there keep the one that they "
        + "were measured by: no past figure moves."
    ],
    run: runImport)

  /// How far yearly rules of an iCalendar file are followed.
  private static let years = 10

  private struct Entry: Encodable {
    var name: String
    var version: Int
    var since: String
    var text: String

    init(_ calendar: StoredCalendar) {
      name = calendar.name
      version = calendar.version
      since = TimeWords.iso(calendar.since)
      text = calendar.text
    }
  }

  private static func runList(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let calendars = try desk.perform(ListCalendars())
      if format == .json {
        try Output.write(JSONText.pretty(calendars.map(Entry.init)))
        return .done
      }
      var table = TextTable("Name", "Version", "Since", trailing: [1])
      for calendar in calendars {
        table.add(
          calendar.name, "\(calendar.version)",
          TimeWords.moment(calendar.since, now: desk.now, in: desk.zone))
      }
      try Output.write(table.text)
      return .done
    }
  }

  private static func runShow(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let calendar = try named(invocation.arguments.first ?? "", desk)
      if format == .json {
        try Output.write(JSONText.pretty(Entry(calendar)))
        return .done
      }
      var lines = Lines()
      lines.add("# Version \(calendar.version).")
      for line in calendar.text.split(whereSeparator: \.isNewline) { lines.add(String(line)) }
      try Output.write(lines.text)
      return .done
    }
  }

  private static func named(_ name: String, _ desk: OpenDesk) throws -> StoredCalendar {
    let calendars = try desk.perform(ListCalendars())
    if let found = calendars.first(where: { $0.name == name }) { return found }
    let names = calendars.map(\.name).joined(separator: ", ")
    throw Failure(.nothingMatched, "There is no calendar “\(name)”. There are \(names).")
  }

  private static func runCheck(_ invocation: Invocation) throws -> ExitCode {
    let file = try GivenFile(invocation.arguments.first ?? "")
    let now = SystemClock().instant()
    var lines = Lines()
    if file.isICalendar {
      let days = try file.holidays(zone: .utc, through: horizon(now, .utc))
      lines.add("ok: \(days.count) holidays.")
    } else {
      let calendar = try file.calendar(at: now)
      do {
        _ = try calendar.adding(seconds: 1, to: now)
      } catch {
        throw Failure(.badInput, "\(file.path): \(error.words) Nothing was changed.")
      }
      lines.add("ok: \(calendar.name), in the zone \(calendar.zone.identifier).")
    }
    try Output.write(lines.text)
    return .done
  }

  private static func runImport(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let file = try GivenFile(invocation.arguments.first ?? "")
    let into = invocation.options.value("into")
    if file.isICalendar, into == nil {
      throw UsageError(
        "An iCalendar file has holidays alone. Say which calendar gets them: --into office",
        command: "calendar import")
    }
    return try OpenDesk.with(invocation.globals) { desk in
      let (calendar, what) =
        file.isICalendar ? try adding(file, to: into ?? "", desk) : try made(file, into, desk)
      let saved = try desk.perform(
        SaveCalendar(id: SystemRandom.requestID(), text: calendar.text))
      if format == .json {
        try Output.write(JSONText.pretty(Entry(saved)))
      } else {
        var lines = Lines()
        lines.add("\(saved.name), version \(saved.version): \(what). It counts for new records.")
        try Output.write(lines.text)
      }
      return .done
    }
  }

  private static func made(
    _ file: GivenFile, _ into: String?, _ desk: OpenDesk
  ) throws -> (BusinessCalendar, String) {
    let calendar = try file.calendar(at: desk.now)
    return (calendar.copy(name: into ?? calendar.name, holidays: calendar.holidays), "saved")
  }

  /// What the calendar calls a day stays; the file's days are added.
  private static func adding(
    _ file: GivenFile, to name: String, _ desk: OpenDesk
  ) throws -> (BusinessCalendar, String) {
    let stored = try named(name, desk)
    guard
      let calendar = try? CalendarFile.parse(
        stored.text, zone: { SystemZone.named($0, at: desk.now) })
    else {
      throw Failure(.badInput, "The calendar “\(name)” is in a zone that this computer lacks.")
    }
    let days = try file.holidays(
      zone: calendar.zone, through: horizon(desk.now, calendar.zone))
    let new = days.filter { calendar.holiday(on: $0.date) == nil }
    let added = Dictionary(new.map { ($0.date, $0.title) }) { first, _ in first }
    return (
      calendar.copy(name: name, holidays: calendar.holidays.merging(added) { own, _ in own }),
      "\(new.count) of \(days.count) holidays were new"
    )
  }

  private static func horizon(_ now: Instant, _ zone: Zone) -> LocalDate {
    zone.wallTime(at: now).date + years * 366
  }
}

extension BusinessCalendar {
  fileprivate func copy(name: String, holidays: [LocalDate: String]) -> BusinessCalendar {
    BusinessCalendar(
      name: name, zone: zone, hours: hours, holidays: holidays, holidaySets: holidaySets,
      oneDayHours: oneDayHours, breaks: breaks)
  }
}
