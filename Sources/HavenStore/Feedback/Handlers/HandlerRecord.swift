import HavenDomain

/// Who was put in for a part of feedback, and who investigated it.
struct HandlerRecord {
  /// The raw value is kept in records: never rename one.
  enum How: String {
    /// By the coordinator.
    case assigned
    /// As it came in, for who was out of office then.
    case forwarded
    /// Told the outcome of the investigation.
    case investigated
  }

  let part: FeedbackPart
  let how: How
  let isCurrent: Bool
  let name: String
  let why: String

  /// In the order in which they were written.
  static func all(
    of record: FeedbackRecord, in transaction: Transaction
  ) throws -> [HandlerRecord] {
    try transaction.connection.all(
      """
      SELECT id, part, how, is_current, sealed FROM feedback_handler WHERE feedback = ?1
      ORDER BY id
      """, record.id.rawValue
    ) { row in
      let place = place(try row.int64(0))
      let fields =
        try row.bytesIfAny(4).map {
          try transaction.vault.open($0, at: place, key: record.key)
        } ?? SealedFields()
      return HandlerRecord(
        part: try row.word(1), how: How(rawValue: try row.text(2)) ?? .assigned,
        isCurrent: try row.int(3) == 1, name: fields["name"] ?? "", why: fields["why"] ?? "")
    }
  }

  /// - Parameter staff: nil where the name stands in the table of areas alone.
  static func add(
    _ how: How, _ part: FeedbackPart, _ name: String, why: String, staff: StaffID?,
    to record: FeedbackRecord, in transaction: Transaction
  ) throws {
    let connection = transaction.connection
    if how != .investigated {
      try connection.run(
        "UPDATE feedback_handler SET is_current = 0 WHERE feedback = ?1 AND part = ?2",
        record.id.rawValue, part.rawValue)
    }
    try connection.run(
      """
      INSERT INTO feedback_handler (feedback, part, how, staff, is_current, at, set_by)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """, record.id.rawValue, part.rawValue, how.rawValue, staff?.rawValue,
      how == .investigated ? 0 : 1, transaction.now.milliseconds, transaction.staff.rawValue)
    let id = connection.lastInsertedRow
    var fields = SealedFields()
    fields["name"] = name
    fields["why"] = why
    try connection.run(
      "UPDATE feedback_handler SET sealed = ?2 WHERE id = ?1", id,
      transaction.vault.seal(fields, at: place(id), key: record.key))
  }

  /// Somebody whom the coordinator put in for a part has the feedback in reach for it.
  static func isPutIn(
    _ staff: StaffID, for feedback: FeedbackID, in connection: Connection
  ) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM feedback_handler WHERE feedback = ?1 AND staff = ?2 AND is_current = 1",
      feedback.rawValue, staff.rawValue
    ) { _ in true } ?? false
  }

  private static func place(_ id: Int64) -> SealedPlace {
    SealedPlace(table: "feedback_handler", row: id, version: 1)
  }
}
