import Canvas
import HavenDomain

/// The immediate triage checklist of the contact in hand: five steps with a countdown each, the
/// dispatch clock, and what was done when.
enum TriageView {
  static func draw(
    _ state: ConsoleState, into surface: inout Surface, in rect: Rect, isFocused: Bool,
    _ context: Context
  ) -> Point? {
    guard !rect.isEmpty else { return nil }
    guard let intake = state.intake else {
      let room = Panel("Triage").draw(into: &surface, in: rect, isFocused: isFocused)
        .inset(left: 1, right: 1)
      let words = DisplayText(
        "No contact in hand. \(ActionCatalogue.key(.take)) in the queue takes one.")
      for (line, text) in words.wrapped(to: room.width).prefix(room.height).enumerated() {
        surface.draw(text, at: Point(x: room.x, y: room.y + line), role: .dim)
      }
      return isFocused ? room.origin : nil
    }
    let checklist = intake.checklist
    let panel = Panel(
      "Triage",
      note: DisplayText(
        "\(intake.contact.row.number)\(intake.isNotAlone ? ", NOT ALONE" : "")"),
      corner: DisplayText(
        "\(TimeWords.span(checklist.startedAt.seconds(until: context.now))) in all"))
    var room = panel.draw(into: &surface, in: rect, isFocused: isFocused).inset(left: 1, right: 1)
    let cursor = room.origin
    room = drawDispatch(checklist, isFocused: isFocused, into: &surface, in: room, context)
    room = drawSteps(intake, into: &surface, in: room, context)
    room = drawScore(intake, into: &surface, in: room)
    drawRecord(intake, into: &surface, in: room, context)
    return isFocused ? cursor : nil
  }

  /// The three minutes from the No: over everything else while they run (TR-02, C12).
  private static func drawDispatch(
    _ checklist: TriageChecklist, isFocused: Bool, into surface: inout Surface,
    in room: Rect, _ context: Context
  ) -> Rect {
    guard let since = checklist.unsafeSince, let due = checklist.dispatchDue else { return room }
    if let sent = checklist.dispatchedAt {
      let took = TimeWords.span(since.seconds(until: sent))
      let late = sent <= due ? "" : ", late"
      let limit = TimeWords.span(checklist.dispatchLimit.wholeSeconds)
      let short = "Dispatched \(took) after the No\(late)"
      let full = DisplayText("\(short) (within \(limit))")
      let words = full.width <= room.width ? full : DisplayText(short)
      surface.draw(words, in: room, role: sent <= due ? .ok : .warning)
      return room.splitTop(room.height < 10 ? 1 : 2).rest
    }
    let left = context.now.seconds(until: due)
    let used = surface.draw("NOT SAFE: dispatch", in: room, role: .critical, emphasis: .bold)
    let bar = CountdownBar(remaining: .seconds(left), limit: checklist.dispatchLimit)
    bar.draw(into: &surface, in: room.splitTop(1).top.inset(left: used + 1))
    let hint = room.inset(top: 1).splitTop(1).top
    let key = ActionCatalogue.key(.dispatch)
    let keys = isFocused ? key : "\(ActionCatalogue.key(.nextPane)), then \(key),"
    surface.draw(DisplayText("\(keys) records the dispatch."), in: hint, role: .critical)
    return room.splitTop(room.height < 10 ? 2 : 3).rest
  }

  /// What to do now, for the whole list; while the dispatch clock runs that stands over it already.
  private static func drawNextAct(
    _ words: String, into surface: inout Surface, in room: Rect
  ) -> Int {
    let all = DisplayText("Now: \(words)")
    let lines = room.height < 10 ? [all] : Array(all.wrapped(to: max(10, room.width)).prefix(3))
    for (index, line) in lines.enumerated() where index < room.height {
      let row = Rect(x: room.x, y: room.y + index, width: room.width, height: 1)
      surface.draw(line, in: row, role: .notice, emphasis: .bold)
    }
    return lines.count + (room.height < 12 ? 0 : 1)
  }

