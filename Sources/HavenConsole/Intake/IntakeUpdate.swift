import Canvas
import HavenDomain

/// What becomes of the contact in hand.
extension ConsoleState {
  /// A contact is ours: the wizard opens on the safety step.
  mutating func received(_ taken: TakenContact, _ context: Context) -> [Effect] {
    isTaking = false
    if let intake {
      // One at a time: what came besides goes back to its place, unless it is the same one.
      guard intake.contact.row.id != taken.lease.contact else { return [] }
      return [.ask(.release(ReleaseContact(id: context.id(), lease: taken.lease)))]
    }
    var state = IntakeState(taken)
    state.form.company.me = me.id
    if state.form.draft.answers[IntakeForm.owner] == nil {
      state.form.answer(
        IntakeForm.owner, .given("\(me.id.rawValue)"), at: context.now, byHand: false)
    }
    if state.form.draft.answers[IntakeForm.followUp] == nil,
      let hours = followUpHours(taken, context)
    {
      state.form.answer(IntakeForm.followUp, .given("+\(hours)h"), at: context.now)
    }
    intake = state
    place = .intake
    drafts.removeAll { $0.id == taken.draft.id }
    var effects = intake?.form.effectsOfTyping(at: context.now) ?? []
    effects.append(.ask(.reveal(RevealContact(contact: taken.detail.row.id))))
    effects += askWhoIsCalling()
    if me.presence != .onCall, !isReadOnly {
      effects.append(
        .ask(.presence(SetPresence(id: context.id(ChangeNumber.presence), presence: .onCall))))
    }
    return effects
  }

  /// Where a test of the follow-up runs, its hours stand in the field until somebody changes them.
  private func followUpHours(_ taken: TakenContact, _ context: Context) -> Int? {
    let row = taken.detail.row
    return Experiment.followUp(
      for: row.number, isEmergency: row.priority == .critical, among: care.running,
      at: context.now
    ).map { $0.wholeSeconds / 3600 }
  }

  /// Enter on the review: shows what is missing, or saves and completes.
  mutating func submitForm(_ context: Context) -> [Effect] {
    switch place {
    case .intake where intake?.form.company.isGuest == true:
      [say(intake?.form.hostCompletes ?? "")]
    case .intake: submitIntake(context)
    case .complaints: submitFeedback(context)
    case .queue, .triage, .escalations, .cases: []
    }
  }

  private mutating func submitIntake(_ context: Context) -> [Effect] {
    guard let policy = intake?.policy, var form = intake?.form, let lease = form.lease,
      !form.isSubmitted
    else { return [] }
    let problems = IntakeRules.problems(
      form.draft.answers, now: context.now, zone: context.zone, policy: policy)
    if !problems.isEmpty {
      form.show(problems)
      intake?.form = form
      return [say("\(problems.count) to fix before it can be completed.", .warning)]
    }
    if let effects = askToChoose(&form) {
      intake?.form = form
      return effects
    }
    let saving = form.flush(context, id: ChangeNumber.intakeSave)
    form.isSubmitted = true
    intake?.form = form
    let request = CompleteIntake(
      id: context.id(ChangeNumber.act), draft: form.draft.id, lease: lease)
    return saving + [.ask(.complete(request))]
  }

  /// Completed: back to the queue, with the owner and the next act in words.
  mutating func completed(_ row: QueueRow, _ context: Context) -> [Effect] {
    guard intake?.contact.row.id == row.id else { return [] }
    let answers = intake?.form.draft.answers ?? Answers()
    let action = answers.text(IntakeForm.nextAction) ?? "next action"
    let dispatch = intake.flatMap {
      $0.checklist.isDispatchRunning ? $0.checklist.dispatchDue : nil
    }
    let saving = partWithIntake(context)
    // The row is due when the first of its clocks is: that need not be the next action.
    let agreed = answers.instant(IntakeForm.nextDue, .future, zone: context.zone)
    func moment(_ due: Instant) -> String {
      TimeWords.moment(due, now: context.now, in: context.zone)
    }
    let missing = dispatch.map { ", but no dispatch is recorded: due \(moment($0))" } ?? ""
    let owner = row.ownerName ?? "its owner"
    let next = "\(owner): \(action), due \(moment(agreed ?? row.due))."
    return saving + [
      say("\(row.number) is complete\(missing). \(next)", dispatch == nil ? .notice : .warning),
      .ask(.presence(SetPresence(id: context.id(ChangeNumber.presence), presence: .wrapUp))),
    ]
  }

  /// It went back to the queue, or to somebody else.
  mutating func letGo(
    _ contact: ContactID, _ words: String, _ context: Context
  ) -> [Effect] {
    guard intake?.contact.row.id == contact else { return [] }
    return partWithIntake(context) + [
      say(words),
      .ask(.presence(SetPresence(id: context.id(ChangeNumber.presence), presence: .available))),
    ]
  }

  /// The lease was lost: what was typed is kept by the store as a note.
  mutating func leaseLost(_ context: Context) -> [Effect] {
    guard let number = intake?.contact.row.number else { return [] }
    return partWithIntake(context) + [
      say("\(number): \(Refusal.leaseLost.words)", .error), .ring(times: 1),
    ]
  }
}
