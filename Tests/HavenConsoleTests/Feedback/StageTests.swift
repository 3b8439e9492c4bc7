import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite("The stages of feedback in the register")
struct StageTests {
  private func register(_ row: FeedbackRow, _ me: StaffMember = Cast.ines) -> Rehearser {
    rehearse(Rehearser(me)) {
      $0.fill()
      $0.openRegister([row])
    }
  }

  private func act(
    _ act: FeedbackAct, _ row: FeedbackRow, _ note: String = "", date: LocalDate? = nil,
    how: String = ""
  ) -> [Effect] {
    [
      .ask(
        .stage(
          .act(
            RecordFeedbackAct(
              id: Rehearser.entropy, feedback: row.id, act: act, note: note, date: date, how: how)))
      )
    ]
  }

  @Test("CC-26 F5 begins the investigation, which the co-ordinator is told by")
  func begin() {
    let row = Cast.staged(.acknowledged)
    var stage = register(row)
    stage.press(.f(5))
    #expect(stage.screen.contains("Co-Ordinator is told by this"))
    #expect(stage.press(.enter) == act(.beginInvestigation, row))
  }

  @Test("CC-25 after the outcome F5 asks how it went, and leads on")
  func choice() {
    var stage = register(Cast.told)
    stage.press(.f(5))
    #expect(stage.screen.contains("The customer is satisfied"))
    #expect(stage.screen.contains("The customer appeals"))
    #expect(!stage.screen.contains("The time to appeal is over"))
    stage.press(.enter)
    stage.type("glad of it")
    #expect(stage.press(.enter) == act(.customerSatisfied, Cast.told, "glad of it"))
  }

  @Test("AP-02 an appeal asks for its day, and one that cannot be read keeps what was typed")
  func appeal() throws {
    var stage = register(Cast.told)
    stage.press(.f(5), .down, .enter)
    for _ in 0..<5 { stage.press(.backspace) }
    stage.type("someday")
    stage.press(.enter)
    stage.type("Nobody asked.")
    #expect(stage.press(.enter) == [])
    #expect(stage.screen.contains("someday") && stage.screen.contains("Nobody asked."))
    for _ in 0..<7 { stage.press(.backspace) }
    stage.type("-2d")
    stage.press(.enter)
    let today = Zone.utc.wallTime(at: Cast.now).date
    let request = RecordAppeal(
      id: Rehearser.entropy, feedback: Cast.told.id, received: today + -2, words: "Nobody asked.")
    #expect(stage.press(.enter) == [.ask(.stage(.appeal(request)))])
  }

  @Test("AP-02 only an appeal after its time asks why it is taken all the same")
  func late() {
    var early = register(Cast.told)
    early.press(.f(5), .down, .enter)
    #expect(!early.screen.contains("If it came late"))
    var late = register(Cast.late)
    late.press(.f(5))
    #expect(late.screen.contains("The time to appeal is over"))
    late.press(.down, .enter)
    #expect(late.screen.contains("If it came late"))
  }

  @Test(
    "AP-05 AP-06 the outcome of an appeal: three kinds, who told the customer, and the co-ordinator"
  )
  func decide() {
    var stage = register(Cast.appealed)
    stage.press(.f(5))
    stage.type("different")
    stage.press(.enter)
    stage.type("The neighbours were heard.")
    stage.press(.enter)
    stage.type("By letter, from me")
    stage.press(.enter)
    stage.type("yes")
    let request = RecordAppealOutcome(
      id: Rehearser.entropy, feedback: Cast.appealed.id, outcome: .differentConclusion,
      words: "The neighbours were heard.", told: "By letter, from me", coordinatorTold: true)
    #expect(stage.press(.enter) == [.ask(.stage(.appealOutcome(request)))])
  }

