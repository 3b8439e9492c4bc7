import HavenDomain

/// A case's own row, to be changed and saved. What hangs on it has rows of its own.
struct CaseRecord {
  let id: CaseID
  let number: RecordNumber
  private(set) var version: Int
  var state: CaseState
  var owner: StaffID
  let openedAt: Instant
  var closedAt: Instant?
  var reason: CloseReason?
  var outcome: CaseOutcome?
  /// By when it must have a next action, while it has none.
  var askedBy: Instant
  /// That of the contact that it was opened from: erasing the one erases the other.
  let key: Int64

  // MARK: - Reading

  static func load(_ id: CaseID, in transaction: Transaction) throws -> CaseRecord {
    let found = try transaction.connection.first(
      """
      SELECT id, number, version, state, owner, opened_at, closed_at, reason, outcome, asked_by, key
      FROM case_file WHERE id = ?1
      """, id.rawValue, read: CaseRecord.init)
    guard let found else { throw Refusal.notFound("such case") }
    return found
  }

  static func id(of number: RecordNumber, in connection: Connection) throws -> CaseID? {
    guard number.series == .caseFile else { return nil }
    return try connection.first(
      "SELECT id FROM case_file WHERE number = ?1", number.value, read: { try $0.id(0) })
  }

  /// The case that a contact belongs to.
  static func id(of contact: ContactID, in connection: Connection) throws -> CaseID? {
    try connection.first(
      "SELECT case_file FROM case_contact WHERE contact = ?1", contact.rawValue,
      read: { try $0.id(0) })
  }

  private init(_ row: Row) throws {
    id = try row.id(0)
    number = RecordNumber(.caseFile, try row.int(1))
    version = try row.int(2)
    state = try row.word(3)
    owner = try row.id(4)
    openedAt = try row.instant(5)
    closedAt = try row.instantIfAny(6)
    reason = row.isNull(7) ? nil : try row.word(7)
    outcome = row.isNull(8) ? nil : try row.word(8)
    askedBy = try row.instant(9)
    key = try row.int64(10)
  }

  // MARK: - Writing

  /// A new case; nothing is written before `save`.
  init(owner: StaffID, key: Int64, askedBy: Instant, in transaction: Transaction) throws {
    let connection = transaction.connection
    id = CaseID(
      rawValue: try connection.first(
        "SELECT coalesce(max(id), 0) + 1 FROM case_file", read: { try $0.int64(0) }) ?? 1)
    number = try RecordNumber.unused(.caseFile) { value in
      try connection.first("SELECT 1 FROM case_file WHERE number = ?1", value) { _ in true }
        ?? false
    }
    version = 0
    state = .open
    self.owner = owner
    openedAt = transaction.now
    self.askedBy = askedBy
    self.key = key
  }

  /// Writes the row under the next version. For a new row too.
  mutating func save(in transaction: Transaction) throws {
    version += 1
    try transaction.connection.run(
      """
      INSERT INTO case_file (id, number, version, state, owner, opened_at, closed_at, reason,
        outcome, asked_by, key)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      ON CONFLICT (id) DO UPDATE SET version = ?3, state = ?4, owner = ?5, closed_at = ?7,
        reason = ?8, outcome = ?9, asked_by = ?10
      """, id.rawValue, number.value, version, state.rawValue, owner.rawValue,
      openedAt.milliseconds, closedAt?.milliseconds, reason?.rawValue, outcome?.rawValue,
      askedBy.milliseconds, key)
    transaction.past.number = Int64(version)
  }

  /// Adds to what happened to it.
  func note(_ kind: CaseEvent.Kind, _ detail: String, in transaction: Transaction) throws {
    let connection = transaction.connection
    try connection.run(
      "INSERT INTO case_event (case_file, kind, at, staff, sealed) VALUES (?1, ?2, ?3, ?4, x'')",
      id.rawValue, kind.rawValue, transaction.now.milliseconds, transaction.staff.rawValue)
    let row = connection.lastInsertedRow
    var sealed = SealedFields()
    sealed["detail"] = detail
    try connection.run(
      "UPDATE case_event SET sealed = ?2 WHERE id = ?1", row,
      transaction.vault.seal(sealed, at: Self.place("case_event", row), key: key))
  }

