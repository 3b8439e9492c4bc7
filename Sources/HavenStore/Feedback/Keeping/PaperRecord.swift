import HavenDomain

/// The rows of paper. Where the scan lies, how the paper was destroyed and who saw it are sealed
/// under the file's key.
enum PaperRecord {
  private enum Sealed {
    static let scan = "scan"
    static let how = "how"
    static let witness = "witness"
  }

  static func all(
    of record: FeedbackRecord, in transaction: Transaction
  ) throws -> [KeptPaper] {
    try transaction.connection.all(
      """
      SELECT p.id, p.feedback, f.number, p.kind, p.pages, p.scanned_on,
        open_name(s.name, 'staff', s.id), p.destroyed_at, open_name(d.name, 'staff', d.id),
        p.version, p.sealed
      FROM paper p JOIN feedback f ON f.id = p.feedback JOIN staff s ON s.id = p.staff
        LEFT JOIN staff d ON d.id = p.destroyed_by
      WHERE p.feedback = ?1 ORDER BY p.id
      """, record.id.rawValue
    ) { try paper($0, key: record.key, in: transaction) }
  }

  static func load(_ id: PaperID, in transaction: Transaction) throws -> KeptPaper {
    guard
      let feedback: FeedbackID = try transaction.connection.first(
        "SELECT feedback FROM paper WHERE id = ?1", id.rawValue, read: { try $0.id(0) }),
      let found = try all(
        of: try FeedbackRecord.load(feedback, in: transaction), in: transaction
      ).first(where: { $0.id == id })
    else { throw Refusal.notFound("paper \(id.rawValue)") }
    return found
  }

  /// Scanned and not destroyed yet, the oldest first, without what is sealed.
  static func owed(in transaction: Transaction) throws -> [KeptPaper] {
    try transaction.connection.all(
      """
      SELECT p.id, p.feedback, f.number, p.kind, p.pages, p.scanned_on,
        open_name(s.name, 'staff', s.id), NULL, NULL, p.version, x''
      FROM paper p JOIN feedback f ON f.id = p.feedback JOIN staff s ON s.id = p.staff
      WHERE p.destroyed_at IS NULL ORDER BY p.scanned_on, p.id
      """
    ) { try paper($0, key: nil, in: transaction) }
  }

  private static func paper(
    _ row: Row, key: Int64?, in transaction: Transaction
  ) throws -> KeptPaper {
    let id: PaperID = try row.id(0)
    let sealed = try row.bytes(10)
    var fields = SealedFields()
    if let key, !sealed.isEmpty {
      fields = try transaction.vault.open(sealed, at: place(id, try row.int(9)), key: key)
    }
    return KeptPaper(
      id: id, feedback: try row.id(1), number: RecordNumber(.feedback, try row.int(2)),
      kind: try row.word(3), pages: try row.int(4), scannedOn: LocalDate(day: try row.int(5)),
      scan: fields[Sealed.scan] ?? "", recordedBy: StaffMember.short(try row.text(6)),
      destroyedAt: try row.instantIfAny(7),
      destroyedBy: try row.textIfAny(8).map(StaffMember.short),
      how: fields[Sealed.how] ?? "", witness: fields[Sealed.witness] ?? "")
  }

  static func insert(
    _ request: RecordPaper, key: Int64, in transaction: Transaction
  ) throws -> PaperID {
    let connection = transaction.connection
    try connection.run(
      """
      INSERT INTO paper (feedback, kind, pages, scanned_on, recorded_at, staff, version, sealed)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1, x'')
      """, request.feedback.rawValue, request.kind.rawValue, request.pages, request.scannedOn.day,
      transaction.now.milliseconds, transaction.staff.rawValue)
    let id = PaperID(rawValue: connection.lastInsertedRow)
    var fields = SealedFields()
    fields[Sealed.scan] = request.scan.trimmed
    try connection.run(
      "UPDATE paper SET sealed = ?2 WHERE id = ?1", id.rawValue,
      transaction.vault.seal(fields, at: place(id, 1), key: key))
    return id
  }

  static func finish(
    _ paper: KeptPaper, how: String, witness: String, key: Int64, in transaction: Transaction
  ) throws {
    var fields = SealedFields()
    fields[Sealed.scan] = paper.scan
    fields[Sealed.how] = how
    if !witness.isEmpty { fields[Sealed.witness] = witness }
    try transaction.connection.run(
      """
      UPDATE paper SET destroyed_at = ?2, destroyed_by = ?3, version = 2, sealed = ?4
      WHERE id = ?1
      """, paper.id.rawValue, transaction.now.milliseconds, transaction.staff.rawValue,
      transaction.vault.seal(fields, at: place(paper.id, 2), key: key))
  }

  private static func place(_ id: PaperID, _ version: Int) -> SealedPlace {
    SealedPlace(table: "paper", row: id.rawValue, version: Int64(version))
  }
}

extension RecordPaper: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> KeptPaper {
    transaction.concerns("feedback", feedback)
    let record = try transaction.paperFile(feedback)
    let problems = KeptPaper.problems(
      pages: pages, scannedOn: scannedOn, scan: scan,
      today: transaction.zone.wallTime(at: transaction.now).date)
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    let id = try PaperRecord.insert(self, key: record.key, in: transaction)
    let made = try PaperRecord.load(id, in: transaction)
    try record.note(.paperScanned, made.name, in: transaction)
    transaction.past.number = id.rawValue
    return made
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> KeptPaper {
    try PaperRecord.load(PaperID(rawValue: past.number), in: transaction)
  }
}

extension RecordPaperDestroyed: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> KeptPaper {
    let known = try PaperRecord.load(paper, in: transaction)
    transaction.concerns("feedback", known.feedback)
    let record = try transaction.paperFile(known.feedback)
    guard known.isOwed else { throw Refusal.wrongState("\(known.name): it is destroyed already.") }
    let how = how.trimmed
    guard !how.isEmpty else {
      throw Refusal.invalid([
        FormProblem("how", "Say how it was destroyed: confidentially (S3, Appendix 2).")
      ])
    }
    try PaperRecord.finish(
      known, how: how, witness: witness.trimmed, key: record.key, in: transaction)
    try record.note(.paperDestroyed, known.name, in: transaction)
    return try PaperRecord.load(paper, in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> KeptPaper {
    try PaperRecord.load(paper, in: transaction)
  }
}

extension Transaction {
  /// The file that paper belongs to, where the sender may note some.
  fileprivate func paperFile(_ id: FeedbackID) throws -> FeedbackRecord {
    let record = try FeedbackRecord.load(id, in: self)
    guard try record.isManaged(in: self, as: .recordPaper) else {
      throw Refusal.notAllowed(.recordPaper)
    }
    try record.mustBeThere(in: self)
    return record
  }
}
