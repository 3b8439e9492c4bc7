import Testing

@testable import HavenStore

/// A chain with its database, to write on and to tamper with.
final class ChainBench {
  let scratch: Scratch
  let files: DatabaseFiles
  let connection: Connection
  let keys: AuditKeys
  let chain: AuditChain
  var clock: Int64 = 1_000

  init() throws {
    scratch = try Scratch()
    (files, connection) = try scratch.database()
    let master = try MasterKey.create(at: scratch.key, for: files)
    keys = try AuditKeys(master: master, databaseID: [1, 2, 3], sealer: Sealer())
    chain = try AuditChain(connection: connection, keys: keys, files: files)
    let moment = moment
    try connection.transaction { try chain.begin(at: moment) }
  }

  var moment: Moment { Moment(wall: clock, boot: clock, bootID: "boot") }

  func write(_ count: Int, apart milliseconds: Int64 = 1) throws {
    for _ in 0..<count {
      clock += milliseconds
      let moment = moment
      let entry = AuditEntry(
        actor: 3, roles: "agent", session: 7, unixUser: 1_000, terminal: "pts/1",
        action: "contact.viewed", object: "contact \(clock)")
      try connection.transaction { try chain.append(entry, at: moment) }
      chain.committed()
    }
  }

  func problems(kept: [KeptHead] = []) throws -> [String] {
    try verifier().verify(kept: kept).problems
  }

  func verifier() throws -> AuditVerifier {
    AuditVerifier(
      connection: connection, chain: chain, keys: keys, heads: try AuditHeads(files: files))
  }
}

@Suite("The audit chain")
struct AuditChainTests {
  let bench: ChainBench
  init() throws { bench = try ChainBench() }

  @Test("PR-09 an untouched chain is intact, with its rows, checkpoints and head")
  func intact() throws {
    try bench.write(30)
    try bench.write(3, apart: AuditChain.millisecondsBetweenCheckpoints)
    try bench.write(30)
    let report = try bench.verifier().verify()
    #expect(report.problems == [])
    #expect(report.rows == 63)
    #expect(report.checkpoints == 3)
    #expect(report.head.sequence == 63 && report.head.digits.count == 12)
  }

  @Test("a checkpoint falls after 1,000 rows")
  func thousandRows() throws {
    try bench.connection.transaction {
      for _ in 0..<2_001 {
        try bench.chain.append(
          AuditEntry(
            actor: 1, roles: "", session: 1, unixUser: 1, terminal: "", action: "queue.viewed"),
          at: bench.moment)
      }
    }
    bench.chain.committed()
    let report = try bench.verifier().verify()
    #expect(report.problems == [] && report.checkpoints == 2 && report.rows == 2_001)
  }

  @Test(
    "any changed column is found",
    arguments: [
      "UPDATE audit SET at = at + 1 WHERE sequence = 5",
      "UPDATE audit SET boot_id = 'x' WHERE sequence = 5",
      "UPDATE audit SET boot_at = 0 WHERE sequence = 5",
      "UPDATE audit SET actor = 4 WHERE sequence = 5",
      "UPDATE audit SET roles = 'administrator' WHERE sequence = 5",
      "UPDATE audit SET session = 8 WHERE sequence = 5",
      "UPDATE audit SET unix_user = 0 WHERE sequence = 5",
      "UPDATE audit SET terminal = 'pts/2' WHERE sequence = 5",
      "UPDATE audit SET action = 'queue.viewed' WHERE sequence = 5",
      "UPDATE audit SET object = '' WHERE sequence = 5",
      "UPDATE audit SET outcome = 'refused' WHERE sequence = 5",
      "UPDATE audit SET fields = 'name' WHERE sequence = 5",
      "UPDATE audit SET count = 2 WHERE sequence = 5",
      "UPDATE audit SET epoch = 1 WHERE sequence = 5",
      "UPDATE audit SET mac = zeroblob(32) WHERE sequence = 5",
    ] as [TestSQL])
  func changed(tampering: TestSQL) throws {
    try bench.write(10)
    try bench.connection.execute(script: tampering.text)
    #expect(try bench.problems().contains { $0.contains("row 5") })
  }

  @Test(
    "removed, reordered, inserted and cut rows are found",
    arguments: [
      "DELETE FROM audit WHERE sequence = 5",
      "DELETE FROM audit WHERE sequence = 1",
      """
      UPDATE audit SET sequence = -5 WHERE sequence = 5;
      UPDATE audit SET sequence = 5 WHERE sequence = 6;
      UPDATE audit SET sequence = 6 WHERE sequence = -5;
      """,
      """
      DELETE FROM audit WHERE sequence = 5;
      UPDATE audit SET sequence = sequence - 1 WHERE sequence > 5;
      UPDATE audit_head SET sequence = sequence - 1;
      """,
      "DELETE FROM audit WHERE sequence > 8",
      "DELETE FROM audit WHERE sequence > 8; UPDATE audit_head SET sequence = 8",
      """
      DELETE FROM audit WHERE sequence > 8;
      UPDATE audit_head SET sequence = 8, mac = (SELECT mac FROM audit WHERE sequence = 8);
      """,
      "DELETE FROM audit",
      """
      INSERT INTO audit SELECT 11, epoch, at, boot_id, boot_at, actor, roles, session, unix_user,
        terminal, action, object, outcome, fields, count, mac FROM audit WHERE sequence = 10
      """,
    ] as [TestSQL])
  func removed(tampering: TestSQL) throws {
    try bench.write(10)
    try bench.connection.execute(script: tampering.text)
    #expect(try bench.problems() != [])
  }

