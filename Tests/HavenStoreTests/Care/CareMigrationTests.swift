import HavenDomain
import Testing

@testable import HavenStore

@Suite("A database from before there was care")
struct CareMigrationTests {
  @Test("Q-14 TS-08 gets its tables from 1.10 on, knows what people do, and loses nothing")
  func upgrade() throws {
    let scratch = try Scratch()
    let connection = try scratch.database(before: SchemaVersion(1, 11))
    try connection.execute(
      script: """
        INSERT INTO staff (id, name, presence, presence_since, version)
          VALUES (1, x'00', 'onCall', 7000, 3), (2, x'00', 'off', 0, 1);
        INSERT INTO feedback (id, number, version, kind, stage, received_at, logged_by, key, policy)
          VALUES (1, 20001, 1, 'complaint', 'received', 1000, 1, 1, 1);
        """)
    #expect(try Schema.migrator.migrate(connection, at: 9))
    #expect(try Schema.migrator.version(of: connection).map { $0 >= SchemaVersion(1, 16) } == true)
    let known = try connection.all(
      "SELECT staff, presence, at FROM presence_change ORDER BY staff"
    ) { "\(try $0.int(0)) \(try $0.text(1)) \(try $0.int(2))" }
    #expect(known == ["1 onCall 7000", "2 off 0"])
    #expect(try connection.first("SELECT count(*) FROM feedback") { try $0.int(0) } == 1)
    #expect(try connection.first("SELECT count(*) FROM feedback_call") { try $0.int(0) } == 0)
  }
}
