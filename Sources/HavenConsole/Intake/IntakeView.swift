import Canvas
import HavenDomain

/// The intake wizard: five steps and the review; on a wide screen the triage checklist beside it.
enum IntakeView {
  static func draw(
    _ state: ConsoleState, into surface: inout Surface, _ layout: FrameLayout, _ context: Context
  ) -> Point? {
    let pane = FormLayout.pane(surface.size)
    guard let intake = state.intake else {
      let room = Panel("Intake").draw(into: &surface, in: layout.body, isFocused: true)
        .inset(left: 1, right: 1)
      let words = DisplayText(
        "No contact in hand. \(ActionCatalogue.key(.take)) in the queue takes one.")
      for (line, text) in words.wrapped(to: room.width).prefix(room.height).enumerated() {
        surface.draw(text, at: Point(x: room.x, y: room.y + line), role: .dim)
      }
      return room.origin
    }
    let form = intake.form
    let fixes = form.problems.isEmpty ? "" : ", \(form.problems.count) to fix"
    let title = "Intake \(intake.contact.row.number)"
    let panel = Panel(
      DisplayText(title),
      note: DisplayText(
        intake.contact.row.channel.words + (form.company.isGuest ? ", joined" : "")
          + handling(intake, context) + fixes + (intake.isNotAlone ? ", NOT ALONE" : "")),
      corner: FormView.savedWords(form, zone: context.zone))
    _ = panel.draw(into: &surface, in: pane, isFocused: true)
    let parts = FormLayout.parts(pane, hasClock: true)
    FormHeading.draw(form, into: &surface, in: parts.steps, showsPart: parts.part.isEmpty)
    FormHeading.drawPart(form, into: &surface, in: parts.part)
    if layout.sizeClass != .wide { drawClock(intake, into: &surface, in: parts.clock, context) }
    let beside = FormLayout.beside(surface.size)
    _ = TriageView.draw(state, into: &surface, in: beside, isFocused: false, context)
    guard form.isReview else {
      let known = drawKnown(
        intake, atMost: state.knownPeople?.people.isEmpty == false ? 3 : 4, into: &surface,
        in: parts.fields)
      let room = PeopleView.drawLine(state, into: &surface, in: known, context)
      return FormView(
        form: form, options: state.options, context: context,
        prompts: state.scriptedPrompts(context)
      ).draw(into: &surface, in: room)
    }
    return ReviewView.draw(
      state.reviewSentences(context), top: form.reviewTop, button: "Complete the intake",
      hint: "Read it to them, then Enter.", into: &surface, in: parts.fields)
  }

  /// `, 12 min of 8-20`: quiet, and no clock that anybody breaks.
  private static func handling(_ intake: IntakeState, _ context: Context) -> String {
    guard let taken = intake.contact.takenAt else { return "" }
    return ", \(HandlingReport.words(since: taken, now: context.now, policy: intake.policy))"
  }

  /// Safety first: its two and five minutes stay in sight until it is assessed (IN-03); the
  /// dispatch clock outranks it (C12).
  private static func drawClock(
    _ intake: IntakeState, into surface: inout Surface, in room: Rect, _ context: Context
  ) {
    let checklist = intake.checklist
    let row = room.inset(left: 1, right: 1)
    if checklist.isDispatchRunning, let due = checklist.dispatchDue {
      let left = context.now.seconds(until: due)
      let keys = "\(ActionCatalogue.key(.nextPane)) \(ActionCatalogue.key(.dispatch))"
      let words = DisplayText("NOT SAFE: dispatch, \(keys)")
      let used = surface.draw(words, in: row, role: .critical, emphasis: .bold)
      CountdownBar(remaining: .seconds(left), limit: checklist.dispatchLimit)
        .draw(into: &surface, in: row.inset(left: used + 1))
    } else if let current = checklist.current {
      let step = checklist.steps[current]
      let words = DisplayText("\(current + 1) \(step.title) ")
      let used = surface.draw(words, in: row, role: .label)
      TargetBar(
        elapsed: .seconds(checklist.startedAt.seconds(until: context.now)), target: step.target,
        limit: step.limit
      ).draw(into: &surface, in: row.inset(left: used))
    }
  }

  /// What came with the contact: on the first two steps, where it is read.
  private static func drawKnown(
    _ intake: IntakeState, atMost: Int, into surface: inout Surface, in room: Rect
  ) -> Rect {
    guard intake.form.step < 2, let identity = intake.known, room.height > 12 else { return room }
    var lines: [(DisplayText, Role)] = []
    let safe = intake.safeWords.map { ("Safe to call back: \($0)", Role.warning) }
    for (words, role) in ContactView.identity(identity, safe: safe) where words != "No name" {
      for line in DisplayText(words.shown(2_000)).wrapped(to: room.width - 2).prefix(3) {
        lines.append((line, role))
      }
    }
    let shown = lines.prefix(min(atMost, room.height - 10))
    for (index, line) in shown.enumerated() {
      let row = Rect(x: room.x + 1, y: room.y + index, width: room.width - 2, height: 1)
      surface.draw(line.0, in: row, role: line.1)
    }
    return room.splitTop(shown.count + (shown.isEmpty ? 0 : 1)).rest
  }
}
