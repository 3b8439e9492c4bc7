import HavenDomain

extension ContactRecord {
  /// The contact as the queue shows it.
  func row(in transaction: Transaction) throws -> QueueRow {
    let shown = owner ?? keptFor
    return QueueRow(
      id: id, number: number, channel: channel, state: state, priority: priority, score: score,
      flags: flags, receivedAt: receivedAt, due: due, owner: shown,
      ownerName: try StaffRecord.shortName(of: shown, in: transaction.connection),
      version: version)
  }

  /// The contact opened. Reasons and notes are shown only to those who may see who it is.
  func detail(in transaction: Transaction) throws -> ContactDetail {
    let isOpen = mayBeOpened(in: transaction)
    var detail = ContactDetail(
      row: try row(in: transaction), initials: Self.initials(fields[Sealed.name]),
      safeContact: isOpen ? fields[Sealed.safeContact] : nil,
      preferredMethod: isOpen ? fields[Sealed.method] : nil, takenAt: takenAt,
      nextAction: isOpen ? fields[Sealed.nextAction] : nil,
      events: try events(withDetails: isOpen, in: transaction),
      dispatches: isOpen ? try dispatches(in: transaction) : [],
      lowering: try ScoreRecord(self, in: transaction).lowering(),
      protocolSteps: isOpen ? try protocolSteps(in: transaction) : [])
    detail.returning = try Returning.read(self, in: transaction)
    return detail
  }

  /// `J. E.` for `Jo Example`; empty for nobody.
  static func initials(_ name: String?) -> String {
    (name ?? "").split(separator: " ").prefix(3).compactMap(\.first)
      .map { $0.uppercased() + "." }.joined(separator: " ")
  }

  // MARK: - Timeline

  /// Adds to the timeline of a contact that is not in hand. One that the disk has spoiled stops no
  /// ladder and no acknowledgement: the escalation and the audit have it too.
  static func note(
    _ kind: ContactEvent.Kind, on contact: ContactID, _ detail: String, isByClock: Bool = false,
    in transaction: Transaction
  ) throws {
    do {
      try load(contact, in: transaction)
        .note(kind, detail, isByClock: isByClock, in: transaction)
    } catch StoreError.damaged {
      return
    }
  }

  /// Adds to the timeline, in the transaction that changes the contact.
  ///
  /// - Parameter isByClock: nobody did it; it was due.
  func note(
    _ kind: ContactEvent.Kind, at: Instant? = nil, _ detail: String? = nil,
    due: Instant? = nil, isRapid: Bool = false, isByClock: Bool = false,
    in transaction: Transaction
  ) throws {
    let connection = transaction.connection
    try connection.run(
      """
      INSERT INTO contact_event (contact, kind, at, staff, due, is_rapid)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """, id.rawValue, kind.rawValue, (at ?? transaction.now).milliseconds,
      isByClock ? nil : transaction.staff.rawValue, due?.milliseconds, isRapid)
    guard let detail, !detail.isEmpty else { return }
    let event = connection.lastInsertedRow
    var sealed = SealedFields()
    sealed["detail"] = detail
    try connection.run(
      "UPDATE contact_event SET sealed = ?2 WHERE id = ?1", event,
      transaction.vault.seal(sealed, at: Self.eventPlace(event), key: key))
  }

  private func events(
    withDetails: Bool, in transaction: Transaction
  ) throws -> [ContactEvent] {
    let latest = try transaction.connection.all(
      """
      SELECT e.id, e.kind, e.at, open_name(s.name, 'staff', s.id), e.sealed
      FROM contact_event e LEFT JOIN staff s ON s.id = e.staff
      WHERE e.contact = ?1 ORDER BY e.id DESC LIMIT 20
      """, id.rawValue
    ) { row in
      let sealed = withDetails ? try row.bytesIfAny(4) : nil
      let place = Self.eventPlace(try row.int64(0))
      return ContactEvent(
        kind: try row.word(1), at: try row.instant(2),
        staffName: try row.textIfAny(3).map(StaffMember.short),
        detail: try sealed.flatMap {
          try transaction.vault.open($0, at: place, key: key)["detail"]
        })
    }
    return latest.reversed()
  }

  private static func eventPlace(_ event: Int64) -> SealedPlace {
    SealedPlace(table: "contact_event", row: event, version: 1)
  }

  // MARK: - Dispatches

  func add(_ dispatch: Dispatch, in transaction: Transaction) throws {
    let connection = transaction.connection
    try connection.run(
      "INSERT INTO dispatch (contact, at, staff, sealed) VALUES (?1, ?2, ?3, x'')", id.rawValue,
      dispatch.at.milliseconds, transaction.staff.rawValue)
    let row = connection.lastInsertedRow
    var sealed = SealedFields()
    sealed["agency"] = dispatch.agency
    sealed["number"] = dispatch.number
    sealed["reference"] = dispatch.reference
    try connection.run(
      "UPDATE dispatch SET sealed = ?2 WHERE id = ?1", row,
      transaction.vault.seal(sealed, at: Self.dispatchPlace(row), key: key))
  }

  func dispatches(in transaction: Transaction) throws -> [Dispatch] {
    try transaction.connection.all(
      """
      SELECT d.id, d.at, open_name(s.name, 'staff', s.id), d.sealed FROM dispatch d JOIN staff s ON s.id = d.staff
      WHERE d.contact = ?1 ORDER BY d.at, d.id
      """, id.rawValue
    ) { row in
      let sealed = try transaction.vault.open(
        try row.bytes(3), at: Self.dispatchPlace(try row.int64(0)), key: key)
      return Dispatch(
        agency: sealed["agency"] ?? "", number: sealed["number"] ?? "",
        reference: sealed["reference"] ?? "", at: try row.instant(1),
        staffName: StaffMember.short(try row.text(2)))
    }
  }

  private static func dispatchPlace(_ row: Int64) -> SealedPlace {
    SealedPlace(table: "dispatch", row: row, version: 1)
  }
}
