/// All clocks of a piece of feedback: a pure function of what happened, the policy and the calendar.
///
/// A compliment has none (CC-21). Appeal and survey belong to complaints (AP-08, SV-01).
public struct FeedbackClocks: Sendable {
  /// What is known of it.
  public struct Facts: Hashable, Sendable {
    public var kind: FeedbackKind
    /// The earlier of made and received (C30).
    public var receivedAt: Instant
    /// The customer agreed to be contacted.
    public var mayContact: Bool
    public var events: [Event]
    public var pauses: [Pause]
    public var kept: KeptDue?

    public init(
      kind: FeedbackKind, receivedAt: Instant, mayContact: Bool = false, events: [Event] = [],
      pauses: [Pause] = [], kept: KeptDue? = nil
    ) {
      self.kind = kind
      self.receivedAt = receivedAt
      self.mayContact = mayContact
      self.events = events
      self.pauses = pauses
      self.kept = kept
    }
  }

  /// Something that was done, as far as clocks depend on it.
  public struct Event: Hashable, Sendable {
    public var kind: FeedbackEvent.Kind
    public var at: Instant
    /// When what was agreed is due.
    public var due: Instant?
    public init(_ kind: FeedbackEvent.Kind, at: Instant, due: Instant? = nil) {
      self.kind = kind
      self.at = at
      self.due = due
    }

    var clockEvent: Clock.Event { Clock.Event(kind.words, at: at) }
  }

  /// In the order in which they started.
  public private(set) var clocks: [Clock] = []
  private let facts: Facts
  private let make: ClockMaker

  public init(_ facts: Facts, policy: Policy, calendar: BusinessCalendar) {
    self.facts = facts
    make = ClockMaker(
      policy: policy, calendar: calendar, pauses: facts.pauses, kept: facts.kept)
    guard facts.kind != .compliment else { return }
    var made = [acknowledgement(), status(), findings(), lessons()]
    if facts.kind == .complaint {
      made += [appealWindow(), appealContact(), appealOutcome(), survey()]
    }
    clocks = (made.compactMap { $0 } + updates()).sorted { $0.start.at < $1.start.at }
  }

  /// The open clock that is due first; the time to appeal is nobody's duty.
  public var next: Clock? {
    clocks.filter { $0.isOpen && $0.kind.isDuty }.min { $0.due < $1.due }
  }

  /// Nil when its clocks may be paused now; else why not.
  public func whyNotPause(at now: Instant) -> String? {
    let open = clocks.filter { $0.isOpen && $0.mayBePaused }
    if open.isEmpty { return "No clock runs here that could be paused." }
    return open.contains { $0.state(at: now) == .paused } ? "Its clocks are paused already." : nil
  }

  /// When what was agreed for a day is due: at its closing (CC-31).
  public static func due(on date: LocalDate, _ calendar: BusinessCalendar) -> Instant {
    DueCount(calendar: calendar).end(of: date)
  }

  // MARK: - The kinds

  private var qualifiers: Set<String> { [facts.kind.rawValue] }
  private var received: Clock.Event { Clock.Event("made or received", at: facts.receivedAt) }

  private func first(_ kinds: FeedbackEvent.Kind..., after: Instant? = nil) -> Clock.Event? {
    facts.events.first { event in
      kinds.contains(event.kind) && after.map { event.at >= $0 } ?? true
    }?.clockEvent
  }

  private func acknowledgement() -> Clock? {
    make.clock(.acknowledgement, qualifiers, from: received, to: first(.acknowledged))
  }

  /// Met by the outcome too (C2); records from before policies were measured without it.
  private func status() -> Clock? {
    guard facts.kept == nil else { return nil }
    return make.clock(
      .status, qualifiers, from: received, to: first(.statusGiven, .outcomeTold))
  }

