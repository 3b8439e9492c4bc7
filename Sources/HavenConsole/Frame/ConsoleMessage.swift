import Canvas
import HavenDomain

/// The row above the keys: what just happened, or what we wait for.
enum ConsoleMessage {
  static func draw(
    _ state: ConsoleState, into surface: inout Surface, in row: Rect, _ context: Context
  ) {
    let drafts = state.drafts.count
    let kept = drafts == 0 ? nil : "\(drafts) draft\(drafts == 1 ? "" : "s")"
    let aside = [offered(state), kept].compactMap(\.self).joined(separator: "  ")
    let room = row.width - 1 - (aside.isEmpty ? 0 : aside.count + 3)
    let (kind, words) =
      content(state) ?? inHand(state, context)
      ?? QuietLine.words(state, context, width: room) ?? (.notice, "")
    MessageRow(kind, DisplayText(words), aside: DisplayText(aside)).draw(into: &surface, in: row)
  }

  /// In a strip there is no room for a prompt: its title and the key that does it stand here.
  static func drawStrip(
    _ state: ConsoleState, into surface: inout Surface, in row: Rect, _ context: Context
  ) {
    switch state.overlay {
    case .prompt(let prompt)?:
      let again = prompt.againKey.flatMap { ActionCatalogue.table[$0]?.keys.first?.name }
      surface.draw(DisplayText("\(again ?? "Esc"): \(prompt.title)"), in: row, role: .notice)
    case nil: draw(state, into: &surface, in: row, context)
    default: surface.draw("Too small. Esc", in: row, role: .notice)
    }
  }

  /// A colleague waits at the other end: it stands here until somebody joins.
  private static func offered(_ state: ConsoleState) -> String? {
    state.transfers.offers(to: state.me.id).first.map {
      "\(ActionCatalogue.key(.transfers)): \($0.number) for you"
    }
  }

  private static func inHand(
    _ state: ConsoleState, _ context: Context
  ) -> (MessageRow.Kind, String)? {
    InHandLine.words(state, context.now).map { ($0.isUrgent ? .warning : .notice, $0.words) }
  }

  private static func content(_ state: ConsoleState) -> (MessageRow.Kind, String)? {
    if let seconds = state.waitingSeconds {
      return (.warning, "Waiting for database \(seconds) s. What you type is kept.")
    }
    return state.notice.map { ($0.weight, $0.words) }
  }
}
