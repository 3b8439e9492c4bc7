import HavenDomain

/// Somebody who is in a form that others are in too. A row is worth as much as its console: a dead
/// one's is passed over, and goes with the next who joins or leaves.
struct EditorRecord {
  var session: SessionID
  var staff: StaffID
  var field: FieldID?
  /// Came in by joining, and so may write without a lease.
  var hasJoined: Bool

  /// Those of a form whose consoles live, in the order of their sessions.
  static func living(in draft: DraftID, _ transaction: Transaction) throws -> [EditorRecord] {
    try all(in: draft, transaction).filter { transaction.desk.slots.isAlive($0.console) }
      .map(\.editor)
  }

  /// Notes that this session is in the form, in this field.
  static func enter(
    _ draft: DraftID, field: FieldID?, byJoining hasJoined: Bool, _ transaction: Transaction
  ) throws {
    try forgetDead(in: draft, transaction)
    let slot = transaction.desk.slot
    try transaction.connection.run(
      """
      INSERT INTO draft_editor (draft, session, slot, slot_number, staff, has_joined, field, at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      ON CONFLICT (draft, session) DO UPDATE SET field = ?7, at = ?8,
        has_joined = max(has_joined, ?6)
      """, draft.rawValue, transaction.principal.session.rawValue, slot.slot, slot.number,
      transaction.staff.rawValue, hasJoined, field?.rawValue, transaction.now.milliseconds)
  }

  /// A save tells the field too. Nothing is written for who is in the form alone.
  static func moved(
    to field: FieldID?, in draft: DraftID, _ transaction: Transaction
  ) throws {
    try transaction.connection.run(
      """
      UPDATE draft_editor SET field = ?3, at = ?4
      WHERE draft = ?1 AND session = ?2 AND field IS NOT ?3
      """, draft.rawValue, transaction.principal.session.rawValue, field?.rawValue,
      transaction.now.milliseconds)
  }

  static func leave(_ draft: DraftID, _ transaction: Transaction) throws {
    try forgetDead(in: draft, transaction)
    try transaction.connection.run(
      "DELETE FROM draft_editor WHERE draft = ?1 AND session = ?2", draft.rawValue,
      transaction.principal.session.rawValue)
  }

  private typealias Row = (editor: EditorRecord, console: SessionSlots.Session)

  private static func all(in draft: DraftID, _ transaction: Transaction) throws -> [Row] {
    try transaction.connection.all(
      """
      SELECT session, staff, field, has_joined, slot, slot_number FROM draft_editor
      WHERE draft = ?1 ORDER BY session
      """, draft.rawValue
    ) { row in
      (
        EditorRecord(
          session: try row.id(0), staff: try row.id(1),
          field: try row.textIfAny(2).map { FieldID(rawValue: $0) }, hasJoined: try row.bool(3)),
        SessionSlots.Session(slot: try row.int(4), number: try row.int64(5))
      )
    }
  }

  private static func forgetDead(in draft: DraftID, _ transaction: Transaction) throws {
    for row in try all(in: draft, transaction)
    where !transaction.desk.slots.isAlive(row.console) {
      try transaction.connection.run(
        "DELETE FROM draft_editor WHERE draft = ?1 AND session = ?2", draft.rawValue,
        row.editor.session.rawValue)
    }
  }
}
