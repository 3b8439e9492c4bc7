/// The eleven legal public holidays of the United States, by rule for any year: 5 U.S.C. 6103(a),
/// each from the first year in which it was kept.
///
/// What is a holiday is the day on which offices are closed: one that falls on a Saturday is kept on
/// the Friday before (6103(b)), one on a Sunday on the Monday after (Executive Order 11582). These
/// two are applied to every year. Inauguration Day (6103(c)) is kept around Washington alone, and is
/// left out.
enum FederalHolidays {
  /// Where in a year a holiday lies.
  private enum Place {
    case day(Int)
    /// Counted from the month's first; Monday is 1.
    case nth(Int, weekday: Int)
    case last(weekday: Int)
  }

  private struct Rule {
    var title: String
    var years: ClosedRange<Int>
    var month: Int
    var place: Place
  }

  /// Six holidays moved to Mondays in 1971 (Uniform Monday Holiday Act, Pub. L. 90-363); Veterans Day
  /// went back in 1978 (Pub. L. 94-97). Thanksgiving is as Pub. L. 77-379 has it since 1942.
  private static let rules = [
    Rule(title: "New Year’s Day", years: 1870...9999, month: 1, place: .day(1)),
    Rule(
      title: "Birthday of Martin Luther King, Jr.", years: 1986...9999, month: 1,
      place: .nth(3, weekday: 1)),
    Rule(title: "Washington’s Birthday", years: 1879...1970, month: 2, place: .day(22)),
    Rule(
      title: "Washington’s Birthday", years: 1971...9999, month: 2, place: .nth(3, weekday: 1)),
    Rule(title: "Memorial Day", years: 1888...1970, month: 5, place: .day(30)),
    Rule(title: "Memorial Day", years: 1971...9999, month: 5, place: .last(weekday: 1)),
    Rule(
      title: "Juneteenth National Independence Day", years: 2021...9999, month: 6,
      place: .day(19)),
    Rule(title: "Independence Day", years: 1870...9999, month: 7, place: .day(4)),
    Rule(title: "Labor Day", years: 1894...9999, month: 9, place: .nth(1, weekday: 1)),
    Rule(title: "Columbus Day", years: 1971...9999, month: 10, place: .nth(2, weekday: 1)),
    Rule(title: "Veterans Day", years: 1938...1970, month: 11, place: .day(11)),
    Rule(title: "Veterans Day", years: 1971...1977, month: 10, place: .nth(4, weekday: 1)),
    Rule(title: "Veterans Day", years: 1978...9999, month: 11, place: .day(11)),
    Rule(title: "Thanksgiving Day", years: 1870...1941, month: 11, place: .last(weekday: 4)),
    Rule(title: "Thanksgiving Day", years: 1942...9999, month: 11, place: .nth(4, weekday: 4)),
    Rule(title: "Christmas Day", years: 1870...9999, month: 12, place: .day(25)),
  ]

  static func title(on date: LocalDate) -> String? {
    switch date.weekday {
    case 1: legal(date) ?? legal(date + -1)
    case 5: legal(date) ?? legal(date + 1)
    case 6, 7: nil
    default: legal(date)
    }
  }

  /// Of the day itself, wherever it is kept.
  private static func legal(_ date: LocalDate) -> String? {
    let (year, month, day) = date.civil
    return rules.first { rule in
      rule.month == month && rule.years.contains(year)
        && fits(rule.place, date.weekday, month: month, day: day)
    }?.title
  }

  private static func fits(_ place: Place, _ weekday: Int, month: Int, day: Int) -> Bool {
    switch place {
    case .day(let wanted): day == wanted
    case .nth(let count, let wanted): weekday == wanted && (day - 1) / 7 == count - 1
    case .last(let wanted):
      weekday == wanted && day + 7 > (month == 5 ? 31 : 30)
    }
  }
}
