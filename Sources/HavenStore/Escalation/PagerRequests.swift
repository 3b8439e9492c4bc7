import HavenDomain

extension ClaimMessages: AnsweredChange {
  /// The most that one console takes at once.
  static let most = 10

  /// Where nothing is due nothing is written.
  public func perform(at desk: DeskCore, by principal: Principal) throws -> [ClaimedMessage] {
    do {
      return try desk.change(self, by: principal)
    } catch let idle as NothingDue<[ClaimedMessage]> {
      return idle.reply
    }
  }

  public func answer(in transaction: Transaction) throws -> [ClaimedMessage] {
    transaction.concerns("messages")
    let ids = try transaction.desk.dueMessages(
      roles: roles, canDispatch: canDispatch, at: transaction.now)
    guard !ids.isEmpty else { throw NothingDue(reply: [] as [ClaimedMessage]) }
    var claimed: [ClaimedMessage] = []
    for id in ids.prefix(Self.most) {
      var record = try PagerRecord.load(id, in: transaction)
      if record.state == .sending, PagerMessage.pause(afterTry: record.attempts) == nil {
        // Whoever had it last died over it, and it was the last try.
        try record.fail(nil, "no report came", in: transaction)
        continue
      }
      record.state = .sending
      record.attempts += 1
      record.at = transaction.now
      record.nextAt = transaction.now + PagerMessage.claimTime
      record.claimedBy = transaction.principal.session
      try record.save(in: transaction)
      claimed.append(record.claimed)
    }
    transaction.past.number = Int64(claimed.count)
    return claimed
  }

  /// What this console still has from then.
  public func again(_ past: PastChange, in transaction: Transaction) throws -> [ClaimedMessage] {
    let ids = try transaction.connection.all(
      """
      SELECT id FROM pager_message
      WHERE next_at IS NOT NULL AND state = 'sending' AND claimed_by = ?1 AND at = ?2 ORDER BY id
      """, transaction.principal.session.rawValue, past.at.milliseconds,
      read: { try $0.id(0) as PagerMessageID })
    return try ids.map { try PagerRecord.load($0, in: transaction).claimed }
  }
}

extension RecordDelivery: AnsweredChange {
  static let outputKept = 400

  public func answer(in transaction: Transaction) throws -> Done {
    transaction.concerns("message", message)
    var record = try PagerRecord.load(message, in: transaction)
    guard record.state == .sending, record.claimedBy == transaction.principal.session else {
      throw Refusal.wrongState("This message is not with this console any more.")
    }
    let output = String(output.unicodeScalars.prefix(Self.outputKept))
    if exitStatus == 0 {
      try record.deliver(output, in: transaction)
    } else {
      try record.fail(exitStatus, output, in: transaction)
    }
    transaction.past.number = Int64(record.version)
    return Done(version: record.version, at: transaction.now)
  }
}

extension PagerRecord {
  fileprivate var subject: AlarmSubject {
    AlarmSubject(contact: escalation == nil ? contact : nil, escalation: escalation)
  }

  fileprivate mutating func deliver(_ output: String, in transaction: Transaction) throws {
    state = .delivered
    exitStatus = 0
    at = transaction.now
    nextAt = nil
    fields[Sealed.output] = output
    try save(in: transaction)
    try note(.messageSent, role?.words ?? "", in: transaction)
    try AlarmRecord.clear([.notifierFailed], about: subject, in: transaction)
  }

  /// Rests before the next try, and is given up after the last. From the third on an alarm calls.
  fileprivate mutating func fail(
    _ status: Int?, _ output: String, in transaction: Transaction
  ) throws {
    let pause = PagerMessage.pause(afterTry: attempts)
    state = pause == nil ? .givenUp : .failed
    exitStatus = status
    at = transaction.now
    nextAt = pause.map { transaction.now + $0 }
    fields[Sealed.output] = output
    try save(in: transaction)
    let how = status.map { "exit \($0)" } ?? "cut off"
    let words = [role?.words, "\(how), try \(attempts)", output].compactMap { $0 }
    try note(.messageFailed, words.filter { !$0.isEmpty }.joined(separator: ": "), in: transaction)
    guard attempts >= PagerMessage.triesBeforeAlarm else { return }
    var about = subject
    if let escalation, let record = try EscalationRecord.find(escalation, in: transaction) {
      guard record.isOpen else { return }
      about = record.subject
      about.contact = nil
    }
    try AlarmRecord.raise(.notifierFailed, about: about, in: transaction)
  }

