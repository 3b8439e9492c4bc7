import Canvas
import HavenDomain

/// The intake wizard: five steps and the review; on a wide screen the triage checklist beside it.
enum IntakeView {
  static func draw(
    _ state: ConsoleState, into surface: inout Surface, _ layout: FrameLayout, _ context: Context
  ) -> Point? {
    let pane = FormLayout.pane(surface.size)
    guard let intake = state.intake else {
      let room = Panel("Intake").draw(into: &surface, in: pane, isFocused: true)
        .inset(left: 1, right: 1)
      surface.draw(
        DisplayText("No contact in hand. \(ActionCatalogue.key(.take)) in the queue takes one."),
        in: room,
        role: .placeholder)
      return room.origin
    }
    let form = intake.form
    let fixes = form.problems.isEmpty ? "" : "\(form.problems.count) to fix  "
    let title = "Intake \(intake.contact.row.number)"
    let panel = Panel(
      DisplayText(title), note: DisplayText(fixes + intake.contact.row.channel.words),
      corner: FormView.savedWords(form, zone: context.zone))
    var room = panel.draw(into: &surface, in: pane, isFocused: true)
    FormHeading.draw(form, into: &surface, in: room.splitTop(1).top)
    room = room.splitTop(1).rest
    room = drawClocks(intake, into: &surface, in: room, layout, context)
    room = drawKnown(intake, into: &surface, in: room)
    let beside = FormLayout.beside(surface.size)
    _ = TriageView.draw(state, into: &surface, in: beside, isFocused: false, context)
    if form.isReview { return drawReview(state, intake, into: &surface, in: room, context) }
    return FormView(form: form, options: state.options, context: context)
      .draw(into: &surface, in: room)
  }

  /// Safety first: its two and five minutes stay in sight until it is assessed (IN-03); the
  /// dispatch clock outranks it (C12).
  private static func drawClocks(
    _ intake: IntakeState, into surface: inout Surface, in room: Rect, _ layout: FrameLayout,
    _ context: Context
  ) -> Rect {
    guard layout.sizeClass != .wide else { return room.splitTop(1).rest }
    let checklist = intake.checklist
    let row = room.splitTop(1).top.inset(left: 1, right: 1)
    if checklist.isDispatchRunning, let due = checklist.dispatchDue {
      let left = context.now.seconds(until: due)
      let keys = "\(ActionCatalogue.key(.nextPane)), \(ActionCatalogue.key(.dispatch))"
      let words = DisplayText("NOT SAFE: dispatch (\(keys))")
      let used = surface.draw(words, in: row, role: .critical, emphasis: .bold)
      CountdownBar(remaining: .seconds(left), limit: Dispatch.limit)
        .draw(into: &surface, in: row.inset(left: used + 1))
    } else if let current = checklist.current {
      let step = checklist.steps[current]
      let toTarget = context.now.seconds(until: checklist.startedAt + step.target)
      let toLimit = context.now.seconds(until: checklist.startedAt + step.limit)
      let isTarget = toTarget >= 0
      let words = DisplayText("\(current + 1) \(step.title) \(isTarget ? "target" : "limit")")
      let used = surface.draw(words, in: row, role: .label)
      CountdownBar(
        remaining: .seconds(isTarget ? toTarget : toLimit),
        limit: isTarget ? step.target : step.limit
      ).draw(into: &surface, in: row.inset(left: used + 1))
    }
    return room.splitTop(2).rest
  }

  /// What came with the contact: on the first two steps, where it is read.
  private static func drawKnown(
    _ intake: IntakeState, into surface: inout Surface, in room: Rect
  ) -> Rect {
    guard intake.form.page < 2, let identity = intake.identity, room.height > 12 else {
      return room
    }
    var lines: [(DisplayText, Role)] = []
    for (words, role) in ContactView.identity(identity) where words != "No name" {
      for line in DisplayText(words).wrapped(to: room.width - 2).prefix(3) {
        lines.append((line, role))
      }
    }
    let shown = lines.prefix(min(4, room.height - 10))
    for (index, line) in shown.enumerated() {
      let row = Rect(x: room.x + 1, y: room.y + index, width: room.width - 2, height: 1)
      surface.draw(line.0, in: row, role: line.1)
    }
    return room.splitTop(shown.count + (shown.isEmpty ? 0 : 1)).rest
  }

  private static func drawReview(
    _ state: ConsoleState, _ intake: IntakeState, into surface: inout Surface, in room: Rect,
    _ context: Context
  ) -> Point? {
    let names = Dictionary(
      state.staff.map { ("\($0.id.rawValue)", $0.name) }, uniquingKeysWith: { first, _ in first })
    let review = IntakeReview(
      intake.form.draft.answers, staffName: { names[$0] ?? $0 }, now: context.now,
      zone: context.zone)
    return ReviewView.draw(
      review.sentences, button: "Complete the intake", hint: "Read it to them, then Enter.",
      into: &surface, in: room)
  }
}

/// The last page of a form: plain sentences, and the button that Enter presses.
enum ReviewView {
  static func draw(
    _ sentences: [String], button: DisplayText, hint: DisplayText, into surface: inout Surface,
    in rect: Rect
  ) -> Point? {
    let room = rect.inset(left: 2, right: 2)
    var y = room.y
    for sentence in sentences {
      for line in DisplayText(sentence).wrapped(to: room.width) where y < room.maxY - 2 {
        surface.draw(line, at: Point(x: room.x, y: y))
        y += 1
      }
    }
    y = min(y + 1, max(room.y, room.maxY - 1))
    let row = Rect(x: room.x, y: y, width: room.width, height: 1).intersection(room)
    let used = surface.draw(
      "[ " + button + " ]", in: row, role: .fieldFocus, emphasis: .bold)
    surface.draw(hint, in: row.inset(left: used + 2), role: .notice)
    return Point(x: row.x + 2, y: row.y)
  }
}
