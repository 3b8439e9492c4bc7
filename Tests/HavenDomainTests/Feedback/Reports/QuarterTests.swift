import HavenDomain
import Testing

@Suite("A calendar quarter")
struct QuarterTests {
  @Test(
    "CC-30 is the one that the wall calendar of the house shows, over years and clock changes",
    arguments: [
      ("2026-01-01 00:00", "2026Q1"), ("2025-12-31 23:59", "2025Q4"),
      ("2026-03-31 22:59", "2026Q1"), ("2026-03-31 23:00", "2026Q2"),
      ("2026-06-30 23:00", "2026Q3"), ("2026-09-30 22:59", "2026Q3"),
      ("2026-09-30 23:00", "2026Q4"), ("2026-12-31 23:59", "2026Q4"),
      ("2027-01-01 00:00", "2027Q1"),
    ])
  func containing(moment: String, quarter: String) {
    #expect(Quarter(containing: utc(moment), in: Zones.london).description == quarter)
  }

  @Test("begins and ends at midnight of the house, and leaves no moment between two")
  func span() throws {
    let third = try #require(Quarter(year: 2026, number: 3))
    #expect(third.start(in: Zones.london) == utc("2026-06-30 23:00"))
    #expect(third.end(in: Zones.london) == utc("2026-09-30 23:00"))
    for zone in Zones.all {
      for back in 0..<12 {
        let quarter = third.before(back)
        #expect(quarter.start(in: zone) == quarter.before().end(in: zone))
        #expect(Quarter(containing: quarter.start(in: zone), in: zone) == quarter)
        #expect(Quarter(containing: quarter.end(in: zone) - .seconds(1), in: zone) == quarter)
      }
    }
  }

  @Test(
    "is typed in the ways that people write it",
    arguments: ["2026Q3", "2026-q3", "Q3 2026", "2026/3", "2026 Q3", "q3-2026"])
  func typed(text: String) {
    #expect(Quarter(typed: text) == Quarter(year: 2026, number: 3))
  }

  @Test(
    "is nothing else",
    arguments: [
      "", "2026", "Q3", "2026Q5", "2026Q0", "26Q3", "2026Q3Q", "2026T3", "2026-07-01", "3", "１",
    ])
  func notTyped(text: String) {
    #expect(Quarter(typed: text) == nil)
  }

  @Test("counts back over the year, and knows its words")
  func before() throws {
    let first = try #require(Quarter(year: 2026, number: 1))
    #expect(first.before().description == "2025Q4" && first.before(5).description == "2024Q4")
    #expect(first.before(-4).description == "2027Q1" && first.before() < first)
    #expect(first.words == "January to March 2026")
    #expect(first.before().words == "October to December 2025")
    #expect(Quarter(year: 2026, number: 5) == nil && Quarter(year: 0, number: 1) == nil)
  }
}
