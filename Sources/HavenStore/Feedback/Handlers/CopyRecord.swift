import HavenDomain

/// The copies that were given of feedback.
enum CopyRecord {
  static func all(
    of feedback: FeedbackID, in connection: Connection
  ) throws -> [FeedbackCopy] {
    try connection.all(
      """
      SELECT c.what, c.recipient, c.how, c.day, open_name(s.name, 'staff', s.id), c.at
      FROM feedback_copy c JOIN staff s ON s.id = c.staff WHERE c.feedback = ?1 ORDER BY c.id
      """, feedback.rawValue
    ) { row in
      FeedbackCopy(
        try row.word(0), to: try row.word(1), how: try row.word(2),
        on: LocalDate(day: try row.int(3)), staffName: StaffMember.short(try row.text(4)),
        at: try row.instant(5))
    }
  }

  static func add(
    _ copy: FeedbackCopy, of feedback: FeedbackID, in transaction: Transaction
  ) throws {
    try transaction.connection.run(
      """
      INSERT INTO feedback_copy (feedback, what, recipient, how, day, at, staff)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """, feedback.rawValue, copy.what.rawValue, copy.to.rawValue, copy.how.rawValue,
      copy.on.day, copy.at.milliseconds, transaction.staff.rawValue)
  }

  /// What was told or written to the customer by others than the coordinator, who needs no copy of
  /// their own letters.
  static func letters(
    of feedback: FeedbackID, in connection: Connection
  ) throws -> [FeedbackEvent] {
    try connection.all(
      """
      SELECT e.kind, e.at FROM feedback_event e
      WHERE e.feedback = ?1 AND NOT EXISTS (
        SELECT 1 FROM staff_role r WHERE r.staff = e.staff AND r.role = 'coordinator')
      ORDER BY e.id
      """, feedback.rawValue
    ) { FeedbackEvent(kind: try $0.word(0), at: try $0.instant(1), staffName: nil, detail: nil) }
  }
}

extension RecordCopy: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> FeedbackRow {
    transaction.concerns("feedback", feedback)
    var record = try FeedbackRecord.load(feedback, in: transaction)
    guard
      try record.loggedBy == transaction.staff
        || record.isManaged(in: transaction, as: Self.permission)
    else { throw Refusal.notAllowed(Self.permission) }
    if let why = FeedbackRules.whyNotCopy(try record.row(in: transaction)) {
      throw Refusal.wrongState(why)
    }
    guard on <= transaction.zone.wallTime(at: transaction.now).date else {
      throw Refusal.invalid([FormProblem("on", "That day is still to come.")])
    }
    let copy = FeedbackCopy(what, to: to, how: how, on: on, at: transaction.now)
    try CopyRecord.add(copy, of: feedback, in: transaction)
    try record.save(in: transaction)
    try record.note(.copyGiven, copy.words, in: transaction)
    if copy.isToldToCoordinator {
      try record.note(.coordinatorTold, "The policy went \(how.words).", in: transaction)
    }
    return try record.row(in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> FeedbackRow {
    try FeedbackRecord.load(feedback, in: transaction).row(in: transaction)
  }
}
