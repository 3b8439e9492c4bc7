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
      "SELECT CAST(name AS TEXT) FROM staff", read: { try $0.text(0) })
    #expect(!names.isEmpty)
    for name in names { #expect(!name.contains("Tester")) }
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
