import HavenDomain

/// Samples of who handles feedback, of copies and of signatures.
extension Samples {
  static let handlerRequests: [any Request] = [
    AssignFeedback(
      id: id, feedback: feedbackRow.id, part: .appeal, to: StaffID(rawValue: 4), reason: "own work"),
    RecordCopy(
      id: id, feedback: feedbackRow.id, what: .policy, to: .complainant, how: .letter,
      on: LocalDate(day: 9)),
    ReadRegisterTerms(), SignRegisterTerms(id: id),
  ]

  static let handlerReplies: [any Codable & Hashable & Sendable] = [
    RegisterSignature(signedAt: monday, until: monday + .days(365)),
    FeedbackDetail(
      row: feedbackRow, answers: sheet, events: [],
      handlers: [
        FeedbackHandler(.investigation, "Imani Calder", why: "Manager 1"),
        FeedbackHandler(.appeal, nil, why: "name a substitute"),
      ],
      copies: [
        FeedbackCopy(
          .policy, to: .complainant, how: .readOut, on: LocalDate(day: 9), staffName: "R. Osei",
          at: monday)
      ], owed: ["The policy has not been given yet."]),
  ]
}
