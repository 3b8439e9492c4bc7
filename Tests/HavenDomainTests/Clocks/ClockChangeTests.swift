import HavenDomain
import Testing

@Suite("Around a change of the clocks")
struct ClockChangeTests {
  /// A change of the clocks of a zone.
  struct Change: Sendable, CustomTestStringConvertible {
    var zone: Zone
    var at: Instant
    var before: Int
    var after: Int
    /// By how much the clocks go forward.
    var gap: Int { after - before }
    var testDescription: String { "\(zone.identifier) \(TimeWords.iso(at))" }
    /// The wall time that the old clock would show, with so many seconds more.
    func wall(_ seconds: Int) -> WallTime {
      Zone.utc.wallTime(at: at + .seconds(before + seconds))
    }
  }

  static let changes = ClockChanges.all.flatMap { zone in
    zone.shifts.indices.map { index in
      Change(
        zone: zone, at: zone.shifts[index].from,
        before: index == 0 ? zone.offsetBefore : zone.shifts[index - 1].offset,
        after: zone.shifts[index].offset)
    }
  }
  static let springs = changes.filter { $0.gap > 0 }
  static let autumns = changes.filter { $0.gap < 0 }

  @Test("the tables hold two changes a year, of an hour or of half an hour")
  func tables() {
    #expect(Self.springs.count == 5 * 12 + 5 && Self.autumns.count == 5 * 12 + 5)
    for change in Self.changes {
      #expect(abs(change.gap) == (change.zone == ClockChanges.lordHowe ? 1800 : 3600))
    }
  }

  @Test("a wall time of the gap moves on by one hour, and those beside it stay", arguments: springs)
  func gap(_ change: Change) {
    let (zone, at) = (change.zone, change.at)
    #expect(zone.instant(of: change.wall(-1)) == at + .seconds(-1))
    // Just behind the gap, which is the change itself.
    #expect(zone.instant(of: change.wall(change.gap)) == at)
    for second in [0, 1, 600, change.gap - 1] {
      let moved = zone.instant(of: change.wall(second))
      #expect(zone.wallTime(at: moved) == change.wall(second + 3600))
      #expect(moved == at + .seconds(second + 3600 - change.gap))
    }
  }

  @Test("a wall time that comes twice is the earlier one", arguments: autumns)
  func overlap(_ change: Change) {
    let (zone, at) = (change.zone, change.at)
    for second in [change.gap, change.gap + 1, -1] {
      #expect(zone.instant(of: change.wall(second)) == at + .seconds(second))
    }
    // The first wall time that comes once again.
    #expect(zone.instant(of: change.wall(0)) == at + .seconds(-change.gap))
  }

  @Test("a day has an hour less in spring and one more in autumn", arguments: changes)
  func days(_ change: Change) {
    let always = BusinessCalendar.always(zone: change.zone)
    let date = change.wall(change.gap < 0 ? -1 : 0).date
    let length = always.openSeconds(
      from: always.endOfDay(date + -1), to: always.endOfDay(date))
    #expect(length == 86_400 - change.gap)
    let office = BusinessCalendar.officeHours(zone: change.zone)
    let week = office.openSeconds(from: always.endOfDay(date + -7), to: always.endOfDay(date))
    #expect(week == 5 * 8 * 3600)
  }

  /// Hours of one date, in a zone, and the open seconds of that date.
  @Test(
    "an interval keeps what the change leaves of it, and is dropped when that is nothing",
    arguments: [
      (ClockChanges.berlin, "2026-03-29", "00:00", "06:00", 5 * 3600),
      (ClockChanges.berlin, "2026-10-25", "00:00", "06:00", 7 * 3600),
      (ClockChanges.berlin, "2026-03-29", "00:00", "02:00", 2 * 3600),
      (ClockChanges.berlin, "2026-03-29", "02:10", "02:50", 2400),
      (ClockChanges.berlin, "2026-03-29", "02:30", "03:10", 0),
      (ClockChanges.berlin, "2026-03-29", "02:30", "03:30", 0),
      (ClockChanges.berlin, "2026-03-29", "02:30", "03:31", 60),
      (ClockChanges.berlin, "2026-10-25", "02:10", "02:50", 2400),
      (ClockChanges.berlin, "2026-10-25", "02:30", "03:00", 5400),
      (ClockChanges.newYork, "2026-03-08", "01:00", "04:00", 2 * 3600),
      (ClockChanges.losAngeles, "2026-11-01", "01:00", "04:00", 4 * 3600),
      (ClockChanges.lordHowe, "2026-10-04", "00:00", "06:00", 19_800),
      (ClockChanges.lordHowe, "2026-10-04", "02:00", "02:30", 0),
      (ClockChanges.lordHowe, "2026-10-04", "01:00", "02:00", 5400),
      (ClockChanges.lordHowe, "2026-04-05", "00:00", "06:00", 23_400),
      (ClockChanges.saoPaulo, "2015-10-18", "00:00", "06:00", 5 * 3600),
      (ClockChanges.saoPaulo, "2015-10-18", "00:00", "00:30", 1800),
      (ClockChanges.saoPaulo, "2015-02-21", "18:00", "24:00", 7 * 3600),
      (ClockChanges.saoPaulo, "2015-02-22", "00:00", "06:00", 6 * 3600),
      (ClockChanges.kathmandu, "2026-03-29", "00:00", "06:00", 6 * 3600),
    ])
  func intervals(zone: Zone, date: String, start: String, end: String, seconds: Int) throws {
    let day = try #require(LocalDate(iso: date))
    let interval = try OpenInterval(from: start, to: end)
    let calendar = BusinessCalendar(
      name: "one", zone: zone, hours: [], oneDayHours: [day: [interval]])
    let (first, last) = (calendar.endOfDay(day + -2), calendar.endOfDay(day + 1))
    #expect(calendar.openSeconds(from: first, to: last) == seconds)
    #expect(calendar.isWorkingDay(day) == (seconds > 0))
    #expect((calendar.closing(on: day) == nil) == (seconds == 0))
  }

  @Test("wall times are exact at Kathmandu's quarter to")
  func kathmandu() throws {
    let office = BusinessCalendar.officeHours(zone: ClockChanges.kathmandu)
    #expect(!office.isOpen(at: utc("2026-11-02 03:14:59")))
    #expect(office.isOpen(at: utc("2026-11-02 03:15")))
    #expect(
      try office.adding(seconds: 8 * 3600, to: utc("2026-11-02 03:15")) == utc("2026-11-02 11:15"))
  }
}
