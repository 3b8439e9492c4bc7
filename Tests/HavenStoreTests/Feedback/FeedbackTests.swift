import HavenDomain
import Testing

@testable import HavenStore

@Suite("The register of feedback")
struct FeedbackTests {
  let office: Office
  let coordinator: Principal
  let agent: Principal

  init() throws {
    office = try Office()
    coordinator = try office.person("Cora Data", .coordinator)
    agent = try office.person("Robin Osei", .agent)
  }

  static func complaint(
    _ kind: FeedbackKind = .complaint, area: Int = 1, name: String = "Wilma"
  ) -> Answers {
    var answers = Answers()
    for (field, text) in [
      (FeedbackForm.kind, kind.rawValue), (FeedbackForm.area, "\(area)"),
      (FeedbackForm.firstName, name), (FeedbackForm.happened, "The heating was broken."),
    ] {
      answers.set(field, to: .given(text), at: Office.start)
    }
    return answers
  }

  private func log(_ answers: Answers) throws -> FeedbackRow {
    try office.desk.perform(LogFeedback(id: office.id(), draft: nil, answers: answers), by: agent)
  }

  private func list(
    _ person: Principal, kind: FeedbackKind? = nil, text: String? = nil, count: Int = 50
  ) throws -> FeedbackList {
    try office.desk.perform(ListFeedback(kind: kind, text: text, count: count), by: person)
  }

  @Test("CC-15 a complaint is logged with its due time, its area and whom it was passed to")
  func logged() throws {
    let row = try log(Self.complaint())
    #expect(row.stage == .received && row.areaName == ServiceArea.shipped[0].name)
    #expect(row.passedTo == ServiceArea.shipped[0].manager1)
    #expect(row.next?.kind == .acknowledgement && row.next?.target == "3 working days")
    #expect(row.next?.from == row.receivedAt)
    let detail = try office.desk.perform(ReadFeedback(feedback: row.id), by: coordinator)
    #expect(detail.row == row && detail.answers == Self.complaint())
    #expect(detail.events.map(\.kind) == [.logged])
  }

  @Test("CC-21 a compliment goes to reception, is owed nothing, and is closed once thanked for")
  func compliment() throws {
    let row = try log(Self.complaint(.compliment))
    #expect(row.passedTo == FeedbackForm.complimentsTo && row.due == nil)
    #expect(try thanked(row).stage == .closed)
  }

  /// Passed on, thanked for and closed.
  private func thanked(_ row: FeedbackRow) throws -> FeedbackRow {
    for act in [ComplimentAct.passedOn, .thanked] {
      _ = try office.desk.perform(
        HandleCompliment(id: office.id(), feedback: row.id, act: act, note: "the team"),
        by: coordinator)
    }
    return try office.desk.perform(
      CloseFeedback(id: office.id(), feedback: row.id, note: ""), by: coordinator)
  }