  func add(plan: String, needs: String, in transaction: Transaction) throws {
    let connection = transaction.connection
    try connection.run(
      "INSERT INTO case_plan (case_file, at, staff, sealed) VALUES (?1, ?2, ?3, x'')",
      id.rawValue, transaction.now.milliseconds, transaction.staff.rawValue)
    let row = connection.lastInsertedRow
    var sealed = SealedFields()
    sealed["needs"] = needs
    sealed["plan"] = plan
    try connection.run(
      "UPDATE case_plan SET sealed = ?2 WHERE id = ?1", row,
      transaction.vault.seal(sealed, at: Self.place("case_plan", row), key: key))
  }

  func add(note text: String, corrects: CaseNoteID?, in transaction: Transaction) throws {
    let connection = transaction.connection
    let row =
      try connection.first(
        "SELECT coalesce(max(id), 0) + 1 FROM case_note", read: { try $0.int64(0) }) ?? 1
    var sealed = SealedFields()
    sealed["text"] = text
    try connection.run(
      """
      INSERT INTO case_note (id, case_file, at, staff, corrects, sealed)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """, row, id.rawValue, transaction.now.milliseconds, transaction.staff.rawValue,
      corrects?.rawValue,
      transaction.vault.seal(sealed, at: Self.place("case_note", row), key: key))
  }

  static func place(_ table: String, _ row: Int64, version: Int64 = 1) -> SealedPlace {
    SealedPlace(table: table, row: row, version: version)
  }
}

// MARK: - Its contacts

extension CaseRecord {
  /// The one that it was opened from first.
  func contacts(in transaction: Transaction) throws -> [ContactRecord] {
    try transaction.connection.all(
      "SELECT contact FROM case_contact WHERE case_file = ?1 ORDER BY place", id.rawValue,
      read: { try $0.id(0) as ContactID }
    ).map { try ContactRecord.load($0, in: transaction) }
  }

  func link(_ contact: ContactID, in transaction: Transaction) throws {
    try transaction.connection.run(
      """
      INSERT INTO case_contact (contact, case_file, place)
      SELECT ?1, ?2, coalesce(max(place), 0) + 1 FROM case_contact WHERE case_file = ?2
      """, contact.rawValue, id.rawValue)
  }

  /// Its contacts are seen to by its owner, and what is due on them is its next action: so
  /// the queue, the shift page and the alarm of a late action tell the same as the case.
  func passOn(_ contacts: [ContactRecord], in transaction: Transaction) throws {
    let next = try CaseTaskRecord.nextAction(of: self, in: transaction)
    for var contact in contacts where contact.state == .followUp {
      contact.owner = owner
      contact.fields[ContactRecord.Sealed.nextAction] =
        next?.words ?? "Set the next action of \(number)"
      try contact.save(in: transaction)
      try contact.note(
        .nextActionSet, number.description, due: next?.due ?? askedBy, in: transaction)
      try contact.settle(in: transaction)
    }
  }

  /// Something of it changed: saved, and told to its contacts.
  mutating func saveAndPassOn(in transaction: Transaction) throws {
    try passOn(try contacts(in: transaction), in: transaction)
    try save(in: transaction)
  }

  /// By when a next action must be set from now on.
  func askedBy(_ contacts: [ContactRecord], in transaction: Transaction) throws -> Instant {
    CaseRules.askedBy(
      from: transaction.now, isEmergency: contacts.contains(where: \.isEmergency),
      policy: try transaction.measure(for: .contacts).policy)
  }
}

// MARK: - Who may

extension CaseRecord {
  /// Its owner, who leads the team, and who works on one of its contacts.
  func isWithinReach(of transaction: Transaction) throws -> Bool {
    if transaction.scope == .all || owner == transaction.staff { return true }
    return try contacts(in: transaction).contains { $0.belongs(to: transaction.staff) }
  }

  /// A case that the sender may reach.
  static func reached(
    _ id: CaseID, _ permission: Permission, in transaction: Transaction
  ) throws -> CaseRecord {
    transaction.concerns("case", id)
    let record = try load(id, in: transaction)
    guard try record.isWithinReach(of: transaction) else { throw Refusal.notAllowed(permission) }
    return record
  }

  /// One that the sender may work on, in a state that fits the act.
  static func touched(
    _ id: CaseID, for act: CaseAct, in transaction: Transaction
  ) throws -> CaseRecord {
    let record = try reached(id, .workCases, in: transaction)
    if let why = CaseRules.whyNot(act, in: record.state) { throw Refusal.wrongState(why) }
    return record
  }
}
