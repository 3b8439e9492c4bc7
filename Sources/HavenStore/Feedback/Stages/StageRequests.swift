import HavenDomain

extension AcknowledgeFeedback: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> FeedbackRow {
    var record = try transaction.feedbackToHandle(feedback, as: Self.permission)
    try record.take(.acknowledge, in: transaction)
    try record.checkHandler(.investigation, in: transaction)
    return try record.finish(.acknowledged, how.trimmed, in: transaction)
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
    var record = try transaction.feedbackToHandle(feedback, as: Self.permission)
    try record.take(.tellOutcome, in: transaction)
    if let why = FeedbackRules.whyNotTell(record.kind, toldOfAppeal: toldOfAppeal) {
      throw Refusal.wrongState(why)
    }
    try record.checkHandler(.investigation, in: transaction)
    try record.keepInvestigator(in: transaction)
    return try record.finish(.outcomeTold, outcome.trimmed, in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> FeedbackRow {
    try past.feedbackRow(in: transaction)
  }
}

extension CloseFeedback: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> FeedbackRow {
    var record = try transaction.feedbackToHandle(feedback, as: Self.permission)
    try record.take(.close, in: transaction)
    let scope = transaction.scope(of: Self.permission)
    if let why = FeedbackRules.whyNotClose(record.kind, with: scope) {
      throw Refusal.wrongState(why)
    }
    if let why = try transaction.whyNotFinish(record) { throw Refusal.wrongState(why) }
    return try record.finish(.closed, note.trimmed, in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> FeedbackRow {
    try past.feedbackRow(in: transaction)
  }
}

extension RecordFeedbackAct: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> FeedbackRow {
    var record = try transaction.feedbackToHandle(feedback, as: Self.permission)
    try record.take(.act(act), in: transaction)
    if act == .surveySent, try record.standing(in: transaction).mayContact != true {
      throw Refusal.wrongState(SurveyRules.notAgreed)
    }
    if let part = act.part { try record.checkHandler(part, in: transaction) }
    if act == .beginInvestigation { try record.keepInvestigator(in: transaction) }
    if act == .appealContacted || act == .appealExtended {
      try transaction.mustReviewAnothers(record)
    }
    let calendar = try transaction.measure(record.policy).calendar
    let today = calendar.zone.wallTime(at: transaction.now).date
    let (note, how) = (note.trimmed, how.trimmed)
    let problems = act.problems(date: date, today: today, note: note, how: how)
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    if act == .appealReceived {
      try AppealRecord.whyNot(today, "", record, in: transaction)
    }
    let agreed = date.map { "until \(TimeWords.date($0))" }
    let told = how.isEmpty ? nil : "customer told: \(how)"
    let detail = [act == .findingsExtended ? agreed : nil, note, told]
      .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "; ")
    return try record.finish(
      act.event, detail, due: date.map { FeedbackClocks.due(on: $0, calendar) }, in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> FeedbackRow {
    try past.feedbackRow(in: transaction)
  }
}

extension HandleCompliment: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> FeedbackRow {
    var record = try transaction.feedbackToHandle(feedback, as: Self.permission)
    guard record.kind == .compliment else {
      throw Refusal.wrongState(
        "Only a compliment is passed on with thanks (S3, Logging a Compliment).")
    }
    try record.take(act.move, in: transaction)
    let note = note.trimmed
    if act == .passedOn, note.isEmpty {
      throw Refusal.invalid([FormProblem("note", "Whom it was passed to is needed.")])
    }
    return try record.finish(act.event, note, in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> FeedbackRow {
    try past.feedbackRow(in: transaction)
  }
}