  @Test(
    "CC-18 AP-01 a complaint goes through its stages in order, and its customer knows of appeal")
  func stages() throws {
    let row = try log(Self.complaint())
    func close() throws -> FeedbackRow {
      try office.desk.perform(
        CloseFeedback(id: office.id(), feedback: row.id, note: "done"), by: coordinator)
    }
    func outcome(told: Bool) throws -> FeedbackRow {
      try office.desk.perform(
        RecordOutcome(
          id: office.id(), feedback: row.id, outcome: "Mended", toldOfAppeal: told),
        by: coordinator)
    }
    #expect(throws: Refusal.self) { try close() }
    #expect(throws: Refusal.self) { try outcome(told: true) }
    let acknowledged = try office.desk.perform(
      AcknowledgeFeedback(id: office.id(), feedback: row.id, how: "letter"), by: coordinator)
    #expect(acknowledged.stage == .acknowledged && acknowledged.due != row.due)
    func act(_ act: FeedbackAct) throws -> FeedbackRow {
      try office.desk.perform(
        RecordFeedbackAct(id: office.id(), feedback: row.id, act: act, note: ""), by: coordinator)
    }
    #expect(try act(.beginInvestigation).stage == .investigating)
    #expect(throws: Refusal.self) { try outcome(told: false) }
    #expect(try outcome(told: true).next?.kind == .lessons)
    #expect(throws: Refusal.self) { try close() }
    #expect(try act(.customerSatisfied).stage == .satisfied)
    #expect(try act(.lessonsShared).stage == .lessons)
    try office.finishInvestigation(of: row.id, by: coordinator)
    #expect(try close().stage == .closed)
    #expect(throws: Refusal.self) { try close() }
    let detail = try office.desk.perform(ReadFeedback(feedback: row.id), by: coordinator)
    let steps = detail.events.filter { !$0.kind.isOfChecklist }
    #expect(
      steps.map(\.kind) == [
        .logged, .acknowledged, .investigationBegun, .outcomeTold, .customerSatisfied,
        .lessonsShared, .closed,
      ])
    #expect(
      steps.map(\.detail) == [nil, "letter", nil, "Mended", nil, nil, "done"])
  }

  @Test("CC-32 managers see their areas, everybody what they logged, others nothing")
  func reach() throws {
    let first = try log(Self.complaint(area: 1))
    let second = try log(Self.complaint(area: 2))
    let manager = try office.person(ServiceArea.shipped[1].manager1, .manager)
    let stranger = try office.person("Sam Other", .agent)
    let front = try office.person("Fay Front", .receptionist)
    #expect(try list(manager).rows.map(\.id) == [second.id])
    #expect(try list(stranger).rows.isEmpty && list(stranger).open == 0)
    #expect(try list(agent).rows.count == 2)
    #expect(try list(front).rows.count == 2)
    #expect(throws: Refusal.notAllowed(.readFeedback)) {
      try office.desk.perform(ReadFeedback(feedback: first.id), by: manager)
    }
    #expect(throws: Refusal.notAllowed(.handleFeedback)) {
      try office.desk.perform(
        AcknowledgeFeedback(id: office.id(), feedback: first.id, how: "x"), by: manager)
    }
    #expect(throws: Never.self) {
      try office.desk.perform(
        AcknowledgeFeedback(id: office.id(), feedback: second.id, how: "x"), by: manager)
    }
  }

  @Test("what is due first is on top, then what is open, then what is closed, the newest first")
  func order() throws {
    let thanks = try log(Self.complaint(.compliment))
    let late = try log(Self.complaint())
    let closed = try thanked(try log(Self.complaint(.compliment)))
    office.clock.advance(.days(1))
    let later = try log(Self.complaint(.dissatisfaction))
    let all = try list(coordinator)
    #expect(all.rows.map(\.id) == [late.id, later.id, thanks.id, closed.id])
    #expect(all.open == 3 && all.overdue == 0 && !all.hasMore)
    office.clock.advance(.days(9))
    #expect(try list(coordinator).overdue == 2)
    let page = try list(coordinator, count: 3)
    #expect(page.rows.count == 3 && page.hasMore)
    #expect(try list(coordinator, kind: .compliment).rows.count == 2)
  }

  @Test("is found by number, area, stage and the customer's name")
  func finds() throws {
    let wilma = try log(Self.complaint(area: 1, name: "Wilma"))
    let abel = try log(Self.complaint(.dissatisfaction, area: 4, name: "Abel"))
    #expect(try list(coordinator, text: "wilm").rows.map(\.id) == [wilma.id])
    #expect(try list(coordinator, text: "castlefield").rows.map(\.id) == [abel.id])
    #expect(try list(coordinator, text: "\(abel.number)").rows.map(\.id) == [abel.id])
    #expect(try list(coordinator, text: "received").rows.count == 2)
    #expect(try list(coordinator, text: "abel complaint").rows.isEmpty)
  }

  @Test("a form with something missing is refused, and its draft stays open")
  func incomplete() throws {
    let draft = try office.desk.perform(StartFeedbackDraft(id: office.id()), by: agent)
    #expect(throws: Refusal.self) {
      try office.desk.perform(LogFeedback(id: office.id(), draft: draft.id), by: agent)
    }
    #expect(try office.desk.perform(ListDrafts(), by: agent).count == 1)
  }

  @Test("a draft that was logged is closed, and is logged once")
  func fromDraft() throws {
    let draft = try office.desk.perform(StartFeedbackDraft(id: office.id()), by: agent)
    let answers = Self.complaint()
    _ = try office.desk.perform(
      SaveDraft(
        id: office.id(), draft: draft.id, lease: nil,
        changes: answers.byField.map {
          FieldChange(field: $0.key, answer: $0.value, at: Office.start)
        }, focus: nil, version: 1), by: agent)
    let row = try office.desk.perform(LogFeedback(id: office.id(), draft: draft.id), by: agent)
    #expect(
      try office.desk.perform(ReadFeedback(feedback: row.id), by: agent).answers == answers)
    #expect(try office.desk.perform(ListDrafts(), by: agent).isEmpty)
    #expect(throws: Refusal.self) {
      try office.desk.perform(LogFeedback(id: office.id(), draft: draft.id), by: agent)
    }
  }

  @Test("CC-13 areas may be changed and added")
  func areas() throws {
    var area = ServiceArea.shipped[2]
    area.manager1 = "New Lead"
    _ = try office.desk.perform(SaveServiceArea(id: office.id(), area: area), by: coordinator)
    area.id = ServiceAreaID(rawValue: 10)
    _ = try office.desk.perform(SaveServiceArea(id: office.id(), area: area), by: coordinator)
    let areas = try office.desk.perform(ListServiceAreas(), by: agent)
    #expect(areas.count == 10 && areas[2].manager1 == "New Lead" && areas[9] == area)
    area.name = " "
    #expect(throws: Refusal.self) {
      try office.desk.perform(SaveServiceArea(id: office.id(), area: area), by: coordinator)
    }
  }
}
