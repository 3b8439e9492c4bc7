import HavenDomain

extension ListProtocols: Answered {
  public func answer(in transaction: Transaction) throws -> ProtocolShelf {
    transaction.concerns("protocols")
    let today = transaction.protocolDay
    return ProtocolShelf(
      entries: try ProtocolRecord.entries(today: today, in: transaction.connection),
      training: try TrainingRecord.latest(of: transaction.staff, in: transaction.connection),
      today: today)
  }
}

extension ImportProtocol: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> ProtocolEntry {
    let value: CrisisProtocol
    do {
      value = try ProtocolFile.parse(text)
    } catch {
      throw Refusal.invalid([FormProblem("protocol", "Line \(error.line): \(error.message)")])
    }
    transaction.concerns("protocol \(value.name)")
    if let last = try ProtocolRecord.newest(value.name, in: transaction.connection) {
      guard value.version > last.value.version else {
        throw Refusal.wrongState(
          "Version \(last.value.version) of “\(value.name)” is here. "
            + "Give this one \(last.value.version + 1).")
      }
    }
    _ = try ProtocolRecord.insert(
      value, by: transaction.staff, at: transaction.now, in: transaction.connection)
    transaction.past.number = Int64(value.version)
    return try transaction.protocolEntry(value.name, value.version)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> ProtocolEntry {
    let name = (try? ProtocolFile.parse(text))?.name ?? ""
    return try transaction.protocolEntry(name, Int(past.number))
  }
}

extension ApproveProtocol: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> ProtocolEntry {
    let connection = transaction.connection
    guard let stored = try ProtocolRecord.newest(name, in: connection) else {
      throw Refusal.notFound("protocol of that name")
    }
    transaction.concerns("protocol \(stored.value.name)")
    guard stored.value.version == version else {
      throw Refusal.wrongState(
        "The newest version of this protocol is \(stored.value.version), not \(version). "
          + "Have the expert look at that one.")
    }
    guard stored.importedBy != transaction.staff else {
      throw Refusal.wrongState("You brought this version in. Somebody else records its approval.")
    }
    let today = transaction.protocolDay
    let problems = ProtocolRules.problems(
      approver: approver, credential: credential, expires: expires, of: stored.value,
      today: today)
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    let row =
      try stored.row
      ?? ProtocolRecord.insert(stored.value, by: nil, at: nil, in: connection)
    try ProtocolRecord.approve(
      row,
      ProtocolApproval(
        approver: approver.trimmed, credential: credential.trimmed, on: today, expires: expires),
      by: transaction.staff, in: connection)
    transaction.past.number = Int64(stored.value.version)
    return try transaction.protocolEntry(stored.value.name, stored.value.version)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> ProtocolEntry {
    try transaction.protocolEntry(name, Int(past.number))
  }
}

extension RecordProtocolTraining: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> ProtocolTraining {
    let connection = transaction.connection
    transaction.concerns("staff", staff)
    guard let member = try StaffRecord.member(staff, in: connection) else {
      throw Refusal.notFound("such member of staff")
    }
    guard staff != transaction.staff else {
      throw Refusal.wrongState("Somebody else records your own training.")
    }
    guard try ProtocolRecord.newest(name, in: connection) != nil else {
      throw Refusal.notFound("protocol of that name")
    }
    let until = until ?? on.adding(months: ProtocolTraining.months)
    let problems = ProtocolRules.problems(
      trainedOn: on, until: until, today: transaction.protocolDay)
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    let training = ProtocolTraining(
      staff: staff, staffName: member.shortName, name: name, on: on, until: until)
    try TrainingRecord.insert(
      training, by: transaction.staff, at: transaction.now, in: connection)
    transaction.past.number = 1
    return training
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> ProtocolTraining {
    let known = try TrainingRecord.latest(of: staff, in: transaction.connection)
    guard let training = known.first(where: { $0.name == name }) else {
      throw Refusal.notFound("such training")
    }
    return training
  }
}

extension ListProtocolTraining: Answered {
  public func answer(in transaction: Transaction) throws -> [ProtocolTraining] {
    transaction.concerns("protocol training")
    return try TrainingRecord.latest(of: nil, in: transaction.connection)
  }
}

extension RecordProtocolStep: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> ProtocolStepDone {
    transaction.concerns("contact", lease.contact)
    let record = try ContactRecord.load(lease.contact, in: transaction)
    guard record.isHeld(by: lease, transaction.staff) else { throw Refusal.leaseLost }
    let known = try ProtocolRecord.all(in: transaction.connection).map(\.value)
    guard let value = known.first(where: { $0.name == name && $0.version == version }),
      value.steps.indices.contains(step)
    else { throw Refusal.notFound("such step of a protocol") }
    if let done = try record.protocolSteps(in: transaction).first(where: isThis) { return done }
    try transaction.connection.run(
      """
      INSERT INTO protocol_step (contact, name, version, step, at, staff)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """, record.id.rawValue, name, version, step, transaction.now.milliseconds,
      transaction.staff.rawValue)
    try record.note(
      .protocolStep, "\(value.words), step \(step + 1): \(value.steps[step].title)",
      in: transaction)
    try AlarmRecord.clear([.silentLine], about: .contact(record.id), in: transaction)
    transaction.past.number = 1
    return ProtocolStepDone(
      name: name, version: version, step: step, at: transaction.now,
      staffName: try StaffRecord.shortName(of: transaction.staff, in: transaction.connection))
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> ProtocolStepDone {
    let record = try ContactRecord.load(lease.contact, in: transaction)
    guard let done = try record.protocolSteps(in: transaction).first(where: isThis) else {
      throw Refusal.notFound("such step of a protocol")
    }
    return done
  }

  private func isThis(_ done: ProtocolStepDone) -> Bool {
    done.name == name && done.version == version && done.step == step
  }
}

extension ContactRecord {
  /// In the order in which they were gone through.
  func protocolSteps(in transaction: Transaction) throws -> [ProtocolStepDone] {
    try transaction.connection.all(
      """
      SELECT p.name, p.version, p.step, p.at, open_name(s.name, 'staff', s.id)
      FROM protocol_step p JOIN staff s ON s.id = p.staff
      WHERE p.contact = ?1 ORDER BY p.at, p.name, p.step
      """, id.rawValue
    ) { row in
      ProtocolStepDone(
        name: try row.text(0), version: try row.int(1), step: try row.int(2),
        at: try row.instant(3), staffName: StaffMember.short(try row.text(4)))
    }
  }
}

extension Transaction {
  /// The day at the house.
  fileprivate var protocolDay: LocalDate { zone.wallTime(at: now).date }

  fileprivate func protocolEntry(_ name: String, _ version: Int) throws -> ProtocolEntry {
    let entries = try ProtocolRecord.entries(today: protocolDay, in: connection)
    guard let found = entries.first(where: { $0.value.name == name && $0.value.version == version })
    else { throw Refusal.notFound("protocol of that name") }
    return found
  }
}
