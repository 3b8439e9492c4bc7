import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct OversightTests {
  private func register() -> Rehearser { FeedbackTests.register() }

  @Test("C21 the filter chooses a log and its lines, says so in the corner, and Esc clears it")
  func filter() {
    var stage = register()
    stage.press(.f(4))
    #expect(stage.screen.contains("Which lines of the register"))
    stage.press(.escape)
    stage.filterRegister()
    #expect(stage.state.feedback.kind == .complaint)
    #expect(stage.state.feedback.filter == FeedbackFilter(due: .overdue))
    #expect(stage.screen.contains("Complaints log (QA)") && stage.screen.contains("[overdue]"))
    #expect(stage.screen.contains("1 found"))
    let all = ListFeedback(count: FeedbackState.limit)
    #expect(stage.press(.escape) == [.ask(.register(all))])
    #expect(!stage.state.feedback.isFiltered)
  }

  @Test("the filter opens as it was left, takes a name or me, and is asked for in one request")
  func filterRequest() {
    var stage = register()
    stage.state.feedback.filter = FeedbackFilter(stage: .received, owner: .named("Reyes"))
    stage.press(.f(4), .enter, .enter, .enter, .enter, .enter)
    for _ in 0..<5 { stage.press(.backspace) }
    stage.type("Me")
    let request = ListFeedback(
      count: FeedbackState.limit, filter: FeedbackFilter(stage: .received, owner: .me))
    #expect(stage.press(.enter) == [.ask(.register(request))])
    stage.reply(
      .register(request),
      .register(FeedbackList(rows: [], hasMore: false, open: 4, overdue: 0)))
    #expect(stage.screen.contains("Nothing fits. Esc shows all."))
  }

  @Test("CC-08 the filter leaves the complaints on one ground, and says on which")
  func ground() {
    var stage = register()
    stage.press(.f(4), .enter, .enter, .enter, .enter, .down, .enter)
    let filter = FeedbackFilter(ground: ComplaintGround.allCases[0].rawValue)
    let request = ListFeedback(count: FeedbackState.limit, filter: filter)
    #expect(stage.press(.enter) == [.ask(.register(request))])
    #expect(filter.words(areas: []) == "ground: service level")
  }

  @Test("a change elsewhere keeps the filter, and the search works within it")
  func refresh() {
    var stage = register()
    stage.filterRegister()
    stage.send(.changed)
    let again = stage.fire(.refresh)
    guard case .ask(.register(let request))? = again.last else {
      Issue.record("the register was not asked for")
      return
    }
    #expect(request.kind == .complaint && request.filter.due == .overdue && request.isRefresh)
  }

  @Test("Enter opens the selected line; F4 is the filter's")
  func opening() {
    var stage = register()
    let read = ReadFeedback(feedback: Cast.register[0].id)
    #expect(stage.press(.enter) == [.ask(.feedback(read))])
  }

  @Test("KP-15 the report is read to its end and turned to another quarter, none to come")
  func report() {
    var stage = register()
    stage.openReport(Cast.report())
    #expect(stage.screen.contains("July to September 2026"))
    let before = ReadQuarterReport(quarter: Cast.quarter.before())
    #expect(stage.press(.left) == [.ask(.oversight(.report(before)))])
    stage.press(.right, .right)
    #expect(stage.state.oversight.quarter == Cast.quarter.before(-1))
    stage.press(.right)
    #expect(stage.state.notice?.words == "2027Q1 is still to come.")
    // An answer to a question that is no longer asked is left aside.
    let late = stage.state.oversight.report
    stage.reply(
      .oversight(.report(before)), .oversight(.report(Cast.report(Cast.quarter.before()))))
    #expect(stage.state.oversight.report == late)
    stage.press(.escape)
    #expect(stage.state.overlays.isEmpty)
  }

  @Test(
    "PR-17 the report fits its room at every width, and shows no count under five",
    arguments: [20, 36, 56, 76, 88, 116])
  func reportWords(width: Int) {
    let report = Cast.report()
    let lines = QuarterReportWords(report: report, zone: .utc, width: width).lines()
    let tables = lines.filter { $0.0.contains("#") }
    #expect(!tables.isEmpty && tables.allSatisfy { DisplayText($0.0).width <= max(width, 17) })
    #expect(lines.contains { $0.0.contains("<5") })
    #expect(QuarterReportPrint.lines(report, zone: .utc, width: width) == lines.map(\.0))
  }

  @Test("the trend says its numbers in words beside the bars")
  func trend() {
    var report = Cast.report()
    report.trends = [
      QuarterReport.Trend(
        .complaints, [.count(9), .small, .heldBack, .count(18), .count(61)])
    ]
    let lines = QuarterReportPrint.lines(report, zone: .utc, width: 76)
    #expect(lines.contains("Complaints: 61, up from 18."))
    let place = lines.firstIndex(of: "Complaints: 61, up from 18.") ?? 0
    #expect(lines[place + 5] == "  2026Q3    61 " + String(repeating: "#", count: 40))
    #expect(lines[place + 2] == "  2025Q4    <5 ")
  }

  @Test("CC-33 F5 goes through the answers, shows them at once and sends each")
  func ticking() {
    var stage = register()
    stage.openAudit()
    stage.press(.right, .down, .down)
    func tick(_ finding: AuditFinding?) -> [Effect] {
      [
        .ask(
          .oversight(
            .tick(
              TickAuditPiece(
                id: Rehearser.entropy, audit: Cast.audit.id, feedback: Cast.register[0].id,
                check: .toldOfAppeal, finding: finding))))
      ]
    }
    #expect(stage.press(.f(5)) == tick(.yes))
    #expect(stage.screen.contains("[x] Customer told of the right to appeal: yes"))
    #expect(stage.press(.f(5)) == tick(.no))
    #expect(stage.press(.f(5)) == tick(.notFitting))
    #expect(stage.press(.f(5)) == tick(nil))
  }

  @Test("an answer that the store refused is read again")
  func refused() {
    var stage = register()
    stage.openAudit()
    guard case .ask(let ask)? = stage.press(.f(5)).first else {
      Issue.record("nothing was sent")
      return
    }
    let effects = stage.refuse(ask, .notFound("such piece in this sample"))
    #expect(
      effects.first == .ask(.oversight(.audit(ReadAuditSample(audit: Cast.audit.id)))))
    #expect(stage.state.notice?.words == "There is no such piece in this sample.")
  }

  @Test("a note on a piece is opened as it stands, and kept")
  func note() {
    var stage = register()
    stage.openAudit()
    stage.press(.right, .f(4))
    #expect(stage.screen.contains("Note on F-20417"))
    stage.type(" Seen.")
    let note = TickAuditPiece(
      id: Rehearser.entropy, audit: Cast.audit.id, feedback: Cast.register[0].id, check: nil,
      finding: nil, note: "Acknowledged a day late; the reason stands in the file. Seen.")
    #expect(stage.press(.enter) == [.ask(.oversight(.tick(note)))])
  }

  @Test("CC-33 a sample is drawn by chance, of the last quarter's closed entries if not said else")
  func drawing() {
    var stage = register()
    stage.choose(.auditSample)
    stage.refuse(.oversight(.audit(ReadAuditSample())), .notFound("audit of the register yet"))
    #expect(stage.screen.contains("No sample was drawn yet. F2 draws one."))
    stage.press(.f(2), .enter, .enter)
    let draw = AuditDraw(
      size: .percent(10), scope: .closed, from: Cast.quarter.start(in: .utc),
      to: Cast.quarter.end(in: .utc), seed: DrawAuditSample.seed(Rehearser.entropy))
    let request = DrawAuditSample(id: Rehearser.entropy, draw: draw)
    #expect(stage.press(.enter) == [.ask(.oversight(.draw(request)))])
    stage.reply(.oversight(.draw(request)), .oversight(.audit(Cast.audit)))
    #expect(stage.state.notice?.words.hasPrefix("3 of 28 drawn, by the number") == true)
    #expect(stage.state.oversight.audit == Cast.audit)
  }

  @Test("a size that is none is said, and what was typed is kept")
  func badSize() {
    var stage = register()
    stage.openAudit()
    stage.press(.f(2))
    stage.type(" of all")
    stage.press(.enter, .enter, .enter)
    #expect(stage.state.notice?.words.contains("is no size") == true)
    stage.press(.f(2))
    #expect(stage.screen.contains("10 % of all"))
  }

  @Test("SV-06 the board's words go to the quarter that is read, else to the last")
  func board() {
    var stage = register()
    stage.choose(.boardFeedback)
    stage.type("Well done.")
    let request = RecordBoardFeedback(
      id: Rehearser.entropy, quarter: Cast.quarter, words: "Well done.")
    #expect(stage.press(.enter) == [.ask(.oversight(.recordBoard(request)))])
  }

  @Test("CC-33 the coordinator sees in the detail when the next audit is due, others do not ask")
  func detail() {
    var stage = register()
    stage.reply(.oversight(.audits(ListAuditSamples())), .oversight(.audits(Cast.auditBook)))
    #expect(stage.screen.contains("Last audit Tue 29 Sep 2026; the next was due Thu 29 Oct 2026."))
    #expect(Rehearser(Cast.ines).state.readAuditBook().count == 1)
    #expect(Rehearser(Cast.jo).state.readAuditBook().isEmpty)
  }

  @Test(
    "PR-07 who may not read reports or audit is told so",
    arguments: [
      ActionID.quarterReport, .boardFeedback, .auditSample,
    ])
  func permission(action: ActionID) {
    var stage = rehearse(Rehearser(Cast.jo)) {
      $0.fill()
      $0.openRegister()
    }
    stage.choose(action)
    #expect(stage.state.notice?.words.hasPrefix("Your role may not") == true)
    #expect(stage.state.overlays.isEmpty)
  }
}
