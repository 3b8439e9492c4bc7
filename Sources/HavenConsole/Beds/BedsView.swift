import Canvas
import HavenDomain

/// Capacity by site and kind on top, the beds with their state in words, who waits.
enum BedsView {
  static func draw(
    _ state: ConsoleState, into surface: inout Surface, in body: Rect, _ context: Context
  ) -> Point? {
    let layout = layout(state, body)
    let title = state.beds.board.map { "Beds: \(BedWords.total($0))" } ?? "Beds"
    let room = OverlayFrame.draw(
      title, width: layout.box.width, height: layout.box.height, into: &surface, in: body)
    let cursor = state.beds.query.draw(
      into: &surface, in: layout.query, isFocused: true,
      placeholder: "Type to find: a site, a kind, free, a number")
    if let board = state.beds.board {
      for (index, line) in BedWords.capacity(board, rows: layout.head.height).enumerated() {
        surface.draw(
          DisplayText(line), in: layout.head.splitTop(index + 1).top.splitBottom(1).bottom,
          role: .label)
      }
    }
    let row = state.beds.table.draw(
      into: &surface, in: layout.list, isFocused: true,
      live: { state.beds.live($0, column: $1, context) })
    SearchLayout.draw(foot(state), into: &surface, in: layout.foot)
    SearchLayout.drawHint(hints(state), into: &surface, in: layout.hint)
    return cursor ?? row ?? room.origin
  }

  static func layout(_ state: ConsoleState, _ body: Rect) -> SearchLayout {
    SearchLayout(body, head: min(6, state.beds.board?.sites.count ?? 0))
  }

  private static func foot(_ state: ConsoleState) -> [(String, Role)] {
    let whom = state.contactAtHand.map { "For \($0.number)" } ?? "No contact at hand: take one."
    guard let row = state.beds.selectedRow else { return [(whom, .heading)] }
    let (least, most) = (FeeScale.range.lowerBound, FeeScale.range.upperBound)
    let head = [("\(whom): \(row.place), for \(row.bed.capacity)", Role.heading)]
    let fee = "\(row.siteKind.words.capitalisedFirst): $\(least) to $\(most) a week by the scale."
    return head + (row.siteKind.isFree ? [] : [(fee, .text)]) + [(FeeScale.freeWords, .text)]
  }

  /// From the fullest to the shortest.
  private static func hints(_ state: ConsoleState) -> [String] {
    let act = ActionCatalogue.key(.bedAct)
    let verb =
      switch state.beds.selectedRow?.standing.state {
      case .free?: "holds"
      case .held?: "places"
      case .occupied?: "notes that they left"
      case .outOfUse?, nil: "acts"
      }
    let wait = ActionCatalogue.key(.bedWait)
    let release = ActionCatalogue.key(.releaseBed)
    let all = ActionCatalogue.key(.actions)
    return [
      "\(act) \(verb), \(release) releases, \(wait) waiting list, \(all) turned away and more. "
        + "Esc goes back.",
      "\(act) \(verb), \(release) releases, \(wait) waits, \(all) more.",
      "\(act) \(verb), Esc goes back.", "Esc: back.",
    ]
  }
}
