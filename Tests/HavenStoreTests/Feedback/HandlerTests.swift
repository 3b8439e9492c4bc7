import HavenDomain
import Testing

@testable import HavenStore

/// Who handles feedback at the desk: who is away, who is put in, and nobody their own review.
@Suite("Who handles feedback, at the desk")
struct HandlerTests {
  let office: Office
  let coordinator: Principal
  let agent: Principal

  init() throws {
    office = try Office()
    coordinator = try office.person("Cora Data", .coordinator)
    agent = try office.person("Robin Osei", .agent)
  }

  private func manager(_ name: String) throws -> Principal { try office.person(name, .manager) }

  private func log(_ kind: FeedbackKind = .complaint, area: Int) throws -> FeedbackRow {
    try office.desk.perform(
      LogFeedback(
        id: office.id(), draft: nil, answers: FeedbackTests.complaint(kind, area: area)),
      by: agent)
  }

  private func away(_ who: Principal, by: Principal, for length: Duration = .days(5)) throws {
    _ = try office.desk.perform(
      SetAbsence(
        id: office.id(), staff: who.staff == by.staff ? nil : who.staff, from: office.clock.instant,
        to: office.clock.instant + length, substitute: nil), by: by)
  }

  private func read(_ row: FeedbackRow, by person: Principal? = nil) throws -> FeedbackDetail {
    try office.desk.perform(ReadFeedback(feedback: row.id), by: person ?? coordinator)
  }

  private func acknowledge(_ row: FeedbackRow, by person: Principal) throws -> FeedbackRow {
    try office.desk.perform(
      AcknowledgeFeedback(id: office.id(), feedback: row.id, how: "letter"), by: person)
  }

  /// Investigated, and its outcome told.
  private func tell(_ row: FeedbackRow, by person: Principal) throws {
    _ = try act(.beginInvestigation, row, by: person)
    _ = try office.desk.perform(
      RecordOutcome(id: office.id(), feedback: row.id, outcome: "Mended", toldOfAppeal: true),
      by: person)
  }

  private func act(
    _ act: FeedbackAct, _ row: FeedbackRow, by person: Principal, id: RequestID? = nil
  ) throws -> FeedbackRow {
    try office.desk.perform(
      RecordFeedbackAct(id: id ?? office.id(), feedback: row.id, act: act, note: ""), by: person)
  }

  private func decide(_ row: FeedbackRow, by person: Principal) throws -> FeedbackRow {
    try office.desk.perform(
      RecordAppealOutcome(
        id: office.id(), feedback: row.id, outcome: .upheld, words: "All was heard.",
        told: "by letter", coordinatorTold: true), by: person)
  }

  private func assign(
    _ part: FeedbackPart, of row: FeedbackRow, to who: Principal, by: Principal? = nil
  ) throws -> FeedbackRow {
    try office.desk.perform(
      AssignFeedback(
        id: office.id(), feedback: row.id, part: part, to: who.staff, reason: "nobody else"),
      by: by ?? coordinator)
  }

  // MARK: - Out of office

  @Test("ES-07 new feedback of a manager who is away goes to the next manager up, and stays there")
  func forwarded() throws {
    let leila = try manager("Leila Fenwick")
    let anselm = try manager("Anselm Grove")
    try away(leila, by: coordinator)
    let row = try log(area: 5)
    #expect(row.passedTo == "Anselm Grove")
    let detail = try read(row)
    #expect(detail.events.map(\.kind) == [.logged, .forwarded])
    #expect(detail.events.last?.detail?.contains("Leila Fenwick is out of office") == true)
    #expect(detail.handlers.first?.name == "Anselm Grove")
    office.clock.advance(.days(6))
    #expect(try read(row).handlers.first?.name == "Anselm Grove", "kept, though Leila is back")
    #expect(throws: Refusal.self) { try acknowledge(row, by: leila) }
    #expect(try acknowledge(row, by: anselm).stage == .acknowledged)
    #expect(try log(area: 5).passedTo == "Leila Fenwick")
  }

