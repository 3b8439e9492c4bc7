import HavenDomain

extension AddTask: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> CaseRow {
    var file = try CaseRecord.touched(caseID, for: .addTask, in: transaction)
    let problems = [
      words.trimmed.isEmpty ? FormProblem("words", "A task needs words.") : nil,
      CaseRules.taskProblem(due: due, now: transaction.now),
    ].compactMap(\.self)
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    try CaseTaskRecord.insert(.task, words.trimmed, due: due, of: file, in: transaction)
    try file.save(in: transaction)
    return try file.row(in: transaction)
  }
}

extension EndTask: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> CaseRow {
    let record = try CaseTaskRecord.load(task, in: transaction)
    var file = try CaseRecord.touched(record.caseID, for: .endTask, in: transaction)
    guard record.kind == .task else {
      throw Refusal.wrongState("This is the next action. Say that it is done, or set another.")
    }
    if let ending = record.ending {
      throw Refusal.wrongState("This task is \(ending.words) already.")
    }
    let reason = dropReason?.trimmed
    guard reason != "" else {
      throw Refusal.invalid([FormProblem("dropReason", "Say why it is dropped.")])
    }
    try record.end(reason == nil ? .done : .dropped, reason: reason, in: transaction)
    try file.save(in: transaction)
    try file.settleAlarms(in: transaction)
    return try file.row(in: transaction)
  }
}

extension CaseRecord {
  /// Late tasks call about the contact that the case was opened from.
  func settleAlarms(in transaction: Transaction) throws {
    for contact in try contacts(in: transaction) {
      try AlarmRecord.settleCase(contact.id, in: transaction)
    }
  }
}

extension SetNextAction: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> CaseRow {
    var file = try CaseRecord.touched(caseID, for: .setNextAction, in: transaction)
    let isEmergency = try file.contacts(in: transaction).contains(where: \.isEmergency)
    let problems = [
      words.trimmed.isEmpty ? FormProblem("words", "The next action needs words.") : nil,
      CaseRules.nextActionProblem(
        due: due, now: transaction.now, isEmergency: isEmergency,
        policy: try transaction.measure(for: .contacts).policy),
    ].compactMap(\.self)
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    try CaseTaskRecord.nextAction(of: file, in: transaction)?
      .end(lastIsDone ? .done : .replaced, reason: nil, in: transaction)
    try CaseTaskRecord.insert(.nextAction, words.trimmed, due: due, of: file, in: transaction)
    try file.saveAndPassOn(in: transaction)
    return try file.row(in: transaction)
  }
}

extension FinishNextAction: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> CaseRow {
    var file = try CaseRecord.touched(caseID, for: .endNextAction, in: transaction)
    guard let next = try CaseTaskRecord.nextAction(of: file, in: transaction) else {
      throw Refusal.wrongState("\(file.number) has no next action. Set one.")
    }
    try next.end(.done, reason: nil, in: transaction)
    file.askedBy = try file.askedBy(file.contacts(in: transaction), in: transaction)
    try file.saveAndPassOn(in: transaction)
    return try file.row(in: transaction)
  }
}
