/// A VEVENT as its lines.
struct ICalendarEvent {
  /// Of its BEGIN line.
  var number: Int
  var lines: [ICalendarLine] = []

  /// What stands directly in an event; other components within it, such as alarms, are left out.
  static func read(_ lines: [ICalendarLine]) throws(CalendarFileError) -> [ICalendarEvent] {
    var events: [ICalendarEvent] = []
    var open: [String] = []
    for line in lines {
      switch line.name {
      case "BEGIN":
        open.append(line.value.uppercased())
        if open == ["VCALENDAR", "VEVENT"] { events.append(ICalendarEvent(number: line.number)) }
      case "END":
        guard open.popLast() == line.value.uppercased() else {
          throw CalendarFileError(
            line: line.number, words: "END:\(line.value.prefix(40)) ends what did not begin.")
        }
      default:
        if open == ["VCALENDAR", "VEVENT"] { events[events.count - 1].lines.append(line) }
      }
    }
    if let name = open.last {
      throw CalendarFileError(
        line: lines.last?.number ?? 1,
        words: "END:\(name.prefix(40)) is missing: the file is cut off.")
    }
    return events
  }

  var hasRule: Bool { line("RRULE") != nil }

  var title: String {
    let text = line("SUMMARY")?.plainText ?? ""
    return text.isEmpty ? "holiday" : text
  }

  /// Every day of every occurrence, up to the horizon.
  func dates(zone: Zone, through horizon: LocalDate) throws(CalendarFileError) -> [LocalDate] {
    if line("STATUS")?.value.uppercased() == "CANCELLED" { return [] }
    for name in ["RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID"] {
      if let line = line(name) {
        throw CalendarFileError(
          line: line.number, words: "\(name) is not understood. Write these days one by one.")
      }
    }
    guard let start = line("DTSTART") else {
      throw CalendarFileError(line: number, words: "The event has no DTSTART.")
    }
    let first = try moment(start, zone).date
    let length = try self.length(from: first, zone)
    var days = [first]
    if let rule = line("RRULE") {
      do {
        days = try YearlyRule(rule.value).dates(from: first, through: horizon)
      } catch {
        throw CalendarFileError(line: rule.number, words: error.words)
      }
    }
    return days.flatMap { day in (0..<length).map { day + $0 } }.filter { $0 <= horizon }
  }

  /// In days, one at least.
  private func length(from first: LocalDate, _ zone: Zone) throws(CalendarFileError) -> Int {
    let days: Int
    if let end = line("DTEND") {
      let end = try moment(end, zone)
      days = end.date.day - first.day + (end.second > 0 ? 1 : 0)
    } else if let line = line("DURATION") {
      days = try duration(line)
    } else {
      days = 1
    }
    guard (0...366).contains(days) else {
      throw CalendarFileError(
        line: number, words: "The event ends before it begins, or is endless.")
    }
    return max(days, 1)
  }

  private func moment(_ line: ICalendarLine, _ zone: Zone) throws(CalendarFileError) -> WallTime {
    let value = line.value.uppercased()
    guard let date = LocalDate(basic: value) else {
      throw CalendarFileError(
        line: line.number, words: "“\(value.prefix(40))” is no date. It is written 20261225.")
    }
    let time = value.split(separator: "T").dropFirst().first
    let wall = WallTime(date: date, second: time.flatMap { WallTime.second(basic: $0) } ?? 0)
    return value.hasSuffix("Z") ? zone.wallTime(at: Zone.utc.instant(of: wall)) : wall
  }

  /// `P1D`, `P2W`; part of a day is a day.
  private func duration(_ line: ICalendarLine) throws(CalendarFileError) -> Int {
    let text = line.value.uppercased()
    if text.hasPrefix("PT"), text.count > 3 { return 1 }
    guard text.hasPrefix("P"), let unit = text.last,
      let count = Int(plain: text.dropFirst().dropLast(), digits: 1...3),
      let days = ["D": 1, "W": 7][unit]
    else {
      throw CalendarFileError(
        line: line.number, words: "“\(text.prefix(40))” is no length in days, such as P1D.")
    }
    return count * days
  }

  private func line(_ name: String) -> ICalendarLine? { lines.first { $0.name == name } }
}
