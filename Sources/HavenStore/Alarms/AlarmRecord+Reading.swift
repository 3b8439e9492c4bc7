import HavenDomain

/// Who looks at alarms: confidential ones are for those who stand as high on the ladder, and for who
/// raised them.
struct AlarmViewer {
  var height: Int
  var staff: StaffID

  init(height: Int, staff: StaffID) {
    self.height = height
    self.staff = staff
  }

  init(_ transaction: Transaction) {
    let mayHandle = transaction.scope(of: .handleEscalation) == .all
    height = mayHandle ? Ladder.height(of: transaction.principal.roles) : 0
    staff = transaction.staff
  }

  func mayKnow(of height: Int, raisedBy: StaffID?) -> Bool {
    height <= self.height || raisedBy == staff
  }
}

extension AlarmRecord {
  /// Those that call, the gravest and oldest first; at most 20. Neither what the viewer has told of
  /// in confidence nor what they have seen and only others can take.
  static func calling(for viewer: AlarmViewer, in connection: Connection) throws -> [Alarm] {
    try connection.all(
      """
      SELECT * FROM alarm_row
      WHERE acknowledged_at IS NULL AND shelved_until IS NULL AND is_off = 0 AND height <= ?1
        AND NOT EXISTS (SELECT 1 FROM alarm_seen s WHERE s.alarm = alarm_row.id AND s.staff = ?2)
      ORDER BY priority, raised_at, id LIMIT 20
      """, viewer.height, viewer.staff.rawValue, read: Alarm.init)
  }

  /// All that stand, the gravest and oldest first; at most 500.
  static func standing(for viewer: AlarmViewer, in connection: Connection) throws -> [Alarm] {
    try connection.all(
      """
      SELECT * FROM alarm_row
      WHERE (cleared_at IS NULL OR acknowledged_at IS NULL)
        AND (height <= ?1 OR raised_by = ?2)
      ORDER BY priority, raised_at, id LIMIT 500
      """, viewer.height, viewer.staff.rawValue, read: Alarm.init)
  }

  /// Counted in the index of standing alarms, which are few: those that wait are raised for the
  /// oldest only.
  static func totals(for viewer: AlarmViewer, in connection: Connection) throws -> AlarmTotals {
    var totals = AlarmTotals.none
    try connection.forEach(
      """
      SELECT priority,
        acknowledged_at IS NULL AND NOT EXISTS (
          SELECT 1 FROM alarm_seen s WHERE s.alarm = alarm.id AND s.staff = ?2),
        shelved_until IS NOT NULL, count(*) FROM alarm
      WHERE (cleared_at IS NULL OR acknowledged_at IS NULL)
        AND height <= ?1 AND kind NOT IN (SELECT kind FROM alarm_off)
      GROUP BY 1, 2, 3
      """, viewer.height, viewer.staff.rawValue
    ) { row in
      let count = try row.int(3)
      let place = try row.int(0) - 1
      if try row.bool(2) {
        totals.shelved += count
      } else if try !row.bool(1) {
        totals.acknowledged += count
      } else if totals.calling.indices.contains(place) {
        totals.calling[place] += count
      }
    }
    return totals
  }

  /// One alarm as its viewer sees it; nil where there is none for them.
  static func alarm(
    _ id: AlarmID, for viewer: AlarmViewer, in connection: Connection
  ) throws -> Alarm? {
    try connection.first(
      "SELECT * FROM alarm_row WHERE id = ?1 AND (height <= ?2 OR raised_by = ?3)", id.rawValue,
      viewer.height, viewer.staff.rawValue, read: Alarm.init)
  }

  static func kindsOff(in connection: Connection) throws -> [AlarmKind] {
    try connection.all("SELECT kind FROM alarm_off ORDER BY kind", read: { try $0.word(0) })
  }
}

extension Alarm {
  /// Reads a row of the view `alarm_row`.
  init(_ row: Row) throws {
    let kind: AlarmKind = try row.word(1)
    let acknowledgedAt = try row.instantIfAny(9)
    let clearedAt = try row.instantIfAny(11)
    let state: AlarmState =
      if try row.bool(16) { .off } else if let until = try row.instantIfAny(12) {
        .shelved(until: until)
      } else if acknowledgedAt != nil { .acknowledged } else if clearedAt != nil {
        .clearedUnacknowledged
      } else { .unacknowledged }
    self.init(
      id: try row.id(0), kind: kind, state: state, contact: try row.idIfAny(3),
      escalation: try row.idIfAny(4), number: try Self.number(kind, row),
      raisedAt: try row.instant(8), acknowledgedAt: acknowledgedAt,
      acknowledgedBy: try row.textIfAny(10).map(StaffMember.short), clearedAt: clearedAt)
  }

  /// An alarm about the climb bears the escalation's number, any other that of its record.
  private static func number(_ kind: AlarmKind, _ row: Row) throws -> RecordNumber? {
    let contact = try row.intIfAny(5).map { RecordNumber(.contact, $0) }
    let escalation = try row.intIfAny(6).map { RecordNumber(.escalation, $0) }
    let feedback = try row.intIfAny(7).map { RecordNumber(.feedback, $0) }
    let isOfTheClimb = [.rungLate, .ladderEnded, .notifierFailed].contains(kind)
    return isOfTheClimb ? escalation ?? contact : contact ?? escalation ?? feedback
  }
}
