import Canvas
import HavenDomain

/// The row above the keys: what just happened, or what we wait for.
enum ConsoleMessage {
  static func draw(
    _ state: ConsoleState, into surface: inout Surface, in row: Rect, _ context: Context
  ) {
    let drafts = state.drafts.count
    let aside = drafts == 0 ? "" : "\(drafts) draft\(drafts == 1 ? "" : "s")"
    let (kind, words) = content(state, context)
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

  private static func content(
    _ state: ConsoleState, _ context: Context
  ) -> (MessageRow.Kind, String) {
    if let seconds = state.waitingSeconds {
      return (.warning, "Waiting for database \(seconds) s. What you type is kept.")
    }
    if let notice = state.notice { return (notice.weight, notice.words) }
    let quiet = QuietLine.words(state, context.now)
    return (quiet?.isUrgent == true ? .warning : .notice, quiet?.words ?? "")
  }
}
