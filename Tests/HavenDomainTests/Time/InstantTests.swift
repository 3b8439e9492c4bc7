import Foundation
import HavenDomain
import Testing

@Suite("An instant")
struct InstantTests {
  @Test(
    "rounds down to whole seconds, before 1970 too",
    arguments: [
      (0, 0), (999, 0), (1000, 1), (1999, 1), (-1, -1), (-999, -1), (-1000, -1), (-1001, -2),
      (Int64.max, Int64.max / 1000), (Int64.min, Int64.min / 1000 - 1),
    ] as [(Int64, Int64)])
  func roundsDown(milliseconds: Int64, seconds: Int64) {
    #expect(Instant(milliseconds: milliseconds).seconds == seconds)
  }

  @Test("moves by a duration to the millisecond, there and back")
  func moves() {
    let start = Instant(milliseconds: 1500)
    #expect(start + .milliseconds(250) == Instant(milliseconds: 1750))
    #expect(start + .minutes(3) - .minutes(3) == start)
    #expect(start + .days(2) == start + .hours(48))
    #expect(start < start + .milliseconds(1))
  }

  @Test("counts seconds to another, negative when that is earlier")
  func counts() {
    let start = Instant(seconds: 100)
    #expect(start.seconds(until: Instant(seconds: 160)) == 60)
    #expect(start.seconds(until: Instant(seconds: 40)) == -60)
    #expect(Duration.seconds(90).wholeSeconds == 90)
    #expect(Duration.milliseconds(-1500).wholeMilliseconds == -1500)
  }

  @Test("is a bare number in JSON")
  func json() throws {
    let data = try JSONEncoder().encode([Instant(milliseconds: -7)])
    #expect(String(decoding: data, as: UTF8.self) == "[-7]")
    #expect(try JSONDecoder().decode([Instant].self, from: data) == [Instant(milliseconds: -7)])
  }
}
