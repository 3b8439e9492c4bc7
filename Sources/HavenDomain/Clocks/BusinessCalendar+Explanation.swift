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

  /// Why a count of working days ends where it does: the day of receipt, each working day counted, and
  /// each day passed over. Folded as the other explanation is.
  public func explanation(
    workingDaysFrom date: LocalDate, through end: LocalDate
  ) -> [CalendarLine] {
    guard let first = try? adding(workingDays: 0, to: date) else { return [] }
    var lines = passedOver(from: date.day, through: first.day - 1)
    lines.append(.workingDay(first, number: 0))
    let step = end < first ? -1 : 1
    var (last, number) = (first.day, 0)
    for day in stride(from: first.day, through: end.day, by: step).dropFirst()
    where isWorkingDay(LocalDate(day: day)) {
      number += step
      lines += passedOver(from: min(last, day) + 1, through: max(last, day) - 1)
      lines.append(.workingDay(LocalDate(day: day), number: number))
      last = day
    }
    lines +=
      step > 0
      ? passedOver(from: last + 1, through: end.day)
      : passedOver(from: end.day, through: last - 1)
    return Self.folded(lines)
  }

  /// Days on which nothing counts, those without a name of their own in one line.
  private func passedOver(from first: Int, through last: Int) -> [CalendarLine] {
    guard first <= last else { return [] }
    var lines: [CalendarLine] = []
    for date in (first...last).map(LocalDate.init(day:)) {
      if let title = holiday(on: date) {
        lines.append(.holiday(date, title: title))
      } else if case .closed(let from, let through)? = lines.last, through + 1 == date {
        lines[lines.count - 1] = .closed(from, through: date)
      } else {
        lines.append(.closed(date, through: date))
      }
    }
    return lines
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

extension BusinessCalendar {
  /// What a local day has to say at an instant: the time on its wall, its holiday, hours and breaks.
  public func dayWords(at instant: Instant) -> [String] {
    let date = zone.wallTime(at: instant).date
    var lines = ["It is \(CalendarLine.moment(instant, zone)) in \(zone.identifier)"]
    if let title = holiday(on: date) {
      lines.append(CalendarLine.holiday(date, title: title).words(in: zone))
    } else if let own = oneDayHours[date] {
      lines.append(CalendarLine.oneDayHours(date, own).words(in: zone))
    } else {
      lines.append(CalendarLine.oneDayHours(date, hours(on: date)).words(in: zone))
    }
    lines += pauses(on: date).map { CalendarLine.pause($0).words(in: zone) }
    return lines
  }
}

extension Zone {
  /// What became of a wall time: nothing, moved on out of a gap, or read as the earlier of two.
  public func words(for wall: WallTime, at instant: Instant) -> [String] {
    let shown = wallTime(at: instant)
    if shown != wall {
      return [
        "\(CalendarLine.day(wall.date)) \(OpenInterval.words(wall.second)) does not exist in "
          + "\(identifier): the clocks go forward, and it moves on to "
          + "\(OpenInterval.words(shown.second))"
      ]
    }
    // The same wall time again, after the clocks have gone back by less than a day.
    let isTwice = shifts.contains { shift in
      let ahead = instant.seconds(until: shift.from)
      guard (1...86_400).contains(ahead) else { return false }
      let again = Instant(seconds: instant.seconds + Int64(offset(at: instant) - shift.offset))
      return again > instant && wallTime(at: again) == wall
    }
    return isTwice
      ? ["It comes twice in \(identifier), for the clocks go back: the earlier is meant"] : []
  }
}
