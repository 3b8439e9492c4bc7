/// All clocks of a contact: a pure function of what happened, the policy and the calendar.
///
/// - A call or chat is answered when it is taken; put back, handed on or lost with its console
///   before more is known, it waits as before. What was written is answered by an answer or a
///   completed intake. An unmet first response stays, whatever else runs.
/// - A next response runs from the oldest message that nobody has answered.
/// - Time between being resolved and being opened again does not count.
public struct ContactClocks: Sendable {
  /// What is known of the contact.
  public struct Facts: Hashable, Sendable {
    public var channel: Channel
    public var receivedAt: Instant
    /// It came in as one.
    public var arrivedAsEmergency: Bool
    /// It is one by all that is known now (`IntakeRules.isEmergency`).
    public var isEmergency: Bool
    /// “Are you safe right now?” stands at No.
    public var isUnsafe: Bool
    public var events: [Event]
    public var pauses: [Pause]
    public var kept: KeptDue?

    public init(
      channel: Channel, receivedAt: Instant, arrivedAsEmergency: Bool = false,
      isEmergency: Bool = false, isUnsafe: Bool = false, events: [Event] = [],
      pauses: [Pause] = [], kept: KeptDue? = nil
    ) {
      self.channel = channel
      self.receivedAt = receivedAt
      self.arrivedAsEmergency = arrivedAsEmergency
      self.isEmergency = isEmergency
      self.isUnsafe = isUnsafe
      self.events = events
      self.pauses = pauses
      self.kept = kept
    }
  }

  /// Something that happened, as far as clocks depend on it.
  public struct Event: Hashable, Sendable {
    public var kind: ContactEvent.Kind
    public var at: Instant
    /// The next action's due time, where one was agreed.
    public var due: Instant?
    /// A rapid follow-up was scheduled.
    public var isRapid: Bool
    public init(_ kind: ContactEvent.Kind, at: Instant, due: Instant? = nil, isRapid: Bool = false)
    {
      self.kind = kind
      self.at = at
      self.due = due
      self.isRapid = isRapid
    }

    var clockEvent: Clock.Event { Clock.Event(kind.words, at: at) }
  }

  /// In the order in which they started.
  public private(set) var clocks: [Clock] = []
  private let facts: Facts
  private let make: ClockMaker

  public init(_ facts: Facts, policy: Policy, calendar: BusinessCalendar) {
    var facts = facts
    facts.events = facts.events.enumerated()
      .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    self.facts = facts
    make = ClockMaker(
      policy: policy, calendar: calendar, pauses: facts.pauses, kept: facts.kept)
    let made =
      [firstResponse(), safetyAssessment(), dispatch(), resolution()].compactMap { $0 }
      + nextResponses() + followUps()
    clocks = made.sorted { $0.start.at < $1.start.at }
  }

  /// What the queue is ordered by: the earliest due of what is open. A next response does not count
  /// before the first. Nil when nothing is open.
  public var due: Instant? {
    let isUnanswered = clocks.contains { $0.kind == .firstResponse && $0.isOpen }
    return clocks.filter {
      $0.isOpen && $0.kind.isDuty && !($0.kind == .nextResponse && isUnanswered)
        && !($0.kind == .resolution && isInCase)
    }.map(\.due).min()
  }

  /// A case goes on for as long as somebody needs it: its seven days are a mark, and nobody is late
  /// . What is due is its next action.
  private var isInCase: Bool {
    facts.events.contains { $0.kind == .caseOpened || $0.kind == .caseLinked }
  }

  /// Nil when its clocks may be paused now; else why not.
  public func whyNotPause(at now: Instant) -> String? {
    let open = clocks.filter(\.isOpen)
    if facts.isEmergency || open.contains(where: { $0.kind == .dispatch }) {
      return "This is an emergency: its clocks cannot be paused."
    }
    if let clock = open.first(where: { !$0.mayBePaused }) {
      return "Somebody waits this minute: the clock “\(clock.kind.words)” cannot be paused."
    }
    if open.isEmpty { return "No clock runs here." }
    return open.contains { $0.state(at: now) == .paused } ? "Its clocks are paused already." : nil
  }

  // MARK: - The kinds

  private var qualifiers: Set<String> {
    facts.arrivedAsEmergency
      ? [facts.channel.policyWord, "emergency"] : [facts.channel.policyWord]
  }

