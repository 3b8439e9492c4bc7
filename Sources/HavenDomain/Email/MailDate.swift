/// Reads the `Date` of a message (RFC 5322 §3.3 and the obsolete forms of §4.3).
enum MailDate {
  /// UTC milliseconds since 1970, nil where the date is impossible. The day of the week is not
  /// checked; a zone that is missing or unknown counts as UTC, as the standard has it.
  static func milliseconds(_ header: [UInt8]) -> Int64? {
    var words = HeaderLexer.pieces(of: header, specials: [.comma, .colon])
      .filter { $0.kind != .comment }
      .map { String(lowercasing: $0.bytes) }
    if words.first?.first?.isNumber == false { words.removeFirst() }
    if words.first == "," { words.removeFirst() }
    guard let date = Fields(words) else { return nil }
    return (date.dayNumber * 86_400 + date.secondOfDay - date.zoneSeconds) * 1_000
  }

  private struct Fields {
    var dayNumber: Int64
    var secondOfDay: Int64
    var zoneSeconds: Int64

    /// - Parameter words: day, month, year, hour, ":", minute, and perhaps ":", second and a zone.
    init?(_ words: [String]) {
      guard words.count >= 6, words[4] == ":",
        let day = number(words[0], digits: 1...2), let month = month(words[1]),
        let year = year(words[2]), let hour = number(words[3], digits: 1...2), hour < 24,
        let minute = number(words[5], digits: 1...2), minute < 60,
        day >= 1, day <= daysIn(month: month, year: year)
      else { return nil }
      var rest = words[6...]
      var second: Int64 = 0
      if rest.first == ":" {
        guard rest.count >= 2, let given = number(rest[7], digits: 1...2), given <= 60 else {
          return nil
        }
        second = given
        rest = rest.dropFirst(2)
      }
      guard let zone = zone(rest.first ?? "ut") else { return nil }
      dayNumber = MailDate.dayNumber(year: year, month: month, day: day)
      secondOfDay = hour * 3_600 + minute * 60 + second
      zoneSeconds = zone
    }
  }

  private static func number(_ word: String, digits: ClosedRange<Int>) -> Int64? {
    guard digits.contains(word.utf8.count), word.utf8.allSatisfy(\.isDigit) else { return nil }
    return Int64(word)
  }

  private static func month(_ word: String) -> Int64? {
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    guard let index = names.firstIndex(of: String(word.prefix(3))) else { return nil }
    return Int64(index) + 1
  }

  /// Two digits are 1950 to 2049, three count from 1900 (RFC 5322 §4.3); none before 1900.
  private static func year(_ word: String) -> Int64? {
    guard let year = number(word, digits: 2...4) else { return nil }
    switch word.utf8.count {
    case 2: return year < 50 ? 2000 + year : 1900 + year
    case 3: return 1900 + year
    default: return year >= 1900 ? year : nil
    }
  }

  /// Seconds east of UTC. Letters other than the American zones are UTC (RFC 5322 §4.3).
  private static func zone(_ word: String) -> Int64? {
    guard let sign = word.first, sign == "+" || sign == "-" else {
      return word.utf8.allSatisfy(\.isLetter) ? (americanHours[word] ?? 0) * 3_600 : nil
    }
    guard let value = number(String(word.dropFirst()), digits: 4...4), value % 100 < 60 else {
      return nil
    }
    let seconds = value / 100 * 3_600 + value % 100 * 60
    return sign == "-" ? -seconds : seconds
  }

  private static let americanHours: [String: Int64] = [
    "edt": -4, "est": -5, "cdt": -5, "cst": -6, "mdt": -6, "mst": -7, "pdt": -7, "pst": -8,
  ]

  private static func daysIn(month: Int64, year: Int64) -> Int64 {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 in the Gregorian calendar; years begin in March, so that the leap day is
  /// the last (Howard Hinnant, "chrono-compatible low-level date algorithms").
  private static func dayNumber(year: Int64, month: Int64, day: Int64) -> Int64 {
    let year = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
  }
}
