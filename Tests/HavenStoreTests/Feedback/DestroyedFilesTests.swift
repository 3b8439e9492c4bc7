import Glibc
import HavenDomain
import Testing

@testable import HavenStore

/// What is in the files of the database, byte by byte, before and after.
@Suite("PR-05 what is destroyed is in no file any more")
struct DestroyedFilesTests {
  let house: KeepingHouse
  var office: Office { house.office }

  init() throws { house = try KeepingHouse() }

  /// Bytes that must be there before and nowhere afterwards.
  private struct Traces {
    var blobs: [[UInt8]]
    var tokens: [[UInt8]]
    var wrappedKey: [UInt8]
    var sealed: [UInt8]
    var place: SealedPlace
    var key: Int64
    var all: [[UInt8]] { blobs + tokens + [wrappedKey] }
  }

  private func traces(of row: FeedbackRow) throws -> Traces {
    let connection = office.desk.connection
    let key = try house.key(of: row)
    func bytes(_ sql: StaticString, _ value: Int64) throws -> [[UInt8]] {
      try connection.all(sql, value) { try $0.bytesIfAny(0) }.compactMap { $0 }
    }
    let sealed = try #require(
      try bytes("SELECT sealed FROM feedback WHERE id = ?1", row.id.rawValue).first)
    let blobs =
      try [sealed] + bytes("SELECT sealed FROM draft WHERE key = ?1", key)
      + bytes(
        "SELECT sealed FROM feedback_event WHERE feedback = ?1 AND sealed IS NOT NULL",
        row.id.rawValue)
    let tokens = try connection.all(
      "SELECT token FROM feedback_token WHERE feedback = ?1", row.id.rawValue
    ) { row in
      let token = try row.int64(0)
      return (0..<8).map { UInt8(truncatingIfNeeded: token >> (56 - 8 * Int64($0))) }
    }
    let ring = try Connection(path: DatabaseFiles(path: office.desk.files.keys).database)
    let wrapped = try #require(
      try ring.first("SELECT envelope FROM wrapped_key WHERE id = ?1", key) { try $0.bytes(0) })
    let version = try #require(
      try connection.first("SELECT version FROM feedback WHERE id = ?1", row.id.rawValue) {
        try $0.int64(0)
      })
    return Traces(
      blobs: blobs.map { Array($0.suffix(24)) }, tokens: tokens,
      wrappedKey: Array(wrapped.suffix(24)), sealed: sealed,
      place: SealedPlace(table: "feedback", row: row.id.rawValue, version: version), key: key)
  }

  /// How many of the byte strings stand in any file of the data folder.
  private func found(_ needles: [[UInt8]]) throws -> Int {
    let folder = office.scratch.folder + "/data"
    var texts: [[UInt8]] = []
    let listing = try #require(opendir(folder))
    defer { closedir(listing) }
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      // A database is only ever opened through SQLite here: these are read as a stranger would.
      if let text = Self.contents(folder + "/" + name) { texts.append(text) }
    }
    return needles.count { needle in texts.contains { Self.contains($0, needle) } }
  }

  private static func contents(_ path: String) -> [UInt8]? {
    guard let copy = popen("cat '\(path)'", "r") else { return nil }
    defer { pclose(copy) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, copy), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }

  private static func contains(_ text: [UInt8], _ needle: [UInt8]) -> Bool {
    text.withUnsafeBytes { all in
      needle.withUnsafeBytes { part in
        guard let start = all.baseAddress, let wanted = part.baseAddress else { return false }
        var from = 0
        while from + part.count <= all.count,
          let hit = memchr(start + from, Int32(part[0]), all.count - part.count - from + 1)
        {
          if memcmp(hit, wanted, part.count) == 0 { return true }
          from = start.distance(to: UnsafeRawPointer(hit)) + 1
        }
        return false
      }
    }
  }

  @Test("its sealed words, its search tokens and its wrapped key are in no file, log or page")
  func noTrace() throws {
    let row = try house.closed(.complaint, name: "Wilhelmina")
    let other = try house.closed(.complaint, name: "Bartholomew")
    _ = try house.hold(other)
    house.passFiveYears()
    let list = try house.propose()
    let gone = try traces(of: row)
    let kept = try traces(of: other)
    #expect(gone.tokens.count > 5 && gone.blobs.count > 3)
    #expect(try found(gone.all) == gone.all.count)
    #expect(try found(kept.all) == kept.all.count)
    #expect(try found([Array("Wilhelmina".utf8)]) == 0, "never in plain words")
    _ = try house.confirm(list)
    #expect(try found(gone.all) == 0)
    #expect(try found(kept.all) == kept.all.count, "and nothing else went")
    #expect(try house.book().uncleared == 0)
  }

  @Test("whoever kept a copy of the sealed words has nothing that opens them")
  func keyIsGone() throws {
    let row = try house.closed()
    let gone = try traces(of: row)
    #expect(try office.desk.vault.open(gone.sealed, at: gone.place, key: gone.key).names != [])
    house.passFiveYears()
    _ = try house.confirm(try house.propose())
    for desk in [office.desk, try office.console()] {
      #expect(throws: StoreError.key(.destroyed)) {
        try desk.vault.open(gone.sealed, at: gone.place, key: gone.key)
      }
    }
  }

  @Test("a console that reads meanwhile delays the clearing and not the destruction")
  func reader() throws {
    let row = try house.closed()
    let gone = try traces(of: row)
    house.passFiveYears()
    let list = try house.propose()
    let quick = try office.console(patience: 50)
    let second = try office.person("Petra Holm", .administrator, at: quick)
    let reader = try Connection(path: DatabaseFiles(path: office.desk.files.keys).database)
    try reader.snapshot {
      _ = try reader.first("SELECT count(*) FROM wrapped_key") { try $0.int64(0) }
      let done = try quick.perform(
        ConfirmDestruction(id: office.id(), destruction: list.id, word: "destroy"), by: second)
      #expect(done.count == 1)
      #expect(try house.read(row).row.destroyedAt != nil)
    }
    #expect(try house.book().uncleared == 1)
    _ = try office.console()
    #expect(try house.book().uncleared == 0)
    #expect(try found(gone.all) == 0)
  }

  @Test("every table that seals something of feedback is emptied with it")
  func complete() throws {
    let tables = try office.desk.connection.all(
      """
      SELECT m.name FROM sqlite_master m WHERE m.type = 'table'
        AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = 'feedback')
        AND (EXISTS (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.type = 'BLOB')
          OR m.name LIKE '%token%')
      """
    ) { try $0.text(0) }
    #expect(tables.count >= 4)
    let statements = FeedbackRecord.emptying.map { "\($0)" }
    for table in tables {
      let isEmptied = statements.contains {
        $0.contains("UPDATE \(table) SET") || $0.contains("DELETE FROM \(table) ")
      }
      #expect(isEmptied, "\(table): add what empties it to FeedbackRecord.emptying")
    }
  }
}
