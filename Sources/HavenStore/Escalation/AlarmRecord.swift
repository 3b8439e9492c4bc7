import HavenDomain

/// The rows of what a person must act on.
enum AlarmRecord {
  /// Raises an alarm, unless one of this kind waits on this contact already.
  static func raise(
    _ kind: AlarmKind, _ contact: ContactID, in transaction: Transaction
  ) throws {
    let connection = transaction.connection
    let waits = try connection.first(
      """
      SELECT 1 FROM alarm WHERE contact = ?1 AND kind = ?2 AND acknowledged_at IS NULL
      """, contact.rawValue, kind.rawValue
    ) { _ in true }
    guard waits == nil else { return }
    try connection.run(
      "INSERT INTO alarm (kind, priority, contact, raised_at) VALUES (?1, ?2, ?3, ?4)",
      kind.rawValue, kind.priority.rawValue, contact.rawValue, transaction.now.milliseconds)
  }

  /// Whether this kind was ever raised on the contact.
  static func wasRaised(
    _ kind: AlarmKind, on contact: ContactID, in connection: Connection
  ) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM alarm WHERE contact = ?1 AND kind = ?2 LIMIT 1", contact.rawValue,
      kind.rawValue
    ) { _ in true } ?? false
  }

  /// Taking a contact that was handed over is its acknowledgement.
  static func acknowledgeHandOver(of contact: ContactID, in transaction: Transaction) throws {
    try transaction.connection.run(
      """
      UPDATE alarm SET acknowledged_at = ?2, acknowledged_by = ?3
      WHERE contact = ?1 AND kind = 'handedOver' AND acknowledged_at IS NULL
      """, contact.rawValue, transaction.now.milliseconds, transaction.staff.rawValue)
  }

  /// What nobody has acknowledged, the gravest and oldest first; at most 20.
  static func open(in connection: Connection) throws -> [Alarm] {
    try connection.all(
      """
      SELECT a.id, a.kind, a.contact, c.number, a.raised_at
      FROM alarm a JOIN contact c ON c.id = a.contact
      WHERE a.acknowledged_at IS NULL ORDER BY a.priority, a.raised_at, a.id LIMIT 20
      """
    ) { row in
      Alarm(
        id: try row.id(0), kind: try row.word(1), state: .unacknowledged, contact: try row.id(2),
        number: RecordNumber(.contact, try row.int(3)), raisedAt: try row.instant(4))
    }
  }
}
