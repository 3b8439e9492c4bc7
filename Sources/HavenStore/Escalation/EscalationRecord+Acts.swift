import HavenDomain

extension EscalationRecord {
  /// The alarms that are answered when somebody takes the escalation.
  static let answered: [AlarmKind] = [
    .escalated, .concern, .rungLate, .ladderEnded, .highScore, .unsafe,
  ]
  /// Those whose cause is then gone.
  static let ended: [AlarmKind] = [.escalated, .concern, .rungLate, .ladderEnded]

  // MARK: - Flag and climb

  /// Flags a contact, or what no contact is about. A contact that is flagged already is joined: the
  /// second cause is an event of the first escalation.
  ///
  /// - Parameter at: when it was raised, where no sender of ours raised it but an earlier program.
  static func flag(
    _ source: EscalationSource, _ contact: ContactID?, reason: EscalationReason?, note: String,
    at: Instant? = nil, first role: Role = .supervisor, in transaction: Transaction
  ) throws -> EscalationRecord {
    let words = [reason?.words, note.trimmed].compactMap { $0 }.filter { !$0.isEmpty }
    let detail = ([source.words] + words).joined(separator: ": ")
    if let contact, var known = try open(of: contact, in: transaction) {
      try known.note(.flagged, detail, in: transaction)
      // Whoever has it may have gone home: they are called, and must say again that they have it.
      if known.holder != nil {
        known.begin(at: transaction.now)
        try transaction.connection.run(
          "DELETE FROM escalation_rung WHERE escalation = ?1", known.id.rawValue)
        try known.call(from: known.rung, isByClock: true, in: transaction)
      }
      return known
    }
    var made = try EscalationRecord(
      source, of: contact, flaggedAt: at ?? transaction.now,
      raisedBy: at == nil ? transaction.staff : Self.nobody, first: role, in: transaction)
    made.fields[Sealed.reason] = reason?.rawValue
    made.fields[Sealed.note] = note.trimmed
    try made.save(in: transaction)
    try made.note(
      .flagged, at: made.flaggedAt, detail, isByClock: at != nil, in: transaction)
    try made.call(from: made.rung, isByClock: true, in: transaction)
    return made
  }

  /// Calls a rung, or the first above it that has somebody on call.
  ///
  /// - Parameter isByClock: it was due, or follows from the flag; nobody chose it.
  mutating func call(from first: Int, isByClock: Bool, in transaction: Transaction) throws {
    let rule = try RotaRecord.rule(in: transaction)
    // Who tells of a concern is not the one to be called about it.
    let others: Set<StaffID> = source.isConfidential ? [raisedBy] : []
    let place = Climb.landing(from: first, on: ladder) {
      rule.onCall(for: $0, except: others).staff != nil
    }
    for passed in first..<place {
      try keepRung(passed, nil, passedOver: "nobody is on call", in: transaction)
      try note(
        .rungPassedOver, "\(ladder.steps[passed].role.words): nobody is on call",
        isByClock: isByClock, in: transaction)
    }
    let onCall = rule.onCall(for: ladder.steps[place].role, except: others)
    rung = place
    due = ladder.limit(of: place, flaggedAt: flaggedAt, calledAt: transaction.now)
    try save(in: transaction)
    try keepRung(place, onCall.staff, passedOver: nil, in: transaction)
    let who = onCall.staffName.map { "\($0), \(onCall.why)" } ?? "nobody is on call"
    let words = "\(onCall.role.words): \(who)"
    try note(.rungCalled, words, isByClock: isByClock, in: transaction)
    try PagerRecord.queue(self, onCall, in: transaction)
  }

  private func keepRung(
    _ place: Int, _ called: StaffID?, passedOver: String?, in transaction: Transaction
  ) throws {
    let limit = ladder.limit(of: place, flaggedAt: flaggedAt, calledAt: transaction.now)
    try transaction.connection.run(
      """
      INSERT OR REPLACE INTO escalation_rung
        (escalation, place, role, called_at, called, due, passed_over)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """, id.rawValue, place, ladder.steps[place].role.rawValue, transaction.now.milliseconds,
      called?.rawValue, limit.milliseconds, passedOver)
  }

  /// Where it stands on its ladder.
  func climb(in connection: Connection) throws -> Climb {
    let calledAt = try rungs(in: connection).last { $0.place == rung }?.rung.calledAt
    return Climb(
      ladder: ladder, flaggedAt: flaggedAt, rung: rung, calledAt: calledAt ?? flaggedAt,
      isHeld: holder != nil || !isOpen)
  }

  /// Does what the time has made due: one rung, however late it is.
  ///
  /// - Returns: whether a rung was called, and whether an alarm was raised.
  mutating func fire(in transaction: Transaction) throws -> (called: Bool, raised: Bool) {
    switch try climb(in: transaction.connection).step(at: transaction.now) {
    case .call(let place):
      let isNew = try AlarmRecord.raise(.rungLate, about: subject, in: transaction)
      try call(from: place, isByClock: true, in: transaction)
      try noteOnContact(
        .escalated, "\(number): \(ladder.steps[rung].role.words) called", isByClock: true,
        in: transaction)
      return (true, isNew)
    case .end:
      due = nil
      try save(in: transaction)
      return (false, try AlarmRecord.raise(.ladderEnded, about: subject, in: transaction))
    case nil:
      due = try climb(in: transaction.connection).due
      try save(in: transaction)
      return (false, false)
    }
  }

