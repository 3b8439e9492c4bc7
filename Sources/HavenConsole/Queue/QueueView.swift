import Canvas
import HavenDomain

/// The live queue, and beside or under it what is selected.
enum QueueView {
  static func draw(
    _ state: ConsoleState, into surface: inout Surface, _ layout: FrameLayout, _ context: Context
  ) -> Point? {
    let queue = state.queue
    let panel = Panel("Queue", note: note(queue, context), corner: corner(queue))
    var cursor: Point?
    if layout.sizeClass == .board {
      cursor = QueueBoard.draw(queue, into: &surface, in: layout.main, context)
    } else {
      let room = panel.draw(into: &surface, in: layout.main, isFocused: true)
      cursor = queue.table.draw(
        into: &surface, in: room, isFocused: true,
        live: { queue.live($0, column: $1, now: context.now) })
    }
    if let find = queue.find {
      let near = queue.near.isEmpty ? "" : ", \(queue.near.count) near"
      let count = queue.table.rows.count - queue.near.count
      let found = queue.isReading ? "reading" : "\(count) found\(near)"
      cursor = FindRow.draw(
        find, found: found, hint: "number, name, phone, channel or owner; Esc ends",
        into: &surface, in: layout.main.splitTop(1).top)
    }
    ContactView.draw(state, into: &surface, in: layout.detail, context)
    drawAside(state, into: &surface, in: layout.aside, context)
    return cursor
  }

  static func note(_ queue: QueueState, _ context: Context) -> DisplayText {
    guard let readAt = queue.readAt else { return "reading" }
    if queue.searchText != nil { return "\(queue.table.rows.count) found" }
    var words = "\(queue.totals.waiting) waiting"
    let over = queue.totals.overTarget
    if over > 0 { words += ", \(over >= 1000 ? "over 999" : "\(over)") over target" }
    if queue.totals.held > 0 { words += ", \(queue.totals.held) held" }
    let new = queue.table.waitingCount
    if new > 0 { words += ", \(new) new" }
    let age = readAt.seconds(until: context.now)
    if age > 5, queue.isReading || queue.isStale { words += ", DATA \(TimeWords.span(age)) OLD" }
    return DisplayText(words)
  }

  private static func corner(_ queue: QueueState) -> DisplayText {
    if queue.includesFollowUp { return "with follow-ups" }
    guard let average = queue.totals.averageWait else { return "by risk, then due" }
    return DisplayText("average wait \(TimeWords.span(average))")
  }

  private static func drawAside(
    _ state: ConsoleState, into surface: inout Surface, in aside: Rect, _ context: Context
  ) {
    guard !aside.isEmpty else { return }
    _ = TriageView.draw(state, into: &surface, in: aside, isFocused: false, context)
  }
}

/// The find field takes the place of the pane's title.
enum FindRow {
  static func draw(
    _ find: TextEditor, found: String, hint: DisplayText, into surface: inout Surface, in row: Rect
  ) -> Point? {
    surface.fill(row, role: .focusTitle)
    let used = surface.draw(" Find: ", in: row, role: .focusTitle, emphasis: .bold)
    let count = DisplayText(find.isEmpty ? "" : found)
    let (field, right) = row.inset(left: used, right: 1).splitRight(count.width + 1)
    surface.draw(count, in: right, role: .notice, alignment: .trailing)
    return find.draw(into: &surface, in: field, isFocused: true, placeholder: hint)
  }
}

/// 40 to 59 columns, or few rows: a board, one line a contact.
enum QueueBoard {
  static func draw(
    _ queue: QueueState, into surface: inout Surface, in room: Rect, _ context: Context
  ) -> Point? {
    queue.table.draw(
      into: &surface, in: room, isFocused: true,
      live: { queue.live($0, column: $1, now: context.now) })
  }
}
