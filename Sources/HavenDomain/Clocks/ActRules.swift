extension ContactAct {
  /// It ends the work on a contact, or begins it again: for its owner or a supervisor.
  public var endsOrReopens: Bool { self == .resolved || self == .reopened }

  /// Nil when the act fits the contact's state; else why not, and what to do. A live contact is
  /// answered when somebody takes it, and by no entry before.
  public func whyNot(in state: ContactState, over channel: Channel) -> String? {
    switch (self, state) {
    case (.reopened, .closed): nil
    case (.reopened, _): "It is open."
    case (_, .closed): "This contact is resolved. Open it again first."
    case (.followedUp, .followUp), (.resolved, .followUp): nil
    case (.followedUp, _), (.resolved, _): "Complete its intake first."
    case (.answered, .waiting):
      channel.isLive ? "Take it first: a live contact is answered by taking it." : nil
    case (.wroteAgain, _), (.answered, _): nil
    }
  }

  /// What stands against the time of a next action, which the policy limits.
  public func problem(
    due: Instant?, now: Instant, isEmergency: Bool, policy: Policy
  ) -> FormProblem? {
    guard let due else { return nil }
    guard self == .followedUp || self == .reopened else {
      return FormProblem("due", "Only a follow-up has a next time.")
    }
    if due <= now { return FormProblem("due", "That time is over. \(TimeEntry.help)") }
    let limit = NextAction.limit(isEmergency: isEmergency, isRapid: false, policy: policy)
    guard due > now + limit + .minutes(1) else { return nil }
    return FormProblem(
      "due", "The next action is due within \(TimeWords.span(limit.wholeSeconds)) from now.")
  }
}

extension FeedbackAct {
  /// Nil when the act fits; else why not, and what to do.
  ///
  /// - Parameter done: what has been done already, in order.
  public func whyNot(
    kind: FeedbackKind, stage: FeedbackStage, done: [FeedbackEvent.Kind]
  ) -> String? {
    if kind == .compliment { return "A compliment is passed on with thanks and closed." }
    switch self {
    case .statusGiven, .updateAgreed, .updateGiven:
      if stage == .closed { return "It is closed. Open it again first." }
      return self == .statusGiven && stage == .outcomeTold
        ? "The outcome has been told already." : nil
    case .lessonsShared:
      return done.contains(.lessonsShared) ? "The lessons have been shared already." : nil
    case .surveySent:
      if stage != .closed { return "The survey follows when it is closed." }
      return hasAfter(.surveySent, .closed, done) ? "The survey was sent already." : nil
    case .reopened:
      return stage == .outcomeTold || stage == .closed ? nil : "It is open."
    case .appealReceived, .appealContacted, .appealExtended, .appealOutcome:
      return whyNotAppeal(kind, stage, done)
    }
  }

  /// What stands against the day that goes with it.
  public func problem(date: LocalDate?, today: LocalDate) -> FormProblem? {
    guard let date else {
      return needsDate ? FormProblem("date", "Name the day that was agreed.") : nil
    }
    if !needsDate { return FormProblem("date", "No day goes with “\(words)”.") }
    return date < today ? FormProblem("date", "That day is over. \(TimeEntry.help)") : nil
  }

  private func whyNotAppeal(
    _ kind: FeedbackKind, _ stage: FeedbackStage, _ done: [FeedbackEvent.Kind]
  ) -> String? {
    if kind != .complaint { return "Only a complaint can be appealed (AP-08)." }
    let isOpen = done.contains(.appealReceived) && !done.contains(.appealOutcome)
    guard self == .appealReceived else {
      if isOpen { return nil }
      return done.contains(.appealOutcome)
        ? "The outcome of the appeal has been told already." : "Enter the appeal first."
    }
    if done.contains(.appealReceived) { return "An appeal was received already." }
    return stage == .outcomeTold || stage == .closed
      ? nil : "An appeal is against an outcome. Record the outcome first."
  }

  /// Whether the one came after the last of the other.
  private func hasAfter(
    _ kind: FeedbackEvent.Kind, _ other: FeedbackEvent.Kind, _ done: [FeedbackEvent.Kind]
  ) -> Bool {
    guard let from = done.lastIndex(of: other) else { return false }
    return done[from...].contains(kind)
  }
}
