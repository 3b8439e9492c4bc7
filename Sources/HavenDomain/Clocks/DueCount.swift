/// Counts due times on a calendar, and what pauses give back.
struct DueCount {
  let calendar: BusinessCalendar

  /// What a pause gave back, and the due time with it.
  struct Step: Hashable {
    var pause: Pause
    var seconds: Int
    var due: Instant
  }

  /// Without pauses. On a calendar that has no open time left it goes by the clock on the wall: too
  /// early and not never.
  func due(of target: Target, from start: Instant) -> Instant {
    (try? counted(target, from: start)) ?? start + target.duration
  }

  private func counted(_ target: Target, from start: Instant) throws(CalendarError) -> Instant {
    let date = calendar.zone.wallTime(at: start).date
    switch target.unit {
    case .seconds, .minutes, .hours: return start + target.duration
    case .businessMinutes, .businessHours:
      return try calendar.adding(seconds: target.seconds ?? 0, to: start)
    case .workingDays:
      return end(of: try calendar.adding(workingDays: target.amount, to: date))
    case .nextBusinessDay: return end(of: try calendar.adding(workingDays: 0, to: date + 1))
    case .days: return calendar.endOfDay(date + target.amount)
    }
  }

  /// Its closing; the midnight after it where it has none.
  func end(of date: LocalDate) -> Instant { calendar.closing(on: date) ?? calendar.endOfDay(date) }

  /// Moves a due time by the pauses that began before it: each open second of them is given back,
  /// or each second where the target goes by the clock on the wall.
  func steps(
    from start: Instant, to due: Instant, pauses: [Pause], isElapsed: Bool
  ) -> [Step] {
    var steps: [Step] = []
    var moved = due
    var reached = start
    for pause in pauses.sorted(by: { ($0.from, $0.until) < ($1.from, $1.until) }) {
      let from = max(pause.from, reached)
      guard from < moved, from < pause.until else { continue }
      reached = pause.until
      let seconds =
        isElapsed
        ? from.seconds(until: pause.until) : calendar.openSeconds(from: from, to: pause.until)
      if seconds > 0 {
        moved =
          isElapsed
          ? moved + .seconds(seconds)
          : (try? calendar.adding(seconds: seconds, to: moved)) ?? moved + .seconds(seconds)
      }
      steps.append(Step(pause: pause, seconds: seconds, due: moved))
    }
    return steps
  }
}

/// Makes the clocks of one record: by one policy, on one calendar, with the same pauses.
struct ClockMaker {
  let policy: Policy
  let calendar: BusinessCalendar
  let pauses: [Pause]
  /// A due time from before policies had versions: it stays what it was.
  let kept: KeptDue?

  /// - Parameters:
  ///   - qualifiers: what chooses among the policy's lines.
  ///   - gaps: times in which the record was done and then opened again.
  /// - Returns: nil where the policy does not measure this and nothing was agreed.
  func clock(
    _ kind: ClockKind, _ qualifiers: Set<String> = [], from start: Clock.Event,
    to end: Clock.Event? = nil, isDone: Bool = true, agreed: Clock.Event? = nil,
    gaps: [Pause] = [], mayBePaused: Bool = true
  ) -> Clock? {
    let agreed = kept?.kind == kind ? kept?.event : agreed
    let all = ((mayBePaused ? pauses : []) + gaps)
      .filter { pause in pause.until > start.at && end.map { pause.from < $0.at } ?? true }
      .sorted { $0.from < $1.from }
    let made = policy.rules(kind, for: qualifiers).map { rule in
      clock(kind, rule, start, end, isDone, agreed, all, mayBePaused)
    }
    if let first = made.min(by: { $0.due < $1.due }) { return first }
    return agreed == nil ? nil : clock(kind, nil, start, end, isDone, agreed, all, mayBePaused)
  }

  private func clock(
    _ kind: ClockKind, _ rule: ClockRule?, _ start: Clock.Event, _ end: Clock.Event?,
    _ isDone: Bool, _ agreed: Clock.Event?, _ pauses: [Pause], _ mayBePaused: Bool
  ) -> Clock {
    var clock = Clock(
      kind: kind, policy: policy.title, rule: rule, start: start, due: start.at, agreed: agreed,
      pauses: pauses, end: end, isDone: isDone, mayBePaused: mayBePaused)
    clock.count(on: calendar)
    return clock
  }
}

/// What was due before policies had versions, and for what: kept as it was.
public struct KeptDue: Hashable, Codable, Sendable {
  public var kind: ClockKind
  public var due: Instant
  public init(kind: ClockKind, due: Instant) {
    self.kind = kind
    self.due = due
  }

  var event: Clock.Event { Clock.Event("set before policies had versions", at: due) }
}

extension Clock {
  /// Sets the due times from the rule, what was agreed, and the pauses.
  mutating func count(on calendar: BusinessCalendar) {
    limitDue = rule.map { moved($0.limit.target, calendar) }
    targetDue = rule?.target.map { moved($0.target, calendar) }
    due = steps(on: calendar).last?.due ?? base(on: calendar)
  }

  /// When it would be due without any pause.
  func base(on calendar: BusinessCalendar) -> Instant {
    if let agreed { return agreed.at }
    guard let rule else { return start.at }
    return DueCount(calendar: calendar).due(of: rule.breach.target, from: start.at)
  }

  func steps(on calendar: BusinessCalendar) -> [DueCount.Step] {
    DueCount(calendar: calendar).steps(
      from: start.at, to: base(on: calendar), pauses: pauses,
      isElapsed: rule?.breach.target.isElapsed ?? true)
  }

  private func moved(_ target: Target, _ calendar: BusinessCalendar) -> Instant {
    let count = DueCount(calendar: calendar)
    let base = count.due(of: target, from: start.at)
    return count.steps(from: start.at, to: base, pauses: pauses, isElapsed: target.isElapsed)
      .last?.due ?? base
  }
}
