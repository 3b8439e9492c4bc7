import HavenDomain
import Testing

@testable import HavenStore

@Suite("A database from before there were transfers")
struct TransfersMigrationTests {
  @Test("TR-05 IN-11 gets their tables from 1.10 on, and loses nothing")
  func upgrade() throws {
    let scratch = try Scratch()
    let connection = try scratch.database(before: SchemaVersion(1, 11))
    try connection.execute(
      script: """
        INSERT INTO contact (id, number, version, channel, state, priority, flags, is_emergency,
            received_at, due, lease_epoch, key)
          VALUES (1, 10001, 1, 'phone', 'followUp', 3, '', 0, 1000, 5000, 0, 1);
        """)
    #expect(try Schema.migrator.migrate(connection, at: 9))
    #expect(try Schema.migrator.version(of: connection).map { $0 >= SchemaVersion(1, 14) } == true)
    #expect(try connection.first("SELECT count(*) FROM contact") { try $0.int(0) } == 1)
    #expect(try TransferRecord.open(in: connection).isEmpty)
    #expect(try MadeReferralRecord.openContacts(in: connection).isEmpty)
  }
}
