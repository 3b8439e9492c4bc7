import HavenDomain

extension FeedbackRecord {
  /// Leaves the line of the register and its timeline, and nothing that was sealed: its key goes
  /// into the ledger of erasures, and with the key whatever else it has sealed anywhere.
  func destroy(
    _ retention: FeedbackRetention, by list: DestructionID, in transaction: Transaction
  ) throws {
    let connection = transaction.connection
    let now = transaction.now.milliseconds
    try connection.run(
      """
      INSERT INTO tombstone (feedback, at, closed_on, years, destruction)
      VALUES (?1, ?2, ?3, ?4, ?5)
      """, id.rawValue, now, retention.closedOn.day, retention.years, list.rawValue)
    for shelved in try connection.all(
      "SELECT key FROM alarm WHERE feedback = ?1 AND key IS NOT NULL", id.rawValue,
      read: { try $0.int64(0) })
    {
      try transaction.erase(key: shelved, reason: "retention")
    }
    for statement in Self.emptying { try connection.run(statement, id.rawValue) }
    try connection.run(
      "DELETE FROM draft_editor WHERE draft IN (SELECT id FROM draft WHERE key = ?1)", key)
    try connection.run("DELETE FROM draft WHERE key = ?1", key)
    try AlarmRecord.clear([.feedbackLate], about: .feedback(id), in: transaction)
    try transaction.erase(key: key, reason: "retention")
  }

  /// Each empties a table of what it has sealed about the piece of feedback ?1. A table that is new
  /// belongs in this list: a test reads the schema and misses it.
  static let emptying: [StaticString] = [
    """
    UPDATE feedback SET sealed = NULL, version = version + 1, stage = 'closed', due = NULL, due_kind = NULL,
      due_from = NULL, due_target = NULL, kept_due = NULL, kept_kind = NULL
    WHERE id = ?1
    """,
    "UPDATE feedback_event SET sealed = NULL WHERE feedback = ?1",
    "UPDATE pause SET sealed = x'' WHERE feedback = ?1",
    "UPDATE paper SET sealed = x'' WHERE feedback = ?1",
    "UPDATE alarm SET key = NULL, sealed = NULL WHERE feedback = ?1",
    "DELETE FROM feedback_token WHERE feedback = ?1",
    "DELETE FROM feedback_call WHERE feedback = ?1",
    "DELETE FROM feedback_owner_token WHERE feedback = ?1",
    "UPDATE feedback_handler SET sealed = NULL WHERE feedback = ?1",
    "UPDATE checklist_tick SET sealed = NULL WHERE feedback = ?1",
    "UPDATE checklist_text SET sealed = NULL WHERE feedback = ?1",
    "UPDATE feedback_action SET sealed = x'' WHERE feedback = ?1",
    "UPDATE feedback_reflection SET sealed = x'' WHERE feedback = ?1",
    "UPDATE feedback_letter SET sealed = x'' WHERE feedback = ?1",
    "UPDATE register_audit_piece SET sealed = NULL WHERE feedback = ?1",
  ]

  /// Its destruction; nil while there is a file.
  func tombstone(in transaction: Transaction) throws -> FeedbackTombstone? {
    guard isDestroyed else { return nil }
    return try transaction.connection.first(
      """
      SELECT t.at, t.years, t.closed_on, open_name(p.name, 'staff', p.id),
        open_name(s.name, 'staff', s.id)
      FROM tombstone t JOIN destruction d ON d.id = t.destruction
        JOIN staff p ON p.id = d.proposed_by LEFT JOIN staff s ON s.id = d.settled_by
      WHERE t.feedback = ?1
      """, id.rawValue
    ) { row in
      FeedbackTombstone(
        at: try row.instant(0), years: try row.int(1), closedOn: LocalDate(day: try row.int(2)),
        by: [try row.text(3), try row.textIfAny(4)].compactMap { $0 }.map(StaffMember.short))
    }
  }

  /// Refuses to change what is no more.
  func mustBeThere(in transaction: Transaction) throws {
    guard let tombstone = try tombstone(in: transaction) else { return }
    let words = FeedbackTombstone.words(
      at: tombstone.at, years: tombstone.years, zone: transaction.zone)
    throw Refusal.wrongState("\(number): \(words). Nothing of it can change.")
  }

  /// How long it is kept, and what stands in the way.
  func keeping(_ events: [FeedbackEvent], in transaction: Transaction) throws -> FeedbackKeeping {
    let closed = stage.isFileClosed ? events.last { $0.kind == .closed } : nil
    let years = try transaction.measure(for: .feedback).policy.keepYears
    let reason = events.last { $0.kind == .held }?.detail
    return FeedbackKeeping(
      retention: closed.map {
        FeedbackRetention(closedOn: transaction.zone.wallTime(at: $0.at).date, years: years)
      }, hold: try LegalHoldRecord.load(id, reason: reason ?? "", in: transaction),
      tombstone: try tombstone(in: transaction),
      papers: try PaperRecord.all(of: self, in: transaction))
  }
}
