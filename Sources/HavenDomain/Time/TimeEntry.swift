/// Reads a time as people type it: `now`, `14:30`, `today 9:00`, `tomorrow`, `-2d`, `+2h`, `24h`,
/// `2 Nov 14:30`, `2026-11-02 14:30`, `02/11/2026`.
///
/// A day without a time is that day at nine, or now when the day is today. A time without a day is
/// the next one for a due time and the last one for something past.
public struct TimeEntry: Sendable {
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
    var words = text.lowercased().split { $0 == " " || $0 == "," }.map(
      String.init)
    if words.count == 1, let isoParts = Self.splitISO(words[0]) { words = isoParts }
    guard !words.isEmpty else { return nil }
    if words == ["now"] { return now }
    if words.count <= 2, let moved = relative(words.joined()) { return moved }
    let minutes = words.last.flatMap(Self.minuteOfDay)
    if minutes != nil { words.removeLast() }
    guard let date = words.isEmpty ? implicitDate(minutes) : date(words) else { return nil }
    let today = zone.wallTime(at: now).date
    guard let minutes else {
      return date == today ? now : zone.instant(of: WallTime(date: date, hour: 9, minute: 0))
    }
    return zone.instant(of: WallTime(date: date, second: minutes * 60))
  }

  /// What to show when `read` has no answer.
  public static let help = "Try 14:30, today, tomorrow 9:00, +2h, -2d or 2 Nov 14:30."

  private func relative(_ word: String) -> Instant? {
    guard let unit = word.last, let factor = ["m": 60, "h": 3600, "d": 86_400, "w": 604_800][unit]
    else { return nil }
    let sign: Int = word.hasPrefix("-") ? -1 : 1
    let digits = word.dropLast().drop { $0 == "-" || $0 == "+" }
    guard digits.count <= 4, let count = Int(digits) else { return nil }
    return now + .seconds(sign * count * factor)
  }

  private func implicitDate(_ minutes: Int?) -> LocalDate? {
    guard let minutes else { return nil }
    let wall = zone.wallTime(at: now)
    switch direction {
    case .future: return minutes * 60 >= wall.second - 59 ? wall.date : wall.date + 1
    case .past: return minutes * 60 <= wall.second ? wall.date : wall.date + -1
    }
  }

  private func date(_ words: [String]) -> LocalDate? {
    let today = zone.wallTime(at: now).date
    switch words {
    case ["today"]: return today
    case ["tomorrow"]: return today + 1
    case ["yesterday"]: return today + -1
    default: break
    }
    if words.count == 1 { return weekday(words[0], after: today) ?? numeric(words[0]) }
    guard (2...3).contains(words.count), let day = Int(words[0]),
      let month = TimeWords.months.firstIndex(where: { words[1].hasPrefix($0.lowercased()) })
    else { return nil }
    let year = words.count == 3 ? Int(words[2]) : today.civil.year
    return year.flatMap { LocalDate(year: $0, month: month + 1, day: day) }
  }

  private func weekday(_ word: String, after today: LocalDate) -> LocalDate? {
    guard word.count >= 3,
      let index = TimeWords.weekdays.firstIndex(where: { word.hasPrefix($0.lowercased()) })
    else { return nil }
    let ahead = (index + 1 - today.weekday + 7) % 7
    return direction == .future ? today + (ahead == 0 ? 7 : ahead) : today + (ahead - 7) % 7
  }

  private func numeric(_ word: String) -> LocalDate? {
    let parts = word.split { "-/.".contains($0) }.map(String.init)
    guard parts.count == 3, let a = Int(parts[0]), let b = Int(parts[1]), let c = Int(parts[2])
    else { return nil }
    return parts[0].count == 4
      ? LocalDate(year: a, month: b, day: c) : LocalDate(year: c, month: b, day: a)
  }

  private static func minuteOfDay(_ word: String) -> Int? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts[1].count == 2, let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }

  private static func splitISO(_ word: String) -> [String]? {
    let parts = word.split(separator: "t").map(String.init)
    return parts.count == 2 && parts[0].count == 10 ? parts : nil
  }
}
