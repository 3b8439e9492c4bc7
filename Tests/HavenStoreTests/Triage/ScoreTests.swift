import HavenDomain
import Testing

@testable import HavenStore

@Suite("Scores that are raised and lowered")
struct ScoreTests {
  let shift: Shift
  init() throws { shift = try Shift() }

  private var office: Office { shift.office }

  private func sheet(_ contact: ContactID, by person: Principal? = nil) throws -> ScoreSheet {
    try shift.send(ReadScore(.id(contact)), by: person ?? shift.agent)
  }

  private func settle(
    _ contact: ContactID, agrees: Bool = true, by person: Principal
  ) throws -> ScoreSheet {
    try shift.send(
      SettleLowerScore(
        id: office.id(), contact: contact, agrees: agrees, words: "I listened in"), by: person)
  }

  private func change(_ taken: TakenContact, _ answers: [FieldID: String]) throws {
    try shift.send(
      SaveDraft(
        id: office.id(), draft: taken.draft.id, lease: taken.lease,
        changes: answers.sorted { $0.key.rawValue < $1.key.rawValue }
          .map { office.change($0.key, $0.value) }, focus: nil, version: taken.draft.version),
      by: shift.agent)
  }

  private func row(_ contact: ContactID) throws -> QueueRow {
    try shift.send(ReadContact(.id(contact)), by: shift.agent).row
  }

  @Test("TR-08 every change of the score is a row with from, to, how, who, when and why")
  func history() throws {
    let taken = try shift.intake(["weapon": "yes"])
    shift.pass(.seconds(30))
    try change(taken, ["children": "yes"])
    try change(taken, [IntakeForm.raiseTo: "8", IntakeForm.raiseReason: "he is on his way"])
    let history = try sheet(taken.lease.contact).history
    #expect(history.map(\.how) == [.answers, .answers, .raised])
    #expect(history.map(\.from) == [nil, 3, 5])
    #expect(history.map(\.to) == [3, 5, 8])
    #expect(history.map(\.reason) == [nil, nil, "he is on his way"])
    #expect(history.allSatisfy { $0.staffName == "R. Osei" })
    #expect(history[1].at == history[0].at + .seconds(30))
    #expect(try shift.kinds().contains(.highScore))
  }

  @Test("TR-08 a reason that is typed after the raise stands beside it")
  func lateReason() throws {
    let taken = try shift.intake(["weapon": "yes"])
    try change(taken, [IntakeForm.raiseTo: "5"])
    try change(taken, [IntakeForm.raiseReason: "alone with him"])
    #expect(try sheet(taken.lease.contact).history.last?.reason == "alone with him")
  }

