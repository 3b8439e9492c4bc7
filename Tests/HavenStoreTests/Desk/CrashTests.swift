import CLinux
import HavenDomain
import Testing

@testable import HavenStore

@Suite("After a crash")
struct CrashTests {
  let office: Office
  init() throws { office = try Office() }

  /// The files as a crash leaves them: the database, and so much of its log.
  private func image(_ name: String, log: ArraySlice<UInt8>) throws -> String {
    for ending in ["", "-keys", "-keys-wal"] {
      office.scratch.write(
        office.scratch.read("data/haven.db" + ending), to: "data/\(name)" + ending)
    }
    office.scratch.write(Array(log), to: "data/\(name)-wal")
    return office.scratch.folder + "/data/" + name
  }

  @Test("a log that was cut anywhere opens, whole and with an intact chain, on an earlier commit")
  func cutLog() throws {
    let agent = try office.person("Robin Osei", .agent)
    for _ in 0..<6 {
      let row = try office.contact(name: "Mira Quill")
      _ = try office.desk.perform(TakeContact(id: office.id(), contact: row.id), by: agent)
    }
    let log = office.scratch.read("data/haven.db-wal")
    var fewest = 0
    for step in 0..<16 {
      let cut = log.count - 1 - step * 10_321
      guard cut > 400_000 else { break }
      let path = try image("cut\(step).db", log: log[..<cut])
      let desk = try DeskCore.open(
        path: path, key: office.scratch.key, surroundings: office.clock.surroundings)
      let check = try desk.connection.first("PRAGMA integrity_check") { try $0.text(0) }
      #expect(check == "ok")
      let founder = try desk.signIn(.unixUser(1_000), terminal: "").principal
      #expect(try desk.perform(VerifyAudit(), by: founder).isIntact)
      let totals = try desk.perform(ReadQueue(count: 500), by: founder)
      #expect(totals.totals.waiting + totals.totals.held == totals.rows.count)
      fewest += 1
    }
    #expect(fewest > 5)
  }

  @Test("a commit that was answered is there when its process dies with nothing closed")
  func answeredIsThere() throws {
    let row = try office.contact(name: "Mira Quill")
    let path = try image("dead.db", log: office.scratch.read("data/haven.db-wal")[...])
    let desk = try DeskCore.open(
      path: path, key: office.scratch.key, surroundings: office.clock.surroundings)
    let founder = try desk.signIn(.unixUser(1_000), terminal: "").principal
    #expect(try desk.perform(RevealContact(contact: row.id), by: founder).name == "Mira Quill")
  }

  @Test("one bit flipped in any page shows no wrong name, and no trap")
  func bitFlips() throws {
    for n in 0..<6 { _ = try office.contact(name: "Mira Quill \(n)") }
    try office.desk.gate.hold(patience: 1_000) {
      try WriteAheadLog(of: office.desk.connection).empty()
    }
    let whole = office.scratch.read("data/haven.db")
    var noticed = 0
    for step in 0..<60 {
      var bent = whole
      let place = (step * 7_919 + 131) % bent.count
      bent[place] ^= 1 << UInt8(step % 8)
      office.scratch.write(bent, to: "data/bent.db")
      for ending in ["-wal", "-shm", "-audit-heads"] {
        unlink(office.scratch.folder + "/data/bent.db" + ending)
      }
      for ending in ["-keys", "-keys-wal"] {
        office.scratch.write(
          office.scratch.read("data/haven.db" + ending), to: "data/bent.db" + ending)
      }
      do {
        try readEverything(office.scratch.folder + "/data/bent.db")
      } catch is StoreError {
        noticed += 1
      } catch is Refusal {
        noticed += 1
      }
    }
    #expect(noticed > 0)
  }

  private func readEverything(_ path: String) throws {
    let desk = try DeskCore.open(
      path: path, key: office.scratch.key, surroundings: office.clock.surroundings)
    let founder = try desk.signIn(.unixUser(1_000), terminal: "").principal
    for row in try desk.perform(ReadQueue(count: 500), by: founder).rows {
      let name = try desk.perform(RevealContact(contact: row.id), by: founder).name
      #expect(name?.hasPrefix("Mira Quill ") == true)
    }
  }

  @Test("the head of the audit that left the file is never ahead of the disk")
  func headsAreDurable() throws {
    let agent = try office.person("Robin Osei", .agent)
    _ = try office.desk.perform(ReadQueue(count: 5), by: agent)
    office.clock.advance(.minutes(6))
    _ = try office.desk.perform(ReadQueue(count: 5), by: agent)
    let level = try office.desk.connection.first("PRAGMA synchronous") { try $0.int(0) }
    #expect(level == 2)
    #expect(try AuditHeads(files: office.desk.files).lastEpoch() >= 0)
  }

  @Test("a full disk is said, nothing of it is kept, and the same request goes through afterwards")
  func fullDisk() throws {
    let founder = try office.founder()
    let connection = office.desk.connection
    let pages = try connection.first("PRAGMA page_count") { try $0.int(0) } ?? 0
    #expect(pages < 2_000)
    try office.desk.gate.hold(patience: 1_000) { try connection.run("PRAGMA max_page_count = 1") }
    let long = String(repeating: "x", count: 200_000)
    let request = AddContact(
      id: office.id(), contact: NewContact(channel: .phone, name: "Mira", note: long))
    #expect(throws: StoreError.notSaved(reason: "the disk is full")) {
      try office.desk.perform(request, by: founder)
    }
    try office.desk.gate.hold(patience: 1_000) {
      try connection.run("PRAGMA max_page_count = 1000000")
    }
    #expect(try office.desk.perform(ReadQueue(count: 5), by: founder).rows.isEmpty)
    let row = try office.desk.perform(request, by: founder).row
    #expect(try office.desk.perform(ReadQueue(count: 5), by: founder).rows == [row])
    #expect(try office.desk.perform(VerifyAudit(), by: founder).isIntact)
  }

  @Test("a database that somebody locks is waited for, and said to be busy")
  func foreignLock() throws {
    let console = try office.console(patience: 50)
    let founder = try console.signIn(.unixUser(1_000), terminal: "").principal
    let foreign = try Connection(path: office.desk.files.database)
    try foreign.run("BEGIN IMMEDIATE")
    let presence = SetPresence(id: office.id(), presence: .available)
    #expect(throws: StoreError.busy(milliseconds: 50)) {
      try console.perform(presence, by: founder)
    }
    try foreign.run("COMMIT")
    #expect(throws: Never.self) { try console.perform(presence, by: founder) }
  }
}
