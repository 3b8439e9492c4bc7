import Canvas
import HavenDomain

@testable import HavenConsole

/// Feedback further on in its stages.
extension Cast {
  static func staged(
    _ stage: FeedbackStage, _ done: [FeedbackEvent.Kind] = [], kind: FeedbackKind = .complaint,
    until: Duration? = nil, mayContact: Bool? = true
  ) -> FeedbackRow {
    var row = feedback(11, 20_431, kind, stage, area: 6, due: nil)
    row.standing = FeedbackStanding(
      done: done, appealUntil: until.map { now + $0 }, mayContact: mayContact)
    return row
  }

  /// The outcome was told, and the customer has eighteen days to appeal.
  static let told = staged(.outcomeTold, [.outcomeTold], until: .days(18))
  static let late = staged(.outcomeTold, [.outcomeTold], until: .days(-1))
  static let appealed = staged(
    .appealed, [.outcomeTold, .appealReceived, .appealContacted], until: .days(18))

  static var appealedDetail: FeedbackDetail {
    var detail = feedbackDetail(appealed)
    detail.investigations = [
      Investigation(
        begunAt: now - .days(30), begunBy: "D. Achter", limit: now - .days(18),
        target: "10 working days", endedAt: now - .days(12), updatedAt: now - .days(20))
    ]
    detail.appeals = [
      Appeal(
        receivedAt: now - .days(5), contactedAt: now - .days(3), due: now + .days(25),
        isExtended: false, outcome: nil, toldAt: nil)
    ]
    return detail
  }
}
