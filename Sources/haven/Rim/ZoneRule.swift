import HavenDomain

/// How a zone goes on for good: the last line of a zone file, such as `GMT0BST,M3.5.0/1,M10.5.0`
/// (POSIX.1-2017 §8.3, as RFC 9636 §3.3 extends it).
struct ZoneRule: Hashable {
  private var standard: Int
  private var summer: Int
  private var begins: Change
  private var ends: Change

  /// The moment of a change, as seconds after midnight of a day of the year.
  private struct Change: Hashable {
    enum Day: Hashable {
      /// The fifth means the last; Sunday is 0.
      case weekday(month: Int, week: Int, weekday: Int)
      /// 1 to 365; 29 February is not counted.
      case julian(Int)
      /// 0 to 365.
      case zeroBased(Int)
    }
    var day: Day
    var second: Int
  }

  /// Nil where the zone has no summer time, or the line is no such rule.
  init?(footer: ArraySlice<UInt8>) {
    var text = Substring(String(decoding: footer, as: UTF8.self).trimmed)
    guard Self.takeName(&text), let standard = Self.takeTime(&text), Self.takeName(&text) else {
      return nil
    }
    self.standard = -standard
    summer = self.standard + 3600
    if text.first != ",", let typed = Self.takeTime(&text) { summer = -typed }
    let parts = text.split(separator: ",")
    guard parts.count == 2, let begins = Self.change(parts[0]), let ends = Self.change(parts[1])
    else { return nil }
    self.begins = begins
    self.ends = ends
  }

  /// The changes after one instant, up to another.
  func shifts(from start: Instant, to end: Instant) -> [Zone.Shift] {
    let first = Zone.utc.wallTime(at: start).date.civil.year
    let last = Zone.utc.wallTime(at: end).date.civil.year
    return (first...max(first, last)).flatMap { year -> [Zone.Shift] in
      [
        shift(begins, in: year, wallOffset: standard, to: summer),
        shift(ends, in: year, wallOffset: summer, to: standard),
      ].compactMap { $0 }
    }.filter { $0.from > start && $0.from <= end }.sorted { $0.from < $1.from }
  }

  private func shift(
    _ change: Change, in year: Int, wallOffset: Int, to offset: Int
  ) -> Zone.Shift? {
    guard let newYear = LocalDate(year: year, month: 1, day: 1),
      let date = Self.date(change.day, in: year, newYear)
    else { return nil }
    let second = Int64(date.day) * 86_400 + Int64(change.second - wallOffset)
    return Zone.Shift(from: Instant(seconds: second), offset: offset)
  }

  private static func date(_ day: Change.Day, in year: Int, _ newYear: LocalDate) -> LocalDate? {
    switch day {
    case .zeroBased(let count): return newYear + count
    case .julian(let count):
      let hasLeapDay = LocalDate(year: year, month: 2, day: 29) != nil
      return newYear + (count - 1 + (hasLeapDay && count > 59 ? 1 : 0))
    case .weekday(let month, let week, let weekday):
      guard let first = LocalDate(year: year, month: month, day: 1) else { return nil }
      var date = first + (weekday - first.weekday % 7 + 7) % 7 + (week - 1) * 7
      while date.civil.month != month { date = date + -7 }
      return date
    }
  }

  // MARK: Reading

  private static func takeName(_ text: inout Substring) -> Bool {
    if text.first == "<" {
      guard let end = text.firstIndex(of: ">") else { return false }
      text = text[text.index(after: end)...]
      return true
    }
    let name = text.prefix { $0.isLetter }
    text = text.dropFirst(name.count)
    return name.count >= 3
  }

  /// `5`, `-3:30`, `+05:45:00`: in seconds.
  private static func takeTime(_ text: inout Substring) -> Int? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || ":+-".contains($0)) }
    guard !digits.isEmpty else { return nil }
    text = text.dropFirst(digits.count)
    let isNegative = digits.first == "-"
    let parts = digits.drop { "+-".contains($0) }.split(separator: ":").map { Int($0) }
    guard (1...3).contains(parts.count), !parts.contains(nil) else { return nil }
    let numbers = parts.compactMap { $0 }.filter { (0...200).contains($0) } + [0, 0]
    guard numbers.count == parts.count + 2 else { return nil }
    return (isNegative ? -1 : 1) * (numbers[0] * 3600 + numbers[1] * 60 + numbers[2])
  }

  private static func change(_ text: Substring) -> Change? {
    let parts = text.split(separator: "/", maxSplits: 1)
    guard let first = parts.first, let day = day(first) else { return nil }
    guard parts.count == 2 else { return Change(day: day, second: 2 * 3600) }
    var time = parts[1]
    return takeTime(&time).map { Change(day: day, second: $0) }
  }

  private static func day(_ text: Substring) -> Change.Day? {
    if text.hasPrefix("J") {
      return Int(text.dropFirst()).flatMap { (1...365).contains($0) ? .julian($0) : nil }
    }
    guard text.hasPrefix("M") else {
      return Int(text).flatMap { (0...365).contains($0) ? .zeroBased($0) : nil }
    }
    let numbers = text.dropFirst().split(separator: ".").compactMap { Int($0) }
    guard numbers.count == 3, (1...12).contains(numbers[0]), (1...5).contains(numbers[1]),
      (0...6).contains(numbers[2])
    else { return nil }
    return .weekday(month: numbers[0], week: numbers[1], weekday: numbers[2])
  }
}
