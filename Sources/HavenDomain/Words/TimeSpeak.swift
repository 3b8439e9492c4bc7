/// Times that somebody can hold us to, in the place of “soon” (GP-11, S3 step 8).
public struct TimeSpeak: Sendable {
  public var now: Instant
  public var zone: Zone
  /// What is due next on the record, if it is known.
  public var due: FeedbackDue?

  public init(now: Instant, zone: Zone, due: FeedbackDue? = nil) {
    self.now = now
    self.zone = zone
    self.due = due
  }

  /// What can be said now: by the record's own due time first, then the next hours and days.
  public var suggestions: [String] {
    var all = [own] + hours.map(by) + days.map(by)
    all = all.filter { !$0.isEmpty }
    return all.indices.filter { all.firstIndex(of: all[$0]) == $0 }.map { all[$0] }
  }

  /// `by 14:30 today`
  public func by(_ instant: Instant) -> String {
    "by \(TimeWords.closing(instant, now: now, in: zone))"
  }

  /// What somebody typed as a time; nil when it is none, or over.
  public func reading(_ typed: String) -> String? {
    let entry = TimeEntry(now: now, zone: zone, direction: .future)
    guard let instant = entry.read(typed), instant > now else { return nil }
    return by(instant)
  }

  /// Puts a time where `{by}` stands.
  public static func fill(_ text: String, by time: String) -> String {
    text.split(separator: field, omittingEmptySubsequences: false).joined(separator: time)
  }

  static let field = "{by}"

  /// `within 3 working days, by Thu 26 Nov` on the day that it is counted from.
  private var own: String {
    guard let due, due.at > now else { return "" }
    guard let target = due.target else { return by(due.at) }
    // A due time at midnight is the end of the day before.
    let day = TimeWords.day(zone.wallTime(at: due.at - .seconds(1)).date)
    let today = zone.wallTime(at: now).date
    guard zone.wallTime(at: due.from).date == today else { return "by \(day)" }
    return "within \(target), by \(day)"
  }

  /// Two hours from now on a half hour, and the end of an office day.
  private var hours: [Instant] {
    let wall = zone.wallTime(at: now)
    let ahead = ((wall.second + 7_200 + 1_799) / 1_800) * 1_800
    let times = [ahead, 61_200].filter { $0 < 86_400 && $0 >= wall.second + 3_600 }
    return times.sorted().map { zone.instant(of: WallTime(date: wall.date, second: $0)) }
  }

  /// Noon and five tomorrow, then five on the next two working days.
  private var days: [Instant] {
    let today = zone.wallTime(at: now).date
    let tomorrow = [43_200, 61_200].map { WallTime(date: today + 1, second: $0) }
    let later = (2...7).map { today + $0 }.filter { $0.weekday <= 5 }.prefix(2)
      .map { WallTime(date: $0, second: 61_200) }
    return (tomorrow + later).map { zone.instant(of: $0) }
  }
}
