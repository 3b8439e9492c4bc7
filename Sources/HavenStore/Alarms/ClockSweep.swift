import HavenDomain

/// Does all that is due, in one transaction: the state of the records says what, so that whoever
/// comes second finds nothing to do, and a machine that slept does everything once.
struct ClockSweep {
  /// So many late waits, actions and feedback are raised at a time, the oldest first; the next look
  /// takes the next. Of those that wait in a surge one alone is raised.
  static let window = 200

  /// What fired. The numbers are those that the sender may know of; `didSomething` counts all.
  struct Fired {
    var rungs = 0
    var raised = 0
    var cleared = 0
    var didSomething = false

    init() {}

    /// In one number, for the answer to the same request sent again.
    init(packed: Int64) {
      rungs = Int(packed >> 40)
      raised = Int(packed >> 20 & 0xFFFFF)
      cleared = Int(packed & 0xFFFFF)
      didSomething = true
    }

    var packed: Int64 {
      Int64(rungs) << 40 | Int64(min(raised, 0xFFFFF)) << 20 | Int64(min(cleared, 0xFFFFF))
    }
  }

  let transaction: Transaction
  private var connection: Connection { transaction.connection }
  private var now: Int64 { transaction.now.milliseconds }

  init(transaction: Transaction) { self.transaction = transaction }

  func fire() throws -> Fired {
    var fired = Fired()
    try unshelve(&fired)
    try clearGone(&fired)
    try flagUnlinked(&fired)
    try climb(&fired)
    try raiseDispatches(&fired)
    try raiseWaits(&fired)
    try raiseActions(&fired)
    try raiseFeedback(&fired)
    try raiseSilent(&fired)
    try raiseCases(&fired)
    return fired
  }

  private func unshelve(_ fired: inout Fired) throws {
    let count = try connection.run(
      "UPDATE alarm SET shelved_until = NULL WHERE shelved_until <= ?1", now)
    if count > 0 { fired.didSomething = true }
  }

  /// Kinds that chatter are over once their cause has been gone for a while.
  private func clearGone(_ fired: inout Fired) throws {
    let viewer = AlarmViewer(transaction)
    let cleared = try connection.all(
      """
      UPDATE alarm SET cleared_at = gone_at, gone_at = NULL WHERE gone_at <= ?1
      RETURNING height, raised_by
      """, now - Self.delay
    ) { (height: try $0.int(0), raisedBy: try $0.idIfAny(1) as StaffID?) }
    fired.cleared += cleared.count { viewer.mayKnow(of: $0.height, raisedBy: $0.raisedBy) }
    if !cleared.isEmpty { fired.didSomething = true }
  }

  /// Alarms of a database that knew no escalations yet: late, but never not at all.
  private func flagUnlinked(_ fired: inout Fired) throws {
    let found = try connection.all(
      """
      SELECT id, kind, contact, raised_at FROM alarm INDEXED BY alarm_standing
      WHERE (cleared_at IS NULL OR acknowledged_at IS NULL) AND contact IS NOT NULL
        AND acknowledged_at IS NULL AND cleared_at IS NULL
        AND escalation IS NULL AND kind IN ('highScore', 'unsafe', 'escalated')
      ORDER BY id LIMIT 200
      """
    ) { row in
      (
        id: try row.int64(0), kind: try row.word(1) as AlarmKind,
        contact: try row.id(2) as ContactID, at: try row.instant(3)
      )
    }
    for alarm in found {
      let source: EscalationSource =
        switch alarm.kind {
        case .highScore: .score
        case .unsafe: .unsafe
        default: .colleague
        }
      let escalation = try EscalationRecord.flag(
        source, alarm.contact, reason: nil, note: "", at: alarm.at, in: transaction)
      try connection.run(
        "UPDATE alarm SET escalation = ?2 WHERE id = ?1", alarm.id, escalation.id.rawValue)
      fired.rungs += 1
      fired.didSomething = true
    }
  }

  /// One rung of each escalation.
  private func climb(_ fired: inout Fired) throws {
    let due = try connection.all(
      "SELECT id FROM escalation WHERE due <= ?1 ORDER BY due, id", now,
      read: { try $0.id(0) as EscalationID })
    let viewer = AlarmViewer(transaction)
    for id in due {
      guard var record = try EscalationRecord.find(id, in: transaction) else { continue }
      let (called, raised) = try record.fire(in: transaction)
      fired.didSomething = true
      guard viewer.mayKnow(of: record.height, raisedBy: record.raisedBy) else { continue }
      if called { fired.rungs += 1 }
      if raised { fired.raised += 1 }
    }
  }

  private func raiseDispatches(_ fired: inout Fired) throws {
    let late = try connection.all(
      "DELETE FROM dispatch_clock WHERE due <= ?1 RETURNING contact", now,
      read: { try $0.id(0) as ContactID })
    for contact in late { try raise(.dispatchLate, .contact(contact), &fired) }
  }

  private func raiseWaits(_ fired: inout Fired) throws {
    for contact in try Self.lateWaits(dueBy: now - Self.delay, in: connection) {
      try raise(.responseLate, .contact(contact.id), &fired)
    }
  }

  private func raiseActions(_ fired: inout Fired) throws {
    for contact in try Self.lateActions(dueBy: now - Self.delay, in: connection) {
      try raise(.actionLate, .contact(contact.id), &fired)
    }
  }

  private func raiseFeedback(_ fired: inout Fired) throws {
    for feedback in try Self.lateFeedback(dueBy: now - Self.delay, in: connection) {
      try raise(.feedbackLate, .feedback(feedback.id), &fired)
    }
  }

  private func raiseSilent(_ fired: inout Fired) throws {
    for contact in try Self.silentLines(dueBy: now, in: connection) {
      try raise(.silentLine, .contact(contact.id), &fired)
    }
  }

  private func raiseCases(_ fired: inout Fired) throws {
    let limit = now - Self.delay
    let late =
      try Self.lateFollowUps(dueBy: limit, in: connection)
      + Self.lateTasks(dueBy: limit, in: connection)
    for contact in late { try raise(.caseLate, .contact(contact.id), &fired) }
  }

  private func raise(_ kind: AlarmKind, _ subject: AlarmSubject, _ fired: inout Fired) throws {
    fired.didSomething = true
    if try AlarmRecord.raise(kind, about: subject, in: transaction) { fired.raised += 1 }
  }
}