  // MARK: - In somebody's hands

  /// The sender has it from now on: its clock stops, its alarms are answered, and what was still to
  /// be sent for it is not.
  mutating func hold(_ event: EscalationEvent.Kind, in transaction: Transaction) throws {
    holder = transaction.staff
    due = nil
    try save(in: transaction)
    if event == .acknowledged {
      try transaction.connection.run(
        """
        UPDATE escalation_rung SET acknowledged_at = ?3, acknowledged_by = ?4
        WHERE escalation = ?1 AND place = ?2
        """, id.rawValue, rung, transaction.now.milliseconds, transaction.staff.rawValue)
    }
    try note(event, in: transaction)
    try answerAlarms(in: transaction)
    try PagerRecord.withdraw(id, in: transaction)
  }

  func answerAlarms(in transaction: Transaction) throws {
    try AlarmRecord.acknowledge(Self.answered, about: subject, in: transaction)
    try AlarmRecord.clear(Self.ended, about: subject, in: transaction)
  }

  /// Nobody has it again: its clock runs on from the flag, and its alarm calls.
  mutating func handBack(_ reason: String, in transaction: Transaction) throws {
    let rule = try RotaRecord.rule(in: transaction)
    let onCall = rule.onCall(
      for: ladder.steps[rung].role, except: source.isConfidential ? [raisedBy] : [])
    holder = nil
    due = ladder.limit(of: rung, flaggedAt: flaggedAt, calledAt: transaction.now)
    try save(in: transaction)
    try keepRung(rung, onCall.staff, passedOver: nil, in: transaction)
    try note(.handedBack, reason, in: transaction)
    try PagerRecord.queue(self, onCall, in: transaction)
    try noteOnContact(.escalated, "\(number) handed back", in: transaction)
    try AlarmRecord.raise(
      source.isConfidential ? .concern : .escalated, about: subject, in: transaction)
  }

  /// Calls whoever is on call for a role once more; the rungs stay as they are.
  mutating func callAgain(_ role: Role, in transaction: Transaction) throws {
    let rule = try RotaRecord.rule(in: transaction)
    let onCall = rule.onCall(for: role, except: source.isConfidential ? [raisedBy] : [])
    guard let name = onCall.staffName else {
      throw Refusal.wrongState("Nobody is on call as \(role.words). Call another rung.")
    }
    try save(in: transaction)
    try note(.called, "\(role.words): \(name), \(onCall.why)", in: transaction)
    try PagerRecord.queue(self, onCall, in: transaction)
  }

  mutating func resolve(
    _ outcome: EscalationOutcome, _ words: String, in transaction: Transaction
  ) throws {
    resolvedAt = transaction.now
    self.outcome = outcome
    fields[Sealed.outcome] = words
    due = nil
    try save(in: transaction)
    try note(.resolved, "\(outcome.words): \(words)", in: transaction)
    try noteOnContact(
      .escalationResolved, "\(number): \(outcome.words)", in: transaction)
    try AlarmRecord.acknowledge(Self.ended, about: subject, in: transaction)
    try AlarmRecord.clear(Self.ended, about: subject, in: transaction)
    try PagerRecord.withdraw(id, in: transaction)
  }

  /// Whether an alarm calls for somebody to take an escalation which the sender cannot take: then
  /// they have only seen it, and must not silence it for the house.
  static func isForOthers(
    _ id: EscalationID, _ alarm: Alarm, in transaction: Transaction
  ) throws -> Bool {
    guard answered.contains(alarm.kind), let record = try find(id, in: transaction),
      record.isOpen, record.holder == nil, record.height <= AlarmViewer(transaction).height
    else { return false }
    guard transaction.scope(of: .handleEscalation) == .all else { return true }
    return try !EscalationRules.mayHold(
      record.row(in: transaction), roles: transaction.principal.roles, now: transaction.now)
  }

  /// Acknowledging an alarm of an escalation acknowledges its rung, where the sender may hold it; an
  /// agent has only seen the alarm.
  ///
  /// - Returns: the escalation's number, where the rung was acknowledged with it.
  static func acknowledge(
    _ id: EscalationID, with alarm: Alarm, in transaction: Transaction
  ) throws -> RecordNumber? {
    guard var record = try find(id, in: transaction), record.isOpen else { return nil }
    guard record.height <= AlarmViewer(transaction).height else {
      // Who told of a concern sees its alarm, and must not silence it for those whom they told.
      throw Refusal.wrongState("Whom you told has this alarm too. You need do nothing more.")
    }
    guard transaction.scope(of: .handleEscalation) == .all, answered.contains(alarm.kind) else {
      return nil
    }
    if record.holder != nil {
      // Somebody has it: nothing is left to ask for.
      try AlarmRecord.clear(
        ended.filter { $0 == alarm.kind }, about: record.subject, in: transaction)
      return nil
    }
    let row = try record.row(in: transaction)
    guard
      EscalationRules.mayHold(row, roles: transaction.principal.roles, now: transaction.now)
    else { return nil }
    try record.hold(.acknowledged, in: transaction)
    return record.number
  }

  /// Adds to the timeline of its contact, where it has one.
  func noteOnContact(
    _ kind: ContactEvent.Kind, _ detail: String, isByClock: Bool = false,
    in transaction: Transaction
  ) throws {
    guard let contact else { return }
    try ContactRecord.note(kind, on: contact, detail, isByClock: isByClock, in: transaction)
  }
}
