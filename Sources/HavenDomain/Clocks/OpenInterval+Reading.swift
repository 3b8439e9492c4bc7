/// Why a text is no interval: what is wrong and what to do, as a sentence.
public struct IntervalError: Error, Hashable, Sendable {
  public var words: String
}

extension OpenInterval {
  /// From `09:00`, `09:00:30` and, as an end, `24:00`. What ends at its start or before it goes over
  /// midnight.
  public init(
    from start: some StringProtocol, to end: some StringProtocol
  ) throws(IntervalError) {
    guard let first = Self.second(start), first < 86_400 else { throw Self.noTime(start) }
    guard let last = Self.second(end) else { throw Self.noTime(end) }
    if first == last {
      throw IntervalError(
        words: "\(start)-\(end) is empty. A whole day is 00:00-24:00, none is closed.")
    }
    self.init(start: first, end: last > first ? last : last + 86_400)
  }

  /// The first two of a day that share time.
  public static func overlap(in list: [OpenInterval]) -> (OpenInterval, OpenInterval)? {
    let sorted = list.sorted()
    return zip(sorted, sorted.dropFirst()).first { $0.end > $1.start }
  }

  /// The first weekday, 0 to 6 from Monday, that goes over midnight into what the next opens; Sunday
  /// is followed by Monday.
  public static func overlap(
    inWeek hours: [[OpenInterval]]
  ) -> (day: Int, next: Int, OpenInterval, OpenInterval)? {
    for day in hours.indices {
      let next = (day + 1) % hours.count
      guard let last = hours[day].max(by: { $0.end < $1.end }), let first = hours[next].min(),
        last.end > first.start + 86_400
      else { continue }
      return (day, next, last, first)
    }
    return nil
  }

  /// Of the day, 24:00 included; nil for what is no time.
  private static func second(_ text: some StringProtocol) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    let numbers = parts.compactMap { Int(plain: $0, digits: 2...2) } + (parts.count == 2 ? [0] : [])
    guard numbers.count == 3, numbers[1] < 60, numbers[2] < 60 else { return nil }
    let second = numbers[0] * 3600 + numbers[1] * 60 + numbers[2]
    return second <= 86_400 ? second : nil
  }

  private static func noTime(_ text: some StringProtocol) -> IntervalError {
    IntervalError(words: "“\(text.prefix(40))” is no time of day. Write 09:00, at most 24:00.")
  }
}
