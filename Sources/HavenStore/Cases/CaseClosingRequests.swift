import HavenDomain

extension CloseCase: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> CaseRow {
    var file = try CaseRecord.touched(caseID, for: .close, in: transaction)
    guard transaction.scope == .all || file.owner == transaction.staff else {
      throw Refusal.notAllowed(Self.permission)
    }
    let contacts = try file.contacts(in: transaction)
    let tasks = try CaseTaskRecord.open(of: file, in: transaction)
    let followUps = try contacts.flatMap { try FollowUpRecord.open(of: $0, in: transaction) }
    let open = CaseRules.Open(
      tasks: tasks.count { $0.kind == .task }, followUps: followUps.count,
      contacts: contacts.filter { $0.state == .held || $0.state == .waiting }.map(\.number))
    if let why = CaseRules.whyNotClose(open, dropReason: dropReason) {
      throw Refusal.wrongState(why)
    }
    try settle(tasks, followUps, contacts, in: transaction)
    file.state = .closed
    file.closedAt = transaction.now
    (file.reason, file.outcome) = (reason, outcome)
    try file.note(.closed, words, in: transaction)
    try close(contacts, of: file, in: transaction)
    try file.save(in: transaction)
    return try file.row(in: transaction)
  }

  private var words: String {
    let words = "\(reason.words); \(outcome.words)"
    return note.trimmed.isEmpty ? words : "\(words). \(note.trimmed)"
  }

  /// Nothing of it is due any more. The next action ends with the case.
  private func settle(
    _ tasks: [CaseTaskRecord], _ followUps: [FollowUp], _ contacts: [ContactRecord],
    in transaction: Transaction
  ) throws {
    for task in tasks {
      let isDone = task.kind == .nextAction
      try task.end(
        isDone ? .done : .dropped, reason: isDone ? nil : dropReason.trimmed, in: transaction)
    }
    for followUp in followUps {
      guard let contact = contacts.first(where: { $0.id == followUp.contact }) else { continue }
      try FollowUpRecord.record(
        .dropped, dropReason.trimmed, on: followUp.id, contact, in: transaction)
    }
  }

  private func close(
    _ contacts: [ContactRecord], of file: CaseRecord, in transaction: Transaction
  ) throws {
    for contact in contacts {
      if contact.state == .followUp {
        try contact.close("\(file.number): \(words)", in: transaction)
        try transaction.connection.run(
          "UPDATE case_contact SET closed_with = 1 WHERE contact = ?1", contact.id.rawValue)
      }
      try AlarmRecord.settleCase(contact.id, in: transaction)
    }
  }
}

extension ContactRecord {
  /// Ends the work on it, with its clocks and alarms.
  fileprivate func close(_ words: String, in transaction: Transaction) throws {
    var record = self
    record.state = .closed
    try record.save(in: transaction)
    try record.note(.resolved, words, in: transaction)
    try record.settle(in: transaction)
  }
}

extension ReopenCase: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> CaseRow {
    var file = try CaseRecord.touched(caseID, for: .reopen, in: transaction)
    guard !reason.trimmed.isEmpty else {
      throw Refusal.invalid([FormProblem("reason", "Say why it is opened again.")])
    }
    file.state = .open
    (file.closedAt, file.reason, file.outcome) = (nil, nil, nil)
    file.askedBy = try file.askedBy(file.contacts(in: transaction), in: transaction)
    try file.note(.reopened, reason.trimmed, in: transaction)
    let closed = try transaction.connection.all(
      """
      UPDATE case_contact SET closed_with = 0 WHERE case_file = ?1 AND closed_with = 1
      RETURNING contact
      """, caseID.rawValue, read: { try $0.id(0) as ContactID })
    for id in closed {
      var contact = try ContactRecord.load(id, in: transaction)
      guard contact.state == .closed else { continue }
      contact.state = .followUp
      try contact.save(in: transaction)
      try contact.note(
        .reopened, file.number.description, due: file.askedBy, in: transaction)
    }
    try file.saveAndPassOn(in: transaction)
    return try file.row(in: transaction)
  }
}

extension CloseContact: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Done {
    transaction.concerns("contact", contact)
    let record = try ContactRecord.load(contact, in: transaction)
    guard transaction.scope == .all || record.belongs(to: transaction.staff) else {
      throw Refusal.notAllowed(Self.permission)
    }
    if let file = try CaseRecord.id(of: contact, in: transaction.connection) {
      let number = try CaseRecord.load(file, in: transaction).number
      throw Refusal.wrongState("\(record.number) belongs to \(number). Close the case.")
    }
    if let why = ContactAct.resolved.whyNot(in: record.state, over: record.channel) {
      throw Refusal.wrongState(why)
    }
    let followUps = try FollowUpRecord.open(of: record, in: transaction)
    let open = CaseRules.Open(tasks: 0, followUps: followUps.count)
    if let why = CaseRules.whyNotClose(open, dropReason: dropReason) {
      throw Refusal.wrongState(why)
    }
    for followUp in followUps {
      try FollowUpRecord.record(
        .dropped, dropReason.trimmed, on: followUp.id, record, in: transaction)
    }
    let words = [reason.words, outcome.words, note.trimmed].filter { !$0.isEmpty }
    try record.close(words.joined(separator: "; "), in: transaction)
    let version = record.version + 1
    transaction.past.number = Int64(version)
    return Done(version: version, at: transaction.now)
  }
}
