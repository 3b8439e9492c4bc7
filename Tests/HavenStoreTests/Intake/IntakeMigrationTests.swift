import HavenDomain
import Testing

@testable import HavenStore

@Suite("A database from before records had an end")
struct IntakeMigrationTests {
  @Test("PR-01 gets the day until which a record is kept from 1.10 on, and loses nothing")
  func upgrade() throws {
    let scratch = try Scratch()
    let connection = try scratch.database(before: SchemaVersion(1, 11))
    try connection.execute(
      script: """
        INSERT INTO contact (id, number, version, channel, state, priority, flags, is_emergency,
            received_at, due, lease_epoch, key, policy)
          VALUES (1, 10001, 1, 'phone', 'followUp', 3, '', 0, 1000, 5000, 0, 1, 1);
        """)
    #expect(try Schema.migrator.migrate(connection, at: 9))
    #expect(try Schema.migrator.version(of: connection).map { $0 >= SchemaVersion(1, 17) } == true)
    #expect(try IntakeKeeping.keepUntil(ContactID(rawValue: 1), in: connection) == nil)
  }
}
