/// The clocks of investigations and appeals: a new investigation has its own findings, outcome and
/// time to appeal.
extension FeedbackClocks {
  /// What belongs to one investigation, up to the next that an appeal asked for.
  struct Round {
    /// What asked for it; nil for the first.
    var start: Event?
    var events: ArraySlice<Event>

    /// The outcome that has not been opened again since.
    var standingOutcome: Event? {
      let last = events.last { $0.kind == .outcomeTold || $0.kind == .reopened }
      return last?.kind == .outcomeTold ? last : nil
    }

    /// Times in which the outcome was told, before the file was opened again.
    var gaps: [Pause] {
      var gaps: [Pause] = []
      var done: Instant?
      for event in events {
        if event.kind == .outcomeTold { done = done ?? event.at }
        if event.kind == .reopened, let from = done {
          gaps.append(Pause(from: from, until: event.at, reason: "the outcome was told"))
          done = nil
        }
      }
      return gaps
    }
  }

  var rounds: [Round] {
    var rounds: [Round] = []
    var from = facts.events.startIndex
    var start: Event?
    for (index, event) in facts.events.enumerated() where event.kind == .newInvestigation {
      rounds.append(Round(start: start, events: facts.events[from..<index]))
      (from, start) = (index, event)
    }
    return rounds + [Round(start: start, events: facts.events[from...])]
  }

  /// Each appeal with all that happened until the next.
  var appeals: [ArraySlice<Event>] {
    let starts = facts.events.indices.filter { facts.events[$0].kind == .appealReceived }
    return starts.enumerated().map { place, from in
      let until = starts.indices.contains(place + 1) ? starts[place + 1] : facts.events.endIndex
      return facts.events[from..<until]
    }
  }

  /// When the time to appeal against the outcome that stands is over; nil while there is none.
  public var appealUntil: Instant? {
    guard facts.kind == .complaint, let last = rounds.last, last.standingOutcome != nil else {
      return nil
    }
    return appealWindow(last)?.due
  }

  // MARK: - The kinds

  /// Opened again it goes on, without the time in which it was done. More time counts when it was
  /// agreed before the time was over.
  func findings(_ round: Round) -> Clock? {
    let fromContact = make.policy.word("findings.from") == "acknowledged"
    let first = fromContact ? self.first(.acknowledged) : received
    guard let start = round.start?.clockEvent ?? first else { return nil }
    // What was kept from before policies is the first one's.
    let make = round.start == nil ? self.make : self.make.withoutKept
    var agreed: Clock.Event?
    for event in round.events where event.kind == .findingsExtended {
      let now = make.clock(.findings, qualifiers, from: start, agreed: agreed, gaps: round.gaps)
      guard let due = event.due, now.map({ event.at <= $0.due }) ?? true else { continue }
      agreed = Clock.Event(event.kind.words, at: due)
    }
    return make.clock(
      .findings, qualifiers, from: start, to: round.standingOutcome?.clockEvent, agreed: agreed,
      gaps: round.gaps)
  }

  /// From the later of the outcome and the last word with the customer (C4); the customer's own.
  func appealWindow(_ round: Round) -> Clock? {
    guard let outcome = round.standingOutcome else { return nil }
    let after = round.events.drop { $0 != outcome }
    let appeal = after.first { $0.kind == .appealReceived }
    let contacts: [FeedbackEvent.Kind] = [
      .outcomeTold, .statusGiven, .updateAgreed, .updateGiven, .customerSatisfied,
    ]
    let start = after.last { event in
      contacts.contains(event.kind) && event.at >= outcome.at
        && appeal.map { event.at <= $0.at } ?? true
    }
    return make.clock(
      .appealWindow, from: (start ?? outcome).clockEvent, to: appeal?.clockEvent,
      mayBePaused: false)
  }

  /// The contact, and the outcome. More time counts when it was agreed before the time was over.
  func appealClocks(_ events: ArraySlice<Event>) -> [Clock?] {
    guard let appeal = events.first?.clockEvent else { return [] }
    func first(_ kinds: FeedbackEvent.Kind...) -> Clock.Event? {
      events.first { kinds.contains($0.kind) }?.clockEvent
    }
    var agreed: Clock.Event?
    for event in events where event.kind == .appealExtended {
      let now = make.clock(.appealOutcome, from: appeal, agreed: agreed)
      guard let due = event.due, now.map({ event.at <= $0.due }) ?? true else { continue }
      agreed = Clock.Event(event.kind.words, at: due)
    }
    return [
      make.clock(.appealContact, from: appeal, to: first(.appealContacted, .appealOutcome)),
      make.clock(.appealOutcome, from: appeal, to: first(.appealOutcome), agreed: agreed),
    ]
  }
}

extension ClockMaker {
  var withoutKept: ClockMaker {
    ClockMaker(policy: policy, calendar: calendar, pauses: pauses, kept: nil)
  }
}
