import CSQLite
import Testing

@testable import HavenStore

@Suite("A connection")
struct ConnectionTests {
  let scratch: Scratch
  let connection: Connection

  init() throws {
    scratch = try Scratch()
    connection = try scratch.database().1
    try connection.run("CREATE TABLE t (i INTEGER, s TEXT, b BLOB) STRICT")
  }

  @Test(
    "values come back as they were bound",
    arguments: ["", "O'Neill; DROP TABLE t", "naïve\u{0}nul", "漢字🏳️‍🌈"])
  func roundTrip(text: String) throws {
    let bytes: [UInt8] = Array(text.utf8)
    try connection.run("INSERT INTO t VALUES (?1, ?2, ?3)", Int64.min, text, bytes)
    let row = try connection.first("SELECT i, s, b FROM t") {
      (try $0.int64(0), try $0.text(1), try $0.bytes(2))
    }
    #expect(row?.0 == Int64.min)
    #expect(row?.1 == text)
    #expect(row?.2 == bytes)
  }

  @Test("nothing is bound as nothing")
  func null() throws {
    try connection.run("INSERT INTO t VALUES (?1, ?2, ?3)", nil, String?.none, [UInt8]?.none)
    let row = try connection.first("SELECT i, s, b FROM t") {
      (try $0.int64IfAny(0), try $0.textIfAny(1), try $0.bytesIfAny(2))
    }
    #expect(row?.0 == nil && row?.1 == nil && row?.2 == nil)
  }

  @Test("a value of another type than asked for is damage and no trap")
  func wrongType() throws {
    try connection.run("INSERT INTO t VALUES (?1, ?2, ?3)", 1, "x", [0xFF] as [UInt8])
    #expect(throws: StoreError.self) { try connection.first("SELECT b FROM t") { try $0.text(0) } }
    #expect(throws: StoreError.self) { try connection.first("SELECT s FROM t") { try $0.int(0) } }
    #expect(throws: StoreError.self) {
      try connection.first("SELECT CAST(b AS TEXT) FROM t") { try $0.text(0) }
    }
  }

  @Test("a transaction that throws leaves nothing behind")
  func rollback() throws {
    #expect(throws: StoreError.readOnly) {
      try connection.transaction {
        try connection.run("INSERT INTO t (i) VALUES (1)")
        throw StoreError.readOnly
      }
    }
    #expect(try connection.first("SELECT i FROM t") { try $0.int(0) } == nil)
    #expect(!connection.isInTransaction)
  }

  @Test("a wrong number of values is a defect, said in words")
  func countsValues() {
    #expect(throws: StoreError.self) { try connection.run("INSERT INTO t (i) VALUES (?1)") }
  }

  @Test("the pragmas that keep us safe are on")
  func pragmas() throws {
    #expect(try connection.first("PRAGMA synchronous") { try $0.int(0) } == 2)
    #expect(try connection.first("PRAGMA journal_mode") { try $0.text(0) } == "wal")
    #expect(try connection.first("PRAGMA secure_delete") { try $0.int(0) } == 1)
    #expect(haven_switch_on(connection.handle, SQLITE_DBCONFIG_DEFENSIVE) == 1)
  }

  @Test("a database that cannot be in WAL mode is refused by name")
  func refusesWithoutWAL() throws {
    let memory = try Connection(path: ":memory:")
    #expect {
      try Pragmas.obtain(on: memory)
    } throws: { "\($0)".contains("journal_mode=WAL") }
  }
}
