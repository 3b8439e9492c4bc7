import HavenDomain
import Testing

@testable import HavenStore

@Suite("A database of before persons")
struct PeopleMigrationTests {
  let office: Office
  let lead: Principal

  init() throws {
    office = try Office()
    lead = try office.person("Lee Marsh", .supervisor)
  }

  private func found(_ name: String) throws -> Int {
    try office.desk.perform(FindKnownPeople(contact: nil, name: name), by: lead).people.count
  }

  /// As the update leaves them: without the new fingerprints, and named as missing them.
  private func age() throws {
    try office.desk.gate.hold(patience: 1_000) {
      try office.desk.connection.run("DELETE FROM person_token")
      try office.desk.connection.run("INSERT INTO person_token_missing SELECT id FROM contact")
    }
  }

  @Test("names all its contacts as not yet findable by a misspelt name")
  func update() throws {
    let scratch = try Scratch()
    let connection = try scratch.database(before: SchemaVersion(1, 13))
    try connection.execute(
      script: """
        INSERT INTO contact (id, number, version, channel, state, priority, flags, is_emergency,
            received_at, due, lease_epoch, key)
          VALUES (1, 10001, 1, 'phone', 'followUp', 3, '', 0, 1000, 5000, 0, 1);
        """)
    #expect(try Schema.migrator.migrate(connection, at: 9))
    let missing = try connection.all("SELECT contact FROM person_token_missing") { try $0.int(0) }
    #expect(missing == [1])
    #expect(
      try ClientRecord.root(ofContact: ContactID(rawValue: 1), in: connection) == nil)
  }

  @Test("finds the exact words at once, and the misspelt when a sweep has been over them")
  func sweep() throws {
    for _ in 0..<(IndexPeople.step + 2) { _ = try office.contact(name: nil) }
    let row = try office.contact(name: "Wanda Mirelle")
    try age()
    #expect(try found("Wanda Mirelle") == 1)
    #expect(try found("Wnada Mirele") == 0)
    #expect(try office.desk.hasPeopleToIndex())
    #expect(try office.desk.perform(IndexPeople(id: office.id()), by: lead) == IndexPeople.step)
    #expect(try found("Wnada Mirele") == 1, "\(row.number)")
    #expect(try office.desk.perform(IndexPeople(id: office.id()), by: lead) == 3)
    #expect(try !office.desk.hasPeopleToIndex())
    let rows = try office.audit().count
    #expect(try office.desk.perform(IndexPeople(id: office.id()), by: lead) == 0)
    #expect(try office.audit().count == rows, "nothing to do leaves no row")
  }

  @Test("indexes a contact with its next write, whatever that is about")
  func nextWrite() throws {
    let row = try office.contact(name: "Wanda Mirelle")
    try age()
    _ = try office.desk.perform(TakeContact(id: office.id(), contact: row.id), by: lead)
    #expect(try found("Wnada Mirele") == 1)
    #expect(try !office.desk.hasPeopleToIndex())
  }

  @Test("passes over what the disk has spoiled, once")
  func spoiled() throws {
    let row = try office.contact(name: "Wanda Mirelle")
    try age()
    try office.desk.gate.hold(patience: 1_000) {
      try office.desk.connection.run(
        "UPDATE contact SET sealed = zeroblob(64) WHERE id = ?1", row.id.rawValue)
    }
    #expect(try office.desk.perform(IndexPeople(id: office.id()), by: lead) == 1)
    #expect(try !office.desk.hasPeopleToIndex())
  }
}
