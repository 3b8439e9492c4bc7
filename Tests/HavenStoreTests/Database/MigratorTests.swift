import Testing

@testable import HavenStore

@Suite("The migrator")
struct MigratorTests {
  let scratch: Scratch
  init() throws { scratch = try Scratch() }

  private func step(_ name: String, _ major: Int, _ minor: Int, _ sql: StaticString) -> Migration {
    Migration(name: name, version: SchemaVersion(major, minor), sql: sql)
  }

  private var shipped: [Migration] { Schema.migrations }

  private var later: Migrator {
    let last = Schema.migrator.known
    return Migrator(
      migrations: shipped + [
        step("later", last.major, last.minor + 1, "CREATE TABLE later (a INTEGER) STRICT")
      ])
  }

  @Test("every step is applied once, and its name kept")
  func appliesOnce() throws {
    let connection = try scratch.database().1
    #expect(try Schema.migrator.migrate(connection, at: 5))
    let names = try connection.all("SELECT name FROM migration ORDER BY major, minor") {
      try $0.text(0)
    }
    #expect(names == shipped.map(\.name))
  }

  @Test("an older database gets only what is new")
  func upgrades() throws {
    let connection = try scratch.database().1
    #expect(try later.migrate(connection, at: 9))
    #expect(try connection.first("SELECT max(at) FROM migration") { try $0.int(0) } == 9)
  }

  @Test("a newer minor version may only be read")
  func newerMinor() throws {
    let connection = try scratch.database().1
    _ = try later.migrate(connection, at: 0)
    #expect(try Schema.migrator.migrate(connection, at: 0) == false)
  }

  @Test("a newer major version is refused with a sentence")
  func newerMajor() throws {
    let connection = try scratch.database().1
    let next = Migrator(migrations: shipped + [step("next", 9, 0, "SELECT 1")])
    _ = try next.migrate(connection, at: 0)
    #expect {
      try Schema.migrator.migrate(connection, at: 0)
    } throws: { "\($0)".contains("newer haven (schema 9; this one knows 1)") }
  }

  @Test("a step that fails leaves the version before it")
  func failedStep() throws {
    let connection = try scratch.database().1
    let broken = Migrator(
      migrations: shipped + [step("broken", 8, 0, "CREATE TABLE half (a INTEGER); NONSENSE")])
    #expect(throws: StoreError.self) { try broken.migrate(connection, at: 0) }
    #expect(try Schema.migrator.version(of: connection) == Schema.migrator.known)
    let half = try connection.first(
      "SELECT name FROM sqlite_schema WHERE name = 'half'", read: { try $0.text(0) })
    #expect(half == nil)
  }

  @Test("a database that is not ours is left alone")
  func foreign() throws {
    let files = try scratch.files()
    try files.create(files.database)
    let connection = try Connection(path: files.database)
    try connection.run("CREATE TABLE theirs (a INTEGER)")
    #expect {
      try Schema.migrator.migrate(connection, at: 0)
    } throws: { "\($0)".contains("no haven database") }
  }

  @Test("versions only grow along the list")
  func order() {
    let versions = shipped.map(\.version)
    #expect(versions == versions.sorted() && Set(versions).count == versions.count)
  }
}
