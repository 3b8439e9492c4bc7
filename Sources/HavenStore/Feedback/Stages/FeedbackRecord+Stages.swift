import HavenDomain

extension FeedbackRecord {
  /// What decides which moves fit.
  func standing(in transaction: Transaction) throws -> FeedbackStanding {
    let answers = sheet.answers
    let mayContact: Bool? =
      answers.isYes(FeedbackForm.mayContact)
      ? true : answers.isNo(FeedbackForm.mayContact) ? false : nil
    return FeedbackStanding(
      done: try transaction.connection.all(
        "SELECT kind FROM feedback_event WHERE feedback = ?1 ORDER BY id", id.rawValue
      ) { try $0.word(0) }, appealUntil: try timeToAppeal(in: transaction),
      mayContact: mayContact)
  }

  /// When the time to appeal is over. Records from before it was kept are counted anew.
  func timeToAppeal(in transaction: Transaction) throws -> Instant? {
    if let appealUntil { return appealUntil }
    let mayBeFromBefore: Set<FeedbackStage> = [.outcomeTold, .closed, .appealed]
    guard kind == .complaint, mayBeFromBefore.contains(stage) else { return nil }
    return try clocks(in: transaction).appealUntil
  }

  /// Goes where the move leads, as the machine has it; refused in words where it does not fit.
  ///
  /// Nothing is written: `save`, `note` and `settle` follow.
  mutating func take(_ move: FeedbackMove, in transaction: Transaction) throws {
    let step = FeedbackMachine.step(
      move, kind: kind, stage: stage, standing: try standing(in: transaction),
      at: transaction.now)
    switch step {
    case .leads(let stage): self.move(to: stage, at: transaction.now)
    case .shut(let why): throw Refusal.wrongState(why)
    }
  }

  /// Who began an investigation of it, or told its outcome (AP-07).
  func investigators(in transaction: Transaction) throws -> Set<StaffID> {
    Set(
      try transaction.connection.all(
        """
        SELECT DISTINCT staff FROM feedback_event
        WHERE feedback = ?1 AND kind IN ('investigationBegun', 'outcomeTold')
        """, id.rawValue
      ) { try $0.id(0) })
  }

  /// When the outcome that stands was told.
  func outcomeToldAt(in transaction: Transaction) throws -> Instant? {
    try transaction.connection.first(
      "SELECT max(at) FROM feedback_event WHERE feedback = ?1 AND kind = 'outcomeTold'",
      id.rawValue, read: { try $0.instantIfAny(0) }) ?? nil
  }

  /// Saves, notes and counts anew: the end of every step.
  mutating func finish(
    _ event: FeedbackEvent.Kind, _ detail: String = "", due: Instant? = nil,
    happenedAt: Instant? = nil, outcome: AppealOutcome? = nil, in transaction: Transaction
  ) throws -> FeedbackRow {
    try save(in: transaction)
    try note(
      event, detail, due: due, happenedAt: happenedAt, outcome: outcome, in: transaction)
    try settle(in: transaction)
    return try row(in: transaction)
  }
}

extension Transaction {
  /// A piece of feedback to act on, where the sender may.
  func feedbackToHandle(
    _ id: FeedbackID, as permission: Permission
  ) throws -> FeedbackRecord {
    concerns("feedback", id)
    let record = try FeedbackRecord.load(id, in: self)
    guard try record.isManaged(in: self, as: permission) else {
      throw Refusal.notAllowed(permission)
    }
    return record
  }

  /// Nobody reviews their own investigation (AP-07): also who did it in another's name, or under
  /// another. That they tried is left in the timeline, as `checkHandler` leaves it.
  func mustReviewAnothers(_ record: FeedbackRecord) throws {
    let investigators = try record.investigators(in: self)
    if let why = AppealRules.whyNotReview(staff, investigators: investigators) {
      try record.note(.selfReviewRefused, FeedbackPart.appeal.words, in: self)
      throw KeptRefusal(refusal: .wrongState(why))
    }
  }
}
