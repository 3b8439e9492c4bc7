/// A quarter of a year: all that is kept of when a survey came back (C22).
public struct SurveyQuarter: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  public var year: Int
  /// 1 to 4.
  public var number: Int

  public init(of date: LocalDate) {
    let (year, month, _) = date.civil
    self.year = year
    number = (month - 1) / 3 + 1
  }

  /// Of `index`.
  public init(index: Int64) {
    year = Int(index / 4)
    number = Int(index % 4) + 1
  }

  /// As typed: `2026Q4`, `2026-q4`, `2026 Q4`. Nil for anything else.
  public init?(typed: String) {
    let plain = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" }
    let parts = plain.split(separator: "Q", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 1, let year = Int(parts[0]),
      let number = Int(parts[1]), (1...4).contains(number), year > 0
    else { return nil }
    self.year = year
    self.number = number
  }

  /// Quarters in a row have numbers in a row.
  public var index: Int64 { Int64(year) * 4 + Int64(number) - 1 }

  public var first: LocalDate {
    LocalDate(year: year, month: (number - 1) * 3 + 1, day: 1) ?? LocalDate(day: 0)
  }

  public var next: SurveyQuarter { SurveyQuarter(index: index + 1) }
  public var before: SurveyQuarter { SurveyQuarter(index: index - 1) }

  public var description: String { "\(year)Q\(number)" }

  public static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}
