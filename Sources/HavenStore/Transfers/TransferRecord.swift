import HavenDomain

/// A warm transfer's row in full, to be changed and saved. Who the team outside is, the facts and
/// what was told are sealed under the contact's key.
struct TransferRecord {
  let id: TransferID
  private(set) var version: Int
  let contact: ContactID
  let sender: StaffID
  /// Nil of a team outside.
  let receiver: StaffID?
  /// The console on which a colleague joined: it must live, or the transfer returns.
  var joined: ContactRecord.Holder?
  var course: TransferCourse
  let offeredAt: Instant
  let joinBy: Instant?
  var endedAt: Instant?
  var fields: SealedFields

  /// Names of the sealed fields.
  enum Sealed {
    static let team = "team"
    static let teamName = "teamName"
    static let takenBy = "takenBy"
    static let reference = "reference"
    /// The kinds of the three facts, and what each said when it was offered.
    static let facts = "facts"
    static func fact(_ kind: TransferCard.Kind) -> String { "fact \(kind.rawValue)" }
  }

  /// A new one; nothing is written before `save`.
  init(
    of contact: ContactID, to receiver: TransferReceiver, in transaction: Transaction
  ) throws {
    id = TransferID(
      rawValue: try transaction.connection.first(
        "SELECT coalesce(max(id), 0) + 1 FROM transfer", read: { try $0.int64(0) }) ?? 1)
    version = 0
    self.contact = contact
    sender = transaction.staff
    if case .colleague(let staff) = receiver { self.receiver = staff } else { self.receiver = nil }
    course = TransferCourse(isOutside: receiver.isOutside)
    offeredAt = transaction.now
    joinBy = receiver.isOutside ? nil : transaction.now + TransferCourse.joinTime
    fields = SealedFields()
  }

  // MARK: - Reading

  static func load(_ id: TransferID, in transaction: Transaction) throws -> TransferRecord {
    let found = try transaction.connection.first(
      """
      SELECT t.id, t.version, t.contact, t.sender, t.receiver, t.session, t.slot, t.slot_number,
        t.state, t.said, t.ticked, t.offered_at, t.join_by, t.ended_at, t.sealed, c.key
      FROM transfer t JOIN contact c ON c.id = t.contact WHERE t.id = ?1
      """, id.rawValue
    ) { try TransferRecord($0, in: transaction) }
    guard let found else { throw Refusal.notFound("such transfer") }
    return found
  }

  static func open(in connection: Connection) throws -> [TransferID] {
    try connection.all("SELECT id FROM transfer WHERE ended_at IS NULL ORDER BY id") {
      try $0.id(0)
    }
  }

  /// The open ones, and those that ended since then.
  static func shown(since: Instant, in connection: Connection) throws -> [TransferID] {
    try connection.all(
      "SELECT id FROM transfer WHERE ended_at IS NULL OR ended_at >= ?1 ORDER BY id",
      since.milliseconds
    ) { try $0.id(0) }
  }

  /// What `QueueWindow.transfers` says: read with every look at the queue, so by two small indices.
  static func stamp(
    of staff: StaffID, at now: Instant, in connection: Connection
  ) throws -> Int {
    let since = (now - ListTransfers.shownAfterEnd).milliseconds
    return try connection.first(
      """
      SELECT coalesce(sum(id * 64 + version), 0) FROM (
        SELECT id, version, sender, receiver FROM transfer WHERE ended_at IS NULL
        UNION ALL SELECT id, version, sender, receiver FROM transfer WHERE ended_at >= ?2)
      WHERE sender = ?1 OR receiver = ?1
      """, staff.rawValue, since
    ) { try $0.int(0) } ?? 0
  }

  static func open(of contact: ContactID, in connection: Connection) throws -> TransferID? {
    try connection.first(
      "SELECT id FROM transfer WHERE contact = ?1 AND ended_at IS NULL", contact.rawValue
    ) { try $0.id(0) }
  }

  static func latest(of contact: ContactID, in connection: Connection) throws -> TransferID? {
    try connection.first(
      "SELECT id FROM transfer WHERE contact = ?1 ORDER BY id DESC LIMIT 1", contact.rawValue
    ) { try $0.id(0) }
  }

  private init(_ row: Row, in transaction: Transaction) throws {
    id = try row.id(0)
    version = try row.int(1)
    contact = try row.id(2)
    sender = try row.id(3)
    receiver = try row.idIfAny(4)
    if let session = try row.int64IfAny(5) {
      joined = ContactRecord.Holder(
        session: SessionID(rawValue: session),
        slot: SessionSlots.Session(slot: try row.int(6), number: try row.int64(7)))
    }
    guard let state = TransferCourse.State(kept: try row.text(8)) else {
      throw StoreError.damaged(what: "a transfer's state")
    }
    course = TransferCourse(
      state: state, isOutside: receiver == nil, said: Self.facts(try row.int(9)),
      ticked: Self.facts(try row.int(10)))
    offeredAt = try row.instant(11)
    joinBy = try row.instantIfAny(12)
    endedAt = try row.instantIfAny(13)
    fields = try transaction.vault.open(
      try row.bytes(14), at: Self.place(id, version), key: try row.int64(15))
  }

  // MARK: - Writing

  mutating func save(key: Int64, in transaction: Transaction) throws {
    version += 1
    if !course.isOpen, endedAt == nil { endedAt = transaction.now }
    let sealed = try transaction.vault.seal(fields, at: Self.place(id, version), key: key)
    try transaction.connection.run(
      """
      INSERT INTO transfer (id, version, contact, sender, receiver, session, slot, slot_number,
        state, said, ticked, offered_at, join_by, ended_at, sealed)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
      ON CONFLICT (id) DO UPDATE SET version = ?2, session = ?6, slot = ?7, slot_number = ?8,
        state = ?9, said = ?10, ticked = ?11, ended_at = ?14, sealed = ?15
      """, id.rawValue, version, contact.rawValue, sender.rawValue, receiver?.rawValue,
      joined?.session.rawValue, joined?.slot.slot, joined?.slot.number, course.state.kept,
      Self.mask(course.said), Self.mask(course.ticked), offeredAt.milliseconds,
      joinBy?.milliseconds, endedAt?.milliseconds, sealed)
    transaction.past.number = Int64(version)
  }

  /// Facts are bits of a number.
  private static func mask(_ facts: Set<Int>) -> Int { facts.reduce(0) { $0 | 1 << $1 } }
  private static func facts(_ mask: Int) -> Set<Int> {
    Set((0..<TransferCourse.facts).filter { mask & 1 << $0 != 0 })
  }

  private static func place(_ id: TransferID, _ version: Int) -> SealedPlace {
    SealedPlace(table: "transfer", row: id.rawValue, version: Int64(version))
  }
}
