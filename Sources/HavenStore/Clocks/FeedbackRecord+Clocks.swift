import HavenDomain

extension FeedbackRecord {
  /// Its clocks, by the policy that it keeps, from all that was done about it.
  ///
  /// - Parameter more: what is thought to happen besides, for what would be due then.
  func clocks(
    withReasons: Bool = false, and more: [FeedbackClocks.Event] = [], in transaction: Transaction
  ) throws -> FeedbackClocks {
    let measure = try transaction.measure(policy)
    let events = try transaction.connection.all(
      """
      SELECT kind, coalesce(happened_at, at), due FROM feedback_event WHERE feedback = ?1
      ORDER BY id
      """, id.rawValue
    ) { row in
      FeedbackClocks.Event(
        try row.word(0), at: try row.instant(1), due: try row.instantIfAny(2))
    }
    return FeedbackClocks(
      FeedbackClocks.Facts(
        kind: kind, receivedAt: receivedAt,
        mayContact: sheet.answers.isYes(FeedbackForm.mayContact), events: events + more,
        pauses: try PauseRecord.of(self, withReasons: withReasons, in: transaction), kept: kept),
      policy: measure.policy, calendar: measure.calendar)
  }

  /// Counts anew what is due next; see `ContactRecord.settle`.
  mutating func settle(in transaction: Transaction) throws {
    let clocks = try clocks(in: transaction)
    next = clocks.next.map { FeedbackDue($0) }
    appealUntil = clocks.appealUntil
    try transaction.connection.run(
      """
      UPDATE feedback SET due = ?2, due_kind = ?3, due_from = ?4, due_target = ?5, appeal_until = ?6
      WHERE id = ?1
      """, id.rawValue, next?.at.milliseconds, next?.kind.rawValue, next?.from.milliseconds,
      next?.target, appealUntil?.milliseconds)
    if next.map({ $0.at > transaction.now }) ?? true {
      try AlarmRecord.clear([.feedbackLate], about: .feedback(id), in: transaction)
    }
  }

  /// Both marks of what has two (C1, C2).
  func marks(in transaction: Transaction) throws -> [FeedbackMark] {
    FeedbackMark.marks(of: try clocks(in: transaction).clocks, now: transaction.now)
  }

  func clockSheet(in transaction: Transaction) throws -> ClockSheet {
    let measure = try transaction.measure(policy)
    let clocks = try clocks(withReasons: true, in: transaction)
    return ClockSheet(
      record: .feedback(id), number: number, policy: measure.policy.title,
      calendar: measure.calendar, clocks: clocks.clocks,
      whyNotPause: clocks.whyNotPause(at: transaction.now), readAt: transaction.now)
  }
}
