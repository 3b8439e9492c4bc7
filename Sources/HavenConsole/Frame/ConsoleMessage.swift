import Canvas
import HavenDomain

/// The row above the keys: what just happened, or what we wait for.
enum ConsoleMessage {
  static func draw(_ state: ConsoleState, into surface: inout Surface, in row: Rect) {
    let drafts = state.drafts.count
    let kept = drafts == 0 ? nil : "\(drafts) draft\(drafts == 1 ? "" : "s")"
    let aside = [offered(state), kept].compactMap(\.self).joined(separator: "  ")
    let (kind, words) = content(state)
    MessageRow(kind, DisplayText(words), aside: DisplayText(aside)).draw(into: &surface, in: row)
  }

  /// In a strip there is no room for a prompt: its title and the key that does it stand here.
  static func drawStrip(_ state: ConsoleState, into surface: inout Surface, in row: Rect) {
    switch state.overlay {
    case .prompt(let prompt)?:
      let again = prompt.againKey.flatMap { ActionCatalogue.table[$0]?.keys.first?.name }
      surface.draw(DisplayText("\(again ?? "Esc"): \(prompt.title)"), in: row, role: .notice)
    case nil: draw(state, into: &surface, in: row)
    default: surface.draw("Too small. Esc", in: row, role: .notice)
    }
  }

  /// A colleague waits at the other end: it stands here until somebody joins.
  private static func offered(_ state: ConsoleState) -> String? {
    state.transfers.offers(to: state.me.id).first.map {
      "\(ActionCatalogue.key(.transfers)): \($0.number) for you"
    }
  }

  private static func content(_ state: ConsoleState) -> (MessageRow.Kind, String) {
    if let seconds = state.waitingSeconds {
      return (.warning, "Waiting for database \(seconds) s. What you type is kept.")
    }
    guard let notice = state.notice else { return (.notice, "") }
    return (notice.weight, notice.words)
  }
}
