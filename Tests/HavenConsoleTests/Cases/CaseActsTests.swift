import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct CaseActsTests {
  private func stage(opened: Bool = false) -> Rehearser {
    rehearse(CasesPaneTests.stage()) {
      if opened {
        $0.openFile()
        $0.press(.escape)
      }
    }
  }

  private let first = Cast.files[0]
  private func id() -> RequestID { Rehearser.id() }

  @Test("F5 on a case that asks sets its next action, and the words say by when it is due")
  func next() {
    var stage = stage()
    stage.press(.down, .down, .f(5))
    stage.type("Ring the landlord")
    stage.press(.enter)
    stage.type("tomorrow 9:00")
    let request = SetNextAction(
      id: id(), caseID: Cast.files[1].id, words: "Ring the landlord",
      due: Cast.now + .seconds(66_600))
    #expect(stage.press(.enter) == [.ask(.cases(.setNext(request)))])
    var row = Cast.files[1]
    (row.asksForNextAction, row.nextDue) = (false, request.due)
    stage.reply(.cases(.setNext(request)), .cases(.row(row)))
    #expect(stage.state.notice?.words == "K-10731: the next action is due 09:00 tomorrow.")
    #expect(stage.state.cases.rows[row.id] == row)
  }

  @Test("a time that cannot be read keeps the prompt with all that was typed")
  func unread() {
    var stage = stage()
    stage.press(.down, .down, .f(5))
    stage.type("Ring")
    stage.press(.enter)
    stage.type("soonish")
    #expect(stage.press(.enter) == [])
    #expect(stage.screen.contains("soonish") && stage.screen.contains("Try 14:30"))
  }

  @Test("F5 does what is due first: of an open case its late task, of a follow-up the asking")
  func dueFirst() {
    var stage = stage(opened: true)
    stage.press(.f(5))
    #expect(stage.screen.contains("Task of K-10422"))
    stage.press(.enter, .enter)
    let request = EndTask(id: id(), task: CaseTaskID(rawValue: 2))
    #expect(stage.press(.enter) == [.ask(.cases(.endTask(request)))])
    stage.press(.down, .f(5))
    #expect(stage.screen.contains("Were their needs met? C-1049"))
  }

  @Test("of a case that was not read F5 opens it first: nobody acts on what they have not seen")
  func unseen() {
    var stage = stage()
    let read = CaseAsk.read(ReadCase(.id(first.id)))
    #expect(stage.press(.f(5)) == [.ask(.cases(read))])
    #expect(stage.state.overlays == [.reader(Reader(.caseFile))])
    stage.reply(.cases(read), .cases(.detail(Cast.caseDetail)))
    stage.press(.f(5))
    #expect(stage.screen.contains("Task of K-10422"))
  }

  @Test("S1 IN-17 a follow-up is recorded with what they said; more to do is asked for")
  func outcome() {
    var stage = stage()
    stage.press(.down, .f(5), .down, .down, .enter)
    stage.type("She is warm, and alone")
    let request = RecordFollowUp(
      id: id(), followUp: Cast.looseFollowUp.id, outcome: .partly,
      note: "She is warm, and alone")
    #expect(stage.press(.enter) == [.ask(.cases(.record(request)))])
    var done = Cast.looseFollowUp
    done.outcome = .partly
    stage.reply(.cases(.record(request)), .cases(.followUp(done)))
    #expect(
      stage.state.notice?.words == "C-1049: needs partly met. Agree with them what follows.")
  }

  @Test(
    "IN-10 a follow-up is agreed with the words on file in sight, by no way that was not chosen")
  func schedule() {
    var stage = stage()
    stage.choose(.caseFollowUp)
    #expect(stage.state.notice?.words.hasPrefix("Open the case first") == true)
    stage.openFile()
    stage.press(.escape)
    stage.state.cases.detail?.method = nil
    stage.choose(.caseFollowUp)
    #expect(stage.screen.contains("Safe to call back: "))
    stage.type("tomorrow 9:00")
    #expect(stage.press(.enter, .enter, .enter) == [])
    #expect(stage.screen.contains("How: choose with the arrows."))
  }

  @Test("a note is written at length, and corrects an older one by its number")
  func note() {
    var stage = stage(opened: true)
    stage.press(.f(2))
    stage.type("It is number 9, on the left, and the bell does not ring at night.")
    stage.press(.enter)
    stage.type("7")
    #expect(stage.press(.enter) == [])
    #expect(stage.screen.contains("There are notes 1 to 2."))
    stage.press(.backspace)
    stage.type("2")
    let request = AddCaseNote(
      id: id(), caseID: first.id,
      text: "It is number 9, on the left, and the bell does not ring at night.",
      corrects: CaseNoteID(rawValue: 12))
    #expect(stage.press(.enter) == [.ask(.cases(.note(request)))])
  }

  @Test("what was refused keeps its words, and Esc loses none")
  func kept() {
    var stage = stage()
    stage.press(.f(2))
    stage.type("A long story")
    stage.press(.escape)
    stage.press(.f(2))
    #expect(stage.screen.contains("A long story"))
    for case .ask(let ask) in stage.press(.enter) { stage.refuse(ask, .notAllowed(.workCases)) }
    stage.press(.f(2))
    #expect(stage.screen.contains("A long story"))
  }

  @Test("IN-09 a case is opened from the contact in hand, with the words of its intake")
  func open() {
    var stage = rehearse {
      $0.fill()
      $0.take([IntakeForm.needs: "shelter", IntakeForm.support: "a quiet room"])
    }
    stage.state.place = .intake
    stage.choose(.caseFromContact)
    #expect(stage.screen.contains("A safe place to stay") && stage.screen.contains("a quiet room"))
    stage.press(.enter)
    let request = OpenCase(
      id: id(), contact: Cast.contact, needs: "A safe place to stay", plan: "a quiet room")
    #expect(stage.press(.enter) == [.ask(.cases(.open(request)))])
    stage.reply(.cases(.open(request)), .cases(.row(first)))
    #expect(stage.state.notice?.words == "K-10422 is open, with R. Osei. It is in the cases (K1).")
    #expect(stage.state.place == .intake && stage.state.overlays.isEmpty)
  }

  @Test("of a waiting contact none is opened: somebody takes it first")
  func waiting() {
    var stage = rehearse { $0.fill() }
    #expect(stage.choose(.caseFromContact) != [])
    #expect(stage.state.notice?.words == "Take C-1042 first.")
  }

  @Test("closing asks for reason and outcome, names what is open, and its safe answer comes first")
  func close() {
    var stage = stage()
    stage.choose(.caseClose)
    #expect(stage.screen.contains("Close K-10422?"))
    stage.press(.down, .enter, .down, .enter)
    stage.type("keys handed over")
    stage.press(.enter)
    stage.type("they moved")
    stage.press(.enter, .enter)
    #expect(stage.state.notice?.words.contains("what you typed is kept") == true)
    stage.choose(.caseClose)
    stage.press(.enter, .enter, .enter, .enter, .right)
    let request = CloseCase(
      id: id(), caseID: first.id, reason: .needsMet, outcome: .settled,
      note: "keys handed over", dropReason: "they moved")
    #expect(stage.press(.enter).last == .ask(.cases(.close(request))))
  }

  @Test("a closed case is opened again for a reason, and nothing else is done on it")
  func reopen() {
    var stage = rehearse(stage()) { $0.openCases(Cast.caseList([Cast.closedFile], [])) }
    stage.fire(.rest)
    stage.press(.home)
    for action in [ActionID.caseTask, .caseClose, .caseNextAct, .caseAssign, .caseFollowUp] {
      stage.choose(action)
      #expect(stage.state.notice?.words == "This case is closed. Open it again first.")
    }
    stage.choose(.caseReopen)
    stage.type("She rang")
    stage.press(.enter, .right)
    let request = ReopenCase(id: id(), caseID: Cast.closedFile.id, reason: "She rang")
    #expect(stage.press(.enter) == [.ask(.cases(.reopen(request)))])
  }

  @Test("a case is given to who works on cases, and to nobody else")
  func assign() {
    var stage = stage()
    stage.choose(.caseAssign)
    #expect(stage.screen.contains("Mari Ilves") && !stage.screen.contains("Jo Tandem"))
    stage.press(.down, .enter, .right)
    let request = AssignCase(id: id(), caseID: first.id, to: Cast.mari.id)
    #expect(stage.press(.enter) == [.ask(.cases(.assign(request)))])
  }

  @Test("a follow-up of a contact without a case: a case is opened from it, or the contact closed")
  func loose() {
    var stage = stage()
    stage.press(.down)
    stage.choose(.caseNote)
    #expect(stage.state.notice?.words == "C-1049 has no case. Open one from it.")
    stage.choose(.caseFromContact)
    #expect(stage.screen.contains("Open a case for C-1049"))
    stage.press(.escape)
    stage.choose(.closeContact)
    #expect(stage.screen.contains("Close C-1049?"))
  }

  @Test("who may not work on cases is told so, and sees the list all the same")
  func notAllowed() {
    var stage = rehearse(CasesPaneTests.stage(Cast.ines)) { _ in }
    stage.press(.f(2))
    #expect(stage.state.notice?.words == Refusal.notAllowed(.workCases).words)
  }
}
