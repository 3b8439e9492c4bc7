import HavenDomain

/// What the house has chosen for itself, by name; the name of a setting is kept in records.
enum Setting {
  static let jurisdictionName = "jurisdiction"

  static func value(_ name: String, in connection: Connection) throws -> String? {
    try connection.first(
      "SELECT value FROM setting WHERE name = ?1", name, read: { try $0.text(0) })
  }

  static func set(_ name: String, to value: String, in connection: Connection) throws {
    try connection.run(
      "INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)", name, value)
  }

  /// As chosen; until then by the house's zone.
  static func jurisdiction(in transaction: Transaction) throws -> Jurisdiction {
    let chosen = try value(jurisdictionName, in: transaction.connection)
    return chosen.flatMap(Jurisdiction.init(rawValue:))
      ?? .usual(zone: transaction.desk.organisation.zone)
  }
}

extension ChooseJurisdiction: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Done {
    transaction.concerns("setting \(Setting.jurisdictionName)")
    try Setting.set(
      Setting.jurisdictionName, to: jurisdiction.rawValue, in: transaction.connection)
    transaction.past.number = 1
    return Done(version: 1, at: transaction.now)
  }
}

extension Surge {
  /// Nil while there is none.
  static func read(in transaction: Transaction) throws -> Surge? {
    try transaction.connection.first(
      """
      SELECT g.since, open_name(s.name, 'staff', s.id), g.key, g.sealed
      FROM surge g LEFT JOIN staff s ON s.id = g.staff
      """
    ) { row in
      let key = try row.int64(2)
      let sealed = try transaction.vault.open(try row.bytes(3), at: place, key: key)
      return Surge(
        since: try row.instant(0), by: StaffMember.short(try row.textIfAny(1) ?? ""),
        reason: sealed["reason"] ?? "")
    }
  }

  /// Where the reason is sealed: field `reason`, under a key of its own.
  static let place = SealedPlace(table: "surge", row: 1, version: 1)
}
