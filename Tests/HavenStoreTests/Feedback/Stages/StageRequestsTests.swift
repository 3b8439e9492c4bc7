import HavenDomain
import Testing

@testable import HavenStore

@Suite("The stages of feedback, at the desk")
struct StageRequestsTests {
  let stage: StageOffice
  init() throws { stage = try StageOffice() }

  @Test("CC-25 CC-26 CC-24 a complaint to which the customer agreed goes through to its survey")
  func satisfied() throws {
    let row = try stage.log(mayContact: true)
    #expect(try stage.refusal { try stage.act(row, .beginInvestigation) } != nil)
    try stage.acknowledge(row)
    #expect(try stage.refusal { try stage.outcome(row) }?.contains("Begin the invest") == true)
    #expect(try stage.act(row, .beginInvestigation).stage == .investigating)
    #expect(try stage.refusal { try stage.outcome(row, told: false) }?.contains("appeal") == true)
    #expect(try stage.outcome(row).stage == .outcomeTold)
    #expect(try stage.refusal { try stage.close(row) }?.contains("is satisfied") == true)
    #expect(try stage.act(row, .customerSatisfied, "glad").stage == .satisfied)
    #expect(try stage.refusal { try stage.close(row) }?.contains("lessons") == true)
    #expect(try stage.act(row, .lessonsShared).stage == .lessons)
    stage.office.clock.advance(.hours(1))
    let closed = try stage.close(row)
    #expect(closed.stage == .survey && closed.next?.kind == .survey)
    #expect(try stage.closedAt(row) == stage.office.clock.instant)
    #expect(
      try stage.detail(row).events.map(\.kind).filter { !$0.isOfChecklist } == [
        .logged, .acknowledged, .investigationBegun, .outcomeTold, .customerSatisfied,
        .lessonsShared, .closed,
      ])
  }

  @Test(
    "SV-01 a survey that was sent, talked through or waived ends the file",
    arguments: [FeedbackAct.surveySent, .qualityCheck, .surveyWaived])
  func survey(act: FeedbackAct) throws {
    let row = try stage.told(mayContact: true)
    try stage.act(row, .lessonsShared)
    #expect(try stage.act(row, .customerSatisfied).stage == .lessons, "shared early")
    #expect(try stage.close(row).stage == .survey)
    let closedAt = try stage.closedAt(row)
    if act == .surveyWaived { #expect(try stage.refusal { try stage.act(row, act) } != nil) }
    stage.office.clock.advance(.days(2))
    let done = try stage.act(row, act, "they asked for none")
    #expect(done.stage == .closed && done.next == nil)
    #expect(try stage.closedAt(row) == closedAt, "it was closed when it was closed")
  }

  @Test("CC-20 dissatisfaction is closed by the co-ordinator, and by no manager")
  func dissatisfaction() throws {
    let row = try stage.log(.dissatisfaction)
    try stage.acknowledge(row)
    #expect(try stage.outcome(row, told: false).stage == .outcomeTold)
    let why = try stage.refusal { try stage.close(row, by: stage.manager) }
    #expect(why?.contains("Co-Ordinator") == true && why?.contains("(S3, ") == true)
    #expect(try stage.close(row).stage == .closed)
  }

  @Test("CC-21 reception passes a compliment on, thanks for it and closes it")
  func compliment() throws {
    let row = try stage.log(.compliment)
    func handle(_ act: ComplimentAct, _ note: String = "") throws -> FeedbackRow {
      try stage.send(
        HandleCompliment(id: stage.office.id(), feedback: row.id, act: act, note: note),
        by: stage.reception)
    }
    #expect(try stage.refusal { try handle(.closed) }?.contains("Pass it on first") == true)
    #expect(try stage.refusal { try handle(.passedOn) }?.contains("needed") == true)
    #expect(try handle(.passedOn, "the night team").stage == .passedOn)
    #expect(try stage.refusal { try handle(.closed) }?.contains("Thank the customer") == true)
    #expect(try handle(.thanked, "a card").stage == .passedOn)
    #expect(try handle(.closed).stage == .closed)
    #expect(try stage.detail(row).events.map(\.detail).contains("the night team"))
    #expect(try stage.closedAt(row) != nil)
  }

  @Test("CC-21 PR-07 what is for compliments is for nothing else")
  func complimentOnly() throws {
    let complaint = try stage.log()
    for act in ComplimentAct.allCases {
      let why = try stage.refusal {
        try stage.send(
          HandleCompliment(
            id: stage.office.id(), feedback: complaint.id, act: act, note: "x"),
          by: stage.reception)
      }
      #expect(why?.contains("compliment") == true)
    }
    #expect(throws: Refusal.notAllowed(.recordFeedbackAct)) {
      try stage.act(complaint, .statusGiven, by: stage.reception)
    }
  }

  @Test("CC-18 CC-31 more time for the findings needs a day, a reason, and how they were told")
  func extended() throws {
    let row = try stage.log()
    try stage.acknowledge(row)
    #expect(try stage.refusal { try stage.act(row, .findingsExtended, in: 30) } != nil)
    #expect(try stage.refusal { try stage.act(row, .findingsExtended, "why", how: "x") } != nil)
    let before = try stage.detail(row).investigations.first?.limit
    let extended = try stage.act(
      row, .findingsExtended, "a witness is away", in: 30, how: "by phone")
    let due = try stage.send(ReadClocks(.feedback(row.id))).clocks.first { $0.kind == .findings }
    #expect(due?.agreed != nil && extended.next != nil)
    let detail = try stage.detail(row)
    #expect(detail.investigations.first?.limit == before, "the ten days stay what they were")
    #expect(detail.investigations.first?.updatedAt != nil)
    #expect(
      detail.events.last?.detail?.hasSuffix("a witness is away; customer told: by phone") == true)
  }

  @Test("a file that is opened again has no day of closing, and its appeal begins anew")
  func reopened() throws {
    let row = try stage.told()
    try stage.act(row, .lessonsShared)
    try stage.act(row, .customerSatisfied)
    try stage.close(row)
    #expect(try stage.closedAt(row) != nil)
    #expect(try stage.act(row, .reopened, "more came to light").stage == .investigating)
    #expect(try stage.closedAt(row) == nil)
    #expect(try stage.outcome(row).standing.appealUntil != nil)
  }

  @Test("each request that is sent twice is done once")
  func twice() throws {
    let row = try stage.told()
    let appeal = RecordAppeal(id: stage.office.id(), feedback: row.id, words: "Not heard.")
    let first = try stage.send(appeal)
    #expect(try stage.send(appeal) == first)
    let decided = RecordAppealOutcome(
      id: stage.office.id(), feedback: row.id, outcome: .upheld, words: "It stays.",
      told: "by letter", coordinatorTold: true)
    let second = try stage.send(decided)
    #expect(try stage.send(decided) == second)
    let kinds = try stage.detail(row).events.map(\.kind)
    #expect(kinds.filter { $0 == .appealReceived || $0 == .appealOutcome }.count == 2)
    let thanks = try stage.log(.compliment)
    let pass = HandleCompliment(
      id: stage.office.id(), feedback: thanks.id, act: .passedOn, note: "the team")
    #expect(try stage.send(pass, by: stage.reception) == stage.send(pass, by: stage.reception))
  }

  @Test("PR-01 no word of an appeal or of an act stands open in the database")
  func sealed() throws {
    let row = try stage.told()
    try stage.appeal(row)
    try stage.decide(row, .newInvestigation)
    let counts = try stage.office.desk.connection.first(
      """
      SELECT count(sealed), sum(instr(sealed, CAST('neighbours' AS BLOB))),
        sum(instr(sealed, CAST('boiler' AS BLOB))) FROM feedback_event
      """
    ) { [try $0.int(0), try $0.int(1), try $0.int(2)] }
    #expect(counts?.dropFirst() == [0, 0] && (counts?.first ?? 0) >= 4)
  }
}
