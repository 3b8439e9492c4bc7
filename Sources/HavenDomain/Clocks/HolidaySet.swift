/// Holidays that many calendars share: bank holidays as they were proclaimed, and federal holidays
/// by rule. Raw values stand in calendar files and in records.
public enum HolidaySet: String, CaseIterable, Codable, Sendable {
  case englandAndWales = "england-and-wales"
  case scotland
  case northernIreland = "northern-ireland"
  /// 5 U.S.C. 6103; see `FederalHolidays`.
  case unitedStatesFederal = "united-states-federal"

  /// A day of it; where it stands in for a day on a weekend, the title says so for the United
  /// Kingdom.
  public struct Day: Hashable, Sendable {
    public var date: LocalDate
    public var title: String
  }

  public var words: String {
    switch self {
    case .englandAndWales: "Bank holidays in England and Wales"
    case .scotland: "Bank holidays in Scotland"
    case .northernIreland: "Bank holidays in Northern Ireland"
    case .unitedStatesFederal: "Federal holidays of the United States"
    }
  }

  /// The last year that it knows; after it nothing is a holiday, and people should be told. Nil for a
  /// rule that goes on.
  public var lastYear: Int? { self == .unitedStatesFederal ? nil : 2027 }

  /// The first year that it knows; for the federal holidays the first year of the first of them.
  public var firstYear: Int { self == .unitedStatesFederal ? 1870 : 2019 }

  /// What the date is called when it is one of these holidays.
  public func title(on date: LocalDate) -> String? {
    switch self {
    case .englandAndWales: Self.tables.englandAndWales[date]
    case .scotland: Self.tables.scotland[date]
    case .northernIreland: Self.tables.northernIreland[date]
    case .unitedStatesFederal: FederalHolidays.title(on: date)
    }
  }

  /// The days that lie in a year, in order.
  public func days(in year: Int) -> [Day] {
    guard let first = LocalDate(year: year, month: 1, day: 1),
      let last = LocalDate(year: year, month: 12, day: 31)
    else { return [] }
    return (first.day...last.day).compactMap { day in
      let date = LocalDate(day: day)
      return title(on: date).map { Day(date: date, title: $0) }
    }
  }

  private typealias Table = [LocalDate: String]

  private static let tables = (
    englandAndWales: table(BankHolidayTable.englandAndWales),
    scotland: table(BankHolidayTable.scotland),
    northernIreland: table(BankHolidayTable.northernIreland)
  )

  private static func table(_ rows: [BankHolidayTable.Row]) -> Table {
    var table: Table = [:]
    for row in rows {
      let (year, month, day) = (row.date / 10_000, row.date / 100 % 100, row.date % 100)
      guard let date = LocalDate(year: year, month: month, day: day) else { continue }
      table[date] = row.isSubstitute ? "\(row.title) (substitute day)" : row.title
    }
    return table
  }
}
