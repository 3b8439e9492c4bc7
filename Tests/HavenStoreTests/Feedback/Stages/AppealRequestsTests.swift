import HavenDomain
import Testing

@testable import HavenStore

@Suite("Appeals, at the desk")
struct AppealRequestsTests {
  let stage: StageOffice
  init() throws { stage = try StageOffice() }

  @Test(
    "AP-02 C4 an appeal within thirty days of the last contact is taken, on day 31 it is not",
    arguments: [(29, true), (30, true), (31, false), (45, false)])
  func window(days: Int, isTaken: Bool) throws {
    let row = try stage.told()
    stage.office.clock.advance(.days(days))
    let why = try stage.refusal { try stage.appeal(row, by: stage.manager) }
    #expect((why == nil) == isTaken)
    guard let why else { return }
    #expect(why.contains("(S3, Logging a Complaint)") && why.contains("Co-Ordinator may take it"))
    #expect(try stage.send(ListFeedback(count: 9)).rows.first?.stage == .outcomeTold)
  }

  @Test("AP-02 C4 a later word with the customer gives them thirty days more")
  func lastContact() throws {
    let row = try stage.told()
    stage.office.clock.advance(.days(20))
    try stage.act(row, .updateGiven, "rang them")
    stage.office.clock.advance(.days(25))
    #expect(try stage.appeal(row, by: stage.manager).stage == .appealed)
  }

