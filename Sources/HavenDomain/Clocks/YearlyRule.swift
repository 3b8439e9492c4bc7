/// When something comes again each year: the part of RFC 5545's RRULE that holidays need.
struct YearlyRule: Hashable, Sendable {
  /// `MO`, `3MO`, `-1MO`; Monday is 1, and no ordinal means every one.
  struct Weekday: Hashable, Sendable {
    var ordinal: Int?
    var weekday: Int
  }

  private(set) var interval = 1
  private(set) var count: Int?
  private(set) var until: LocalDate?
  private var months: [Int] = []
  private var monthDays: [Int] = []
  private var weekdays: [Weekday] = []

  /// Reads `FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO`; what it does not know is an error in words.
  init(_ text: String) throws(IntervalError) {
    var isYearly = false
    var seen: Set<String> = []
    for part in text.split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1).map { $0.uppercased() }
      guard pair.count == 2 else { throw Self.bad(String(part)) }
      guard seen.insert(pair[0]).inserted else {
        throw IntervalError(words: "“\(pair[0])” stands twice in the rule. Keep one.")
      }
      switch pair[0] {
      case "FREQ": isYearly = pair[1] == "YEARLY"
      case "WKST": break
      default: try read(pair[0], pair[1], String(part))
      }
    }
    guard isYearly else {
      throw IntervalError(words: "Only FREQ=YEARLY is understood. Write other days one by one.")
    }
  }

  private mutating func read(
    _ key: String, _ value: String, _ part: String
  ) throws(IntervalError) {
    let values = value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    func numbers(_ range: ClosedRange<Int>, signed: Bool) throws(IntervalError) -> [Int] {
      var numbers: [Int] = []
      for text in values {
        let isNegative = signed && text.hasPrefix("-")
        guard let number = Int(plain: text.dropFirst(isNegative ? 1 : 0), digits: 1...4),
          range.contains(number)
        else { throw Self.bad(part) }
        numbers.append(isNegative ? -number : number)
      }
      return numbers
    }
    switch key {
    case "INTERVAL": interval = try numbers(1...1000, signed: false)[0]
    case "COUNT": count = try numbers(1...9999, signed: false)[0]
    case "UNTIL":
      guard let date = LocalDate(basic: value) else { throw Self.bad(part) }
      until = date
    case "BYMONTH": months = try numbers(1...12, signed: false)
    case "BYMONTHDAY": monthDays = try numbers(1...31, signed: true)
    case "BYDAY":
      weekdays = []
      for text in values { weekdays.append(try Self.weekday(text, part)) }
    default: throw Self.bad(part)
    }
  }

  /// The dates from the first one on, which always counts, up to a last day.
  func dates(from first: LocalDate, through last: LocalDate) -> [LocalDate] {
    var found = [first]
    let end = min(last, until ?? last)
    guard first <= end else { return first <= last ? found : [] }
    for year in stride(from: first.civil.year, through: end.civil.year, by: interval) {
      for date in dates(in: year, first) where date > first && date <= end {
        if let count, found.count >= count { return found }
        found.append(date)
      }
    }
    return found
  }

  /// In order.
  private func dates(in year: Int, _ first: LocalDate) -> [LocalDate] {
    let civil = first.civil
    if months.isEmpty, monthDays.isEmpty, !weekdays.isEmpty {
      return days(year, 1...12).filter { date in weekdays.contains { fits($0, date, year, nil) } }
    }
    let months = self.months.isEmpty ? (monthDays.isEmpty ? [civil.month] : Array(1...12)) : months
    return Set(months).sorted().flatMap { month in
      let all = days(year, month...month)
      return all.filter { date in
        let day = date.civil.day
        let isDay =
          monthDays.isEmpty
          ? !weekdays.isEmpty || day == civil.day
          : monthDays.contains { $0 > 0 ? $0 == day : all.count + 1 + $0 == day }
        return isDay
          && (weekdays.isEmpty || weekdays.contains { fits($0, date, year, month) })
      }
    }
  }

  private func days(_ year: Int, _ months: ClosedRange<Int>) -> [LocalDate] {
    months.flatMap { month in
      (1...31).compactMap { LocalDate(year: year, month: month, day: $0) }
    }
  }

  /// An ordinal counts within the month, or within the year where no month is given.
  private func fits(_ wanted: Weekday, _ date: LocalDate, _ year: Int, _ month: Int?) -> Bool {
    guard date.weekday == wanted.weekday else { return false }
    guard let ordinal = wanted.ordinal,
      let start = LocalDate(year: year, month: month ?? 1, day: 1)
    else { return true }
    let (_, nextMonth) = month.map { $0 == 12 ? (0, 1) : (0, $0 + 1) } ?? (0, 1)
    let nextYear = nextMonth == 1 ? year + 1 : year
    let next = LocalDate(year: nextYear, month: nextMonth, day: 1) ?? start + 366
    return ordinal > 0
      ? (date.day - start.day) / 7 + 1 == ordinal
      : (next.day - 1 - date.day) / 7 + 1 == -ordinal
  }

  private static func weekday(_ text: String, _ part: String) throws(IntervalError) -> Weekday {
    let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    guard let index = names.firstIndex(of: String(text.suffix(2))) else { throw bad(part) }
    let count = text.dropLast(2)
    if count.isEmpty { return Weekday(ordinal: nil, weekday: index + 1) }
    let isSigned = count.hasPrefix("-") || count.hasPrefix("+")
    guard let number = Int(plain: count.dropFirst(isSigned ? 1 : 0), digits: 1...2),
      (1...53).contains(number)
    else { throw bad(part) }
    return Weekday(ordinal: count.hasPrefix("-") ? -number : number, weekday: index + 1)
  }

  private static func bad(_ part: String) -> IntervalError {
    IntervalError(
      words: "“\(part.prefix(40))” is not understood in a rule. Write these days one by one.")
  }
}

extension LocalDate {
  /// `20261225`, or the date of `20261225T090000`, with `Z` or without; nil for anything else.
  init?(basic text: some StringProtocol) {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 1 || parts.count == 2 && WallTime.second(basic: parts[1]) != nil,
      let number = Int(plain: parts[0], digits: 8...8)
    else { return nil }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}

extension WallTime {
  /// `090000` or `090000Z`, in seconds of the day.
  static func second(basic text: some StringProtocol) -> Int? {
    let digits = text.hasSuffix("Z") ? text.dropLast() : text[...]
    guard let number = Int(plain: digits, digits: 6...6) else { return nil }
    let (hour, minute, second) = (number / 10_000, number / 100 % 100, number % 100)
    // A leap second counts as the one before it.
    guard hour < 24, minute < 60, second <= 60 else { return nil }
    return hour * 3600 + minute * 60 + min(second, 59)
  }
}
