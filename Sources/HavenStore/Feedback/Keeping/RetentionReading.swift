import HavenDomain

/// Finds what of the register is past its keeping.
///
/// The day of closing is that of the last closing in the timeline, while the file is closed, whether
/// or not a survey was sent.
struct RetentionReading {
  let today: LocalDate
  let years: Int
  private let transaction: Transaction

  init(in transaction: Transaction) throws {
    self.transaction = transaction
    today = transaction.zone.wallTime(at: transaction.now).date
    years = try transaction.measure(for: .feedback).policy.keepYears
  }

  /// What is past its keeping, the longest closed first, with what has to stay.
  func lines(limit: Int = .max) throws -> [KeepingLine] {
    let last = FeedbackRetention.lastClosing(pastOn: today, years: years)
    let end = transaction.zone.instant(of: WallTime(date: last + 1, second: 0))
    return try transaction.connection.all(
      """
      WITH early AS (SELECT DISTINCT feedback FROM feedback_event WHERE kind = 'closed' AND at < ?1)
      SELECT f.id, f.number, f.kind, a.name,
        (SELECT max(e.at) FROM feedback_event e WHERE e.feedback = f.id AND e.kind = 'closed')
          AS closed,
        EXISTS (SELECT 1 FROM legal_hold h WHERE h.feedback = f.id),
        EXISTS (SELECT 1 FROM paper p WHERE p.feedback = f.id AND p.destroyed_at IS NULL)
      FROM early JOIN feedback f ON f.id = early.feedback
        LEFT JOIN service_area a ON a.id = f.area
      WHERE f.stage IN ('closed', 'survey') AND f.sealed IS NOT NULL AND closed < ?1
        AND NOT EXISTS (SELECT 1 FROM feedback_event r WHERE r.feedback = f.id
          AND r.kind = 'reopened' AND r.at > closed)
      ORDER BY closed, f.id LIMIT ?2
      """, end.milliseconds, limit, read: line
    ).filter { $0.retention.isOver(on: today) }
  }

  private func line(_ row: Row) throws -> KeepingLine {
    let closed = transaction.zone.wallTime(at: try row.instant(4)).date
    let stay: KeepingStay? =
      try row.bool(5) ? .legalHold : try row.bool(6) ? .paperOwed : nil
    return KeepingLine(
      feedback: try row.id(0), number: RecordNumber(.feedback, try row.int(1)),
      kind: try row.word(2), areaName: try row.textIfAny(3) ?? "",
      retention: FeedbackRetention(closedOn: closed, years: years), stay: stay)
  }

  func preview() throws -> DestructionPreview {
    let most = DestructionPreview.mostLines
    let lines = try lines()
    let due = lines.filter { $0.stay == nil }
    return DestructionPreview(
      today: today, years: years, due: Array(due.prefix(most)),
      stays: Array(lines.filter { $0.stay != nil }.prefix(most)), hasMore: due.count > most)
  }
}

extension PreviewDestruction: Answered {
  public func answer(in transaction: Transaction) throws -> DestructionPreview {
    try RetentionReading(in: transaction).preview()
  }
}

extension ReadRetention: Answered {
  public func answer(in transaction: Transaction) throws -> RetentionBook {
    let all = try DestructionRecord.newest(RetentionBook.mostPast + 1, in: transaction)
    return RetentionBook(
      waiting: all.first { $0.state == .waiting },
      past: Array(all.filter { $0.state != .waiting }.prefix(RetentionBook.mostPast)),
      held: try LegalHoldRecord.all(in: transaction), owed: try PaperRecord.owed(in: transaction),
      uncleared: try transaction.connection.first(
        "SELECT count(*) FROM erasure_due", read: { try $0.int(0) }) ?? 0)
  }
}
