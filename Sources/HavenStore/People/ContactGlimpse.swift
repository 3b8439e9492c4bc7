import HavenDomain

/// As much of a contact as it takes to compare who it is: read and opened without its timeline, and
/// never changed.
struct ContactGlimpse {
  let id: ContactID
  let number: RecordNumber
  let channel: Channel
  let state: ContactState
  let flags: [Flag]
  let receivedAt: Instant
  let owner: StaffID?
  let client: ClientID?
  let name: String
  let alias: String
  let callback: String
  let safeContact: String?

  /// Nil for a contact that is not there, that the disk has spoiled or that was erased.
  static func read(_ id: Int64, in transaction: Transaction) throws -> ContactGlimpse? {
    do {
      return try transaction.connection.first(
        """
        SELECT id, number, channel, state, flags, received_at, coalesce(owner, kept_for), client,
          version, key, sealed
        FROM contact WHERE id = ?1
        """, id
      ) { try ContactGlimpse($0, in: transaction) }
    } catch StoreError.damaged, StoreError.key(.destroyed) {
      return nil
    }
  }

  private init(_ row: Row, in transaction: Transaction) throws {
    let id: ContactID = try row.id(0)
    self.id = id
    number = RecordNumber(.contact, try row.int(1))
    channel = try row.word(2)
    state = try row.word(3)
    flags = ContactRecord.flags(try row.text(4))
    receivedAt = try row.instant(5)
    owner = try row.idIfAny(6)
    client = try row.idIfAny(7)
    let place = ContactRecord.place(id, try row.int(8))
    let key = try row.int64(9)
    let fields =
      try row.bytesIfAny(10).map { try transaction.vault.open($0, at: place, key: key) }
      ?? SealedFields()
    name = fields[ContactRecord.Sealed.name] ?? ""
    alias = fields[ContactRecord.Sealed.alias] ?? ""
    callback = fields[ContactRecord.Sealed.callback] ?? ""
    safeContact = fields[ContactRecord.Sealed.safeContact]
  }

  /// Who has it or had it last, as lists show people.
  func with(in connection: Connection) throws -> String? {
    if let owner { return try StaffRecord.shortName(of: owner, in: connection) }
    let last = try connection.first(
      """
      SELECT staff FROM contact_event
      WHERE contact = ?1 AND kind = 'taken' AND staff IS NOT NULL ORDER BY id DESC LIMIT 1
      """, id.rawValue, read: { try $0.id(0) as StaffID })
    return try StaffRecord.shortName(of: last, in: connection)
  }
}
