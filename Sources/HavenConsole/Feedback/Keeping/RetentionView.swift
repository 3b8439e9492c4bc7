import Canvas
import HavenDomain

/// Files past their keeping, over the panes; under them why the selected one goes or stays.
enum RetentionView {
  static func draw(
    _ state: ConsoleState, into surface: inout Surface, in body: Rect, _ context: Context
  ) -> Point? {
    let retention = state.retention
    let layout = SearchLayout(body, head: 2)
    let room = OverlayFrame.draw(
      title(retention), width: layout.box.width, height: layout.box.height, into: &surface,
      in: body)
    // There is nothing to type here: the line that others search in tells how it stands.
    let top = Rect(
      x: layout.query.x, y: layout.query.y, width: layout.query.width,
      height: layout.query.height + layout.head.height)
    SearchLayout.draw(head(retention, context), into: &surface, in: top)
    let row = retention.table.draw(into: &surface, in: layout.list, isFocused: true)
    SearchLayout.draw(foot(retention), into: &surface, in: layout.foot)
    SearchLayout.drawHint(hints(state), into: &surface, in: layout.hint)
    return row ?? room.origin
  }

  private static func title(_ retention: RetentionState) -> String {
    guard let preview = retention.preview, retention.book != nil else { return "Keeping" }
    if let waiting = retention.waiting { return "Keeping: list \(waiting.id.rawValue) waits" }
    return "Keeping: \(preview.due.count) can go, \(preview.stays.count) "
      + "stay\(preview.stays.count == 1 ? "s" : "")"
  }

  private static func head(
    _ retention: RetentionState, _ context: Context
  ) -> [(String, Role)] {
    guard let preview = retention.preview, let book = retention.book else { return [] }
    var lines: [(String, Role)] = []
    if let waiting = retention.waiting {
      lines.append((waiting.words(now: context.now, zone: context.zone) + ".", .heading))
    } else {
      lines.append((preview.words, .heading))
    }
    var also: [String] = []
    if !book.held.isEmpty { also.append("\(book.held.count) under legal hold") }
    if !book.owed.isEmpty {
      let papers = book.owed.count == 1 ? "1 paper" : "\(book.owed.count) papers"
      also.append("\(papers) scanned and not destroyed")
    }
    if !also.isEmpty { lines.append((also.joined(separator: ", ").capitalisedFirst + ".", .text)) }
    return lines
  }

  private static func foot(_ retention: RetentionState) -> [(String, Role)] {
    guard let line = retention.selected else { return [] }
    let role: Role = line.stay == nil ? .text : .warning
    let stay = line.stay.map { " It \($0.words)." } ?? ""
    return [("\(line.number): \(line.retention.words).\(stay)", role)]
  }

  /// From the fullest to the shortest.
  private static func hints(_ state: ConsoleState) -> [String] {
    let act = ActionCatalogue.key(.retentionNext)
    let back = ActionCatalogue.key(.retentionWithdraw)
    guard let waiting = state.retention.waiting else {
      return state.retention.preview?.due.isEmpty == false
        ? [
          "\(act) proposes them to a second person, Esc goes back.", "\(act) proposes. Esc: back.",
        ]
        : ["Esc goes back."]
    }
    guard waiting.proposedBy == state.me.id else {
      return [
        "\(act) destroys them for ever, \(back) withdraws the list, Esc goes back.",
        "\(act) destroys, \(back) withdraws.", "Esc: back.",
      ]
    }
    return [
      "A second person confirms it. \(back) withdraws it, Esc goes back.",
      "\(back) withdraws. Esc: back.", "Esc: back.",
    ]
  }
}
