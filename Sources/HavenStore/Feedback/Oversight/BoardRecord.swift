import HavenDomain

/// What the board said: sealed, because such words may tell of somebody (SV-06).
enum BoardRecord {
  /// On the quarters from the first to before the last, the newest first.
  static func all(
    from first: Quarter, before last: Quarter, in transaction: Transaction
  ) throws -> [BoardFeedback] {
    try transaction.connection.all(
      """
      SELECT b.id, b.year, b.quarter, b.at, open_name(s.name, 'staff', s.id), b.key, b.sealed
      FROM board_feedback b JOIN staff s ON s.id = b.staff
      WHERE b.year * 4 + b.quarter >= ?1 AND b.year * 4 + b.quarter < ?2
      ORDER BY b.id DESC LIMIT 200
      """, first.year * 4 + first.number, last.year * 4 + last.number
    ) { try BoardFeedback($0, in: transaction) }
  }

  static func load(_ id: Int64, in transaction: Transaction) throws -> BoardFeedback {
    let found = try transaction.connection.first(
      """
      SELECT b.id, b.year, b.quarter, b.at, open_name(s.name, 'staff', s.id), b.key, b.sealed
      FROM board_feedback b JOIN staff s ON s.id = b.staff WHERE b.id = ?1
      """, id
    ) { try BoardFeedback($0, in: transaction) }
    guard let found else { throw Refusal.notFound("such words of the board") }
    return found
  }

  /// - Returns: the new row.
  static func insert(
    _ quarter: Quarter, _ words: String, in transaction: Transaction
  ) throws -> Int64 {
    let connection = transaction.connection
    let key = try transaction.newKey()
    try connection.run(
      """
      INSERT INTO board_feedback (year, quarter, at, staff, key, sealed)
      VALUES (?1, ?2, ?3, ?4, ?5, x'')
      """, quarter.year, quarter.number, transaction.now.milliseconds, transaction.staff.rawValue,
      key)
    let row = connection.lastInsertedRow
    var sealed = SealedFields()
    sealed["words"] = words
    try connection.run(
      "UPDATE board_feedback SET sealed = ?2 WHERE id = ?1", row,
      transaction.vault.seal(sealed, at: place(row), key: key))
    return row
  }

  static func place(_ row: Int64) -> SealedPlace {
    SealedPlace(table: "board_feedback", row: row, version: 1)
  }
}

extension BoardFeedback {
  fileprivate init(_ row: Row, in transaction: Transaction) throws {
    guard let quarter = Quarter(year: try row.int(1), number: try row.int(2)) else {
      throw StoreError.damaged(what: "the quarter of what the board said")
    }
    let sealed = try transaction.vault.open(
      try row.bytes(6), at: BoardRecord.place(try row.int64(0)), key: try row.int64(5))
    self.init(
      quarter: quarter, words: sealed["words"] ?? "", at: try row.instant(3),
      by: StaffMember.short(try row.text(4)))
  }
}

extension RecordBoardFeedback: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> BoardFeedback {
    if let problem = BoardFeedback.problem(words) { throw Refusal.invalid([problem]) }
    let current = Quarter(containing: transaction.now, in: transaction.zone)
    guard quarter <= current else {
      throw Refusal.invalid([
        FormProblem("quarter", "\(quarter) is still to come. The one that runs is \(current).")
      ])
    }
    let row = try BoardRecord.insert(quarter, words.trimmed, in: transaction)
    transaction.concerns("boardFeedback", BoardRow(rawValue: row))
    return try BoardRecord.load(row, in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> BoardFeedback {
    try BoardRecord.load(past.object, in: transaction)
  }
}

/// For the audit row alone.
private struct BoardRow: Identifier {
  let rawValue: Int64
}

extension ListBoardFeedback: Answered {
  public func answer(in transaction: Transaction) throws -> [BoardFeedback] {
    let current = Quarter(containing: transaction.now, in: transaction.zone)
    guard let first = Quarter(year: 1971, number: 1) else { return [] }
    return try BoardRecord.all(from: first, before: current.before(-1), in: transaction)
  }
}
