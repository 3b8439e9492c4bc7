import HavenDomain
import Testing

@testable import HavenStore

@Suite("Intakes")
struct IntakeTests {
  let office: Office
  let agent: Principal

  init() throws {
    office = try Office()
    agent = try office.person("Robin Osei", .agent)
  }

  /// A filled intake of somebody who is safe, saved under its lease.
  @discardableResult
  static func fill(
    _ taken: TakenContact, _ office: Office, _ agent: Principal,
    _ more: [FieldID: String] = [:]
  ) throws -> DraftID {
    var answers: [FieldID: String] = [
      IntakeForm.safeNow: "yes", IntakeForm.consent: "verbal", IntakeForm.name: "Mira Quill",
      IntakeForm.callback: "020 7946 0991", IntakeForm.intervention: "information",
      IntakeForm.owner: "\(agent.staff.rawValue)", IntakeForm.nextAction: "Ring her back",
      IntakeForm.nextDue: "+2h", IntakeForm.safeContact: "text only", IntakeForm.readBack: "yes",
    ]
    answers.merge(more) { $1 }
    _ = try office.desk.perform(
      SaveDraft(
        id: office.id(), draft: taken.draft.id, lease: taken.lease,
        changes: answers.map { office.change($0.key, $0.value) }, focus: nil,
        version: taken.draft.version), by: agent)
    return taken.draft.id
  }

  @Test("IN-12 TR-06 completed, the contact has an owner, a next action and its due time")
  func completes() throws {
    let taken = try office.taken(by: agent)
    let draft = try Self.fill(taken, office, agent)
    let request = CompleteIntake(id: office.id(), draft: draft, lease: taken.lease)
    let row = try office.desk.perform(request, by: agent)
    #expect(row.state == .followUp && row.owner == agent.staff && row.score == 0)
    #expect(row.due == office.clock.instant + .hours(2))
    #expect(try office.desk.perform(request, by: agent) == row)
    let detail = try office.desk.perform(ReadContact(.id(row.id)), by: agent)
    #expect(detail.nextAction == "Ring her back" && detail.safeContact == "text only")
    #expect(detail.initials == "M. Q.")
    #expect(detail.events.map(\.kind).suffix(2) == [.scored, .completed])
    #expect(try office.desk.perform(ListDrafts(), by: agent).isEmpty)
    #expect(throws: Refusal.self) {
      try office.desk.perform(TakeContact(id: office.id(), contact: row.id), by: agent)
    }
  }

  @Test("with something missing it is refused in words, and nothing is lost")
  func incomplete() throws {
    let taken = try office.taken(by: agent)
    let draft = try Self.fill(taken, office, agent, [IntakeForm.nextDue: "some day"])
    #expect {
      try office.desk.perform(
        CompleteIntake(id: office.id(), draft: draft, lease: taken.lease), by: agent)
    } throws: { error in
      guard case Refusal.invalid(let problems) = error else { return false }
      return problems.contains { $0.field == IntakeForm.nextDue }
    }
    let read = try office.desk.perform(OpenDraft(draft: draft), by: agent)
    #expect(read.answers.text(IntakeForm.nextAction) == "Ring her back")
    let row = try office.desk.perform(ReadContact(.id(taken.lease.contact)), by: agent).row
    #expect(row.state == .held)
  }

  @Test("TR-07 a score of 8 to 10 raises an alarm while it is typed, and only one")
  func highScore() throws {
    let taken = try office.taken(by: agent)
    let danger: [FieldID: String] = ["weapon": "yes", "suicidal": "yes", "assault": "yes"]
    try Self.fill(taken, office, agent, danger)
    let alarms = try AlarmRecord.open(in: office.desk.connection)
    #expect(alarms.map(\.kind) == [.highScore])
    let supervisor = try office.person("Lee Marsh", .supervisor)
    _ = try office.desk.perform(
      AcknowledgeAlarm(id: office.id(), alarm: alarms[0].id), by: supervisor)
    _ = try office.desk.perform(
      CompleteIntake(id: office.id(), draft: taken.draft.id, lease: taken.lease), by: agent)
    #expect(try AlarmRecord.open(in: office.desk.connection).isEmpty)
    let row = try office.desk.perform(ReadContact(.id(taken.lease.contact)), by: agent).row
    #expect(row.score == 8 && row.priority == .critical)
    #expect(row.flags == [.weapon, .suicidal, .assault])
  }

  @Test(
    "TR-01 a No to “are you safe right now?” is critical at once, with its alarm and its moment")
  func unsafe() throws {
    let taken = try office.taken(by: agent)
    try Self.fill(taken, office, agent, [IntakeForm.safeNow: "no"])
    let detail = try office.desk.perform(ReadContact(.id(taken.lease.contact)), by: agent)
    #expect(detail.row.priority == .critical && detail.row.flags == [.unsafeNow])
    #expect(detail.events.contains { $0.kind == .foundUnsafe && $0.at == office.clock.instant })
    #expect(try AlarmRecord.open(in: office.desk.connection).map(\.kind) == [.unsafe])
  }

  @Test("an escalated contact stays on top, whatever the answers say")
  func staysEscalated() throws {
    let taken = try office.taken(by: agent)
    _ = try office.desk.perform(
      EscalateContact(id: office.id(), contact: taken.lease.contact, reason: .other, note: ""),
      by: agent)
    try Self.fill(taken, office, agent)
    let row = try office.desk.perform(ReadContact(.id(taken.lease.contact)), by: agent).row
    #expect(row.priority == .critical && row.flags.contains(.escalated))
  }

  @Test("a stale lease completes nothing")
  func staleLease() throws {
    let taken = try office.taken(by: agent)
    let draft = try Self.fill(taken, office, agent)
    _ = try office.desk.perform(
      TakeContact(id: office.id(), contact: taken.lease.contact), by: agent)
    #expect(throws: Refusal.leaseLost) {
      try office.desk.perform(
        CompleteIntake(id: office.id(), draft: draft, lease: taken.lease), by: agent)
    }
  }
}
