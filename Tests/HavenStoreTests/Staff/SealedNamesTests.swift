import HavenDomain
import Testing

@testable import HavenStore

@Suite("The names of staff")
struct SealedNamesTests {
  let office: Office
  init() throws { office = try Office() }

  @Test("are in no file of the database")
  func notInTheFile() throws {
    let names = try office.desk.connection.all(
      "SELECT name, open_name(name, 'staff', id) FROM staff"
    ) { (sealed: try $0.bytes(0), name: try $0.text(1)) }
    #expect(!names.isEmpty)
    for (sealed, name) in names {
      #expect(name.utf8.count > 3)
      #expect(!String(decoding: sealed, as: UTF8.self).contains(name))
    }
  }

  @Test("do not open in another row, nor for another purpose")
  func bound() throws {
    let connection = office.desk.connection
    let open: StaticString = "SELECT open_name(seal_name('Pat', 'staff', 1), ?1, ?2)"
    #expect(try connection.first(open, "staff", 1, read: { try $0.text(0) }) == "Pat")
    #expect(throws: StoreError.self) {
      try connection.first(open, "staff", 2, read: { try $0.text(0) })
    }
    #expect(throws: StoreError.self) {
      try connection.first(open, "manager1", 1, read: { try $0.text(0) })
    }
  }
}
