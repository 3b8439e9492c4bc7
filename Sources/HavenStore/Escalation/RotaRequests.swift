import HavenDomain

extension ReadRota: Answered {
  /// From what ended yesterday on.
  public func answer(in transaction: Transaction) throws -> RotaBoard {
    let connection = transaction.connection
    let since = transaction.now - .days(1)
    let rule = try RotaRecord.rule(in: transaction)
    return RotaBoard(
      entries: try RotaRecord.entries(endingAfter: since, in: connection),
      absences: try RotaRecord.absences(endingAfter: since, in: connection),
      onCall: try transaction.ladder().steps.map { rule.onCall(for: $0.role) })
  }
}

extension AddRotaEntry: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> RotaEntry {
    let connection = transaction.connection
    var problems = RotaRules.problems(role: role, from: from, to: to)
    guard let member = try StaffRecord.member(staff, in: connection) else {
      throw Refusal.notFound("such member of staff")
    }
    let standsHighEnough = Ladder.height(of: member.roles) >= max(1, Ladder.height(of: role))
    if role == .agent ? !member.roles.contains(.agent) : !standsHighEnough {
      problems.append(
        FormProblem("staff", "\(member.shortName) may not stand as \(role.words)."))
    }
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    let overlaps = try connection.first(
      """
      SELECT 1 FROM rota_entry WHERE role = ?1 AND staff = ?2 AND from_at < ?4 AND to_at > ?3
      """, role.rawValue, staff.rawValue, from.milliseconds, to.milliseconds
    ) { _ in true }
    guard overlaps == nil else {
      throw Refusal.invalid([
        FormProblem("from", "\(member.shortName) is on the rota for part of that time already.")
      ])
    }
    try connection.run(
      "INSERT INTO rota_entry (role, staff, from_at, to_at) VALUES (?1, ?2, ?3, ?4)",
      role.rawValue, staff.rawValue, from.milliseconds, to.milliseconds)
    let id = RotaEntryID(rawValue: connection.lastInsertedRow)
    transaction.concerns("rota", id)
    return try entry(id, transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> RotaEntry {
    try entry(RotaEntryID(rawValue: past.object), transaction)
  }

  private func entry(_ id: RotaEntryID, _ transaction: Transaction) throws -> RotaEntry {
    guard let found = try RotaRecord.entry(id, in: transaction.connection) else {
      throw Refusal.notFound("such stretch of the rota")
    }
    return found
  }
}

extension RemoveRotaEntry: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Done {
    transaction.concerns("rota", entry)
    let count = try transaction.connection.run(
      "DELETE FROM rota_entry WHERE id = ?1", entry.rawValue)
    guard count > 0 else { throw Refusal.notFound("such stretch of the rota") }
    transaction.past.number = 1
    return Done(version: 1, at: transaction.now)
  }
}

extension SetAbsence: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Done {
    let who = staff ?? transaction.staff
    transaction.concerns("staff", who)
    let connection = transaction.connection
    guard try maySet(who, transaction) else { throw Refusal.notAllowed(.editRota) }
    for id in [who, substitute].compactMap({ $0 })
    where try StaffRecord.name(of: id, in: connection) == nil {
      throw Refusal.notFound("such member of staff")
    }
    guard substitute != who else {
      throw Refusal.invalid([FormProblem("substitute", "Choose somebody else to stand in.")])
    }
    if to <= from {
      try connection.run("DELETE FROM absence WHERE staff = ?1", who.rawValue)
    } else {
      try connection.run(
        """
        INSERT OR REPLACE INTO absence (staff, from_at, to_at, substitute)
        VALUES (?1, ?2, ?3, ?4)
        """, who.rawValue, from.milliseconds, to.milliseconds, substitute?.rawValue)
    }
    transaction.past.number = 1
    return Done(version: 1, at: transaction.now)
  }

  /// Oneself; anybody, for who edits the rota; a manager of service areas, for the coordinator, who
  /// sees to it that feedback reaches somebody (ES-07).
  private func maySet(_ who: StaffID, _ transaction: Transaction) throws -> Bool {
    if who == transaction.staff || transaction.scope(of: .editRota) == .all { return true }
    guard transaction.scope(of: .assignFeedback) == .all else { return false }
    return try StaffRecord.roles(of: who, in: transaction.connection).contains(.manager)
  }
}
