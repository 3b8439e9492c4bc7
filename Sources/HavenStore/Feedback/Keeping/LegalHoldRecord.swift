import HavenDomain

/// The rows of legal holds; why each was set is in the timeline, sealed under the file's key.
enum LegalHoldRecord {
  static func load(
    _ id: FeedbackID, reason: String = "", in transaction: Transaction
  ) throws -> LegalHold? {
    try transaction.connection.first(
      """
      SELECT h.since, open_name(s.name, 'staff', s.id)
      FROM legal_hold h JOIN staff s ON s.id = h.staff WHERE h.feedback = ?1
      """, id.rawValue
    ) { row in
      LegalHold(
        since: try row.instant(0), by: StaffMember.short(try row.text(1)), reason: reason)
    }
  }

  static func isHeld(_ id: FeedbackID, in transaction: Transaction) throws -> Bool {
    try transaction.connection.first(
      "SELECT 1 FROM legal_hold WHERE feedback = ?1", id.rawValue
    ) { _ in true } ?? false
  }

  /// The longest held first.
  static func all(in transaction: Transaction) throws -> [HeldFeedback] {
    try transaction.connection.all(
      """
      SELECT f.id, f.number, f.kind, a.name, h.since, open_name(s.name, 'staff', s.id)
      FROM legal_hold h JOIN feedback f ON f.id = h.feedback JOIN staff s ON s.id = h.staff
        LEFT JOIN service_area a ON a.id = f.area
      ORDER BY h.since, f.id
      """
    ) { row in
      HeldFeedback(
        feedback: try row.id(0), number: RecordNumber(.feedback, try row.int(1)),
        kind: try row.word(2), areaName: try row.textIfAny(3) ?? "",
        hold: LegalHold(
          since: try row.instant(4), by: StaffMember.short(try row.text(5))))
    }
  }
}

extension SetLegalHold: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> FeedbackRow {
    try transaction.changeHold(of: feedback, .held, reason) { isHeld in
      if isHeld { throw Refusal.wrongState("It is under legal hold already.") }
      try transaction.connection.run(
        "INSERT INTO legal_hold (feedback, since, staff) VALUES (?1, ?2, ?3)",
        feedback.rawValue, transaction.now.milliseconds, transaction.staff.rawValue)
    }
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> FeedbackRow {
    try FeedbackRecord.load(feedback, in: transaction).row(in: transaction)
  }
}

extension LiftLegalHold: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> FeedbackRow {
    try transaction.changeHold(of: feedback, .holdLifted, reason) { isHeld in
      if !isHeld { throw Refusal.wrongState("It is under no legal hold.") }
      try transaction.connection.run(
        "DELETE FROM legal_hold WHERE feedback = ?1", feedback.rawValue)
    }
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> FeedbackRow {
    try FeedbackRecord.load(feedback, in: transaction).row(in: transaction)
  }
}

extension Transaction {
  fileprivate func changeHold(
    of id: FeedbackID, _ event: FeedbackEvent.Kind, _ reason: String,
    _ change: (_ isHeld: Bool) throws -> Void
  ) throws -> FeedbackRow {
    concerns("feedback", id)
    var record = try FeedbackRecord.load(id, in: self)
    guard try record.isManaged(in: self, as: .holdFeedback) else {
      throw Refusal.notAllowed(.holdFeedback)
    }
    let reason = reason.trimmed
    guard !reason.isEmpty else {
      throw Refusal.invalid([
        FormProblem("reason", "A legal hold needs a reason, and so does its end.")
      ])
    }
    try record.mustBeThere(in: self)
    try change(try LegalHoldRecord.isHeld(id, in: self))
    try record.save(in: self)
    try record.note(event, reason, in: self)
    return try record.row(in: self)
  }
}
