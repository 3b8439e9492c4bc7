import HavenDomain

extension ReadShift: Answered {
  public func answer(in transaction: Transaction) throws -> ShiftPage {
    let connection = transaction.connection
    let page = ShiftLists(transaction: transaction)
    let staff = try StaffRecord.all(in: connection).filter { $0.presence != .off }
    return ShiftPage(
      at: transaction.now, totals: try QueueTotals.read(in: connection, at: transaction.now),
      escalations: try ListEscalations().rows(in: transaction),
      alarms: try AlarmRecord.totals(for: AlarmViewer(transaction), in: connection),
      clocks: try page.clocks(),
      promises: try page.promises(), forms: try page.forms(),
      staff: staff,
      surge: try Surge.read(in: transaction),
      auditHead: try transaction.desk.chain.headDigits(), readings: try page.readings(),
      strain: try CareLog.shift(staff, in: transaction), bands: try page.bands())
  }
}

extension AcknowledgeShift: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Done {
    transaction.concerns("shift")
    let connection = transaction.connection
    let row =
      try connection.first("SELECT coalesce(max(id), 0) + 1 FROM shift_reading") {
        try $0.int64(0)
      } ?? 1
    try connection.run(
      """
      INSERT INTO shift_reading (id, staff, at, note)
      VALUES (?1, ?2, ?3, seal_name(?4, 'shift_reading', ?1))
      """, row, transaction.staff.rawValue, transaction.now.milliseconds, note.trimmed)
    transaction.past.number = 1
    return Done(version: 1, at: transaction.now)
  }
}

extension SetSurge: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Done {
    transaction.concerns("surge")
    let current = try Surge.read(in: transaction)
    if isOn {
      guard current == nil else {
        throw Refusal.wrongState("Surge mode is on already.")
      }
      guard !reason.trimmed.isEmpty else {
        throw Refusal.invalid([FormProblem("reason", "Say why in a few words.")])
      }
      try Surge.begin(reason.trimmed, in: transaction)
    } else {
      guard current != nil else { throw Refusal.wrongState("Surge mode is off already.") }
      try transaction.connection.run("DELETE FROM surge")
    }
    transaction.past.number = 1
    return Done(version: 1, at: transaction.now)
  }
}

extension Surge {
  fileprivate static func begin(_ reason: String, in transaction: Transaction) throws {
    let key = try transaction.newKey()
    var sealed = SealedFields()
    sealed["reason"] = reason
    try transaction.connection.run(
      "INSERT INTO surge (only, since, staff, key, sealed) VALUES (1, ?1, ?2, ?3, ?4)",
      transaction.now.milliseconds, transaction.staff.rawValue, key,
      transaction.vault.seal(sealed, at: place, key: key))
  }
}

/// The lists of the handover page, each bounded and each by an index.
private struct ShiftLists {
  let transaction: Transaction

  private var connection: Connection { transaction.connection }

  /// Late or due within the hour, the gravest first.
  func clocks() throws -> [QueueRow] {
    try connection.all(
      """
      SELECT * FROM queue_row WHERE id IN (
        SELECT id FROM contact WHERE state = 'waiting' AND due < ?1 ORDER BY due LIMIT 1000)
      ORDER BY priority, due, id LIMIT 30
      """, (transaction.now + .hours(1)).milliseconds, read: QueueRow.init)
  }

  func promises() throws -> [ShiftPage.Promise] {
    let rows = try connection.all(
      """
      SELECT * FROM queue_row WHERE id IN (
        SELECT id FROM contact WHERE state = 'followUp' AND due < ?1 ORDER BY due LIMIT 50)
      ORDER BY due, id
      """, (transaction.now + .hours(12)).milliseconds, read: QueueRow.init)
    return try rows.map { row in
      let record = try ContactRecord.load(row.id, in: transaction)
      let mayOpen = record.mayBeOpened(in: transaction)
      return ShiftPage.Promise(
        contact: row.id, number: row.number, due: row.due, ownerName: row.ownerName,
        words: mayOpen ? record.fields[ContactRecord.Sealed.nextAction] : nil)
    }
  }

  /// Every open contact, by an index that has nothing but scores.
  func bands() throws -> TriageDistribution {
    TriageDistribution(
      try connection.all(
        """
        SELECT score, count(*) FROM contact INDEXED BY contact_by_score
        WHERE state <> 'closed' GROUP BY score
        """
      ) { (score: try $0.intIfAny(0), count: try $0.int(1)) })
  }

  func forms() throws -> [ShiftPage.OpenForm] {
    try connection.all(
      """
      SELECT d.number, c.number, open_name(s.name, 'staff', s.id), d.saved_at
      FROM draft d JOIN staff s ON s.id = d.owner LEFT JOIN contact c ON c.id = d.contact
      WHERE d.is_open = 1 ORDER BY d.saved_at DESC LIMIT 50
      """
    ) { row in
      ShiftPage.OpenForm(
        number: RecordNumber(.draft, try row.int(0)),
        contactNumber: try row.intIfAny(1).map { RecordNumber(.contact, $0) },
        ownerName: StaffMember.short(try row.text(2)), savedAt: try row.instant(3))
    }
  }

  func readings() throws -> [ShiftPage.Reading] {
    try connection.all(
      """
      SELECT open_name(s.name, 'staff', s.id), r.at, open_name(r.note, 'shift_reading', r.id)
      FROM shift_reading r JOIN staff s ON s.id = r.staff ORDER BY r.id DESC LIMIT 5
      """
    ) { row in
      ShiftPage.Reading(
        staffName: StaffMember.short(try row.text(0)), at: try row.instant(1),
        note: try row.text(2))
    }
  }
}
