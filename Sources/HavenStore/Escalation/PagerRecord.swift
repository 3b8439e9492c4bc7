import HavenDomain

/// A message to a pager, a mailbox or a dispatch centre, until it is delivered or given up.
struct PagerRecord {
  let id: PagerMessageID
  private(set) var version: Int
  let kind: PagerMessage.Kind
  let role: Role?
  let escalation: EscalationID?
  let contact: ContactID?
  let called: StaffID?
  var state: PagerMessage.State
  var attempts: Int
  var at: Instant
  /// When it is due, or its claim is free again; nil when nothing more is done with it.
  var nextAt: Instant?
  var claimedBy: SessionID?
  var exitStatus: Int?
  let key: Int64
  var fields: SealedFields

  /// Names of the sealed fields.
  enum Sealed {
    static let text = "text"
    static let output = "output"
  }

  var claimed: ClaimedMessage {
    ClaimedMessage(id: id, kind: kind, role: role, text: fields[Sealed.text] ?? "")
  }

  // MARK: - Queueing

  /// Tells whoever is on call for a rung, by the rung's notifier.
  static func queue(
    _ escalation: EscalationRecord, _ onCall: OnCall, in transaction: Transaction
  ) throws {
    guard
      let rung = try escalation.rungs(in: transaction.connection)
        .last(where: { $0.place == escalation.rung })?.rung
    else { return }
    let told = Rung(
      role: onCall.role, calledAt: transaction.now, called: onCall.staffName, due: rung.due)
    try insert(
      .rung, onCall.role, escalation: escalation.id, called: onCall.staff, key: escalation.key,
      text: PagerMessage.text(
        of: escalation.number, rung: told, to: onCall.staff, zone: transaction.zone),
      in: transaction)
  }

  static func insert(
    _ kind: PagerMessage.Kind, _ role: Role?, escalation: EscalationID? = nil,
    contact: ContactID? = nil, called: StaffID? = nil, key: Int64, text: String,
    in transaction: Transaction
  ) throws {
    let id = PagerMessageID(
      rawValue: try transaction.connection.first(
        "SELECT coalesce(max(id), 0) + 1 FROM pager_message", read: { try $0.int64(0) }) ?? 1)
    var record = PagerRecord(
      id: id, version: 0, kind: kind, role: role, escalation: escalation, contact: contact,
      called: called, state: .waiting, attempts: 0, at: transaction.now, nextAt: transaction.now,
      claimedBy: nil, exitStatus: nil, key: key, fields: SealedFields())
    record.fields[Sealed.text] = text
    try record.save(in: transaction)
  }

  /// What was not sent yet is not needed any more: somebody has the escalation.
  static func withdraw(_ escalation: EscalationID, in transaction: Transaction) throws {
    let ids = try transaction.connection.all(
      """
      SELECT id FROM pager_message WHERE escalation = ?1 AND state IN ('waiting', 'failed')
      """, escalation.rawValue, read: { try $0.id(0) as PagerMessageID })
    for id in ids {
      var record = try load(id, in: transaction)
      record.state = .withdrawn
      record.nextAt = nil
      try record.save(in: transaction)
    }
    try AlarmRecord.clear(
      [.notifierFailed], about: AlarmSubject(escalation: escalation), in: transaction)
  }

  // MARK: - Reading and writing

  static func load(_ id: PagerMessageID, in transaction: Transaction) throws -> PagerRecord {
    let found = try transaction.connection.first(
      """
      SELECT id, version, kind, role, escalation, contact, called, state, attempts, at, next_at,
        claimed_by, exit_status, key, sealed
      FROM pager_message WHERE id = ?1
      """, id.rawValue
    ) { try PagerRecord($0, in: transaction) }
    guard let found else { throw Refusal.notFound("such message") }
    return found
  }

  mutating func save(in transaction: Transaction) throws {
    version += 1
    let sealed = try transaction.vault.seal(fields, at: Self.place(id, version), key: key)
    try transaction.connection.run(
      """
      INSERT INTO pager_message (id, version, kind, role, escalation, contact, called, state,
        attempts, at, next_at, claimed_by, exit_status, key, sealed)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
      ON CONFLICT (id) DO UPDATE SET version = ?2, state = ?8, attempts = ?9, at = ?10,
        next_at = ?11, claimed_by = ?12, exit_status = ?13, sealed = ?15
      """, id.rawValue, version, kind.rawValue, role?.rawValue ?? "", escalation?.rawValue,
      contact?.rawValue, called?.rawValue, state.rawValue, attempts, at.milliseconds,
      nextAt?.milliseconds, claimedBy?.rawValue, exitStatus, key, sealed)
  }

  /// The latest first; at most 50.
  static func messages(
    of escalation: EscalationID, in transaction: Transaction
  ) throws -> [PagerMessage] {
    let ids = try transaction.connection.all(
      "SELECT id FROM pager_message WHERE escalation = ?1 ORDER BY id DESC LIMIT 50",
      escalation.rawValue, read: { try $0.id(0) as PagerMessageID })
    return try ids.map { id in
      let record = try load(id, in: transaction)
      return PagerMessage(
        id: id, kind: record.kind, role: record.role,
        toName: try StaffRecord.shortName(of: record.called, in: transaction.connection),
        state: record.state, attempts: record.attempts, at: record.at,
        nextAt: record.state == .sending ? nil : record.nextAt, exitStatus: record.exitStatus,
        output: record.fields[Sealed.output] ?? "")
    }
  }

  private static func place(_ id: PagerMessageID, _ version: Int) -> SealedPlace {
    SealedPlace(table: "pager_message", row: id.rawValue, version: Int64(version))
  }
}

extension PagerRecord {
  fileprivate init(_ row: Row, in transaction: Transaction) throws {
    id = try row.id(0)
    version = try row.int(1)
    kind = try row.word(2)
    role = Role(rawValue: try row.text(3))
    escalation = try row.idIfAny(4)
    contact = try row.idIfAny(5)
    called = try row.idIfAny(6)
    state = try row.word(7)
    attempts = try row.int(8)
    at = try row.instant(9)
    nextAt = try row.instantIfAny(10)
    claimedBy = try row.idIfAny(11)
    exitStatus = try row.intIfAny(12)
    key = try row.int64(13)
    fields = try transaction.vault.open(
      try row.bytes(14), at: Self.place(id, version), key: key)
  }
}
