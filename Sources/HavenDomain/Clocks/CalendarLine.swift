/// One line of why a calendar counts as it does: time that counted, or a day or break that did not.
public enum CalendarLine: Hashable, Codable, Sendable {
  /// Open time that counted.
  case open(OpenPeriod)
  /// The whole time counted, day and night.
  case alwaysOpen(OpenPeriod)
  /// Closed for a holiday.
  case holiday(LocalDate, title: String)
  /// Hours that replaced the weekday's; none means that the day was closed.
  case oneDayHours(LocalDate, [OpenInterval])
  /// Taken out of open time.
  case pause(OpenPeriod)
  /// Days without hours, with the last of them.
  case closed(LocalDate, through: LocalDate)
  /// A working day that counted, numbered from the day of receipt, which is 0; negative going back.
  case workingDay(LocalDate, number: Int)
  /// So many lines that are left out here, and the seconds that counted in them.
  case folded(lines: Int, seconds: Int)

  /// Open seconds of this line: those of all lines are the whole time counted.
  public var seconds: Int {
    switch self {
    case .open(let period), .alwaysOpen(let period): period.seconds
    case .folded(_, let seconds): seconds
    case .holiday, .oneDayHours, .pause, .closed, .workingDay: 0
    }
  }

  /// Plain words, in wall times of the zone: `Mon 2 Nov 2026 14:30 to 17:00: 2:30:00 counted`.
  public func words(in zone: Zone) -> String {
    switch self {
    case .open(let period):
      "\(Self.words(period, zone)): \(Self.amount(period.seconds)) counted"
    case .alwaysOpen(let period):
      "\(Self.words(period, zone)), day and night: \(Self.amount(period.seconds)) counted"
    case .holiday(let date, let title): "\(Self.day(date)): closed, \(title)"
    case .oneDayHours(let date, let hours): "\(Self.day(date)): \(Self.words(hours))"
    case .pause(let period): "\(Self.words(period, zone)): a break, not counted"
    case .closed(let first, let last):
      first == last
        ? "\(Self.day(first)): closed" : "\(Self.day(first)) to \(Self.day(last)): closed"
    case .workingDay(let date, let number):
      "\(Self.day(date)): \(number == 0 ? "counts as the day of receipt" : "working day \(number)")"
    case .folded(let lines, 0): "and \(lines) more lines like these"
    case .folded(let lines, let seconds):
      "and \(lines) more lines like these: \(Self.amount(seconds)) counted in them"
    }
  }

  private static func words(_ hours: [OpenInterval]) -> String {
    hours.isEmpty
      ? "closed on this day"
      : "open \(hours.map(\.words).joined(separator: ", ")) on this day"
  }

  /// `Mon 2 Nov 2026 14:30 to 17:00`
  static func words(_ period: OpenPeriod, _ zone: Zone) -> String {
    let start = zone.wallTime(at: period.start)
    var end = zone.wallTime(at: period.end)
    if end.second == 0, end.date == start.date + 1 {
      end = WallTime(date: start.date, second: 86_400)
    }
    let from = "\(day(start.date)) \(OpenInterval.words(start.second))"
    let to = OpenInterval.words(end.second)
    return "\(from) to \(end.date == start.date ? to : "\(day(end.date)) \(to)")"
  }

  /// `Mon 2 Nov 2026 14:30`
  static func moment(_ instant: Instant, _ zone: Zone) -> String {
    let wall = zone.wallTime(at: instant)
    return "\(day(wall.date)) \(OpenInterval.words(wall.second))"
  }

  static func day(_ date: LocalDate) -> String {
    "\(TimeWords.day(date)) \(date.civil.year)"
  }

  /// `8:00:00`: hours, however many.
  static func amount(_ seconds: Int) -> String {
    "\(seconds / 3600):\(TimeWords.two(seconds / 60 % 60)):\(TimeWords.two(seconds % 60))"
  }
}
