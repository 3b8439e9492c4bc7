import Canvas
import HavenDomain

/// What becomes of the contact in hand.
extension ConsoleState {
  /// A contact is ours: the wizard opens on the safety step.
  mutating func received(_ taken: TakenContact, _ context: Context) -> [Effect] {
    var state = IntakeState(taken)
    if state.form.draft.answers[IntakeForm.owner] == nil {
      state.form.answer(IntakeForm.owner, .given("\(me.id.rawValue)"), at: context.now)
    }
    intake = state
    place = .intake
    drafts.removeAll { $0.id == taken.draft.id }
    var effects = intake?.form.effectsOfTyping() ?? []
    effects.append(.ask(.reveal(RevealContact(contact: taken.detail.row.id))))
    if me.presence != .onCall, !isReadOnly {
      effects.append(.ask(.presence(SetPresence(id: context.id(2), presence: .onCall))))
    }
    return effects
  }

  /// Enter on the review: shows what is missing, or saves and completes.
  mutating func submitForm(_ context: Context) -> [Effect] {
    switch place {
    case .intake: submitIntake(context)
    case .complaints: submitFeedback(context)
    case .queue, .triage: []
    }
  }

  private mutating func submitIntake(_ context: Context) -> [Effect] {
    guard var form = intake?.form, let lease = form.lease else { return [] }
    let problems = IntakeRules.problems(
      form.draft.answers, now: context.now, zone: context.zone)
    if !problems.isEmpty {
      form.show(problems)
      intake?.form = form
      return [say("\(problems.count) to fix before it can be completed.", .warning)]
    }
    let saving = form.save(context)
    intake?.form = form
    let request = CompleteIntake(id: context.id(1), draft: form.draft.id, lease: lease)
    return saving + [.ask(.complete(request))]
  }

  /// Completed: back to the queue, with the owner and the next act in words.
  mutating func completed(_ row: QueueRow, _ context: Context) -> [Effect] {
    guard intake?.contact.row.id == row.id else { return [] }
    let action = intake?.form.draft.answers.text(IntakeForm.nextAction) ?? "next action"
    intake = nil
    place = .queue
    let due = TimeWords.moment(row.due, now: context.now, in: context.zone)
    let owner = row.ownerName ?? "its owner"
    return [
      say("\(row.number) is complete. \(owner): \(action), due \(due)."),
      .ask(.presence(SetPresence(id: context.id(1), presence: .wrapUp))),
    ]
  }

  /// It went back to the queue, or to somebody else.
  mutating func letGo(_ words: String, _ context: Context) -> [Effect] {
    intake = nil
    if place == .intake || place == .triage { place = .queue }
    return [
      say(words), .ask(.presence(SetPresence(id: context.id(1), presence: .available))),
    ]
  }

  /// The console ends: what is typed goes to the store, and the contact in hand back to the queue.
  public mutating func farewell(_ context: Context) -> [Effect] {
    var effects = update(.timer(.save), context)
    if let lease = intake?.form.lease {
      effects.append(.ask(.release(ReleaseContact(id: context.id(3), lease: lease))))
    }
    return effects
  }

  /// The lease was lost: what was typed is kept by the store as a note.
  mutating func leaseLost() -> [Effect] {
    guard let number = intake?.contact.row.number else { return [] }
    intake = nil
    if place == .intake || place == .triage { place = .queue }
    return [say("\(number): \(Refusal.leaseLost.words)", .error), .ring]
  }
}
