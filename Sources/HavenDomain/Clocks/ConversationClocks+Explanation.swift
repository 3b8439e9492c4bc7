extension ConversationClocks {
  /// Why each clock stands as it does, in plain words: its sum, each open period counted, and what
  /// was not counted between.
  public func explanation(on calendar: BusinessCalendar) -> [String] {
    [("first", first), ("update", update), ("solution", solution)].flatMap { name, clock in
      clock.map { Self.lines($0, calendar).map { "\(name): \($0)" } } ?? []
    }
  }

  private static func lines(_ clock: Clock, _ calendar: BusinessCalendar) -> [String] {
    let used = CalendarLine.amount(clock.usedSeconds)
    var lines = ["\(clock.state.rawValue), \(used) of \(CalendarLine.amount(clock.target)) used"]
    if let due = clock.due {
      lines[0] += ", due \(CalendarLine.moment(due, calendar.zone))"
    }
    var last: Instant?
    for stretch in clock.stretches {
      if let last, last < stretch.start {
        let gap = OpenPeriod(start: last, end: stretch.start)
        lines.append("\(CalendarLine.words(gap, calendar.zone)): stopped, not counted")
      }
      lines += calendar.explanation(from: stretch.start, to: stretch.end)
        .map { $0.words(in: calendar.zone) }
      last = stretch.end
    }
    return lines
  }
}
