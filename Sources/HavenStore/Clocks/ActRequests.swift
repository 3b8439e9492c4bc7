import HavenDomain

extension RecordContactAct: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> ClockSheet {
    transaction.concerns("contact", contact)
    var record = try ContactRecord.load(contact, in: transaction)
    if let why = act.whyNot(in: record.state, over: record.channel) {
      throw Refusal.wrongState(why)
    }
    if act.endsOrReopens, transaction.scope(of: .handOverContact) != .all,
      !record.belongs(to: transaction.staff)
    {
      throw Refusal.notAllowed(Self.permission)
    }
    let policy = try transaction.measure(record.policy).policy
    if let problem = act.problem(
      due: due, now: transaction.now, isEmergency: record.isEmergency, policy: policy)
    {
      throw Refusal.invalid([problem])
    }
    if act == .resolved { try whyNotResolve(record, transaction) }
    switch act {
    case .resolved: record.state = .closed
    case .reopened: record.state = .followUp
    case .wroteAgain, .answered, .followedUp: break
    }
    try record.save(in: transaction)
    try record.note(act.event, note.trimmed, due: due, in: transaction)
    try record.settle(in: transaction)
    return try record.sheet(in: transaction)
  }

  /// A follow-up that is open would go on calling for a contact that is closed.
  private func whyNotResolve(_ record: ContactRecord, _ transaction: Transaction) throws {
    guard try FollowUpRecord.open(of: record, in: transaction).isEmpty else {
      throw Refusal.wrongState(
        "A follow-up is open. Record what came of it, or close the contact with a reason.")
    }
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> ClockSheet {
    try ContactRecord.load(contact, in: transaction).sheet(in: transaction)
  }
}

extension RecordFeedbackAct: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> FeedbackRow {
    transaction.concerns("feedback", feedback)
    var record = try FeedbackRecord.load(feedback, in: transaction)
    guard try record.isManaged(in: transaction, as: Self.permission) else {
      throw Refusal.notAllowed(Self.permission)
    }
    let done = try record.events(in: transaction).map(\.kind)
    if let why = act.whyNot(kind: record.kind, stage: record.stage, done: done) {
      throw Refusal.wrongState(why)
    }
    let calendar = try transaction.measure(record.policy).calendar
    let today = calendar.zone.wallTime(at: transaction.now).date
    if let problem = act.problem(date: date, today: today) { throw Refusal.invalid([problem]) }
    if let part = act.part { try record.checkHandler(part, in: transaction) }
    switch act {
    case .reopened: record.move(to: .acknowledged)
    case .appealReceived: record.move(to: .outcomeTold)
    default: break
    }
    try record.save(in: transaction)
    try record.note(
      act.event, note.trimmed, due: date.map { FeedbackClocks.due(on: $0, calendar) },
      in: transaction)
    try record.settle(in: transaction)
    return try record.row(in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> FeedbackRow {
    try past.checkDone()
    return try FeedbackRecord.load(feedback, in: transaction).row(in: transaction)
  }
}