  @Test("ES-07 a manager away later hands over meanwhile, and has it again when they are back")
  func meanwhile() throws {
    let leila = try manager("Leila Fenwick")
    let row = try log(.dissatisfaction, area: 6)
    #expect(row.passedTo == "Leila Fenwick")
    try away(leila, by: leila)
    #expect(try read(row).handlers.map(\.name) == ["Anselm Grove"])
    office.clock.advance(.days(6))
    #expect(try acknowledge(row, by: leila).stage == .acknowledged)
  }

  @Test("ES-07 a name that somebody wrote by hand is left, and a compliment goes to reception")
  func byHand() throws {
    try away(try manager("Leila Fenwick"), by: coordinator)
    var answers = FeedbackTests.complaint(area: 5)
    answers.set(FeedbackForm.passedTo, to: .given("Tobias Wren"), at: Office.start)
    let row = try office.desk.perform(
      LogFeedback(id: office.id(), draft: nil, answers: answers), by: agent)
    #expect(row.passedTo == "Tobias Wren")
    #expect(try read(row).events.map(\.kind) == [.logged])
    #expect(try log(.compliment, area: 5).passedTo == FeedbackForm.complimentsTo)
  }

  @Test("ES-07 the coordinator says that a manager is away, and nothing of other staff")
  func mayNotSay() throws {
    let other = try manager("Tobias Wren")
    #expect(throws: Never.self) { try away(other, by: coordinator) }
    #expect(throws: Refusal.notAllowed(.editRota)) { try away(agent, by: coordinator) }
    #expect(throws: Refusal.notAllowed(.editRota)) { try away(other, by: agent) }
  }

  // MARK: - Substitutes

