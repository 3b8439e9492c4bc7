import HavenDomain

/// A contact's row in full, to be changed and saved: the one way by which contacts are written.
///
/// Saving seals the sensitive part anew under the next version, and keeps the queue's totals and
/// the search tokens true.
struct ContactRecord {
  let id: ContactID
  let number: RecordNumber
  private(set) var version: Int
  var channel: Channel
  var state: ContactState
  var priority: Priority
  var score: Int?
  var flags: [Flag]
  var isEmergency: Bool
  let receivedAt: Instant
  var due: Instant
  var takenAt: Instant?
  /// Who holds it, or in follow-up who sees to it.
  var owner: StaffID?
  /// Who it waits for after a hand-over.
  var keptFor: StaffID?
  var leaseEpoch: Int
  var holder: Holder?
  let key: Int64
  var fields: SealedFields
  /// The version of the policy that it is measured by.
  let policy: Int64
  /// What was due before there were policies.
  let kept: KeptDue?

  private var saved: Saved?

  /// The console that holds a contact: it must live, or the contact goes back to the queue.
  struct Holder: Equatable {
    var session: SessionID
    var slot: SessionSlots.Session
  }

  /// What the totals and the tokens say of the row as it was last written.
  private struct Saved {
    var state: ContactState
    var priority: Priority
    var tokens: Set<Int64>
    /// Under which it is found though they are misspelt.
    var names: [String]
  }

  /// Names of the sealed fields.
  enum Sealed {
    static let name = "name"
    static let callback = "callback"
    static let subject = "subject"
    static let note = "note"
    static let attachments = "attachments"
    static let safeContact = "safeContact"
    static let method = "method"
    static let nextAction = "nextAction"
    static let alias = "alias"
  }

  var lease: Lease { Lease(contact: id, epoch: leaseEpoch) }

  /// Whether this lease still gives the right to write.
  func isHeld(by lease: Lease?, _ staff: StaffID) -> Bool {
    state == .held && owner == staff && lease == self.lease
  }

  /// Whether this person works on it: holds it, owns it, or it is kept for them.
  func belongs(to staff: StaffID) -> Bool { owner == staff || keptFor == staff }

  /// Whether this person may see who it is: see `RevealContact`.
  func mayBeOpened(in transaction: Transaction) -> Bool {
    switch transaction.scope(of: .openContact) {
    case .all: true
    case .own: state == .waiting || belongs(to: transaction.staff)
    case .none: false
    }
  }

  // MARK: - Reading

  static func load(_ id: ContactID, in transaction: Transaction) throws -> ContactRecord {
    let found = try transaction.connection.first(
      """
      SELECT id, number, version, channel, state, priority, score, flags, is_emergency,
        received_at, due, taken_at, owner, kept_for, lease_epoch, lease_session, lease_slot,
        lease_slot_number, key, sealed, policy, kept_due, kept_kind
      FROM contact WHERE id = ?1
      """, id.rawValue
    ) { try ContactRecord($0, in: transaction) }
    guard let found else { throw Refusal.notFound("such contact") }
    return found
  }

  static func id(of number: RecordNumber, in transaction: Transaction) throws -> ContactID? {
    guard number.series == .contact else { return nil }
    return try transaction.connection.first(
      "SELECT id FROM contact WHERE number = ?1", number.value, read: { try $0.id(0) })
  }

  private init(_ row: Row, in transaction: Transaction) throws {
    let id: ContactID = try row.id(0)
    let version = try row.int(2)
    let key = try row.int64(18)
    self.id = id
    self.version = version
    self.key = key
    number = RecordNumber(.contact, try row.int(1))
    channel = try row.word(3)
    state = try row.word(4)
    priority = try row.level(5)
    score = try row.intIfAny(6)
    flags = Self.flags(try row.text(7))
    isEmergency = try row.bool(8)
    receivedAt = try row.instant(9)
    due = try row.instant(10)
    takenAt = try row.instantIfAny(11)
    owner = try row.idIfAny(12)
    keptFor = try row.idIfAny(13)
    leaseEpoch = try row.int(14)
    if let session = try row.int64IfAny(15) {
      holder = Holder(
        session: SessionID(rawValue: session),
        slot: SessionSlots.Session(slot: try row.int(16), number: try row.int64(17)))
    }
    fields =
      try row.bytesIfAny(19).map {
        try transaction.vault.open($0, at: Self.place(id, version), key: key)
      } ?? SealedFields()
    policy = try row.int64(20)
    kept = try row.instantIfAny(21).map { KeptDue(kind: try row.word(22), due: $0) }
    saved = Saved(
      state: state, priority: priority, tokens: Self.tokens(fields, transaction), names: names)
  }

  static func flags(_ text: String) -> [Flag] {
    text.split(separator: " ").compactMap { Flag(rawValue: String($0)) }
  }

  // MARK: - Writing

