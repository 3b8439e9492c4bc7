import HavenDomain
import Testing

@testable import HavenStore

@Suite("The desk")
struct DeskCoreTests {
  let office: Office
  init() throws { office = try Office() }

  @Test("a change sent twice happens once, and answers twice alike")
  func idempotent() throws {
    let agent = try office.person("Robin Osei", .agent)
    let request = AddContact(id: office.id(), contact: NewContact(channel: .chat))
    let first = try office.desk.perform(request, by: agent)
    let second = try office.desk.perform(request, by: agent)
    #expect(first == second)
    let count = try office.desk.connection.first("SELECT count(*) FROM contact") { try $0.int(0) }
    #expect(count == 1)
    #expect(try office.audit().suffix(2).map(\.outcome) == ["done", "repeated"])
  }

  @Test("a take sent twice gives the same lease")
  func takenTwice() throws {
    let agent = try office.person("Robin Osei", .agent)
    let request = TakeContact(id: office.id(), contact: try office.contact().id)
    let first = try office.desk.perform(request, by: agent)
    let second = try office.desk.perform(request, by: agent)
    #expect(first.lease == second.lease && first.draft.id == second.draft.id)
  }

  @Test("one request's number is not another's, nor another person's")
  func numberOfAnother() throws {
    let agent = try office.person("Robin Osei", .agent)
    let other = try office.person("Maya Ilves", .agent)
    let id = office.id()
    let request = AddContact(id: id, contact: NewContact(channel: .chat))
    _ = try office.desk.perform(request, by: agent)
    #expect(throws: Refusal.self) { try office.desk.perform(request, by: other) }
    #expect(throws: Refusal.self) {
      try office.desk.perform(SetPresence(id: id, presence: .available), by: agent)
    }
  }

  @Test("what was refused is undone, audited and may be sent again")
  func refused() throws {
    let agent = try office.person("Robin Osei", .agent)
    let before = try office.audit().count
    #expect(throws: Refusal.notAllowed(.manageStaff)) {
      try office.desk.perform(
        AddStaff(id: office.id(), name: "X", roles: [.agent], unixUser: nil), by: agent)
    }
    let rows = try office.audit()
    #expect(rows.count == before + 1)
    #expect(rows.last?.action == "staff.added" && rows.last?.outcome == "refused notAllowed")
    #expect(rows.last?.actor == agent.staff.rawValue && rows.last?.roles == "agent")
  }

  @Test("PR-09 every request leaves its row: who, what, which record, and no name")
  func audited() throws {
    let agent = try office.person("Robin Osei", .agent)
    let row = try office.contact(name: "Mira Quill", callback: "020 7946 0991")
    _ = try office.desk.perform(RevealContact(contact: row.id), by: agent)
    let last = try #require(try office.audit().last)
    #expect(last.action == "contact.revealed" && last.object == "contact \(row.id.rawValue)")
    #expect(last.session == agent.session.rawValue && last.terminal == "pts/1")
    let all = try office.audit().map { "\($0)" }.joined()
    #expect(!all.contains("Mira") && !all.contains("7946"))
  }

  @Test("a console that repaints its list writes one audit row, and rings no bell")
  func foldedViews() throws {
    let agent = try office.person("Robin Osei", .agent)
    let listener = try BellListener(files: office.desk.files)
    let before = try office.audit().count
    for _ in 0..<50 {
      _ = try office.desk.perform(ReadQueue(count: 50, isRefresh: true), by: agent)
    }
    #expect(try office.audit().count == before + 1)
    #expect(!listener.take().rang)
    office.clock.advance(.minutes(5))
    _ = try office.desk.perform(ReadQueue(count: 50, isRefresh: true), by: agent)
    #expect(try office.audit().last?.count == 50)
    for _ in 0..<3 { _ = try office.desk.perform(ReadQueue(count: 50), by: agent) }
    office.desk.close()
    #expect(try office.audit().last?.count == 3)
  }

  @Test("a view's row moves nobody to look again; a change does")
  func somethingChanged() throws {
    let agent = try office.person("Robin Osei", .agent)
    let other = try office.console()
    _ = try other.somethingChanged()
    _ = try office.desk.perform(ReadQueue(count: 5), by: agent)
    #expect(try !other.somethingChanged())
    let listener = try BellListener(files: office.desk.files)
    _ = try office.contact()
    #expect(listener.take().rang)
    #expect(try other.somethingChanged())
    #expect(try !other.somethingChanged())
  }

  @Test("who never signed in here is nobody, whatever roles they claim")
  func forged() throws {
    let agent = try office.person("Robin Osei", .agent)
    var forged = agent
    forged.session = SessionID(rawValue: 4)
    #expect(throws: Refusal.self) { try office.desk.perform(ReadQueue(count: 5), by: forged) }
    forged = agent
    forged.roles = Role.allCases
    #expect(throws: Refusal.notAllowed(.verifyAudit)) {
      try office.desk.perform(VerifyAudit(), by: forged)
    }
    office.desk.signOut(agent.session)
    #expect(throws: Refusal.self) { try office.desk.perform(ReadQueue(count: 5), by: agent) }
  }

  @Test("a role that is taken away counts at once")
  func rolesAreFresh() throws {
    let agent = try office.person("Robin Osei", .agent)
    try office.desk.gate.hold(patience: 1_000) {
      try office.desk.connection.run(
        "DELETE FROM staff_role WHERE staff = ?1", agent.staff.rawValue)
    }
    #expect(throws: Refusal.self) { try office.desk.perform(ReadQueue(count: 5), by: agent) }
  }

  @Test("a change waits for the disk; the row of a view does not")
  func durability() throws {
    let agent = try office.person("Robin Osei", .agent)
    _ = try office.desk.perform(ReadQueue(count: 5), by: agent)
    var level: Int?
    _ = try office.desk.gate.hold(patience: 1_000) {
      try office.desk.commit(isDurable: true) { _ in
        level = try office.desk.connection.first("PRAGMA synchronous") { try $0.int(0) }
      }
    }
    #expect(level == 2)
  }

  @Test("a write outside the gate is refused as the defect that it is")
  func ungated() {
    #expect(throws: StoreError.self) {
      try office.desk.connection.run("UPDATE change_count SET value = 9")
    }
  }

  @Test("read-only: changes are refused, views are answered and audited")
  func readOnly() throws {
    let console = try office.console(isReadOnly: true)
    let agent = try office.person("Robin Osei", .agent, at: console)
    #expect(throws: StoreError.readOnly) {
      try console.perform(SetPresence(id: office.id(), presence: .off), by: agent)
    }
    _ = try console.perform(ReadQueue(count: 5), by: agent)
    #expect(try office.audit().last?.action == "queue.viewed")
  }

  @Test("the audit of a working day verifies")
  func verifies() throws {
    let founder = try office.founder()
    for _ in 0..<20 {
      office.clock.advance(.minutes(2))
      _ = try office.contact()
    }
    let report = try office.desk.perform(VerifyAudit(), by: founder)
    #expect(report.isIntact && report.checkpoints > 0 && report.head.count == 12)
    try office.desk.gate.hold(patience: 1_000) {
      try office.desk.connection.run("UPDATE audit SET actor = 99 WHERE sequence = 4")
    }
    let broken = try office.desk.perform(VerifyAudit(), by: founder)
    #expect(broken.problems.contains { $0.contains("row 4") })
  }
}
