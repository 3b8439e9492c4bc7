/// Hands out a data key for each case, and keeps it wrapped in a database file of its own: to
/// destroy the key is to erase the person, in every copy of the main database.
///
/// A new case costs no second commit: keys are made 256 at a time, and the next number comes from a
/// counter in the main database, in the caller's own transaction. A crash between the two files
/// wastes some keys and never gives one out twice.
final class KeyRing {
  static let batch = 256
  private static let cacheSize = 64

  private let connection: Connection
  private let log: WriteAheadLog
  private let wrapping: SecretKey
  private let sealer: Sealer
  private let databaseID: [UInt8]
  private var cache: [Int64: (key: SecretKey, used: UInt64)] = [:]
  private var uses: UInt64 = 0

  /// Opens the ring. The caller holds the main database's gate, here and in every other method
  /// that writes.
  init(
    files: DatabaseFiles, databaseID: [UInt8], master: MasterKey, sealer: Sealer
  ) throws {
    let ring = try DatabaseFiles(path: files.keys)
    let isNew = !ring.exists
    if isNew { try ring.create(ring.database) }
    connection = try Connection(path: ring.database)
    try Pragmas.obtain(on: connection)
    log = WriteAheadLog(of: connection)
    try connection.execute(
      script: """
        CREATE TABLE IF NOT EXISTS wrapped_key (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          envelope BLOB NOT NULL
        ) STRICT
        """)
    wrapping = try master.key(for: .wrap)
    self.sealer = sealer
    self.databaseID = databaseID
  }

  /// The number of a key that no record uses yet.
  ///
  /// - Parameter main: the main database, in the transaction that makes the record.
  func next(in main: Connection) throws -> Int64 {
    while let (id, ready) = try main.first(
      "UPDATE key_counter SET next = next + 1 RETURNING next - 1, ready",
      read: { (try $0.int64(0), try $0.int64(1)) })
    {
      if id < ready {
        do {
          _ = try key(id)
          return id
        } catch StoreError.key(.destroyed) {
          // After a restore the counter may stand on keys that were destroyed since.
          continue
        }
      }
      let first = try makeBatch()
      try main.run("UPDATE key_counter SET next = ?1, ready = ?2", first, first + Int64(Self.batch))
    }
    throw StoreError.damaged(what: "the key counter")
  }

  /// The unwrapped key.
  ///
  /// - Throws: `.key(.destroyed)` where its person was erased.
  func key(_ id: Int64) throws -> SecretKey {
    uses += 1
    if let known = cache[id]?.key {
      cache[id]?.used = uses
      return known
    }
    let envelope = try connection.first(
      "SELECT envelope FROM wrapped_key WHERE id = ?1", id, read: { try $0.bytes(0) })
    guard let envelope else { throw StoreError.key(.destroyed) }
    var bytes = try sealer.open(envelope, with: wrapping, binding: binding(id))
    let key = try wrapping.sibling(wiping: &bytes)
    if cache.count >= Self.cacheSize, let oldest = cache.min(by: { $0.value.used < $1.value.used })
    {
      cache[oldest.key] = nil
    }
    cache[id] = (key, uses)
    return key
  }

  /// Whether the key is there, without unwrapping it.
  func holds(_ id: Int64) throws -> Bool {
    try connection.first("SELECT 1 FROM wrapped_key WHERE id = ?1", id) { _ in true } ?? false
  }

  /// Destroys a key for good: its row is overwritten, and the log that held it is emptied.
  func destroy(_ id: Int64) throws { try destroy([id]) }

  /// Destroys many, and empties the log once.
  func destroy(_ ids: [Int64]) throws {
    try connection.transaction {
      for id in ids {
        cache[id] = nil
        try connection.run("DELETE FROM wrapped_key WHERE id = ?1", id)
      }
    }
    try log.empty()
  }

  private func makeBatch() throws -> Int64 {
    let first = try connection.transaction {
      let last = try connection.first(
        "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'wrapped_key'",
        read: { try $0.int64(0) })
      let first = (last ?? 0) + 1
      for id in first..<(first + Int64(Self.batch)) {
        let fresh = try wrapping.random()
        let envelope = try fresh.withCopy {
          try sealer.seal($0, with: wrapping, id: 0, binding: binding(id))
        }
        try connection.run("INSERT INTO wrapped_key (id, envelope) VALUES (?1, ?2)", id, envelope)
      }
      return first
    }
    log.checkpointIfLong()
    return first
  }

  /// Leaves a short log behind. At the end, behind the gate.
  func tidy() { log.tidy() }

  private func binding(_ id: Int64) -> [UInt8] {
    var binding = LengthPrefixed()
    binding.append("wrapped key")
    binding.append(databaseID)
    binding.append(id)
    return binding.bytes
  }
}
