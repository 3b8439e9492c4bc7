import HavenDomain

extension AcknowledgeAlarm: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Done {
    transaction.concerns("alarm", alarm)
    let connection = transaction.connection
    let found = try transaction.alarm(alarm)
    guard found.acknowledgedAt == nil else {
      let name = found.acknowledgedBy ?? "Somebody"
      throw Refusal.wrongState("\(name) has acknowledged it already.")
    }
    if let escalation = found.escalation,
      try EscalationRecord.isForOthers(escalation, found, in: transaction)
    {
      try see(found, in: transaction)
      return Done(version: 1, at: transaction.now)
    }
    try connection.run(
      """
      UPDATE alarm SET acknowledged_at = ?2, acknowledged_by = ?3, shelved_until = NULL
      WHERE id = ?1
      """, alarm.rawValue, transaction.now.milliseconds, transaction.staff.rawValue)
    var words = found.kind.words
    if let escalation = found.escalation,
      let number = try EscalationRecord.acknowledge(escalation, with: found, in: transaction)
    {
      words += ", \(number)"
    }
    if let contact = found.contact {
      try AlarmRecord.settleScore(contact, in: transaction)
      try ContactRecord.note(.acknowledged, on: contact, words, in: transaction)
    }
    transaction.past.number = 1
    return Done(version: 1, at: transaction.now)
  }

  /// It calls no more for the sender, and goes on calling for those who can take it.
  private func see(_ found: Alarm, in transaction: Transaction) throws {
    try transaction.connection.run(
      "INSERT OR IGNORE INTO alarm_seen (alarm, staff, at) VALUES (?1, ?2, ?3)", alarm.rawValue,
      transaction.staff.rawValue, transaction.now.milliseconds)
    if let contact = found.contact {
      try ContactRecord.note(
        .acknowledged, on: contact, "\(found.kind.words): seen", in: transaction)
    }
    transaction.past.number = 1
  }
}

extension ShelveAlarm: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Alarm {
    transaction.concerns("alarm", alarm)
    let found = try transaction.alarm(alarm)
    if let why = AlarmRules.whyNotShelve(found.kind) { throw Refusal.wrongState(why) }
    let problems = AlarmRules.problems(reason: reason, minutes: minutes)
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    guard found.acknowledgedAt == nil || found.clearedAt == nil else {
      throw Refusal.wrongState("This alarm is over.")
    }
    let key = try transaction.newKey()
    var sealed = SealedFields()
    sealed["reason"] = reason.trimmed
    let place = SealedPlace(table: "alarm", row: alarm.rawValue, version: key)
    try transaction.connection.run(
      """
      UPDATE alarm SET shelved_until = ?2, shelved_by = ?3, key = ?4, sealed = ?5 WHERE id = ?1
      """, alarm.rawValue, (transaction.now + .minutes(minutes)).milliseconds,
      transaction.staff.rawValue, key, transaction.vault.seal(sealed, at: place, key: key))
    return try transaction.alarm(alarm)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> Alarm {
    try transaction.alarm(alarm)
  }
}

extension UnshelveAlarm: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Alarm {
    transaction.concerns("alarm", alarm)
    _ = try transaction.alarm(alarm)
    let count = try transaction.connection.run(
      "UPDATE alarm SET shelved_until = NULL WHERE id = ?1 AND shelved_until IS NOT NULL",
      alarm.rawValue)
    guard count > 0 else { throw Refusal.wrongState("This alarm is not shelved.") }
    return try transaction.alarm(alarm)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> Alarm {
    try transaction.alarm(alarm)
  }
}

extension SwitchAlarmKind: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Done {
    transaction.concerns("alarm kind \(kind.rawValue)")
    if let problem = AlarmRules.problem(reason: reason) { throw Refusal.invalid([problem]) }
    let connection = transaction.connection
    if isOn {
      try connection.run("DELETE FROM alarm_off WHERE kind = ?1", kind.rawValue)
    } else {
      if let why = AlarmRules.whyNotSwitchOff(kind) { throw Refusal.wrongState(why) }
      let key = try transaction.newKey()
      var sealed = SealedFields()
      sealed["reason"] = reason.trimmed
      let place = SealedPlace(table: "alarm_off", row: key, version: 1)
      try connection.run(
        """
        INSERT OR REPLACE INTO alarm_off (kind, at, staff, key, sealed) VALUES (?1, ?2, ?3, ?4, ?5)
        """, kind.rawValue, transaction.now.milliseconds, transaction.staff.rawValue, key,
        transaction.vault.seal(sealed, at: place, key: key))
    }
    transaction.past.number = 1
    return Done(version: 1, at: transaction.now)
  }
}

extension ListAlarms: Answered {
  public func answer(in transaction: Transaction) throws -> AlarmList {
    let viewer = AlarmViewer(transaction)
    let connection = transaction.connection
    return AlarmList(
      alarms: try AlarmRecord.standing(for: viewer, in: connection),
      totals: try AlarmRecord.totals(for: viewer, in: connection),
      off: try AlarmRecord.kindsOff(in: connection))
  }
}

extension Transaction {
  /// - Throws: `.notFound` also for one that is not for the sender to know of.
  func alarm(_ id: AlarmID) throws -> Alarm {
    guard let found = try AlarmRecord.alarm(id, for: AlarmViewer(self), in: connection) else {
      throw Refusal.notFound("such alarm")
    }
    return found
  }
}
