extension BusinessCalendar {
  /// The next open periods, as many as asked for; the first is cut at the start, and periods that
  /// adjoin are one. Fewer where the calendar has no more; an error where it has none.
  ///
  /// Open time without an end within ten years, as an always-open calendar has it, is given out in
  /// one period for each local day, for ten years at most unless the calendar is always open.
  public func periods(
    from start: Instant, count: Int
  ) throws(CalendarError) -> [OpenPeriod] {
    guard count > 0 else { return [] }
    if isAlwaysOpen { return days(from: start, count: count) }
    var found: [OpenPeriod] = []
    var walk = OpenWalk(self, from: start)
    var current = try walk.next()
    while found.count < count {
      if current.milliseconds > OpenWalk.patience {
        let end = current.end
        return found
          + days(from: current.start, count: count - found.count).prefix { $0.end <= end }
      }
      // What comes after the last one may be an error: that is where the list ends.
      guard let piece = try? walk.next() else { return found + [current] }
      if piece.start == current.end {
        current.end = piece.end
      } else {
        found.append(current)
        current = piece
      }
    }
    return found
  }

  private func days(from start: Instant, count: Int) -> [OpenPeriod] {
    var found: [OpenPeriod] = []
    var start = start
    var date = zone.wallTime(at: start).date
    while found.count < count {
      let end = endOfDay(date)
      if start < end { found.append(OpenPeriod(start: start, end: end)) }
      start = max(start, end)
      date = date + 1
    }
    return found
  }
}
