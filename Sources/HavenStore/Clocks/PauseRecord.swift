import HavenDomain

/// The rows of pauses. A reason may say something of a person, and is sealed.
enum PauseRecord {
  static func of(
    _ contact: ContactRecord, withReasons: Bool, in transaction: Transaction
  ) throws -> [Pause] {
    let key = withReasons ? contact.key : nil
    return try transaction.connection.all(
      """
      SELECT p.id, p.began, p.until, open_name(s.name, 'staff', s.id), p.sealed
      FROM pause p JOIN staff s ON s.id = p.staff WHERE p.contact = ?1 ORDER BY p.id
      """, contact.id.rawValue
    ) { try pause($0, key: key, in: transaction) }
  }

  static func of(
    _ feedback: FeedbackRecord, withReasons: Bool, in transaction: Transaction
  ) throws -> [Pause] {
    let key = withReasons ? feedback.key : nil
    return try transaction.connection.all(
      """
      SELECT p.id, p.began, p.until, open_name(s.name, 'staff', s.id), p.sealed
      FROM pause p JOIN staff s ON s.id = p.staff WHERE p.feedback = ?1 ORDER BY p.id
      """, feedback.id.rawValue
    ) { try pause($0, key: key, in: transaction) }
  }

  private static func pause(
    _ row: Row, key: Int64?, in transaction: Transaction
  ) throws -> Pause {
    let place = place(try row.int64(0))
    let sealed = try row.bytes(4)
    let isThere = !sealed.isEmpty
    let reason = try key.map {
      isThere ? try transaction.vault.open(sealed, at: place, key: $0)["reason"] : nil
    }
    return Pause(
      from: try row.instant(1), until: try row.instant(2), reason: (reason ?? nil) ?? "",
      staffName: StaffMember.short(try row.text(3)))
  }

  /// Begins one now.
  static func begin(
    _ record: ClockedRecord, until: Instant, reason: String, key: Int64,
    in transaction: Transaction
  ) throws {
    let connection = transaction.connection
    try connection.run(
      """
      INSERT INTO pause (contact, feedback, began, until, staff, sealed)
      VALUES (?1, ?2, ?3, ?4, ?5, x'')
      """, record.contact?.rawValue, record.feedback?.rawValue, transaction.now.milliseconds,
      until.milliseconds, transaction.staff.rawValue)
    let row = connection.lastInsertedRow
    var sealed = SealedFields()
    sealed["reason"] = reason
    try connection.run(
      "UPDATE pause SET sealed = ?2 WHERE id = ?1", row,
      transaction.vault.seal(sealed, at: place(row), key: key))
  }

  /// Ends the one that runs.
  /// - Returns: false when none does.
  static func end(_ record: ClockedRecord, in transaction: Transaction) throws -> Bool {
    let ended = try transaction.connection.first(
      """
      UPDATE pause SET until = ?3
      WHERE (contact = ?1 OR feedback = ?2) AND began <= ?3 AND until > ?3 RETURNING id
      """, record.contact?.rawValue, record.feedback?.rawValue, transaction.now.milliseconds,
      read: { _ in true })
    return ended ?? false
  }

  private static func place(_ row: Int64) -> SealedPlace {
    SealedPlace(table: "pause", row: row, version: 1)
  }
}

extension ClockedRecord {
  var contact: ContactID? { if case .contact(let id) = self { id } else { nil } }
  var feedback: FeedbackID? { if case .feedback(let id) = self { id } else { nil } }
}
