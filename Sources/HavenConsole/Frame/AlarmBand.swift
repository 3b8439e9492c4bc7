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
    let (parts, gap) = fitting(state, row.width, context)
    for part in parts {
      row = put(part.words, part.role, part.emphasis, into: &surface, in: row, gap: gap)
    }
    if let keys = keys.first(where: { $0.width <= row.width }) {
      surface.draw(keys, in: row, role: .band, alignment: .trailing)
    }
  }

  /// From the fullest to the shortest.
  private static var keys: [DisplayText] {
    let acknowledge = ActionCatalogue.key(.acknowledge)
    let escalate = ActionCatalogue.key(.escalate)
    return ["\(acknowledge) Ack  \(escalate) Escalate", "\(acknowledge) Ack \(escalate) Escal"]
  }

  /// Closer together, then in fewer words: the oldest wait and the top alarm are on every screen.
  private static func fitting(
    _ state: ConsoleState, _ width: Int, _ context: Context
  ) -> (parts: [Part], gap: Int) {
    let full = parts(state, context, isFull: true)
    let keysWidth = keys.last.map { $0.width + 3 } ?? 0
    if Self.width(full, gap: 3) + keysWidth <= width { return (full, 3) }
    let all = parts(state, context, isFull: false)
    let figures = Part(
      words: DisplayText(figures(state, context)),
      role: state.queue.totals.overTarget > 0 ? .warning : .band)
    let alarms = all.filter { $0.role == .critical }
    let ways = [
      (all, 3), (all, 1), (alarms + [figures], 1), (Array(alarms.prefix(1)) + [figures], 1),
    ]
    return ways.first { Self.width($0, gap: $1) <= width } ?? ([figures], 1)
  }

  private static func width(_ parts: [Part], gap: Int) -> Int {
    parts.reduce(-gap) { $0 + $1.words.width + gap }
  }

  private struct Part {
    var words: DisplayText
    var role: Role
    var emphasis: Emphasis = []
  }

  /// What is not acknowledged first, then who waits at each priority, then the oldest wait.
  private static func parts(
    _ state: ConsoleState, _ context: Context, isFull: Bool
  ) -> [Part] {
    let totals = state.queue.totals
    var parts: [Part] = []
    let unacknowledged = state.queue.alarms.count { $0.priority == .critical }
    if unacknowledged > 0 {
      let isLit = context.now.seconds % 2 == 0
      let words: DisplayText =
        "!! \(isFull ? "P1 " : "")UNACK \(unacknowledged)\(isLit ? "*" : " ")"
      parts.append(Part(words: words, role: .critical, emphasis: .bold))
    }
    for priority in Priority.allCases {
      let count = totals.byPriority[priority.rawValue - 1]
      guard priority != .critical || unacknowledged == 0 || count > 0 else { continue }
      parts.append(
        Part(
          words: "\(priority.mark.trimmed) P\(priority.rawValue) \(count)",
          role: count == 0 ? .dim : priority.role))
    }
    let wait = DisplayText(waitWords(state, context, isFull: isFull))
    parts.append(Part(words: wait, role: totals.overTarget > 0 ? .warning : .band))
    return parts
  }

  private static func put(
    _ text: DisplayText, _ role: Role, _ emphasis: Emphasis, into surface: inout Surface,
    in row: Rect, gap: Int
  ) -> Rect {
    let used = surface.draw(text, in: row, role: role, emphasis: emphasis)
    return row.inset(left: used + gap)
  }

  private static func waitWords(
    _ state: ConsoleState, _ context: Context, isFull: Bool
  ) -> String {
    let totals = state.queue.totals
    guard let oldest = totals.oldestWaiting else {
      return state.queue.readAt == nil ? "Reading the queue" : "Nobody waits"
    }
    let wait = TimeWords.span(max(0, oldest.seconds(until: context.now)))
    return "Oldest \(isFull ? "wait " : "")\(wait)"
  }

  /// `wait 6 oldest 06:41`
  private static func figures(_ state: ConsoleState, _ context: Context) -> String {
    let totals = state.queue.totals
    let oldest = totals.oldestWaiting.map {
      TimeWords.span(max(0, $0.seconds(until: context.now)))
    }
    return "wait \(totals.waiting) oldest \(oldest ?? "-")"
  }

  /// Under 40×6: `P1:1 wait 6 oldest 06:41`.
  private static func strip(
    _ state: ConsoleState, into surface: inout Surface, in room: Rect, _ context: Context
  ) {
    let unacknowledged = state.queue.alarms.count { $0.priority == .critical }
    let drill = state.organisation.isDrill ? "DRILL " : ""
    let mark = unacknowledged > 0 ? "*" : ""
    let first = "\(drill)P1:\(state.queue.totals.byPriority[0])\(mark)"
    let words = DisplayText("\(first) \(figures(state, context))")
    for (index, line) in words.wrapped(to: room.width).prefix(room.height).enumerated() {
      surface.draw(
        line, at: Point(x: room.x, y: room.y + index),
        role: unacknowledged > 0 ? .critical : .band)
    }
  }
}
