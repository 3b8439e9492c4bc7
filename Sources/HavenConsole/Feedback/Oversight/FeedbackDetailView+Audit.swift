import Canvas
import HavenDomain

extension FeedbackDetailView {
  /// When the register was audited last and when it is to be next, for who audits it (CC-33).
  static func audit(_ state: ConsoleState, _ context: Context) -> [(String, Role)] {
    guard let book = state.oversight.book else { return [] }
    let isDue = book.isDue(now: context.now, zone: context.zone)
    return [("\(book.words(now: context.now, zone: context.zone)).", isDue ? .warning : .dim)]
  }
}
