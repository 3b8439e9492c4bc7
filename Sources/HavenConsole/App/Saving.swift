import Canvas
import HavenDomain

/// Nothing that was typed is lost: open forms are saved as they are typed, and a form that goes from
/// the screen is sent until the store has it.
extension ConsoleState {
  /// The ids that one message gives to its changes, so that no two share one.
  enum ChangeNumber {
    static let intakeSave: UInt64 = 0
    static let act: UInt64 = 1
    static let presence: UInt64 = 2
    static let release: UInt64 = 3
    static let feedbackSave: UInt64 = 4
    static let tell: UInt64 = 5
    static let part: UInt64 = 6
    static let choose: UInt64 = 7
  }

  /// The timer fired: what is unsaved goes out.
  mutating func save(_ context: Context) -> [Effect] {
    let intake = intake?.form.save(context, id: ChangeNumber.intakeSave) ?? []
    let feedback = feedback.form?.save(context, id: ChangeNumber.feedbackSave) ?? []
    return intake + feedback + lastSaves.map { .ask(.saveDraft($0)) } + choices
  }

  /// The intake goes from the screen.
  mutating func partWithIntake(_ context: Context) -> [Effect] {
    guard var form = intake?.form else { return [] }
    intake = nil
    if place == .intake || place == .triage { place = .queue }
    return lastSave(&form, context, id: ChangeNumber.intakeSave) + form.parting(context)
  }

  /// The feedback form goes from the screen.
  mutating func partWithFeedbackForm(_ context: Context) -> [Effect] {
    guard var form = feedback.form else { return [] }
    feedback.form = nil
    return lastSave(&form, context, id: ChangeNumber.feedbackSave) + form.parting(context)
  }

  private mutating func lastSave(
    _ form: inout FormState, _ context: Context, id: UInt64
  ) -> [Effect] {
    let effects = form.flush(context, id: id)
    if let last = form.inFlight { lastSaves.append(last) }
    return effects
  }

  /// The console ends: what is typed goes to the store, and the contact in hand back to the queue.
  public mutating func farewell(_ context: Context) -> [Effect] {
    var effects = intake?.form.flush(context, id: ChangeNumber.intakeSave) ?? []
    effects += feedback.form?.flush(context, id: ChangeNumber.feedbackSave) ?? []
    effects += lastSaves.map { .ask(.saveDraft($0)) }
    if let lease = intake?.form.lease {
      let id = context.id(ChangeNumber.release)
      effects.append(.ask(.release(ReleaseContact(id: id, lease: lease))))
    }
    return effects
  }
}

// MARK: Answers

extension ConsoleState {
  mutating func draftSaved(
    _ request: SaveDraft, _ saved: SavedDraft, _ context: Context
  ) -> [Effect] {
    lastSaves.removeAll { $0 == request }
    if request.draft == intake?.form.draft.id {
      return (intake?.form.saved(request, saved, at: context.now) ?? []) + askWhoIsCalling()
        + readScoreAgain()
    }
    if request.draft == feedback.form?.draft.id {
      return feedback.form?.saved(request, saved, at: context.now) ?? []
    }
    return []
  }

  mutating func saveNotDone(
    _ request: SaveDraft, _ refusal: Refusal?, _ words: String, _ context: Context
  ) -> [Effect] {
    if lastSaves.contains(request) { return lastSaveNotDone(request, refusal, words) }
    let isIntake = request.draft == intake?.form.draft.id
    if refusal == .leaseLost {
      guard isIntake else { return [say(words, .warning)] }
      // Its words are a note by now: it is not sent again.
      if intake?.form.inFlight == request { intake?.form.inFlight = nil }
      return leaseLost(context)
    }
    guard isIntake || request.draft == feedback.form?.draft.id else { return [] }
    if case .wrongState? = refusal {
      // Somebody completed or discarded it meanwhile; what was typed is kept with it.
      if isIntake { intake?.form.inFlight = nil } else { feedback.form?.inFlight = nil }
      let parting = isIntake ? partWithIntake(context) : partWithFeedbackForm(context)
      return parting + [say(words, .warning), .ring(times: 1)]
    }
    let retry =
      isIntake
      ? intake?.form.saveFailed(request) ?? [] : feedback.form?.saveFailed(request) ?? []
    return retry + [say("Not saved yet: \(words) It is tried again.", .error)]
  }

  /// The store refuses for good, or cannot just now.
  private mutating func lastSaveNotDone(
    _ request: SaveDraft, _ refusal: Refusal?, _ words: String
  ) -> [Effect] {
    guard refusal == nil else {
      lastSaves.removeAll { $0 == request }
      return [say(words, .warning)]
    }
    return [
      .start(.save, after: .seconds(1)),
      say("Not saved yet: \(words) It is tried again.", .error),
    ]
  }
}
