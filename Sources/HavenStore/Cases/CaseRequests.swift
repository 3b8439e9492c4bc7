import HavenDomain

extension AnsweredChange where Reply == CaseRow {
  public func again(_ past: PastChange, in transaction: Transaction) throws -> CaseRow {
    try CaseRecord.row(CaseID(rawValue: past.object), in: transaction)
  }
}

extension ListCases: Answered {
  public func answer(in transaction: Transaction) throws -> CaseList {
    transaction.concerns("cases")
    let isMine = filter == .mine || transaction.scope == .own
    let owner = isMine ? transaction.staff : nil
    let limit = filter == .late ? transaction.now : nil
    let rows =
      filter == .closed
      ? try CaseRecord.closed(owner: owner, in: transaction)
      : try CaseRecord.open(owner: owner, dueBy: limit, in: transaction)
    let followUps =
      filter == .closed
      ? [] : try FollowUpRecord.withoutCase(owner: owner, dueBy: limit, in: transaction)
    return CaseList(
      rows: rows, followUps: followUps, load: try transaction.caseload(), readAt: transaction.now)
  }
}

extension ReadCase: Answered {
  public func answer(in transaction: Transaction) throws -> CaseDetail {
    let connection = transaction.connection
    let (found, words): (CaseID?, String) =
      switch which {
      case .id(let id): (id, "such case")
      case .number(let number): (try CaseRecord.id(of: number, in: connection), "case \(number)")
      case .contact(let contact):
        (try CaseRecord.id(of: contact, in: connection), "case of this contact")
      }
    guard let found else { throw Refusal.notFound(words) }
    return try CaseRecord.reached(found, Self.permission, in: transaction)
      .detail(in: transaction)
  }
}

extension OpenCase: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> CaseRow {
    var record = try ContactRecord.load(contact, in: transaction)
    guard transaction.scope == .all || record.belongs(to: transaction.staff) else {
      throw Refusal.notAllowed(Self.permission)
    }
    try check(record, in: transaction)
    let owner = try caseOwner(record, in: transaction)
    let policy = try transaction.measure(for: .contacts).policy
    var file = try CaseRecord(
      owner: owner, key: record.key,
      askedBy: CaseRules.askedBy(
        from: transaction.now, isEmergency: record.isEmergency, policy: policy),
      in: transaction)
    try file.save(in: transaction)
    try file.link(contact, in: transaction)
    try file.note(.opened, "from \(record.number)", in: transaction)
    try record.note(.caseOpened, file.number.description, in: transaction)
    let known = CaseRules.plan(of: try DraftRecord.answers(of: contact, in: transaction))
    try file.add(plan: plan ?? known.plan, needs: needs ?? known.needs, in: transaction)
    try file.takeOverAction(of: record, in: transaction)
    try record.settle(in: transaction)
    try file.saveAndPassOn(in: transaction)
    transaction.concerns("case", file.id)
    return try file.row(in: transaction)
  }

  private func check(_ record: ContactRecord, in transaction: Transaction) throws {
    if let known = try CaseRecord.id(of: contact, in: transaction.connection) {
      let file = try CaseRecord.load(known, in: transaction)
      throw Refusal.wrongState("\(record.number) belongs to \(file.number) already.")
    }
    switch record.state {
    case .held, .followUp: return
    case .waiting: throw Refusal.wrongState("Take \(record.number) first.")
    case .closed:
      throw Refusal.wrongState("\(record.number) is resolved. Open it again first.")
    }
  }

  private func caseOwner(
    _ record: ContactRecord, in transaction: Transaction
  ) throws -> StaffID {
    let wanted = owner ?? record.owner ?? transaction.staff
    try transaction.checkCaseworker(wanted)
    return wanted
  }
}

