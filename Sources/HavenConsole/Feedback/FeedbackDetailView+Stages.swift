import Canvas
import HavenDomain

/// What comes next and why, how investigations stand against their time, and the appeals.
extension FeedbackDetailView {
  static func stages(
    _ row: FeedbackRow, _ detail: FeedbackDetail?, _ context: Context
  ) -> [(String, Role)] {
    var lines: [(String, Role)] = []
    if let next = FeedbackMachine.nextWords(row, now: context.now, zone: context.zone) {
      lines.append((next, .heading))
    }
    guard let detail else { return lines }
    for investigation in detail.investigations {
      lines.append((investigation.words(now: context.now, zone: context.zone), .text))
    }
    for appeal in detail.appeals {
      lines.append((appeal.words(now: context.now, zone: context.zone), .text))
    }
    return lines
  }
}
