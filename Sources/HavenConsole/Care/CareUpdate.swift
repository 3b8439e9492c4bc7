import Canvas
import HavenDomain

/// Cards, tips, breaks and notes to oneself.
extension ConsoleState {
  mutating func careAction(_ id: ActionID, _ context: Context) -> [Effect] {
    switch id {
    case .cards: openCare(.cards)
    case .pinTip: return pinTip(context)
    case .decompress: return decompress(context)
    case .noBreak:
      care.quietUntil = context.now + BreakOffer.quiet
      return [say("Quiet for 30 minutes. A break stays yours to take at any time.")]
    case .reflect: open(.reflect())
    case .reflections:
      openCare(.reflections)
      return [.ask(.reflections(ListReflections()))]
    case .forget: care.reflections.map { open(.forget($0, context)) }
    default: feedback.selectedRow.map { open(.rang($0)) }
    }
    return []
  }

  private mutating func openCare(_ subject: Reader.Subject) {
    if case .reader? = overlay { overlay = nil }
    open(.reader(Reader(subject)))
  }

  private mutating func pinTip(_ context: Context) -> [Effect] {
    let tip = care.pinned == nil ? Tip.current(at: context.now).name : nil
    return [.ask(.pinTip(PinTip(id: context.id(), tip: tip)))]
  }

  /// Once more, and they are back.
  private func decompress(_ context: Context) -> [Effect] {
    let next: Presence = me.presence == .decompressing ? .available : .decompressing
    return [.ask(.presence(SetPresence(id: context.id(), presence: next)))]
  }

  mutating func accepted(
    _ act: CareAct, _ prompt: Prompt, _ context: Context
  ) -> [Effect] {
    switch act {
    case .reflect:
      let request = WriteReflection(id: context.id(), text: prompt.whole(0))
      return [.ask(.reflect(request))]
    case .forget:
      guard let id = prompt.picked(0).flatMap({ Int64($0) }) else { return [] }
      let request = RemoveReflection(
        id: context.id(), reflection: ReflectionID(rawValue: id))
      return [.ask(.removeReflection(request))]
    case .rang(let row):
      let outcome = prompt.picked(0).flatMap(FeedbackCall.Outcome.init) ?? .noAnswer
      let request = RecordCall(
        id: context.id(), feedback: row.id, outcome: outcome, note: prompt.text(1))
      return [.ask(.recordCall(request))]
    }
  }

  /// Nil when the answer is about something else.
  mutating func careAnswered(_ ask: Ask, _ reply: Reply, _ context: Context) -> [Effect]? {
    switch (ask, reply) {
    case (.care, .care(let mine)): care.mine = mine
    case (.pinTip(let request), .done):
      care.mine?.pinnedTip = request.tip
      return [say(request.tip == nil ? "The tips take turns again." : "This tip stays.")]
    case (.reflect, .reflection):
      care.reflections = nil
      return [say("Kept, for you alone.")]
    case (.reflections, .reflections(let notes)): care.reflections = notes
    case (.removeReflection(let request), .done):
      care.reflections?.removeAll { $0.id == request.reflection }
      return [say("The note is gone.")]
    case (.recordCall(let request), .feedbackRow(let row)):
      feedback.detail = nil
      return [say("\(row.number): \(request.outcome.words).")] + feedback.refresh()
    default: return nil
    }
    return []
  }

  func whyNotForget() -> String? {
    guard let notes = care.reflections else { return "Read your notes first." }
    return notes.isEmpty ? "You have no note." : whyNotHandle(.careForSelf)
  }

  func whyNotRecordCall() -> String? {
    guard let row = feedback.selectedRow else { return whyNoFeedback() }
    return FeedbackRules.whyNotRecordCall(row) ?? whyNotHandle(.recordCall)
  }
}

extension Prompt {
  static func reflect() -> Prompt {
    var prompt = Prompt(
      .care(.reflect), title: "A note to yourself",
      lines: ["Only you can ever read it. What was hard? What would you like to change?"],
      questions: [area("Your note", required: true)], verb: "Keep it", safeVerb: "Not now")
    prompt.isActChosen = true
    return prompt
  }

  static func forget(_ notes: [Reflection], _ context: Context) -> Prompt {
    let options = notes.map { note in
      let when = TimeWords.moment(note.at, now: context.now, in: context.zone)
      let first = note.text.trimmed.split(whereSeparator: \.isNewline).first ?? ""
      return ("\(note.id.rawValue)", "\(when)  \(String(first).shown(40))")
    }
    return Prompt(
      .care(.forget), title: "Take a note away",
      lines: ["It cannot be brought back."],
      questions: [choice("Which", options, selected: nil)], verb: "Take it away",
      safeVerb: "Keep it")
  }

  static func rang(_ row: FeedbackRow) -> Prompt {
    let outcomes = FeedbackCall.Outcome.allCases.map { ($0.rawValue, $0.words.capitalisedFirst) }
    return Prompt(
      .care(.rang(row)), title: "You rang about \(row.number)",
      lines: ["They wrote to us: a call helps to see what it is about."],
      questions: [
        choice("How it went", outcomes, selected: FeedbackCall.Outcome.reached.rawValue),
        line("Note"),
      ], verb: "Record")
  }
}
