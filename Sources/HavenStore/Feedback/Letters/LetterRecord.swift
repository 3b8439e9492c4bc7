import HavenDomain

/// The rows of letters that went out.
enum LetterRecord {
  static func keep(
    _ letter: KeepLetter, about feedback: FeedbackRecord, in transaction: Transaction
  ) throws {
    let connection = transaction.connection
    try connection.run(
      """
      INSERT INTO feedback_letter (feedback, kind, way, at, staff, is_copied, sealed)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, x'')
      """, feedback.id.rawValue, letter.kind.rawValue, letter.way.rawValue,
      transaction.now.milliseconds, transaction.staff.rawValue, letter.isCopied)
    let row = connection.lastInsertedRow
    var sealed = SealedFields()
    sealed["text"] = letter.text
    sealed["to"] = letter.to.trimmed
    sealed["place"] = letter.place.trimmed
    sealed["safety"] = letter.safety.trimmed
    try connection.run(
      "UPDATE feedback_letter SET sealed = ?2 WHERE id = ?1", row,
      transaction.vault.seal(sealed, at: place(row), key: feedback.key))
  }

  /// The oldest first. Of a file that was destroyed, without what they said.
  static func all(
    about feedback: FeedbackRecord, in transaction: Transaction
  ) throws -> [SentLetter] {
    let found = try transaction.connection.all(
      """
      SELECT l.id, l.kind, l.way, l.at, open_name(s.name, 'staff', s.id), l.is_copied, l.sealed
      FROM feedback_letter l JOIN staff s ON s.id = l.staff WHERE l.feedback = ?1 ORDER BY l.id
      """, feedback.id.rawValue
    ) { row in
      let bytes = try row.bytes(6)
      let sealed =
        bytes.isEmpty
        ? SealedFields()
        : try transaction.vault.open(bytes, at: place(row.int64(0)), key: feedback.key)
      return SentLetter(
        number: 0, kind: try row.word(1), way: try row.word(2), at: try row.instant(3),
        staffName: StaffMember.short(try row.text(4)), to: sealed["to"] ?? "",
        place: sealed["place"] ?? "", safety: sealed["safety"] ?? "",
        isCopied: try row.bool(5), text: sealed["text"] ?? "")
    }
    return found.enumerated().map { index, letter in
      var letter = letter
      letter.number = index + 1
      return letter
    }
  }

  private static func place(_ row: Int64) -> SealedPlace {
    SealedPlace(table: "feedback_letter", row: row, version: 1)
  }
}
