import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct ScoreOverlayTests {
  private func inHand(_ answers: [FieldID: String] = ["weapon": "yes"]) -> Rehearser {
    rehearse {
      $0.fill()
      $0.take(answers)
      $0.press(.f(6))
    }
  }

  @Test("TR-08 Enter in triage reads the score with its sum, and shows who changed it when and why")
  func history() {
    var stage = inHand()
    #expect(stage.press(.enter) == [.ask(.score(ReadScore(.id(Cast.contact))))])
    #expect(stage.screen.contains("Reading."))
    stage.reply(.score(ReadScore(.id(Cast.contact))), .score(Cast.scoreSheet))
    let screen = stage.screen
    #expect(screen.contains("Score 5: weapon present 3 + recent assault 2 = 5."))
    #expect(screen.contains("3 to 5, by the answers, R. Osei"))
    #expect(screen.contains("It waits for a second person."))
    stage.press(.escape)
    #expect(stage.state.overlays.isEmpty)
  }

  @Test("TR-08 Raise writes the same answers as the form, with the moment of the key")
  func raise() {
    var stage = inHand()
    stage.choose(.raiseScore)
    stage.press(.down, .enter)
    stage.type("He is on his way")
    let effects = stage.press(.enter)
    let form = stage.state.intake?.form
    #expect(form?.draft.answers.text(IntakeForm.raiseTo) == "5")
    #expect(form?.draft.answers.text(IntakeForm.raiseReason) == "He is on his way")
    #expect(form?.draft.answers.changedAt[IntakeForm.raiseTo] == stage.now)
    #expect(effects.contains(.start(.save, after: FormState.saveDelay)))
    #expect(stage.screen.contains("= 3, raised to 5"))
  }

  @Test("TR-08 a raise from the open score shows in it, once it is saved")
  func raiseFromScore() {
    var stage = inHand()
    stage.openScore()
    stage.choose(.raiseScore)
    stage.press(.enter)
    stage.type("He is on his way")
    stage.press(.enter)
    let effects = stage.saved(stage.fire(.save), version: 2)
    #expect(effects.contains(.ask(.score(ReadScore(.id(Cast.contact))))))
  }

  @Test("TR-08 a raise without a reason is not done")
  func reason() {
    var stage = inHand()
    stage.choose(.raiseScore)
    stage.press(.enter, .enter)
    #expect(stage.screen.contains("Reason is needed."))
    #expect(stage.state.intake?.form.draft.answers[IntakeForm.raiseTo] == nil)
  }

  @Test("TR-08 asking for a lower score asks once, and the safe answer is the default")
  func ask() {
    var sheet = Cast.scoreSheet
    sheet.lowering = nil
    sheet.score.lowering = nil
    var stage = inHand()
    stage.openScore(sheet)
    stage.press(.f(4), .enter)
    stage.type("at work")
    #expect(
      stage.press(.enter, .enter) == [
        .start(.notice(1), after: .seconds(8))
      ])
    stage.press(.f(4), .tab, .tab, .right)
    let request = AskLowerScore(
      id: Rehearser.entropy, contact: Cast.contact, to: 4, reason: "at work")
    #expect(stage.press(.enter) == [.ask(.askLower(request))])
    stage.reply(.askLower(request), .score(Cast.scoreSheet))
    #expect(stage.state.notice?.words.contains("a second person is asked") == true)
    #expect(stage.state.intake?.contact.lowering == Cast.lowering)
    stage.press(.escape)
    #expect(stage.screen.contains("a lower one waits"))
  }

  @Test("TR-08 the second person settles it with words; who asked cannot")
  func settle() {
    var own = inHand()
    own.openScore()
    own.press(.f(5))
    #expect(own.state.notice?.words == Refusal.notAllowed(.settleLowerScore).words)
    own.state.me.roles = [.agent, .supervisor]
    own.press(.f(5))
    #expect(own.state.notice?.words.contains("a second person") == true)

    var stage = rehearse(Rehearser(Cast.mari)) { $0.fill() }
    stage.openScore()
    stage.press(.f(5), .down, .enter)
    stage.type("I listened in")
    stage.press(.enter, .right)
    let request = SettleLowerScore(
      id: Rehearser.entropy, contact: Cast.contact, agrees: true, words: "I listened in")
    #expect(stage.press(.enter) == [.ask(.settleLower(request))])
    var sheet = Cast.scoreSheet
    sheet.lowering?.isInForce = true
    sheet.lowering?.agreedByName = "M. Ilves"
    sheet.score.lowering = sheet.lowering
    stage.reply(.settleLower(request), .score(sheet))
    #expect(stage.screen.contains("lowered to 2 by R. Osei"))
  }

  @Test("TR-08 a supervisor opens it from the alarm that asks for the second look")
  func fromAlarm() {
    var stage = rehearse(Rehearser(Cast.mari)) { $0.fill() }
    stage.openAlarms([Cast.alarm(31, .secondOpinion)])
    #expect(
      stage.choose(.scoreThis) == [.ask(.score(ReadScore(.id(Cast.contact))))])
  }
}
