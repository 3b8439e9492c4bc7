import HavenDomain

/// What an appeal has to keep to.
enum AppealRecord {
  /// Throws what stands against the day on which an appeal came.
  static func whyNot(
    _ received: LocalDate, _ lateReason: String, _ record: FeedbackRecord,
    in transaction: Transaction
  ) throws {
    let zone = try transaction.measure(record.policy).calendar.zone
    let told = try record.outcomeToldAt(in: transaction)
    let problem = AppealRules.problem(
      received: received, today: zone.wallTime(at: transaction.now).date,
      until: try record.timeToAppeal(in: transaction),
      outcome: told.map { zone.wallTime(at: $0).date }, zone: zone,
      lateReason: lateReason,
      mayTakeLate: transaction.scope(of: .recordFeedbackAct) == .all)
    if let problem { throw Refusal.invalid([problem]) }
  }
}

extension RecordAppeal: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> FeedbackRow {
    var record = try transaction.feedbackToHandle(feedback, as: Self.permission)
    let until = try record.timeToAppeal(in: transaction)
    try record.take(.act(.appealReceived), in: transaction)
    let (words, reason) = (words.trimmed, lateReason.trimmed)
    guard !words.isEmpty else {
      throw Refusal.invalid([FormProblem("words", "What they say is needed.")])
    }
    let zone = try transaction.measure(record.policy).calendar.zone
    let now = transaction.now
    let day = received ?? zone.wallTime(at: now).date
    try AppealRecord.whyNot(day, reason, record, in: transaction)
    let isLate = AppealRules.isLate(day, until: until, zone: zone)
    let parts = [
      "received \(TimeWords.date(day))", isLate ? "taken after its time: \(reason)" : nil, words,
    ]
    return try record.finish(
      .appealReceived, parts.compactMap(\.self).joined(separator: "; "),
      happenedAt: AppealRules.receivedAt(
        day, now: now, outcome: try record.outcomeToldAt(in: transaction), zone: zone),
      in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> FeedbackRow {
    try past.feedbackRow(in: transaction)
  }
}

extension RecordAppealOutcome: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> FeedbackRow {
    var record = try transaction.feedbackToHandle(feedback, as: Self.permission)
    try record.take(.decideAppeal(outcome), in: transaction)
    try record.checkHandler(.appeal, in: transaction)
    try transaction.mustReviewAnothers(record)
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    let detail = outcome.detail(words: words.trimmed, told: told.trimmed)
    guard outcome == .newInvestigation else {
      return try record.finish(.appealOutcome, detail, outcome: outcome, in: transaction)
    }
    try record.note(.appealOutcome, detail, outcome: outcome, in: transaction)
    return try record.finish(.newInvestigation, in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> FeedbackRow {
    try past.feedbackRow(in: transaction)
  }
}
