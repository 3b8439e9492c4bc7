import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct SilentModeTests {
  private func stage(_ answers: [FieldID: String] = [:]) -> Rehearser {
    rehearse {
      $0.fill()
      $0.take(answers)
      $0.choose(.silent)
    }
  }

  static let keys: [(KeyPress, Answer)] = [
    (.right, .given("yes")), (.character("y"), .given("yes")), (.character("1"), .given("yes")),
    (.left, .given("no")), (.character("n"), .given("no")), (.character("2"), .given("no")),
    (.down, .unknown), (.character("u"), .unknown), (.character("3"), .unknown),
  ]

  @Test("one key answers one question, with the moment of that key", arguments: keys)
  func oneKey(press: KeyPress, answer: Answer) {
    var stage = stage()
    stage.wait(.seconds(7))
    let effects = stage.press(press)
    let answers = stage.state.intake?.form.draft.answers
    #expect(answers?[IntakeForm.safeNow] == answer)
    #expect(answers?.changedAt[IntakeForm.safeNow] == stage.now)
    #expect(effects == [.start(.save, after: FormState.saveDelay)])
    #expect(stage.screen.contains("2 of 7. Is there a weapon near?"))
  }

  @Test("Backspace goes one back, Esc leaves, and nothing is lost")
  func back() {
    var stage = stage()
    stage.press(.right, .left, .backspace, .right)
    #expect(stage.state.intake?.form.draft.answers.isYes("weapon") == true)
    stage.press(.escape)
    #expect(stage.state.overlays.isEmpty)
    #expect(stage.state.intake?.form.draft.answers.isYes(IntakeForm.safeNow) == true)
    stage.choose(.silent)
    #expect(stage.screen.contains("1 of 5."))
  }

  @Test("to the end it says so, and no key writes more")
  func end() {
    var stage = stage()
    for _ in 0..<7 { stage.press(.down) }
    #expect(stage.screen.contains("All safety questions have an answer."))
    let before = stage.state.intake
    #expect(stage.press(.right, .left) == [])
    #expect(stage.state.intake == before)
  }

  @Test("TR-01 TR-02 a No starts the dispatch clock in sight, and F5 records the dispatch over it")
  func unsafe() {
    var stage = stage()
    stage.press(.left)
    #expect(stage.screen.contains("NOT SAFE: dispatch, F5. 03:00 left."))
    stage.press(.f(5))
    #expect(stage.screen.contains("Dispatch for C-1042"))
    stage.press(.escape)
    #expect(stage.screen.contains("2 of 7."))
  }

  @Test("no other printable key answers anything")
  func others() {
    for key in FocusLawTests.printable where !"yn1u23".contains(key) && key != "?" && key != ":" {
      var stage = stage()
      #expect(stage.press(.character(key)).isEmpty, "\(key)")
      #expect(stage.state.intake?.form.draft.answers[IntakeForm.safeNow] == nil, "\(key)")
    }
  }
}

@Suite struct NotAloneTests {
  static let secrets = [
    "June", "Example", "0161 496", "library", "Fellside", "text only", "Left home this",
    "letter.pdf",
  ]

  private func stage() -> Rehearser {
    rehearse(Rehearser(Cast.robin, size: Size(width: 120, height: 40))) {
      $0.fill()
      $0.take(Cast.complete)
      $0.reply(.reveal(RevealContact(contact: Cast.contact)), .identity(Cast.identity))
      $0.reply(.contact(ReadContact(.id(Cast.contact))), .contact(Cast.detail(Cast.rows[0])))
    }
  }

  private func found(_ stage: Rehearser) -> [String] {
    let screen = stage.screen
    return Self.secrets.filter(screen.contains)
  }