  private var nextQualifiers: Set<String> {
    facts.isEmergency ? qualifiers.union(["emergency"]) : qualifiers
  }

  private func firstResponse() -> Clock? {
    var answer: Event?
    var isFinal = false
    for event in facts.events {
      switch event.kind {
      case .taken where facts.channel.isLive: answer = answer ?? event
      case .released, .handedOver, .reclaimed: if !isFinal { answer = nil }
      case .answered, .completed, .resolved:
        answer = answer ?? event
        isFinal = true
      default: break
      }
    }
    return make.clock(
      .firstResponse, qualifiers, from: Clock.Event("came in", at: facts.receivedAt),
      to: answer?.clockEvent,
      mayBePaused: !facts.channel.isLive && !facts.arrivedAsEmergency)
  }

  private func nextResponses() -> [Clock] {
    var clocks: [Clock?] = []
    var oldest: Event?
    func add(_ end: Event?) {
      guard let oldest else { return }
      clocks.append(
        make.clock(
          .nextResponse, nextQualifiers, from: oldest.clockEvent, to: end?.clockEvent, gaps: gaps,
          mayBePaused: !facts.channel.isLive && !facts.isEmergency))
    }
    for event in facts.events {
      switch event.kind {
      case .wroteAgain: oldest = oldest ?? event
      case .answered, .completed, .resolved:
        add(event)
        oldest = nil
      default: break
      }
    }
    add(nil)
    return clocks.compactMap { $0 }
  }

  /// From the first time that somebody took it (IN-03), where somebody is there to be asked.
  private func safetyAssessment() -> Clock? {
    guard facts.channel.isLive, let taken = facts.events.first(where: { $0.kind == .taken })
    else { return nil }
    let done = facts.events.first { $0.kind == .safetyAssessed }
    let over = facts.events.first { $0.kind == .completed || $0.kind == .resolved }
    return make.clock(
      .safetyAssessment, from: taken.clockEvent,
      to: done?.clockEvent
        ?? over.map { Clock.Event("\($0.kind.words) without a full assessment", at: $0.at) },
      isDone: done != nil, mayBePaused: false)
  }

  /// From the No, until somebody was sent (TR-02); none where the No was taken back in time.
  private func dispatch() -> Clock? {
    guard let found = facts.events.last(where: { $0.kind == .foundUnsafe }) else { return nil }
    let sent = facts.events.first { $0.kind == .dispatched }
    guard sent != nil || facts.isUnsafe else { return nil }
    return make.clock(
      .dispatch, from: found.clockEvent, to: sent?.clockEvent, mayBePaused: false)
  }

  private func followUps() -> [Clock] {
    var clocks: [Clock?] = []
    var current: Event?
    func add(_ end: Event?) {
      guard let start = current else { return }
      var words: Set<String> = start.isRapid ? ["rapid"] : []
      if facts.isEmergency { words.insert("emergency") }
      clocks.append(
        make.clock(
          .followUp, words, from: start.clockEvent, to: end?.clockEvent,
          agreed: start.due.map { Clock.Event("the next action's time", at: $0) }, gaps: gaps,
          mayBePaused: !facts.isEmergency))
    }
    for event in facts.events {
      switch event.kind {
      case .completed, .followedUp, .resolved, .reopened, .nextActionSet:
        add(event)
        let starts = event.kind == .completed || event.kind != .resolved && event.due != nil
        current = starts ? event : nil
      default: break
      }
    }
    add(nil)
    return clocks.compactMap { $0 }
  }

  /// Of what is no emergency, and came in since there are policies.
  private func resolution() -> Clock? {
    guard !facts.isEmergency, !facts.arrivedAsEmergency, facts.kept == nil else { return nil }
    let last = facts.events.last { $0.kind == .resolved || $0.kind == .reopened }
    let end = last?.kind == .resolved ? last : nil
    return make.clock(
      .resolution, from: Clock.Event("came in", at: facts.receivedAt), to: end?.clockEvent,
      gaps: gaps)
  }

  private var gaps: [Pause] {
    var gaps: [Pause] = []
    var resolved: Instant?
    for event in facts.events {
      if event.kind == .resolved { resolved = resolved ?? event.at }
      if event.kind == .reopened, let from = resolved {
        gaps.append(Pause(from: from, until: event.at, reason: "it was resolved"))
        resolved = nil
      }
    }
    return gaps
  }
}
