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
    RegisterSignature(signedAt: monday, until: monday + .days(365))
  ]
}
