import HavenDomain

extension AnsweredChange where Reply == FollowUp {
  public func again(_ past: PastChange, in transaction: Transaction) throws -> FollowUp {
    try FollowUpRecord.load(FollowUpID(rawValue: past.object), in: transaction)
  }
}

extension ScheduleFollowUp: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> FollowUp {
    let contact = try contact(in: transaction)
    let policy = try transaction.measure(for: .contacts).policy
    let problem = CaseRules.followUpProblem(
      due: due, now: transaction.now, isRapid: isRapid, policy: policy)
    if let problem { throw Refusal.invalid([problem]) }
    let known = contact.fields[ContactRecord.Sealed.method]
    let method = method ?? known.flatMap(FollowUpMethod.init(rawValue:))
    let id = try FollowUpRecord.insert(
      on: contact, due: due, method: method, isRapid: isRapid, about: about.trimmed,
      in: transaction)
    transaction.concerns("follow-up", id)
    return try FollowUpRecord.load(id, in: transaction)
  }

  /// The one that it hangs on; of a case the latest whose record says how to reach them.
  private func contact(in transaction: Transaction) throws -> ContactRecord {
    switch subject {
    case .caseFile(let id):
      let file = try CaseRecord.touched(id, for: .scheduleFollowUp, in: transaction)
      let contacts = try file.contacts(in: transaction)
      let reached = contacts.last { $0.fields[ContactRecord.Sealed.safeContact] != nil }
      guard let found = reached ?? contacts.first else { throw Refusal.notFound("contact") }
      return found
    case .contact(let id):
      return try transaction.reachedContact(id, for: .scheduleFollowUp)
    }
  }
}

extension RecordFollowUp: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> FollowUp {
    let found = try FollowUpRecord.load(followUp, in: transaction)
    let contact = try transaction.reachedContact(found.contact, for: .recordFollowUp)
    transaction.concerns("follow-up", followUp)
    if let outcome = found.outcome {
      throw Refusal.wrongState("This follow-up is recorded already: \(outcome.words).")
    }
    guard outcome != .dropped || !note.trimmed.isEmpty else {
      throw Refusal.invalid([FormProblem("note", "Say why it is dropped.")])
    }
    try FollowUpRecord.record(outcome, note.trimmed, on: followUp, contact, in: transaction)
    return try FollowUpRecord.load(followUp, in: transaction)
  }
}

extension Transaction {
  /// A contact that the sender may work on for its follow-ups: through its case, or as their own.
  func reachedContact(_ id: ContactID, for act: CaseAct) throws -> ContactRecord {
    let record = try ContactRecord.load(id, in: self)
    if let file = try CaseRecord.id(of: id, in: connection) {
      _ = try CaseRecord.touched(file, for: act, in: self)
      return record
    }
    guard scope == .all || record.belongs(to: staff) else {
      throw Refusal.notAllowed(.workCases)
    }
    return record
  }

  /// What an intake agreed for afterwards is a follow-up that somebody is reminded of (IN-17, Q-08).
  func keepFollowUp(of answers: Answers, on contact: ContactRecord, _ policy: Policy) throws {
    let agreed = CaseRules.followUp(of: answers, now: now, zone: zone, policy: policy)
    if let agreed {
      try FollowUpRecord.insert(
        on: contact, due: agreed.due, method: agreed.method, isRapid: agreed.isRapid, about: "",
        in: self)
    }
    try CaseRecord.intakeCompleted(contact, in: self)
  }
}
