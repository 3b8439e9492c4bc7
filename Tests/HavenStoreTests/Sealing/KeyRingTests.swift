import Testing

@testable import HavenStore

@Suite("The key ring")
struct KeyRingTests {
  let scratch: Scratch
  let files: DatabaseFiles
  let main: Connection
  let sealer: Sealer
  let master: MasterKey
  let databaseID: [UInt8] = Array(repeating: 5, count: 16)

  init() throws {
    scratch = try Scratch()
    (files, main) = try scratch.database()
    sealer = try Sealer()
    master = try MasterKey.create(at: scratch.key, for: files)
  }

  private func ring(_ master: MasterKey? = nil) throws -> KeyRing {
    try KeyRing(
      files: files, databaseID: databaseID, master: master ?? self.master, sealer: sealer)
  }

  @Test("gives every record a key of its own, across batches and restarts")
  func allDifferent() throws {
    var given: [Int64] = []
    for _ in 0..<3 {
      let ring = try ring()
      for _ in 0..<200 { given.append(try main.transaction { try ring.next(in: main) }) }
    }
    #expect(Set(given).count == 600)
    let last = try ring()
    #expect(throws: Never.self) { for id in given { _ = try last.key(id) } }
  }

  @Test("a transaction that failed costs no second batch")
  func rolledBack() throws {
    let ring = try ring()
    #expect(throws: StoreError.readOnly) {
      try main.transaction {
        _ = try ring.next(in: main)
        throw StoreError.readOnly
      }
    }
    let id = try main.transaction { try ring.next(in: main) }
    #expect(throws: Never.self) { try ring.key(id) }
  }

  @Test("a destroyed key opens nothing, and its bytes are in no file any more")
  func destroyed() throws {
    let ring = try ring()
    let vault = Vault(databaseID: databaseID, ring: ring, sealer: sealer)
    let id = try main.transaction { try ring.next(in: main) }
    let place = SealedPlace(table: "contact", row: 1, version: 1)
    var fields = SealedFields()
    fields["name"] = "Mira Quill"
    let sealed = try vault.seal(fields, at: place, key: id)
    try ring.destroy(id)
    #expect(throws: StoreError.key(.destroyed)) { try vault.open(sealed, at: place, key: id) }
    let reopened = try self.ring()
    #expect(throws: StoreError.key(.destroyed)) { try reopened.key(id) }
  }

  @Test("a counter that was set back by a restore steps over destroyed keys")
  func restored() throws {
    let ring = try ring()
    let first = try main.transaction { try ring.next(in: main) }
    try ring.destroy(first)
    try main.run("UPDATE key_counter SET next = ?1", first)
    #expect(try main.transaction { try ring.next(in: main) } == first + 1)
  }

  @Test("another master key opens no key")
  func wrongMaster() throws {
    let id = try main.transaction { try ring().next(in: main) }
    let other = try MasterKey.create(at: scratch.folder + "/config/other.key", for: files)
    let stranger = try ring(other)
    #expect(throws: StoreError.self) { try stranger.key(id) }
  }

  @Test(
    "a blob opens at its own table, row, version and key only",
    arguments: [
      SealedPlace(table: "contact", row: 2, version: 1),
      SealedPlace(table: "contact", row: 1, version: 2),
      SealedPlace(table: "draft", row: 1, version: 1),
    ])
  func moved(elsewhere: SealedPlace) throws {
    let ring = try ring()
    let vault = Vault(databaseID: databaseID, ring: ring, sealer: sealer)
    let (id, other) = try main.transaction { (try ring.next(in: main), try ring.next(in: main)) }
    let place = SealedPlace(table: "contact", row: 1, version: 1)
    var fields = SealedFields()
    fields["name"] = "Mira Quill"
    let sealed = try vault.seal(fields, at: place, key: id)
    #expect(try vault.open(sealed, at: place, key: id) == fields)
    #expect(throws: StoreError.self) { try vault.open(sealed, at: elsewhere, key: id) }
    #expect(throws: StoreError.self) { try vault.open(sealed, at: place, key: other) }
    let foreign = Vault(databaseID: [9], ring: ring, sealer: sealer)
    #expect(throws: StoreError.self) { try foreign.open(sealed, at: place, key: id) }
  }
}
