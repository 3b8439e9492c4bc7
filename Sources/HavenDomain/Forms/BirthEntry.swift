/// Reads an age or a day of birth as people say it: `17`, `17 years`, `8 months`, `14 Mar 2009`,
/// `March 14 2009`, `14/03/2009`, `2009-03-14`.
///
/// Digits alone with slashes have the day first, as everywhere here; the words beside the field say
/// how they were read. A year of two digits is the last such year that is not to come.
public struct BirthEntry: Hashable, Sendable {
  /// What was understood.
  public enum Reading: Hashable, Sendable {
    /// Whole years; months and weeks are 0.
    case age(Int)
    case date(LocalDate)
    /// Day, month and year that no calendar has, such as 31 February.
    case noSuchDay
  }

  /// Nil for words that are neither an age nor a date.
  public let reading: Reading?
  private let today: LocalDate

  public init(_ text: String, today: LocalDate) {
    self.today = today
    reading = Self.age(text).map(Reading.age) ?? Self.date(text, today: today)
  }

  /// The oldest that anybody has been, near enough (the record is 122 years).
  static let oldest = 120

  /// Whole years today; nil where none were understood, or the day is to come.
  public var years: Int? {
    switch reading {
    case .age(let age): age
    case .date(let date) where date <= today: today.months(since: date) / 12
    default: nil
    }
  }

  /// What to look at again; nil where nothing is.
  public var warning: String? {
    switch reading {
    case nil: "This is neither an age nor a date. Try 34, 14 Mar 2009 or 2009-03-14."
    case .noSuchDay: "The calendar has no such day. Try 14 Mar 2009 or 2009-03-14."
    case .date(let date) where date > today: "This day is still to come."
    default:
      if let years, years > Self.oldest { "An age of \(years)? Look once more." } else { nil }
    }
  }

  /// `= 17 years, born Sat 14 Mar 2009`
  public var hint: String? {
    guard let years else { return nil }
    let age = "= \(Self.words(years))"
    guard case .date(let date) = reading else { return age }
    return "\(age), born \(TimeWords.date(date))"
  }

  static func words(_ years: Int) -> String {
    years == 0 ? "under a year" : years == 1 ? "1 year" : "\(years) years"
  }
}

extension BirthEntry {
  private static func age(_ text: String) -> Int? {
    let list = AgeList(text)
    return list.unread.isEmpty && list.ages.count == 1 ? list.ages[0] : nil
  }

  private static func date(_ text: String, today: LocalDate) -> Reading? {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard words.count == 3 else { return nil }
    let (year, month, day): (String, String, String) =
      if Int(plain: words[0], digits: 4...4) != nil {
        (words[0], words[1], words[2])
      } else if words[0].first?.isLetter == true {
        (words[2], words[0], words[1])
      } else {
        (words[2], words[1], words[0])
      }
    let ordinal = ["st", "nd", "rd", "th"].first(where: day.hasSuffix)
    guard let dayNumber = Int(plain: day.dropLast(ordinal?.count ?? 0), digits: 1...2),
      let monthNumber = TimeEntry.month(month) ?? Int(plain: month, digits: 1...2),
      let years = self.years(year, today: today)
    else { return nil }
    let dates = years.compactMap { LocalDate(year: $0, month: monthNumber, day: dayNumber) }
    return dates.last { $0 <= today }.map(Reading.date)
      ?? dates.last.map(Reading.date) ?? .noSuchDay
  }

  /// The years that a word may mean, the earliest first.
  private static func years(_ word: String, today: LocalDate) -> [Int]? {
    guard let year = Int(plain: word, digits: 2...4), word.count != 3 else { return nil }
    if word.count == 4 { return [year] }
    let century = today.civil.year / 100 * 100
    return [century - 100 + year, century + year]
  }
}
