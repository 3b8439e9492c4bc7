extension BusinessCalendar {
  /// Open time between two instants: in order, merged, and cut to them.
  func open(from start: Instant, to end: Instant) -> [OpenPeriod] {
    guard start < end else { return [] }
    if isAlwaysOpen { return [OpenPeriod(start: start, end: end)] }
    // What began the day before yesterday can reach into today when a gap moves its end on.
    let days = zone.wallTime(at: start).date.day - 2...zone.wallTime(at: end).date.day + 1
    let clock = WallClock(zone, days)
    var found: [OpenPeriod] = []
    for day in days where mayOpen(day) {
      for interval in hours(on: LocalDate(day: day)) {
        guard let period = clock.period(interval, on: day), period.start < end,
          period.end > start
        else { continue }
        found.append(
          OpenPeriod(start: max(period.start, start), end: min(period.end, end)))
      }
    }
    Self.merge(&found)
    takeBreaks(from: &found, on: days, clock)
    return found
  }

  /// What belongs to this date, breaks taken out. What goes over midnight belongs to the day before.
  func periods(on date: LocalDate) -> [OpenPeriod] {
    let days = date.day - 2...date.day + 3
    let clock = WallClock(zone, days)
    var found = hours(on: date).compactMap { clock.period($0, on: date.day) }
    Self.merge(&found)
    takeBreaks(from: &found, on: days, clock)
    return found
  }

  /// The breaks of a date as instants; none for what the clock change empties.
  func pauses(on date: LocalDate) -> [OpenPeriod] {
    let clock = WallClock(zone, date.day...date.day)
    return (breaks[date] ?? []).compactMap { clock.period($0, on: date.day) }
  }

  private func mayOpen(_ day: Int) -> Bool {
    hasWeeklyHours || oneDayReach?.contains(day) == true
  }

  private func takeBreaks(
    from periods: inout [OpenPeriod], on days: ClosedRange<Int>, _ clock: WallClock
  ) {
    guard !breaks.isEmpty, !periods.isEmpty else { return }
    for day in days {
      for interval in breaks[LocalDate(day: day)] ?? [] {
        guard let pause = clock.period(interval, on: day) else { continue }
        periods = periods.flatMap { $0.without(pause) }
      }
    }
  }

  private static func merge(_ periods: inout [OpenPeriod]) {
    guard periods.count > 1 else { return }
    let isInOrder = zip(periods, periods.dropFirst()).allSatisfy { $0.start <= $1.start }
    if !isInOrder { periods.sort { $0.start < $1.start } }
    var kept = 0
    for index in 1..<periods.count {
      if periods[index].start <= periods[kept].end {
        periods[kept].end = max(periods[kept].end, periods[index].end)
      } else {
        kept += 1
        periods[kept] = periods[index]
      }
    }
    periods.removeLast(periods.count - kept - 1)
  }
}

/// Turns wall times of some days into instants; where the zone's clocks stay as they are in these
/// days, by plain subtraction.
private struct WallClock {
  private let zone: Zone
  private let offset: Int?

  init(_ zone: Zone, _ days: ClosedRange<Int>) {
    self.zone = zone
    offset = zone.steadyOffset(
      from: Instant(seconds: Int64(days.lowerBound - 3) * 86_400),
      to: Instant(seconds: Int64(days.upperBound + 5) * 86_400))
  }

  /// Nil where the clock change leaves nothing of it.
  func period(_ interval: OpenInterval, on day: Int) -> OpenPeriod? {
    let start = instant(day, interval.start)
    let end = instant(day, interval.end)
    return start < end ? OpenPeriod(start: start, end: end) : nil
  }

  private func instant(_ day: Int, _ second: Int) -> Instant {
    let local = Int64(day) * 86_400 + Int64(second)
    if let offset { return Instant(seconds: local - Int64(offset)) }
    return zone.instant(ofLocal: local)
  }
}

extension OpenPeriod {
  fileprivate func without(_ pause: OpenPeriod) -> [OpenPeriod] {
    guard pause.start < end, pause.end > start else { return [self] }
    return [
      OpenPeriod(start: start, end: pause.start), OpenPeriod(start: pause.end, end: end),
    ].filter { $0.start < $0.end }
  }
}
