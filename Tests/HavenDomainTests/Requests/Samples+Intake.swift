import HavenDomain

extension Samples {
  static let intakeRequests: [any Request] = [ReadIntake(.number(number)), ListIntakes()]

  static let intakeLine = IntakeLine(
    row: row, draft: draft.number, writer: "R. Osei", savedAt: monday, done: [1, 0, 0, 0, 2],
    of: [8, 20, 5, 8, 6])

  static let intakeReplies: [any Codable & Hashable & Sendable] = [
    [intakeLine],
    IntakeSheet(
      row: row, draft: draft, mayOpen: true, done: [1], of: [8], isCompleted: true,
      keepUntil: LocalDate(day: 23_000), policy: .safeHaven),
  ]
}
