import HavenDomain
import Testing

@testable import HavenStore

@Suite("CC-05 the call to a customer who wrote")
struct RecordCallTests {
  let office: Office
  let agent: Principal
  let coordinator: Principal

  init() throws {
    office = try Office()
    agent = try office.person("Robin Osei", .agent)
    coordinator = try office.person("Cora Data", .coordinator)
  }

  private func log(
    via: String? = "letter", _ kind: FeedbackKind = .complaint
  ) throws -> FeedbackRow {
    var sheet = FeedbackTests.complaint(kind)
    if let via { sheet.set(FeedbackForm.via, to: .given(via), at: Office.start) }
    return try office.desk.perform(
      LogFeedback(id: office.id(), draft: nil, answers: sheet), by: agent)
  }

  private func rang(
    _ row: FeedbackRow, _ outcome: FeedbackCall.Outcome = .reached, note: String = "",
    by person: Principal? = nil
  ) throws -> FeedbackRow {
    try office.desk.perform(
      RecordCall(id: office.id(), feedback: row.id, outcome: outcome, note: note),
      by: person ?? agent)
  }

  @Test("logged from a letter it is there, due with the acknowledgement, and in the register")
  func opened() throws {
    let row = try log()
    #expect(row.call == FeedbackCall(due: try #require(row.due)))
    let listed = try office.desk.perform(ListFeedback(count: 10), by: coordinator).rows
    #expect(listed.first?.callToMake() == row.call)
    #expect(try log(via: "phone").call == nil && log(via: nil).call == nil)
    #expect(try log(via: "letter", .compliment).call == nil)
  }

  @Test("no answer leaves it to be done; reached, it is done with who, when and how it went")
  func done() throws {
    let row = try log(via: "email")
    office.clock.advance(.minutes(5))
    let tried = try rang(row, .noAnswer)
    #expect(tried.callToMake() != nil && tried.version == row.version + 1)
    office.clock.advance(.minutes(5))
    let request = RecordCall(
      id: office.id(), feedback: row.id, outcome: .reached, note: "She says Marigold")
    let done = try office.desk.perform(request, by: coordinator)
    #expect(
      done.call
        == FeedbackCall(
          due: try #require(row.call?.due), doneAt: office.clock.instant, doneBy: "C. Data",
          outcome: .reached))
    #expect(try office.desk.perform(request, by: coordinator) == done)
    #expect(done.stage == .received && done.due == row.due, "its clocks run on")
    #expect(throws: Refusal.wrongState("They have been rung already.")) { try rang(row) }
    let detail = try office.desk.perform(ReadFeedback(feedback: row.id), by: coordinator)
    #expect(detail.events.map(\.kind) == [.logged, .rung, .rung])
    #expect(
      detail.events.compactMap(\.detail) == ["no answer yet", "spoke with them: She says Marigold"])
    let open = try office.desk.connection.first(
      "SELECT count(*) FROM feedback_event WHERE instr(sealed, CAST('Marigold' AS BLOB)) > 0"
    ) { try $0.int(0) }
    #expect(open == 0)
  }

  @Test("who logged it, its managers and the coordinator may note it; others may not")
  func reach() throws {
    let row = try log(via: "social")
    let other = try office.person("Sam Other", .agent)
    #expect(throws: Refusal.notAllowed(.recordCall)) { try rang(row, by: other) }
    let manager = try office.person(ServiceArea.shipped[0].manager1, .manager)
    #expect(try rang(row, .noAnswer, by: manager).callToMake() != nil)
    #expect(throws: Refusal.wrongState("Nobody is to be rung for this one.")) {
      try rang(log(via: "phone"))
    }
  }
}
