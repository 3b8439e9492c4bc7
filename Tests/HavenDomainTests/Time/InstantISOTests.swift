import HavenDomain
import Testing

@Suite("A time as machines write it")
struct InstantISOTests {
  @Test(
    "is read with and without seconds, fractions and offsets",
    arguments: [
      ("2026-03-29T01:00:00Z", 0), ("2026-03-29T01:00Z", 0), ("2026-03-29T01:00:00", 0),
      ("2026-03-29T02:00:00+01:00", 0), ("2026-03-28T19:30:00-0530", 0),
      ("2026-03-29T01:00:00.25Z", 250), ("2026-03-29T01:00:00,123456789Z", 123),
      ("2026-03-29T03:00:00.000+02", 0),
    ])
  func reads(text: String, milliseconds: Int64) {
    let wanted = utc("2026-03-29 01:00").milliseconds + milliseconds
    #expect(Instant(iso: text)?.milliseconds == wanted)
  }

  @Test(
    "is refused where it is none",
    arguments: [
      "", "2026-03-29", "2026-02-29T01:00:00Z", "2026-03-29 01:00:00Z", "2026-03-29T24:00:00Z",
      "2026-03-29T01:60:00Z", "2026-03-29T01:00:60Z", "2026-03-29T1:00:00Z", "26-03-29T01:00:00Z",
      "2026-03-29T01:00:00.Z", "2026-03-29T01:00:00.1234567890Z", "2026-03-29T01:00:00Zx",
      "2026-03-29T01:00:00+1", "2026-03-29T01:00:00z", "0000-03-29T01:00:00Z", "+026-03-29T01:00Z",
    ])
  func refuses(text: String) {
    #expect(Instant(iso: text) == nil)
    #expect(WallTime(iso: text) == nil)
    if text.utf8.count > 10 { #expect(LocalDate(iso: text) == nil) }
  }

  @Test("of a wall has no offset")
  func wall() {
    let date = LocalDate(iso: "2026-03-29")
    #expect(
      date.map { WallTime(date: $0, hour: 1, minute: 30) } == WallTime(iso: "2026-03-29T01:30"))
    #expect(WallTime(iso: "2026-03-29T01:30:15")?.second == 5415)
    #expect(WallTime(iso: "2026-03-29T01:30Z") == nil)
  }
}
