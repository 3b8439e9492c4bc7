import HavenDomain
import Testing

@testable import HavenStore

@Suite("A database from before there were policies")
struct ClocksMigrationTests {
  /// Made by the schema's steps before `clocks`, with rows as they were written then.
  @Test("C15 CC-15 keeps its due times, and gets the first versions")
  func upgrade() throws {
    let scratch = try Scratch()
    let connection = try scratch.database(before: SchemaVersion(1, 5))
    try connection.execute(
      script: """
        INSERT INTO staff VALUES (1, x'00', NULL, 'off', 0, 1);
        INSERT INTO contact (id, number, version, channel, state, priority, flags, is_emergency,
            received_at, due, lease_epoch, key)
          VALUES (1, 10001, 1, 'email', 'waiting', 3, '', 0, 1000, 5000, 0, 1),
            (2, 10002, 1, 'phone', 'followUp', 3, '', 0, 1000, 6000, 0, 1);
        INSERT INTO contact_event (contact, kind, at) VALUES (2, 'completed', 2000);
        INSERT INTO feedback (id, number, version, kind, stage, received_at, due, logged_by, key)
          VALUES (1, 20001, 1, 'complaint', 'received', 1000, 7000, 1, 1),
            (2, 20002, 1, 'complaint', 'acknowledged', 1000, 8000, 1, 1),
            (3, 20003, 1, 'compliment', 'received', 1000, NULL, 1, 1);
        """)
    #expect(try Schema.migrator.migrate(connection, at: 9))
    let contacts = try connection.all(
      "SELECT due, policy, kept_due, kept_kind FROM contact ORDER BY id"
    ) { "\(try $0.int(0)) \(try $0.int(1)) \(try $0.int(2)) \(try $0.text(3))" }
    #expect(contacts == ["5000 1 5000 first-response", "6000 1 6000 follow-up"])
    let feedback = try connection.all(
      "SELECT policy, due, due_kind, due_from, due_target FROM feedback ORDER BY id"
    ) { row in
      let due = try row.intIfAny(1).map { "\($0)" } ?? "-"
      return "\(try row.int(0)) \(due) \(try row.textIfAny(2) ?? "-") "
        + "\(try row.intIfAny(3) ?? 0) \(try row.textIfAny(4) ?? "-")"
    }
    #expect(
      feedback == [
        "2 7000 acknowledgement 1000 3 working days", "2 8000 findings 1000 10 working days",
        "2 - - 0 -",
      ])
    try ShippedPolicies.found(in: connection, zone: .utc, at: Instant(milliseconds: 9))
    let first = try PolicyRecord.row(1, in: connection)
    let second = try PolicyRecord.row(2, in: connection)
    #expect(first?.name == "safe-haven" && second?.name == "acorn")
  }

  @Test("an old record's due time, counted again, stays what it was; the next one is new")
  func counted() throws {
    let office = try Office()
    let contact = try office.contact(.email)
    let kept = contact.due - .hours(1)
    try office.desk.gate.hold(patience: 1_000) {
      try office.desk.connection.run(
        "UPDATE contact SET kept_due = ?1, kept_kind = 'first-response', due = ?1",
        kept.milliseconds)
    }
    let lead = try office.person("Sol Lead", .supervisor)
    func act(_ act: ContactAct) throws -> ClockSheet {
      try office.desk.perform(
        RecordContactAct(id: office.id(), contact: contact.id, act: act, note: ""), by: lead)
    }
    _ = try act(.wroteAgain)
    let detail = try office.desk.perform(ReadContact(.id(contact.id)), by: lead)
    #expect(detail.row.due == kept)
    let why = try #require(try act(.answered).clocks.first { $0.kind == .firstResponse })
    #expect(why.agreed?.words == "set before policies had versions" && why.due == kept)
  }
}
