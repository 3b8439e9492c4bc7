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
      SELECT d.id, d.number, d.form, d.contact, c.number, d.owner, open_name(s.name, 'staff', s.id),
        d.started_at, d.saved_at, d.version, h.id, open_name(h.name, 'staff', h.id), d.discarded_at
      FROM draft d JOIN staff s ON s.id = d.owner LEFT JOIN contact c ON c.id = d.contact
        LEFT JOIN staff h ON h.id = c.owner AND c.state = 'held'
      WHERE (?2 OR d.owner = ?1)
        AND CASE WHEN ?3 THEN d.discarded_at > ?4 ELSE d.is_open = 1 END
      ORDER BY d.saved_at DESC LIMIT 200
      """, transaction.staff.rawValue, everybody, isOfDiscarded,
      (transaction.now - DiscardDraft.restorable).milliseconds
    ) { row in
      var draft = Draft(
        id: try row.id(0), number: RecordNumber(.draft, try row.int(1)), form: try row.word(2),
        contact: try row.idIfAny(3),
        contactNumber: try row.intIfAny(4).map { RecordNumber(.contact, $0) },
        owner: try row.id(5), ownerName: StaffMember.short(try row.text(6)),
        startedAt: try row.instant(7), savedAt: try row.instant(8), version: try row.int(9),
        answers: Answers(), focus: nil)
      draft.heldBy = try row.idIfAny(10)
      draft.heldByName = try row.textIfAny(11).map(StaffMember.short)
      draft.discardedAt = try row.instantIfAny(12)
      return draft
    }
  }
}

extension SaveDraft: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> SavedDraft {
    transaction.concerns("draft", draft)
    var pen = try DraftPen(draft, lease: lease, in: transaction)
    try pen.checkIsOpen(keeping: changes, known: version)
    let isGuest = pen.isGuest
    try pen.write(changes.map(\.field), known: version) { sheet, save in
      sheet.apply(changes, focus: isGuest ? nil : focus, save)
    }
    if let focus { try EditorRecord.moved(to: focus, in: draft, transaction) }
    return try pen.reply(since: version)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> SavedDraft {
    try DraftPen.repeated(draft, past, since: version, in: transaction)
  }
}