  /// Opened again it goes on, without the time in which it was done.
  private func findings() -> Clock? {
    let fromContact = make.policy.word("findings.from") == "acknowledged"
    guard let start = fromContact ? first(.acknowledged) : received else { return nil }
    let last = facts.events.last { $0.kind == .outcomeTold || $0.kind == .reopened }
    let end = last?.kind == .outcomeTold ? last?.clockEvent : nil
    return make.clock(.findings, qualifiers, from: start, to: end, gaps: gaps)
  }

  private func lessons() -> Clock? {
    guard let logged = first(.logged) else { return nil }
    return make.clock(.lessons, qualifiers, from: logged, to: first(.lessonsShared))
  }

  /// From the later of the outcome and the last word with the customer (C4); the customer's own.
  private func appealWindow() -> Clock? {
    guard let outcome = standingOutcome else { return nil }
    let appeal = first(.appealReceived, after: outcome.at)
    let contacts: [FeedbackEvent.Kind] = [.outcomeTold, .statusGiven, .updateAgreed, .updateGiven]
    let start = facts.events.last { event in
      contacts.contains(event.kind) && event.at >= outcome.at
        && appeal.map { event.at <= $0.at } ?? true
    }
    return make.clock(
      .appealWindow, from: (start ?? outcome).clockEvent, to: appeal, mayBePaused: false)
  }

  private func appealContact() -> Clock? {
    guard let appeal = first(.appealReceived) else { return nil }
    return make.clock(
      .appealContact, from: appeal, to: first(.appealContacted, .appealOutcome, after: appeal.at))
  }

  /// More time counts when it was agreed before the time was over.
  private func appealOutcome() -> Clock? {
    guard let appeal = first(.appealReceived) else { return nil }
    var agreed: Clock.Event?
    for event in facts.events where event.kind == .appealExtended && event.at >= appeal.at {
      let now = make.clock(.appealOutcome, from: appeal, agreed: agreed)
      guard let due = event.due, now.map({ event.at <= $0.due }) ?? true else { continue }
      agreed = Clock.Event(event.kind.words, at: due)
    }
    return make.clock(
      .appealOutcome, from: appeal, to: first(.appealOutcome, after: appeal.at), agreed: agreed)
  }

  /// From the closing that stands, where the customer agreed to be contacted.
  private func survey() -> Clock? {
    let last = facts.events.last { $0.kind == .closed || $0.kind == .reopened }
    guard facts.mayContact, let closed = last, closed.kind == .closed else { return nil }
    return make.clock(
      .survey, from: closed.clockEvent, to: first(.surveySent, .qualityCheck, after: closed.at))
  }

  /// One for each date that was agreed. A new date before the old one is over takes its place.
  private func updates() -> [Clock] {
    var clocks: [Clock] = []
    var current: Event?
    func add(_ end: Event?, isDone: Bool = true) {
      guard let start = current, let due = start.due else { return }
      let made = make.clock(
        .progressUpdate, from: start.clockEvent, to: end?.clockEvent, isDone: isDone,
        agreed: Clock.Event("agreed with the customer (CC-31)", at: due), mayBePaused: false)
      if let made { clocks.append(made) }
    }
    for event in facts.events {
      switch event.kind {
      case .updateAgreed:
        if let due = current?.due, event.at > due { add(event, isDone: false) }
        current = event
      case .updateGiven, .outcomeTold, .closed:
        add(event)
        current = nil
      default: break
      }
    }
    add(nil)
    return clocks
  }

  /// The outcome that has not been opened again since.
  private var standingOutcome: Event? {
    let last = facts.events.last { $0.kind == .outcomeTold || $0.kind == .reopened }
    return last?.kind == .outcomeTold ? last : nil
  }

  private var gaps: [Pause] {
    var gaps: [Pause] = []
    var done: Instant?
    for event in facts.events {
      if event.kind == .outcomeTold { done = done ?? event.at }
      if event.kind == .reopened, let from = done {
        gaps.append(Pause(from: from, until: event.at, reason: "the outcome was told"))
        done = nil
      }
    }
    return gaps
  }
}
