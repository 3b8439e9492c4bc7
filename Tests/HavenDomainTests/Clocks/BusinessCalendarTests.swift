import HavenDomain
import Testing

@Suite("A business calendar")
struct BusinessCalendarTests {
  static let office = BusinessCalendar.officeHours(zone: Zones.london)

  private func at(_ text: String) -> Instant { utc(text) }

  @Test(
    "C15 Q-04 makes three eight-hour days of 24 business hours",
    arguments: [
      ("2026-11-02 10:00", "2026-11-05 10:00"), ("2026-11-02 09:00", "2026-11-04 17:00"),
      ("2026-11-02 06:00", "2026-11-04 17:00"), ("2026-11-02 17:00", "2026-11-05 17:00"),
      ("2026-11-06 16:00", "2026-11-11 16:00"), ("2026-11-07 12:00", "2026-11-11 17:00"),
      // The clocks go back on 25 October.
      ("2026-10-23 15:00", "2026-10-28 16:00"),
    ])
  func businessHours(received: String, due: String) throws {
    let found = try Self.office.adding(seconds: 24 * 3600, to: at(received))
    #expect(found == at(due))
    #expect(Self.office.openSeconds(from: at(received), to: found) == 24 * 3600)
  }

  @Test("is due at closing when the time is used up exactly there")
  func closing() throws {
    let morning = at("2026-11-02 09:00")
    #expect(try Self.office.adding(seconds: 28_800, to: morning) == at("2026-11-02 17:00"))
    #expect(try Self.office.adding(seconds: 28_801, to: morning) == at("2026-11-03 09:00:01"))
    #expect(try Self.office.subtracting(seconds: 28_800, from: at("2026-11-02 17:00")) == morning)
    #expect(
      try Self.office.subtracting(seconds: 1, from: morning) == at("2026-10-30 16:59:59"))
  }

  @Test(
    "adds no time to the start itself, or moves it to the next opening",
    arguments: [
      ("2026-11-02 10:00", "2026-11-02 10:00"), ("2026-11-02 17:00", "2026-11-02 17:00"),
      ("2026-11-02 17:00:01", "2026-11-03 09:00"), ("2026-11-07 12:00", "2026-11-09 09:00"),
      ("2026-11-09 09:00", "2026-11-09 09:00"),
    ])
  func nothing(start: String, end: String) throws {
    #expect(try Self.office.adding(seconds: 0, to: at(start)) == at(end))
  }

  @Test("opens and closes to the second")
  func edges() throws {
    #expect(!Self.office.isOpen(at: at("2026-11-02 08:59:59")))
    #expect(Self.office.isOpen(at: at("2026-11-02 09:00")))
    #expect(Self.office.isOpen(at: at("2026-11-02 16:59:59")))
    #expect(!Self.office.isOpen(at: at("2026-11-02 17:00")))
    #expect(try Self.office.nextOpen(from: at("2026-11-02 12:00")) == at("2026-11-02 12:00"))
    #expect(try Self.office.nextOpen(from: at("2026-11-02 17:00")) == at("2026-11-03 09:00"))
    #expect(try Self.office.previousClose(before: at("2026-11-02 17:00")) == at("2026-11-02 17:00"))
    #expect(try Self.office.previousClose(before: at("2026-11-02 16:59")) == at("2026-10-30 17:00"))
    #expect(try Self.office.previousClose(before: at("2026-11-08 12:00")) == at("2026-11-06 17:00"))
    #expect(Self.office.openSeconds(from: at("2026-11-03 12:00"), to: at("2026-11-02 12:00")) == 0)
  }

  @Test("is exact to the millisecond of what goes in")
  func milliseconds() throws {
    let start = Instant(milliseconds: at("2026-11-02 16:59:59").milliseconds + 400)
    let due = Instant(milliseconds: at("2026-11-03 09:00:00").milliseconds + 400)
    #expect(try Self.office.adding(seconds: 1, to: start) == due)
    #expect(Self.office.openSeconds(from: start, to: due) == 1)
  }

  // MARK: Which hours count

  private func date(_ text: String) -> LocalDate { LocalDate(iso: text) ?? LocalDate(day: 0) }

  private func hours(_ text: String...) throws -> [OpenInterval] {
    try text.map { text in
      let ends = text.split(separator: "-")
      return try OpenInterval(from: ends[0], to: ends[1])
    }
  }

  @Test("a holiday beats one-day hours, these beat weekly hours, and a break cuts what is left")
  func precedence() throws {
    let calendar = BusinessCalendar(
      name: "all", zone: .utc, hours: Array(repeating: try hours("09:00-17:00"), count: 7),
      holidays: [date("2026-11-02"): "A holiday"],
      oneDayHours: [
        date("2026-11-02"): try hours("10:00-12:00"), date("2026-11-03"): try hours("10:00-14:00"),
        date("2026-11-04"): [],
      ],
      breaks: [
        date("2026-11-02"): try hours("10:00-11:00"), date("2026-11-03"): try hours("13:30-15:00"),
        date("2026-11-05"): try hours("08:00-09:30", "12:00-12:30"),
        date("2026-11-06"): try hours("00:00-24:00"),
      ])
    let found = (2...6).map { day in
      calendar.openSeconds(from: at("2026-11-0\(day) 00:00"), to: at("2026-11-0\(day + 1) 00:00"))
    }
    #expect(found == [0, 12_600, 0, 25_200, 0])
    #expect(
      (2...6).map { calendar.isWorkingDay(date("2026-11-0\($0)")) } == [
        false, true, false, true, false,
      ])
  }

  @Test("an interval over midnight belongs to the day on which it begins")
  func overMidnight() throws {
    let night = try hours("22:00-06:00")
    let calendar = BusinessCalendar(
      name: "night", zone: Zones.london, hours: Array(repeating: night, count: 5),
      holidays: [date("2026-11-03"): "A holiday"],
      breaks: [date("2026-11-05"): try hours("02:00-03:00")])
    let found = try calendar.periods(from: at("2026-11-02 23:00"), count: 4)
    #expect(
      found.map { TimeWords.iso($0.start) } == [
        "2026-11-02T23:00:00Z", "2026-11-04T22:00:00Z", "2026-11-05T03:00:00Z",
        "2026-11-05T22:00:00Z",
      ])
    #expect(found.map(\.seconds) == [25_200, 14_400, 10_800, 28_800])
    #expect(calendar.isWorkingDay(date("2026-11-06")) && !calendar.isWorkingDay(date("2026-11-07")))
    #expect(calendar.closing(on: date("2026-11-06")) == at("2026-11-07 06:00"))
  }

  @Test("intervals that overlap or adjoin are one, over midnight too")
  func merged() throws {
    var week = Array(repeating: try hours("00:00-12:00", "12:00-24:00"), count: 7)
    week[6] = try hours("00:00-10:00", "09:00-11:00")
    week[5] = try hours("20:00-04:00")
    let calendar = BusinessCalendar(name: "long", zone: .utc, hours: week)
    let found = try calendar.periods(from: at("2026-11-02 00:00"), count: 3)
    #expect(found.map(\.seconds) == [5 * 86_400, 15 * 3600, 5 * 86_400])
    #expect(!calendar.isAlwaysOpen)
  }

  @Test("that is always open adds plain seconds, and has a period a day")
  func always() throws {
    let always = BusinessCalendar.always(zone: Zones.london)
    let start = at("2026-03-28 12:00:07")
    #expect(always.isAlwaysOpen && always.isOpen(at: start))
    #expect(try always.adding(seconds: 631_152_000, to: start) == start + .seconds(631_152_000))
    #expect(try always.subtracting(seconds: 5, from: start) == start + .seconds(-5))
    let found = try always.periods(from: start, count: 3)
    #expect(found.map(\.seconds) == [43_193, 82_800, 86_400])
    #expect(throws: CalendarError.neverCloses(calendar: "always", before: start)) {
      try always.previousClose(before: start)
    }
  }

  // MARK: Days

  @Test(
    "CC-15 C6 counts working days from the day after receipt",
    arguments: [
      ("2026-11-07", 3, "2026-11-12"), ("2026-11-07", 0, "2026-11-09"),
      ("2026-11-02", 1, "2026-11-03"), ("2026-11-06", 1, "2026-11-09"),
      ("2026-11-06", 0, "2026-11-06"), ("2026-11-07", -1, "2026-11-06"),
      ("2026-11-09", -5, "2026-11-02"), ("2026-12-23", 3, "2026-12-30"),
    ])
  func workingDays(from: String, count: Int, to: String) throws {
    let office = BusinessCalendar.officeHours(
      zone: Zones.london, holidaySets: [.englandAndWales])
    #expect(try office.adding(workingDays: count, to: date(from)) == date(to))
    if count >= 0 { #expect(office.workingDays(from: date(from), to: date(to)) == count) }
  }

  @Test("counts no working days backwards")
  func reversedDays() {
    #expect(Self.office.workingDays(from: date("2026-11-12"), to: date("2026-11-07")) == 0)
    #expect(Self.office.workingDays(from: date("2026-11-07"), to: date("2026-11-08")) == 0)
    #expect(Self.office.workingDays(from: date("2026-11-07"), to: date("2026-11-09")) == 0)
  }

  @Test("C6 ends a calendar day at local midnight")
  func midnight() {
    #expect(Self.office.endOfDay(date("2026-11-02")) == at("2026-11-03 00:00"))
    #expect(Self.office.endOfDay(date("2026-06-02")) == at("2026-06-02 23:00"))
    #expect(Self.office.closing(on: date("2026-11-02")) == at("2026-11-02 17:00"))
  }

  // MARK: No answer

  @Test("without any open time says so, and does not loop")
  func never() throws {
    let start = at("2026-11-02 12:00")
    let empty = BusinessCalendar(name: "empty", zone: .utc, hours: [])
    let error = CalendarError.neverOpens(calendar: "empty", after: start)
    #expect(throws: error) { try empty.adding(seconds: 1, to: start) }
    #expect(throws: error) { try empty.nextOpen(from: start) }
    #expect(throws: error) { try empty.periods(from: start, count: 1) }
    #expect(throws: CalendarError.self) { try empty.subtracting(seconds: 1, from: start) }
    #expect(throws: CalendarError.self) { try empty.previousClose(before: start) }
    #expect(throws: CalendarError.self) { try empty.adding(workingDays: 1, to: date("2026-11-02")) }
    #expect(empty.openSeconds(from: start, to: start + .days(4000)) == 0)
    #expect(error.words.contains("“empty” has no open time"))
    let once = BusinessCalendar(
      name: "once", zone: .utc, hours: [],
      oneDayHours: [date("2020-01-01"): try hours("10:00-11:00")])
    #expect(throws: CalendarError.self) { try once.nextOpen(from: start) }
    #expect(try once.previousClose(before: start) == at("2020-01-01 11:00"))
    #expect(try once.periods(from: at("2019-12-01 00:00"), count: 9).count == 1)
  }

  @Test("is patient for ten years of closed days, and reaches 400 years")
  func far() throws {
    let start = at("2026-11-02 12:00")
    let monday = BusinessCalendar(
      name: "monday", zone: .utc, hours: [try hours("09:00-10:00")],
      holidays: Dictionary(
        uniqueKeysWithValues: (0..<600).map { (date("2026-11-02") + 7 * $0, "Shut") }))
    #expect(throws: CalendarError.self) { try monday.nextOpen(from: start) }
    #expect(throws: CalendarError.tooFar(calendar: "office")) {
      try Self.office.adding(seconds: .max, to: start)
    }
    #expect(throws: CalendarError.tooFar(calendar: "office")) {
      try Self.office.adding(seconds: .min, to: start)
    }
    #expect(throws: CalendarError.tooFar(calendar: "office")) {
      try Self.office.adding(workingDays: .min, to: date("2026-11-02"))
    }
  }

  // MARK: Why

  @Test("says what counted and what did not, line by line")
  func explanation() throws {
    let calendar = BusinessCalendar(
      name: "office", zone: Zones.london, hours: Self.office.hours,
      holidays: [date("2026-11-04"): "Founders’ Day"],
      oneDayHours: [date("2026-11-03"): try hours("10:00-14:00")],
      breaks: [
        date("2026-11-05"): try hours("12:00-12:30", "18:00-19:00"),
        date("2026-11-07"): try hours("10:00-11:00"),
      ])
    let end = try calendar.adding(seconds: 28 * 3600, to: at("2026-11-02 14:30"))
    let lines = calendar.explanation(from: at("2026-11-02 14:30"), to: end)
    #expect(
      lines.map { $0.words(in: Zones.london) } == [
        "Mon 2 Nov 2026 14:30 to 17:00: 2:30:00 counted",
        "Tue 3 Nov 2026: open 10:00-14:00 on this day",
        "Tue 3 Nov 2026 10:00 to 14:00: 4:00:00 counted",
        "Wed 4 Nov 2026: closed, Founders’ Day",
        "Thu 5 Nov 2026 09:00 to 12:00: 3:00:00 counted",
        "Thu 5 Nov 2026 12:00 to 12:30: a break, not counted",
        "Thu 5 Nov 2026 12:30 to 17:00: 4:30:00 counted",
        "Fri 6 Nov 2026 09:00 to 17:00: 8:00:00 counted",
        "Sat 7 Nov 2026 to Sun 8 Nov 2026: closed",
        "Mon 9 Nov 2026 09:00 to 15:00: 6:00:00 counted",
      ])
  }

  @Test("folds what is long, and loses no second of it", arguments: [365, 999, 1002, 7305])
  func folded(days: Int) {
    let (start, end) = (at("2026-01-05 10:00"), at("2026-01-05 14:00") + .days(days))
    let lines = Self.office.explanation(from: start, to: end)
    #expect(lines.count == 40)
    #expect(lines[24].words(in: Zones.london).hasPrefix("and so on until "))
    let sum = lines.reduce(0) { $0 + $1.seconds }
    #expect(sum == Self.office.openSeconds(from: start, to: end) && sum > days / 7 * 5 * 28_800)
  }

  @Test("CC-15 says which working days counted, and which days did not")
  func workingDayLines() throws {
    let office = BusinessCalendar.officeHours(
      zone: Zones.london, holidays: [date("2026-11-10"): "Founders’ Day"])
    func words(_ from: String, _ to: String) -> [String] {
      office.explanation(workingDaysFrom: date(from), through: date(to))
        .map { $0.words(in: Zones.london) }
    }
    #expect(
      words("2026-11-07", "2026-11-11") == [
        "Sat 7 Nov 2026 to Sun 8 Nov 2026: closed",
        "Mon 9 Nov 2026: counts as the day of receipt",
        "Tue 10 Nov 2026: closed, Founders’ Day", "Wed 11 Nov 2026: working day 1",
      ])
    #expect(
      words("2026-11-09", "2026-11-05") == [
        "Mon 9 Nov 2026: counts as the day of receipt",
        "Sat 7 Nov 2026 to Sun 8 Nov 2026: closed", "Fri 6 Nov 2026: working day -1",
        "Thu 5 Nov 2026: working day -2",
      ])
    #expect(words("2026-11-13", "2026-11-15").last == "Sat 14 Nov 2026 to Sun 15 Nov 2026: closed")
  }
}
