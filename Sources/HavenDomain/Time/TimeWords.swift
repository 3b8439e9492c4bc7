/// Times in the words that people read on screens and in letters.
public enum TimeWords {
  static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// `06:41`, from one hour on `1:06:41`, from one day on `3 d 04 h`, from a hundred on
  /// `120 d`; a minus when negative.
  public static func span(_ seconds: Int) -> String {
    let sign = seconds < 0 ? "-" : ""
    let s = Int(clamping: seconds.magnitude)
    if s >= 8_640_000 { return "\(sign)\(s / 86_400) d" }
    if s >= 86_400 { return "\(sign)\(s / 86_400) d \(two(s / 3600 % 24)) h" }
    if s >= 3600 { return "\(sign)\(s / 3600):\(two(s / 60 % 60)):\(two(s % 60))" }
    return "\(sign)\(two(s / 60)):\(two(s % 60))"
  }

  /// `00:07:12`
  public static func clockSpan(_ seconds: Int) -> String {
    let s = max(0, seconds)
    return "\(two(s / 3600)):\(two(s / 60 % 60)):\(two(s % 60))"
  }

  /// `14:31:07`
  public static func clock(_ instant: Instant, in zone: Zone) -> String {
    clockSpan(zone.wallTime(at: instant).second)
  }

  /// `14:30`
  public static func minute(_ instant: Instant, in zone: Zone) -> String {
    let second = zone.wallTime(at: instant).second
    return "\(two(second / 3600)):\(two(second / 60 % 60))"
  }

  /// `Mon 2 Nov`
  public static func day(_ date: LocalDate) -> String {
    let (_, month, day) = date.civil
    return "\(weekdays[date.weekday - 1]) \(day) \(months[month - 1])"
  }

  /// `Mon 2 Nov 2026`
  public static func date(_ date: LocalDate) -> String { "\(day(date)) \(date.civil.year)" }

  /// `2026-11-02`
  public static func isoDay(_ date: LocalDate) -> String {
    let (year, month, day) = date.civil
    let zeros = String(repeating: "0", count: max(0, 4 - "\(year)".count))
    return "\(zeros)\(year)-\(two(month))-\(two(day))"
  }

  /// `14:30 today`, `09:00 tomorrow`, `17:00 Mon 2 Nov`, with the year when it is another one.
  public static func moment(_ instant: Instant, now: Instant, in zone: Zone) -> String {
    let date = zone.wallTime(at: instant).date
    let today = zone.wallTime(at: now).date
    let time = minute(instant, in: zone)
    switch date.day - today.day {
    case 0: return "\(time) today"
    case 1: return "\(time) tomorrow"
    case -1: return "\(time) yesterday"
    default:
      let year = date.civil.year == today.civil.year ? "" : " \(date.civil.year)"
      return "\(time) \(day(date))\(year)"
    }
  }

  /// As `moment`, with midnight as the end of its day: `24:00 Wed 2 Dec`.
  public static func closing(_ instant: Instant, now: Instant, in zone: Zone) -> String {
    guard zone.wallTime(at: instant).second == 0 else {
      return moment(instant, now: now, in: zone)
    }
    return "24:00" + moment(instant - .seconds(1), now: now, in: zone).dropFirst(5)
  }

  /// `2026-11-02T14:30:00Z`
  public static func iso(_ instant: Instant) -> String {
    let wall = Zone.utc.wallTime(at: instant)
    return "\(isoDay(wall.date))T\(clockSpan(wall.second))Z"
  }
}
