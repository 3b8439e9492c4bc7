import HavenDomain

extension AcknowledgeAlarm: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Done {
    transaction.concerns("alarm", alarm)
    let connection = transaction.connection
    let found = try connection.first(
      "SELECT kind, contact, acknowledged_by FROM alarm WHERE id = ?1", alarm.rawValue
    ) { row in
      (
        kind: try row.word(0) as AlarmKind, contact: try row.id(1) as ContactID,
        by: try row.idIfAny(2) as StaffID?
      )
    }
    guard let found else { throw Refusal.notFound("such alarm") }
    if let by = found.by {
      let name = try StaffRecord.shortName(of: by, in: connection) ?? "Somebody"
      throw Refusal.wrongState("\(name) has acknowledged it already.")
    }
    try connection.run(
      "UPDATE alarm SET acknowledged_at = ?2, acknowledged_by = ?3 WHERE id = ?1", alarm.rawValue,
      transaction.now.milliseconds, transaction.staff.rawValue)
    let record = try ContactRecord.load(found.contact, in: transaction)
    try record.note(.acknowledged, found.kind.words, in: transaction)
    transaction.past.number = 1
    return Done(version: 1, at: transaction.now)
  }
}

extension EscalateContact: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Done {
    transaction.concerns("contact", contact)
    var record = try ContactRecord.load(contact, in: transaction)
    guard record.state != .closed else {
      throw Refusal.wrongState("This contact is closed. Add a new one to escalate.")
    }
    if !record.flags.contains(.escalated) { record.flags.append(.escalated) }
    record.priority = .critical
    try record.save(in: transaction)
    let note = note.trimmed
    try record.note(
      .escalated, note.isEmpty ? reason.words : "\(reason.words): \(note)", in: transaction)
    try AlarmRecord.raise(.escalated, record.id, in: transaction)
    return Done(version: record.version, at: transaction.now)
  }
}
