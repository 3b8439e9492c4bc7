import HavenDomain

/// The calendar a second time, plain and slow: a map of open steps around a moment, walked one by one.
/// A step is a second, or a minute where all times are whole minutes.
final class SlowCalendar {
  let calendar: BusinessCalendar
  let step: Int
  /// The instant of the first step, in seconds.
  let origin: Int
  private let map: [Bool]

  init(_ calendar: BusinessCalendar, step: Int, origin: Int, count: Int) {
    self.calendar = calendar
    self.step = step
    self.origin = origin
    var map = Array(repeating: false, count: count)
    let middle = Int(calendar.zone.wallTime(at: Instant(seconds: Int64(origin))).date.day)
    let days = middle - 2...middle + count * step / 86_400 + 2
    func paint(_ interval: OpenInterval, _ day: Int, _ value: Bool) {
      let start = Self.instant(day * 86_400 + interval.start, calendar.zone)
      let end = Self.instant(day * 86_400 + interval.end, calendar.zone)
      guard start < end else { return }
      let first = max(0, (start - origin) / step)
      let last = min(count, (end - origin) / step)
      if first < last { for index in first..<last { map[index] = value } }
    }
    for day in days {
      let date = LocalDate(day: day)
      if calendar.holidays[date] != nil { continue }
      let hours = calendar.oneDayHours[date] ?? calendar.hours[date.weekday - 1]
      for interval in hours { paint(interval, day, true) }
    }
    for day in days {
      for pause in calendar.breaks[LocalDate(day: day)] ?? [] { paint(pause, day, false) }
    }
    self.map = map
  }

  var count: Int { map.count }
  func instant(_ index: Int) -> Instant { Instant(seconds: Int64(origin + index * step)) }
  func isOpen(_ index: Int) -> Bool { map[index] }

  /// Nil where the answer lies outside the map.
  func nextOpen(_ index: Int) -> Int? {
    var index = index
    while index < count, !map[index] { index += 1 }
    return index < count ? index : nil
  }

  func previousClose(_ index: Int) -> Int? {
    var index = index
    while index > 0, !map[index - 1] || map[index] { index -= 1 }
    return index > 0 ? index : nil
  }

  /// Open steps.
  func between(_ start: Int, _ end: Int) -> Int {
    var (index, sum) = (start, 0)
    while index < end {
      if map[index] { sum += 1 }
      index += 1
    }
    return sum
  }

  func adding(_ steps: Int, to start: Int) -> Int? {
    if steps == 0 { return touches(start) ? start : nextOpen(start) }
    var (index, left) = (start, steps)
    while index < count {
      if map[index] { left -= 1 }
      index += 1
      if left == 0 { return index }
    }
    return nil
  }

  func subtracting(_ steps: Int, from end: Int) -> Int? {
    if steps == 0 { return touches(end) ? end : previousClose(end) }
    var (index, left) = (end, steps)
    while index > 0 {
      index -= 1
      if map[index] { left -= 1 }
      if left == 0 { return index }
    }
    return nil
  }

  private func touches(_ index: Int) -> Bool { map[index] || index > 0 && map[index - 1] }

  /// Tries every minute of two days for the first at which the wall shows this; an hour later, if
  /// none does.
  private static func instant(_ local: Int, _ zone: Zone) -> Int {
    for candidate in stride(from: local - 15 * 3600, through: local + 15 * 3600, by: 60)
    where candidate + offset(candidate, zone) == local {
      return candidate
    }
    return instant(local + 3600, zone)
  }

  private static func offset(_ second: Int, _ zone: Zone) -> Int {
    // From the last change back: the zones of the tests have a few dozen.
    var index = zone.shifts.count - 1
    while index >= 0, Int(zone.shifts[index].from.seconds) > second { index -= 1 }
    return index < 0 ? zone.offsetBefore : zone.shifts[index].offset
  }
}

/// Calendars that nobody would draw up, around a moment.
struct RandomCalendars {
  var random: SeededGenerator

  /// Half of them around a change of the clocks.
  mutating func moment(in zone: Zone) -> Instant {
    if let shift = zone.shifts.randomElement(using: &random), Bool.random(using: &random) {
      return shift.from
    }
    return utc("2024-01-01 00:00") + .minutes(Int.random(in: 0...2_000_000, using: &random))
  }

  /// With whole minutes only where the step is a minute.
  mutating func calendar(in zone: Zone, around moment: Instant, step: Int) -> BusinessCalendar {
    let day = zone.wallTime(at: moment).date
    var holidays: [LocalDate: String] = [:]
    var (own, breaks): ([LocalDate: [OpenInterval]], [LocalDate: [OpenInterval]]) = ([:], [:])
    for date in (-6...6).map({ day + $0 }) {
      switch Int.random(in: 0..<10, using: &random) {
      case 0: holidays[date] = "A day off"
      case 1: own[date] = intervals(step)
      case 2, 3: breaks[date] = intervals(step)
      default: break
      }
    }
    let hours = (0..<7).map { _ in intervals(step) }
    return BusinessCalendar(
      name: "random", zone: zone, hours: hours, holidays: holidays, oneDayHours: own, breaks: breaks
    )
  }

  /// None to five; a third of them near the hours at which clocks change.
  private mutating func intervals(_ step: Int) -> [OpenInterval] {
    (0..<Int.random(in: 0...5, using: &random)).map { _ in
      let isNight = Int.random(in: 0..<3, using: &random) == 0
      let start = Int.random(in: 0..<(isNight ? 14_400 : 86_400), using: &random) / step * step
      let length = Int.random(in: 1...(isNight ? 120 : 600), using: &random) * 60
      let second = step == 1 ? Int.random(in: 0..<60, using: &random) : 0
      return OpenInterval(start: start, end: start + length + second)
    }
  }
}
