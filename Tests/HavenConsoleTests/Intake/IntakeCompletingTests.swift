import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct IntakeCompletingTests {
  static let complete = CompleteIntake(
    id: Rehearser.id(1), draft: DraftID(rawValue: 5), lease: Cast.lease)

  static func stage(_ answers: [FieldID: String] = Cast.complete) -> Rehearser {
    rehearse {
      $0.fill()
      $0.take(answers)
      $0.turnToReview()
    }
  }

  @Test("IN-11 the review reads as sentences, and Enter on it completes")
  func completing() {
    var stage = Self.stage()
    #expect(stage.screen.contains("You told me that you are safe now."))
    #expect(stage.press(.enter) == [.ask(.complete(Self.complete))])
    #expect(stage.press(.enter) == [], "pressed twice it is asked once")
  }

  @Test("IN-12 TR-06 completed: owner, next action and due are said, and wrap-up begins")
  func completed() {
    var stage = Self.stage()
    stage.press(.enter)
    var row = Cast.rows[0]
    row.state = .followUp
    row.due = Cast.now + .minutes(90)
    row.ownerName = "R. Osei"
    let effects = stage.reply(.complete(Self.complete), .completed(row))
    #expect(
      effects == [
        .start(.notice(1), after: .seconds(8)),
        .ask(.presence(SetPresence(id: Rehearser.id(2), presence: .wrapUp))),
      ])
    #expect(
      stage.state.notice?.words
        == "C-1042 is complete. R. Osei: Ring Fellside about the room, due 16:00 today.")
    #expect(stage.state.intake == nil)
  }

  @Test("TR-02 TR-06 completed before a dispatch: both times are said, the graver one first")
  func completedUnsafe() {
    var stage = Self.stage(Cast.complete.merging([IntakeForm.safeNow: "no"]) { $1 })
    stage.press(.enter)
    var row = Cast.rows[0]
    row.due = Cast.now + .minutes(3)
    row.ownerName = "R. Osei"
    stage.reply(.complete(Self.complete), .completed(row))
    let notice = stage.state.notice
    #expect(notice?.words.contains("no dispatch is recorded: due 14:33 today.") == true)
    #expect(
      notice?.words.hasSuffix("R. Osei: Ring Fellside about the room, due 16:00 today.") == true)
    #expect(notice?.weight == .warning)
  }

  @Test("IN-04 what is missing is said under its field, all text stays, the cursor is on the first")
  func problems() {
    var sheet = Cast.complete
    sheet[IntakeForm.nextAction] = nil
    sheet[IntakeForm.nextDue] = "soonish"
    var stage = Self.stage(sheet)
    stage.press(.enter)
    #expect(stage.state.intake?.form.focus == IntakeForm.nextAction)
    #expect(stage.screen.contains("2 to fix"))
    #expect(stage.screen.contains("Next action is needed."))
    #expect(stage.screen.contains("“soonish” is no time."))
    stage.type("R")
    #expect(stage.screen.contains("1 to fix"))
  }

  @Test("a refusal of the store is shown the same way, and the form can be sent again")
  func refused() {
    var stage = Self.stage()
    stage.press(.enter)
    let problem = FormProblem(IntakeForm.owner, "Robin Osei is off today.")
    stage.refuse(.complete(Self.complete), .invalid([problem]))
    #expect(stage.state.intake?.form.focus == IntakeForm.owner)
    #expect(stage.screen.contains("Robin Osei is off today."))
    stage.press(.pageDown)
    #expect(stage.press(.enter) == [.ask(.complete(Self.complete))])
  }

  @Test("the last key before Enter is saved with it")
  func lastKey() {
    var sheet = Cast.complete
    sheet[IntakeForm.summary] = nil
    var stage = Self.stage(sheet)
    stage.press(.pageUp)
    while stage.state.intake?.form.focus != IntakeForm.summary { stage.press(.tab) }
    stage.type("x")
    stage.press(.tab)
    let effects = stage.press(.enter)
    #expect(effects.count == 2)
    guard case .ask(.saveDraft(let save))? = effects.first else {
      Issue.record("not saved first")
      return
    }
    #expect(save.changes.map(\.answer) == [.given("x")])
    #expect(effects.last == .ask(.complete(Self.complete)))
  }

  @Test("a review longer than the screen scrolls to its last line")
  func scrolling() {
    var stage = Self.stage()
    stage.size = Size(width: 60, height: 20)
    #expect(!stage.screen.contains("We ask again"))
    for _ in 0..<60 where !stage.screen.contains("We ask again") { stage.press(.down) }
    #expect(stage.screen.contains("We ask again"))
    #expect(stage.state.intake?.form.isReview == true)
  }
}