  @Test("AP-02 a late appeal is the co-ordinator's to take, with a reason, and never a manager's")
  func late() throws {
    let row = try stage.told()
    stage.office.clock.advance(.days(40))
    #expect(
      try stage.refusal { try stage.appeal(row, late: "they were ill", by: stage.manager) } != nil)
    #expect(try stage.refusal { try stage.appeal(row) }?.contains("with a reason") == true)
    #expect(try stage.act(row, .appealTimeOver).stage == .unappealed)
    #expect(try stage.appeal(row, late: "they were ill").stage == .appealed)
    let detail = try stage.detail(row).events.last?.detail
    #expect(detail?.contains("taken after its time: they were ill") == true)
  }

  @Test("AP-02 AP-03 an appeal counts from the day it was received, entered later")
  func entered() throws {
    let row = try stage.told()
    try stage.act(row, .lessonsShared)
    stage.office.clock.advance(.days(33))
    let taken = try stage.appeal(row, daysAgo: 4, by: stage.manager)
    #expect(taken.next?.kind == .appealContact)
    let appeal = try #require(try stage.detail(row).appeals.first)
    #expect(Zone.utc.wallTime(at: appeal.receivedAt).date == stage.today + -4)
    #expect(taken.next?.from == appeal.receivedAt)
    #expect(
      try stage.refusal { try stage.appeal(try stage.told(), daysAgo: -1) }?.contains("to come")
        == true)
  }

  @Test("AP-03 AP-04 the appellant is contacted, more time is agreed, and its outcome is due then")
  func contacted() throws {
    let row = try stage.told()
    try stage.appeal(row, by: stage.manager)
    #expect(try stage.act(row, .appealContacted).next?.kind != .appealContact)
    #expect(try stage.refusal { try stage.act(row, .appealExtended) } != nil)
    try stage.act(row, .appealExtended, "a file is in the archive", in: 60)
    let appeal = try #require(try stage.detail(row).appeals.first)
    #expect(appeal.isExtended && appeal.contactedAt != nil)
    #expect(
      appeal.due.map { Zone.utc.wallTime(at: $0).date >= stage.today + 60 } == true)
  }

  @Test("AP-07 C20 who began the investigation or told the outcome does not review the appeal")
  func selfReview() throws {
    let row = try stage.told()
    try stage.appeal(row, by: stage.manager)
    let why = try stage.refusal { try stage.decide(row, .upheld, by: stage.manager) }
    #expect(why?.contains("who investigated does not review it") == true)
    #expect(try stage.refusal { try stage.act(row, .appealContacted, by: stage.manager) } == why)
    #expect(
      try stage.refusal { try stage.act(row, .appealExtended, "x", in: 9, by: stage.manager) }
        == why)
    #expect(try stage.decide(row, .upheld).stage == .appealDecided)
  }

  @Test(
    "AP-05 AP-06 the three outcomes, with who told the customer, and the co-ordinator informed",
    arguments: [
      (AppealOutcome.upheld, FeedbackStage.appealDecided),
      (.differentConclusion, .appealDecided), (.newInvestigation, .investigating),
    ])
  func outcomes(outcome: AppealOutcome, leads: FeedbackStage) throws {
    let row = try stage.told()
    try stage.appeal(row)
    let why = try stage.refusal { try stage.decide(row, outcome, coordinatorTold: false) }
    #expect(why?.contains("(S3, Appeal of complaint outcome)") == true)
    let decided = try stage.decide(row, outcome)
    #expect(decided.stage == leads)
    let event = try stage.detail(row).events.last { $0.kind == .appealOutcome }
    #expect(event?.appealOutcome == outcome)
    #expect(event?.detail?.contains("customer informed: Ottoline Reyes, by letter") == true)
    #expect(event?.detail?.contains("the co-ordinator was informed") == true)
  }

  @Test("AP-05 AP-06 a new investigation is timed anew, and its outcome may be appealed again")
  func anew() throws {
    let row = try stage.told()
    stage.office.clock.advance(.days(5))
    try stage.appeal(row)
    #expect(try stage.refusal { try stage.appeal(row) }?.contains("already") == true)
    let open = try stage.decide(row, .newInvestigation)
    #expect(open.standing.appealUntil == nil)
    let clocks = try stage.send(ReadClocks(.feedback(row.id))).clocks
    #expect(clocks.filter { $0.kind == .findings }.count == 2)
    #expect(try stage.outcome(row, by: stage.manager).standing.appealUntil != nil)
    #expect(try stage.appeal(row).stage == .appealed)
    #expect(try stage.decide(row, .differentConclusion).stage == .appealDecided)
    let detail = try stage.detail(row)
    #expect(detail.appeals.map(\.outcome) == [.newInvestigation, .differentConclusion])
    #expect(detail.investigations.count == 2)
    #expect(try stage.act(row, .lessonsShared).stage == .lessons)
    #expect(try stage.close(row).stage == .closed)
    #expect(try stage.send(VerifyAudit(), by: stage.office.founder()).isIntact)
  }

  @Test("AP-02 an appeal in its time opens a closed file, and it has no day of closing then")
  func afterClosing() throws {
    let row = try stage.told(mayContact: true)
    try stage.act(row, .customerSatisfied)
    try stage.act(row, .lessonsShared)
    #expect(try stage.close(row).stage == .survey)
    let appealed = try stage.appeal(row)
    #expect(appealed.stage == .appealed && appealed.next?.kind == .appealContact)
    #expect(try stage.closedAt(row) == nil)
  }

  @Test("AP-08 dissatisfaction and compliments are not appealed")
  func complaintsOnly() throws {
    for kind in [FeedbackKind.dissatisfaction, .compliment] {
      let row = try stage.log(kind)
      let why = try stage.refusal { try stage.appeal(row) }
      #expect(why == "Only a complaint can be appealed (S3, Appendix 2).")
    }
  }

  @Test("C34 another policy's times are its own, and the rule of who reviews stays")
  func housing() throws {
    try stage.send(
      ChoosePolicy(id: stage.office.id(), covers: .feedback, name: "housing-ombudsman"),
      by: stage.office.founder())
    let row = try stage.told()
    try stage.appeal(row)
    let outcome = try stage.send(ReadClocks(.feedback(row.id))).clocks
      .first { $0.kind == .appealOutcome }
    #expect(outcome?.rule?.limit.target.words == "20 working days")
    #expect(try stage.refusal { try stage.decide(row, .upheld, by: stage.manager) } != nil)
  }
}
