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
    kind: FeedbackKind, stage: FeedbackStage, done: [FeedbackEvent.Kind], at now: Instant
  ) -> String? {
    FeedbackMachine.step(
      .act(self), kind: kind, stage: stage, standing: FeedbackStanding(done: done), at: now
    ).whyNot
  }

  /// What stands against what goes with it.
  public func problems(
    date: LocalDate?, today: LocalDate, note: String, how: String
  ) -> [FormProblem] {
    var problems = [problem(date: date, today: today)].compactMap(\.self)
    if let label = neededNote, note.isEmpty {
      problems.append(FormProblem("note", "\(label) is needed."))
    }
    if self == .findingsExtended, how.isEmpty {
      problems.append(
        FormProblem("how", "How the customer was told is needed (S3, Progress reports method)."))
    }
    return problems
  }

  /// What the note has to say, where there must be one.
  public var neededNote: String? {
    switch self {
    case .findingsExtended, .surveyWaived: "The reason"
    case .passedOn: "Whom it was passed to"
    default: nil
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
}
