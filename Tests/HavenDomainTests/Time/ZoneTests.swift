import HavenDomain
import Testing

@Suite("A zone")
struct ZoneTests {
  struct Case: Sendable {
    var zone: Zone
    /// In UTC.
    var instant: String
    var wall: String
  }

  /// The last second before each change of the clocks, and the first after it.
  static let changes = [
    Case(zone: Zones.london, instant: "2026-03-29 00:59:59", wall: "2026-03-29 00:59:59"),
    Case(zone: Zones.london, instant: "2026-03-29 01:00:00", wall: "2026-03-29 02:00:00"),
    Case(zone: Zones.london, instant: "2026-10-25 00:59:59", wall: "2026-10-25 01:59:59"),
    Case(zone: Zones.london, instant: "2026-10-25 01:00:00", wall: "2026-10-25 01:00:00"),
    Case(zone: Zones.newYork, instant: "2026-03-08 06:59:59", wall: "2026-03-08 01:59:59"),
    Case(zone: Zones.newYork, instant: "2026-03-08 07:00:00", wall: "2026-03-08 03:00:00"),
    Case(zone: Zones.newYork, instant: "2026-11-01 05:59:59", wall: "2026-11-01 01:59:59"),
    Case(zone: Zones.newYork, instant: "2026-11-01 06:00:00", wall: "2026-11-01 01:00:00"),
    Case(zone: Zones.lordHowe, instant: "2026-04-04 14:59:59", wall: "2026-04-05 01:59:59"),
    Case(zone: Zones.lordHowe, instant: "2026-04-04 15:00:00", wall: "2026-04-05 01:30:00"),
    Case(zone: Zones.lordHowe, instant: "2026-10-03 15:29:59", wall: "2026-10-04 01:59:59"),
    Case(zone: Zones.lordHowe, instant: "2026-10-03 15:30:00", wall: "2026-10-04 02:30:00"),
    Case(zone: .utc, instant: "1969-12-31 23:59:59", wall: "1969-12-31 23:59:59"),
  ]

  @Test("shows the right wall time on both sides of every clock change", arguments: changes)
  func wallTime(_ example: Case) {
    let shown = example.zone.wallTime(at: utc(example.instant))
    #expect("\(TimeWords.isoDay(shown.date)) \(TimeWords.clockSpan(shown.second))" == example.wall)
  }

  @Test("moves a wall time in the spring gap on by an hour, however short the gap")
  func gap() {
    #expect(Zones.london.instant(of: wall(2026, 3, 29, 1, 30)) == utc("2026-03-29 01:30"))
    #expect(Zones.newYork.instant(of: wall(2026, 3, 8, 2, 0)) == utc("2026-03-08 07:00"))
    // 02:15 becomes 03:15, though the gap is half an hour.
    #expect(Zones.lordHowe.instant(of: wall(2026, 10, 4, 2, 15)) == utc("2026-10-03 16:15"))
    // Samoa left out 30 December 2011.
    let apia = Zone(
      identifier: "Pacific/Apia", offsetBefore: -36_000,
      shifts: [Zone.Shift(from: utc("2011-12-30 10:00"), offset: 50_400)])
    #expect(apia.instant(of: wall(2011, 12, 30, 0, 0)) == utc("2011-12-30 10:00"))
    #expect(apia.instant(of: wall(2011, 12, 30, 23, 30)) == utc("2011-12-30 10:30"))
  }

  @Test("reads a wall time that comes twice in autumn as the earlier")
  func overlap() {
    #expect(Zones.london.instant(of: wall(2026, 10, 25, 1, 30)) == utc("2026-10-25 00:30"))
    #expect(Zones.newYork.instant(of: wall(2026, 11, 1, 1, 0)) == utc("2026-11-01 05:00"))
    #expect(Zones.lordHowe.instant(of: wall(2026, 4, 5, 1, 45)) == utc("2026-04-04 14:45"))
  }

  @Test(
    "gives back every minute around a change, or the same wall time earlier", arguments: Zones.all)
  func roundTrip(_ zone: Zone) {
    for shift in zone.shifts {
      for minute in -200...200 {
        let instant = shift.from + .minutes(minute)
        let wall = zone.wallTime(at: instant)
        let back = zone.instant(of: wall)
        #expect(back <= instant)
        #expect(zone.wallTime(at: back) == wall)
      }
    }
  }

  private func wall(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int) -> WallTime {
    let date = LocalDate(year: year, month: month, day: day) ?? LocalDate(day: 0)
    return WallTime(date: date, hour: hour, minute: minute)
  }
}
