import Canvas
import HavenDomain

/// The escalations: every open flag with its rung and clock, what is selected, who is on call.
enum EscalationView {
  static func draw(
    _ state: ConsoleState, into surface: inout Surface, _ layout: FrameLayout, _ context: Context
  ) -> Point? {
    let escalations = state.escalations
    var room = EscalationLayout.list(layout)
    if layout.sizeClass != .board {
      let corner: DisplayText = escalations.includesResolved ? "with resolved" : "by time left"
      room = Panel("Escalations", note: note(escalations, context), corner: corner)
        .draw(into: &surface, in: room, isFocused: true)
    }
    let cursor = escalations.table.draw(
      into: &surface, in: room, isFocused: true,
      live: { escalations.live($0, column: $1, now: context.now) })
    drawDetail(state, into: &surface, in: EscalationLayout.detail(layout), context)
    drawOnCall(escalations, into: &surface, in: EscalationLayout.onCall(layout))
    return cursor
  }

  static func note(_ escalations: EscalationState, _ context: Context) -> DisplayText {
    guard let readAt = escalations.readAt else { return "reading" }
    var words = "\(escalations.openCount) open, \(escalations.climbingCount) with nobody"
    let new = escalations.table.waitingCount
    if new > 0 { words += ", \(new) new" }
    let age = readAt.seconds(until: context.now)
    if age > 5, escalations.reading != nil { words += ", DATA \(TimeWords.span(age)) OLD" }
    return DisplayText(words)
  }

  private static func drawDetail(
    _ state: ConsoleState, into surface: inout Surface, in rect: Rect, _ context: Context
  ) {
    guard !rect.isEmpty else { return }
    guard let row = state.escalations.selectedRow else {
      _ = Panel("Escalation").draw(into: &surface, in: rect, isFocused: false)
      return
    }
    let panel = Panel(DisplayText(row.number.description), note: DisplayText(row.source.listWords))
    let room = panel.draw(into: &surface, in: rect, isFocused: false).inset(left: 1, right: 1)
    draw(EscalationWords(state, row, context).lines(), into: &surface, in: room)
  }

  private static func drawOnCall(
    _ escalations: EscalationState, into surface: inout Surface, in rect: Rect
  ) {
    guard !rect.isEmpty else { return }
    let room = Panel("On call now").draw(into: &surface, in: rect, isFocused: false)
      .inset(left: 1, right: 1)
    draw(EscalationWords.onCall(escalations.onCall), into: &surface, in: room)
  }

  private static func draw(
    _ lines: [(String, Role)], into surface: inout Surface, in room: Rect
  ) {
    var y = room.y
    for (words, role) in lines {
      for line in DisplayText(words.shown(8_000)).wrapped(to: room.width) where y < room.maxY {
        surface.draw(line, at: Point(x: room.x, y: y), role: role)
        y += 1
      }
    }
  }
}
