import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct FeedbackTests {
  static func register(_ rows: [FeedbackRow] = Cast.register) -> Rehearser {
    rehearse(Rehearser(Cast.ines)) {
      $0.fill()
      $0.openRegister(rows)
    }
  }

  static func form(_ answers: [FieldID: String] = [:]) -> Rehearser {
    rehearse(Rehearser(Cast.jo)) {
      $0.fill()
      $0.openRegister([])
      $0.openFeedbackForm(answers)
    }
  }

  static let log = LogFeedback(id: Rehearser.id(1), draft: DraftID(rawValue: 8))

  @Test("CC-01 CC-21 a compliment from the register in twelve keys and its own words")
  func compliment() {
    var stage = Self.register([])
    var keys = 0
    func press(_ presses: KeyPress...) -> [Effect] {
      keys += presses.count
      return presses.flatMap { stage.press($0) }
    }
    // F2; c = Compliment; h = Harbour; F5 to the words; F5 three times to the review; Enter.
    #expect(press(.f(2)) == [.ask(.startFeedback(StartFeedbackDraft(id: Rehearser.entropy)))])
    stage.openFeedbackForm()
    _ = press(.character("c"), .enter, .character("h"), .enter, .f(5))
    stage.type("Thank you for the tea.")
    let effects = press(.f(5), .f(5), .f(5), .f(5), .enter)
    #expect(keys == 11)
    #expect(effects.last == .ask(.logFeedback(Self.log)))
    guard case .ask(.saveDraft(let save))? = effects.dropLast().last else {
      Issue.record("not saved first")
      return
    }
    let given = Dictionary(
      save.changes.map { ($0.field, $0.answer?.text) }, uniquingKeysWith: { $1 })
    #expect(given[FeedbackForm.kind] == "compliment")
    #expect(given[FeedbackForm.area] == "1")
    #expect(given[FeedbackForm.happened] == "Thank you for the tea.")
    #expect(given[FeedbackForm.passedTo] == FeedbackForm.complimentsTo)
  }

  @Test("CC-10 a new form knows the day and who fills it in")
  func fresh() {
    var stage = Self.register([])
    stage.reply(
      .startFeedback(StartFeedbackDraft(id: Rehearser.entropy)), .draft(Cast.draft(.feedback)))
    let answers = stage.state.feedback.form?.draft.answers
    #expect(answers?.text(FeedbackForm.made) == "2 Nov 2026")
    #expect(answers?.text(FeedbackForm.completedBy) == "Ines Quill")
    #expect(stage.state.feedback.form?.unsaved.count == 4)
  }

  @Test("CC-11 the four guide questions are asked as they are written")
  func guide() {
    var stage = Self.form([FeedbackForm.kind: "complaint"])
    stage.press(.f(5))
    var asked: [String] = []
    for _ in 0..<4 {
      asked.append(stage.state.feedback.form?.focused?.prompt ?? "")
      stage.press(.tab)
    }
    #expect(
      asked == [
        "Can you tell me briefly what has happened up to now?",
        "What is your current situation?", "What impact is this having on you?",
        "What would you like us to do to resolve this?",
      ])
  }

  @Test("CC-13 the area's first manager is suggested, until somebody writes another name")
  func receiver() {
    var stage = Self.form([FeedbackForm.kind: "complaint"])
    stage.press(.enter, .enter)
    stage.state.feedback.form?.moveFocus(to: FeedbackForm.area)
    stage.type("north")
    stage.press(.down, .enter)
    let answers = { stage.state.feedback.form?.draft.answers }
    #expect(answers()?.text(FeedbackForm.passedTo) == "Leila Fenwick")
    stage.state.feedback.form?.go(toStep: 3)
    stage.state.feedback.form?.moveFocus(to: FeedbackForm.passedTo)
    for _ in 0..<13 { stage.press(.backspace) }
    #expect(answers()?.text(FeedbackForm.passedTo) == nil, "an empty field is left to its writer")
    stage.type("Mari Ilves")
    stage.state.feedback.form?.go(toPage: 0)
    stage.state.feedback.form?.moveFocus(to: FeedbackForm.area)
    stage.type("volun")
    stage.press(.enter)
    #expect(answers()?.text(FeedbackForm.passedTo) == "Mari Ilves")
  }

  @Test("CC-13 all nine service areas are in the list")
  func areas() {
    let stage = Self.form()
    #expect(stage.state.options(.serviceAreas).count == 9)
  }

  @Test("what is missing is said, and the form keeps everything")
  func problems() {
    var stage = Self.form([FeedbackForm.kind: "complaint"])
    stage.press(.f(5), .f(5), .f(5), .f(5), .f(5))
    #expect(stage.press(.enter) == [.start(.notice(1), after: .seconds(8))])
    #expect(stage.state.feedback.form?.focus == FeedbackForm.area)
    #expect(stage.screen.contains("2 to fix"))
  }

  @Test("CC-15 logged: the words name number, receiver and the day by which to acknowledge")
  func logged() {
    var stage = Self.form([
      FeedbackForm.kind: "complaint", FeedbackForm.area: "7", FeedbackForm.happened: "No call.",
    ])
    stage.press(.f(5), .f(5), .f(5), .f(5), .f(5))
    stage.press(.enter)
    var row = Cast.register[0]
    row.next?.at = Cast.now + .days(3)
    row.next?.from = Cast.now
    row.receivedAt = Cast.now
    stage.reply(.logFeedback(Self.log), .feedbackRow(row))
    #expect(
      stage.state.notice?.words == "F-20417 is logged. To: Ottoline Reyes. "
        + "Due 14:30 Thu 5 Nov: acknowledgement.")
    #expect(stage.state.feedback.form == nil)
  }

  @Test("CC-15 CC-18 F5 does the next act: acknowledge, then the outcome, then close")
  func nextAct() {
    var stage = Self.register()
    stage.press(.f(5))
    stage.type("by phone")
    let acknowledge = AcknowledgeFeedback(
      id: Rehearser.entropy, feedback: Cast.register[0].id, how: "by phone")
    #expect(stage.press(.enter) == [.ask(.acknowledgeFeedback(acknowledge))])
    stage.press(.down, .down, .f(5))
    stage.type("We rang, and will ring weekly.")
    stage.press(.enter)
    stage.type("yes")
    let outcome = RecordOutcome(
      id: Rehearser.entropy, feedback: Cast.register[2].id,
      outcome: "We rang, and will ring weekly.", toldOfAppeal: true)
    #expect(stage.press(.enter) == [.ask(.outcome(outcome))])
  }

  @Test("closing asks with the safe answer first")
  func closing() {
    var stage = Self.register([Cast.staged(.lessons)])
    stage.press(.f(5), .enter)
    #expect(stage.screen.contains("[ Leave it open ] [ Close ]"))
    let close = CloseFeedback(
      id: Rehearser.entropy, feedback: Cast.staged(.lessons).id, note: "")
    #expect(stage.press(.enter) == [])
    stage.press(.f(5), .enter)
    #expect(stage.press(.right, .enter) == [.ask(.closeFeedback(close))])
  }

  @Test("PR-07 who may not handle feedback is told so")
  func permission() {
    var stage = rehearse {
      $0.fill()
      $0.openRegister()
    }
    stage.press(.f(5))
    #expect(stage.state.notice?.words.hasPrefix("Your role may not handle") == true)
    #expect(stage.state.overlays.isEmpty)
  }

  @Test("a register that could not be read is read again at the next change")
  func unreadable() {
    var stage = Self.register()
    stage.send(.changed)
    let asked = stage.fire(.refresh)
    guard case .ask(let ask)? = asked.last, case .register = ask else {
      Issue.record("the register was not asked for")
      return
    }
    stage.fail(ask)
    stage.state.queue.reading = nil
    stage.send(.changed)
    #expect(stage.fire(.refresh).contains(.ask(ask)))
  }

  @Test("F10 parks the form as a numbered draft, with its last words on their way")
  func parking() {
    var stage = Self.form()
    stage.type("compl")
    stage.press(.enter)
    let effects = stage.press(.f(10))
    #expect(stage.state.feedback.form == nil)
    #expect(stage.state.notice?.words == "Draft D-7108 is kept. F9, Drafts, takes it up again.")
    guard case .ask(.saveDraft(let save))? = effects.first else {
      Issue.record("not saved")
      return
    }
    #expect(stage.fail(.saveDraft(save)).first == .start(.save, after: .seconds(1)))
    #expect(stage.fire(.save) == [.ask(.saveDraft(save))])
  }

  @Test("leaving the console from the queue saves the form that is open in complaints")
  func leaving() {
    var stage = Self.form()
    stage.type("compl")
    stage.press(.enter)
    stage.choose(.goQueue)
    let effects = stage.press(.f(10))
    #expect(effects.last == .leave)
    #expect(effects.count == 2)
  }
}
