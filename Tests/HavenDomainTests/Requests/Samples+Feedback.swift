import HavenDomain

extension Samples {
  /// An opened file with something of every part.
  static let feedbackDetail: FeedbackDetail = {
    var detail = FeedbackDetail(
      row: feedbackRow, answers: sheet,
      events: [
        FeedbackEvent(
          kind: .appealOutcome, at: monday, staffName: nil, detail: "x", happenedAt: monday,
          appealOutcome: .upheld)
      ])
    detail.investigations = [
      Investigation(
        begunAt: monday, begunBy: "R. Osei", limit: monday, target: "10 working days",
        endedAt: monday, updatedAt: nil)
    ]
    detail.appeals = [
      Appeal(
        receivedAt: monday, contactedAt: nil, due: monday, isExtended: true,
        outcome: .upheld, toldAt: monday)
    ]
    detail.handlers = [
      FeedbackHandler(.investigation, "Imani Calder", why: "Manager 1"),
      FeedbackHandler(.appeal, nil, why: "name a substitute"),
    ]
    detail.copies = [
      FeedbackCopy(
        .policy, to: .complainant, how: .readOut, on: LocalDate(day: 9), staffName: "R. Osei",
        at: monday)
    ]
    detail.owed = ["The policy has not been given yet."]
    detail.checklist = checklist
    detail.letters = [sentLetter]
    detail.keeping = keeping
    detail.marks = [
      FeedbackMark(
        kind: .acknowledgement, name: .target, at: monday, rule: "24 h", isBreach: false,
        state: .running)
    ]
    return detail
  }()
}
