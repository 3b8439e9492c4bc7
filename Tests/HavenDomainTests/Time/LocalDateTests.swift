import HavenDomain
import Testing

@Suite("A day of the calendar")
struct LocalDateTests {
  @Test("agrees with plain counting on every day from 1890 to 2410, and knows its weekday")
  func everyDay() throws {
    var expected = try #require(LocalDate(year: 1890, month: 1, day: 1))
    // 1 January 1890 was a Wednesday.
    var weekday = 3
    for year in 1890...2410 {
      for month in 1...12 {
        for day in 1...length(month: month, of: year) {
          let date = try #require(LocalDate(year: year, month: month, day: day))
          guard date == expected, date.weekday == weekday, date.civil == (year, month, day) else {
            Issue.record("\(year)-\(month)-\(day) is day \(date.day), weekday \(date.weekday)")
            return
          }
          expected = date + 1
          weekday = weekday % 7 + 1
        }
      }
    }
  }

  @Test(
    "has a number that counts from 1970",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017),
      (1900, 3, 1, -25_508), (2026, 11, 2, 20_759), (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
    ])
  func numbers(year: Int, month: Int, day: Int, number: Int) {
    let date = LocalDate(year: year, month: month, day: day)
    #expect(date?.day == number)
    #expect(LocalDate(day: number).civil == (year, month, day))
  }

  @Test(
    "is not made of a day that does not exist",
    arguments: [
      (2026, 2, 29), (1900, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 2, 30), (2026, 13, 1),
      (2026, 0, 1), (2026, 1, 0), (2026, 1, 32), (0, 1, 1), (10_000, 1, 1), (-5, 3, 3),
      (Int.max, 1, 1), (2026, Int.min, 1), (2026, 1, Int.max),
    ])
  func refused(year: Int, month: Int, day: Int) {
    #expect(LocalDate(year: year, month: month, day: day) == nil)
  }

  @Test("has a leap day in 2000, 2024 and 2400 and none in 2100", arguments: [2000, 2024, 2400])
  func leapDays(year: Int) {
    #expect(LocalDate(year: year, month: 2, day: 29)?.civil.day == 29)
    #expect(LocalDate(year: 2100, month: 2, day: 29) == nil)
  }
}