  @Test("a removed or forged checkpoint is found")
  func checkpoints() throws {
    try bench.write(3, apart: AuditChain.millisecondsBetweenCheckpoints)
    try bench.write(3)
    try bench.connection.run("UPDATE audit_checkpoint SET signature = zeroblob(32) WHERE epoch = 1")
    #expect(try bench.problems() != [])
    try bench.connection.run("DELETE FROM audit_checkpoint WHERE epoch = 1")
    #expect(try bench.problems() != [])
  }

  @Test("a whole earlier copy of the database is found by the heads file")
  func rolledBack() throws {
    try bench.write(5)
    let earlier = try bench.chain.storedHead()
    try bench.write(5, apart: AuditChain.millisecondsBetweenCheckpoints)
    try rollBack(to: earlier)
    #expect(try bench.problems().contains { $0.contains("heads file") })
  }

  @Test("and by one head that somebody kept on paper, where no checkpoint fell in between")
  func keptHead() throws {
    try bench.write(5)
    let earlier = try bench.chain.storedHead()
    try bench.write(5)
    let paper = try bench.verifier().verify().head
    #expect(try bench.problems(kept: [paper]) == [])
    try rollBack(to: earlier)
    #expect(try bench.problems() == [])
    #expect(try bench.problems(kept: [paper]).contains { $0.contains("row 10") })
  }

  @Test("a new row is not written after a head that this key did not sign")
  func forgedHead() throws {
    try bench.write(3)
    try bench.connection.execute(
      script: """
        DELETE FROM audit WHERE sequence = 3;
        UPDATE audit_head SET sequence = 2, mac = (SELECT mac FROM audit WHERE sequence = 2);
        """)
    #expect(throws: StoreError.damaged(what: "the head of the audit chain")) {
      try bench.write(1)
    }
  }

  @Test("a head that a crash kept from the file is written with the next one")
  func missedHead() throws {
    try bench.write(1, apart: AuditChain.millisecondsBetweenCheckpoints)
    try bench.connection.transaction {
      bench.clock += AuditChain.millisecondsBetweenCheckpoints
      try bench.chain.append(
        AuditEntry(actor: 1, roles: "", session: 1, unixUser: 1, terminal: "", action: "a"),
        at: bench.moment)
    }
    // The process dies here: committed() is never called.
    #expect(try bench.problems() == ["checkpoint 1 is missing in the heads file"])
    let next = try AuditChain(
      connection: bench.connection, keys: bench.keys, files: bench.files)
    try next.publishHeads()
    #expect(try bench.problems() == [])
  }

  @Test("a half line that a crash left in the heads file spoils no later one")
  func halfLine() throws {
    try bench.write(2, apart: AuditChain.millisecondsBetweenCheckpoints)
    bench.scratch.append(Array("1 2 9 abc".utf8), to: "data/haven.db-audit-heads")
    try bench.write(2, apart: AuditChain.millisecondsBetweenCheckpoints)
    #expect(try bench.problems() == ["1 lines of the heads file are unreadable"])
  }

  @Test("no two lists of fields have the same bytes")
  func lengthPrefixed() {
    var one = LengthPrefixed()
    one.append("ab")
    one.append("c")
    var two = LengthPrefixed()
    two.append("a")
    two.append("bc")
    #expect(one.bytes != two.bytes)
  }

  /// What somebody does who has an earlier copy of the file, and no key.
  private func rollBack(to head: AuditChain.Head) throws {
    try bench.connection.run("DELETE FROM audit WHERE sequence > ?1", head.sequence)
    try bench.connection.run("DELETE FROM audit_checkpoint WHERE sequence > ?1", head.sequence)
    try bench.connection.run(
      """
      UPDATE audit_head SET sequence = ?1, epoch = ?2, mac = ?3, key = ?4,
        checkpoint_sequence = ?5, checkpoint_at = ?6, proof = ?7
      """, head.sequence, head.epoch, head.mac, head.key, head.checkpointSequence,
      head.checkpointWall, head.proof)
  }
}

/// A statement as a test's argument.
struct TestSQL: ExpressibleByStringLiteral, Sendable, CustomTestStringConvertible {
  let text: StaticString
  init(stringLiteral text: StaticString) { self.text = text }
  var testDescription: String { "\(text)" }
}
