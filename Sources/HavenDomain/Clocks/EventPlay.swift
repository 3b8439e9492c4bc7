/// Plays the events of a conversation, and notes when each clock ran.
struct EventPlay {
  private(set) var isCreated = false
  private(set) var isResolved = false
  private(set) var hasAnswer = false
  private(set) var isUnanswered = false
  private var isPaused = false

  private(set) var first = ClockRun()
  private(set) var solution = ClockRun()
  /// One for each interval; the last may still run.
  private(set) var update: [ClockRun] = []

  var isStopped: Bool { isPaused || isResolved }

  mutating func take(_ event: ConversationClocks.Event) {
    switch event.kind {
    case .created: isCreated = true
    case .fromClient:
      if !isUnanswered { update.append(ClockRun()) }
      isUnanswered = true
    case .byStaff:
      hasAnswer = hasAnswer || isCreated
      isUnanswered = false
    case .pause: isPaused = true
    case .resume: isPaused = false
    case .resolved: isResolved = true
    case .reopened: isResolved = false
    }
    first.set(isRunning: isCreated && !hasAnswer && !isStopped, at: event.at)
    solution.set(isRunning: isCreated && !isStopped, at: event.at)
    if !update.isEmpty {
      update[update.count - 1].set(isRunning: isUnanswered && !isStopped, at: event.at)
    }
  }
}

/// When a clock ran.
struct ClockRun {
  private var stretches: [OpenPeriod] = []
  private var since: Instant?

  var isRunning: Bool { since != nil }

  mutating func set(isRunning: Bool, at instant: Instant) {
    switch (since, isRunning) {
    case (nil, true): since = instant
    case (let start?, false):
      stretches.append(OpenPeriod(start: start, end: instant))
      since = nil
    default: break
    }
  }

  /// What a clock shows.
  struct Reading {
    /// Milliseconds of open time.
    var used: Int64 = 0
    /// When the target was used up, or will be; nil where the clock stands before that.
    var due: Instant?
    var stretches: [OpenPeriod] = []

    func clock(_ target: Int, isDone: Bool, isStopped: Bool) -> ConversationClocks.Clock {
      let state: ConversationClocks.State =
        if used > Int64(target) * 1000 { .missed } else if isDone { .met } else if isStopped {
          .paused
        } else { .running }
      return ConversationClocks.Clock(
        due: state == .met || state == .paused ? nil : due, usedSeconds: Int(used / 1000),
        target: target, state: state, stretches: stretches)
    }
  }

  func reading(
    target: Int, at now: Instant, calendar: BusinessCalendar
  ) throws(CalendarError) -> Reading {
    let target = Int64(target) * 1000
    var reading = Reading()
    reading.stretches = stretches + (since.map { [OpenPeriod(start: $0, end: now)] } ?? [])
    for (index, stretch) in reading.stretches.enumerated() {
      let open = calendar.openMilliseconds(from: stretch.start, to: stretch.end)
      let goesOn = isRunning && index == reading.stretches.count - 1
      if reading.due == nil, goesOn || reading.used + open >= target {
        reading.due = try calendar.adding(
          milliseconds: target - reading.used, to: stretch.start)
      }
      reading.used += open
    }
    return reading
  }
}
