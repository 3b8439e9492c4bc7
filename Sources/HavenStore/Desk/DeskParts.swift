import HavenDomain

/// What a desk is put together from: a database opened, checked and brought up to date.
struct DeskParts {
  let files: DatabaseFiles
  let organisation: Organisation
  let isReadOnly: Bool
  let connection: Connection
  let gate: Gate
  let log: WriteAheadLog
  let bell: Bell
  let vault: Vault
  let ring: KeyRing
  let tokens: SearchTokens
  let chain: AuditChain
  let auditKeys: AuditKeys
  let slots: SessionSlots
  let slot: SessionSlots.Session
  let surroundings: Surroundings
  let patience: Int

  /// Opens everything behind the gate.
  ///
  /// - Parameter founding: writes the first rows where the database has none.
  init(
    files: DatabaseFiles, master: MasterKey, surroundings: Surroundings, isReadOnly: Bool,
    patience: Int, founding: ((Connection, MasterKey, Sealer) throws -> Void)? = nil
  ) throws {
    let gate = try Gate(files: files)
    let slots = try SessionSlots(files: files)
    self.files = files
    self.gate = gate
    self.slots = slots
    self.surroundings = surroundings
    self.patience = patience
    bell = try Bell(files: files)
    slot = try slots.claim(number: Randomness.number())
    tokens = try SearchTokens(master: master)
    let sealer = try Sealer()
    let opened = try gate.hold(patience: patience) {
      let connection = try Connection(path: files.database, patience: patience)
      connection.gate = gate
      try Pragmas.obtain(on: connection)
      try SealedNames(master: master, sealer: sealer).teach(connection)
      let mayWrite = try Schema.migrator.migrate(connection, at: surroundings.moment().wall)
      try founding?(connection, master, sealer)
      let identity = try Identity(of: connection, master: master, sealer: sealer)
      if mayWrite {
        let zone = surroundings.zone(named: identity.organisation.zone) ?? .utc
        try ShippedPolicies.found(
          in: connection, zone: zone, at: surroundings.moment().instant)
      }
      let ring = try KeyRing(
        files: files, databaseID: identity.id, master: master, sealer: sealer)
      try ring.replay(erasuresIn: connection)
      let keys = try AuditKeys(master: master, databaseID: identity.id, sealer: sealer)
      let chain = try AuditChain(connection: connection, keys: keys, files: files)
      try chain.publishHeads()
      return (connection, mayWrite, identity, ring, keys, chain)
    }
    let identity: Identity
    let mayWrite: Bool
    (connection, mayWrite, identity, ring, auditKeys, chain) = opened
    self.isReadOnly = isReadOnly || !mayWrite
    organisation = identity.organisation
    log = WriteAheadLog(of: connection)
    vault = Vault(databaseID: identity.id, ring: ring, sealer: sealer)
  }
}

/// Who a database is, proved by a value that only the right key opens.
struct Identity {
  let id: [UInt8]
  let organisation: Organisation

  /// - Throws: `.key(.wrongKey)` when the key is not the one that made the database.
  init(of connection: Connection, master: MasterKey, sealer: Sealer) throws {
    let found = try connection.first(
      "SELECT id, kind, name, zone, key_check FROM database"
    ) { row in
      (
        id: try row.bytes(0),
        organisation: Organisation(
          name: try row.text(2), zone: try row.text(3), isDrill: try row.text(1) == "drill"),
        check: try row.bytes(4)
      )
    }
    guard let found else {
      throw StoreError.unavailable(
        what: "\(connection.path) was never finished",
        remedy: "Delete it, and make it again with 'haven'.")
    }
    do {
      _ = try sealer.open(
        found.check, with: master.key(for: .wrap),
        binding: Self.binding(found.id, isDrill: found.organisation.isDrill))
    } catch StoreError.damaged {
      throw StoreError.key(.wrongKey)
    }
    id = found.id
    organisation = found.organisation
  }

  /// Writes the first row of a new database: a drill stays a drill, for the check value binds it.
  static func found(
    _ organisation: NewOrganisation, in connection: Connection, master: MasterKey, sealer: Sealer,
    at milliseconds: Int64
  ) throws -> [UInt8] {
    let id = try Randomness.bytes(16)
    let check = try sealer.seal(
      Array("haven".utf8), with: master.key(for: .wrap), id: 0,
      binding: binding(id, isDrill: organisation.isDrill))
    try connection.run(
      """
      INSERT INTO database (only, id, kind, name, zone, key_check, made_at)
      VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6)
      """, id, organisation.isDrill ? "drill" : "live", organisation.name, organisation.zone,
      check, milliseconds)
    return id
  }

  private static func binding(_ id: [UInt8], isDrill: Bool) -> [UInt8] {
    var binding = LengthPrefixed()
    binding.append("key check")
    binding.append(id)
    binding.append(isDrill ? "drill" : "live")
    return binding.bytes
  }
}
