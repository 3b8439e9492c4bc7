import HavenDomain
import Testing

@testable import HavenStore

@Suite("A database of before escalations")
struct EscalationMigrationTests {
  /// Schema 1.4 with two contacts: one not safe whose alarm calls, one whose alarm was acknowledged.
  private func older() throws -> Connection {
    let scratch = try Scratch()
    let files = try scratch.files()
    try files.create(files.database)
    let connection = try Connection(path: files.database)
    try Pragmas.obtain(on: connection)
    try SealedNames(
      master: .create(at: scratch.key, for: files), sealer: Sealer()
    ).teach(connection)
    let before = Migrator(
      migrations: Schema.migrations.filter { $0.version <= SchemaVersion(1, 4) })
    _ = try before.migrate(connection, at: 0)
    for (id, flags) in [(1, "unsafeNow weapon"), (2, "")] {
      try connection.run(
        """
        INSERT INTO contact (id, number, version, channel, state, priority, flags, is_emergency,
          received_at, due, lease_epoch, key)
        VALUES (?1, ?1, 1, 'phone', 'held', 1, ?2, 1, 0, 0, 0, 1)
        """, id, flags)
    }
    try connection.run(
      "INSERT INTO alarm (kind, priority, contact, raised_at) VALUES ('unsafe', 1, 1, 1000)")
    try connection.run(
      """
      INSERT INTO alarm (kind, priority, contact, raised_at, acknowledged_at, acknowledged_by)
      VALUES ('highScore', 1, 2, 2000, 3000, 7)
      """)
    return connection
  }

  @Test("keeps its alarms: what called calls, what was acknowledged is over")
  func alarms() throws {
    let connection = try older()
    #expect(try Schema.migrator.migrate(connection, at: 9))
    let open = try AlarmRecord.open(in: connection)
    #expect(open.map(\.kind) == [.unsafe])
    #expect(open[0].raisedAt == Instant(milliseconds: 1_000))
    let standing = try AlarmRecord.standing(
      for: AlarmViewer(height: 0, staff: StaffID(rawValue: 1)), in: connection)
    #expect(standing == open)
    #expect(
      try AlarmRecord.wasRaised(.highScore, on: ContactID(rawValue: 2), in: connection))
  }

  @Test("TR-02 runs the dispatch clock of whoever is not safe, from their alarm")
  func dispatchClock() throws {
    let connection = try older()
    _ = try Schema.migrator.migrate(connection, at: 9)
    let due = try connection.all("SELECT contact, due FROM dispatch_clock") {
      [try $0.int64(0), try $0.int64(1)]
    }
    #expect(due == [[1, 181_000]])
  }

  @Test("ES-01 flags what still calls at the next look: late, but never not at all")
  func flagged() throws {
    let shift = try Shift()
    let taken = try shift.office.taken(by: shift.agent)
    try shift.desk.gate.hold(patience: 1_000) {
      try shift.desk.connection.run(
        """
        INSERT INTO alarm (kind, priority, contact, height, raised_at, returned)
        VALUES ('highScore', 1, ?1, 0, ?2, 0)
        """, taken.lease.contact.rawValue, shift.now.milliseconds)
    }
    shift.pass(.minutes(50))
    #expect(try shift.desk.hasDueClocks())
    #expect(try shift.fire().rungs == 1)
    let row = try #require(try shift.open(by: shift.supervisor).first)
    #expect(row.source == .score && row.flaggedAt == Office.start)
    #expect(row.rung.role == .supervisor && row.rung.due == shift.now + .minutes(10))
    #expect(try shift.alarm(.highScore).escalation == row.id)
    #expect(try shift.read(row.id).raisedBy == nil)
    #expect(try !shift.desk.hasDueClocks())
  }
}
