import HavenDomain

/// What an alarm is about, and who may know of it.
struct AlarmSubject {
  var contact: ContactID?
  var escalation: EscalationID?
  var feedback: FeedbackID?
  /// Above 0 it is confidential: for those who stand as high on the ladder, and for who raised it.
  var height = 0
  var raisedBy: StaffID?

  static func contact(_ id: ContactID) -> AlarmSubject { AlarmSubject(contact: id) }
  static func feedback(_ id: FeedbackID) -> AlarmSubject { AlarmSubject(feedback: id) }
  /// This machine: its clock.
  static let house = AlarmSubject()

  /// The row that tells one alarm of a kind from another.
  fileprivate var row: Int64? { contact?.rawValue ?? escalation?.rawValue ?? feedback?.rawValue }

  fileprivate var find: StaticString {
    if contact != nil {
      return """
        SELECT id, acknowledged_at FROM alarm WHERE kind = ?1 AND contact = ?2
          AND (cleared_at IS NULL OR acknowledged_at IS NULL) ORDER BY id DESC LIMIT 1
        """
    }
    if escalation != nil {
      return """
        SELECT id, acknowledged_at FROM alarm WHERE kind = ?1 AND escalation = ?2
          AND (cleared_at IS NULL OR acknowledged_at IS NULL) ORDER BY id DESC LIMIT 1
        """
    }
    if feedback != nil {
      return """
        SELECT id, acknowledged_at FROM alarm WHERE kind = ?1 AND feedback = ?2
          AND (cleared_at IS NULL OR acknowledged_at IS NULL) ORDER BY id DESC LIMIT 1
        """
    }
    return """
      SELECT id, acknowledged_at FROM alarm INDEXED BY alarm_standing
      WHERE kind = ?1 AND contact IS ?2 AND escalation IS NULL AND feedback IS NULL
        AND (cleared_at IS NULL OR acknowledged_at IS NULL) ORDER BY id DESC LIMIT 1
      """
  }
}

/// The rows of what a person must act on: raised, and cleared when their cause is gone.
enum AlarmRecord {
  /// Coming again so soon after it was cleared is chatter.
  static let chatter = Duration.minutes(1)

  /// Raises an alarm. One of this kind and subject that nobody has acknowledged goes on calling, and
  /// calls again where its cause had gone; one that somebody had acknowledged is over, for this is
  /// another.
  ///
  /// - Returns: whether it is new.
  @discardableResult
  static func raise(
    _ kind: AlarmKind, about subject: AlarmSubject, in transaction: Transaction
  ) throws -> Bool {
    let connection = transaction.connection
    let now = transaction.now.milliseconds
    let known = try connection.first(subject.find, kind.rawValue, subject.row) { row in
      (id: try row.int64(0), isAcknowledged: try row.int64IfAny(1) != nil)
    }
    if let known, !known.isAcknowledged {
      try connection.run(
        """
        UPDATE alarm SET returned = returned + coalesce(cleared_at > ?2, 0), gone_at = NULL,
          cleared_at = ?3, escalation = coalesce(escalation, ?4)
        WHERE id = ?1
        """, known.id, now - chatter.wholeMilliseconds, kind.isMomentary ? now : nil,
        subject.escalation?.rawValue)
      return false
    }
    if let known {
      try connection.run(
        "UPDATE alarm SET cleared_at = coalesce(cleared_at, ?2), gone_at = NULL WHERE id = ?1",
        known.id, now)
    }
    try connection.run(
      """
      INSERT INTO alarm (kind, priority, contact, escalation, feedback, height, raised_by,
        raised_at, cleared_at, returned)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0)
      """, kind.rawValue, kind.priority.rawValue, subject.contact?.rawValue,
      subject.escalation?.rawValue, subject.feedback?.rawValue, subject.height,
      subject.raisedBy?.rawValue, now, kind.isMomentary ? now : nil)
    return true
  }

  /// The cause is gone: at once, or for kinds that chatter once it has been gone for a while.
  static func clear(
    _ kinds: [AlarmKind], about subject: AlarmSubject, in transaction: Transaction
  ) throws {
    for kind in kinds {
      let isAtOnce = kind.delay == .zero
      try transaction.connection.run(
        """
        UPDATE alarm SET gone_at = CASE WHEN ?5 THEN NULL ELSE coalesce(gone_at, ?6) END,
          cleared_at = CASE WHEN ?5 THEN ?6 END
        WHERE kind = ?1 AND cleared_at IS NULL
          AND (contact = ?2 OR escalation = ?3 OR feedback = ?4)
        """, kind.rawValue, subject.contact?.rawValue, subject.escalation?.rawValue,
        subject.feedback?.rawValue, isAtOnce, transaction.now.milliseconds)
    }
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

  /// Marks alarms of this subject as seen by the sender.
  static func acknowledge(
    _ kinds: [AlarmKind], about subject: AlarmSubject, in transaction: Transaction
  ) throws {
    for kind in kinds {
      try transaction.connection.run(
        """
        UPDATE alarm SET acknowledged_at = ?4, acknowledged_by = ?5
        WHERE kind = ?1 AND acknowledged_at IS NULL AND (contact = ?2 OR escalation = ?3)
        """, kind.rawValue, subject.contact?.rawValue, subject.escalation?.rawValue,
        transaction.now.milliseconds, transaction.staff.rawValue)
    }
  }

  /// Taking a contact that was handed over is its acknowledgement.
  static func acknowledgeHandOver(of contact: ContactID, in transaction: Transaction) throws {
    try acknowledge([.handedOver], about: .contact(contact), in: transaction)
    try clear([.handedOver], about: .contact(contact), in: transaction)
  }
}

extension ContactRecord {
  /// Clears the alarms whose cause this row, as it is now, has taken away.
  func settleAlarms(in transaction: Transaction) throws {
    let kinds = try transaction.connection.all(
      "SELECT DISTINCT kind FROM alarm WHERE contact = ?1 AND cleared_at IS NULL", id.rawValue,
      read: { try $0.word(0) as AlarmKind })
    let isLowered =
      try kinds.contains(.highScore)
      && ScoreRecord.isLowered(id, in: transaction.connection)
    let gone = kinds.filter { kind in
      switch kind {
      case .responseLate:
        state == .held ? channel.isLive || due > transaction.now : state != .waiting
      case .actionLate: state != .followUp || due > transaction.now
      case .unsafe, .dispatchLate: state == .closed
      // What two people agreed on ends no alarm: people do.
      case .highScore: Band(score: score ?? 0) != .immediate && !isLowered
      case .secondOpinion: state == .closed
      case .silentLine: state != .held || takenAt == transaction.now
      default: false
      }
    }
    try AlarmRecord.clear(gone, about: .contact(id), in: transaction)
    if kinds.contains(.highScore) { try AlarmRecord.settleScore(id, in: transaction) }
    if state == .closed {
      try transaction.connection.run(
        "DELETE FROM dispatch_clock WHERE contact = ?1", id.rawValue)
    }
  }
}

extension AlarmRecord {
  /// A score that somebody has acknowledged calls no more once its contact has left the queue.
  static func settleScore(_ contact: ContactID, in transaction: Transaction) throws {
    try transaction.connection.run(
      """
      UPDATE alarm SET cleared_at = ?2
      WHERE contact = ?1 AND kind = 'highScore' AND cleared_at IS NULL
        AND acknowledged_at IS NOT NULL
        AND (SELECT state FROM contact WHERE id = ?1) NOT IN ('waiting', 'held')
      """, contact.rawValue, transaction.now.milliseconds)
  }
}
