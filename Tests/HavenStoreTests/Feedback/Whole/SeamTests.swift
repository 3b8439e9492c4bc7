import HavenDomain
import Testing

@testable import HavenStore

@Suite("Where stages, handlers, letters, checklist and surveys meet")
struct SeamTests {
  let stage: StageOffice
  init() throws { stage = try StageOffice() }

  /// Investigated by the coordinator, in the manager's place, and appealed.
  private func appealed(by person: Principal? = nil) throws -> FeedbackRow {
    let row = try stage.log(mayContact: true)
    try stage.acknowledge(row)
    try stage.act(row, .beginInvestigation, by: person)
    try stage.outcome(row, by: person)
    return try stage.appeal(row)
  }

  private func decision(_ row: FeedbackRow) -> RecordAppealOutcome {
    RecordAppealOutcome(
      id: stage.office.id(), feedback: row.id, outcome: .upheld,
      words: "The neighbours were heard; nobody knew.", told: "Cora Data, by letter",
      coordinatorTold: true)
  }

  @Test("AP-07 C20 who investigated in a manager's place does not review it, and leaves a mark")
  func ownReview() throws {
    let row = try appealed()
    let request = decision(row)
    for count in 1...2 {
      let refusal = #expect(throws: Refusal.self) { try stage.send(request) }
      #expect(count == 2 || refusal?.words.contains("does not review its appeal") == true)
    }
    #expect(try stage.events(row).last == .selfReviewRefused)
    #expect(try stage.events(row).count { $0 == .selfReviewRefused } == 1)
    #expect(throws: Refusal.self) { try stage.act(row, .appealContacted) }
    #expect(try stage.detail(row).row.stage == .appealed)
    let other = try stage.office.person("Otto Lind", .coordinator)
    #expect(try stage.send(decision(row), by: other).stage == .appealDecided)
  }

  @Test("AP-07 the appeal is not given to who investigated it in another's place")
  func assigned() throws {
    let both = try stage.office.person("Bo Winter", .coordinator, .manager)
    let row = try appealed(by: both)
    let refusal = #expect(throws: Refusal.self) {
      try stage.send(
        AssignFeedback(
          id: stage.office.id(), feedback: row.id, part: .appeal, to: both.staff, reason: "near"))
    }
    #expect(refusal?.words.contains("nobody reviews their own work") == true)
  }

  @Test("AP-01 AP-07 a letter names whoever was put in for the appeal, and tells what was found")
  func letterFields() throws {
    let put = try stage.office.person("Petra Holm", .manager)
    let row = try appealed(by: stage.manager)
    func values() throws -> [String: String] {
      try stage.send(ReadLetterFacts(feedback: row.id)).values
    }
    #expect(try values()["appeal to"] == ServiceArea.shipped[0].manager3)
    try stage.send(
      AssignFeedback(
        id: stage.office.id(), feedback: row.id, part: .appeal, to: put.staff, reason: "on leave"))
    #expect(try values()["appeal to"] == "Petra Holm")
    try stage.send(decision(row))
    #expect(try values()["decision"] == "The neighbours were heard; nobody knew.")
  }

  @Test("PR-18 letters and the checklist are read by who signed, as the file is")
  func unsigned() throws {
    let row = try stage.told()
    try stage.office.unsign(stage.manager.staff)
    for request: any Answered in [
      ReadFeedback(feedback: row.id), ListLetters(feedback: row.id),
      ReadLetterFacts(feedback: row.id), ReadChecklist(feedback: row.id),
    ] {
      #expect(throws: Refusal.wrongState(RegisterTerms.unsigned)) {
        _ = try stage.send(request, by: stage.manager)
      }
    }
  }

  @Test("SV-01 no survey is noted as sent to who did not agree, whichever way it is noted")
  func notAgreed() throws {
    for answer in [false, nil] {
      let row = try stage.closed(mayContact: answer)
      #expect(row.stage == .closed)
      let why = #expect(throws: Refusal.self) {
        try stage.send(SendSurvey(id: stage.office.id(), feedback: row.id, way: .post))
      }
      let same = #expect(throws: Refusal.self) { try stage.act(row, .surveySent) }
      #expect(why?.words == SurveyRules.notAgreed && same?.words == why?.words)
    }
  }

  @Test("CC-28 lessons of a file that was opened again are shared anew with its reflection")
  func reflected() throws {
    let row = try stage.closed(mayContact: false)
    try stage.act(row, .reopened)
    try stage.outcome(row)
    #expect(try stage.act(row, .customerSatisfied).stage == .satisfied)
    for _ in 1...2 {
      try stage.send(
        WriteFeedbackReflection(
          id: stage.office.id(), feedback: row.id, lessons: "Ask both.", team: "Days",
          sharedOn: stage.today))
      #expect(try stage.detail(row).row.stage == .lessons)
    }
    #expect(try stage.events(row).count { $0 == .lessonsShared } == 2)
  }
}
