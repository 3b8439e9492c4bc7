import HavenDomain

/// The rows of next actions and tasks: what is to be done is sealed, when is not.
struct CaseTaskRecord {
  let id: CaseTaskID
  let caseID: CaseID
  let kind: CaseTask.Kind
  let due: Instant
  let ending: CaseTask.Ending?
  let key: Int64
  private let version: Int64
  private let fields: SealedFields

  var words: String { fields["words"] ?? "" }

  /// The next action that is open.
  static func nextAction(
    of record: CaseRecord, in transaction: Transaction
  ) throws -> CaseTaskRecord? {
    let found = try transaction.connection.first(
      """
      SELECT id FROM case_task
      WHERE case_file = ?1 AND kind = 'nextAction' AND ending IS NULL
      """, record.id.rawValue, read: { try $0.id(0) as CaseTaskID })
    return try found.map { try load($0, in: transaction) }
  }

  static func load(_ id: CaseTaskID, in transaction: Transaction) throws -> CaseTaskRecord {
    let found = try transaction.connection.first(
      """
      SELECT t.id, t.case_file, t.kind, t.due, t.ending, k.key, t.version, t.sealed
      FROM case_task t JOIN case_file k ON k.id = t.case_file WHERE t.id = ?1
      """, id.rawValue
    ) { try CaseTaskRecord($0, in: transaction) }
    guard let found else { throw Refusal.notFound("such task") }
    return found
  }

  private init(_ row: Row, in transaction: Transaction) throws {
    id = try row.id(0)
    caseID = try row.id(1)
    kind = try row.word(2)
    due = try row.instant(3)
    ending = row.isNull(4) ? nil : try row.word(4)
    key = try row.int64(5)
    version = try row.int64(6)
    fields = try transaction.vault.open(
      try row.bytes(7), at: CaseRecord.place("case_task", id.rawValue, version: version), key: key)
  }

  static func insert(
    _ kind: CaseTask.Kind, _ words: String, due: Instant, of record: CaseRecord,
    in transaction: Transaction
  ) throws {
    let connection = transaction.connection
    try connection.run(
      """
      INSERT INTO case_task (case_file, kind, due, set_at, set_by, version, sealed)
      VALUES (?1, ?2, ?3, ?4, ?5, 1, x'')
      """, record.id.rawValue, kind.rawValue, due.milliseconds, transaction.now.milliseconds,
      transaction.staff.rawValue)
    let row = connection.lastInsertedRow
    var sealed = SealedFields()
    sealed["words"] = words
    try connection.run(
      "UPDATE case_task SET sealed = ?2 WHERE id = ?1", row,
      transaction.vault.seal(sealed, at: CaseRecord.place("case_task", row), key: record.key))
  }

  func end(_ ending: CaseTask.Ending, reason: String?, in transaction: Transaction) throws {
    var fields = fields
    fields["reason"] = reason
    let place = CaseRecord.place("case_task", id.rawValue, version: version + 1)
    try transaction.connection.run(
      """
      UPDATE case_task SET ending = ?2, ended_at = ?3, ended_by = ?4, version = version + 1,
        sealed = ?5
      WHERE id = ?1
      """, id.rawValue, ending.rawValue, transaction.now.milliseconds,
      transaction.staff.rawValue, transaction.vault.seal(fields, at: place, key: key))
  }

  /// Open tasks and the next action of a case.
  static func open(
    of record: CaseRecord, in transaction: Transaction
  ) throws -> [CaseTaskRecord] {
    try transaction.connection.all(
      "SELECT id FROM case_task WHERE case_file = ?1 AND ending IS NULL ORDER BY id",
      record.id.rawValue, read: { try $0.id(0) as CaseTaskID }
    ).map { try load($0, in: transaction) }
  }

  static func all(of record: CaseRecord, in transaction: Transaction) throws -> [CaseTask] {
    try transaction.connection.all(
      """
      SELECT t.id, t.kind, t.due, t.set_at, open_name(s.name, 'staff', s.id), t.ending,
        t.ended_at, open_name(e.name, 'staff', e.id), t.version, t.sealed
      FROM case_task t JOIN staff s ON s.id = t.set_by LEFT JOIN staff e ON e.id = t.ended_by
      WHERE t.case_file = ?1 ORDER BY t.id
      """, record.id.rawValue
    ) { row in
      let place = CaseRecord.place("case_task", try row.int64(0), version: try row.int64(8))
      let sealed = try transaction.vault.open(try row.bytes(9), at: place, key: record.key)
      return CaseTask(
        id: try row.id(0), kind: try row.word(1), words: sealed["words"] ?? "",
        due: try row.instant(2), setAt: try row.instant(3),
        setBy: StaffMember.short(try row.text(4)),
        ending: row.isNull(5) ? nil : try row.word(5), endedAt: try row.instantIfAny(6),
        endedBy: try row.textIfAny(7).map(StaffMember.short), reason: sealed["reason"])
    }
  }
}
