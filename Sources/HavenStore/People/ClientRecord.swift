import HavenDomain

/// A person's record, and the tree of records that were merged into it.
struct ClientRecord {
  let id: ClientID
  let number: RecordNumber
  let mergedInto: ClientID?
  let key: Int64

  // MARK: - Reading

  static func load(_ id: ClientID, in connection: Connection) throws -> ClientRecord {
    let found = try connection.first(
      "SELECT id, number, merged_into, key FROM client WHERE id = ?1", id.rawValue
    ) {
      ClientRecord(
        id: try $0.id(0), number: RecordNumber(.client, try $0.int(1)),
        mergedInto: try $0.idIfAny(2), key: try $0.int64(3))
    }
    guard let found else { throw Refusal.notFound("such person") }
    return found
  }

  static func id(of number: RecordNumber, in connection: Connection) throws -> ClientID? {
    guard number.series == .client else { return nil }
    return try connection.first(
      "SELECT id FROM client WHERE number = ?1", number.value, read: { try $0.id(0) })
  }

  /// The record under which a person goes on, after all merges.
  static func root(of id: ClientID, in connection: Connection) throws -> ClientID {
    let found = try connection.first(
      """
      WITH RECURSIVE up (id, parent) AS (
        SELECT id, merged_into FROM client WHERE id = ?1
        UNION SELECT c.id, c.merged_into FROM client c JOIN up ON c.id = up.parent)
      SELECT id FROM up WHERE parent IS NULL
      """, id.rawValue, read: { try $0.id(0) as ClientID })
    guard let found else { throw Refusal.notFound("such person") }
    return found
  }

  /// The person that a contact was joined to.
  static func root(
    ofContact contact: ContactID, in connection: Connection
  ) throws -> ClientID? {
    let client = try connection.first(
      "SELECT client FROM contact WHERE id = ?1", contact.rawValue,
      read: { try $0.idIfAny(0) as ClientID? })
    guard let client else { throw Refusal.notFound("such contact") }
    return try client.map { try root(of: $0, in: connection) }
  }

  /// The contacts of a person, the newest first.
  static func contacts(of root: ClientID, in connection: Connection) throws -> [ContactID] {
    try connection.all(
      """
      WITH RECURSIVE tree (id) AS (
        SELECT ?1 UNION SELECT c.id FROM client c JOIN tree ON c.merged_into = tree.id)
      SELECT id FROM contact WHERE client IN (SELECT id FROM tree)
      ORDER BY received_at DESC, id DESC
      """, root.rawValue, read: { try $0.id(0) })
  }

  /// The records that were merged into this one, straight or through another, the latest first.
  /// Reasons are for those who may open the person.
  func merged(in transaction: Transaction, withReasons: Bool) throws -> [MergedClient] {
    let rows = try transaction.connection.all(
      """
      WITH RECURSIVE tree (id) AS (
        SELECT ?1 UNION SELECT c.id FROM client c JOIN tree ON c.merged_into = tree.id)
      SELECT c.id, c.number, e.at, open_name(s.name, 'staff', s.id), e.id, e.sealed, k.key
      FROM tree JOIN client c ON c.id = tree.id AND c.id <> ?1
        JOIN client_event e ON e.id = (
          SELECT max(id) FROM client_event WHERE other = c.id AND kind = 'merged')
        JOIN client k ON k.id = e.client LEFT JOIN staff s ON s.id = e.staff
      ORDER BY e.id DESC
      """, id.rawValue
    ) { row in
      (
        client: MergedClient(
          id: try row.id(0), number: RecordNumber(.client, try row.int(1)),
          at: try row.instant(2), staffName: try row.textIfAny(3).map(StaffMember.short)),
        place: Self.eventPlace(try row.int64(4)), sealed: try row.bytesIfAny(5),
        key: try row.int64(6)
      )
    }
    return try rows.map { row in
      var client = row.client
      if withReasons, let sealed = row.sealed {
        client.reason = try transaction.vault.open(sealed, at: row.place, key: row.key)["reason"]
      }
      return client
    }
  }

  func reply(in transaction: Transaction, withReasons: Bool = false) throws -> Client {
    Client(
      id: id, number: number,
      contacts: try Self.contacts(of: id, in: transaction.connection).count,
      merged: try merged(in: transaction, withReasons: withReasons))
  }

