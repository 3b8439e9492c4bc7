import HavenDomain

extension StartFeedbackDraft: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Draft {
    var draft = try DraftRecord(
      .feedback, of: nil, key: transaction.newKey(), in: transaction)
    transaction.concerns("draft", draft.id)
    try draft.save(in: transaction)
    return try draft.reply(in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> Draft {
    try DraftRecord.load(DraftID(rawValue: past.object), in: transaction).reply(in: transaction)
  }
}

extension OpenDraft: Answered {
  public func answer(in transaction: Transaction) throws -> Draft {
    transaction.concerns("draft", draft)
    let record = try DraftRecord.load(draft, in: transaction)
    guard transaction.scope == .all || record.owner == transaction.staff else {
      throw Refusal.notAllowed(Self.permission)
    }
    return try record.reply(in: transaction)
  }
}

extension ListDrafts: Answered {
  /// At most 200, the latest saved first.
  public func answer(in transaction: Transaction) throws -> [Draft] {
    let everybody = transaction.scope == .all
    return try transaction.connection.all(
      """
      SELECT d.id, d.number, d.form, d.contact, c.number, d.owner, open_name(s.name, 'staff', s.id), d.started_at,
        d.saved_at, d.version
      FROM draft d JOIN staff s ON s.id = d.owner LEFT JOIN contact c ON c.id = d.contact
      WHERE d.is_open = 1 AND (?2 OR d.owner = ?1) ORDER BY d.saved_at DESC LIMIT 200
      """, transaction.staff.rawValue, everybody
    ) { row in
      Draft(
        id: try row.id(0), number: RecordNumber(.draft, try row.int(1)), form: try row.word(2),
        contact: try row.idIfAny(3),
        contactNumber: try row.intIfAny(4).map { RecordNumber(.contact, $0) },
        owner: try row.id(5), ownerName: StaffMember.short(try row.text(6)),
        startedAt: try row.instant(7), savedAt: try row.instant(8), version: try row.int(9),
        answers: Answers(), focus: nil)
    }
  }
}

extension SaveDraft: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> SavedDraft {
    transaction.concerns("draft", draft)
    var record = try DraftRecord.load(draft, in: transaction)
    if let contact = record.contact {
      try checkLease(contact, transaction)
    } else if record.owner != transaction.staff, transaction.scope != .all {
      throw Refusal.notAllowed(Self.permission)
    }
    guard record.isOpen else {
      throw Refusal.wrongState("This draft \(record.number) was completed already.")
    }
    transaction.fields = changes.map(\.field.rawValue)
    let before = record.sheet.answers
    let others = record.sheet.apply(
      changes, focus: focus, known: version, version: record.version + 1)
    try record.save(in: transaction)
    if let contact = record.contact {
      try IntakeProgress.follow(
        contact, before: before, after: record.sheet.answers, in: transaction)
    }
    transaction.past.number = Int64(record.version)
    return SavedDraft(version: record.version, at: transaction.now, others: others)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> SavedDraft {
    SavedDraft(version: Int(past.number), at: past.at, others: [])
  }

  /// What is typed under a lost lease is kept as a note on the contact, and the sender told.
  private func checkLease(_ contact: ContactID, _ transaction: Transaction) throws {
    let held = try ContactRecord.load(contact, in: transaction)
    guard !held.isHeld(by: lease, transaction.staff) else { return }
    let lines = changes.map { "\($0.field.rawValue): \($0.answer?.words ?? "")" }
    if !lines.isEmpty {
      try held.note(.noteKept, lines.joined(separator: "\n"), in: transaction)
    }
    throw KeptRefusal(refusal: .leaseLost)
  }
}