  @Test("while they are not alone no name, number or place is on any pane; then all is back")
  func hidden() {
    var stage = stage()
    let places = Place.allCases
    #expect(!found(stage).isEmpty)
    stage.choose(.notAlone)
    #expect(stage.state.intake?.form.draft.answers.isYes(IntakeForm.notAlone) == true)
    for place in places {
      stage.state.place = place
      stage.state.intake?.form.go(toPage: 0)
      #expect(found(stage) == [], "\(place)")
      #expect(place != .intake && place != .triage || stage.screen.contains("NOT ALONE"))
    }
    stage.state.place = .intake
    for page in 0...5 {
      stage.state.intake?.form.go(toPage: page)
      for field in stage.state.intake?.form.visible.map(\.id) ?? [] where field.isNameOrPlace {
        stage.state.intake?.form.moveFocus(to: field)
        #expect(found(stage) == [], "\(field)")
      }
    }
    #expect(stage.state.intake?.form.draft.answers.text(IntakeForm.name) == "June Example")
    stage.choose(.notAlone)
    stage.state.intake?.form.go(toPage: 1)
    #expect(found(stage).contains("June"))
  }

  @Test("what is typed is kept as it is, and what is sent is what was typed")
  func typing() {
    var stage = stage()
    stage.choose(.notAlone)
    stage.go(to: IntakeForm.name)
    stage.type("!")
    #expect(stage.state.intake?.form.draft.answers.text(IntakeForm.name) == "June Example!")
    #expect(stage.screen.contains("hidden, 13 signs"))
    let saved = stage.state.intake?.form.unsaved[IntakeForm.name]?.answer
    #expect(saved == .given("June Example!"))
  }

  @Test("nor do the card of a transfer, the list of who may be calling and the case of theirs")
  func lists() {
    var stage = stage()
    stage.choose(.notAlone)
    stage.openTransfer(Cast.transfer(.joined))
    #expect(found(stage) == [] && !stage.screen.contains("A room for tonight"))
    #expect(stage.screen.contains("not safe now"))
    stage.press(.escape)
    stage.answerWho([Cast.knownPerson])
    stage.choose(.whoIsCalling)
    stage.reply(
      .reveal(RevealContact(contact: Cast.knownPerson.latest)), .identity(Cast.identity))
    #expect(found(stage) == [])
    stage.press(.escape)
    stage.openCases(Cast.caseList(Cast.files, []))
    stage.state.cases.detail = Cast.caseDetail
    stage.state.cases.detail?.contacts[0].id = Cast.contact
    stage.state.cases.detail?.safeContact = "text only"
    #expect(found(stage) == [])
  }

  @Test("nor what is read back, chosen from, or handed on")
  func questions() {
    var stage = stage()
    stage.choose(.notAlone)
    stage.go(to: IntakeForm.readBack)
    stage.press(.f(4))
    #expect(stage.state.intake?.form.picker != nil && found(stage) == [])
    stage.press(.escape)
    stage.choose(.offerTransfer)
    #expect(stage.screen.contains("Fact 1") && found(stage) == [])
  }

  @Test("an escalation that is open shows nothing of them either")
  func escalation() {
    var stage = stage()
    stage.choose(.notAlone)
    stage.openEscalations()
    stage.press(.enter)
    stage.reply(.escalation(ReadEscalation(.id(Cast.flags[0].id))), .escalation(Cast.flagDetail))
    stage.choose(.openEscalated)
    stage.reply(.contact(ReadContact(.id(Cast.contact))), .contact(Cast.detail(Cast.rows[0])))
    stage.reply(.reveal(RevealContact(contact: Cast.contact)), .identity(Cast.identity))
    #expect(found(stage) == [])
    #expect(!stage.screen.contains("Two small children"))
  }
}

extension Rehearser {
  fileprivate mutating func go(to field: FieldID) {
    guard let page = IntakeForm.form.page(of: field) else { return }
    state.intake?.form.go(toPage: page)
    state.intake?.form.moveFocus(to: field)
  }
}

extension FieldID {
  fileprivate var isNameOrPlace: Bool { IntakeForm.personal.contains(self) }
}