  @Test(
    "ES-07 CC-32 somebody who is put in has it in reach, in the list too; alone the coordinator")
  func assigned() throws {
    let tobias = try manager("Tobias Wren")
    let row = try log(area: 1)
    #expect(throws: Refusal.notAllowed(.readFeedback)) { try read(row, by: tobias) }
    #expect(throws: Refusal.notAllowed(.assignFeedback)) {
      try assign(.investigation, of: row, to: tobias, by: tobias)
    }
    #expect(try assign(.investigation, of: row, to: tobias).passedTo == "Tobias Wren")
    #expect(try read(row, by: tobias).handlers.first?.why.contains("nobody else") == true)
    let list = try office.desk.perform(ListFeedback(count: 9), by: tobias)
    #expect(list.rows.map(\.id) == [row.id] && list.open == 1)
    #expect(try acknowledge(row, by: tobias).stage == .acknowledged)
    let petra = try manager("Petra Holm")
    _ = try assign(.investigation, of: row, to: petra)
    #expect(try office.desk.perform(ListFeedback(count: 9), by: tobias).rows.isEmpty)
    #expect(try read(row).events.map(\.kind).filter { $0 == .assigned }.count == 2)
  }

  @Test("C20 a substitute is a manager, with a reason, for a part that is there")
  func unfit() throws {
    let row = try log(area: 1)
    #expect(throws: Refusal.self) { try assign(.appeal, of: row, to: agent) }
    let petra = try manager("Petra Holm")
    #expect(throws: Refusal.self) {
      try office.desk.perform(
        AssignFeedback(
          id: office.id(), feedback: row.id, part: .appeal, to: petra.staff, reason: " "),
        by: coordinator)
    }
    let thanks = try log(.compliment, area: 1)
    #expect(throws: Refusal.self) { try assign(.investigation, of: thanks, to: petra) }
    #expect(throws: Refusal.notFound("such member of staff")) {
      try office.desk.perform(
        AssignFeedback(
          id: office.id(), feedback: row.id, part: .appeal, to: StaffID(rawValue: 99), reason: "x"),
        by: coordinator)
    }
  }

  @Test("PR-01 no name of a handler and no reason is readable in the file")
  func sealed() throws {
    let row = try log(area: 1)
    _ = try assign(.investigation, of: row, to: try manager("Petra Holm"))
    let blobs = try office.desk.connection.all("SELECT sealed FROM feedback_handler") {
      String(decoding: try $0.bytesIfAny(0) ?? [], as: UTF8.self)
    }
    #expect(blobs.count == 1 && !blobs[0].contains("Petra") && !blobs[0].contains("nobody"))
  }

  // MARK: - Nobody reviews their own work

  /// A complaint of the Central Service, whose first manager hears appeals, up to the appeal.
  private func appealed(by ottoline: Principal) throws -> FeedbackRow {
    let row = try log(area: 7)
    _ = try acknowledge(row, by: ottoline)
    try tell(row, by: ottoline)
    return try act(.appealReceived, row, by: ottoline)
  }

  @Test("AP-07 C20 a manager who investigated is refused for the appeal: in words, and logged")
  func ownWork() throws {
    let ottoline = try manager("Ottoline Reyes")
    let row = try appealed(by: ottoline)
    let id = office.id()
    var words = ""
    do {
      _ = try act(.appealContacted, row, by: ottoline, id: id)
      Issue.record("reviewed their own work")
    } catch let refusal as Refusal {
      words = refusal.words
    }
    #expect(words.contains("Housing Ombudsman Code 6.13") && words.contains("Ask the coordinator"))
    #expect(try office.audit().last?.outcome == "refused wrongState")
    #expect(try read(row).events.last?.kind == .selfReviewRefused)
    #expect(throws: Refusal.self) { try act(.appealContacted, row, by: ottoline, id: id) }
    let marks = try read(row).events.filter { $0.kind == .selfReviewRefused }
    #expect(marks.count == 1, "the same request again leaves no second mark")
  }

  @Test("AP-07 C20 the coordinator names a substitute first, and that one decides")
  func substitute() throws {
    let ottoline = try manager("Ottoline Reyes")
    let row = try appealed(by: ottoline)
    let appeal = try #require(try read(row).handlers.last)
    #expect(appeal.name == nil && appeal.why.hasPrefix("Ottoline Reyes investigated it"))
    #expect(throws: Refusal.self) { try decide(row, by: coordinator) }
    #expect(throws: Refusal.self) { try assign(.appeal, of: row, to: ottoline) }
    let petra = try manager("Petra Holm")
    _ = try assign(.appeal, of: row, to: petra)
    #expect(try read(row, by: petra).handlers.last?.name == "Petra Holm")
    #expect(throws: Never.self) { try decide(row, by: petra) }
  }

  @Test("AP-07 a complaint that the coordinator entered for its manager keeps who investigated")
  func entered() throws {
    let row = try log(area: 7)
    _ = try acknowledge(row, by: coordinator)
    try tell(row, by: coordinator)
    #expect(try read(row).handlers.last?.why.hasPrefix("Ottoline Reyes investigated it") == true)
    let ottoline = try manager("Ottoline Reyes")
    _ = try act(.appealReceived, row, by: ottoline)
    #expect(throws: Refusal.self) { try decide(row, by: ottoline) }
  }

  @Test("CC-13 lessons are for Manager 2, the appeal for Manager 3, others are told whose it is")
  func parts() throws {
    let leila = try manager("Leila Fenwick")
    let row = try log(area: 5)
    _ = try acknowledge(row, by: leila)
    try tell(row, by: leila)
    #expect(throws: Refusal.self) { try act(.lessonsShared, row, by: leila) }
    #expect(throws: Never.self) { try act(.lessonsShared, row, by: manager("Anselm Grove")) }
    _ = try act(.appealReceived, row, by: leila)
    #expect(throws: Refusal.self) { try decide(row, by: manager("Anselm Grove")) }
    #expect(throws: Never.self) { try decide(row, by: manager("Ottoline Reyes")) }
  }
}
