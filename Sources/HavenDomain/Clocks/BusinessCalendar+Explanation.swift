extension BusinessCalendar {
  /// Why so much time counts between two instants: each open period, and each holiday, one-day hours,
  /// break and closed day between, in order. Of more than forty lines the middle ones are folded into
  /// one. Empty for a reversed range.
  public func explanation(from start: Instant, to end: Instant) -> [CalendarLine] {
    guard start < end else { return [] }
    if isAlwaysOpen { return [.alwaysOpen(OpenPeriod(start: start, end: end))] }
    var entries: [(at: Instant, line: CalendarLine)] = []
    for period in openPeriods(from: start, to: end) {
      entries.append((period.start, .open(period)))
    }
    var quiet: ClosedRange<Int>?
    func endQuiet() {
      guard let days = quiet else { return }
      let first = LocalDate(day: days.lowerBound)
      entries.append((midnight(first), .closed(first, through: LocalDate(day: days.upperBound))))
      quiet = nil
    }
    for day in zone.wallTime(at: start).date.day...zone.wallTime(at: end).date.day {
      let date = LocalDate(day: day)
      let special = remarks(on: date, from: start, to: end)
      let isQuiet = special.isEmpty && hours(on: date).isEmpty
      // The day of the end is not passed over: nothing was waited for after it.
      if isQuiet, midnight(date) < end {
        quiet = (quiet?.lowerBound ?? day)...day
      } else {
        endQuiet()
        entries += special
      }
    }
    endQuiet()
    // What is said of a day stands before what opens at its midnight.
    entries.sort { ($0.at, $0.line.seconds) < ($1.at, $1.line.seconds) }
    return Self.folded(entries.map(\.line))
  }

  /// What is said of one date: its holiday, its own hours, its breaks.
  private func remarks(
    on date: LocalDate, from start: Instant, to end: Instant
  ) -> [(at: Instant, line: CalendarLine)] {
    let midnight = midnight(date)
    guard midnight < end else { return [] }
    var lines: [(at: Instant, line: CalendarLine)] = []
    if let title = holiday(on: date) {
      lines.append((midnight, .holiday(date, title: title)))
    } else if let own = oneDayHours[date] {
      lines.append((midnight, .oneDayHours(date, own)))
    }
    for pause in pauses(on: date) where pause.start < end && pause.end > start {
      let cut = OpenPeriod(start: max(pause.start, start), end: min(pause.end, end))
      lines.append((cut.start, .pause(cut)))
    }
    return lines
  }

  /// Merged over the whole range.
  private func openPeriods(from start: Instant, to end: Instant) -> [OpenPeriod] {
    var found: [OpenPeriod] = []
    var position = start
    while position < end {
      let edge = min(end, Instant(milliseconds: position.milliseconds + 64 * 86_400_000))
      for piece in open(from: position, to: edge) {
        if let last = found.last, last.end == piece.start {
          found[found.count - 1].end = piece.end
        } else {
          found.append(piece)
        }
      }
      position = edge
    }
    return found
  }

  private func midnight(_ date: LocalDate) -> Instant {
    zone.instant(of: WallTime(date: date, second: 0))
  }

  private static func folded(_ lines: [CalendarLine]) -> [CalendarLine] {
    guard lines.count > 40 else { return lines }
    let middle = lines[24..<lines.count - 15]
    let seconds = middle.reduce(0) { $0 + $1.seconds }
    return lines[..<24] + [.folded(lines: middle.count, seconds: seconds)] + lines.suffix(15)
  }
}
