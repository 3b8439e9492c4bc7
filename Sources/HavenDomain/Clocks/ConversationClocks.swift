/// The three clocks of a conversation, computed from its events: first response, next response and
/// resolution, each in open time of a calendar.
///
/// First runs from `created` to the first `byStaff`. Solution runs from `created` to `resolved`, and
/// on after `reopened`. Update runs from the oldest unanswered `fromClient` to the next `byStaff`; of
/// its intervals the worst is kept. Between `pause` and `resume`, and between `resolved` and
/// `reopened`, none of them runs.
public struct ConversationClocks: Hashable, Sendable {
  /// Open seconds; a clock without a target does not exist.
  public struct Targets: Hashable, Codable, Sendable {
    public var first: Int?
    public var update: Int?
    public var solution: Int?

    public init(first: Int? = nil, update: Int? = nil, solution: Int? = nil) {
      self.first = first
      self.update = update
      self.solution = solution
    }
  }

  /// What happened, and when.
  public struct Event: Hashable, Codable, Sendable {
    public enum Kind: String, CaseIterable, Codable, Sendable {
      case created, fromClient, byStaff, pause, resume, resolved, reopened
    }
    public var at: Instant
    public var kind: Kind

    public init(at: Instant, kind: Kind) {
      self.at = at
      self.kind = kind
    }
  }

  public enum State: String, Codable, Sendable {
    case running, paused, met, missed
  }

  /// How one of the clocks stands.
  public struct Clock: Hashable, Sendable {
    /// Nil once it is met, and while it is paused; of a missed clock, when it was due.
    public var due: Instant?
    /// Open seconds so far; of update, those of its worst interval.
    public var usedSeconds: Int
    public var target: Int
    public var state: State
    /// When it ran: what `usedSeconds` is counted in.
    public var stretches: [OpenPeriod]
  }

  /// Nil without a target, and before `created`.
  public var first: Clock?
  /// Nil without a target. Met while nothing is unanswered.
  public var update: Clock?
  /// Nil without a target, and before `created`.
  public var solution: Clock?
  /// The earliest due time of the clocks that still run, overdue or not; that of update counts from
  /// the first response on. Nil when nothing runs.
  public var nextDue: Instant?

  /// The clocks as they stand at an instant. Events are taken by time, those of one instant in the
  /// order given; later ones have not happened yet.
  ///
  /// A clock is missed once more than its target is used, and stays so: what is done exactly when it
  /// is due is in time.
  public init(
    targets: Targets, events: [Event], at now: Instant, calendar: BusinessCalendar
  ) throws(CalendarError) {
    let all = [targets.first, targets.update, targets.solution].compactMap { $0 }
    guard all.allSatisfy((0...Int(OpenWalk.reach / 1000)).contains) else {
      throw .tooFar(calendar: calendar.name)
    }
    var play = EventPlay()
    let past = events.enumerated().filter { $0.element.at <= now }
    for (_, event) in past.sorted(by: { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }) {
      play.take(event)
    }
    func clock(_ run: ClockRun, _ target: Int?, isDone: Bool) throws(CalendarError) -> Clock? {
      guard let target, play.isCreated else { return nil }
      let reading = try run.reading(target: target, at: now, calendar: calendar)
      return reading.clock(target, isDone: isDone, isStopped: play.isStopped)
    }
    first = try clock(play.first, targets.first, isDone: play.hasAnswer)
    solution = try clock(play.solution, targets.solution, isDone: play.isResolved)
    var running = [
      play.first.isRunning ? first?.due : nil, play.solution.isRunning ? solution?.due : nil,
    ]
    if let target = targets.update {
      var readings: [ClockRun.Reading] = []
      for run in play.update {
        readings.append(try run.reading(target: target, at: now, calendar: calendar))
      }
      let current = play.update.last?.isRunning == true ? readings.last : nil
      update = Self.worst(of: readings).clock(
        target, isDone: !play.isUnanswered, isStopped: play.isStopped)
      if let current, update?.state != .met { update?.due = current.due }
      if play.hasAnswer { running.append(current?.due) }
    }
    nextDue = running.compactMap { $0 }.min()
  }

  /// Of those that used the most the first.
  private static func worst(of readings: [ClockRun.Reading]) -> ClockRun.Reading {
    readings.reduce(ClockRun.Reading()) { $1.used > $0.used ? $1 : $0 }
  }
}
