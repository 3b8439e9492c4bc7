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
    let forwarding = try record.forwarding(in: transaction)
    if let name = forwarding?.name { record.passedTo = name }
    try record.save(in: transaction)
    try GroundRecord.save(record.id, ComplaintGround.of(sheet.answers), in: transaction)
    try record.note(.logged, in: transaction)
    if let forwarding { try record.keep(forwarding, in: transaction) }
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
    try record.checkSigned(in: transaction)
    let events = try record.events(in: transaction)
    var detail = FeedbackDetail(
      row: try record.row(in: transaction), answers: record.sheet.answers, events: events)
    detail.keeping = try record.keeping(events, in: transaction)
    if !record.isDestroyed { try record.fill(&detail, in: transaction) }
    return detail
  }
}

extension FeedbackRecord {
  /// All for receptionists and the coordinator, one's areas for a manager, one's own for everybody.
  func isWithinReach(of transaction: Transaction) throws -> Bool {
    if loggedBy == transaction.staff { return true }
    return try isManaged(in: transaction, as: .readFeedback)
  }

  /// Whether this person may act on it: all of them, or those of the areas that they manage and
  /// those for which they were put in.
  func isManaged(in transaction: Transaction, as permission: Permission) throws -> Bool {
    let scope = transaction.scope(of: permission)
    if scope == .all { return true }
    if scope == .none { return false }
    guard let managed = try transaction.managedName, let area else { return false }
    if try HandlerRecord.isPutIn(transaction.staff, for: id, in: transaction.connection) {
      return true
    }
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
  func feedbackRow(in transaction: Transaction) throws -> FeedbackRow {
    try checkDone()
    return try FeedbackRecord.load(FeedbackID(rawValue: object), in: transaction).row(
      in: transaction)
  }
}
