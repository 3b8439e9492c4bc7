import Canvas
import HavenDomain

/// What comes next and why, how investigations stand against their time, and the appeals.
extension FeedbackDetailView {
  static func next(_ row: FeedbackRow, _ context: Context) -> (String, Role)? {
    FeedbackMachine.nextWords(row, now: context.now, zone: context.zone).map { ($0, .heading) }
  }

  static func standing(_ detail: FeedbackDetail, _ context: Context) -> [(String, Role)] {
    let investigations = detail.investigations.map {
      $0.words(now: context.now, zone: context.zone)
    }
    let appeals = detail.appeals.map { $0.words(now: context.now, zone: context.zone) }
    return (investigations + appeals).map { ($0, .text) }
  }
}
