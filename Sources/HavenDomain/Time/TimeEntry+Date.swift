extension TimeEntry {
  /// The day that these words name: `today`, `fri`, `2 Nov`, `2 Nov 2026`, `02/11/2026`.
  func date(_ words: [String]) -> LocalDate? {
    switch words {
    case ["today"]: return today
    case ["tomorrow"]: return today + 1
    case ["yesterday"]: return today + -1
    default: break
    }
    if words.count == 1 { return weekday(words[0]) ?? numeric(words[0]) }
    guard (2...3).contains(words.count), let day = Int(plain: words[0], digits: 1...2),
      let month = Self.index(of: words[1], in: Self.monthNames)
    else { return nil }
    guard words.count == 3 else { return yearless(month: month + 1, day: day) }
    return Self.year(words[2]).flatMap { LocalDate(year: $0, month: month + 1, day: day) }
  }

  /// For a due time the next such day, never today; for something past the last one, or today.
  private func weekday(_ word: String) -> LocalDate? {
    guard let index = Self.index(of: word, in: Self.weekdayNames) else { return nil }
    let ahead = (index + 1 - today.weekday + 7) % 7
    return direction == .future ? today + (ahead == 0 ? 7 : ahead) : today + (ahead - 7) % 7
  }

  /// Year first, or day first as Britain writes it.
  private func numeric(_ word: String) -> LocalDate? {
    let parts = word.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    guard parts.count == 3, let month = Int(plain: parts[1], digits: 1...2) else { return nil }
    let isYearFirst = parts[0].count == 4
    guard let year = Self.year(parts[isYearFirst ? 0 : 2]),
      let day = Int(plain: parts[isYearFirst ? 2 : 0], digits: 1...2)
    else { return nil }
    return LocalDate(year: year, month: month, day: day)
  }

  /// Up to a month on the wrong side stays there: that is a slip, to be said and not moved a year.
  private func yearless(month: Int, day: Int) -> LocalDate? {
    let window = direction == .future ? -31...334 : -334...31
    return (-1...1).lazy
      .compactMap { LocalDate(year: today.civil.year + $0, month: month, day: day) }
      .first { window.contains($0.day - today.day) }
  }

  /// Four digits of a year that somebody alive could mean, or two of this century.
  private static func year(_ word: some StringProtocol) -> Int? {
    guard let year = Int(plain: word, digits: 2...4) else { return nil }
    switch word.count {
    case 2: return 2000 + year
    case 4: return (1900...2199).contains(year) ? year : nil
    default: return nil
    }
  }

  /// By three letters or more, and no letter wrong.
  private static func index(of word: String, in names: [String]) -> Int? {
    word.count < 3 ? nil : names.firstIndex { $0.hasPrefix(word) }
  }

  /// The month of that name or its first letters, three at least: January is 1.
  static func month(_ word: String) -> Int? { index(of: word, in: monthNames).map { $0 + 1 } }

  private static let weekdayNames = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
