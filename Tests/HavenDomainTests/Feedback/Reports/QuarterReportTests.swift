import HavenDomain
import Testing

@Suite("The quarterly report")
struct QuarterReportTests {
  private let quarter = Quarter(year: 2026, number: 3) ?? Quarter(containing: monday, in: .utc)

  /// So many entries of a kind, received in the quarter so many before the reported one.
  private func rows(
    _ count: Int, _ kind: FeedbackKind = .complaint, area: String = "Harbour", back: Int = 0,
    cause: String? = nil, change: (inout ReportedFeedback) -> Void = { _ in }
  ) -> [ReportedFeedback] {
    (0..<count).map { number in
      var row = ReportedFeedback(
        kind: kind, areaName: area,
        receivedAt: quarter.before(back).start(in: .utc) + .days(number % 80), cause: cause)
      change(&row)
      return row
    }
  }

  private func report(
    _ rows: [ReportedFeedback], for audience: QuarterReport.Audience = .board,
    surveys: SurveyReturns? = nil, now: Instant = monday
  ) -> QuarterReport {
    QuarterReport(
      of: quarter, for: audience, from: rows,
      surveys: surveys.map { [quarter: $0] } ?? [:], now: now, zone: .utc)
  }

  private func shown(_ report: QuarterReport, _ subject: QuarterReport.Part.Subject) -> [String] {
    report.parts.first { $0.subject == subject }?.lines.map { line in
      "\(line.label): " + line.figures.map(\.words).joined(separator: " ")
    } ?? []
  }

  private func trend(_ report: QuarterReport, _ measure: QuarterMeasure) -> [String] {
    report.trends.first { $0.measure == measure }?.figures.map(\.words) ?? []
  }

