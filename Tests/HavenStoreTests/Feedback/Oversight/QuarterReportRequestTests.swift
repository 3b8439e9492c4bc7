import HavenDomain
import Testing

@testable import HavenStore

@Suite("The quarterly report from the register")
struct QuarterReportRequestTests {
  let office: Office
  let coordinator: Principal

  init() throws {
    office = try Office()
    coordinator = try office.person("Cora Data", .coordinator)
  }

  private func log(_ count: Int, _ kind: FeedbackKind = .complaint, area: Int = 1) throws
    -> [FeedbackRow]
  {
    try (0..<count).map { _ in
      try office.desk.perform(
        LogFeedback(
          id: office.id(), draft: nil,
          answers: FeedbackTests.complaint(kind, area: area, name: "Wilma")), by: coordinator)
    }
  }

  private func report(
    _ quarter: String? = nil, _ audience: QuarterReport.Audience = .board,
    by person: Principal? = nil
  ) throws -> QuarterReport {
    try office.desk.perform(
      ReadQuarterReport(quarter: quarter.flatMap { Quarter(typed: $0) }, audience: audience),
      by: person ?? coordinator)
  }

  private func shown(_ report: QuarterReport, _ subject: QuarterReport.Part.Subject) -> [String] {
    report.parts.first { $0.subject == subject }?.lines.map { line in
      "\(line.label): " + line.figures.map(\.words).joined(separator: " ")
    } ?? []
  }

  @Test("CC-30 C1 C2 counts the register, with its clocks by both marks")
  func counts() throws {
    let rows = try log(12)
    _ = try log(6, .dissatisfaction, area: 2)
    for row in rows.prefix(6) {
      _ = try office.desk.perform(
        AcknowledgeFeedback(id: office.id(), feedback: row.id, how: "letter"), by: coordinator)
    }
    office.clock.advance(.days(2))
    for row in rows.dropFirst(6) {
      _ = try office.desk.perform(
        AcknowledgeFeedback(id: office.id(), feedback: row.id, how: "letter"), by: coordinator)
    }
    let made = try report("2026Q4")
    #expect(made.isRunning && made.quarter.description == "2026Q4")
    #expect(shown(made, .received).contains("Complaints: 12"))
    #expect(shown(made, .areas).contains("Harbour Community Projects: 0 0 12 12"))
    let acknowledged = shown(made, .clocks).first { $0.hasPrefix("Complaints, acknowledgement") }
    #expect(
      acknowledged == "Complaints, acknowledgement (24 h, then 3 working days): 6 6 0 0 12")
  }

  @Test("PR-17 no name, no number and no word of a customer is in it")
  func anonymous() throws {
    let rows = try log(6)
    let text = String(describing: try report("2026Q4"))
    #expect(!text.contains("Wilma") && !text.contains("heating"))
    for row in rows { #expect(!text.contains(row.number.description)) }
    #expect(!text.contains(ServiceArea.shipped[0].manager1))
  }

  @Test("KP-15 without a name it is the last quarter that is over; one to come is refused")
  func quarters() throws {
    _ = try log(7)
    #expect(try report().quarter.description == "2026Q3" && !report().isRunning)
    #expect(throws: Refusal.self) { try report("2027Q1") }
    office.clock.advance(.days(60))
    let over = try report()
    #expect(over.quarter.description == "2026Q4" && !over.isRunning)
    #expect(shown(over, .received).contains("Complaints: 7"))
    #expect(
      try report("2027Q1").trends.first { $0.measure == .complaints }?.figures[3] == .count(7))
  }

  @Test("PR-07 only who reads reports may, and each reading is in the audit")
  func permission() throws {
    let front = try office.person("Fay Front", .receptionist)
    #expect(throws: Refusal.notAllowed(.readReports)) { try report(by: front) }
    _ = try report()
    #expect(try office.audit().last?.action == "feedback.reported")
  }

  @Test("AP-05 an appeal counts as open until its outcome is told")
  func appeals() throws {
    for row in try log(6) {
      _ = try office.desk.perform(
        AcknowledgeFeedback(id: office.id(), feedback: row.id, how: "letter"), by: coordinator)
      _ = try office.desk.perform(
        RecordFeedbackAct(
          id: office.id(), feedback: row.id, act: .beginInvestigation, note: ""), by: coordinator)
      _ = try office.desk.perform(
        RecordOutcome(id: office.id(), feedback: row.id, outcome: "Mended", toldOfAppeal: true),
        by: coordinator)
      _ = try office.desk.perform(
        RecordFeedbackAct(
          id: office.id(), feedback: row.id, act: .appealReceived, note: "", date: nil),
        by: coordinator)
    }
    #expect(shown(try report("2026Q4"), .appeals).suffix(2) == ["Still open: 6", "All: 6"])
  }

  @Test("SV-06 what the board said is kept sealed, and stands in the next report")
  func board() throws {
    let last = try #require(Quarter(typed: "2026Q3"))
    let request = RecordBoardFeedback(
      id: office.id(), quarter: last, words: "  Marigold house: say who rings. ")
    let kept = try office.desk.perform(request, by: coordinator)
    #expect(kept.words == "Marigold house: say who rings." && kept.by == "C. Data")
    #expect(try office.desk.perform(request, by: coordinator) == kept)
    #expect(try office.desk.perform(ListBoardFeedback(), by: coordinator) == [kept])
    #expect(try report("2026Q4").board == [kept])
    #expect(try report("2026Q3").board.isEmpty && report("2026Q4", .funders).board.isEmpty)
    #expect(!(try office.audit().contains { "\($0)".contains("Marigold") }))
    for words in [" ", String(repeating: "x", count: 20_001)] {
      #expect(throws: Refusal.self) {
        try office.desk.perform(
          RecordBoardFeedback(id: office.id(), quarter: last, words: words), by: coordinator)
      }
    }
    #expect(throws: Refusal.self) {
      try office.desk.perform(
        RecordBoardFeedback(id: office.id(), quarter: last.before(-2), words: "x"),
        by: coordinator)
    }
  }
}
