import HavenDomain
import Testing

@Suite("Times in words")
struct TimeWordsTests {
  @Test(
    "a span grows from minutes to hours to days",
    arguments: [
      (0, "00:00"), (59, "00:59"), (401, "06:41"), (3599, "59:59"), (3600, "1:00:00"),
      (4001, "1:06:41"), (86_399, "23:59:59"), (86_400, "1 d 00 h"), (273_600, "3 d 04 h"),
      (-41, "-00:41"), (-3600, "-1:00:00"), (-90_000, "-1 d 01 h"),
    ])
  func span(seconds: Int, words: String) {
    #expect(TimeWords.span(seconds) == words)
  }

  @Test("a span of any number is words, not a trap", arguments: [Int.min, Int.max])
  func hugeSpan(seconds: Int) {
    #expect(TimeWords.span(seconds).hasSuffix(" d"))
  }

  @Test(
    "a length is said in whole units, and nothing of it is left out",
    arguments: [
      (0, "no time"), (1, "1 second"), (60, "1 minute"), (1800, "30 minutes"), (3600, "1 hour"),
      (5445, "1 hour 30 minutes 45 seconds"), (172_800, "2 days"), (-600, "10 minutes"),
    ])
  func length(seconds: Int, words: String) {
    #expect(TimeWords.length(.seconds(seconds)) == words)
  }

  @Test("a clock span always has hours and is never negative")
  func clockSpan() {
    #expect(TimeWords.clockSpan(432) == "00:07:12")
    #expect(TimeWords.clockSpan(-5) == "00:00:00")
    #expect(TimeWords.clockSpan(360_000) == "100:00:00")
  }

  @Test(
    "a moment is said as people say it",
    arguments: [
      ("2026-11-02 14:30", "14:30 today"), ("2026-11-02 00:00", "00:00 today"),
      ("2026-11-03 09:00", "09:00 tomorrow"), ("2026-11-01 23:59", "23:59 yesterday"),
      ("2026-11-05 17:00", "17:00 Thu 5 Nov"), ("2026-12-31 17:00", "17:00 Thu 31 Dec"),
      ("2027-01-01 17:00", "17:00 Fri 1 Jan 2027"), ("2025-11-02 08:05", "08:05 Sun 2 Nov 2025"),
    ])
  func moment(instant: String, words: String) {
    #expect(TimeWords.moment(utc(instant), now: monday, in: Zones.london) == words)
  }

  @Test("a moment is of the day in the zone, not in UTC")
  func momentInZone() {
    let lateInSummer = utc("2026-07-01 23:30")
    #expect(TimeWords.moment(lateInSummer, now: lateInSummer, in: Zones.london) == "00:30 today")
    #expect(
      TimeWords.moment(lateInSummer, now: utc("2026-07-01 12:00"), in: Zones.london)
        == "00:30 tomorrow")
    #expect(TimeWords.clock(lateInSummer, in: Zones.newYork) == "19:30:00")
    #expect(TimeWords.minute(lateInSummer, in: Zones.lordHowe) == "10:00")
  }

  @Test("an ISO time sorts as text, and TimeEntry reads it back")
  func iso() {
    let words = TimeWords.iso(monday + .milliseconds(999))
    #expect(words == "2026-11-02T14:30:00Z")
    let entry = TimeEntry(now: utc("2020-01-01"), zone: Zones.lordHowe, direction: .past)
    #expect(entry.read(words) == monday)
    #expect(TimeWords.isoDay(LocalDate(day: -358_924)) == "0987-04-20")
  }
}
