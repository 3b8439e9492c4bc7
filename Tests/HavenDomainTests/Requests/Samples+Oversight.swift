import HavenDomain

extension Samples {
  static let quarter = Quarter(containing: monday, in: .utc)
  static let boardWords = BoardFeedback(
    quarter: quarter, words: "Say sooner who rings.", at: monday, by: "C. Data")
  static let auditDraw = AuditDraw(
    size: .percent(10), scope: .closed, from: monday - .days(90), to: monday, seed: 9)
  static let registerAudit = RegisterAudit(
    id: RegisterAuditID(rawValue: 1), drawnAt: monday, drawnBy: "C. Data", draw: auditDraw,
    population: 12,
    pieces: [
      AuditPiece(
        feedback: feedbackRow.id, number: feedbackRow.number, kind: .complaint, stage: .closed,
        areaName: "Harbour", findings: [.clocksKept: .no, .loggedRight: .yes], note: "a day late")
    ])

  static let oversightRequests: [any Request] = [
    ReadQuarterReport(quarter: quarter, audience: .funders),
    RecordBoardFeedback(id: id, quarter: quarter, words: "Well done."), ListBoardFeedback(),
    DrawAuditSample(id: id, draw: auditDraw), ListAuditSamples(),
    ReadAuditSample(audit: registerAudit.id),
    TickAuditPiece(
      id: id, audit: registerAudit.id, feedback: feedbackRow.id, check: .clocksKept,
      finding: .no, note: "a day late"),
  ]

  static let oversightReplies: [any Codable & Hashable & Sendable] = [
    QuarterReport(
      of: quarter, for: .board,
      from: [ReportedFeedback(kind: .complaint, areaName: "Harbour", receivedAt: monday)],
      board: [boardWords], now: monday, zone: .utc), boardWords, [boardWords], registerAudit,
    AuditBook(audits: [
      AuditBook.Line(id: registerAudit.id, drawnAt: monday, drawnBy: "C. Data", pieces: 1)
    ]),
  ]
}