  /// A new contact, waiting; nothing is written before `insert`.
  init(_ new: NewContact, in transaction: Transaction) throws {
    let connection = transaction.connection
    id = ContactID(
      rawValue: try connection.first(
        "SELECT coalesce(max(id), 0) + 1 FROM contact", read: { try $0.int64(0) }) ?? 1)
    number = try RecordNumber.unused(.contact) { value in
      try connection.first("SELECT 1 FROM contact WHERE number = ?1", value) { _ in true } ?? false
    }
    version = 0
    channel = new.channel
    state = .waiting
    priority = new.isEmergency ? .critical : .normal
    flags = (new.isEmergency ? [.emergency] : []) + (new.isUnreadable ? [.unreadable] : [])
    isEmergency = new.isEmergency
    receivedAt = min(new.receivedAt ?? transaction.now, transaction.now)
    due = receivedAt
    let measure = try transaction.measure(for: .contacts)
    policy = measure.id
    kept = nil
    leaseEpoch = 0
    key = try transaction.newKey()
    fields = SealedFields()
    fields[Sealed.name] = new.name
    fields[Sealed.callback] = new.callback
    fields[Sealed.subject] = new.subject
    fields[Sealed.note] = new.note
    fields[Sealed.attachments] =
      new.attachments.isEmpty ? nil : new.attachments.joined(separator: "\n")
    due = clocks(measure, events: [], pauses: []).due ?? receivedAt
  }

  /// Writes the row under the next version. For a new row too.
  mutating func save(in transaction: Transaction) throws {
    version += 1
    let sealed = try transaction.vault.seal(fields, at: Self.place(id, version), key: key)
    try transaction.connection.run(
      """
      INSERT INTO contact (id, number, version, channel, state, priority, score, flags,
        is_emergency, received_at, due, taken_at, owner, kept_for, lease_epoch, lease_session,
        lease_slot, lease_slot_number, key, sealed, policy)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
        ?19, ?20, ?21)
      ON CONFLICT (id) DO UPDATE SET version = ?3, channel = ?4, state = ?5, priority = ?6,
        score = ?7, flags = ?8, is_emergency = ?9, due = ?11, taken_at = ?12, owner = ?13,
        kept_for = ?14, lease_epoch = ?15, lease_session = ?16, lease_slot = ?17,
        lease_slot_number = ?18, sealed = ?20
      """, id.rawValue, number.value, version, channel.rawValue, state.rawValue,
      priority.rawValue, score, flags.map(\.rawValue).joined(separator: " "), isEmergency,
      receivedAt.milliseconds, due.milliseconds, takenAt?.milliseconds, owner?.rawValue,
      keptFor?.rawValue, leaseEpoch, holder?.session.rawValue, holder?.slot.slot,
      holder?.slot.number, key, sealed, policy)
    try keepTotals(in: transaction.connection)
    if version == 1 {
      try ArrivalTally.came(channel, at: receivedAt, in: transaction.connection)
    }
    try keepTokens(in: transaction)
    try settleAlarms(in: transaction)
    transaction.past.number = Int64(version)
  }

  private mutating func keepTotals(in connection: Connection) throws {
    if let saved, saved.state == state, saved.priority == priority { return }
    if let saved {
      try Self.count(saved.state.rawValue, saved.priority.rawValue, by: -1, in: connection)
    }
    try Self.count(state.rawValue, priority.rawValue, by: 1, in: connection)
  }

  /// Adds to one of the totals that the queue's head shows.
  static func count(_ name: String, _ priority: Int, by step: Int, in connection: Connection) throws
  {
    try connection.run(
      """
      INSERT INTO contact_total (state, priority, count) VALUES (?1, ?2, ?3)
      ON CONFLICT (state, priority) DO UPDATE SET count = count + ?3
      """, name, priority, step)
  }

  private mutating func keepTokens(in transaction: Transaction) throws {
    let before = saved?.tokens ?? []
    let after = Self.tokens(fields, transaction)
    for token in before.subtracting(after) {
      try transaction.connection.run(
        "DELETE FROM contact_token WHERE token = ?1 AND contact = ?2", token, id.rawValue)
    }
    for token in after.subtracting(before) {
      try transaction.connection.run(
        "INSERT INTO contact_token (token, contact) VALUES (?1, ?2)", token, id.rawValue)
    }
    try PersonTokens(transaction.tokens)
      .keep(id, before: saved?.names, after: names, in: transaction.connection)
    saved = Saved(state: state, priority: priority, tokens: after, names: names)
  }

  private static func tokens(_ fields: SealedFields, _ transaction: Transaction) -> Set<Int64> {
    transaction.tokens.tokens(name: fields[Sealed.name] ?? "")
      .union(transaction.tokens.tokens(name: fields[Sealed.alias] ?? ""))
      .union(transaction.tokens.tokens(phone: fields[Sealed.callback] ?? ""))
  }

  private var names: [String] { [Sealed.name, Sealed.alias].map { fields[$0] ?? "" } }

  static func place(_ id: ContactID, _ version: Int) -> SealedPlace {
    SealedPlace(table: "contact", row: id.rawValue, version: Int64(version))
  }
}

extension RecordNumber {
  /// A random number that no record has: five digits while they last.
  static func unused(
    _ series: Series, isTaken: (Int) throws -> Bool
  ) throws -> RecordNumber {
    for digits in 5...9 {
      let least = (1..<digits).reduce(1) { size, _ in size * 10 }
      for _ in 0..<4 {
        let value = least + Int(try Randomness.number() % Int64(9 * least))
        if try !isTaken(value) { return RecordNumber(series, value) }
      }
    }
    throw StoreError.defect("no number is left for a record")
  }
}
