import HavenDomain

extension ClockAnswers {
  /// Every `op`, and what it does with its request.
  static let operations: [String: Operation] = [
    "add": { request, calendar in
      let start = try request.instant("start")
      let end = try calendar.adding(seconds: try request.whole("seconds"), to: start)
      return (.instant(end), why(calendar, start, end))
    },
    "subtract": { request, calendar in
      let end = try request.instant("start")
      let start = try calendar.subtracting(seconds: try request.whole("seconds"), from: end)
      return (.instant(start), why(calendar, start, end))
    },
    "between": { request, calendar in
      let (start, end) = (try request.instant("start"), try request.instant("end"))
      let reversed = ["The end is before the start: nothing is counted."]
      return (
        .whole(calendar.openSeconds(from: start, to: end)),
        end < start ? reversed : why(calendar, start, end)
      )
    },
    "isOpen": { request, calendar in
      let start = try request.instant("start")
      return (.bool(calendar.isOpen(at: start)), calendar.dayWords(at: start))
    },
    "nextOpen": { request, calendar in
      let start = try request.instant("start")
      let end = try calendar.nextOpen(from: start)
      return (
        .instant(end), end == start ? ["It is open then."] : why(calendar, start, end)
      )
    },
    "previousClose": { request, calendar in
      let end = try request.instant("start")
      let start = try calendar.previousClose(before: end)
      return (.instant(start), why(calendar, start, end))
    },
    "periods": { request, calendar in
      let start = try request.instant("start")
      let found = try calendar.periods(
        from: start, count: try request.whole("count", in: 0...10_000))
      let pairs = found.map { JSONValue.list([.instant($0.start), .instant($0.end)]) }
      return (.list(pairs), found.last.map { why(calendar, start, $0.end) } ?? [])
    },
    "addWorkingDays": { request, calendar in
      let date = try request.date("date")
      let end = try calendar.adding(workingDays: try request.whole("days"), to: date)
      return (.text(TimeWords.isoDay(end)), why(calendar, date, end))
    },
    "workingDaysBetween": { request, calendar in
      let (date, end) = (try request.date("date"), try request.date("to"))
      return (
        .whole(calendar.workingDays(from: date, to: end)),
        end < date ? [] : why(calendar, date, end)
      )
    },
    "instant": { request, calendar in
      let wall = try request.wallTime("local")
      let instant = calendar.zone.instant(of: wall)
      return (.instant(instant), calendar.zone.words(for: wall, at: instant))
    },
    "clocks": { request, calendar in
      let clocks = try ConversationClocks(
        targets: try request.targets(), events: try request.events(),
        at: try request.instant("at"), calendar: calendar)
      return (clocks.json, clocks.explanation(on: calendar))
    },
  ]

  private static func why(
    _ calendar: BusinessCalendar, _ start: Instant, _ end: Instant
  ) -> [String] {
    calendar.explanation(from: min(start, end), to: max(start, end))
      .map { $0.words(in: calendar.zone) }
  }

  private static func why(
    _ calendar: BusinessCalendar, _ date: LocalDate, _ end: LocalDate
  ) -> [String] {
    calendar.explanation(workingDaysFrom: date, through: end).map { $0.words(in: calendar.zone) }
  }
}

extension JSONValue {
  /// `2026-03-29T01:00:00Z`
  static func instant(_ instant: Instant) -> JSONValue { .text(TimeWords.iso(instant)) }

  static func whole(_ number: Int) -> JSONValue { .number("\(number)") }
}

extension ConversationClocks {
  fileprivate var json: JSONValue {
    .object([
      JSONMember("first", Self.json(first)), JSONMember("update", Self.json(update)),
      JSONMember("solution", Self.json(solution)),
      JSONMember("nextDue", nextDue.map(JSONValue.instant) ?? .null),
    ])
  }

  private static func json(_ clock: Clock?) -> JSONValue {
    guard let clock else { return .null }
    return .object([
      JSONMember("due", clock.due.map(JSONValue.instant) ?? .null),
      JSONMember("usedSeconds", .whole(clock.usedSeconds)),
      JSONMember("state", .text(clock.state.rawValue)),
    ])
  }
}
