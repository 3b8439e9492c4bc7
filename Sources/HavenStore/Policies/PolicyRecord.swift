import HavenDomain

/// A version of a policy as it is kept: a snapshot that no statement changes.
struct PolicyRecord {
  let id: Int64
  let name: String
  let version: Int
  let covers: Policy.Coverage
  let text: String
  let calendar: String
  let calendarText: String
  let at: Instant

  private init(_ row: Row) throws {
    id = try row.int64(0)
    name = try row.text(1)
    version = try row.int(2)
    covers = try row.word(3)
    text = try row.text(4)
    calendar = try row.text(5)
    calendarText = try row.text(6)
    at = try row.instant(7)
  }

  static func row(_ id: Int64, in connection: Connection) throws -> PolicyRecord? {
    try connection.first(
      """
      SELECT id, name, version, covers, text, calendar, calendar_text, at FROM policy WHERE id = ?1
      """, id, read: PolicyRecord.init)
  }

  /// The newest version of each, by name.
  static func newest(in connection: Connection) throws -> [PolicyRecord] {
    try connection.all(
      """
      SELECT p.id, p.name, p.version, p.covers, p.text, p.calendar, p.calendar_text, p.at
      FROM policy p
      WHERE p.version = (SELECT max(q.version) FROM policy q WHERE q.name = p.name)
      ORDER BY p.name
      """, read: PolicyRecord.init)
  }

  static func newest(_ name: String, in connection: Connection) throws -> PolicyRecord? {
    try newest(in: connection).first { $0.name == name }
  }

  /// The newest version of the policy that new records are measured by.
  static func chosen(_ covers: Policy.Coverage, in connection: Connection) throws -> Int64? {
    try connection.first(
      """
      SELECT p.id FROM policy_choice c JOIN policy p ON p.name = c.name
      WHERE c.covers = ?1 ORDER BY p.version DESC LIMIT 1
      """, covers.rawValue, read: { try $0.int64(0) })
  }

  static func choose(
    _ name: String, for covers: Policy.Coverage, in connection: Connection
  ) throws {
    try connection.run(
      """
      INSERT INTO policy_choice (covers, name) VALUES (?1, ?2)
      ON CONFLICT (covers) DO UPDATE SET name = ?2
      """, covers.rawValue, name)
  }

  /// The next version under the policy's name.
  static func insert(
    _ policy: Policy, text: String, calendarText: String, at instant: Instant,
    in connection: Connection
  ) throws {
    try connection.run(
      """
      INSERT INTO policy (name, version, covers, text, calendar, calendar_text, at)
      SELECT ?1, coalesce(max(version), 0) + 1, ?2, ?3, ?4, ?5, ?6 FROM policy WHERE name = ?1
      """, policy.name, policy.covers.rawValue, text, policy.calendar, calendarText,
      instant.milliseconds)
  }

  func reply(isChosen: Bool) -> StoredPolicy {
    StoredPolicy(
      name: name, version: version, covers: covers, calendar: calendar, text: text, since: at,
      isChosen: isChosen)
  }

  func reply(in connection: Connection) throws -> StoredPolicy {
    reply(isChosen: try Self.chosen(covers, in: connection) == id)
  }
}

/// The rows of calendars: every version is kept.
enum CalendarRecord {
  /// The newest version of each, by name.
  static func newest(in connection: Connection) throws -> [StoredCalendar] {
    try connection.all(
      """
      SELECT c.name, c.version, c.text, c.at FROM calendar c
      WHERE c.version = (SELECT max(d.version) FROM calendar d WHERE d.name = c.name)
      ORDER BY c.name
      """
    ) { row in
      StoredCalendar(
        name: try row.text(0), version: try row.int(1), text: try row.text(2),
        since: try row.instant(3))
    }
  }

  static func newest(_ name: String, in connection: Connection) throws -> StoredCalendar? {
    try newest(in: connection).first { $0.name == name }
  }

  static func insert(
    _ name: String, text: String, at instant: Instant, in connection: Connection
  ) throws {
    try connection.run(
      """
      INSERT INTO calendar (name, version, text, at)
      SELECT ?1, coalesce(max(version), 0) + 1, ?2, ?3 FROM calendar WHERE name = ?1
      """, name, text, instant.milliseconds)
  }
}

/// The policies and calendars that every database begins with.
enum ShippedPolicies {
  /// Writes them where there are none yet: into a new database, and into one that was made before
  /// there were policies. The rows of its records count on the order.
  static func found(
    in connection: Connection, zone: Zone, at instant: Instant
  ) throws {
    let isThere = try connection.first("SELECT 1 FROM policy LIMIT 1") { _ in true } ?? false
    if isThere { return }
    try connection.transaction {
      let calendars = [
        BusinessCalendar.always(zone: zone),
        BusinessCalendar.officeHours(zone: zone, holidaySets: holidays(zone.identifier)),
      ]
      for calendar in calendars {
        try CalendarRecord.insert(calendar.name, text: calendar.text, at: instant, in: connection)
      }
      for text in Policy.shippedTexts {
        guard let policy = try? PolicyFile.parse(text),
          let calendar = calendars.first(where: { $0.name == policy.calendar })
        else { throw StoreError.defect("a shipped policy cannot be read") }
        try PolicyRecord.insert(
          policy, text: text, calendarText: calendar.text, at: instant, in: connection)
      }
      try PolicyRecord.choose(Policy.safeHaven.name, for: .contacts, in: connection)
      try PolicyRecord.choose(Policy.acorn.name, for: .feedback, in: connection)
    }
  }

  /// By the organisation's zone, where that says which country's.
  private static func holidays(_ zone: String) -> [HolidaySet] {
    if zone == "Europe/London" { return [.englandAndWales] }
    return zone.hasPrefix("America/") ? [.unitedStatesFederal] : []
  }
}
