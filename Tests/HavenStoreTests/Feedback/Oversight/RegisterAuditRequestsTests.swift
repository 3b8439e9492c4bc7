import HavenDomain
import Testing

@testable import HavenStore

@Suite("CC-33 the coordinator audits the register")
struct RegisterAuditRequestsTests {
  let office: Office
  let coordinator: Principal

  init() throws {
    office = try Office()
    coordinator = try office.person("Cora Data", .coordinator)
    for _ in 0..<20 {
      _ = try office.desk.perform(
        LogFeedback(id: office.id(), draft: nil, answers: FeedbackTests.complaint()),
        by: coordinator)
    }
    _ = try office.desk.perform(
      LogFeedback(id: office.id(), draft: nil, answers: FeedbackTests.complaint(.compliment)),
      by: coordinator)
  }

  private func draw(
    _ size: AuditDraw.Size = .pieces(4), _ scope: AuditDraw.Scope = .open, seed: UInt64 = 7
  ) throws -> RegisterAudit {
    try office.desk.perform(
      DrawAuditSample(
        id: office.id(),
        draw: AuditDraw(
          size: size, scope: scope, from: office.clock.instant - .days(30),
          to: office.clock.instant + .seconds(1), seed: seed)), by: coordinator)
  }

  @Test("CC-33 a sample is drawn by a recorded number, and drawn again it is the same")
  func drawn() throws {
    let first = try draw(seed: .max)
    #expect(first.pieces.count == 4 && first.population == 21 && first.draw.seed == .max)
    #expect(first.drawnBy == "C. Data" && first.drawnAt == office.clock.instant)
    #expect(try draw(seed: .max).pieces == first.pieces)
    let all = try draw(.percent(100))
    #expect(all.pieces.count == 21 && all.draw.size == .percent(100))
    #expect(throws: Refusal.self) { try draw(.pieces(4), .closed) }
    #expect(throws: Refusal.self) { try draw(.pieces(0)) }
  }

  @Test("CC-33 what is found on each piece is kept, and may be taken back")
  func ticked() throws {
    let audit = try draw(.percent(100))
    let piece = try #require(audit.pieces.first)
    func tick(_ check: AuditCheck?, _ finding: AuditFinding?, note: String? = nil) throws
      -> AuditPiece
    {
      let request = TickAuditPiece(
        id: office.id(), audit: audit.id, feedback: piece.feedback, check: check,
        finding: finding, note: note)
      let after = try office.desk.perform(request, by: coordinator)
      #expect(try office.desk.perform(request, by: coordinator) == after)
      return try #require(after.pieces.first)
    }
    #expect(try tick(.clocksKept, .no, note: " Marigold, late ").note == "Marigold, late")
    #expect(try tick(.clocksKept, .yes).findings == [.clocksKept: .yes])
    #expect(try tick(.clocksKept, nil).findings.isEmpty)
    #expect(try tick(nil, nil, note: "").note.isEmpty)
    for check in AuditCheck.allCases { _ = try tick(check, .yes) }
    let read = try office.desk.perform(ReadAuditSample(), by: coordinator)
    #expect(read.done == 1 && read.shortcomings == 0)
    #expect(!(try office.audit().contains { "\($0)".contains("Marigold") }))
  }

  @Test("a question that is not asked, a piece that is not there and a long note are refused")
  func refused() throws {
    let audit = try draw(.percent(100))
    let thanks = try #require(audit.pieces.first { $0.kind == .compliment })
    func tick(
      _ audit: RegisterAuditID, _ feedback: FeedbackID, _ check: AuditCheck, note: String? = nil
    ) throws {
      _ = try office.desk.perform(
        TickAuditPiece(
          id: office.id(), audit: audit, feedback: feedback, check: check, finding: .yes,
          note: note), by: coordinator)
    }
    #expect(throws: Refusal.self) { try tick(audit.id, thanks.feedback, .toldOfAppeal) }
    #expect(throws: Refusal.self) { try tick(audit.id, FeedbackID(rawValue: 99), .clocksKept) }
    #expect(throws: Refusal.self) {
      try tick(RegisterAuditID(rawValue: 99), thanks.feedback, .loggedRight)
    }
    #expect(throws: Refusal.self) {
      try tick(
        audit.id, thanks.feedback, .loggedRight, note: String(repeating: "x", count: 10_001))
    }
  }

  @Test("CC-33 the book says when the last audit was and when the next is due")
  func book() throws {
    #expect(try office.desk.perform(ListAuditSamples(), by: coordinator).audits.isEmpty)
    #expect(throws: Refusal.self) {
      try office.desk.perform(ReadAuditSample(), by: coordinator)
    }
    let first = try draw()
    office.clock.advance(.days(3))
    let second = try draw()
    let book = try office.desk.perform(ListAuditSamples(), by: coordinator)
    #expect(book.audits.map(\.id) == [second.id, first.id] && book.audits[0].pieces == 4)
    #expect(
      try office.desk.perform(ReadAuditSample(audit: first.id), by: coordinator).pieces
        == first.pieces)
  }

  @Test("CC-33 C24 nobody but the coordinator audits", arguments: [Role.manager, .receptionist])
  func permission(role: Role) throws {
    let other = try office.person("Pat Tester", role)
    #expect(throws: Refusal.notAllowed(.auditRegister)) {
      try office.desk.perform(ListAuditSamples(), by: other)
    }
  }

  @Test("a database from before has its register in order after the step")
  func migration() throws {
    let scratch = try Scratch()
    let connection = try scratch.database(before: SchemaVersion(1, 24))
    try connection.execute(
      script: """
        INSERT INTO staff (id, name, presence, presence_since, version)
          VALUES (1, x'00', 'off', 0, 1);
        INSERT INTO feedback (id, number, version, kind, stage, received_at, logged_by, key, policy)
          VALUES (1, 20001, 1, 'complaint', 'received', 1000, 1, 1, 1);
        """)
    #expect(try Schema.migrator.migrate(connection, at: 9))
    let known = try connection.first("SELECT has_owner_tokens FROM feedback") { try $0.int(0) }
    #expect(known == 0)
    #expect(try connection.first("SELECT count(*) FROM register_audit") { try $0.int(0) } == 0)
  }
}
