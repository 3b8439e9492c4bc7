import HavenDomain
import Testing

@testable import HavenStore

@Suite("Letters in the record")
struct LetterStoreTests {
  let office: Office
  let agent: Principal
  let coordinator: Principal

  init() throws {
    office = try Office()
    agent = try office.person("Robin Osei", .agent)
    coordinator = try office.person("Cora Data", .coordinator)
  }

  private func log(
    _ kind: FeedbackKind = .complaint, _ more: [FieldID: String] = [:]
  ) throws -> FeedbackRow {
    var sheet = FeedbackTests.complaint(kind, name: "Marigold")
    let usual: [FieldID: String] = [
      FeedbackForm.mayContact: "yes", FeedbackForm.bestWay: "letter",
    ]
    for (field, text) in usual.merging(more, uniquingKeysWith: { $1 }) {
      sheet.set(field, to: .given(text), at: Office.start)
    }
    return try office.desk.perform(
      LogFeedback(id: office.id(), draft: nil, answers: sheet), by: agent)
  }

  private func letter(
    _ row: FeedbackRow, _ kind: LetterKind = .acknowledgement, _ way: LetterWay = .printed,
    to: String = "Marigold", text: String = "Dear Marigold\n", safety: String = "",
    isCopied: Bool = false
  ) -> KeepLetter {
    KeepLetter(
      id: office.id(), feedback: row.id, kind: kind, text: text, way: way, to: to,
      place: way == .file ? "/home/c/marigold.txt" : "", safety: safety, isCopied: isCopied)
  }

  private func facts(_ row: FeedbackRow) throws -> LetterFacts {
    try office.desk.perform(ReadLetterFacts(feedback: row.id), by: coordinator)
  }

  @Test("AP-01 what a letter is filled from is the record's own, with the appeal's last day")
  func readFacts() throws {
    let row = try log()
    let facts = try facts(row)
    #expect(facts.row == row && facts.done == [.logged])
    #expect(facts.reach == LetterReach(mayContact: true, bestWay: "letter"))
    #expect(facts.values["customer"] == "Marigold" && facts.values["sender"] == "Cora Data")
    #expect(facts.values["house"] == "Safe Haven")
    #expect(facts.values["appeal to"] == ServiceArea.shipped[0].manager3)
    let day = Zone.utc.wallTime(at: Office.start).date + 30
    #expect(facts.values["appeal until"] == LetterDay.words(day))
    #expect(facts.values["next update"] == nil)
    #expect(try self.facts(row) == facts, "what was only thought of left no trace")
  }

  @Test("CC-31 an update that was agreed is in it from then on")
  func agreed() throws {
    let row = try log()
    let day = Zone.utc.wallTime(at: Office.start).date + 4
    _ = try office.desk.perform(
      RecordFeedbackAct(
        id: office.id(), feedback: row.id, act: .updateAgreed, note: "", date: day),
      by: coordinator)
    #expect(try facts(row).values["next update"] == LetterDay.words(day))
  }

