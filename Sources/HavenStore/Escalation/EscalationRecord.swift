import HavenDomain

/// An escalation's row in full, to be changed and saved. What was said of it is sealed under a key
/// of its own.
struct EscalationRecord {
  let id: EscalationID
  let number: RecordNumber
  private(set) var version: Int
  let source: EscalationSource
  let contact: ContactID?
  /// When it was flagged; anew when help is asked for again while somebody has it.
  private(set) var flaggedAt: Instant
  /// `nobody` where an earlier program knew an alarm only.
  let raisedBy: StaffID
  /// Above 0 it is confidential: for those who stand as high on the ladder, and for who raised it.
  let height: Int
  /// As it was in force at the flag.
  let ladder: Ladder
  /// The place on the ladder of the rung that was called last.
  var rung: Int
  /// When the climb goes on; nil while somebody has it, and after the ladder's end.
  var due: Instant?
  var holder: StaffID?
  var resolvedAt: Instant?
  var outcome: EscalationOutcome?
  let key: Int64
  var fields: SealedFields

  /// Names of the sealed fields.
  enum Sealed {
    static let reason = "reason"
    static let note = "note"
    static let outcome = "outcome"
  }

  static let nobody = StaffID(rawValue: 0)

  var isOpen: Bool { resolvedAt == nil }
  var reason: EscalationReason? {
    fields[Sealed.reason].flatMap(EscalationReason.init(rawValue:))
  }
  /// What its alarms are about.
  var subject: AlarmSubject {
    AlarmSubject(contact: contact, escalation: id, height: height, raisedBy: raisedBy)
  }

  // MARK: - Reading

  /// - Throws: `.notFound` also for one that is not for the sender to know of.
  static func load(_ id: EscalationID, in transaction: Transaction) throws -> EscalationRecord {
    guard let found = try find(id, in: transaction), try found.isVisible(in: transaction) else {
      throw Refusal.notFound("such escalation")
    }
    return found
  }

  /// Whoever asks: for the clocks.
  static func find(
    _ id: EscalationID, in transaction: Transaction
  ) throws -> EscalationRecord? {
    try transaction.connection.first(
      """
      SELECT id, number, version, source, contact, flagged_at, raised_by, height, ladder, rung, due,
        holder, resolved_at, outcome, key, sealed
      FROM escalation WHERE id = ?1
      """, id.rawValue
    ) { try EscalationRecord($0, in: transaction) }
  }

  /// The open one of a contact: there is never a second.
  static func open(
    of contact: ContactID, in transaction: Transaction
  ) throws -> EscalationRecord? {
    try transaction.connection.first(
      "SELECT id FROM escalation WHERE contact = ?1 AND resolved_at IS NULL", contact.rawValue,
      read: { try $0.id(0) as EscalationID }
    ).flatMap { try find($0, in: transaction) }
  }

  /// A confidential one is for those who stand high enough and for who raised it. Of the others, who
  /// takes escalations sees all, and everybody what they raised or what is about a contact of theirs.
  func isVisible(in transaction: Transaction) throws -> Bool {
    if raisedBy == transaction.staff { return true }
    if height > 0 { return height <= AlarmViewer(transaction).height }
    if transaction.scope(of: .readEscalations) == .all { return true }
    guard let contact else { return false }
    return try ContactRecord.load(contact, in: transaction).belongs(to: transaction.staff)
  }

  private init(_ row: Row, in transaction: Transaction) throws {
    let id: EscalationID = try row.id(0)
    let version = try row.int(2)
    let key = try row.int64(14)
    self.id = id
    self.version = version
    self.key = key
    number = RecordNumber(.escalation, try row.int(1))
    source = try row.word(3)
    contact = try row.idIfAny(4)
    flaggedAt = try row.instant(5)
    raisedBy = try row.id(6)
    height = try row.int(7)
    guard let ladder = Ladder(kept: try row.text(8)) else {
      throw StoreError.damaged(what: "the ladder of an escalation")
    }
    self.ladder = ladder
    rung = try row.int(9)
    due = try row.instantIfAny(10)
    holder = try row.idIfAny(11)
    resolvedAt = try row.instantIfAny(12)
    outcome = row.isNull(13) ? nil : try row.word(13)
    do {
      fields = try transaction.vault.open(
        try row.bytes(15), at: Self.place(id, version), key: key)
    } catch StoreError.damaged {
      // The climb stands in plain columns and goes on: only what was said is lost.
      fields = SealedFields()
      fields[Sealed.note] = "What was said here is damaged on the disk. Ask who raised it."
    }
  }

