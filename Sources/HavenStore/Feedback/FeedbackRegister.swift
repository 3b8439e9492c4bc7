import HavenDomain

extension ListFeedback: Answered {
  public func answer(in transaction: Transaction) throws -> FeedbackList {
    let reach = try FeedbackReach(kind: kind, filter: filter, in: transaction)
    let search = try FeedbackSearch(text ?? "", filter, in: transaction)
    if search != nil { transaction.concerns("search") }
    let count = min(max(count, 1), 500)
    var found: [FeedbackID] = []
    try reach.walk(limit: search == nil ? count + 1 : FeedbackSearch.mostSeen) { line in
      if try search?.fits(line, in: transaction) ?? true { found.append(line.id) }
      return found.count <= count
    }
    let (open, overdue) = try reach.counts()
    return FeedbackList(
      rows: try found.prefix(count).map {
        try FeedbackRecord.load($0, in: transaction).row(in: transaction)
      }, hasMore: found.count > count, open: open, overdue: overdue)
  }
}

/// What of a line of the register is readable without its key: enough to order and filter it.
private struct FeedbackLine {
  let id: FeedbackID
  let number: RecordNumber
  let kind: FeedbackKind
  let stage: FeedbackStage
  let areaName: String
  let hasOwnerTokens: Bool

  init(_ row: Row) throws {
    id = try row.id(0)
    number = RecordNumber(.feedback, try row.int(1))
    kind = try row.word(2)
    stage = try row.word(3)
    areaName = try row.textIfAny(4) ?? ""
    hasOwnerTokens = try row.bool(5)
  }
}

/// The part of the register that one person may see: all of it, what they logged, and for a manager
/// their areas and what they were put in for (CC-32, ES-07).
private struct FeedbackReach {
  let transaction: Transaction
  let kind: FeedbackKind?
  let filter: FeedbackFilter
  let isAll: Bool
  let managedName: String?

  init(kind: FeedbackKind?, filter: FeedbackFilter, in transaction: Transaction) throws {
    self.transaction = transaction
    self.kind = kind
    self.filter = filter
    isAll = transaction.scope == .all
    managedName = try transaction.managedName
  }

  /// What is due first, then what is open with nothing due, then what is closed, the newest first.
  ///
  /// - Parameter body: says whether to go on.
  func walk(limit: Int, _ body: (FeedbackLine) throws -> Bool) throws {
    let due = filter.due?.span(now: transaction.now, zone: transaction.zone)
    let open = try transaction.connection.all(
      """
      SELECT f.id, f.number, f.kind, f.stage, a.name, f.has_owner_tokens
      FROM feedback f LEFT JOIN service_area a ON a.id = f.area
      WHERE f.stage <> 'closed' AND (?4 IS NULL OR f.kind = ?4)
        AND (?1 OR f.logged_by = ?2 OR ?3 IN (open_name(a.manager1, 'manager1', a.id),
          open_name(a.manager2, 'manager2', a.id), open_name(a.manager3, 'manager3', a.id))
          OR ?3 IS NOT NULL AND EXISTS (SELECT 1 FROM feedback_handler h
            WHERE h.feedback = f.id AND h.staff = ?2 AND h.is_current = 1))
        AND (?6 IS NULL OR f.stage = ?6) AND (?7 IS NULL OR f.area = ?7)
        AND (?8 IS NULL OR (f.due >= ?8 AND f.due < ?9))
      ORDER BY f.due IS NULL, f.due, f.id LIMIT ?5
      """, isAll, transaction.staff.rawValue, managedName, kind?.rawValue, limit,
      filter.stage?.rawValue, filter.area?.rawValue, due?.from.milliseconds, due?.to.milliseconds,
      read: FeedbackLine.init)
    for line in open where try !body(line) { return }
    guard filter.stage == nil || filter.stage == .closed else { return }
    let closed = try transaction.connection.all(
      """
      SELECT f.id, f.number, f.kind, f.stage, a.name, f.has_owner_tokens
      FROM feedback f LEFT JOIN service_area a ON a.id = f.area
      WHERE f.stage = 'closed' AND (?4 IS NULL OR f.kind = ?4)
        AND (?1 OR f.logged_by = ?2 OR ?3 IN (open_name(a.manager1, 'manager1', a.id),
          open_name(a.manager2, 'manager2', a.id), open_name(a.manager3, 'manager3', a.id))
          OR ?3 IS NOT NULL AND EXISTS (SELECT 1 FROM feedback_handler h
            WHERE h.feedback = f.id AND h.staff = ?2 AND h.is_current = 1))
        AND (?6 IS NULL OR f.area = ?6)
        AND (?7 IS NULL OR (f.due >= ?7 AND f.due < ?8))
      ORDER BY f.received_at DESC, f.id DESC LIMIT ?5
      """, isAll, transaction.staff.rawValue, managedName, kind?.rawValue, limit - open.count,
      filter.area?.rawValue, due?.from.milliseconds, due?.to.milliseconds,
      read: FeedbackLine.init)
    for line in closed where try !body(line) { return }
  }

