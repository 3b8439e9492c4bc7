import HavenDomain
import Testing

@testable import HavenStore

@Suite("A database from before there were checklists")
struct ChecklistMigrationTests {
  @Test("CC-27 gets its tables from 1.17 on, and loses nothing")
  func upgrade() throws {
    let scratch = try Scratch()
    let connection = try scratch.database(before: SchemaVersion(1, 18))
    let areas = try connection.first("SELECT count(*) FROM service_area") { try $0.int(0) }
    #expect(try Schema.migrator.migrate(connection, at: 9))
    #expect(try Schema.migrator.version(of: connection).map { $0 >= SchemaVersion(1, 20) } == true)
    #expect(try connection.first("SELECT count(*) FROM service_area") { try $0.int(0) } == areas)
    for table in ["checklist_tick", "checklist_text", "feedback_action", "feedback_reflection"] {
      let found = try connection.first(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?1", table,
        read: { try $0.int(0) })
      #expect(found == 1, "\(table)")
    }
    #expect(
      try connection.first("SELECT count(*) FROM feedback_root_cause") { try $0.int(0) } == 0)
  }
}
