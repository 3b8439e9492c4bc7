import HavenDomain

/// A draft's row in full, to be changed and saved.
struct DraftRecord {
  let id: DraftID
  let number: RecordNumber
  private(set) var version: Int
  let form: FormKind
  let contact: ContactID?
  var owner: StaffID
  var isOpen: Bool
  let startedAt: Instant
  private(set) var savedAt: Instant
  /// When it was put away.
  let discardedAt: Instant?
  let key: Int64
  var sheet: AnswerSheet

  static func load(_ id: DraftID, in transaction: Transaction) throws -> DraftRecord {
    let found = try transaction.connection.first(
      """
      SELECT id, number, version, form, contact, owner, is_open, started_at, saved_at, key, sealed,
        discarded_at
      FROM draft WHERE id = ?1
      """, id.rawValue
    ) { try DraftRecord($0, in: transaction) }
    guard let found else { throw Refusal.notFound("such draft") }
    return found
  }

  /// The answer sheet of a contact: as it was left, or a new one under the contact's own key.
  static func intake(of record: ContactRecord, in transaction: Transaction) throws -> DraftRecord {
    guard let known = try id(of: record.id, in: transaction) else {
      var made = try DraftRecord(.intake, of: record.id, key: record.key, in: transaction)
      try made.save(in: transaction)
      return made
    }
    var draft = try load(known, in: transaction)
    if draft.owner != transaction.staff, record.owner == transaction.staff {
      draft.owner = transaction.staff
      try draft.save(in: transaction)
    }
    return draft
  }

  /// What a contact's answer sheet says so far; nothing where nobody has begun one.
  static func answers(of contact: ContactID, in transaction: Transaction) throws -> Answers {
    try known(intakeOf: contact, in: transaction)?.sheet.counted ?? Answers()
  }

  /// A contact's answer sheet; nil where nobody has begun one.
  static func known(
    intakeOf contact: ContactID, in transaction: Transaction
  ) throws -> DraftRecord? {
    try id(of: contact, in: transaction).map { try load($0, in: transaction) }
  }

  static func id(of contact: ContactID, in transaction: Transaction) throws -> DraftID? {
    try transaction.connection.first(
      "SELECT id FROM draft WHERE contact = ?1", contact.rawValue, read: { try $0.id(0) })
  }

  /// A new, empty sheet; nothing is written before `save`.
  init(
    _ form: FormKind, of contact: ContactID?, key: Int64, in transaction: Transaction
  ) throws {
    let connection = transaction.connection
    id = DraftID(
      rawValue: try connection.first(
        "SELECT coalesce(max(id), 0) + 1 FROM draft", read: { try $0.int64(0) }) ?? 1)
    number = try RecordNumber.unused(.draft) { value in
      try connection.first("SELECT 1 FROM draft WHERE number = ?1", value) { _ in true } ?? false
    }
    version = 0
    self.form = form
    self.contact = contact
    owner = transaction.staff
    isOpen = true
    startedAt = transaction.now
    savedAt = transaction.now
    discardedAt = nil
    self.key = key
    sheet = AnswerSheet()
  }

  private init(_ row: Row, in transaction: Transaction) throws {
    id = try row.id(0)
    number = RecordNumber(.draft, try row.int(1))
    version = try row.int(2)
    form = try row.word(3)
    contact = try row.idIfAny(4)
    owner = try row.id(5)
    isOpen = try row.bool(6)
    startedAt = try row.instant(7)
    savedAt = try row.instant(8)
    key = try row.int64(9)
    discardedAt = try row.instantIfAny(11)
    sheet = try AnswerSheet(
      transaction.vault.open(try row.bytes(10), at: Self.place(id, version), key: key))
  }

  /// Writes the row under the next version. For a new row too.
  mutating func save(in transaction: Transaction) throws {
    version += 1
    savedAt = transaction.now
    let sealed = try transaction.vault.seal(sheet.sealed, at: Self.place(id, version), key: key)
    try transaction.connection.run(
      """
      INSERT INTO draft (id, number, version, form, contact, owner, is_open, started_at, saved_at,
        key, sealed)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      ON CONFLICT (id) DO UPDATE SET version = ?3, owner = ?6, is_open = ?7, saved_at = ?9,
        sealed = ?11
      """, id.rawValue, number.value, version, form.rawValue, contact?.rawValue, owner.rawValue,
      isOpen, startedAt.milliseconds, savedAt.milliseconds, key, sealed)
    transaction.past.number = Int64(version)
  }

  func reply(in transaction: Transaction) throws -> Draft {
    let connection = transaction.connection
    let contactNumber = try contact.flatMap { contact in
      try connection.first(
        "SELECT number FROM contact WHERE id = ?1", contact.rawValue, read: { try $0.int(0) })
    }
    var draft = Draft(
      id: id, number: number, form: form, contact: contact,
      contactNumber: contactNumber.map { RecordNumber(.contact, $0) }, owner: owner,
      ownerName: try StaffRecord.shortName(of: owner, in: connection) ?? "", startedAt: startedAt,
      savedAt: savedAt, version: version, answers: sheet.answers, focus: sheet.focus)
    draft.kept = try kept(in: transaction)
    draft.discardedAt = discardedAt
    return draft
  }

  private static func place(_ id: DraftID, _ version: Int) -> SealedPlace {
    SealedPlace(table: "draft", row: id.rawValue, version: Int64(version))
  }
}