  /// How many are open and how many of them overdue; counting stops at 10,000.
  func counts() throws -> (open: Int, overdue: Int) {
    try transaction.connection.first(
      """
      SELECT count(*), coalesce(sum(due < ?5), 0) FROM (
        SELECT f.due FROM feedback f LEFT JOIN service_area a ON a.id = f.area
        WHERE f.stage <> 'closed' AND (?4 IS NULL OR f.kind = ?4)
          AND (?1 OR f.logged_by = ?2 OR ?3 IN (open_name(a.manager1, 'manager1', a.id),
          open_name(a.manager2, 'manager2', a.id), open_name(a.manager3, 'manager3', a.id))
          OR ?3 IS NOT NULL AND EXISTS (SELECT 1 FROM feedback_handler h
            WHERE h.feedback = f.id AND h.staff = ?2 AND h.is_current = 1))
        LIMIT 10000)
      """, isAll, transaction.staff.rawValue, managedName, kind?.rawValue,
      transaction.now.milliseconds
    ) { (try $0.int(0), try $0.int(1)) } ?? (0, 0)
  }
}

/// What a line of the register must fit and the order cannot tell: its number, area, kind, stage, by
/// blind tokens the customer's name or phone; whom it was passed to; a complaint's ground.
private struct FeedbackSearch {
  /// Lines that a search looks at before it gives up.
  static let mostSeen = 12_000

  private let words: [(plain: String, tokens: [Int64])]
  private let owner: FeedbackOwner.Search?
  private let ground: String?

  /// Nil where nothing is looked for.
  init?(_ text: String, _ filter: FeedbackFilter, in transaction: Transaction) throws {
    let text = text.trimmed
    owner = try FeedbackOwner.Search(filter.owner, in: transaction)
    ground = filter.ground
    if text.isEmpty, owner == nil, ground == nil { return nil }
    let parts =
      text.contains(where: \.isLetter)
      ? text.split(whereSeparator: \.isWhitespace) : text.isEmpty ? [] : [text[...]]
    words = parts.map { ($0.lowercased(), transaction.tokens.lookup(String($0))) }
  }

  func fits(_ line: FeedbackLine, in transaction: Transaction) throws -> Bool {
    guard
      try owner?.fits(line.id, hasTokens: line.hasOwnerTokens, in: transaction) ?? true,
      try ground.map({ try FeedbackClasses.isOn(ground: $0, line.id, in: transaction) }) ?? true
    else { return false }
    return try words.isEmpty || fitsWords(line, in: transaction.connection)
  }

  private func fitsWords(_ line: FeedbackLine, in connection: Connection) throws -> Bool {
    let shown =
      "\(line.number) \(line.number.value) \(line.areaName) \(line.kind.words) \(line.stage.words)"
    let plain = shown.lowercased().split(separator: " ")
    return try words.allSatisfy { word in
      if plain.contains(where: { $0.hasPrefix(word.plain) }) { return true }
      guard !word.tokens.isEmpty else { return false }
      return try word.tokens.allSatisfy { token in
        try connection.first(
          "SELECT 1 FROM feedback_token WHERE token = ?1 AND feedback = ?2", token,
          line.id.rawValue
        ) { _ in true } ?? false
      }
    }
  }
}