  @Test("TR-08 asked for, it is as it was until a second person agrees; then the queue follows")
  func lowered() throws {
    let taken = try shift.askLower()
    let contact = taken.lease.contact
    #expect(try row(contact).score == 5 && row(contact).priority == .high)
    #expect(try shift.kinds() == [.secondOpinion])
    let sheet = try settle(contact, by: shift.supervisor)
    #expect(sheet.score.value == 2)
    #expect(
      sheet.score.words
        == "weapon present 3 + recent assault 2 = 5, lowered to 2 by R. Osei and L. Marsh")
    #expect(try row(contact).score == 2 && row(contact).priority == .normal)
    #expect(sheet.history.map(\.how) == [.answers, .asked, .lowered])
    #expect(sheet.history.last?.reason == "I listened in")
    #expect(try shift.alarms().allSatisfy { $0.clearedAt != nil })
    let detail = try shift.send(ReadContact(.id(contact)), by: shift.agent)
    #expect(detail.lowering?.isInForce == true)
    #expect(detail.events.map(\.kind).contains(.scoreLowered))
    try change(taken, [IntakeForm.name: "Mira Quill-Ash"])
    #expect(try row(contact).score == 2)
  }

  @Test("TR-08 refused, it stays, and the words of the second person are kept")
  func refused() throws {
    let contact = try shift.askLower().lease.contact
    let sheet = try settle(contact, agrees: false, by: shift.director)
    #expect(sheet.score.value == 5 && sheet.lowering == nil)
    #expect(sheet.history.last?.how == .refused && sheet.history.last?.reason == "I listened in")
    #expect(throws: Refusal.self) { try settle(contact, by: shift.director) }
  }

  @Test("TR-08 never the same person, not even with two roles, and never an agent")
  func secondPerson() throws {
    let both = try office.person("Una Both", .agent, .supervisor, .clinicalDirector)
    let taken = try office.taken(by: both)
    try IntakeTests.fill(taken, office, both, ["weapon": "yes"])
    try shift.send(
      AskLowerScore(id: office.id(), contact: taken.lease.contact, to: 0, reason: "so"), by: both)
    #expect(throws: Refusal.self) { try settle(taken.lease.contact, by: both) }
    #expect(throws: Refusal.notAllowed(.settleLowerScore)) {
      try settle(taken.lease.contact, by: shift.agent)
    }
    #expect(try row(taken.lease.contact).score == 3)
    #expect(try settle(taken.lease.contact, by: shift.executive).score.value == 0)
  }

  @Test(
    "TR-08 only who works on the contact asks, with a reason, below the score, and only if safe")
  func asking() throws {
    let other = try office.person("Kit Vane", .agent)
    let taken = try shift.intake(["weapon": "yes"])
    func ask(_ to: Int, _ reason: String = "so", by person: Principal) throws {
      try shift.send(
        AskLowerScore(
          id: office.id(), contact: taken.lease.contact, to: to, reason: reason), by: person)
    }
    #expect(throws: Refusal.notAllowed(.askLowerScore)) { try ask(1, by: other) }
    #expect(throws: Refusal.self) { try ask(3, by: shift.agent) }
    #expect(throws: Refusal.self) { try ask(1, " ", by: shift.agent) }
    try change(taken, [IntakeForm.safeNow: "no"])
    #expect(throws: Refusal.self) { try ask(1, by: shift.agent) }
    #expect(try sheet(taken.lease.contact).lowering == nil)
  }

  @Test(
    "TR-08 a graver answer ends it, asked for or agreed, and the score is what the answers say",
    arguments: [true, false])
  func lapses(isAgreed: Bool) throws {
    let taken = try shift.askLower()
    let contact = taken.lease.contact
    if isAgreed { _ = try settle(contact, by: shift.supervisor) }
    try change(taken, ["suicidal": "yes"])
    #expect(try row(contact).score == 8 && row(contact).priority == .critical)
    #expect(try sheet(contact).lowering == nil)
    #expect(try sheet(contact).history.last?.how == .lapsed)
    #expect(try shift.kinds().contains(.highScore))
    #expect(try !shift.alarms().contains { $0.kind == .secondOpinion && $0.clearedAt == nil })
  }

  @Test("TR-08 a No ends it too: not safe now is critical whatever two people agreed")
  func unsafe() throws {
    let taken = try shift.askLower()
    _ = try settle(taken.lease.contact, by: shift.supervisor)
    try change(taken, [IntakeForm.safeNow: "no"])
    #expect(try row(taken.lease.contact).score == 5)
    #expect(try row(taken.lease.contact).priority == .critical)
  }

  @Test("TR-07 TR-08 what the higher score raised stays until people resolve it")
  func alarmsStay() throws {
    let taken = try shift.askLower(["weapon": "yes", "suicidal": "yes", "assault": "yes"], to: 3)
    #expect(try shift.kinds().contains(.highScore))
    _ = try settle(taken.lease.contact, by: shift.supervisor)
    #expect(try shift.alarms().contains { $0.kind == .highScore && $0.clearedAt == nil })
    #expect(try shift.open(by: shift.supervisor).contains { $0.contact == taken.lease.contact })
  }

  @Test("TR-08 completed with a lower score, the record says by whom")
  func completed() throws {
    let taken = try shift.askLower()
    _ = try settle(taken.lease.contact, by: shift.supervisor)
    let row = try shift.send(
      CompleteIntake(id: office.id(), draft: taken.draft.id, lease: taken.lease), by: shift.agent)
    #expect(row.score == 2)
    let events = try shift.send(ReadContact(.id(row.id)), by: shift.agent).events
    #expect(
      events.last { $0.kind == .scored }?.detail?.contains("lowered to 2 by R. Osei") == true)
  }

  @Test("asked and settled twice with one id, each happens once")
  func twice() throws {
    let taken = try shift.intake(["weapon": "yes"])
    let contact = taken.lease.contact
    let ask = AskLowerScore(id: office.id(), contact: contact, to: 1, reason: "so")
    #expect(try shift.send(ask, by: shift.agent) == shift.send(ask, by: shift.agent))
    let settle = SettleLowerScore(id: office.id(), contact: contact, agrees: true, words: "seen")
    try shift.send(settle, by: shift.supervisor)
    try shift.send(settle, by: shift.supervisor)
    #expect(try sheet(contact).history.map(\.how) == [.answers, .asked, .lowered])
  }

  @Test("who may not open the contact reads no score, and reasons are nowhere in the file")
  func sealed() throws {
    let contact = try shift.askLower().lease.contact
    let desk = try office.person("Jo Tandem", .receptionist)
    #expect(throws: Refusal.notAllowed(.openContact)) { try sheet(contact, by: desk) }
    let bytes = String(
      decoding: shift.office.scratch.read("data/haven.db")
        + shift.office.scratch.read("data/haven.db-wal"), as: UTF8.self)
    #expect(!bytes.contains("the knife is at work"))
  }

  @Test("TR-09 the shift page counts the open contacts by band")
  func distribution() throws {
    _ = try office.contact()
    try shift.intake(["weapon": "yes"])
    try shift.intake(["weapon": "yes", "assault": "yes"])
    try shift.intake(["weapon": "yes", "suicidal": "yes", "assault": "yes"])
    let page = try shift.send(ReadShift(), by: shift.supervisor)
    #expect(
      page.bands == TriageDistribution(immediate: 1, elevated: 1, routine: 1, unscored: 1))
  }

  @Test("an older database gets the tables of triage, and loses nothing")
  func upgrade() throws {
    let scratch = try Scratch()
    let files = try scratch.files()
    try files.create(files.database)
    let connection = try Connection(path: files.database)
    try Pragmas.obtain(on: connection)
    let steps = Schema.migrations.filter { $0.version < SchemaVersion(1, 11) }
    _ = try Migrator(migrations: steps).migrate(connection, at: 0)
    try connection.execute(
      script: """
        INSERT INTO contact (id, number, version, channel, state, priority, flags, is_emergency,
            received_at, due, lease_epoch, key)
          VALUES (1, 10001, 1, 'phone', 'followUp', 3, '', 0, 1000, 5000, 0, 1);
        """)
    #expect(try Schema.migrator.migrate(connection, at: 9))
    for count in [
      try connection.first("SELECT count(*) FROM contact") { try $0.int(0) },
      try connection.first("SELECT count(*) + 1 FROM score_change") { try $0.int(0) },
    ] { #expect(count == 1) }
  }
}
