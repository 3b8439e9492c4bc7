import HavenDomain
import Testing

@testable import HavenStore

@Suite("A database from before there were cases")
struct CasesMigrationTests {
  @Test("IN-17 gets the tables of cases from 1.10 on, and loses nothing")
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
    #expect(try Schema.migrator.version(of: connection).map { $0 >= SchemaVersion(1, 12) } == true)
    #expect(try connection.first("SELECT count(*) FROM contact") { try $0.int(0) } == 1)
    #expect(try connection.first("SELECT count(*) FROM case_file") { try $0.int(0) } == 0)
    let contact = ContactID(rawValue: 1)
    #expect(try CaseRecord.id(of: contact, in: connection) == nil)
    #expect(try ClockSweep.lateFollowUps(dueBy: .max, in: connection).isEmpty)
    #expect(try ClockSweep.lateActions(dueBy: .max, in: connection).map(\.id) == [contact])
  }
}
