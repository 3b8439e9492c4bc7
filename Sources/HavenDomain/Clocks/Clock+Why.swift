extension Clock {
  /// Why it is due when it is, line by line: the policy and its rule, the start, every period that
  /// counted, every pause, closed day and holiday that did not, and the due time.
  public func why(on calendar: BusinessCalendar, zone: Zone) -> [String] {
    var lines = ["Policy \(policy): \(ruleWords)."]
    lines.append("Started \(Self.moment(start.at, zone)): \(start.words).")
    let base = base(on: calendar)
    if let agreed {
      lines.append("Counts until \(Self.moment(agreed.at, zone)): \(agreed.words).")
    } else if let target = rule?.breach.target {
      lines += counted(target, to: base, on: calendar, zone: zone)
    }
    for step in steps(on: calendar) { lines.append(Self.words(step, zone)) }
    lines.append("\(kind.isDuty ? "Due" : "Ends") \(Self.moment(due, zone)).")
    if let end { lines.append(words(end, zone)) }
    return lines
  }

  /// When it would be due if it were paused from now until then. Nil when it may not be paused, has
  /// ended or is late already, or the time is not to come.
  public func whatIf(
    pausedUntil until: Instant, now: Instant, on calendar: BusinessCalendar
  ) -> Instant? {
    guard mayBePaused, isOpen, now < until, now < due, now >= start.at else { return nil }
    var paused = self
    paused.pauses.append(Pause(from: now, until: until, reason: ""))
    paused.count(on: calendar)
    return paused.due
  }

  /// `If it is paused until 09:00 Tue 24 Nov 2026: due 14:20 Thu 26 Nov 2026.`
  public func whatIfWords(
    pausedUntil until: Instant, now: Instant, on calendar: BusinessCalendar, zone: Zone
  ) -> String {
    guard let due = whatIf(pausedUntil: until, now: now, on: calendar) else {
      if !isOpen { return "It has ended: a pause would move nothing." }
      if !mayBePaused { return "It cannot be paused." }
      return now < until
        ? "It is late already: a pause would move nothing."
        : "That time is over. Name one that is to come."
    }
    return "If it is paused until \(Self.moment(until, zone)): due \(Self.moment(due, zone))."
  }

  // MARK: - Words

  private var ruleWords: String {
    guard let rule else { return "\(kind.words) at the time that was agreed" }
    guard let target = rule.target else { return "\(kind.words) within \(rule.limit.words)" }
    let counts = rule.breaksAtTarget ? "the target" : "the limit"
    return "\(kind.words) within \(rule.limit.words), target \(target.words); \(counts) counts"
  }

  private func counted(
    _ target: Target, to base: Instant, on calendar: BusinessCalendar, zone: Zone
  ) -> [String] {
    switch target.unit {
    case .seconds, .minutes, .hours: ["\(target.words) by the clock, day and night."]
    case .businessMinutes, .businessHours:
      calendar.explanation(from: start.at, to: base).map { $0.words(in: calendar.zone) + "." }
    case .workingDays, .nextBusinessDay: workingDays(target, to: base, on: calendar)
    case .days: days(target, on: calendar)
    }
  }

  /// The day of receipt is not counted; each working day after it is, with what lies between.
  private func workingDays(
    _ target: Target, to base: Instant, on calendar: BusinessCalendar
  ) -> [String] {
    let received = calendar.zone.wallTime(at: start.at).date
    var lines = ["\(Self.day(received)): the day of receipt, not counted."]
    var first = received
    if target.unit == .workingDays, !calendar.isWorkingDay(received),
      let next = try? calendar.adding(workingDays: 0, to: received)
    {
      lines = [
        "\(Self.day(received)) is no working day: it counts as received on \(Self.day(next))."
      ]
      first = next
    }
    var seen: Set<LocalDate> = []
    let midnight = calendar.endOfDay(first)
    for line in calendar.explanation(from: midnight, to: base) {
      guard case .open(let period) = line else {
        lines.append(line.words(in: calendar.zone) + ".")
        continue
      }
      let date = calendar.zone.wallTime(at: period.start).date
      if seen.insert(date).inserted {
        lines.append("\(Self.day(date)): working day \(seen.count) of \(target.amount).")
      }
    }
    return lines
  }

  private func days(_ target: Target, on calendar: BusinessCalendar) -> [String] {
    let last = calendar.zone.wallTime(at: start.at).date + target.amount
    var lines = ["\(target.words) on the calendar: \(Self.day(last)) is the last, to midnight."]
    if !calendar.isWorkingDay(last), let next = try? calendar.adding(workingDays: 0, to: last) {
      lines.append(
        "\(Self.day(last)) is no working day; the next is \(Self.day(next)). "
          + "That does not move the due time (C6).")
    }
    return lines
  }

  private static func words(_ step: DueCount.Step, _ zone: Zone) -> String {
    let pause = step.pause
    let who = pause.staffName.map { " by \($0)" } ?? ""
    let reason = pause.reason.isEmpty ? "" : ", \(pause.reason)"
    return "Paused \(moment(pause.from, zone)) to \(moment(pause.until, zone))\(who)\(reason): "
      + "\(TimeWords.span(step.seconds)) given back, due \(moment(step.due, zone))."
  }

  private func words(_ end: Event, _ zone: Zone) -> String {
    let late = due.seconds(until: end.at)
    let how: String
    switch state(at: end.at) {
    case .missed: how = late > 0 ? ", late by \(TimeWords.span(late))" : ", without the act"
    default: how = kind.isDuty ? ", in time" : ""
    }
    return "Ended \(Self.moment(end.at, zone)): \(end.words)\(how)."
  }

  /// `14:20 Thu 26 Nov 2026`, with seconds where there are any.
  static func moment(_ instant: Instant, _ zone: Zone) -> String {
    let wall = zone.wallTime(at: instant)
    let time =
      wall.second % 60 == 0
      ? TimeWords.minute(instant, in: zone) : TimeWords.clock(instant, in: zone)
    return "\(time) \(day(wall.date))"
  }

  static func day(_ date: LocalDate) -> String { "\(TimeWords.day(date)) \(date.civil.year)" }
}

extension ClockSheet {
  /// See `Clock.why`; times are read in the zone of the screen.
  public func why(_ clock: Clock, zone: Zone) -> [String] { clock.why(on: calendar, zone: zone) }

  /// See `Clock.whatIfWords`.
  public func whatIf(_ clock: Clock, pausedUntil until: Instant, now: Instant, zone: Zone) -> String
  {
    whyNotPause ?? clock.whatIfWords(pausedUntil: until, now: now, on: calendar, zone: zone)
  }
}
