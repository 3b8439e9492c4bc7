import HavenDomain

extension ListSurveysDue: Answered {
  /// Of what was closed before surveys had a stage, those that wait still have something due.
  public func answer(in transaction: Transaction) throws -> [SurveyDue] {
    transaction.concerns("surveys")
    let closed = try transaction.connection.all(
      """
      SELECT f.id, max(e.at) FROM feedback f JOIN feedback_event e ON e.feedback = f.id
      WHERE f.kind = 'complaint' AND (f.stage = 'survey' OR f.stage = 'closed' AND f.due IS NOT NULL)
        AND e.kind = 'closed' AND NOT EXISTS (
        SELECT 1 FROM feedback_event l WHERE l.feedback = f.id AND l.id > e.id
          AND l.kind IN ('closed', 'reopened', 'appealReceived', 'surveySent',
            'qualityCheck', 'surveyWaived'))
      GROUP BY f.id ORDER BY max(e.id)
      """
    ) { (id: try $0.id(0) as FeedbackID, at: try $0.instant(1)) }
    var due: [SurveyDue] = []
    for (id, closedAt) in closed where due.count < 500 {
      let record = try FeedbackRecord.load(id, in: transaction)
      guard record.mayContact else { continue }
      let clock = try record.clocks(in: transaction).clocks.last { $0.kind == .survey }
      due.append(
        SurveyDue(
          row: try record.row(in: transaction), closedAt: closedAt, due: clock?.due,
          way: .usual(email: record.sheet.answers.text(FeedbackForm.email))))
    }
    return due.sorted { ($0.due ?? $0.closedAt) < ($1.due ?? $1.closedAt) }
  }
}

extension ReadSurveyLetter: Answered {
  public func answer(in transaction: Transaction) throws -> SurveyLetter {
    transaction.concerns("feedback", feedback)
    let record = try FeedbackRecord.load(feedback, in: transaction)
    try record.mustBeThere(in: transaction)
    if let why = try record.whyNotSendSurvey(in: transaction) { throw Refusal.wrongState(why) }
    let answers = record.sheet.answers
    let names = [FeedbackForm.firstName, FeedbackForm.surname].compactMap { answers.text($0) }
    let email = answers.text(FeedbackForm.email)
    return SurveyLetter(
      number: record.number, way: .usual(email: email), name: names.joined(separator: " "),
      address: answers.text(FeedbackForm.address) ?? "", email: email,
      text: SurveyForm.text(house: transaction.desk.organisation.name))
  }
}

extension SendSurvey: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> FeedbackRow {
    transaction.concerns("feedback", feedback)
    var record = try FeedbackRecord.load(feedback, in: transaction)
    try record.mustBeThere(in: transaction)
    let email = record.sheet.answers.text(FeedbackForm.email)
    if let why = try record.whyNotSendSurvey(in: transaction)
      ?? SurveyRules.whyNot(way, email: email)
    {
      throw Refusal.wrongState(why)
    }
    try record.endSurveyDuty(.surveySent, way.words, in: transaction)
    return try record.row(in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> FeedbackRow {
    try FeedbackRecord.load(feedback, in: transaction).row(in: transaction)
  }
}

extension RecordQualityCheck: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> FeedbackRow {
    transaction.concerns("feedback", feedback)
    var record = try FeedbackRecord.load(feedback, in: transaction)
    guard try record.isManaged(in: transaction, as: Self.permission) else {
      throw Refusal.notAllowed(Self.permission)
    }
    let done = try record.events(in: transaction).map(\.kind)
    if let why = SurveyRules.whyNotCheck(kind: record.kind, stage: record.stage, done: done) {
      throw Refusal.wrongState(why)
    }
    let note = note.trimmed
    try record.endSurveyDuty(
      .qualityCheck, note.isEmpty ? result.words : "\(result.words): \(note)", in: transaction)
    return try record.row(in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> FeedbackRow {
    try FeedbackRecord.load(feedback, in: transaction).row(in: transaction)
  }
}

extension FeedbackRecord {
  /// The customer agreed to be contacted.
  fileprivate var mayContact: Bool { sheet.answers.isYes(FeedbackForm.mayContact) }

  fileprivate func whyNotSendSurvey(in transaction: Transaction) throws -> String? {
    SurveyRules.whyNotSend(
      kind: kind, stage: stage, done: try events(in: transaction).map(\.kind),
      mayContact: mayContact)
  }

  /// The one move that ends what is owed after closing, whichever way it was met: the file stays
  /// closed.
  fileprivate mutating func endSurveyDuty(
    _ event: FeedbackEvent.Kind, _ detail: String, in transaction: Transaction
  ) throws {
    move(to: .closed, at: transaction.now)
    try save(in: transaction)
    try note(event, detail, in: transaction)
    try settle(in: transaction)
  }
}
