import HavenDomain
import Testing

@testable import HavenStore

@Suite("Intakes to be read")
struct IntakeReadingTests {
  let office: Office
  let agent: Principal

  init() throws {
    office = try Office()
    agent = try office.person("Robin Osei", .agent)
  }

  private func read(_ contact: ContactID, by who: Principal) throws -> IntakeSheet {
    try office.desk.perform(ReadIntake(.id(contact)), by: who)
  }

  @Test("IN-11 who may open the contact reads the answers, and the contact keeps who looked")
  func opened() throws {
    let taken = try office.taken(by: agent)
    try IntakeTests.fill(taken, office, agent)
    let sheet = try read(taken.lease.contact, by: agent)
    #expect(sheet.mayOpen && !sheet.isCompleted && sheet.keepUntil == nil)
    #expect(sheet.draft?.answers.text(IntakeForm.name) == "Mira Quill")
    #expect(sheet.done.reduce(0, +) == 10 && sheet.of.count == 5)
    let detail = try office.desk.perform(ReadContact(.id(taken.lease.contact)), by: agent)
    #expect(detail.events.contains { $0.kind == .revealed && $0.staffName == "R. Osei" })
    #expect(try office.audit().contains { $0.action == "intake.viewed" && $0.outcome == "done" })
  }

  @Test("PR-07 others learn how far it has come, and not one word of it")
  func counted() throws {
    let taken = try office.taken(by: agent)
    try IntakeTests.fill(taken, office, agent)
    let front = try office.person("Fay Front", .receptionist)
    let sheet = try read(taken.lease.contact, by: front)
    #expect(!sheet.mayOpen && sheet.draft?.answers == Answers())
    #expect(sheet.done.reduce(0, +) == 10)
    let detail = try office.desk.perform(ReadContact(.id(taken.lease.contact)), by: front)
    #expect(!detail.events.contains { $0.kind == .revealed })
    let untaken = try office.contact()
    #expect(try read(untaken.id, by: front).draft == nil)
    #expect(throws: Refusal.self) {
      try office.desk.perform(ReadIntake(.number(RecordNumber(.contact, 1))), by: agent)
    }
  }

  @Test("PR-07 a text that two people wrote is one of the words that others do not learn")
  func keptTexts() throws {
    let taken = try office.taken(by: agent)
    let lead = try office.person("Lee Marsh", .supervisor)
    _ = try office.desk.perform(
      JoinDraft(id: office.id(), which: .contact(taken.lease.contact)), by: lead)
    for (person, lease, name) in [(lead, nil, "Mira"), (agent, taken.lease, "Vera")] {
      _ = try office.desk.perform(
        SaveDraft(
          id: office.id(), draft: taken.draft.id, lease: lease,
          changes: [office.change(IntakeForm.name, name)], focus: IntakeForm.name,
          version: taken.draft.version), by: person)
    }
    #expect(try read(taken.lease.contact, by: agent).draft?.kept.count == 1)
    let front = try office.person("Fay Front", .receptionist)
    let draft = try read(taken.lease.contact, by: front).draft
    #expect(draft?.kept == [] && draft?.focus == nil)
  }

  @Test("IN-12 a list has one's own open intakes with their progress, and a supervisor's has all")
  func listed() throws {
    let other = try office.person("Sam Other", .agent)
    let taken = try office.taken(by: agent)
    try IntakeTests.fill(taken, office, agent)
    office.clock.advance(.seconds(5))
    let theirs = try office.taken(by: other)
    let mine = try office.desk.perform(ListIntakes(), by: agent)
    #expect(mine.map(\.row.id) == [taken.lease.contact])
    #expect(mine[0].done.reduce(0, +) == 10 && mine[0].writer == "R. Osei")
    let lead = try office.person("Lee Marsh", .supervisor)
    let all = try office.desk.perform(ListIntakes(), by: lead)
    #expect(all.map(\.row.id) == [theirs.lease.contact, taken.lease.contact])
    _ = try office.desk.perform(
      CompleteIntake(id: office.id(), draft: taken.draft.id, lease: taken.lease), by: agent)
    #expect(try office.desk.perform(ListIntakes(), by: agent).isEmpty)
  }

  @Test(
    "PR-01 PR-02 C8 completed, the record has the day until which it is kept",
    arguments: [([:], 7 * 365 + 2), ([IntakeForm.childrenAges: "3, 7"], 25 * 365 + 6)]
      as [([FieldID: String], Int)])
  func keepUntil(more: [FieldID: String], days: Int) throws {
    let taken = try office.taken(by: agent)
    let draft = try IntakeTests.fill(
      taken, office, agent, more.merging([IntakeForm.readBack: "yes"]) { $1 })
    _ = try office.desk.perform(
      CompleteIntake(id: office.id(), draft: draft, lease: taken.lease), by: agent)
    let today = Zone.utc.wallTime(at: office.clock.instant).date
    let sheet = try read(taken.lease.contact, by: agent)
    #expect(sheet.isCompleted && sheet.keepUntil == today + days)
  }
}
