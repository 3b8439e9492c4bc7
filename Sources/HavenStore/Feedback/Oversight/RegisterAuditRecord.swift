import HavenDomain

/// The rows of audit samples. What was found is plain, a note is sealed under its entry's own key,
/// so that it goes when that goes.
enum RegisterAuditRecord {
  static func load(_ id: RegisterAuditID, in transaction: Transaction) throws -> RegisterAudit {
    let found = try transaction.connection.first(
      """
      SELECT r.id, r.at, open_name(s.name, 'staff', s.id), r.pieces, r.percent, r.scope,
        r.from_at, r.to_at, r.seed, r.population
      FROM register_audit r JOIN staff s ON s.id = r.staff WHERE r.id = ?1
      """, id.rawValue, read: RegisterAudit.init)
    guard var audit = found else { throw Refusal.notFound("such audit of the register") }
    audit.pieces = try pieces(of: id, in: transaction)
    return audit
  }

  static func newest(in transaction: Transaction) throws -> RegisterAuditID? {
    try transaction.connection.first(
      "SELECT id FROM register_audit ORDER BY id DESC LIMIT 1", read: { try $0.id(0) })
  }

  static func lines(in transaction: Transaction) throws -> [AuditBook.Line] {
    try transaction.connection.all(
      """
      SELECT r.id, r.at, open_name(s.name, 'staff', s.id),
        (SELECT count(*) FROM register_audit_piece p WHERE p.audit = r.id)
      FROM register_audit r JOIN staff s ON s.id = r.staff ORDER BY r.id DESC LIMIT 100
      """
    ) { row in
      AuditBook.Line(
        id: try row.id(0), drawnAt: try row.instant(1),
        drawnBy: StaffMember.short(try row.text(2)), pieces: try row.int(3))
    }
  }

  static func insert(
    _ draw: AuditDraw, population: Int, sample: [FeedbackID], in transaction: Transaction
  ) throws -> RegisterAuditID {
    let connection = transaction.connection
    var (pieces, percent): (Int?, Int?) = (nil, nil)
    switch draw.size {
    case .pieces(let count): pieces = count
    case .percent(let share): percent = share
    }
    try connection.run(
      """
      INSERT INTO register_audit (at, staff, pieces, percent, scope, from_at, to_at, seed,
        population)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """, transaction.now.milliseconds, transaction.staff.rawValue, pieces, percent,
      draw.scope.rawValue, draw.from.milliseconds, draw.to.milliseconds,
      Int64(bitPattern: draw.seed), population)
    let id = RegisterAuditID(rawValue: connection.lastInsertedRow)
    for feedback in sample {
      try connection.run(
        "INSERT INTO register_audit_piece (audit, feedback, version) VALUES (?1, ?2, 0)",
        id.rawValue, feedback.rawValue)
    }
    return id
  }

  /// What a sample is drawn from: a file that was destroyed shows nothing that could be audited. One
  /// whose survey is still owed is closed.
  static func population(
    _ draw: AuditDraw, in transaction: Transaction
  ) throws -> [FeedbackID] {
    try transaction.connection.all(
      """
      SELECT id FROM feedback WHERE received_at >= ?1 AND received_at < ?2
        AND sealed IS NOT NULL
        AND (?3 = 'all' OR (?3 = 'closed') = (stage IN ('closed', 'survey')))
      ORDER BY id
      """, draw.from.milliseconds, draw.to.milliseconds, draw.scope.rawValue
    ) { try $0.id(0) }
  }

  // MARK: - Pieces

  /// Of entries that were destroyed since, what was found is left, and no note.
  private static func pieces(
    of audit: RegisterAuditID, in transaction: Transaction
  ) throws -> [AuditPiece] {
    var findings: [FeedbackID: [AuditCheck: AuditFinding]] = [:]
    try transaction.connection.forEach(
      """
      SELECT p.feedback, f.question, f.finding
      FROM register_audit_finding f JOIN register_audit_piece p ON p.id = f.piece
      WHERE p.audit = ?1
      """, audit.rawValue
    ) { row in
      let check: AuditCheck = try row.word(1)
      findings[try row.id(0), default: [:]][check] = try row.word(2)
    }
    return try transaction.connection.all(
      """
      SELECT f.id, f.number, f.kind, f.stage, a.name, p.id, p.version, p.sealed, f.key
      FROM register_audit_piece p JOIN feedback f ON f.id = p.feedback
        LEFT JOIN service_area a ON a.id = f.area
      WHERE p.audit = ?1 ORDER BY p.id
      """, audit.rawValue
    ) { row in
      let id: FeedbackID = try row.id(0)
      let place = place(try row.int64(5), version: try row.int64(6))
      let note = try row.bytesIfAny(7).map {
        try transaction.vault.open($0, at: place, key: try row.int64(8))["note"]
      }
      return AuditPiece(
        feedback: id, number: RecordNumber(.feedback, try row.int(1)), kind: try row.word(2),
        stage: try row.word(3), areaName: try row.textIfAny(4) ?? "",
        findings: findings[id] ?? [:], note: (note ?? nil) ?? "")
    }
  }

  static func piece(
    _ feedback: FeedbackID, of audit: RegisterAuditID, in transaction: Transaction
  ) throws -> Int64 {
    let found = try transaction.connection.first(
      "SELECT id FROM register_audit_piece WHERE audit = ?1 AND feedback = ?2", audit.rawValue,
      feedback.rawValue, read: { try $0.int64(0) })
    guard let found else { throw Refusal.notFound("such piece in this sample") }
    return found
  }

  static func keep(
    _ finding: AuditFinding?, to check: AuditCheck, of piece: Int64, in transaction: Transaction
  ) throws {
    guard let finding else {
      try transaction.connection.run(
        "DELETE FROM register_audit_finding WHERE piece = ?1 AND question = ?2", piece,
        check.rawValue)
      return
    }
    try transaction.connection.run(
      """
      INSERT INTO register_audit_finding (piece, question, finding, at, staff)
      VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT (piece, question) DO UPDATE SET finding = ?3, at = ?4, staff = ?5
      """, piece, check.rawValue, finding.rawValue, transaction.now.milliseconds,
      transaction.staff.rawValue)
  }

  static func keep(
    note: String, of piece: Int64, about feedback: FeedbackID, in transaction: Transaction
  ) throws {
    let connection = transaction.connection
    let version =
      try connection.first(
        "SELECT version + 1 FROM register_audit_piece WHERE id = ?1", piece,
        read: { try $0.int64(0) }) ?? 1
    let key = try FeedbackRecord.load(feedback, in: transaction).key
    var sealed = SealedFields()
    sealed["note"] = note
    try connection.run(
      "UPDATE register_audit_piece SET version = ?2, sealed = ?3 WHERE id = ?1", piece, version,
      transaction.vault.seal(sealed, at: place(piece, version: version), key: key))
  }

  private static func place(_ row: Int64, version: Int64) -> SealedPlace {
    SealedPlace(table: "register_audit_piece", row: row, version: version)
  }
}

extension RegisterAudit {
  fileprivate init(_ row: Row) throws {
    let size: AuditDraw.Size =
      row.isNull(3) ? .percent(try row.int(4)) : .pieces(try row.int(3))
    self.init(
      id: try row.id(0), drawnAt: try row.instant(1),
      drawnBy: StaffMember.short(try row.text(2)),
      draw: AuditDraw(
        size: size, scope: try row.word(5), from: try row.instant(6), to: try row.instant(7),
        seed: UInt64(bitPattern: try row.int64(8))),
      population: try row.int(9), pieces: [])
  }
}