  private static func drawSteps(
    _ intake: IntakeState, into surface: inout Surface, in room: Rect, _ context: Context
  ) -> Rect {
    let checklist = intake.checklist
    let act = intake.nextAct(at: context.now)
    var y = room.y
    if !checklist.isDispatchRunning { y += drawNextAct(act, into: &surface, in: room) }
    for (index, step) in checklist.steps.enumerated() where y < room.maxY {
      let isNext = index == checklist.current
      draw(
        step, number: index + 1, checklist.startedAt, isNext, into: &surface,
        in: Rect(x: room.x, y: y, width: room.width, height: 1), context)
      y += 1
      // The line over the list says it already.
      guard isNext, checklist.isDispatchRunning || !act.hasSuffix(step.next) else { continue }
      for line in DisplayText(step.next).wrapped(to: max(10, room.width - 6)).prefix(2)
      where y < room.maxY && room.height > checklist.steps.count {
        surface.draw(
          line, in: Rect(x: room.x + 6, y: y, width: room.width - 6, height: 1), role: .notice)
        y += 1
      }
    }
    return Rect(x: room.x, y: y + 1, width: room.width, height: room.maxY - y - 1)
  }

  private static func draw(
    _ step: TriageChecklist.Step, number: Int, _ start: Instant, _ isNext: Bool,
    into surface: inout Surface, in row: Rect, _ context: Context
  ) {
    let box = step.doneAt == nil ? surface.glyphs.checkOff : surface.glyphs.checkOn
    surface.draw(box, in: row)
    let title: DisplayText = "\(number) \(step.title)"
    let isNarrow = row.width < 46
    let name = row.inset(left: 4).splitLeft(isNarrow ? 18 : 20).left
    surface.draw(title, in: name, role: isNext ? .heading : .text, emphasis: isNext ? .bold : [])
    let rest = row.inset(left: isNarrow ? 23 : 25)
    if let done = step.doneAt {
      let took = TimeWords.span(start.seconds(until: done))
      let isLate = done > start + step.limit
      surface.draw(
        DisplayText("\(isNarrow ? "" : "done in ")\(took)\(isLate ? " late" : "")"), in: rest,
        role: isLate ? .warning : .ok)
      return
    }
    drawClock(step, start, into: &surface, in: rest, context)
  }

  /// To the target, then to the limit, then over it; one bar has both marks.
  private static func drawClock(
    _ step: TriageChecklist.Step, _ start: Instant, into surface: inout Surface, in rest: Rect,
    _ context: Context
  ) {
    let answered: DisplayText = "\(step.done)/\(step.of) "
    let used = surface.draw(answered, in: rest, role: .dim)
    TargetBar(
      elapsed: .seconds(start.seconds(until: context.now)), target: step.target, limit: step.limit
    ).draw(into: &surface, in: rest.inset(left: used))
  }

  private static func drawScore(
    _ intake: IntakeState, into surface: inout Surface, in room: Rect
  ) -> Rect {
    let score = intake.score
    let role = role(score)
    // Nobody who is not safe reads “routine” beside it, whatever the sum.
    let isUnsafe = intake.checklist.unsafeSince != nil
    let band = isUnsafe && score.band == .routine ? "but not safe now" : score.band.words
    let waits = score.lowering.map { $0.isInForce ? "" : "; a lower one waits for a second look" }
    let words = DisplayText("Score \(score.value), \(band): \(score.words)\(waits ?? "")")
    var y = room.y
    for line in words.wrapped(to: room.width) where y < room.maxY {
      surface.draw(line, at: Point(x: room.x, y: y), role: role)
      y += 1
    }
    return Rect(x: room.x, y: y + 1, width: room.width, height: room.maxY - y - 1)
  }

  static func role(_ score: TriageScore) -> Role {
    switch score.band {
    case .immediate: .critical
    case .elevated: .high
    case .routine: .text
    }
  }

  /// What was done when (ES-10).
  private static func drawRecord(
    _ intake: IntakeState, into surface: inout Surface, in room: Rect, _ context: Context
  ) {
    guard room.height > 1 else { return }
    surface.draw("What was done when", in: room, role: .heading)
    let lines = TriageRecord.lines(intake, zone: context.zone)
    for (index, line) in lines.suffix(room.height - 1).enumerated() {
      let row = Rect(x: room.x, y: room.y + 1 + index, width: room.width, height: 1)
      surface.draw(DisplayText(line), in: row, role: .text)
    }
  }
}

/// The record of a contact in hand, from its events and its answers, in the order of time.
enum TriageRecord {
  static func lines(_ intake: IntakeState, zone: Zone) -> [String] {
    var entries: [(Instant, String)] = intake.contact.events.map {
      ($0.at, ContactView.words($0, zone))
    }
    let answers = intake.form.draft.answers
    for field in IntakeForm.form.steps[0].fields {
      guard let at = answers.changedAt[field.id], let answer = answers[field.id] else { continue }
      guard field.kind == .yesNo else { continue }
      entries.append(
        (at, "\(TimeWords.clock(at, in: zone)) \(field.label) \(answer.words)"))
    }
    return entries.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