  @Test("CC-22 CC-23 the record keeps exactly what was sent, once, and moves no stage")
  func kept() throws {
    let row = try log()
    let text = "Dear Marigold,\n\n\u{2028}exactly  this\n"
    let request = letter(row, .acknowledgement, .file, text: text, isCopied: true)
    let sent = try office.desk.perform(request, by: coordinator)
    #expect(try office.desk.perform(request, by: coordinator) == sent)
    #expect(sent.text == text && sent.number == 1 && sent.isCopied && sent.way == .file)
    #expect(sent.place == "/home/c/marigold.txt" && sent.staffName == "C. Data")
    _ = try office.desk.perform(letter(row, .progress), by: coordinator)
    let detail = try office.desk.perform(ReadFeedback(feedback: row.id), by: coordinator)
    #expect(detail.letters.map(\.number) == [1, 2] && detail.letters.first == sent)
    #expect(
      try office.desk.perform(ListLetters(feedback: row.id), by: agent) == detail.letters)
    #expect(detail.row.stage == .received && detail.row.due == row.due)
    #expect(detail.events.map(\.kind) == [.logged, .letterSent, .letterSent])
    #expect(
      detail.events.compactMap(\.detail)
        == [
          "acknowledgement, written to a file, copy to the coordinator",
          "progress report, on paper",
        ])
  }

  @Test("nothing of it is readable in the database, and the audit names nobody")
  func sealed() throws {
    let row = try log()
    _ = try office.desk.perform(letter(row, safety: "Marigold said so"), by: coordinator)
    let open = try office.desk.connection.first(
      """
      SELECT count(*) FROM feedback_letter WHERE instr(sealed, CAST('Marigold' AS BLOB)) > 0
        OR instr(CAST(kind || way AS BLOB), CAST('Marigold' AS BLOB)) > 0
      """
    ) { try $0.int(0) }
    #expect(open == 0)
    let last = try #require(try office.audit().last)
    #expect(last.action == AuditAction.letterKept.rawValue)
    #expect(try office.audit().allSatisfy { !"\($0)".contains("Marigold") })
  }

  @Test("IN-10 who said no gets none; another way than theirs needs to be known as safe")
  func safety() throws {
    let no = try log(.complaint, [FeedbackForm.mayContact: "no"])
    #expect(throws: Refusal.self) {
      try office.desk.perform(letter(no, safety: "sure"), by: coordinator)
    }
    #expect(try office.desk.perform(ListLetters(feedback: no.id), by: agent).isEmpty)
    let row = try log(.complaint, [FeedbackForm.bestWay: "phone"])
    let why = FormProblem(
      "safety", "They said phone. How do you know that this way is safe?")
    #expect(throws: Refusal.invalid([why])) {
      try office.desk.perform(letter(row), by: coordinator)
    }
    let sent = try office.desk.perform(letter(row, safety: "she asked for it"), by: coordinator)
    #expect(sent.safety == "she asked for it")
  }

  @Test("AP-01 CC-18 an outcome waits for the acknowledgement and tells of the appeal")
  func outcome() throws {
    let row = try log()
    let text = "We mended it. You can appeal until Friday."
    #expect(throws: Refusal.wrongState("Acknowledge it to the customer first (S3, Managers Only)."))
    {
      try office.desk.perform(letter(row, .outcome, text: text), by: coordinator)
    }
    _ = try office.desk.perform(
      AcknowledgeFeedback(id: office.id(), feedback: row.id, how: "rang"), by: coordinator)
    #expect(throws: Refusal.self) {
      try office.desk.perform(letter(row, .outcome, text: "Mended."), by: coordinator)
    }
    #expect(
      try office.desk.perform(letter(row, .outcome, text: text), by: coordinator).kind == .outcome)
  }

  @Test("PR-07 receptionists thank; managers write for their areas; agents write to nobody")
  func reach() throws {
    let desk = try office.person("Rae Poole", .receptionist)
    let manager = try office.person(ServiceArea.shipped[0].manager1, .manager)
    let stranger = try office.person("Petra Holm", .manager)
    let row = try log()
    let thanks = try log(.compliment)
    for person in [desk, stranger, agent] {
      #expect(throws: Refusal.notAllowed(.writeLetters)) {
        try office.desk.perform(letter(row), by: person)
      }
    }
    #expect(throws: Refusal.notAllowed(.writeLetters)) {
      try office.desk.perform(ReadLetterFacts(feedback: row.id), by: stranger)
    }
    #expect(try office.desk.perform(letter(row), by: manager).number == 1)
    #expect(try office.desk.perform(letter(thanks, .thanks), by: desk).kind == .thanks)
    #expect(throws: Refusal.notAllowed(.readFeedback)) {
      try office.desk.perform(ListLetters(feedback: row.id), by: stranger)
    }
  }
}

@Suite("A database from before letters were kept")
struct LetterMigrationTests {
  @Test("CC-22 gets its table from 1.10 on and loses nothing")
  func upgrade() throws {
    let scratch = try Scratch()
    let connection = try scratch.database(before: SchemaVersion(1, 11))
    try connection.execute(
      script: """
        INSERT INTO staff (id, name, presence, presence_since, version)
          VALUES (1, x'00', 'off', 0, 1);
        INSERT INTO feedback (id, number, version, kind, stage, received_at, logged_by, key, policy)
          VALUES (1, 20001, 1, 'complaint', 'received', 1000, 1, 1, 1);
        """)
    #expect(try Schema.migrator.migrate(connection, at: 9))
    #expect(try Schema.migrator.version(of: connection).map { $0 >= SchemaVersion(1, 22) } == true)
    #expect(try connection.first("SELECT count(*) FROM feedback") { try $0.int(0) } == 1)
    #expect(try connection.first("SELECT count(*) FROM feedback_letter") { try $0.int(0) } == 0)
  }
}

extension RoleTests {
  /// No letter of thanks answers a complaint: whoever may is told so.
  static let letterTries: [Try] = [
    Try(true) { _, records in ReadLetterFacts(feedback: records.feedback) },
    Try(true) { _, records in ListLetters(feedback: records.feedback) },
    Try(true) { id, records in
      KeepLetter(
        id: id, feedback: records.feedback, kind: .thanks, text: "Dear", way: .printed)
    },
  ]
}
