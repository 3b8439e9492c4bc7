import Canvas
import HavenDomain

/// The row above the keys: what just happened, or what we wait for.
enum ConsoleMessage {
  static func draw(_ state: ConsoleState, into surface: inout Surface, in row: Rect) {
    let (words, role) = content(state)
    surface.draw(DisplayText(words), in: row.inset(left: 1, right: 1), role: role)
  }

  private static func content(_ state: ConsoleState) -> (String, Role) {
    if let seconds = state.waitingSeconds {
      return ("Waiting for database \(seconds) s. What you type is kept.", .warning)
    }
    if let notice = state.notice {
      let role: Role =
        switch notice.weight {
        case .notice: .notice
        case .warning: .warning
        case .error: .error
        }
      return (notice.words, role)
    }
    let drafts = state.drafts.count
    return (drafts == 0 ? "" : "\(drafts) draft\(drafts == 1 ? "" : "s") left open.", .dim)
  }
}
