import HavenDomain
import Testing

@Suite("A plain second implementation")
struct SlowCalendarTests {
  private static let zones = [
    ClockChanges.london, ClockChanges.newYork, ClockChanges.saoPaulo, ClockChanges.lordHowe,
    ClockChanges.kathmandu, .utc,
  ]

  /// 5,000 cases with steps of a minute over two weeks, and 5,000 of a second over six hours.
  @Test("agrees on ten thousand random cases", arguments: [(60, 20_160), (1, 21_600)])
  func agrees(step: Int, count: Int) throws {
    var calendars = RandomCalendars(random: SeededGenerator(seed: UInt64(step)))
    var compared = 0
    while compared < 5000 {
      let zone = Self.zones.randomElement(using: &calendars.random) ?? .utc
      let moment = calendars.moment(in: zone)
      let calendar = calendars.calendar(in: zone, around: moment, step: step)
      let origin = Int(moment.seconds) / 60 * 60 - count * step / 2
      let slow = SlowCalendar(calendar, step: step, origin: origin, count: count)
      for _ in 0..<60 { compared += try compare(slow, &calendars.random) ? 1 : 0 }
    }
  }

  /// Whether there was something to compare within the map.
  private func compare(_ slow: SlowCalendar, _ random: inout SeededGenerator) throws -> Bool {
    let calendar = slow.calendar
    let index = Int.random(in: 1..<slow.count - 1, using: &random)
    let other = Int.random(in: 1..<slow.count - 1, using: &random)
    let steps = Int.random(in: 0..<12, using: &random) == 0 ? 0 : other / 8
    let (start, end) = (slow.instant(index), slow.instant(other))
    func check(_ wanted: Int?, _ found: () throws -> Instant) throws -> Bool {
      guard let wanted else { return false }
      let found = try found()
      #expect(found == slow.instant(wanted), "\(TimeWords.iso(start)) \(steps) \(calendar.text)")
      return true
    }
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      #expect(calendar.isOpen(at: start) == slow.isOpen(index), "\(TimeWords.iso(start))")
      return true
    case 1: return try check(slow.nextOpen(index)) { try calendar.nextOpen(from: start) }
    case 2:
      return try check(slow.previousClose(index)) { try calendar.previousClose(before: start) }
    case 3:
      let sum = slow.between(index, other) * slow.step
      #expect(calendar.openSeconds(from: start, to: end) == sum, "\(TimeWords.iso(start))")
      return true
    case 4:
      return try check(slow.adding(steps, to: index)) {
        try calendar.adding(seconds: steps * slow.step, to: start)
      }
    default:
      return try check(slow.subtracting(steps, from: index)) {
        try calendar.subtracting(seconds: steps * slow.step, from: start)
      }
    }
  }
}

@Suite("Calendar arithmetic")
struct CalendarPropertyTests {
  private static let zones = [
    ClockChanges.berlin, ClockChanges.losAngeles, ClockChanges.lordHowe, ClockChanges.saoPaulo,
  ]

  /// A random open calendar, a moment in it, and seconds to count.
  private static func cases(
    _ count: Int, seed: UInt64, _ body: (BusinessCalendar, Instant, Int) throws -> Void
  ) throws {
    var calendars = RandomCalendars(random: SeededGenerator(seed: seed))
    for index in 0..<count {
      let zone = zones[index % zones.count]
      let moment = calendars.moment(in: zone)
      let calendar = calendars.calendar(in: zone, around: moment, step: 1)
      guard calendar.hours.contains(where: { !$0.isEmpty }) else { continue }
      let start = moment + .seconds(Int.random(in: -400_000...400_000, using: &calendars.random))
      try body(calendar, start, Int.random(in: 1...300_000, using: &calendars.random))
    }
  }

  @Test("adding and counting invert each other, forward and back")
  func inverse() throws {
    try Self.cases(600, seed: 1) { calendar, start, seconds in
      let end = try calendar.adding(seconds: seconds, to: start)
      #expect(calendar.openSeconds(from: start, to: end) == seconds)
      #expect(calendar.openSeconds(from: end, to: start) == 0)
      let back = try calendar.subtracting(seconds: seconds, from: end)
      #expect(back == (try calendar.nextOpen(from: start)))
      #expect(try calendar.adding(seconds: -seconds, to: end) == back)
      let sum = calendar.explanation(from: start, to: end).reduce(0) { $0 + $1.seconds }
      #expect(sum == seconds)
    }
  }

  @Test("splitting a duration changes nothing")
  func splitting() throws {
    try Self.cases(600, seed: 2) { calendar, start, seconds in
      let part = seconds / 3
      let half = try calendar.adding(seconds: part, to: start)
      #expect(
        try calendar.adding(seconds: seconds - part, to: half)
          == calendar.adding(seconds: seconds, to: start))
    }
  }

  @Test("adding a holiday never makes anything earlier")
  func holiday() throws {
    try Self.cases(600, seed: 3) { calendar, start, seconds in
      let date = calendar.zone.wallTime(at: start).date + seconds % 5
      let fewer = BusinessCalendar(
        name: "fewer", zone: calendar.zone, hours: calendar.hours,
        holidays: calendar.holidays.merging([date: "One more"]) { old, _ in old },
        oneDayHours: calendar.oneDayHours, breaks: calendar.breaks)
      let due = try calendar.adding(seconds: seconds, to: start)
      #expect(try fewer.adding(seconds: seconds, to: start) >= due)
      #expect(try fewer.nextOpen(from: start) >= calendar.nextOpen(from: start))
      #expect(fewer.openSeconds(from: start, to: due) <= seconds)
      let day = calendar.zone.wallTime(at: start).date
      #expect(
        try fewer.adding(workingDays: 3, to: day) >= calendar.adding(workingDays: 3, to: day))
    }
  }

  @Test("working days are counted as they were added")
  func workingDays() throws {
    try Self.cases(300, seed: 4) { calendar, start, seconds in
      let day = calendar.zone.wallTime(at: start).date
      let end = try calendar.adding(workingDays: seconds % 20, to: day)
      #expect(calendar.workingDays(from: day, to: end) == seconds % 20)
      #expect(calendar.isWorkingDay(end))
    }
  }

  @Test("periods are what lies between openings and closings")
  func periods() throws {
    try Self.cases(200, seed: 5) { calendar, start, _ in
      let found = try calendar.periods(from: start, count: 5)
      #expect(found.first?.start == (try calendar.nextOpen(from: start)))
      for (period, next) in zip(found, found.dropFirst()) {
        #expect(try calendar.nextOpen(from: period.end) == next.start)
        #expect(try calendar.previousClose(before: next.start) == period.end)
        #expect(calendar.openSeconds(from: period.start, to: next.start) == period.seconds)
      }
    }
  }
}
