import HavenDomain
import Testing

@Suite("Holidays in iCalendar")
struct ICalendarTests {
  private func file(_ events: [String]) -> String {
    let body = events.map { "BEGIN:VEVENT\r\n\($0)\r\nEND:VEVENT" }.joined(separator: "\r\n")
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\(body)\r\nEND:VCALENDAR\r\n"
  }

  /// `2026-12-25 Christmas Day`, up to the end of 2030.
  private func read(_ events: String...) throws -> [String] {
    let horizon = try #require(LocalDate(iso: "2030-12-31"))
    return try ICalendar.holidays(file(events), zone: ClockChanges.newYork, through: horizon)
      .map { "\(TimeWords.isoDay($0.date)) \($0.title)" }
  }

  @Test("are days with their titles, folded and escaped as they may be")
  func days() throws {
    let found = try read(
      "DTSTART;VALUE=DATE:20261225\r\nDTEND;VALUE=DATE:20261226\r\nSUMMARY:Christmas\r\n  Day",
      "UID:2\r\nDTSTART;VALUE=DATE:20260101\r\nSUMMARY;LANGUAGE=en:Eat\\, drink\\; rest\\nwell \\\\o/",
      "DTSTART;VALUE=DATE:20261228\r\nDTEND;VALUE=DATE:20261231\r\nSUMMARY:Between",
      "DTSTART;VALUE=DATE:20260704\r\nDURATION:P2D",
      "DTSTART;VALUE=DATE:20260801\r\nSTATUS:CANCELLED")
    #expect(
      found == [
        "2026-01-01 Eat, drink; rest well \\o/", "2026-07-04 holiday", "2026-07-05 holiday",
        "2026-12-25 Christmas Day", "2026-12-28 Between", "2026-12-29 Between",
        "2026-12-30 Between",
      ])
  }

  @Test("given as times are the local dates of these")
  func times() throws {
    let found = try read(
      "DTSTART;TZID=\"America/New_York:x\":20260310T090000\r\nDTEND:20260310T170000\r\nSUMMARY:A",
      // 23:00 on the day before, in New York.
      "DTSTART:20260602T030000Z\r\nSUMMARY:B",
      "DTSTART:20260701T000000\r\nDTEND:20260703T000000\r\nSUMMARY:C")
    #expect(found == ["2026-03-10 A", "2026-06-01 B", "2026-07-01 C", "2026-07-02 C"])
  }

  @Test("leave alarms and zones aside")
  func nested() throws {
    let found = try read(
      "DTSTART:20260310\r\nBEGIN:VALARM\r\nDTSTART:20200101\r\nSUMMARY:No\r\nEND:VALARM\r\nSUMMARY:Yes"
    )
    #expect(found == ["2026-03-10 Yes"])
    let zone = "BEGIN:VTIMEZONE\nBEGIN:STANDARD\nRRULE:FREQ=DAILY\nEND:STANDARD\nEND:VTIMEZONE\n"
    let text = "begin:vcalendar\n\(zone)END:VCALENDAR"
    #expect(try ICalendar.holidays(text, zone: .utc, through: LocalDate(day: 0)).isEmpty)
  }

  @Test(
    "come again each year by their rule",
    arguments: [
      ("20271225", "FREQ=YEARLY", "2027-12-25 2028-12-25 2029-12-25 2030-12-25"),
      ("20261225", "FREQ=YEARLY;COUNT=2", "2026-12-25 2027-12-25"),
      ("20261225", "FREQ=YEARLY;INTERVAL=2", "2026-12-25 2028-12-25 2030-12-25"),
      ("20281225", "FREQ=YEARLY;UNTIL=20291225T000000Z", "2028-12-25 2029-12-25"),
      ("20240229", "FREQ=YEARLY", "2024-02-29 2028-02-29"),
      ("20280529", "FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO", "2028-05-29 2029-05-28 2030-05-27"),
      ("20280117", "FREQ=YEARLY;BYMONTH=1;BYDAY=3MO", "2028-01-17 2029-01-15 2030-01-21"),
      (
        "20290101", "FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=1",
        "2029-01-01 2029-07-01 2030-01-01 2030-07-01"
      ),
      ("20291231", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1", "2029-12-31 2030-12-31"),
      ("20290101", "FREQ=YEARLY;BYDAY=1MO;WKST=SU", "2029-01-01 2030-01-07"),
      ("20291231", "FREQ=YEARLY;BYDAY=-1MO", "2029-12-31 2030-12-30"),
      ("20280204", "FREQ=YEARLY;BYMONTH=2;BYDAY=FR;COUNT=3", "2028-02-04 2028-02-11 2028-02-18"),
      ("20290713", "FREQ=YEARLY;BYDAY=FR;BYMONTHDAY=13", "2029-07-13 2030-09-13 2030-12-13"),
      ("20310101", "FREQ=YEARLY", ""),
    ])
  func rules(start: String, rule: String, days: String) throws {
    let found = try read("DTSTART;VALUE=DATE:\(start)\r\nRRULE:\(rule)\r\nSUMMARY:x")
    #expect(found.map { String($0.prefix(10)) }.joined(separator: " ") == days)
  }

  @Test(
    "that cannot be read are refused with their line",
    arguments: [
      ("DTSTART:20261225\r\nRRULE:FREQ=WEEKLY", 5, "Only FREQ=YEARLY is understood"),
      ("DTSTART:20261225\r\nRRULE:FREQ=YEARLY;BYSETPOS=1", 5, "“BYSETPOS=1” is not understood"),
      ("DTSTART:20261225\r\nRRULE:FREQ=YEARLY;BYDAY=3XX", 5, "“BYDAY=3XX” is not understood"),
      ("DTSTART:20261225\r\nRRULE:FREQ=YEARLY;COUNT=0", 5, "“COUNT=0” is not understood"),
      ("DTSTART:20261225\r\nRRULE:FREQ=YEARLY;COUNT=", 5, "“COUNT=” is not understood"),
      ("DTSTART:20261225\r\nEXDATE:20261225", 5, "EXDATE is not understood"),
      ("DTSTART:20260230", 4, "“20260230” is no date"),
      ("DTSTART:20261225\r\nDTEND:20261224", 3, "The event ends before it begins"),
      ("DTSTART:20261225\r\nDURATION:P2M", 5, "“P2M” is no length in days"),
      ("SUMMARY:x", 3, "The event has no DTSTART"), ("no colon here", 4, "no colon after its name"),
      ("END:VALARM", 4, "END:VALARM ends what did not begin"),
      ("BEGIN:VALARM", 5, "END:VEVENT ends what did not begin"),
    ])
  func refused(event: String, line: Int, words: String) throws {
    let error = #expect(throws: CalendarFileError.self) { try read(event) }
    #expect(
      error?.line == line && error?.words.contains(words) == true, "\(String(describing: error))")
  }

  @Test("are no other file, and not cut off, and not endless")
  func whole() {
    let horizon = LocalDate(day: 40_000)
    func words(_ text: String) -> String? {
      do {
        _ = try ICalendar.holidays(text, zone: .utc, through: horizon)
        return nil
      } catch { return error.words }
    }
    #expect(words("")?.contains("does not begin with BEGIN:VCALENDAR") == true)
    #expect(words("BEGIN:VCALENDAR\n")?.contains("the file is cut off") == true)
    #expect(
      words(String(repeating: "x", count: 1 << 20 + 1))?.contains("longer than 1 MiB") == true)
    let rule = "DTSTART:20000101\r\nRRULE:FREQ=YEARLY;BYDAY=MO"
    #expect(words(file(Array(repeating: rule, count: 501)))?.contains("500 rules") == true)
    let long = (10..<50).map { "DTSTART:20\($0)0101\r\nDURATION:P366D" }
    #expect(words(file(long))?.contains("10000 days") == true)
  }
}
