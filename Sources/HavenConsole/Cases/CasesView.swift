import Canvas
import HavenDomain

/// The cases: the list with its owner's load in the title, and what is selected.
enum CasesView {
  static func draw(
    _ state: ConsoleState, into surface: inout Surface, _ layout: FrameLayout, _ context: Context
  ) -> Point? {
    let cases = state.cases
    var room = layout.main
    if layout.sizeClass != .board {
      room = Panel(
        "Cases", note: note(state, context), corner: DisplayText(cases.filter.words)
      ).draw(into: &surface, in: room, isFocused: true)
    }
    let cursor = cases.table.draw(
      into: &surface, in: room, isFocused: true,
      live: { cases.live($0, column: $1, now: context.now) })
    drawDetail(state, into: &surface, in: CasesLayout.detail(layout), context)
    return cursor
  }

  /// `R. Osei: 13 of 12-18, 2 over their time` (Q-13).
  static func note(_ state: ConsoleState, _ context: Context) -> DisplayText {
    let cases = state.cases
    guard let readAt = cases.readAt else { return "reading" }
    var parts: [String] = []
    if let load = cases.load {
      let own = load.people.first { $0.staff == state.me.id }
      parts.append(
        own.map(load.words)
          ?? "\(state.me.shortName): 0 of \(load.range.lowerBound)-\(load.range.upperBound)")
    }
    let late = cases.lateCount(at: context.now)
    if late > 0 { parts.append("\(late) over \(late == 1 ? "its" : "their") time") }
    if cases.table.waitingCount > 0 { parts.append("\(cases.table.waitingCount) new") }
    let age = readAt.seconds(until: context.now)
    if age > 5, cases.reading != nil { parts.append("DATA \(TimeWords.span(age)) OLD") }
    return DisplayText(parts.joined(separator: ", "))
  }

  private static func drawDetail(
    _ state: ConsoleState, into surface: inout Surface, in rect: Rect, _ context: Context
  ) {
    guard !rect.isEmpty else { return }
    let panel = Panel(
      DisplayText(CaseWords.title(state.cases)),
      note: DisplayText(state.cases.selectedRow?.initials ?? ""))
    let room = panel.draw(into: &surface, in: rect, isFocused: false).inset(left: 1, right: 1)
    var y = room.y
    for (words, role) in CaseWords(context).lines(of: state.cases) {
      for line in DisplayText(words.shown(8_000)).wrapped(to: room.width) where y < room.maxY {
        surface.draw(line, at: Point(x: room.x, y: y), role: role)
        y += 1
      }
    }
  }
}
