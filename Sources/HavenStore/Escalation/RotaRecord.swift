import HavenDomain

/// The rota, the absences, and which consoles live: all that says who is on call.
enum RotaRecord {
  /// Ready to say who would be called now.
  static func rule(in transaction: Transaction) throws -> OnCallRule {
    let here = try staffAtConsoles(in: transaction)
    let people = try StaffRecord.all(in: transaction.connection).sorted { $0.id < $1.id }.map {
      OnCallRule.Person(
        id: $0.id, name: $0.shortName, roles: $0.roles, presence: $0.presence,
        isSignedIn: here.contains($0.id))
    }
    return OnCallRule(
      rota: try entries(endingAfter: transaction.now, in: transaction.connection),
      absences: try absences(endingAfter: transaction.now, in: transaction.connection),
      people: people, now: transaction.now, zone: transaction.zone)
  }

  /// By start; at most 500.
  static func entries(
    endingAfter instant: Instant, in connection: Connection
  ) throws -> [RotaEntry] {
    try connection.all(
      """
      SELECT r.id, r.role, r.staff, open_name(s.name, 'staff', s.id), r.from_at, r.to_at
      FROM rota_entry r JOIN staff s ON s.id = r.staff
      WHERE r.to_at > ?1 ORDER BY r.from_at, r.id LIMIT 500
      """, instant.milliseconds, read: RotaEntry.init)
  }

  static func entry(_ id: RotaEntryID, in connection: Connection) throws -> RotaEntry? {
    try connection.first(
      """
      SELECT r.id, r.role, r.staff, open_name(s.name, 'staff', s.id), r.from_at, r.to_at
      FROM rota_entry r JOIN staff s ON s.id = r.staff WHERE r.id = ?1
      """, id.rawValue, read: RotaEntry.init)
  }

  static func absences(
    endingAfter instant: Instant, in connection: Connection
  ) throws -> [Absence] {
    try connection.all(
      """
      SELECT a.staff, open_name(s.name, 'staff', s.id), a.from_at, a.to_at, a.substitute
      FROM absence a JOIN staff s ON s.id = a.staff
      WHERE a.to_at > ?1 ORDER BY a.from_at, a.staff
      """, instant.milliseconds
    ) { row in
      Absence(
        staff: try row.id(0), staffName: StaffMember.short(try row.text(1)),
        from: try row.instant(2), to: try row.instant(3), substitute: try row.idIfAny(4))
    }
  }

  // MARK: - Who is here

  /// Keeps who sits at this console, for as long as it lives.
  static func enter(_ staff: StaffID, at slot: SessionSlots.Session, in connection: Connection)
    throws
  {
    try connection.run(
      "DELETE FROM console WHERE slot = ?1 AND slot_number <> ?2", slot.slot, slot.number)
    try connection.run(
      "INSERT OR REPLACE INTO console (slot, slot_number, staff) VALUES (?1, ?2, ?3)", slot.slot,
      slot.number, staff.rawValue)
  }

  private static func staffAtConsoles(in transaction: Transaction) throws -> Set<StaffID> {
    let consoles = try transaction.connection.all(
      "SELECT slot, slot_number, staff FROM console"
    ) { row in
      (
        slot: SessionSlots.Session(slot: try row.int(0), number: try row.int64(1)),
        staff: try row.id(2) as StaffID
      )
    }
    return Set(
      consoles.filter { transaction.desk.slots.isAlive($0.slot) }.map(\.staff))
  }
}

extension RotaEntry {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.id(0), role: try row.word(1), staff: try row.id(2),
      staffName: StaffMember.short(try row.text(3)), from: try row.instant(4),
      to: try row.instant(5))
  }
}