extension LinkContactToCase: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> CaseRow {
    var file = try CaseRecord.touched(caseID, for: .link, in: transaction)
    let contact = try contact.contact(in: transaction)
    let record = try ContactRecord.load(contact, in: transaction)
    guard record.mayBeOpened(in: transaction) else { throw Refusal.notAllowed(.openContact) }
    if let known = try CaseRecord.id(of: contact, in: transaction.connection) {
      let number = try CaseRecord.load(known, in: transaction).number
      throw Refusal.wrongState("\(record.number) belongs to \(number) already.")
    }
    try file.link(contact, in: transaction)
    try file.note(.linked, record.number.description, in: transaction)
    try record.note(.caseLinked, file.number.description, in: transaction)
    try file.takeOverAction(of: record, in: transaction)
    try file.saveAndPassOn(in: transaction)
    return try file.row(in: transaction)
  }
}

extension CaseRecord {
  /// What an intake agreed goes on as the case's next action, or where it has one as a task.
  fileprivate func takeOverAction(
    of record: ContactRecord, in transaction: Transaction
  ) throws {
    guard record.state == .followUp, let words = record.fields[ContactRecord.Sealed.nextAction]
    else { return }
    let clock = try record.clocks(in: transaction).clocks.last {
      $0.kind == .followUp && $0.isOpen
    }
    let due = clock?.due ?? askedBy
    let hasOne = try CaseTaskRecord.nextAction(of: self, in: transaction) != nil
    try CaseTaskRecord.insert(
      hasOne ? .task : .nextAction, words, due: due, of: self, in: transaction)
  }

  /// An intake of one of its contacts is complete: where the case has no next action, it is the one
  /// that was agreed.
  static func intakeCompleted(
    _ record: ContactRecord, in transaction: Transaction
  ) throws {
    guard let id = try id(of: record.id, in: transaction.connection) else { return }
    var file = try load(id, in: transaction)
    guard file.state == .open else { return }
    try file.takeOverAction(of: record, in: transaction)
    try file.saveAndPassOn(in: transaction)
  }
}

extension AddCaseNote: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> CaseRow {
    var file = try CaseRecord.touched(caseID, for: .note, in: transaction)
    guard !text.trimmed.isEmpty else {
      throw Refusal.invalid([FormProblem("text", "A note needs words.")])
    }
    if let corrects {
      let isKnown = try transaction.connection.first(
        "SELECT 1 FROM case_note WHERE id = ?1 AND case_file = ?2", corrects.rawValue,
        caseID.rawValue
      ) { _ in true }
      guard isKnown != nil else { throw Refusal.notFound("such note in \(file.number)") }
    }
    try file.add(note: text, corrects: corrects, in: transaction)
    try file.save(in: transaction)
    return try file.row(in: transaction)
  }
}

extension ChangePlan: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> CaseRow {
    var file = try CaseRecord.touched(caseID, for: .changePlan, in: transaction)
    guard !needs.trimmed.isEmpty || !plan.trimmed.isEmpty else {
      throw Refusal.invalid([FormProblem("plan", "Needs or a plan: one of them needs words.")])
    }
    try file.add(plan: plan.trimmed, needs: needs.trimmed, in: transaction)
    try file.save(in: transaction)
    return try file.row(in: transaction)
  }
}

extension AssignCase: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> CaseRow {
    var file = try CaseRecord.touched(caseID, for: .assign, in: transaction)
    guard transaction.scope == .all || file.owner == transaction.staff else {
      throw Refusal.notAllowed(Self.permission)
    }
    let name = try transaction.checkCaseworker(to)
    guard to != file.owner else { throw Refusal.wrongState("\(name) has it already.") }
    file.owner = to
    try file.note(.assigned, name, in: transaction)
    try file.saveAndPassOn(in: transaction)
    return try file.row(in: transaction)
  }
}

extension Transaction {
  /// Somebody who may own a case; their name as lists show it.
  @discardableResult
  func checkCaseworker(_ staff: StaffID) throws -> String {
    guard let name = try StaffRecord.shortName(of: staff, in: connection) else {
      throw Refusal.notFound("such member of staff")
    }
    guard RoleTable.scope(of: .workCases, for: try desk.roles(of: staff)) > .none else {
      throw Refusal.wrongState("\(name) does not work on cases. Choose somebody else.")
    }
    return name
  }
}