  private func note(
    _ kind: EscalationEvent.Kind, _ words: String, in transaction: Transaction
  ) throws {
    if let escalation, let record = try EscalationRecord.find(escalation, in: transaction) {
      try record.note(kind, words, isByClock: true, in: transaction)
    } else if let contact {
      try ContactRecord.note(
        .dispatchRequested, on: contact,
        [kind.words, words].filter { !$0.isEmpty }.joined(separator: ": "), isByClock: true,
        in: transaction)
    }
  }
}

extension RequestDispatch: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Done {
    transaction.concerns("contact", contact)
    let record = try ContactRecord.load(contact, in: transaction)
    guard transaction.scope == .all || record.owner == transaction.staff else {
      throw Refusal.notAllowed(Self.permission)
    }
    guard record.state != .closed else { throw Refusal.wrongState("This contact is closed.") }
    let answers = try DraftRecord.answers(of: contact, in: transaction)
    try PagerRecord.insert(
      .dispatch, nil, contact: contact, key: record.key,
      text: PagerMessage.dispatchText(
        record.number, answers, callback: record.fields[ContactRecord.Sealed.callback],
        by: try StaffRecord.shortName(of: transaction.staff, in: transaction.connection) ?? "",
        house: transaction.desk.organisation.name, at: transaction.now, zone: transaction.zone),
      in: transaction)
    try record.note(.dispatchRequested, in: transaction)
    transaction.past.number = Int64(record.version)
    return Done(version: record.version, at: transaction.now)
  }
}

extension DeskCore {
  /// Whether a message waits that this console has a command for. Cheap enough for every tick, and
  /// leaves no row; if there is one, send `ClaimMessages`.
  public func hasDueMessages(roles: [Role], canDispatch: Bool) throws -> Bool {
    try !dueMessages(
      roles: roles, canDispatch: canDispatch, at: houseClock().moment.instant
    ).isEmpty
  }

  /// When the next message is due for this console, or the claim of another runs out; nil when none
  /// waits.
  public func nextDueMessage(roles: [Role], canDispatch: Bool) throws -> Instant? {
    try Self.places(roles, canDispatch).compactMap { kind, role in
      try connection.first(
        """
        SELECT next_at FROM pager_message
        WHERE kind = ?1 AND role = ?2 AND next_at IS NOT NULL ORDER BY next_at LIMIT 1
        """, kind.rawValue, role, read: { try $0.instant(0) })
    }.min()
  }

  private static func places(
    _ roles: [Role], _ canDispatch: Bool
  ) -> [(PagerMessage.Kind, String)] {
    Set(roles).map { (.rung, $0.rawValue) } + (canDispatch ? [(.dispatch, "")] : [])
  }

  /// The longest due first.
  func dueMessages(
    roles: [Role], canDispatch: Bool, at now: Instant
  ) throws -> [PagerMessageID] {
    var due: [(id: PagerMessageID, at: Instant)] = []
    for (kind, role) in Self.places(roles, canDispatch) {
      due += try connection.all(
        """
        SELECT id, next_at FROM pager_message
        WHERE kind = ?1 AND role = ?2 AND next_at <= ?3 ORDER BY next_at LIMIT 10
        """, kind.rawValue, role, now.milliseconds
      ) { (id: try $0.id(0), at: try $0.instant(1)) }
    }
    return due.sorted { ($0.at, $0.id) < ($1.at, $1.id) }.map(\.id)
  }
}
