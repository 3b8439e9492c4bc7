import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite("Undo and redo across a form")
struct FormUndoTests {
  private static func stage() -> Rehearser {
    rehearse {
      $0.fill()
      $0.take([IntakeForm.consent: "verbal"], focus: IntakeForm.name)
    }
  }

  private static func text(_ stage: Rehearser, _ field: FieldID) -> String? {
    stage.state.intake?.form.draft.answers.text(field)
  }

  @Test("goes back through words, choices and pasted text, to the field and step of each")
  func acrossFields() {
    var stage = Self.stage()
    stage.type("Wanda Mirelle")
    stage.press(.f(5), .f(5), .f(5))
    stage.state.intake?.form.page = 0
    stage.state.intake?.form.moveFocus(to: IntakeForm.safeNow)
    stage.type("n")
    stage.state.intake?.form.moveFocus(to: IntakeForm.happening)
    stage.paste("He is\nat the door")
    stage.press(.alt("u"))
    #expect(Self.text(stage, IntakeForm.happening) == nil)
    #expect(stage.state.notice?.words == "Undone: What is happening.")
    stage.press(.alt("u"))
    #expect(Self.text(stage, IntakeForm.safeNow) == nil)
    #expect(stage.state.intake?.form.focus == IntakeForm.safeNow)
    stage.press(.alt("u"))
    #expect(Self.text(stage, IntakeForm.name) == "Wanda")
    #expect(stage.state.intake?.form.focus == IntakeForm.name)
    stage.press(.alt("u"), .alt("u"))
    #expect(stage.state.notice?.words == "There is nothing to undo here.")
    for _ in 0..<4 { stage.press(.alt("e")) }
    #expect(Self.text(stage, IntakeForm.name) == "Wanda Mirelle")
    #expect(Self.text(stage, IntakeForm.safeNow) == "no")
    #expect(Self.text(stage, IntakeForm.happening) == "He is\nat the door")
    #expect(stage.state.notice?.words == "Done again: What is happening.")
  }

  @Test("a rest of a second begins a step of its own")
  func pause() {
    var stage = Self.stage()
    stage.type("Wan")
    stage.wait(.seconds(1))
    stage.type("da")
    stage.press(.alt("u"))
    #expect(Self.text(stage, IntakeForm.name) == "Wan")
  }

  @Test("what was undone is saved, and typing goes on where it stands")
  func saved() throws {
    var stage = Self.stage()
    stage.type("Wan")
    stage.saved(stage.fire(.save), version: 2)
    stage.press(.alt("u"))
    let request = try #require(IntakeSavingTests.save(stage.fire(.save)))
    #expect(request.changes.map(\.answer) == [nil])
    stage.type("Vera")
    #expect(Self.text(stage, IntakeForm.name) == "Vera")
  }

  @Test("what somebody else wrote since is not undone by me")
  func others() {
    var stage = Self.stage()
    stage.type("Wan")
    stage.saved(stage.fire(.save), version: 2)
    stage.press(.enter)
    stage.type("Row")
    stage.hear(Cast.news([IntakeForm.name: "Vera"], version: 3))
    stage.press(.alt("u"), .alt("u"), .alt("u"))
    #expect(Self.text(stage, IntakeForm.name) == "Vera")
    #expect(Self.text(stage, IntakeForm.location) == nil)
  }

  @Test("three hundred steps are kept")
  func limit() {
    var history = FormHistory()
    for count in 0..<400 {
      history.record(
        IntakeForm.safeNow, from: .given("\(count)x"), to: .given("\(count + 1)y"),
        at: Cast.now)
      history.seal()
    }
    var steps = 0
    while history.undo() != nil { steps += 1 }
    #expect(steps == FormHistory.stepLimit)
  }

  @Test(
    "the change of a text is found, done and turned round, whatever its letters",
    arguments: [
      ("", "h"), ("he", "hé"), ("é", "è"), ("👩‍🦰 a", "👩 a"), ("aa", "aaa"), ("abc", ""),
      ("עברית", "עבXרית"), ("same", "same"), ("one two", "one, two"),
    ])
  func textChange(old: String, new: String) {
    let change = TextChange(from: old, to: new)
    #expect(change.applied(to: old) == new)
    #expect(change.reversed.applied(to: new) == old)
    #expect(change.applied(to: "zzzzzzzzzzzzzzzzzzzzzzzzz") == nil || change.removed.isEmpty)
  }
}
