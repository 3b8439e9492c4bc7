import HavenDomain

/// The call that is owed to somebody who wrote to us (CC-05).
enum FeedbackCallRecord {
  /// Where nothing is due that the call could go with.
  private static let usual = Duration.days(3)

  /// With a new entry of the register, after its first due time is known.
  static func open(_ record: FeedbackRecord, in transaction: Transaction) throws {
    guard FeedbackRules.needsCall(record.sheet.answers) else { return }
    let due = record.next?.at ?? record.receivedAt + usual
    try transaction.connection.run(
      "INSERT OR IGNORE INTO feedback_call (feedback, due) VALUES (?1, ?2)", record.id.rawValue,
      due.milliseconds)
  }

  static func load(_ id: FeedbackID, in transaction: Transaction) throws -> FeedbackCall? {
    try transaction.connection.first(
      """
      SELECT c.due, c.done_at, open_name(s.name, 'staff', s.id), c.outcome
      FROM feedback_call c LEFT JOIN staff s ON s.id = c.staff WHERE c.feedback = ?1
      """, id.rawValue
    ) { row in
      FeedbackCall(
        due: try row.instant(0), doneAt: try row.instantIfAny(1),
        doneBy: try row.textIfAny(2).map(StaffMember.short),
        outcome: row.isNull(3) ? nil : try row.word(3))
    }
  }

  static func finish(
    _ id: FeedbackID, _ outcome: FeedbackCall.Outcome, in transaction: Transaction
  ) throws {
    try transaction.connection.run(
      "UPDATE feedback_call SET done_at = ?2, staff = ?3, outcome = ?4 WHERE feedback = ?1",
      id.rawValue, transaction.now.milliseconds, transaction.staff.rawValue, outcome.rawValue)
  }
}

extension RecordCall: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> FeedbackRow {
    transaction.concerns("feedback", feedback)
    var record = try FeedbackRecord.load(feedback, in: transaction)
    guard
      try record.loggedBy == transaction.staff
        || record.isManaged(in: transaction, as: Self.permission)
    else { throw Refusal.notAllowed(Self.permission) }
    if let why = FeedbackRules.whyNotRecordCall(try record.row(in: transaction)) {
      throw Refusal.wrongState(why)
    }
    if outcome.endsIt {
      try FeedbackCallRecord.finish(feedback, outcome, in: transaction)
    }
    try record.save(in: transaction)
    let note = note.trimmed
    try record.note(
      .rung, note.isEmpty ? outcome.words : "\(outcome.words): \(note)", in: transaction)
    try record.settle(in: transaction)
    return try record.row(in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> FeedbackRow {
    try FeedbackRecord.load(feedback, in: transaction).row(in: transaction)
  }
}
