import HavenDomain

extension ReadQueue: Answered {
  public func answer(in transaction: Transaction) throws -> QueueWindow {
    let connection = transaction.connection
    let search = try QueueSearch(text ?? "", in: transaction)
    let viewer = AlarmViewer(transaction)
    var window = QueueWindow(
      rows: [], hasBefore: false, hasAfter: false,
      totals: try QueueTotals.read(in: connection, at: transaction.now),
      alarms: try AlarmRecord.calling(for: viewer, in: connection),
      alarmTotals: try AlarmRecord.totals(for: viewer, in: connection),
      surge: try Surge.read(in: transaction), readAt: transaction.now)
    window.transfers = try TransferRecord.stamp(
      of: transaction.staff, at: transaction.now, in: connection)
    if let search, !search.isEmpty {
      transaction.concerns("search")
      window.rows = try search.rows(in: connection)
      let near = try NearNames(text ?? "").rows(besides: window.rows, in: transaction)
      window.near = near.map(\.id)
      window.rows += near
      return window
    }
    let slice = QueueSlice(includesFollowUp: includesFollowUp, connection: connection)
    try slice.fill(&window, position, count: min(max(count, 1), 500))
    return window
  }
}

/// Pieces of the queue by keyset: as fast at the end of a million as at the top.
struct QueueSlice {
  let includesFollowUp: Bool
  let connection: Connection

  /// A place in the order, in the types of the index; beyond both ends too.
  private struct Key {
    var priority: Int
    var due: Int64
    var id: Int64
    static let start = Key(priority: 0, due: .min, id: 0)
    static let end = Key(priority: .max, due: .max, id: .max)

    init(priority: Int, due: Int64, id: Int64) {
      self.priority = priority
      self.due = due
      self.id = id
    }

    init(_ place: QueuePlace) {
      self.init(
        priority: place.priority.rawValue, due: place.due.milliseconds, id: place.id.rawValue)
    }

    var justBefore: Key { Key(priority: priority, due: due, id: id - 1) }
  }

  func fill(_ window: inout QueueWindow, _ position: ReadQueue.Position, count: Int) throws {
    switch position {
    case .top: try fillDown(&window, from: .start, count)
    case .after(let place): try fillDown(&window, from: Key(place), count)
    case .from(let place): try fillDown(&window, from: Key(place).justBefore, count)
    case .bottom: try fillUp(&window, from: .end, count)
    case .before(let place): try fillUp(&window, from: Key(place), count)
    }
  }

  private func fillDown(_ window: inout QueueWindow, from key: Key, _ count: Int) throws {
    let rows = try down(key, count + 1)
    window.hasAfter = rows.count > count
    window.rows = Array(rows.prefix(count))
    let first = window.rows.first.map { Key($0.place) } ?? .end
    window.hasBefore = try !up(first, 1).isEmpty
  }

  private func fillUp(_ window: inout QueueWindow, from key: Key, _ count: Int) throws {
    let rows = try up(key, count + 1)
    window.hasBefore = rows.count > count
    window.rows = rows.prefix(count).reversed()
    let last = window.rows.last.map { Key($0.place) } ?? .start
    window.hasAfter = try !down(last, 1).isEmpty
  }

  private func down(_ key: Key, _ limit: Int) throws -> [QueueRow] {
    includesFollowUp
      ? try connection.all(
        """
        SELECT * FROM queue_row WHERE state <> 'closed' AND (priority, due, id) > (?1, ?2, ?3)
        ORDER BY priority, due, id LIMIT ?4
        """, key.priority, key.due, key.id, limit, read: QueueRow.init)
      : try connection.all(
        """
        SELECT * FROM queue_row
        WHERE state IN ('waiting', 'held') AND (priority, due, id) > (?1, ?2, ?3)
        ORDER BY priority, due, id LIMIT ?4
        """, key.priority, key.due, key.id, limit, read: QueueRow.init)
  }

  /// The nearest first: from the bottom up.
  private func up(_ key: Key, _ limit: Int) throws -> [QueueRow] {
    includesFollowUp
      ? try connection.all(
        """
        SELECT * FROM queue_row WHERE state <> 'closed' AND (priority, due, id) < (?1, ?2, ?3)
        ORDER BY priority DESC, due DESC, id DESC LIMIT ?4
        """, key.priority, key.due, key.id, limit, read: QueueRow.init)
      : try connection.all(
        """
        SELECT * FROM queue_row
        WHERE state IN ('waiting', 'held') AND (priority, due, id) < (?1, ?2, ?3)
        ORDER BY priority DESC, due DESC, id DESC LIMIT ?4
        """, key.priority, key.due, key.id, limit, read: QueueRow.init)
  }
}

extension QueueRow {
  /// Reads a row of the view `queue_row`.
  init(_ row: Row) throws {
    self.init(
      id: try row.id(0), number: RecordNumber(.contact, try row.int(1)), channel: try row.word(3),
      state: try row.word(4), priority: try row.level(5), score: try row.intIfAny(6),
      flags: ContactRecord.flags(try row.text(7)), receivedAt: try row.instant(8),
      due: try row.instant(9), owner: try row.idIfAny(10),
      ownerName: try row.textIfAny(11).map(StaffMember.short), version: try row.int(2))
  }
}

extension QueueTotals {
  /// The figures that every write keeps; the overdue ones are counted to 1,000 in their index.
  static func read(in connection: Connection, at now: Instant) throws -> QueueTotals {
    var totals = QueueTotals.none
    try connection.forEach("SELECT state, priority, count FROM contact_total") { row in
      let count = try row.int(2)
      switch try row.text(0) {
      case ContactState.waiting.rawValue:
        totals.waiting += count
        let place = try row.int(1) - 1
        if totals.byPriority.indices.contains(place) { totals.byPriority[place] += count }
      case ContactState.held.rawValue: totals.held += count
      case ContactState.followUp.rawValue: totals.followUp += count
      default: break
      }
    }
    totals.overTarget =
      try connection.first(
        """
        SELECT count(*) FROM
          (SELECT 1 FROM contact WHERE state = 'waiting' AND due < ?1 LIMIT 1000)
        """, now.milliseconds, read: { try $0.int(0) }) ?? 0
    totals.oldestWaiting = try connection.first(
      "SELECT received_at FROM contact WHERE state = 'waiting' ORDER BY received_at LIMIT 1",
      read: { try $0.instant(0) })
    totals.averageWait =
      try connection.first(
        "SELECT CAST(avg(seconds) AS INTEGER) FROM wait_sample", read: { try $0.intIfAny(0) })
      ?? nil
    return totals
  }
}
