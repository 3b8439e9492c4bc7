/// One thing that is due, and when: from the event that started it to the act that ended it.
///
/// A clock is made from events, a policy and a calendar (`ContactClocks`, `FeedbackClocks`) and never
/// stored; it knows its due times and can explain them.
public struct Clock: Hashable, Codable, Sendable {
  /// Something that started, ended or moved a clock.
  public struct Event: Hashable, Codable, Sendable {
    public var at: Instant
    /// What happened, in words: `came in`.
    public var words: String
    public init(_ words: String, at: Instant) {
      self.at = at
      self.words = words
    }
  }

  /// How a clock stands.
  public enum State: String, CaseIterable, Codable, Sendable {
    case running
    case paused
    case met
    /// Late, and late for ever: an act that comes afterwards makes it no earlier.
    case missed

    public var words: String { self == .missed ? "late" : rawValue }
  }

  public var kind: ClockKind
  /// `acorn, version 1`
  public var policy: String
  /// Nil where only an agreed time counts (CC-31).
  public var rule: ClockRule?
  public var start: Event
  /// When its passing is a breach. It takes account of every pause up to its end.
  public var due: Instant
  /// The rule's limit, and its earlier target, if any.
  public var limitDue: Instant?
  public var targetDue: Instant?
  /// A time that was agreed, or kept from before policies were, and counts instead of the rule's.
  public var agreed: Event?
  /// The pauses that gave time back, in order.
  public var pauses: [Pause]
  public var end: Event?
  /// The end was the act that was due, and not the end of everything without it.
  public var isDone: Bool
  /// False for an emergency's and where somebody waits this minute.
  public var mayBePaused: Bool

  public init(
    kind: ClockKind, policy: String, rule: ClockRule?, start: Event, due: Instant,
    limitDue: Instant? = nil, targetDue: Instant? = nil, agreed: Event? = nil,
    pauses: [Pause] = [], end: Event? = nil, isDone: Bool = true, mayBePaused: Bool = true
  ) {
    self.kind = kind
    self.policy = policy
    self.rule = rule
    self.start = start
    self.due = due
    self.limitDue = limitDue
    self.targetDue = targetDue
    self.agreed = agreed
    self.pauses = pauses
    self.end = end
    self.isDone = isDone
    self.mayBePaused = mayBePaused
  }

  /// An act exactly at the due time is in time.
  public func state(at now: Instant) -> State {
    if let end {
      if !kind.isDuty { return .met }
      return isDone && end.at <= due ? .met : .missed
    }
    if now > due { return kind.isDuty ? .missed : .met }
    return pauses.contains { $0.from <= now && now < $0.until } ? .paused : .running
  }

  /// Nothing has ended it yet: it counts for what is due next, late ones too.
  public var isOpen: Bool { end == nil }

  /// Seconds of the wall clock to the due time, or at its end; negative once it has passed.
  public func secondsLeft(at now: Instant) -> Int { (end?.at ?? now).seconds(until: due) }
}

/// A time in which a record's clocks stood still, with who stopped them and why.
public struct Pause: Hashable, Codable, Sendable {
  public var from: Instant
  /// When it ends by itself, or was ended.
  public var until: Instant
  public var reason: String
  public var staffName: String?
  public init(from: Instant, until: Instant, reason: String, staffName: String? = nil) {
    self.from = from
    self.until = until
    self.reason = reason
    self.staffName = staffName
  }
}
