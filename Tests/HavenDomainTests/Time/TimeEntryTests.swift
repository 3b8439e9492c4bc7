import HavenDomain
import Testing

/// It is Monday 2 November 2026, 14:30:20 in London.
private let now = utc("2026-11-02 14:30:20")

private func read(_ text: String, _ direction: TimeEntry.Direction, now: Instant = now) -> String? {
  TimeEntry(now: now, zone: Zones.london, direction: direction).read(text).map {
    let wall = Zones.london.wallTime(at: $0)
    return "\(TimeWords.isoDay(wall.date)) \(TimeWords.clockSpan(wall.second))"
  }
}

@Suite("A time as people type it")
struct TimeEntryTests {
  @Test(
    "means the same whichever way it looks",
    arguments: [
      ("now", "2026-11-02 14:30:20"), (" NOW ", "2026-11-02 14:30:20"),
      ("today", "2026-11-02 14:30:20"), ("today 9:00", "2026-11-02 09:00:00"),
      ("tomorrow", "2026-11-03 09:00:00"), ("Tomorrow 16:45", "2026-11-03 16:45:00"),
      ("yesterday 23:59", "2026-11-01 23:59:00"), ("today,\t09:05", "2026-11-02 09:05:00"),
      ("-2d", "2026-10-31 14:30:20"), ("+2h", "2026-11-02 16:30:20"),
      ("24h", "2026-11-03 14:30:20"), ("90 m", "2026-11-02 16:00:20"),
      ("-1w", "2026-10-26 14:30:20"), ("0m", "2026-11-02 14:30:20"),
      ("2 Nov 2026 14:30", "2026-11-02 14:30:00"), ("2 november 2026", "2026-11-02 14:30:20"),
      ("3 Sept 2027", "2027-09-03 09:00:00"), ("2026-11-05 14:30", "2026-11-05 14:30:00"),
      ("2026-11-05T14:30:07", "2026-11-05 14:30:07"), ("05/11/2026", "2026-11-05 09:00:00"),
      ("5.11.26 8:15", "2026-11-05 08:15:00"), ("29 feb 2028", "2028-02-29 09:00:00"),
      ("2026-07-01T12:00:00Z", "2026-07-01 13:00:00"),
      ("2026-11-05t14:30z", "2026-11-05 14:30:00"),
    ])
  func both(text: String, moment: String) {
    #expect(read(text, .future) == moment)
    #expect(read(text, .past) == moment)
  }

  @Test(
    "without a day is the next one for a due time and the last one for something past",
    arguments: [
      ("14:31", "2026-11-02 14:31:00", "2026-11-01 14:31:00"),
      ("14:30", "2026-11-02 14:30:00", "2026-11-02 14:30:00"),
      ("14:29", "2026-11-03 14:29:00", "2026-11-02 14:29:00"),
      ("0:00", "2026-11-03 00:00:00", "2026-11-02 00:00:00"),
      ("23:59:59", "2026-11-02 23:59:59", "2026-11-01 23:59:59"),
    ])
  func withoutDay(text: String, future: String, past: String) {
    #expect(read(text, .future) == future)
    #expect(read(text, .past) == past)
  }

  @Test(
    "of a weekday is the next one, or the last one",
    arguments: [
      ("fri", "2026-11-06 09:00:00", "2026-10-30 09:00:00"),
      ("Sunday 8:00", "2026-11-08 08:00:00", "2026-11-01 08:00:00"),
      ("thurs", "2026-11-05 09:00:00", "2026-10-29 09:00:00"),
      ("mon", "2026-11-09 09:00:00", "2026-11-02 14:30:20"),
    ])
  func weekdays(text: String, future: String, past: String) {
    #expect(read(text, .future) == future)
    #expect(read(text, .past) == past)
  }

  @Test(
    "without a year goes over the turn of the year",
    arguments: [
      ("2026-12-30 10:00", "9 feb", "2027-02-09 09:00:00", "2026-02-09 09:00:00"),
      ("2026-01-03 10:00", "28 nov", "2026-11-28 09:00:00", "2025-11-28 09:00:00"),
      ("2026-12-30 10:00", "2 jan", "2027-01-02 09:00:00", "2027-01-02 09:00:00"),
      ("2026-01-03 10:00", "28 dec", "2025-12-28 09:00:00", "2025-12-28 09:00:00"),
      // Up to a month on the wrong side is a slip, to be said.
      ("2026-11-02 10:00", "20 oct", "2026-10-20 09:00:00", "2026-10-20 09:00:00"),
      ("2026-11-02 10:00", "9 nov", "2026-11-09 09:00:00", "2026-11-09 09:00:00"),
    ])
  func withoutYear(now: String, text: String, future: String, past: String) {
    #expect(read(text, .future, now: utc(now)) == future)
    #expect(read(text, .past, now: utc(now)) == past)
  }

  @Test(
    "is refused where it is none",
    arguments: [
      "", " ", ",", "soon", "25:00", "24:00", "14:60", "14:30:60", "14:3", "14:", ":30", "9:+5",
      "+9:30", "-0:30", "14:30:xx", "14:30:00:00", "1430", "--2d", "+-2h", "2 x", "h", "-h", "+",
      "1 2h", "99999h", "99999999999999999999d", "٣h", "½h", "２h", "１４:３０", "30 feb 2026",
      "29 feb", "31/11/2026", "0/1/2026", "+2/11/2026", "2026--11-02", "-2026-11-02",
      "2026-11-02-", "2026/13/01", "0026-11-02", "2/11/202", "2 nov 20266", "02/11", "2 nov nov",
      "monkey", "friend", "sunshine", "mo", "2 decide", "2 ma", "today tomorrow", "14:30 today",
      "2026-11-02T", "T14:30", "2026-11-02T14:30:00ZZ", "99999999-11-02", "\u{202E}14:30",
      "14:30\u{0301}", "now now",
    ])
  func nonsense(text: String) {
    #expect(read(text, .future) == nil)
    #expect(read(text, .past) == nil)
  }

  @Test("never traps on any three characters of its own alphabet")
  func everyThree() {
    let alphabet = Array("0129+-:/. tzmhdw٣é")
    var readable = 0
    for a in alphabet {
      for b in alphabet {
        for c in alphabet where read(String([a, b, c]), .future) != nil { readable += 1 }
      }
    }
    #expect(readable > 0)
  }

  @Test("has a help whose every example it reads itself")
  func helpIsTrue() {
    let examples = TimeEntry.help.dropFirst("Try ".count).dropLast()
      .split(separator: ", ").flatMap { $0.components(separatedBy: " or ") }
    #expect(examples.count == 6)
    for example in examples { #expect(read(example, .future) != nil, "\(example)") }
  }

  @Test("of an hour that the clocks skip or repeat is still an instant")
  func clockChanges() {
    let spring = utc("2026-03-29 00:30")
    #expect(read("1:30", .future, now: spring) == "2026-03-29 02:30:00")
    let autumn = utc("2026-10-24 22:00")
    let entry = TimeEntry(now: autumn, zone: Zones.london, direction: .future)
    #expect(entry.read("1:30") == utc("2026-10-25 00:30"))
  }
}

extension Substring {
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator).map(String.init)
  }
}
