import HavenDomain
import Testing

@testable import HavenStore

@Suite("A database from before two people could be in one form")
struct EditorsMigrationTests {
  @Test("IN-12 keeps its open forms, none of them discarded and nobody in them")
  func upgrade() throws {
    let scratch = try Scratch()
    let connection = try scratch.database(before: SchemaVersion(1, 5))
    try connection.execute(
      script: """
        PRAGMA foreign_keys = OFF;
        INSERT INTO draft (id, number, version, form, contact, owner, is_open, started_at,
            saved_at, key, sealed)
          VALUES (1, 71001, 4, 'feedback', NULL, 1, 1, 1000, 5000, 1, x'00');
        """)
    #expect(try Schema.migrator.migrate(connection, at: 9))
    #expect(try Schema.migrator.version(of: connection).map { $0 >= SchemaVersion(1, 15) } == true)
    let open = try connection.first(
      "SELECT count(*) FROM draft WHERE is_open = 1 AND discarded_at IS NULL"
    ) { try $0.int(0) }
    #expect(open == 1)
    #expect(try connection.first("SELECT count(*) FROM draft_editor") { try $0.int(0) } == 0)
  }
}
