import HavenDomain

extension LogFeedback: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> FeedbackRow {
    var open = try draft.map { try DraftRecord.load($0, in: transaction) }
    if let open {
      guard open.form == .feedback, open.isOpen else {
        throw Refusal.wrongState("This draft \(open.number) was completed already.")
      }
      guard open.owner == transaction.staff || transaction.scope(of: .readDrafts) == .all else {
        throw Refusal.notAllowed(Self.permission)
      }
    }
    let sheet = open?.sheet ?? AnswerSheet(answers ?? Answers())
    let problems = FeedbackRules.problems(
      sheet.answers, now: transaction.now, zone: transaction.zone)
    let kind = sheet.answers.text(FeedbackForm.kind).flatMap(FeedbackKind.init)
    guard problems.isEmpty, let kind else { throw Refusal.invalid(problems) }
    var record = try FeedbackRecord(
      sheet, key: open?.key ?? transaction.newKey(), kind: kind, in: transaction)
    guard record.area != nil else {
      throw Refusal.invalid([FormProblem(FeedbackForm.area, "Choose one of the list.")])
    }
    transaction.concerns("feedback", record.id)
    try record.save(in: transaction)
    try record.note(.logged, in: transaction)
    try record.settle(in: transaction)
    try FeedbackCallRecord.open(record, in: transaction)
    open?.isOpen = false
    try open?.save(in: transaction)
    return try record.row(in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> FeedbackRow {
    try past.feedbackRow(in: transaction)
  }
}

extension ReadFeedback: Answered {
  public func answer(in transaction: Transaction) throws -> FeedbackDetail {
    transaction.concerns("feedback", feedback)
    let record = try FeedbackRecord.load(feedback, in: transaction)
    guard try record.isWithinReach(of: transaction) else {
      throw Refusal.notAllowed(Self.permission)
    }
    let events = try record.events(in: transaction)
    return FeedbackDetail(
      row: try record.row(in: transaction), answers: record.sheet.answers, events: events,
      keeping: try record.keeping(events, in: transaction),
      marks: record.isDestroyed ? [] : try record.marks(in: transaction))
  }
}

extension AcknowledgeFeedback: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> FeedbackRow {
    try transaction.advance(
      feedback, to: .acknowledged, Self.permission, event: .acknowledged, detail: how.trimmed,
      whyNot: FeedbackRules.whyNotAcknowledge)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> FeedbackRow {
    try past.feedbackRow(in: transaction)
  }
}

extension RecordOutcome: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> FeedbackRow {
    guard !outcome.trimmed.isEmpty else {
      throw Refusal.invalid([FormProblem("outcome", "What was found and done is needed.")])
    }
    return try transaction.advance(
      feedback, to: .outcomeTold, Self.permission, event: .outcomeTold, detail: outcome.trimmed
    ) { row in
      if let why = FeedbackRules.whyNotRecordOutcome(row) { return why }
      guard row.kind == .complaint, !toldOfAppeal else { return nil }
      return "Tell the customer of their right to appeal first (S3)."
    }
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> FeedbackRow {
    try past.feedbackRow(in: transaction)
  }
}

extension CloseFeedback: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> FeedbackRow {
    try transaction.advance(
      feedback, to: .closed, Self.permission, event: .closed, detail: note.trimmed,
      whyNot: FeedbackRules.whyNotClose)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> FeedbackRow {
    try past.feedbackRow(in: transaction)
  }
}

extension Transaction {
  /// One step of a piece of feedback, where the rules and the sender's reach allow it.
  fileprivate func advance(
    _ id: FeedbackID, to stage: FeedbackStage, _ permission: Permission,
    event: FeedbackEvent.Kind, detail: String, whyNot: (FeedbackRow) -> String?
  ) throws -> FeedbackRow {
    concerns("feedback", id)
    var record = try FeedbackRecord.load(id, in: self)
    guard try record.isManaged(in: self, as: permission) else {
      throw Refusal.notAllowed(permission)
    }
    if let why = whyNot(try record.row(in: self)) { throw Refusal.wrongState(why) }
    record.move(to: stage)
    try record.save(in: self)
    try record.note(event, detail, in: self)
    try record.settle(in: self)
    return try record.row(in: self)
  }
}

extension FeedbackRecord {
  /// All for receptionists and the coordinator, one's areas for a manager, one's own for everybody.
  func isWithinReach(of transaction: Transaction) throws -> Bool {
    if loggedBy == transaction.staff { return true }
    return try isManaged(in: transaction, as: .readFeedback)
  }

  /// Whether this person may act on it: all of them, or those of the areas that they manage.
  func isManaged(in transaction: Transaction, as permission: Permission) throws -> Bool {
    let scope = transaction.scope(of: permission)
    if scope == .all { return true }
    if scope == .none { return false }
    guard let managed = try transaction.managedName, let area else { return false }
    let found = try ServiceAreaRecord.area(area, in: transaction.connection)
    return found.map { [$0.manager1, $0.manager2, $0.manager3].contains(managed) } ?? false
  }
}

extension Transaction {
  /// The name under which this person manages areas; nil for who is no manager.
  var managedName: String? {
    get throws {
      guard principal.roles.contains(.manager) else { return nil }
      return try StaffRecord.name(of: staff, in: connection)
    }
  }
}

extension PastChange {
  fileprivate func feedbackRow(in transaction: Transaction) throws -> FeedbackRow {
    try FeedbackRecord.load(FeedbackID(rawValue: object), in: transaction).row(in: transaction)
  }
}
