import HavenDomain

/// The rows of protocols, and those that came with the program beside them.
enum ProtocolRecord {
  /// One version under its name.
  struct Stored {
    var row: Int64?
    var value: CrisisProtocol
    var importedAt: Instant?
    var importedBy: StaffID?
    var importedByName: String?
  }

  /// By name, the newest version first.
  static func all(in connection: Connection) throws -> [Stored] {
    let rows = try connection.all(
      """
      SELECT p.id, p.text, p.imported_at, p.imported_by, open_name(s.name, 'staff', s.id),
        open_name(p.approver, 'protocol', p.id), p.credential, p.approved_on, p.expires_on
      FROM protocol p LEFT JOIN staff s ON s.id = p.imported_by
      """
    ) { try stored($0) }
    let known = Set(rows.map(\.value.words))
    let shipped = CrisisProtocol.shipped.filter { !known.contains($0.words) }
    return (rows + shipped.map { Stored(value: $0) }).sorted {
      ($0.value.name, $1.value.version) < ($1.value.name, $0.value.version)
    }
  }

  static func newest(_ name: String, in connection: Connection) throws -> Stored? {
    try all(in: connection).first { $0.value.name == name }
  }

  private static func stored(_ row: Row) throws -> Stored {
    guard var value = try? ProtocolFile.parse(try row.text(1)) else {
      throw StoreError.damaged(what: "a protocol")
    }
    value.approval = try row.textIfAny(5).map { approver in
      ProtocolApproval(
        approver: approver, credential: try row.text(6), on: LocalDate(day: try row.int(7)),
        expires: LocalDate(day: try row.int(8)))
    }
    return Stored(
      row: try row.int64(0), value: value, importedAt: try row.instantIfAny(2),
      importedBy: try row.idIfAny(3),
      importedByName: try row.textIfAny(4).map(StaffMember.short))
  }

  static func insert(
    _ value: CrisisProtocol, by staff: StaffID?, at now: Instant?, in connection: Connection
  ) throws -> Int64 {
    var plain = value
    plain.approval = nil
    try connection.run(
      """
      INSERT INTO protocol (name, version, text, imported_at, imported_by)
      VALUES (?1, ?2, ?3, ?4, ?5)
      """, value.name, value.version, ProtocolFile.text(plain), now?.milliseconds,
      staff?.rawValue)
    return connection.lastInsertedRow
  }

  static func approve(
    _ row: Int64, _ approval: ProtocolApproval, by staff: StaffID, in connection: Connection
  ) throws {
    try connection.run(
      """
      UPDATE protocol SET approver = seal_name(?2, 'protocol', ?1), credential = ?3,
        approved_on = ?4, expires_on = ?5, approved_by = ?6
      WHERE id = ?1
      """, row, approval.approver, approval.credential, approval.on.day, approval.expires.day,
      staff.rawValue)
  }

  /// The newest of each name whose approval holds is in use; where there is none, the newest.
  static func entries(today: LocalDate, in connection: Connection) throws -> [ProtocolEntry] {
    let all = try all(in: connection)
    return Dictionary(grouping: all, by: \.value.name).sorted { $0.key < $1.key }
      .flatMap { _, versions -> [ProtocolEntry] in
        let holds = versions.firstIndex {
          ProtocolStanding($0.value.approval, today: today).holds
        }
        return versions.enumerated().map { index, stored in
          ProtocolEntry(
            stored.value, importedAt: stored.importedAt, importedByName: stored.importedByName,
            isInUse: index == holds ?? 0)
        }
      }
  }
}

/// The rows that say who was trained on what.
enum TrainingRecord {
  static func insert(
    _ training: ProtocolTraining, by staff: StaffID, at now: Instant, in connection: Connection
  ) throws {
    try connection.run(
      """
      INSERT INTO protocol_training (staff, name, trained_on, until, recorded_by, recorded_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """, training.staff.rawValue, training.name, training.on.day, training.until.day,
      staff.rawValue, now.milliseconds)
  }

  /// The latest entry of each person and protocol, of one person or of all.
  static func latest(of staff: StaffID?, in connection: Connection) throws -> [ProtocolTraining] {
    try connection.all(
      """
      SELECT t.staff, open_name(s.name, 'staff', s.id), t.name, t.trained_on, t.until
      FROM protocol_training t JOIN staff s ON s.id = t.staff
      WHERE t.id IN (
        SELECT max(id) FROM protocol_training WHERE ?1 IS NULL OR staff = ?1 GROUP BY staff, name)
      ORDER BY open_name(s.name, 'staff', s.id) COLLATE NOCASE, t.staff, t.name
      """, staff?.rawValue
    ) { row in
      ProtocolTraining(
        staff: try row.id(0), staffName: StaffMember.short(try row.text(1)),
        name: try row.text(2), on: LocalDate(day: try row.int(3)),
        until: LocalDate(day: try row.int(4)))
    }
  }
}
