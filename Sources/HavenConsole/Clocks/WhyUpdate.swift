import Canvas
import HavenDomain

/// Opening “why this time”, moving in it, and pausing the clocks that it shows.
extension ConsoleState {
  mutating func clockAction(_ id: ActionID, _ context: Context) -> [Effect] {
    switch id {
    case .pauseClocks: return pauseOrResume(context)
    default:
      guard let subject = clockSubject else { return [] }
      open(.why(WhyState(subject)))
      guard case .record(let record, _) = subject else { return [] }
      return [.ask(.clocks(ReadClocks(record)))]
    }
  }

  /// The record whose clocks the key is about: the contact in hand, or what has the mark.
  private var clockSubject: WhyState.Subject? {
    switch place {
    case .queue: queue.selectedRow.map { .record(.contact($0.id), $0.number) }
    case .intake, .triage:
      intake.map { .record(.contact($0.contact.row.id), $0.contact.row.number) }
    case .escalations: escalations.selectedRow.map { .rung($0.id) }
    case .cases: cases.contactAtHand.map { .record(.contact($0.id), $0.number) }
    case .complaints where feedback.form == nil:
      feedback.selectedRow.map { .record(.feedback($0.id), $0.number) }
    case .complaints: nil
    }
  }

  func whyNoClock() -> String? {
    if clockSubject != nil {
      return place == .escalations ? nil : whyNotRead(.readClocks)
    }
    switch place {
    case .queue: return "Select a contact first."
    case .intake, .triage: return whyNotInHand()
    case .escalations: return whyNoEscalation()
    case .cases: return whyNoCaseEntry()
    case .complaints:
      return feedback.form == nil ? whyNoFeedback() : "Its clocks begin when it is logged."
    }
  }

  /// What is open over the panes, where it is a record's clocks.
  private var openSheet: ClockSheet? {
    for case .why(let why) in overlays { return why.sheet }
    return nil
  }

  func whyNotPause() -> String? {
    for case .why(let why) in overlays {
      guard case .record = why.subject else { return "A rung's clock cannot be paused." }
    }
    guard let sheet = openSheet else { return "The clocks are being read." }
    if let why = whyNotHandle(.pauseClocks) { return why }
    let isPaused = sheet.clocks.contains { clock in
      clock.pauses.contains { sheet.readAt < $0.until }
    }
    return isPaused ? nil : sheet.whyNotPause
  }

  private mutating func pauseOrResume(_ context: Context) -> [Effect] {
    guard case .why(let why)? = overlay, let sheet = why.sheet else { return [] }
    if why.isPaused(at: context.now) {
      let request = ResumeClocks(id: context.id(), record: sheet.record)
      return [.ask(.resumeClocks(request))]
    }
    open(.pauseClocks(sheet, until: why.until.text.trimmed))
    return []
  }

  mutating func clocksPaused(
    _ record: ClockedRecord, _ prompt: Prompt, _ context: Context
  ) -> [Effect] {
    let entry = TimeEntry(now: context.now, zone: context.zone, direction: .future)
    guard let until = entry.read(prompt.text(1)) else { return unread(prompt, 1, context) }
    let request = PauseClocks(
      id: context.id(), record: record, reason: prompt.text(0), until: until)
    return [.ask(.pauseClocks(request))]
  }

  /// Nil when the answer is about something else.
  mutating func clocksAnswered(_ ask: Ask, _ reply: Reply, _ context: Context) -> [Effect]? {
    guard case .clocks(let sheet) = reply else { return nil }
    for (index, overlay) in overlays.enumerated() {
      guard case .why(var why) = overlay, why.subject == .record(sheet.record, sheet.number)
      else { continue }
      why.answered(sheet)
      overlays[index] = .why(why)
    }
    switch ask {
    case .pauseClocks(let request):
      let until = TimeWords.moment(request.until, now: context.now, in: context.zone)
      return [say("\(sheet.number): the clocks are paused until \(until).")]
    case .resumeClocks: return [say("\(sheet.number): the clocks run again.")]
    default: return []
    }
  }

  mutating func whyKey(
    _ why: WhyState, _ press: KeyPress, _ action: ActionID?, _ context: Context
  ) -> [Effect] {
    var why = why
    let lines = WhyView.lines(why, self, context).count
    let rows = WhyView.parts(why, FrameLayout(context.size).body).lines.height
    switch press {
    case .escape:
      overlay = nil
      return []
    case .up: why.select(why.selected - 1)
    case .down: why.select(why.selected + 1)
    case .pageUp, .pageDown:
      why.top = Scroll.top(why.top, press, lines: lines, rows: rows) ?? why.top
    default:
      if why.until.handle(press, in: Prompt.room) { break }
      guard let action else { return [] }
      if action != .pauseClocks, action != .help, action != .actions { overlay = nil }
      return attempt(action, context)
    }
    overlay = .why(why)
    return []
  }
}

extension WhyState {
  fileprivate mutating func select(_ index: Int) {
    let count = sheet?.clocks.count ?? 0
    let kept = min(max(0, index), max(0, count - 1))
    if kept != selected { top = 0 }
    selected = kept
  }
}

extension Prompt {
  static func pauseClocks(_ sheet: ClockSheet, until: String) -> Prompt {
    Prompt(
      .pauseClocks(sheet.record), title: "Pause the clocks of \(sheet.number)",
      lines: ["They go on by themselves at the end. Reason and end stand in the record."],
      questions: [line("Reason", required: true), line("Until", required: true, text: until)],
      verb: "Pause", safeVerb: "Let them run")
  }
}
