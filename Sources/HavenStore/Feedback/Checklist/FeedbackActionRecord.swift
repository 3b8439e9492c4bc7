import HavenDomain

/// The rows of actions: what is done, by whom and why it was dropped is sealed, the days are not.
struct FeedbackActionRecord {
  let id: FeedbackActionID
  let feedback: FeedbackID
  let isOpen: Bool
  private let version: Int64

  static func load(
    _ id: FeedbackActionID, in transaction: Transaction
  ) throws -> FeedbackActionRecord {
    let found = try transaction.connection.first(
      "SELECT feedback, ending, version FROM feedback_action WHERE id = ?1", id.rawValue
    ) { row in
      FeedbackActionRecord(
        id: id, feedback: try row.id(0), isOpen: row.isNull(1), version: try row.int64(2))
    }
    guard let found else { throw Refusal.notFound("such action") }
    return found
  }

  static func insert(
    _ request: AddFeedbackAction, of feedback: FeedbackRecord, in transaction: Transaction
  ) throws {
    let connection = transaction.connection
    try connection.run(
      """
      INSERT INTO feedback_action (feedback, kind, due_on, at, staff, version, sealed)
      VALUES (?1, ?2, ?3, ?4, ?5, 1, x'')
      """, feedback.id.rawValue, request.kind.rawValue, request.due.day,
      transaction.now.milliseconds, transaction.staff.rawValue)
    let row = connection.lastInsertedRow
    var fields = SealedFields()
    fields["text"] = request.text.trimmed
    fields["by"] = request.by.trimmed
    try connection.run(
      "UPDATE feedback_action SET sealed = ?2 WHERE id = ?1", row,
      transaction.vault.seal(fields, at: place(row), key: feedback.key))
  }

  func end(
    _ ending: FeedbackAction.Ending, of feedback: FeedbackRecord, in transaction: Transaction
  ) throws {
    let sealed = try transaction.connection.first(
      "SELECT sealed FROM feedback_action WHERE id = ?1", id.rawValue, read: { try $0.bytes(0) })
    var fields =
      try sealed.map {
        try transaction.vault.open(
          $0, at: Self.place(id.rawValue, version: version), key: feedback.key)
      } ?? SealedFields()
    let (word, day): (String, Int?) =
      switch ending {
      case .done(let day): ("done", day.day)
      case .dropped: ("dropped", nil)
      }
    if case .dropped(let reason) = ending { fields["reason"] = reason.trimmed }
    try transaction.connection.run(
      """
      UPDATE feedback_action SET ending = ?2, done_on = ?3, ended_at = ?4, ended_by = ?5,
        version = version + 1, sealed = ?6
      WHERE id = ?1
      """, id.rawValue, word, day, transaction.now.milliseconds, transaction.staff.rawValue,
      transaction.vault.seal(
        fields, at: Self.place(id.rawValue, version: version + 1), key: feedback.key))
  }

  static func all(
    of feedback: FeedbackRecord, in transaction: Transaction
  ) throws -> [FeedbackAction] {
    try transaction.connection.all(
      """
      SELECT id, kind, due_on, ending, done_on, version, sealed
      FROM feedback_action WHERE feedback = ?1 ORDER BY id
      """, feedback.id.rawValue
    ) { row in
      let place = place(try row.int64(0), version: try row.int64(5))
      let sealed = try row.bytes(6)
      let fields =
        sealed.isEmpty
        ? SealedFields() : try transaction.vault.open(sealed, at: place, key: feedback.key)
      return FeedbackAction(
        id: try row.id(0), kind: try row.word(1), text: fields["text"] ?? "",
        by: fields["by"] ?? "", due: LocalDate(day: try row.int(2)),
        ending: try ending(row, reason: fields["reason"]))
    }
  }

  private static func ending(_ row: Row, reason: String?) throws -> FeedbackAction.Ending? {
    switch try row.textIfAny(3) {
    case nil: nil
    case "done": .done(on: LocalDate(day: try row.int(4)))
    case "dropped": .dropped(reason: reason ?? "")
    default: throw StoreError.damaged(what: "the ending of an action")
    }
  }

  private static func place(_ row: Int64, version: Int64 = 1) -> SealedPlace {
    ChecklistRecord.place("feedback_action", row, version: version)
  }
}
