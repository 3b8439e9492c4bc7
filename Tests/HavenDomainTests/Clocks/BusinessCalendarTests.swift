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
}
