import HavenDomain
import Testing

@testable import HavenStore

@Suite("A database from before there were beds")
struct BedsMigrationTests {
  @Test("TR-05 gets the tables of beds from 1.4 on, and loses nothing")
  func upgrade() throws {
    let scratch = try Scratch()
    let connection = try scratch.database(before: SchemaVersion(1, 5))
    try connection.execute(
      script: """
        INSERT INTO contact (id, number, version, channel, state, priority, flags, is_emergency,
            received_at, due, lease_epoch, key)
          VALUES (1, 10001, 1, 'phone', 'followUp', 3, '', 0, 1000, 5000, 0, 1);
        """)
    #expect(try Schema.migrator.migrate(connection, at: 9))
    #expect(try Schema.migrator.version(of: connection).map { $0 >= SchemaVersion(1, 10) } == true)
    #expect(try connection.first("SELECT count(*) FROM contact") { try $0.int(0) } == 1)
    #expect(try BedRecord.sites(in: connection).isEmpty)
    #expect(try BedRecord.waiting(kind: nil, in: connection).isEmpty)
    let since = Instant(milliseconds: 0)
    #expect(try BedRecord.medianToPlacement(since: since, in: connection) == nil)
  }
}
