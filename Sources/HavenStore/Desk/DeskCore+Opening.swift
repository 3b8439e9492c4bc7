import HavenDomain

extension DeskCore {
  /// Opens an existing database.
  ///
  /// - Parameters:
  ///   - path: the database file, on a disk of this machine.
  ///   - key: its master key file, in another folder.
  ///   - patience: milliseconds to wait for others; a console gives a minute, a command less.
  public static func open(
    path: String, key: String, surroundings: Surroundings, isReadOnly: Bool = false,
    patience: Int = 60_000
  ) throws -> DeskCore {
    let files = try DatabaseFiles(path: path)
    guard files.exists else {
      throw StoreError.unavailable(
        what: "There is no database at \(path)",
        remedy: "Start 'haven' without a command to make one, or give its path with --db.")
    }
    let desk = try DeskCore(
      DeskParts(
        files: files, master: .load(from: key, for: files), surroundings: surroundings,
        isReadOnly: isReadOnly, patience: patience))
    desk.finishLeftErasures()
    return desk
  }

  /// Makes a new database, its key file where there is none yet, and its first member of staff.
  ///
  /// Killed half-way, it leaves a file that the same call finishes.
  public static func create(
    _ organisation: NewOrganisation, path: String, key: String, surroundings: Surroundings,
    patience: Int = 60_000
  ) throws -> DeskCore {
    let files = try DatabaseFiles(path: path)
    let master: MasterKey
    do {
      master = try .load(from: key, for: files)
    } catch StoreError.key(.missing) {
      master = try .create(at: key, for: files)
    }
    if !files.exists { try files.create(files.database) }
    return try DeskCore(
      DeskParts(
        files: files, master: master, surroundings: surroundings, isReadOnly: false,
        patience: patience
      ) { connection, master, sealer in
        let isFounded = try connection.first("SELECT 1 FROM database") { _ in true } ?? false
        guard !isFounded else {
          throw StoreError.unavailable(
            what: "\(path) is a finished database already", remedy: "Nothing was changed in it.")
        }
        try found(
          organisation, files: files, connection, master, sealer, at: surroundings.moment())
      })
  }

  /// The first rows, in one transaction: all or none.
  private static func found(
    _ organisation: NewOrganisation, files: DatabaseFiles, _ connection: Connection,
    _ master: MasterKey, _ sealer: Sealer, at moment: Moment
  ) throws {
    try connection.transaction {
      let id = try Identity.found(
        organisation, in: connection, master: master, sealer: sealer, at: moment.wall)
      let founder = try StaffRecord.insert(
        name: organisation.administrator, roles: NewOrganisation.founderRoles,
        unixUser: organisation.unixUser, at: moment.instant, in: connection)
      for area in ServiceArea.shipped { try ServiceAreaRecord.save(area, in: connection) }
      let keys = try AuditKeys(master: master, databaseID: id, sealer: sealer)
      let chain = try AuditChain(connection: connection, keys: keys, files: files)
      try chain.begin(at: moment)
      try chain.append(
        AuditEntry(
          actor: founder.rawValue, roles: "", session: 0,
          unixUser: Int64(organisation.unixUser), terminal: "",
          action: AuditAction.databaseCreated.rawValue), at: moment)
    }
  }
}

extension KeyRing {
  /// Destroys again what the ledger says was destroyed: an old copy of the keys undoes no erasure.
  func replay(erasuresIn main: Connection) throws {
    for key in try main.all("SELECT key FROM erasure ORDER BY key", read: { try $0.int64(0) })
    where try holds(key) {
      try destroy(key)
    }
  }
}
