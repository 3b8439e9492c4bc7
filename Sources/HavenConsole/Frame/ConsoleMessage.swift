import Canvas
import HavenDomain

/// The row above the keys: what just happened, or what we wait for.
enum ConsoleMessage {
  static func draw(_ state: ConsoleState, into surface: inout Surface, in row: Rect) {
    let drafts = state.drafts.count
    let aside = drafts == 0 ? "" : "\(drafts) draft\(drafts == 1 ? "" : "s")"
    let (kind, words) = content(state)
    MessageRow(kind, DisplayText(words), aside: DisplayText(aside)).draw(into: &surface, in: row)
  }

  private static func content(_ state: ConsoleState) -> (MessageRow.Kind, String) {
    if let seconds = state.waitingSeconds {
      return (.warning, "Waiting for database \(seconds) s. What you type is kept.")
    }
    guard let notice = state.notice else { return (.notice, "") }
    return (notice.weight, notice.words)
  }
}
