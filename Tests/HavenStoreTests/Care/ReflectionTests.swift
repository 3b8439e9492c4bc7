import HavenDomain
import Testing

@testable import HavenStore

@Suite("TS-08 notes to oneself")
struct ReflectionTests {
  let office: Office
  let writer: Principal

  init() throws {
    office = try Office()
    writer = try office.person("Robin Osei", .agent)
  }

  private func write(_ text: String, by person: Principal? = nil) throws -> Reflection {
    try office.desk.perform(
      WriteReflection(id: office.id(), text: text), by: person ?? writer)
  }

  private func notes(of person: Principal? = nil) throws -> [Reflection] {
    try office.desk.perform(ListReflections(), by: person ?? writer)
  }

  @Test("are kept as typed, the newest first, and once for one request")
  func kept() throws {
    let text = "  Marigold\nwas hard.\t🏠 \u{202E} "
    let request = WriteReflection(id: office.id(), text: text)
    let first = try office.desk.perform(request, by: writer)
    office.clock.advance(.hours(1))
    #expect(try office.desk.perform(request, by: writer) == first)
    let second = try write("Later.")
    #expect(try notes() == [second, first] && first.text == text)
  }

  @Test("an empty one and one that is too long are refused in words", arguments: [" \n", "long"])
  func refused(text: String) throws {
    let text = text == "long" ? String(repeating: "x", count: Reflection.limit + 1) : text
    #expect(throws: Refusal.self) { try write(text) }
    #expect(try notes().isEmpty)
  }

  @Test(
    "nobody else reads or removes them, with whichever role or all of them",
    arguments: Role.allCases)
  func alone(role: Role) throws {
    let note = try write("Marigold")
    let nosy = [
      try office.person("Nell Nosy", role), try office.founder(),
      try {
        _ = try office.desk.perform(
          AddStaff(id: office.id(), name: "All Roles", roles: Role.allCases, unixUser: nil),
          by: office.founder())
        return try office.person("All Roles")
      }(),
    ]
    for person in nosy {
      #expect(try notes(of: person).isEmpty)
      #expect(throws: Refusal.notFound("such note of yours")) {
        try office.desk.perform(
          RemoveReflection(id: office.id(), reflection: note.id), by: person)
      }
    }
    #expect(try notes() == [note])
  }

  @Test("another person with the same request's number is told nothing of the note")
  func stolen() throws {
    let request = WriteReflection(id: office.id(), text: "Marigold")
    _ = try office.desk.perform(request, by: writer)
    let other = try office.person("Nell Nosy", .supervisor)
    #expect(throws: Refusal.self) { try office.desk.perform(request, by: other) }
    #expect(try notes(of: other).isEmpty)
  }

  @Test("each writer has a key of their own; a row moved to another writer does not open")
  func keys() throws {
    let other = try office.person("Nell Nosy", .supervisor)
    _ = try write("Marigold")
    _ = try write("Thistle", by: other)
    let keys = try office.desk.connection.all("SELECT key FROM reflection_key") { try $0.int64(0) }
    #expect(keys.count == 2 && Set(keys).count == 2)
    try office.desk.gate.hold(patience: 1_000) {
      try office.desk.connection.run("UPDATE reflection SET staff = ?1", other.staff.rawValue)
    }
    #expect(throws: StoreError.self) { try notes(of: other) }
  }

  @Test("the audit says that one was written, and neither which nor what; no file has its words")
  func sealed() throws {
    _ = try write("Marigold")
    let row = try #require(try office.audit().last { $0.action == "reflection.written" })
    #expect(row.object == "reflection" && row.fields.isEmpty)
    office.desk.close()
    for file in ["data/haven.db", "data/haven.db-wal"] {
      let bytes = office.scratch.read(file)
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Marigold"), "\(file)")
    }
    let found = try office.desk.perform(
      ReadQueue(count: 10, text: "Marigold"), by: office.founder())
    #expect(found.rows.isEmpty)
  }

  @Test("one that is removed is gone for good, and its number is not given again")
  func removed() throws {
    let note = try write("Marigold")
    _ = try office.desk.perform(
      RemoveReflection(id: office.id(), reflection: note.id), by: writer)
    #expect(try notes().isEmpty)
    #expect(try write("Later.").id > note.id)
  }
}
