import HavenDomain

extension ListFeedback: Answered {
  public func answer(in transaction: Transaction) throws -> FeedbackList {
    let reach = try FeedbackReach(kind: kind, in: transaction)
    let filter = FeedbackFilter(text ?? "", transaction.tokens)
    if filter != nil { transaction.concerns("search") }
    let count = min(max(count, 1), 500)
    var rows: [FeedbackRow] = []
    try reach.walk(limit: filter == nil ? count + 1 : FeedbackFilter.mostSeen) { record in
      let row = try record.row(in: transaction)
      if try filter?.fits(row, in: transaction.connection) ?? true { rows.append(row) }
      return rows.count <= count
    }
    let (open, overdue) = try reach.counts()
    return FeedbackList(
      rows: Array(rows.prefix(count)), hasMore: rows.count > count, open: open, overdue: overdue)
  }
}

/// The part of the register that one person may see.
private struct FeedbackReach {
  let transaction: Transaction
  let kind: FeedbackKind?
  let isAll: Bool
  let managedName: String?

  init(kind: FeedbackKind?, in transaction: Transaction) throws {
    self.transaction = transaction
    self.kind = kind
    isAll = transaction.scope == .all
    managedName = try transaction.managedName
  }

  /// What is due first, then what is open with nothing due, then what is closed, the newest first.
  ///
  /// - Parameter body: says whether to go on.
  func walk(limit: Int, _ body: (FeedbackRecord) throws -> Bool) throws {
    var goesOn = true
    let open = try transaction.connection.all(
      """
      SELECT id, number, version, kind, stage, area, received_at, due, logged_by, key, sealed
      FROM feedback
      WHERE stage <> 'closed' AND (?4 IS NULL OR kind = ?4) AND (?1 OR logged_by = ?2 OR area IN
        (SELECT id FROM service_area WHERE ?3 IN (manager1, manager2, manager3)))
      ORDER BY due IS NULL, due, id LIMIT ?5
      """, isAll, transaction.staff.rawValue, managedName, kind?.rawValue, limit
    ) { try FeedbackRecord($0, in: transaction) }
    for record in open where goesOn { goesOn = try body(record) }
    guard goesOn, open.count < limit else { return }
    let closed = try transaction.connection.all(
      """
      SELECT id, number, version, kind, stage, area, received_at, due, logged_by, key, sealed
      FROM feedback
      WHERE stage = 'closed' AND (?4 IS NULL OR kind = ?4) AND (?1 OR logged_by = ?2 OR area IN
        (SELECT id FROM service_area WHERE ?3 IN (manager1, manager2, manager3)))
      ORDER BY received_at DESC, id DESC LIMIT ?5
      """, isAll, transaction.staff.rawValue, managedName, kind?.rawValue, limit - open.count
    ) { try FeedbackRecord($0, in: transaction) }
    for record in closed where goesOn { goesOn = try body(record) }
  }

  /// How many are open and how many of them overdue; counting stops at 10,000.
  func counts() throws -> (open: Int, overdue: Int) {
    try transaction.connection.first(
      """
      SELECT count(*), coalesce(sum(due < ?5), 0) FROM (
        SELECT due FROM feedback
        WHERE stage <> 'closed' AND (?4 IS NULL OR kind = ?4) AND (?1 OR logged_by = ?2 OR area IN
          (SELECT id FROM service_area WHERE ?3 IN (manager1, manager2, manager3)))
        LIMIT 10000)
      """, isAll, transaction.staff.rawValue, managedName, kind?.rawValue,
      transaction.now.milliseconds
    ) { (try $0.int(0), try $0.int(1)) } ?? (0, 0)
  }
}

/// Words that a line of the register must fit: its number, area, kind, stage, or by blind tokens the
/// customer's name or phone.
private struct FeedbackFilter {
  /// Lines that a search looks at before it gives up.
  static let mostSeen = 5_000

  private let words: [(plain: String, tokens: [Int64])]

  init?(_ text: String, _ tokens: SearchTokens) {
    let text = text.trimmed
    guard !text.isEmpty else { return nil }
    let parts =
      text.contains(where: \.isLetter) ? text.split(whereSeparator: \.isWhitespace) : [text[...]]
    words = parts.map { ($0.lowercased(), tokens.lookup(String($0))) }
  }

  func fits(_ row: FeedbackRow, in connection: Connection) throws -> Bool {
    let shown =
      "\(row.number) \(row.number.value) \(row.areaName) \(row.kind.words) "
      + row.stage.words
    let plain = shown.lowercased().split(separator: " ")
    return try words.allSatisfy { word in
      if plain.contains(where: { $0.hasPrefix(word.plain) }) { return true }
      guard !word.tokens.isEmpty else { return false }
      return try word.tokens.allSatisfy { token in
        try connection.first(
          "SELECT 1 FROM feedback_token WHERE token = ?1 AND feedback = ?2", token,
          row.id.rawValue
        ) { _ in true } ?? false
      }
    }
  }
}
