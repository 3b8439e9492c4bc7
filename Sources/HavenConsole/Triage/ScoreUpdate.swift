import Canvas
import HavenDomain

/// Opening the score, and what its prompts do.
extension ConsoleState {
  /// The contact whose score the key is about.
  var scoreSubject: (id: ContactID, number: RecordNumber)? {
    guard overlays.contains(.alarms) else { return contactAtHand }
    guard case .alarm(let id)? = alarms.table.selection,
      let alarm = alarms.list?.alarms.first(where: { $0.id == id }),
      let contact = alarm.contact, let number = alarm.number
    else { return nil }
    return (contact, number)
  }

  mutating func triageAction(_ id: ActionID, _ context: Context) -> [Effect] {
    switch id {
    case .heartbeat: return beat(context)
    case .protocols: return openProtocols()
    case .silent: openSilent()
    case .notAlone: return toggleNotAlone(context)
    case .raiseScore:
      if let intake { open(.raiseScore(intake.contact, intake.score)) }
    case .askLower, .settleLower:
      guard case .score(let score)? = overlay, let sheet = score.sheet else { return [] }
      open(id == .askLower ? .askLower(sheet) : .settleLower(sheet))
    default:
      guard let subject = scoreSubject else { return [] }
      open(.score(ScoreState(subject.id, subject.number)))
      return [.ask(.score(ReadScore(.id(subject.id))))]
    }
    return []
  }

  mutating func accepted(
    _ act: ScoreAct, of contact: ContactID, _ prompt: Prompt, _ context: Context
  ) -> [Effect] {
    switch act {
    case .raise: return raised(prompt, context)
    case .ask:
      guard let to = prompt.picked(0).flatMap({ Int($0) }) else { return [] }
      let request = AskLowerScore(
        id: context.id(), contact: contact, to: to, reason: prompt.text(1))
      return [.ask(.askLower(request))]
    case .settle:
      let request = SettleLowerScore(
        id: context.id(), contact: contact, agrees: prompt.picked(0) == "yes",
        words: prompt.text(1))
      return [.ask(.settleLower(request))]
    }
  }

  /// The same answers as those of the form's own fields.
  private mutating func raised(_ prompt: Prompt, _ context: Context) -> [Effect] {
    guard let to = prompt.picked(0), var form = intake?.form else { return [] }
    form.answer(IntakeForm.raiseTo, .given(to), at: context.now)
    form.answer(IntakeForm.raiseReason, .given(prompt.text(1)), at: context.now)
    form.openEditor()
    let effects = form.effectsOfTyping()
    intake?.form = form
    return [say("The score is raised to \(intake?.score.value ?? 0), with your reason.")] + effects
  }

  /// The score that lies open follows the answers, once they are saved.
  func readScoreAgain() -> [Effect] {
    for case .score(let score) in overlays where score.contact == intake?.contact.row.id {
      return [.ask(.score(ReadScore(.id(score.contact))))]
    }
    return []
  }

  /// Nil when the answer is about something else.
  mutating func triageAnswered(_ ask: Ask, _ reply: Reply, _ context: Context) -> [Effect]? {
    switch (ask, reply) {
    case (_, .score(let sheet)): return scoreAnswered(ask, sheet)
    case (.protocols, .protocols(let shelf)):
      for (index, overlay) in overlays.enumerated() {
        guard case .protocols(var state) = overlay else { continue }
        state.answered(shelf)
        overlays[index] = .protocols(state)
      }
      return []
    case (.protocolStep(let request), .protocolStep(let done)):
      guard request.lease.contact == intake?.contact.row.id else { return [] }
      if intake?.contact.protocolSteps.contains(done) == false {
        intake?.contact.protocolSteps.append(done)
      }
      return readTriagedContact()
    case (.heartbeat(let request), .done(let done)):
      guard request.lease.contact == intake?.contact.row.id else { return [] }
      intake?.heardAt = done.at
      return [say("Noted: you are still with them.")] + readTriagedContact()
    default: return nil
    }
  }

  private mutating func scoreAnswered(_ ask: Ask, _ sheet: ScoreSheet) -> [Effect] {
    for (index, overlay) in overlays.enumerated() {
      guard case .score(var score) = overlay, score.contact == sheet.contact else { continue }
      score.sheet = sheet
      overlays[index] = .score(score)
    }
    if intake?.contact.row.id == sheet.contact { intake?.contact.lowering = sheet.lowering }
    switch ask {
    case .askLower:
      return [say("\(sheet.number): a second person is asked. The score stays until then.")]
    case .settleLower:
      let words = sheet.lowering?.isInForce == true ? "is \(sheet.score.value) now" : "stays"
      return [say("\(sheet.number): the score \(words), with your words.")] + readTriagedContact()
    default: return []
    }
  }

  /// Its timeline has grown.
  private func readTriagedContact() -> [Effect] {
    intake.map { [.ask(.contact(ReadContact(.id($0.contact.row.id))))] } ?? []
  }

  private mutating func beat(_ context: Context) -> [Effect] {
    guard let lease = intake?.form.lease else { return [] }
    return [.ask(.heartbeat(RecordHeartbeat(id: context.id(), lease: lease)))]
  }

  private mutating func toggleNotAlone(_ context: Context) -> [Effect] {
    guard let intake else { return [] }
    let answer: Answer = .given(intake.isNotAlone ? "no" : "yes")
    self.intake?.form.answer(IntakeForm.notAlone, answer, at: context.now)
    let words =
      intake.isNotAlone
      ? "They are alone: names and numbers show again."
      : "NOT ALONE: names, numbers and places are hidden on this screen."
    return [say(words, .warning)] + (self.intake?.form.effectsOfTyping() ?? [])
  }

  mutating func scoreKey(
    _ score: ScoreState, _ press: KeyPress, _ action: ActionID?, _ context: Context
  ) -> [Effect] {
    var score = score
    let room = ReaderView.room(FrameLayout(context.size).body)
    let lines = ScoreView.lines(score, context).count
    if let top = Scroll.top(score.top, press, lines: lines, rows: room.height - 1) {
      score.top = top
      overlay = .score(score)
      return []
    }
    if let action, [.raiseScore, .askLower, .settleLower, .help, .actions].contains(action) {
      return attempt(action, context)
    }
    if press == .escape { overlay = nil }
    return []
  }
}
