import HavenDomain
import Testing

@testable import HavenStore

@Suite("The write-ahead log")
struct WriteAheadLogTests {
  let office: Office
  init() throws { office = try Office() }

  private func length(_ ending: String) -> Int {
    office.scratch.read("data/haven.db" + ending).count
  }

  @Test("is short when somebody leaves, so that the next one opens the database at once")
  func tidied() throws {
    for _ in 0..<20 { _ = try office.contact(name: "Mira Quill") }
    #expect(length("-wal") > 64 * 4_096)
    #expect(length("-keys-wal") > 0)
    office.desk.close()
    #expect(length("-wal") == 0)
    let next = try office.console()
    let founder = try next.signIn(.unixUser(1_000), terminal: "").principal
    #expect(try next.perform(ReadQueue(count: 50), by: founder).rows.count == 20)
  }

  @Test("stays while somebody reads, and who leaves waits for nobody")
  func othersRead() throws {
    for _ in 0..<20 { _ = try office.contact(name: "Mira Quill") }
    let reader = try office.console()
    try reader.connection.snapshot {
      let before = try reader.connection.first("SELECT count(*) FROM contact") { try $0.int(0) }
      _ = try office.contact(name: "Mira Quill")
      office.desk.close()
      #expect(length("-wal") > 0)
      let after = try reader.connection.first("SELECT count(*) FROM contact") { try $0.int(0) }
      #expect(after == before)
    }
  }
}