  // MARK: - Writing

  static func make(in transaction: Transaction) throws -> ClientRecord {
    let connection = transaction.connection
    let number = try RecordNumber.unused(.client) { value in
      try connection.first("SELECT 1 FROM client WHERE number = ?1", value) { _ in true } ?? false
    }
    let key = try transaction.newKey()
    try connection.run(
      "INSERT INTO client (number, version, made_at, key) VALUES (?1, 1, ?2, ?3)", number.value,
      transaction.now.milliseconds, key)
    return ClientRecord(
      id: ClientID(rawValue: connection.lastInsertedRow), number: number, mergedInto: nil,
      key: key)
  }

  func put(_ contact: ContactID, in connection: Connection) throws {
    try connection.run(
      "UPDATE contact SET client = ?2 WHERE id = ?1", contact.rawValue, id.rawValue)
  }

  func merge(into survivor: ClientID?, in connection: Connection) throws {
    try connection.run(
      "UPDATE client SET merged_into = ?2, version = version + 1 WHERE id = ?1", id.rawValue,
      survivor?.rawValue)
  }

  /// - Parameter reason: sealed under this record's key.
  func note(
    _ kind: ClientEvent.Kind, contact: ContactID? = nil, other: ClientID? = nil,
    reason: String? = nil, in transaction: Transaction
  ) throws {
    let connection = transaction.connection
    try connection.run(
      """
      INSERT INTO client_event (client, kind, at, staff, contact, other)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """, id.rawValue, kind.rawValue, transaction.now.milliseconds, transaction.staff.rawValue,
      contact?.rawValue, other?.rawValue)
    guard let reason else { return }
    let event = connection.lastInsertedRow
    var sealed = SealedFields()
    sealed["reason"] = reason
    try connection.run(
      "UPDATE client_event SET sealed = ?2 WHERE id = ?1", event,
      transaction.vault.seal(sealed, at: Self.eventPlace(event), key: key))
  }

  func events(in connection: Connection) throws -> [ClientEvent] {
    let latest = try connection.all(
      """
      SELECT e.kind, e.at, open_name(s.name, 'staff', s.id), k.number, o.number
      FROM client_event e LEFT JOIN staff s ON s.id = e.staff
        LEFT JOIN contact k ON k.id = e.contact LEFT JOIN client o ON o.id = e.other
      WHERE e.client = ?1 ORDER BY e.id DESC LIMIT 20
      """, id.rawValue
    ) { row in
      let contact = try row.intIfAny(3).map { RecordNumber(.contact, $0) }
      let other = try row.intIfAny(4).map { RecordNumber(.client, $0) }
      return ClientEvent(
        kind: try row.word(0), at: try row.instant(1),
        staffName: try row.textIfAny(2).map(StaffMember.short), about: contact ?? other ?? number)
    }
    return latest.reversed()
  }

  private static func eventPlace(_ event: Int64) -> SealedPlace {
    SealedPlace(table: "client_event", row: event, version: 1)
  }
}

/// Contacts that somebody has told apart: kept for both.
enum ToldApart {
  static func remember(
    _ contact: ContactID, _ others: [ContactID], in connection: Connection
  ) throws {
    for other in others where other != contact {
      for (one, two) in [(contact, other), (other, contact)] {
        try connection.run(
          "INSERT OR IGNORE INTO told_apart (contact, other) VALUES (?1, ?2)", one.rawValue,
          two.rawValue)
      }
    }
  }

  static func forget(
    _ contact: ContactID, _ others: [ContactID], in connection: Connection
  ) throws {
    for other in others {
      try connection.run(
        """
        DELETE FROM told_apart WHERE (contact = ?1 AND other = ?2) OR (contact = ?2 AND other = ?1)
        """, contact.rawValue, other.rawValue)
    }
  }

  static func others(of contact: ContactID, in connection: Connection) throws -> Set<ContactID> {
    Set(
      try connection.all(
        "SELECT other FROM told_apart WHERE contact = ?1", contact.rawValue,
        read: { try $0.id(0) as ContactID }))
  }
}
