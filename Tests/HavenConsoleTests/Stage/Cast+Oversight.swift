import HavenDomain

@testable import HavenConsole

/// What the register is watched with, on the stage.
extension Cast {
  /// The last one that is over on the stage's day.
  static let quarter = Quarter(containing: now, in: .utc).before()

  private static func entries(
    _ count: Int, _ kind: FeedbackKind, _ area: Int, in quarter: Quarter,
    _ change: (inout ReportedFeedback, Int) -> Void = { _, _ in }
  ) -> [ReportedFeedback] {
    (0..<count).map { number in
      var row = ReportedFeedback(
        kind: kind, areaName: ServiceArea.shipped[area].name,
        receivedAt: quarter.start(in: .utc) + .days(number % 30))
      change(&row, number)
      return row
    }
  }

  private static func complaint(_ row: inout ReportedFeedback, _ number: Int) {
    row.clocks = [
      ReportedClock(
        kind: .acknowledgement, result: number % 3 == 0 ? .early : number % 8 == 1 ? .late : .kept,
        marks: "24 h, then 3 working days"),
      ReportedClock(
        kind: .findings, result: number % 5 == 1 ? .late : .kept, marks: "10 working days"),
    ]
    row.cause = number % 2 == 0 ? "repair not tracked" : "call not returned"
    row.outcomeAt = row.receivedAt + .days(6 + number % 9)
    row.appeal = number % 11 == 4 ? .open : nil
    row.hasSharedLessons = number % 4 != 3
  }

  static func report(_ of: Quarter = quarter) -> QuarterReport {
    let sizes = [9, 3, 12, 14, 46]
    let rows = sizes.indices.flatMap { index -> [ReportedFeedback] in
      let quarter = of.before(4 - index)
      return entries(sizes[index], .complaint, 1, in: quarter, complaint)
        + entries(sizes[index] / 3, .complaint, 6, in: quarter, complaint)
        + entries(7 + index, .dissatisfaction, 3, in: quarter)
        + entries(5 * index, .compliment, 0, in: quarter)
    }
    let board = BoardFeedback(
      quarter: of.before(), words: "Say in each letter who rings, and when.",
      at: now - .days(40), by: "I. Quill")
    return QuarterReport(
      of: of, for: .board, from: rows, board: [board], now: now, zone: .utc)
  }

  static let auditBook = AuditBook(audits: [
    AuditBook.Line(
      id: RegisterAuditID(rawValue: 3), drawnAt: now - .days(34), drawnBy: "I. Quill", pieces: 3)
  ])

  static let audit = RegisterAudit(
    id: RegisterAuditID(rawValue: 3), drawnAt: now - .days(34), drawnBy: "I. Quill",
    draw: AuditDraw(
      size: .percent(10), scope: .all, from: now - .days(124), to: now - .days(34),
      seed: 4_611_686_018_427),
    population: 28,
    pieces: [
      AuditPiece(
        feedback: register[3].id, number: register[3].number, kind: .compliment, stage: .received,
        areaName: register[3].areaName,
        findings: [.loggedRight: .yes, .anonymised: .yes]),
      AuditPiece(
        feedback: register[0].id, number: register[0].number, kind: .complaint, stage: .received,
        areaName: register[0].areaName, findings: [.loggedRight: .yes, .clocksKept: .no],
        note: "Acknowledged a day late; the reason stands in the file."),
      AuditPiece(
        feedback: register[1].id, number: register[1].number, kind: .dissatisfaction,
        stage: .received, areaName: register[1].areaName),
    ])
}
