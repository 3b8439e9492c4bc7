import HavenDomain

/// The rows of contacts that were resolved at once.
enum FirstContactRecord {
  private static let line = "line"

  static func insert(
    _ request: LogFirstContact, at: Instant, in transaction: Transaction
  ) throws -> FirstContactID {
    let connection = transaction.connection
    let id =
      try connection.first(
        "SELECT coalesce(max(id), 0) + 1 FROM first_contact", read: { try $0.int64(0) }) ?? 1
    let key = try transaction.newKey()
    var fields = SealedFields()
    fields[line] = request.line.trimmed
    try connection.run(
      """
      INSERT INTO first_contact (id, at, channel, area, category, staff, key, sealed)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """, id, at.milliseconds, request.channel.rawValue, request.area.rawValue,
      request.category?.rawValue, transaction.staff.rawValue, key,
      transaction.vault.seal(fields, at: place(id), key: key))
    return FirstContactID(rawValue: id)
  }

  static func count(in quarter: Quarter, _ transaction: Transaction) throws -> Int {
    let zone = transaction.zone
    return try transaction.connection.first(
      "SELECT count(*) FROM first_contact WHERE at >= ?1 AND at < ?2",
      quarter.start(in: zone).milliseconds, quarter.end(in: zone).milliseconds,
      read: { try $0.int(0) }) ?? 0
  }

  static func load(_ id: FirstContactID, in transaction: Transaction) throws -> FirstContact? {
    try transaction.connection.first(
      """
      SELECT c.id, c.at, c.channel, c.area, a.name, c.category, open_name(s.name, 'staff', s.id),
        c.key, c.sealed
      FROM first_contact c JOIN service_area a ON a.id = c.area JOIN staff s ON s.id = c.staff
      WHERE c.id = ?1
      """, id.rawValue
    ) { try contact($0, in: transaction) }
  }

  static func rows(
    _ request: ReadFirstContacts, in transaction: Transaction
  ) throws -> [FirstContact] {
    try transaction.connection.all(
      """
      SELECT c.id, c.at, c.channel, c.area, a.name, c.category, open_name(s.name, 'staff', s.id),
        c.key, c.sealed
      FROM first_contact c JOIN service_area a ON a.id = c.area JOIN staff s ON s.id = c.staff
      WHERE c.at >= ?1 AND c.at < ?2
        AND (?3 OR c.staff = ?4 OR ?5 IN (open_name(a.manager1, 'manager1', a.id),
          open_name(a.manager2, 'manager2', a.id), open_name(a.manager3, 'manager3', a.id)))
      ORDER BY c.at DESC, c.id DESC LIMIT ?6
      """, request.from.milliseconds, request.to.milliseconds, transaction.scope == .all,
      transaction.staff.rawValue, try transaction.managedName,
      min(max(0, request.count), 500)
    ) { try contact($0, in: transaction) }
  }

  static func figures(
    _ request: ReadFirstContacts, in transaction: Transaction
  ) throws -> [FirstContactFigures] {
    try transaction.connection.all(
      """
      SELECT a.id, a.name, sum(n.kind = 'resolved'), sum(n.kind = 'dissatisfaction'),
        sum(n.kind = 'complaint')
      FROM (
        SELECT area, 'resolved' AS kind, staff AS by FROM first_contact
          WHERE at >= ?1 AND at < ?2
        UNION ALL
        SELECT area, kind, logged_by FROM feedback
          WHERE received_at >= ?1 AND received_at < ?2 AND kind <> 'compliment'
      ) n JOIN service_area a ON a.id = n.area
      WHERE ?3 OR n.by = ?4 OR ?5 IN (open_name(a.manager1, 'manager1', a.id),
        open_name(a.manager2, 'manager2', a.id), open_name(a.manager3, 'manager3', a.id))
      GROUP BY a.id ORDER BY a.id
      """, request.from.milliseconds, request.to.milliseconds, transaction.scope == .all,
      transaction.staff.rawValue, try transaction.managedName
    ) { row in
      FirstContactFigures(
        area: try row.id(0), areaName: try row.text(1), resolved: try row.int(2),
        dissatisfaction: try row.int(3), complaints: try row.int(4))
    }
  }

  private static func contact(
    _ row: Row, in transaction: Transaction
  ) throws -> FirstContact {
    let id: FirstContactID = try row.id(0)
    let fields = try row.bytesIfAny(8).map {
      try transaction.vault.open($0, at: place(id.rawValue), key: row.int64(7))
    }
    return FirstContact(
      id: id, at: try row.instant(1), channel: try row.word(2), area: try row.id(3),
      areaName: try row.text(4), category: row.isNull(5) ? nil : try row.word(5),
      line: fields?[line] ?? "", staffName: StaffMember.short(try row.text(6)))
  }

  private static func place(_ id: Int64) -> SealedPlace {
    SealedPlace(table: "first_contact", row: id, version: 1)
  }
}
