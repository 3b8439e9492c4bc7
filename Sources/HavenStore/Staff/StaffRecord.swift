import HavenDomain

/// The rows of the people who work here.
enum StaffRecord {
  static func insert(
    name: String, roles: [Role], unixUser: Int?, at now: Instant, in connection: Connection
  ) throws -> StaffID {
    try connection.run(
      """
      INSERT INTO staff (id, name, unix_user, presence, presence_since, version)
      SELECT id, seal_name(?1, 'staff', id), ?2, ?3, ?4, 1
      FROM (SELECT coalesce(max(id), 0) + 1 AS id FROM staff)
      """, name, unixUser, Presence.off.rawValue, now.milliseconds)
    let id = StaffID(rawValue: connection.lastInsertedRow)
    for role in Set(roles) {
      try connection.run(
        "INSERT INTO staff_role (staff, role) VALUES (?1, ?2)", id.rawValue, role.rawValue)
    }
    return id
  }

  static func all(in connection: Connection) throws -> [StaffMember] {
    let members = try connection.all(
      """
      SELECT id, open_name(name, 'staff', id), presence, presence_since, unix_user FROM staff
      ORDER BY open_name(name, 'staff', id) COLLATE NOCASE, id
      """
    ) { try member($0) }
    return try members.map { try withRoles($0, in: connection) }
  }

  static func member(_ id: StaffID, in connection: Connection) throws -> StaffMember? {
    try connection.first(
      "SELECT id, open_name(name, 'staff', id), presence, presence_since, unix_user FROM staff WHERE id = ?1",
      id.rawValue
    ) { try member($0) }.map { try withRoles($0, in: connection) }
  }

  static func member(unixUser: Int, in connection: Connection) throws -> StaffMember? {
    try connection.first(
      "SELECT id, open_name(name, 'staff', id), presence, presence_since, unix_user FROM staff WHERE unix_user = ?1",
      unixUser
    ) { try member($0) }.map { try withRoles($0, in: connection) }
  }

  /// By number, by whole name, or by one word of it when nobody else has that word.
  static func member(named typed: String, in connection: Connection) throws -> StaffMember? {
    let wanted = typed.trimmed.lowercased()
    if let number = Int64(wanted) { return try member(StaffID(rawValue: number), in: connection) }
    let everybody = try all(in: connection)
    let whole = everybody.filter { $0.name.lowercased() == wanted }
    if let only = whole.first { return whole.count == 1 ? only : nil }
    let byWord = everybody.filter {
      $0.shortName.lowercased() == wanted
        || $0.name.lowercased().split(separator: " ").contains(Substring(wanted))
    }
    return byWord.count == 1 ? byWord.first : nil
  }

  static func roles(of staff: StaffID, in connection: Connection) throws -> [Role] {
    let words = try connection.all(
      "SELECT role FROM staff_role WHERE staff = ?1", staff.rawValue, read: { try $0.text(0) })
    return Role.allCases.filter { words.contains($0.rawValue) }
  }

  static func name(of staff: StaffID, in connection: Connection) throws -> String? {
    try connection.first(
      "SELECT open_name(name, 'staff', id) FROM staff WHERE id = ?1", staff.rawValue,
      read: { try $0.text(0) })
  }

  /// As lists show them: `R. Osei`.
  static func shortName(of staff: StaffID?, in connection: Connection) throws -> String? {
    guard let staff else { return nil }
    return try name(of: staff, in: connection).map(StaffMember.short)
  }

  private static func member(_ row: Row) throws -> StaffMember {
    StaffMember(
      id: StaffID(rawValue: try row.int64(0)), name: try row.text(1), roles: [],
      presence: try row.word(2), presenceSince: try row.instant(3), unixUser: try row.intIfAny(4))
  }

  private static func withRoles(
    _ member: StaffMember, in connection: Connection
  ) throws -> StaffMember {
    var member = member
    member.roles = try roles(of: member.id, in: connection)
    return member
  }
}
