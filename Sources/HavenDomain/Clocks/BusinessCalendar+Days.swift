extension BusinessCalendar {
  /// Some open time is left of it after holidays, one-day hours and breaks. What the day before
  /// leaves after midnight is not its own.
  public func isWorkingDay(_ date: LocalDate) -> Bool {
    if breaks.isEmpty, hours(on: date).isEmpty { return false }
    return !periods(on: date).isEmpty
  }

  /// So many working days after the day of receipt, which is not counted. A receipt on a day that is
  /// none counts as received on the next working day: three from a Saturday are Thursday, none is
  /// Monday. Negative days go back from there.
  public func adding(
    workingDays count: Int, to date: LocalDate
  ) throws(CalendarError) -> LocalDate {
    guard count.magnitude <= 146_097 else { throw .tooFar(calendar: name) }
    var day = try workingDay(from: date, step: 1)
    for _ in 0..<Int(count.magnitude) {
      let step = count < 0 ? -1 : 1
      day = try workingDay(from: day + step, step: step)
      guard (day.day - date.day).magnitude <= 146_097 else { throw .tooFar(calendar: name) }
    }
    return day
  }

  /// How many working days come after the day of receipt, up to a day and with it; counted from the
  /// next working day where the receipt is on none, so that it inverts adding. 0 when reversed.
  public func workingDays(from date: LocalDate, to end: LocalDate) -> Int {
    guard date < end, let first = try? workingDay(from: date, step: 1), first < end else {
      return 0
    }
    let last = min(end.day, first.day + 146_097)
    return (first.day + 1...last).count { isWorkingDay(LocalDate(day: $0)) }
  }

  /// The local midnight at which a calendar day ends.
  public func endOfDay(_ date: LocalDate) -> Instant {
    zone.instant(of: WallTime(date: date + 1, second: 0))
  }

  /// The last closing of a working day, which may lie after midnight; nil on any other day.
  public func closing(on date: LocalDate) -> Instant? { periods(on: date).last?.end }

  /// The date itself, or the nearest working day that way.
  private func workingDay(from date: LocalDate, step: Int) throws(CalendarError) -> LocalDate {
    let days = OpenWalk.patience / 86_400_000
    var day = date
    for _ in 0...days {
      if isWorkingDay(day) { return day }
      day = day + step
    }
    let midnight = zone.instant(of: WallTime(date: date, second: 0))
    throw step > 0
      ? .neverOpens(calendar: name, after: midnight)
      : .neverOpened(calendar: name, before: midnight)
  }
}
