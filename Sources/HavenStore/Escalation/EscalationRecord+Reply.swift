import HavenDomain

extension EscalationRecord {
  /// One rung as it is kept.
  struct KeptRung {
    var place: Int
    var rung: Rung
    var called: StaffID?
  }

  /// As lists show it.
  func row(in transaction: Transaction) throws -> EscalationRow {
    let connection = transaction.connection
    let contactNumber = try contact.flatMap { contact in
      try connection.first(
        "SELECT number FROM contact WHERE id = ?1", contact.rawValue, read: { try $0.int(0) })
    }
    guard let now = try rungs(in: connection).last(where: { $0.place == rung }) else {
      throw StoreError.damaged(what: "the rungs of an escalation")
    }
    return EscalationRow(
      id: id, number: number, source: source, contact: contact,
      contactNumber: contactNumber.map { RecordNumber(.contact, $0) }, flaggedAt: flaggedAt,
      rung: now.rung, rungNumber: rung + 1, rungCount: ladder.steps.count, holder: holder,
      holderName: try StaffRecord.shortName(of: holder, in: connection), resolvedAt: resolvedAt,
      outcome: outcome, version: version)
  }

  /// Opened, with all that was said and done.
  func detail(in transaction: Transaction) throws -> EscalationDetail {
    let connection = transaction.connection
    let record = try contact.map { try ContactRecord.load($0, in: transaction) }
    let isOpen = record?.mayBeOpened(in: transaction) ?? false
    let jurisdiction = try Setting.jurisdiction(in: transaction)
    return EscalationDetail(
      row: try row(in: transaction), reason: reason, note: fields[Sealed.note] ?? "",
      raisedBy: try StaffRecord.shortName(of: raisedBy, in: connection),
      rungs: try rungs(in: connection).map(\.rung), events: try events(in: transaction),
      messages: try PagerRecord.messages(of: id, in: transaction),
      duties: ReportingDuty.applying(to: source, reason, in: jurisdiction),
      dispatches: isOpen ? try record?.dispatches(in: transaction) ?? [] : [])
  }

  func rungs(in connection: Connection) throws -> [KeptRung] {
    try connection.all(
      """
      SELECT r.place, r.role, r.called_at, r.called, open_name(c.name, 'staff', c.id), r.due,
        r.acknowledged_at, open_name(a.name, 'staff', a.id), r.passed_over
      FROM escalation_rung r LEFT JOIN staff c ON c.id = r.called
        LEFT JOIN staff a ON a.id = r.acknowledged_by
      WHERE r.escalation = ?1 ORDER BY r.place
      """, id.rawValue
    ) { row in
      KeptRung(
        place: try row.int(0),
        rung: Rung(
          role: try row.word(1), calledAt: try row.instant(2),
          called: try row.textIfAny(4).map(StaffMember.short), due: try row.instant(5),
          acknowledgedAt: try row.instantIfAny(6),
          acknowledgedBy: try row.textIfAny(7).map(StaffMember.short),
          passedOver: try row.textIfAny(8)),
        called: try row.idIfAny(3))
    }
  }

  // MARK: - History

  /// Adds to the history, in the transaction that changes the escalation.
  ///
  /// - Parameter isByClock: nobody did it; it was due.
  func note(
    _ kind: EscalationEvent.Kind, at: Instant? = nil, _ detail: String = "",
    isByClock: Bool = false, in transaction: Transaction
  ) throws {
    let connection = transaction.connection
    try connection.run(
      "INSERT INTO escalation_event (escalation, kind, at, staff) VALUES (?1, ?2, ?3, ?4)",
      id.rawValue, kind.rawValue, (at ?? transaction.now).milliseconds,
      isByClock ? nil : transaction.staff.rawValue)
    guard !detail.isEmpty else { return }
    let event = connection.lastInsertedRow
    var sealed = SealedFields()
    sealed["detail"] = detail
    try connection.run(
      "UPDATE escalation_event SET sealed = ?2 WHERE id = ?1", event,
      transaction.vault.seal(sealed, at: Self.eventPlace(event), key: key))
  }

  private func events(in transaction: Transaction) throws -> [EscalationEvent] {
    let latest = try transaction.connection.all(
      """
      SELECT e.id, e.kind, e.at, open_name(s.name, 'staff', s.id), e.sealed
      FROM escalation_event e LEFT JOIN staff s ON s.id = e.staff
      WHERE e.escalation = ?1 ORDER BY e.id DESC LIMIT 50
      """, id.rawValue
    ) { row in
      let place = Self.eventPlace(try row.int64(0))
      return EscalationEvent(
        kind: try row.word(1), at: try row.instant(2),
        staffName: try row.textIfAny(3).map(StaffMember.short),
        detail: try row.bytesIfAny(4).flatMap {
          try transaction.vault.open($0, at: place, key: key)["detail"]
        })
    }
    return latest.reversed()
  }

  private static func eventPlace(_ event: Int64) -> SealedPlace {
    SealedPlace(table: "escalation_event", row: event, version: 1)
  }
}
