import Canvas
import HavenDomain

/// Row 2, always there: how many wait at each priority, words first; what is not acknowledged; how
/// long the oldest has waited.
enum AlarmBand {
  static func draw(
    _ state: ConsoleState, into surface: inout Surface, in room: Rect, _ size: SizeClass,
    _ context: Context
  ) {
    guard !room.isEmpty else { return }
    if size == .strip {
      strip(state, into: &surface, in: room, context)
      return
    }
    surface.fill(room, role: .band)
    var row = room.inset(left: 1, right: 1)
    let unacknowledged = state.queue.alarms.count { $0.priority == .critical }
    if unacknowledged > 0 {
      let isLit = context.now.seconds % 2 == 0
      let words: DisplayText = "!! P1 UNACK \(unacknowledged)\(isLit ? "*" : " ")"
      row = put(words, .critical, .bold, into: &surface, in: row, gap: 2)
    }
    for priority in Priority.allCases {
      let count = state.queue.totals.byPriority[priority.rawValue - 1]
      guard priority != .critical || unacknowledged == 0 || count > 0 else { continue }
      let mark = priority.mark.trimmed
      row = put(
        "\(mark) P\(priority.rawValue) \(count)", count == 0 ? .dim : priority.role, [],
        into: &surface, in: row,
        gap: 3)
    }
    let wait = waitWords(state, context)
    let isLate = state.queue.totals.overTarget > 0
    row = put(DisplayText(wait), isLate ? .warning : .band, [], into: &surface, in: row, gap: 3)
    if row.width >= 18 {
      let acknowledge = "\(ActionCatalogue.key(.acknowledge)) Ack"
      let escalate = "\(ActionCatalogue.key(.escalate)) Escalate"
      surface.draw(
        DisplayText("\(acknowledge)   \(escalate)"), in: row, role: .band, alignment: .trailing)
    }
  }

  private static func put(
    _ text: DisplayText, _ role: Role, _ emphasis: Emphasis, into surface: inout Surface,
    in row: Rect, gap: Int
  ) -> Rect {
    let used = surface.draw(text, in: row, role: role, emphasis: emphasis)
    return row.inset(left: used + gap)
  }

  private static func waitWords(_ state: ConsoleState, _ context: Context) -> String {
    let totals = state.queue.totals
    guard let oldest = totals.oldestWaiting else {
      return state.queue.readAt == nil ? "Reading the queue" : "Nobody waits"
    }
    let wait = TimeWords.span(max(0, oldest.seconds(until: context.now)))
    return "Oldest wait \(wait)"
  }

  /// Under 40×6: `P1:1 wait 6 oldest 06:41`.
  private static func strip(
    _ state: ConsoleState, into surface: inout Surface, in room: Rect, _ context: Context
  ) {
    let totals = state.queue.totals
    let oldest = totals.oldestWaiting.map {
      TimeWords.span(max(0, $0.seconds(until: context.now)))
    }
    let unacknowledged = state.queue.alarms.count { $0.priority == .critical }
    let drill = state.organisation.isDrill ? "DRILL " : ""
    let words: DisplayText =
      "\(drill)P1:\(totals.byPriority[0])\(unacknowledged > 0 ? "*" : "") wait \(totals.waiting) oldest \(oldest ?? "-")"
    for (index, line) in words.wrapped(to: room.width).prefix(room.height).enumerated() {
      surface.draw(
        line, at: Point(x: room.x, y: room.y + index),
        role: unacknowledged > 0 ? .critical : .band)
    }
  }
}