  @Test("CC-30 KP-15 counts what was received in the quarter, by kind and area")
  func counts() {
    let made = report(
      rows(12) + rows(7, area: "Fellside") + rows(6, .dissatisfaction)
        + rows(20, .compliment, area: "Fellside") + rows(9, back: 1))
    #expect(
      shown(made, .received) == [
        "Compliments: 20", "Dissatisfaction: 6", "Complaints: 19", "All: 45",
        "Resolved at first contact: 0",
      ])
    #expect(
      shown(made, .areas) == ["Fellside: 20 0 7 27", "Harbour: 0 6 12 18"])
    #expect(trend(made, .complaints) == ["0", "0", "0", "9", "19"])
    #expect(made.quarters.map(\.description) == ["2025Q3", "2025Q4", "2026Q1", "2026Q2", "2026Q3"])
  }

  @Test("PR-17 a small count is hidden in every table, the trend and the shares alike")
  func suppressed() {
    let late = ReportedClock(kind: .acknowledgement, result: .late, marks: "3 working days")
    let kept = ReportedClock(kind: .acknowledgement, result: .kept, marks: "3 working days")
    let made = report(
      rows(3, area: "Fellside") { $0.clocks = [late] } + rows(12) { $0.clocks = [kept] }
        + rows(2, back: 2))
    #expect(shown(made, .areas) == ["Fellside: 0 0 <5 <5", "Harbour: 0 0 * *"])
    let clocks = shown(made, .clocks)
    #expect(clocks.count == 1 && clocks[0].contains("<5") && !clocks[0].contains("12"))
    #expect(trend(made, .acknowledgedInTime).last == "*", "80 % of 15 are 12")
    #expect(trend(made, .complaints)[2] == "<5")
  }

  @Test("C1 C2 acknowledged by both marks, and what is late, are told apart")
  func clocks() throws {
    func clock(_ result: ReportedClock.Result) -> (inout ReportedFeedback) -> Void {
      {
        $0.clocks = [
          ReportedClock(
            kind: .acknowledgement, result: result, marks: "24 h, then 3 working days")
        ]
      }
    }
    let made = report(
      rows(20, change: clock(.early)) + rows(15, change: clock(.kept))
        + rows(5, change: clock(.late)))
    #expect(
      shown(made, .clocks) == [
        "Complaints, acknowledgement (24 h, then 3 working days): 20 15 5 0 40"
      ])
    #expect(trend(made, .acknowledgedInTime).last == "88")
  }

  @Test(
    "C1 a clock is early by the first mark, kept by the limit, late after it",
    arguments: [
      (23, ReportedClock.Result.early), (24, .early), (25, .kept), (72, .kept), (73, .late),
    ])
  func marks(hours: Int, result: ReportedClock.Result) {
    let start = monday
    let clock = Clock(
      kind: .acknowledgement, policy: "acorn, version 1", rule: nil,
      start: Clock.Event("made or received", at: start), due: start + .hours(72),
      limitDue: start + .hours(72), targetDue: start + .hours(24),
      end: Clock.Event("acknowledged", at: start + .hours(hours)))
    #expect(ReportedClock(clock, at: start + .days(9))?.result == result)
    var open = clock
    open.end = nil
    #expect(ReportedClock(open, at: start + .hours(72))?.result == .running)
    #expect(ReportedClock(open, at: start + .hours(73))?.result == .late)
    open.kind = .appealWindow
    #expect(ReportedClock(open, at: start) == nil)
  }

  @Test("CC-35 what comes back more than in the four quarters before is named, small ones never")
  func recurrence() {
    let made = report(
      rows(9, cause: "late repairs") + rows(6, area: "Fellside", cause: "no answer")
        + rows(4, area: "Millbrook", cause: "wrong letter")
        + rows(12, back: 1, cause: "late repairs")
        + rows(24, area: "Fellside", back: 3, cause: "no answer"))
    #expect(made.recurrences.map(\.area) == ["Harbour"])
    #expect(made.recurrences.first?.cause == "late repairs")
    #expect(made.recurrences.first?.figure == .count(9))
  }

  @Test("CC-35 a pattern is named without its number where the rest could be told from it")
  func hiddenRecurrence() {
    let made = report(
      rows(9, cause: "late repairs") + rows(2, cause: "no answer") + rows(20, area: "Fellside"))
    #expect(made.recurrences.first?.figure == .heldBack)
    #expect(made.recurrences.first?.words.contains("9") == false)
  }

  @Test("AP-05 appeals are counted by their outcomes, lessons by whether they were shared")
  func appeals() {
    let made = report(
      rows(30) { $0.hasSharedLessons = true } + rows(6) { $0.appeal = .upheld }
        + rows(8) { $0.appeal = .newInvestigation })
    #expect(
      shown(made, .appeals) == [
        "Findings upheld: 6", "Different conclusion: 0", "New investigation: 8", "Still open: 0",
        "All: 14",
      ])
    #expect(shown(made, .lessons) == ["Shared with the team: 30", "Not shared yet: 14"])
    #expect(trend(made, .appeals).last == "14")
  }

  @Test("the days to the outcome are a median, of five complaints or more")
  func days() {
    func told(_ days: Int) -> (inout ReportedFeedback) -> Void {
      { $0.outcomeAt = $0.receivedAt + .days(days) }
    }
    let enough = rows(3, change: told(4)) + rows(4, change: told(9))
    #expect(trend(report(enough), .daysToOutcome).last == "9")
    #expect(trend(report(rows(4, change: told(4))), .daysToOutcome).last == "*")
    #expect(trend(report(rows(9)), .daysToOutcome).last == "-")
  }

  @Test("SV-06 surveys stand in it where they are kept")
  func surveys() {
    let made = report(rows(30), surveys: SurveyReturns(sent: 20, returned: 12, satisfied: 7))
    #expect(
      shown(made, .surveys) == ["Sent: 20", "Came back: 12", "Satisfied with the outcome: 7"])
    #expect(shown(report(rows(30)), .surveys).isEmpty)
  }

  @Test("KP-15 a quarter that still runs says so, and funders get no areas and no board's words")
  func audience() throws {
    let running = report(rows(9), now: quarter.end(in: .utc) - .seconds(1))
    #expect(running.isRunning && running.remarks.contains { $0.contains("still runs") })
    #expect(!report(rows(9), now: quarter.end(in: .utc)).isRunning)
    let said = BoardFeedback(quarter: quarter.before(), words: "Well done.", at: monday, by: "C. D")
    func made(_ audience: QuarterReport.Audience) -> QuarterReport {
      QuarterReport(
        of: quarter, for: audience, from: rows(9, cause: "late"), board: [said], now: monday,
        zone: .utc)
    }
    #expect(made(.board).board == [said] && made(.board).recurrences.count == 1)
    let funders = made(.funders)
    #expect(funders.board.isEmpty && funders.recurrences.isEmpty)
    #expect(!funders.parts.contains { $0.subject == .areas })
    #expect(shown(funders, .received) == shown(made(.board), .received))
  }

  @Test("PR-17 a quarter shows in a later trend what it showed in its own report, and no more")
  func consistent() {
    let earlier = rows(5, back: 1) + rows(3, .dissatisfaction, area: "Fellside", back: 1)
    let own = QuarterReport(
      of: quarter.before(), for: .board, from: earlier, now: monday, zone: .utc)
    let later = report(earlier + rows(40))
    for measure in QuarterMeasure.allCases {
      #expect(trend(own, measure).last == trend(later, measure)[3], "\(measure)")
    }
  }

  @Test("the board's words are needed, and have a limit")
  func board() {
    #expect(BoardFeedback.problem(" \n") != nil && BoardFeedback.problem("Well.") == nil)
    #expect(BoardFeedback.problem(String(repeating: "x", count: 20_001)) != nil)
  }
}
