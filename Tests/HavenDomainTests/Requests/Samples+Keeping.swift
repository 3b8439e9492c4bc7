import HavenDomain

extension Samples {
  static let keepingLine = KeepingLine(
    feedback: feedbackRow.id, number: feedbackRow.number, kind: .complaint, areaName: "North",
    retention: FeedbackRetention(closedOn: day, years: 5), stay: .legalHold)
  static let destruction = Destruction(
    id: DestructionID(rawValue: 3), state: .waiting, proposedAt: monday, proposedBy: staff,
    proposedByName: "C. Data", lines: [keepingLine])
  static let paper = KeptPaper(
    id: PaperID(rawValue: 4), feedback: feedbackRow.id, number: feedbackRow.number, kind: .letter,
    pages: 2, scannedOn: day, scan: "shelf 3", recordedBy: "R. Poole")
  static let keeping = FeedbackKeeping(
    retention: FeedbackRetention(closedOn: day, years: 5),
    hold: LegalHold(since: monday, by: "C. Data", reason: "a claim"),
    tombstone: FeedbackTombstone(at: monday, years: 5, closedOn: day, by: ["C. Data", "P. Holm"]),
    papers: [paper])

  static let keepingRequests: [any Request] = [
    PreviewDestruction(), ReadRetention(),
    ProposeDestruction(id: id, feedback: [feedbackRow.id]),
    WithdrawDestruction(id: id, destruction: destruction.id),
    ConfirmDestruction(id: id, destruction: destruction.id, word: "destroy"),
    SetLegalHold(id: id, feedback: feedbackRow.id, reason: "a claim"),
    LiftLegalHold(id: id, feedback: feedbackRow.id, reason: "settled"),
    RecordPaper(
      id: id, feedback: feedbackRow.id, kind: .card, pages: 1, scannedOn: day, scan: "shelf"),
    RecordPaperDestroyed(id: id, paper: paper.id, how: "shredder", witness: "R. Poole"),
  ]

  static let keepingReplies: [any Codable & Hashable & Sendable] = [
    DestructionPreview(
      today: day, years: 5, due: [keepingLine], stays: [keepingLine], hasMore: true),
    RetentionBook(
      waiting: destruction, past: [destruction],
      held: [
        HeldFeedback(
          feedback: feedbackRow.id, number: feedbackRow.number, kind: .complaint,
          areaName: "North", hold: LegalHold(since: monday, by: "C. Data"))
      ], owed: [paper], uncleared: 1),
    destruction, paper,
  ]
}
