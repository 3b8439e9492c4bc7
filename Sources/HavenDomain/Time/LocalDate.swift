/// A day on a wall calendar (proleptic Gregorian), without zone.
public struct LocalDate: Hashable, Comparable, Codable, Sendable {
  /// Days since 1 January 1970.
  public var day: Int

  public init(day: Int) { self.day = day }

  /// Nil where the calendar has no such day, such as 30 February.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...31).contains(day), (1...9999).contains(year) else {
      return nil
    }
    self.day = Self.dayNumber(year: year, month: month, day: day)
    guard civil == (year, month, day) else { return nil }
  }

  /// Monday is 1, Sunday 7 (ISO 8601).
  public var weekday: Int { ((day + 3) % 7 + 7) % 7 + 1 }

  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
  }

  public static func < (a: LocalDate, b: LocalDate) -> Bool { a.day < b.day }
  public static func + (a: LocalDate, days: Int) -> LocalDate { LocalDate(day: a.day + days) }

  // Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