  // MARK: - Writing

  /// A new one; nothing is written before `save`.
  init(
    _ source: EscalationSource, of contact: ContactID?, flaggedAt: Instant, raisedBy: StaffID,
    first role: Role, in transaction: Transaction
  ) throws {
    let connection = transaction.connection
    id = EscalationID(
      rawValue: try connection.first(
        "SELECT coalesce(max(id), 0) + 1 FROM escalation", read: { try $0.int64(0) }) ?? 1)
    number = try RecordNumber.unused(.escalation) { value in
      try connection.first("SELECT 1 FROM escalation WHERE number = ?1", value) { _ in true }
        ?? false
    }
    version = 0
    self.source = source
    self.contact = contact
    self.flaggedAt = flaggedAt
    self.raisedBy = raisedBy
    height = source.isConfidential ? Ladder.height(of: role) : 0
    ladder = try transaction.ladder()
    rung = ladder.index(of: role)
    key = try transaction.newKey()
    fields = SealedFields()
  }

  /// Writes the row under the next version. For a new row too.
  mutating func save(in transaction: Transaction) throws {
    version += 1
    let sealed = try transaction.vault.seal(fields, at: Self.place(id, version), key: key)
    try transaction.connection.run(
      """
      INSERT INTO escalation (id, number, version, source, contact, flagged_at, raised_by, height,
        ladder, rung, due, holder, resolved_at, outcome, key, sealed)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
      ON CONFLICT (id) DO UPDATE SET version = ?3, flagged_at = ?6, rung = ?10, due = ?11, holder = ?12,
        resolved_at = ?13, outcome = ?14, sealed = ?16
      """, id.rawValue, number.value, version, source.rawValue, contact?.rawValue,
      flaggedAt.milliseconds, raisedBy.rawValue, height, ladder.kept, rung, due?.milliseconds,
      holder?.rawValue, resolvedAt?.milliseconds, outcome?.rawValue, key, sealed)
    transaction.past.number = Int64(version)
  }

  /// Help was asked for again while somebody had it: the ladder begins anew, from its first rung.
  mutating func begin(at now: Instant) {
    flaggedAt = now
    holder = nil
    rung = 0
  }

  private static func place(_ id: EscalationID, _ version: Int) -> SealedPlace {
    SealedPlace(table: "escalation", row: id.rawValue, version: Int64(version))
  }
}

extension Ladder {
  /// `cumulative 600000 supervisor 1800000 clinicalDirector 7200000`, in milliseconds: an escalation
  /// is measured to its end by the ladder that it began with.
  var kept: String {
    let words = [isCumulative ? "cumulative" : "each", "\(grace.wholeMilliseconds)"]
    return (words + steps.flatMap { [$0.role.rawValue, "\($0.limit.wholeMilliseconds)"] })
      .joined(separator: " ")
  }

  init?(kept: String) {
    let words = kept.split(separator: " ").map(String.init)
    guard words.count >= 4, words.count.isMultiple(of: 2), let grace = Int64(words[1]),
      ["cumulative", "each"].contains(words[0])
    else { return nil }
    var steps: [Step] = []
    for place in stride(from: 2, to: words.count, by: 2) {
      guard let role = Role(rawValue: words[place]), let limit = Int64(words[place + 1]) else {
        return nil
      }
      steps.append(Step(role: role, limit: .milliseconds(limit)))
    }
    self.init(
      steps: steps, isCumulative: words[0] == "cumulative", grace: .milliseconds(grace))
  }
}
