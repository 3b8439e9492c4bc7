import HavenDomain

/// The rows of follow-ups. They hang on contacts, and a case has those of its contacts.
enum FollowUpRecord {
  @discardableResult
  static func insert(
    on contact: ContactRecord, due: Instant, method: FollowUpMethod?, isRapid: Bool,
    about: String, in transaction: Transaction
  ) throws -> FollowUpID {
    let connection = transaction.connection
    try connection.run(
      """
      INSERT INTO follow_up (contact, due, method, is_rapid, set_at, set_by, version, sealed)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1, x'')
      """, contact.id.rawValue, due.milliseconds, method?.rawValue, isRapid,
      transaction.now.milliseconds, transaction.staff.rawValue)
    let row = connection.lastInsertedRow
    var sealed = SealedFields()
    sealed["about"] = about.isEmpty ? nil : about
    try connection.run(
      "UPDATE follow_up SET sealed = ?2 WHERE id = ?1", row,
      transaction.vault.seal(sealed, at: CaseRecord.place("follow_up", row), key: contact.key))
    let moment = TimeWords.moment(due, now: transaction.now, in: transaction.zone)
    let words = [moment, method?.words, isRapid ? "rapid" : nil, about.isEmpty ? nil : about]
    try contact.note(
      .followUpSet, words.compactMap(\.self).joined(separator: ", "), in: transaction)
    return FollowUpID(rawValue: row)
  }

  static func record(
    _ outcome: FollowUpOutcome, _ note: String, on id: FollowUpID, _ contact: ContactRecord,
    in transaction: Transaction
  ) throws {
    let connection = transaction.connection
    let row = id.rawValue
    let known = try connection.first(
      "SELECT version, sealed FROM follow_up WHERE id = ?1", row,
      read: { (version: try $0.int64(0), sealed: try $0.bytes(1)) })
    guard let known else { throw Refusal.notFound("such follow-up") }
    var sealed = try transaction.vault.open(
      known.sealed, at: CaseRecord.place("follow_up", row, version: known.version),
      key: contact.key)
    sealed["note"] = note.isEmpty ? nil : note
    let place = CaseRecord.place("follow_up", row, version: known.version + 1)
    try connection.run(
      """
      UPDATE follow_up SET outcome = ?2, done_at = ?3, done_by = ?4, version = ?5, sealed = ?6
      WHERE id = ?1
      """, row, outcome.rawValue, transaction.now.milliseconds, transaction.staff.rawValue,
      place.version, transaction.vault.seal(sealed, at: place, key: contact.key))
    let words = note.isEmpty ? outcome.words : "\(outcome.words): \(note)"
    try contact.note(.followUpDone, words, in: transaction)
    try AlarmRecord.settleCase(contact.id, in: transaction)
  }

  // MARK: - Reading

  /// What a row says, before its contact is opened.
  private struct Line {
    var id: FollowUpID
    var contact: ContactID
    var due: Instant
    var method: FollowUpMethod?
    var isRapid: Bool
    var setAt: Instant
    var setBy: String
    var outcome: FollowUpOutcome?
    var doneAt: Instant?
    var doneBy: String?
    var version: Int64
    var sealed: [UInt8]

    init(_ row: Row) throws {
      id = try row.id(0)
      contact = try row.id(1)
      due = try row.instant(2)
      method = row.isNull(3) ? nil : try row.word(3)
      isRapid = try row.bool(4)
      setAt = try row.instant(5)
      setBy = StaffMember.short(try row.text(6))
      outcome = row.isNull(7) ? nil : try row.word(7)
      doneAt = try row.instantIfAny(8)
      doneBy = try row.textIfAny(9).map(StaffMember.short)
      version = try row.int64(10)
      sealed = try row.bytes(11)
    }
  }

  static func load(_ id: FollowUpID, in transaction: Transaction) throws -> FollowUp {
    let found = try transaction.connection.first(
      """
      SELECT f.id, f.contact, f.due, f.method, f.is_rapid, f.set_at,
        open_name(s.name, 'staff', s.id), f.outcome, f.done_at,
        open_name(d.name, 'staff', d.id), f.version, f.sealed
      FROM follow_up f JOIN staff s ON s.id = f.set_by LEFT JOIN staff d ON d.id = f.done_by
      WHERE f.id = ?1
      """, id.rawValue, read: Line.init)
    guard let found else { throw Refusal.notFound("such follow-up") }
    return try followUp(
      found, of: ContactRecord.load(found.contact, in: transaction), in: transaction)
  }

  static func all(of contact: ContactRecord, in transaction: Transaction) throws -> [FollowUp] {
    try transaction.connection.all(
      """
      SELECT f.id, f.contact, f.due, f.method, f.is_rapid, f.set_at,
        open_name(s.name, 'staff', s.id), f.outcome, f.done_at,
        open_name(d.name, 'staff', d.id), f.version, f.sealed
      FROM follow_up f JOIN staff s ON s.id = f.set_by LEFT JOIN staff d ON d.id = f.done_by
      WHERE f.contact = ?1 ORDER BY f.id
      """, contact.id.rawValue, read: Line.init
    ).map { try followUp($0, of: contact, in: transaction) }
  }

  static func open(of contact: ContactRecord, in transaction: Transaction) throws -> [FollowUp] {
    try all(of: contact, in: transaction).filter { $0.isOpen() }
  }

  /// Open ones of contacts that have no case, what is due first on top; at most 500.
  ///
  /// - Parameter owner: nil for those of everybody.
  static func withoutCase(
    owner: StaffID?, dueBy limit: Instant?, in transaction: Transaction
  ) throws -> [FollowUp] {
    try transaction.connection.all(
      """
      SELECT f.id FROM follow_up f INDEXED BY follow_up_open JOIN contact c ON c.id = f.contact
      WHERE f.outcome IS NULL AND f.due < ?2 AND (?1 IS NULL OR c.owner = ?1)
        AND NOT EXISTS (SELECT 1 FROM case_contact l WHERE l.contact = f.contact)
      ORDER BY f.due, f.id LIMIT 500
      """, owner?.rawValue, limit?.milliseconds ?? Int64.max, read: { try $0.id(0) as FollowUpID }
    ).map { try load($0, in: transaction) }
  }

  private static func followUp(
    _ line: Line, of contact: ContactRecord, in transaction: Transaction
  ) throws -> FollowUp {
    let isOpen = contact.mayBeOpened(in: transaction)
    let place = CaseRecord.place("follow_up", line.id.rawValue, version: line.version)
    let sealed = try transaction.vault.open(line.sealed, at: place, key: contact.key)
    let caseID = try CaseRecord.id(of: contact.id, in: transaction.connection)
    let file = try caseID.map { try CaseRecord.load($0, in: transaction) }
    let owner = file?.owner ?? contact.owner
    return FollowUp(
      id: line.id, contact: contact.id, contactNumber: contact.number, caseID: caseID,
      caseNumber: file?.number, due: line.due, method: line.method, isRapid: line.isRapid,
      about: isOpen ? sealed["about"] : nil,
      safeContact: isOpen ? contact.fields[ContactRecord.Sealed.safeContact] : nil, owner: owner,
      ownerName: try StaffRecord.shortName(of: owner, in: transaction.connection),
      setAt: line.setAt, setBy: line.setBy, outcome: line.outcome,
      note: isOpen ? sealed["note"] : nil, doneAt: line.doneAt, doneBy: line.doneBy)
  }
}
