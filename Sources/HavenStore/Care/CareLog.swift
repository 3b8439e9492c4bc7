import HavenDomain

/// Who did what when, as far as it weighs on them: kept for two days, for the sake of the last eight
/// hours.
enum CareLog {
  private static let kept = Duration.hours(48)

  static func changed(to presence: Presence, in transaction: Transaction) throws {
    let connection = transaction.connection
    try connection.run(
      "INSERT INTO presence_change (staff, presence, at) VALUES (?1, ?2, ?3)",
      transaction.staff.rawValue, presence.rawValue, transaction.now.milliseconds)
    // The last one from before tells what stands since.
    try connection.run(
      """
      DELETE FROM presence_change WHERE staff = ?1 AND id < (
        SELECT max(id) FROM presence_change WHERE staff = ?1 AND at < ?2)
      """, transaction.staff.rawValue, (transaction.now - kept).milliseconds)
  }

  /// An intake was completed: what it asked of whoever did it, and what it says of the texts that
  /// are under test.
  static func handled(
    _ record: ContactRecord, _ answers: Answers, in transaction: Transaction
  ) throws {
    let connection = transaction.connection
    try connection.run(
      "INSERT INTO handled_contact (staff, is_heavy, at) VALUES (?1, ?2, ?3)",
      transaction.staff.rawValue,
      HeavyContact.isHeavy(score: record.score, flags: record.flags),
      transaction.now.milliseconds)
    try connection.run(
      "DELETE FROM handled_contact WHERE staff = ?1 AND at < ?2", transaction.staff.rawValue,
      (transaction.now - kept).milliseconds)
    try ExperimentRecord.count(record, answers, in: transaction)
  }

  static func strain(of staff: StaffID, in transaction: Transaction) throws -> Strain {
    let connection = transaction.connection
    let from = (transaction.now - Strain.window).milliseconds
    let changes = try connection.all(
      """
      SELECT presence, at FROM presence_change WHERE staff = ?1 AND id >= coalesce(
        (SELECT max(id) FROM presence_change WHERE staff = ?1 AND at <= ?2), 0)
      ORDER BY id
      """, staff.rawValue, from
    ) { Strain.Change(try $0.word(0), at: try $0.instant(1)) }
    let handled = try connection.all(
      "SELECT is_heavy, at FROM handled_contact WHERE staff = ?1 AND at >= ?2 ORDER BY id",
      staff.rawValue, from
    ) { Strain.Handled(isHeavy: try $0.bool(0), at: try $0.instant(1)) }
    return Strain(changes: changes, handled: handled, now: transaction.now)
  }

  /// Everybody who is here for who leads the shift; for others themselves alone.
  static func shift(_ members: [StaffMember], in transaction: Transaction) throws -> [StaffStrain] {
    let isLeading = transaction.scope(of: .takeShift) == .all
    let shown = members.filter {
      $0.presence != .off && (isLeading || $0.id == transaction.staff)
    }
    return try shown.map { member in
      StaffStrain(
        staff: member.id, name: member.shortName, presence: member.presence,
        presenceSince: member.presenceSince, strain: try strain(of: member.id, in: transaction))
    }
  }
}
