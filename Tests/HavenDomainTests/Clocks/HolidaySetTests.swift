import HavenDomain
import Testing

@Suite("A set of holidays")
struct HolidaySetTests {
  /// Every day of every year, as the governments published them.
  static let years: [(set: HolidaySet, year: Int, days: String)] = [
    (.englandAndWales, 2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"),
    (.englandAndWales, 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
    (.englandAndWales, 2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
    (.englandAndWales, 2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
    (.englandAndWales, 2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
    (.englandAndWales, 2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
    (.englandAndWales, 2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
    (.englandAndWales, 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
    (.englandAndWales, 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
    (.northernIreland, 2019, "01-01 03-18 04-19 04-22 05-06 05-27 07-12 08-26 12-25 12-26"),
    (.northernIreland, 2020, "01-01 03-17 04-10 04-13 05-08 05-25 07-13 08-31 12-25 12-28"),
    (.northernIreland, 2021, "01-01 03-17 04-02 04-05 05-03 05-31 07-12 08-30 12-27 12-28"),
    (
      .northernIreland, 2022,
      "01-03 03-17 04-15 04-18 05-02 06-02 "
        + "06-03 07-12 08-29 09-19 12-26 12-27"
    ),
    (.northernIreland, 2023, "01-02 03-17 04-07 04-10 05-01 05-08 05-29 07-12 08-28 12-25 12-26"),
    (.northernIreland, 2024, "01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26"),
    (.northernIreland, 2025, "01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26"),
    (.northernIreland, 2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28"),
    (.northernIreland, 2027, "01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28"),
    (.scotland, 2019, "01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26"),
    (.scotland, 2020, "01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28"),
    (.scotland, 2021, "01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28"),
    (.scotland, 2022, "01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27"),
    (.scotland, 2023, "01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26"),
    (.scotland, 2024, "01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26"),
    (.scotland, 2025, "01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26"),
    (.scotland, 2026, "01-01 01-02 04-03 05-04 05-25 08-03 11-30 12-25 12-28"),
    (.scotland, 2027, "01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28"),
    (.unitedStatesFederal, 2020, "01-01 01-20 02-17 05-25 07-03 09-07 10-12 11-11 11-26 12-25"),
    (
      .unitedStatesFederal, 2021,
      "01-01 01-18 02-15 05-31 06-18 07-05 "
        + "09-06 10-11 11-11 11-25 12-24 12-31"
    ),
    (.unitedStatesFederal, 2022, "01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26"),
    (
      .unitedStatesFederal, 2023,
      "01-02 01-16 02-20 05-29 06-19 "
        + "07-04 09-04 10-09 11-10 11-23 12-25"
    ),
    (
      .unitedStatesFederal, 2024,
      "01-01 01-15 02-19 05-27 06-19 "
        + "07-04 09-02 10-14 11-11 11-28 12-25"
    ),
    (
      .unitedStatesFederal, 2025,
      "01-01 01-20 02-17 05-26 06-19 "
        + "07-04 09-01 10-13 11-11 11-27 12-25"
    ),
    (
      .unitedStatesFederal, 2026,
      "01-01 01-19 02-16 05-25 06-19 "
        + "07-03 09-07 10-12 11-11 11-26 12-25"
    ),
    (
      .unitedStatesFederal, 2027,
      "01-01 01-18 02-15 05-31 06-18 07-05 "
        + "09-06 10-11 11-11 11-25 12-24 12-31"
    ),
    (.unitedStatesFederal, 2028, "01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25"),
    (
      .unitedStatesFederal, 2029,
      "01-01 01-15 02-19 05-28 06-19 "
        + "07-04 09-03 10-08 11-12 11-22 12-25"
    ),
    (
      .unitedStatesFederal, 2030,
      "01-01 01-21 02-18 05-27 06-19 "
        + "07-04 09-02 10-14 11-11 11-28 12-25"
    ),
  ]

  @Test("CC-15 C30 has the days that were published, and no others", arguments: years)
  func days(set: HolidaySet, year: Int, days: String) {
    let found = set.days(in: year).map { String(TimeWords.isoDay($0.date).dropFirst(5)) }
    #expect(found.joined(separator: " ") == days)
  }

  @Test("counts 252 bank holidays in its three divisions, and knows where they end")
  func all() {
    let divisions: [HolidaySet] = [.englandAndWales, .scotland, .northernIreland]
    let counts = divisions.map { set in
      (2000...2050).reduce(0) { $0 + set.days(in: $1).count }
    }
    #expect(counts == [75, 84, 93])
    #expect(divisions.map(\.firstYear) == [2019, 2019, 2019])
    #expect(divisions.map(\.lastYear) == [2027, 2027, 2027])
    #expect(HolidaySet.unitedStatesFederal.lastYear == nil)
    #expect(
      HolidaySet.allCases.map(\.rawValue) == [
        "england-and-wales", "scotland", "northern-ireland", "united-states-federal",
      ])
  }

  @Test(
    "calls a day by its title",
    arguments: [
      (HolidaySet.englandAndWales, "2022-09-19", "State Funeral of Queen Elizabeth II"),
      (.englandAndWales, "2026-12-28", "Boxing Day (substitute day)"),
      (.scotland, "2026-11-30", "St Andrew’s Day"),
      (.northernIreland, "2025-07-14", "Battle of the Boyne (substitute day)"),
      (.unitedStatesFederal, "2021-06-18", "Juneteenth National Independence Day"),
      (.unitedStatesFederal, "2026-07-03", "Independence Day"),
      (.unitedStatesFederal, "2023-11-10", "Veterans Day"),
      (.unitedStatesFederal, "1972-10-23", "Veterans Day"),
      (.unitedStatesFederal, "2024-05-27", "Memorial Day"),
      (.unitedStatesFederal, "2224-11-25", "Thanksgiving Day"),
    ])
  func titles(set: HolidaySet, date: String, title: String) throws {
    #expect(set.title(on: try #require(LocalDate(iso: date))) == title)
  }

  @Test(
    "knows no federal holiday before it began, or where it is not kept",
    arguments: [
      "2020-06-19", "1985-01-21", "1970-10-12", "1977-11-11", "2021-06-19", "2026-07-04",
      "2021-01-20", "1937-11-11",
    ])
  func notYet(date: String) throws {
    #expect(HolidaySet.unitedStatesFederal.title(on: try #require(LocalDate(iso: date))) == nil)
  }

  @Test("closes a calendar that it belongs to, and is named there")
  func calendar() throws {
    let office = BusinessCalendar.officeHours(
      zone: Zones.london, holidaySets: [.scotland, .englandAndWales])
    let christmas = try #require(LocalDate(iso: "2026-12-25"))
    #expect(office.holiday(on: christmas) == "Christmas Day")
    #expect(!office.isWorkingDay(christmas) && office.isWorkingDay(christmas + -1))
    #expect(office.closing(on: christmas) == nil)
    #expect(!office.isAlwaysOpen)
  }
}