  @Test("what the store refuses comes back with all that was typed")
  func refused() throws {
    var stage = register(Cast.appealed)
    stage.press(.f(5))
    stage.type("different")
    stage.press(.enter)
    stage.type("The neighbours were heard.")
    stage.press(.enter)
    stage.type("By letter")
    guard case .ask(let ask)? = stage.press(.enter, .enter).last else {
      Issue.record("nothing was asked")
      return
    }
    stage.refuse(ask, .wrongState("Who investigated a complaint does not review its appeal."))
    stage.press(.f(5))
    #expect(stage.screen.contains("The neighbours were heard."))
  }

  @Test("CC-31 CC-18 the day that was agreed lies ahead, and what was typed stays")
  func moreTime() {
    let row = Cast.staged(.investigating)
    var stage = register(row)
    stage.choose(.feedbackMoreTime)
    stage.type("+9d")
    stage.press(.enter)
    stage.type("a witness is away")
    stage.press(.enter)
    stage.type("by phone")
    let day = Zone.utc.wallTime(at: Cast.now).date + 9
    #expect(
      stage.press(.enter)
        == act(.findingsExtended, row, "a witness is away", date: day, how: "by phone"))
  }

  @Test("CC-21 reception passes a compliment on, thanks for it and closes it, with F5")
  func compliment() {
    let reception = Cast.jo
    func handle(_ act: ComplimentAct, _ note: String) -> [Effect] {
      [
        .ask(
          .stage(
            .compliment(
              HandleCompliment(
                id: Rehearser.entropy, feedback: Cast.told.id, act: act, note: note))))
      ]
    }
    var new = register(Cast.staged(.received, kind: .compliment), reception)
    new.press(.f(5))
    new.type("the night team")
    #expect(new.press(.enter) == handle(.passedOn, "the night team"))
    var passed = register(Cast.staged(.passedOn, [.passedOn], kind: .compliment), reception)
    passed.press(.f(5))
    passed.type("a card")
    #expect(passed.press(.enter) == handle(.thanked, "a card"))
    let isThanked = Cast.staged(.passedOn, [.passedOn, .thanked], kind: .compliment)
    var thanked = register(isThanked, reception)
    thanked.press(.f(5), .enter)
    #expect(thanked.press(.right, .enter) == handle(.closed, ""))
  }

  @Test("CC-20 a manager is told that the co-ordinator closes dissatisfaction")
  func coordinatorCloses() {
    var manager = Cast.ines
    manager.roles = [.manager]
    var stage = register(Cast.staged(.outcomeTold, kind: .dissatisfaction), manager)
    stage.press(.f(5))
    #expect(stage.state.overlays.isEmpty)
    #expect(stage.state.notice?.words.contains("Co-Ordinator") == true)
  }

  @Test("every act that fits is in F9, and one that does not says why")
  func palette() {
    let state = register(Cast.told).state
    func why(_ id: ActionID) -> String? { ActionCatalogue.table[id]?.whyNot(state) }
    #expect(why(.feedbackAppeal) == nil && why(.feedbackSatisfied) == nil)
    #expect(why(.feedbackUpdate) == nil && why(.feedbackReopen) == nil)
    #expect(why(.feedbackNoAppeal)?.contains("may still appeal") == true)
    #expect(why(.feedbackAppealOutcome)?.contains("Enter the appeal first") == true)
    for action in ActionCatalogue.stages {
      #expect(action.id.move != nil && action.keys.isEmpty)
    }
  }

  @Test("CC-26 AP-06 the opened file says what comes next, how long it took, and the appeal")
  func dossier() {
    var stage = register(Cast.appealed)
    stage.press(.enter)
    stage.reply(
      .feedback(ReadFeedback(feedback: Cast.appealed.id)), .feedback(Cast.appealedDetail))
    let lines = FeedbackDetailView.lines(stage.state, Cast.appealed, stage.context).map(\.0)
    let next = lines.first { $0.hasPrefix("Next: ") }
    #expect(next?.contains("(S3, Appeal of complaint outcome)") == true)
    #expect(lines.contains { $0.contains("It took longer than 10 working days.") })
    #expect(lines.contains { $0.hasPrefix("Appeal received Wed 28 Oct.") })
  }
}
