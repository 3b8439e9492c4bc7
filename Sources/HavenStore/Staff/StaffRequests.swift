import HavenDomain

extension ListStaff: Answered {
  public func answer(in transaction: Transaction) throws -> [StaffMember] {
    try StaffRecord.all(in: transaction.connection)
  }
}

extension AddStaff: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> StaffMember {
    let name = name.trimmed
    guard !name.isEmpty else {
      throw Refusal.invalid([FormProblem("name", "A name is needed.")])
    }
    guard !roles.isEmpty else {
      throw Refusal.invalid([FormProblem("roles", "At least one role is needed.")])
    }
    let connection = transaction.connection
    if let unixUser, try StaffRecord.member(unixUser: unixUser, in: connection) != nil {
      throw Refusal.invalid([
        FormProblem("unixUser", "Unix account \(unixUser) belongs to somebody already.")
      ])
    }
    let id = try StaffRecord.insert(
      name: name, roles: roles, unixUser: unixUser, at: transaction.now, in: connection)
    transaction.concerns("staff", id)
    return try member(id, transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> StaffMember {
    try member(StaffID(rawValue: past.object), transaction)
  }

  private func member(_ id: StaffID, _ transaction: Transaction) throws -> StaffMember {
    guard let member = try StaffRecord.member(id, in: transaction.connection) else {
      throw Refusal.notFound("member of staff")
    }
    return member
  }
}

extension SetPresence: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Done {
    transaction.concerns("staff", transaction.staff)
    let version = try transaction.connection.first(
      """
      UPDATE staff SET presence = ?2, presence_since = ?3, version = version + 1 WHERE id = ?1
      RETURNING version
      """, transaction.staff.rawValue, presence.rawValue, transaction.now.milliseconds,
      read: { try $0.int(0) })
    guard let version else { throw Refusal.notFound("member of staff") }
    try CareLog.changed(to: presence, in: transaction)
    transaction.past.number = Int64(version)
    return Done(version: version, at: transaction.now)
  }
}
