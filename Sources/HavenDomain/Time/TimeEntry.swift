/// Reads a time as people type it: `now`, `14:30`, `today 9:00`, `tomorrow`, `-2d`, `+2h`, `24h`,
/// `2 Nov 14:30`, `2026-11-02 14:30`, `02/11/2026`, and our own `2026-11-02T14:30:00Z`.
///
/// A day without a time is that day at nine, or now when the day is today. A time without a day is
/// the next one for a due time and the last one for something past; so is a day without a year.
public struct TimeEntry: Sendable {
  /// Which way a time without a day, or a day without a year, is meant.
  public enum Direction: Sendable { case past, future }
  public var now: Instant
  public var zone: Zone
  public var direction: Direction

  public init(now: Instant, zone: Zone, direction: Direction) {
    self.now = now
    self.zone = zone
    self.direction = direction
  }

  /// Nil when the text is no time.
  public func read(_ text: String) -> Instant? {
    var words = text.lowercased().split { $0.isWhitespace || $0 == "," }.map(String.init)
    if words.count == 1, let (date, time) = Self.splitISO(words[0]) {
      guard !time.hasSuffix("z") else { return inUTC.read("\(date) \(time.dropLast())") }
      words = [date, time]
    }
    guard !words.isEmpty else { return nil }
    if words == ["now"] { return now }
    if words.count == 1 || words.count == 2 && words[1].count == 1,
      let moved = relative(words.joined())
    {
      return moved
    }
    let second = words.last.flatMap(Self.secondOfDay)
    if second != nil { words.removeLast() }
    guard let date = words.isEmpty ? implicitDate(second) : date(words) else { return nil }
    guard let second else {
      return date == today ? now : zone.instant(of: WallTime(date: date, hour: 9, minute: 0))
    }
    return zone.instant(of: WallTime(date: date, second: second))
  }

  /// What to show when `read` has no answer.
  public static let help = "Try 14:30, today, tomorrow 9:00, +2h, -2d or 2 Nov 14:30."

  var today: LocalDate { zone.wallTime(at: now).date }

  private var inUTC: TimeEntry { TimeEntry(now: now, zone: .utc, direction: direction) }

  private func relative(_ word: String) -> Instant? {
    guard let unit = word.last, let factor = ["m": 60, "h": 3600, "d": 86_400, "w": 604_800][unit]
    else { return nil }
    let isSigned = word.hasPrefix("-") || word.hasPrefix("+")
    guard let count = Int(plain: word.dropLast().dropFirst(isSigned ? 1 : 0), digits: 1...4)
    else { return nil }
    return now + .seconds((word.hasPrefix("-") ? -1 : 1) * count * factor)
  }

  /// The minute that is running still counts as one to come.
  private func implicitDate(_ second: Int?) -> LocalDate? {
    guard let second else { return nil }
    let wall = zone.wallTime(at: now)
    switch direction {
    case .future: return second >= wall.second - 59 ? wall.date : wall.date + 1
    case .past: return second <= wall.second ? wall.date : wall.date + -1
    }
  }

  /// `9:05`, `14:30`, `14:30:07`.
  private static func secondOfDay(_ word: String) -> Int? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = Int(plain: parts[0], digits: 1...2),
      let minute = Int(plain: parts[1], digits: 2...2),
      let second = parts.count == 3 ? Int(plain: parts[2], digits: 2...2) : 0,
      hour < 24, minute < 60, second < 60
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  private static func splitISO(_ word: String) -> (date: String, time: String)? {
    let parts = word.split(separator: "t", omittingEmptySubsequences: false).map(String.init)
    return parts.count == 2 && parts[0].count == 10 ? (parts[0], parts[1]) : nil
  }
}
