import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct ContactFormTests {
  static func form(_ answers: [FieldID: String] = [FeedbackForm.kind: "complaint"]) -> Rehearser {
    rehearse(Rehearser(Cast.jo)) {
      $0.fill()
      $0.openRegister([])
      $0.openFeedbackForm(answers)
    }
  }

  private func text(_ stage: Rehearser, _ field: FieldID) -> String? {
    stage.state.feedback.form?.draft.answers.text(field)
  }

  // MARK: The ten steps

  @Test("GP-08 Enter ticks a step and goes on; the ticks are answers of the form, and are saved")
  func tenSteps() {
    var stage = Self.form()
    stage.press(.f(12))
    #expect(stage.screen.contains("Listen actively, without interrupting"))
    let effects = stage.press(.enter)
    #expect(text(stage, FeedbackForm.tenSteps) == "1")
    #expect(effects == [.start(.save, after: FormState.saveDelay)])
    #expect(stage.screen.contains("1 of 10 done."))
    stage.press(.enter, .up, .space)
    #expect(text(stage, FeedbackForm.tenSteps) == "1", "ticked, and unticked")
    stage.press(.end, .enter)
    #expect(text(stage, FeedbackForm.tenSteps) == "1,10")
    stage.press(.escape)
    #expect(stage.state.overlays.isEmpty)
    stage.press(.alt("u"))
    #expect(text(stage, FeedbackForm.tenSteps) == "1")
  }

  @Test("GP-09 the five questions stand under step 5, with a tick of their own")
  func questions() {
    var stage = Self.form()
    stage.press(.f(12), .down, .down, .down, .down)
    #expect(stage.screen.contains("Consider asking:"))
    stage.press(.down, .enter, .enter)
    #expect(text(stage, FeedbackForm.questionsAsked) == "1,2")
    #expect(text(stage, FeedbackForm.tenSteps) == nil)
    #expect(stage.screen.contains("What is the current situation?"))
  }

  @Test("GP-16 step 2 speaks of the 'Black' and the 'red'")
  func mindset() {
    let sheet = TenStepsSheet(.shipped)
    let foot = sheet.foot(.step(1))
    #expect(foot.hasPrefix("Keep yourself in the 'Black' (positive - can do mind-set). "))
    #expect(foot.hasSuffix("can send people into the 'red'."))
  }

  @Test("GP-08 each step says what one can do, to the letter")
  func actions() {
    let sheet = TenStepsSheet(.shipped)
    #expect(sheet.lines.count == 15)
    #expect(
      sheet.foot(.step(8))
        == "Resolve at first point of contact; or, Log as dissatisfaction; or, Log as a complaint. "
        + "Updating the customer with the Progress reports.")
    #expect(sheet.foot(.step(4)) == "Consider asking:")
    for index in 0..<10 {
      for action in PhraseList.shipped.steps[index].actions {
        #expect(sheet.foot(.step(index)).contains(action))
      }
    }
  }

  // MARK: Fields

  @Test("CC-12 received from: a list to choose from, and one's own words beside it")
  func source() {
    var stage = Self.form()
    stage.turnContactForm(to: FeedbackForm.from)
    stage.press(.f(4))
    #expect(stage.screen.contains("Commissioner"))
    stage.type("fam")
    stage.press(.enter)
    #expect(text(stage, FeedbackForm.from) == "Family member")
    stage.press(.up)
    for _ in "Family member" { stage.press(.backspace) }
    stage.type("the neighbour")
    #expect(text(stage, FeedbackForm.from) == "the neighbour")
  }

  @Test("CC-12 on behalf of a customer a page about the advocate comes next, and only then")
  func advocate() {
    var stage = Self.form()
    stage.press(.f(5))
    #expect(stage.state.feedback.form?.focus == FeedbackForm.happened)
    stage.press(.pageUp)
    stage.turnContactForm(to: FeedbackForm.completion)
    stage.type("behalf")
    stage.press(.enter, .f(5))
    #expect(stage.state.feedback.form?.focus == FeedbackForm.behalf)
    #expect(stage.screen.contains("On behalf of the customer"))
  }

  @Test("CC-12 an advocate's name of an older draft is there, and can be emptied")
  func olderDraft() {
    var stage = Self.form([FeedbackForm.kind: "complaint", FeedbackForm.behalf: "Ann"])
    stage.press(.f(5))
    #expect(stage.state.feedback.form?.focus == FeedbackForm.behalf)
    stage.press(.backspace, .backspace, .backspace)
    #expect(stage.state.feedback.form?.focused?.id == FeedbackForm.behalf)
    stage.type("Bo")
    #expect(text(stage, FeedbackForm.behalf) == "Bo")
    stage.press(.tab)
    #expect(stage.state.feedback.form?.focus == FeedbackForm.happened)
  }

  @Test("CC-14 the scripts are in sight with the receiver's name, and the tick has its time")
  func apology() {
    var stage = Self.form([FeedbackForm.kind: "complaint", FeedbackForm.passedTo: "Edwin Marsh"])
    stage.turnContactForm(to: FeedbackForm.apologised)
    #expect(stage.screen.contains("“I'm sorry this has happened.”"))
    stage.press(.space, .down)
    #expect(stage.screen.contains("done 14:30"))
    #expect(stage.screen.contains("I pass this on to Edwin Marsh"))
  }

  @Test("CC-34 where advocacy is offered the directory opens on it, and elsewhere on nothing")
  func advocacy() {
    var stage = Self.form()
    stage.turnContactForm(to: FeedbackForm.advocacy)
    #expect(stage.screen.contains("or an independent advocacy"))
    let effects = stage.press(.shift(.function(3)))
    #expect(effects == [.ask(.findReferrals(FindReferrals(text: "advoca")))])
    stage.press(.escape)
    stage.turnContactForm(to: FeedbackForm.kind)
    #expect(
      stage.press(.shift(.function(3))) == [.ask(.findReferrals(FindReferrals(text: "")))])
  }

  // MARK: Resolved at first contact

  @Test("C33 from the register one line is logged with three answers")
  func firstContact() {
    var stage = rehearse(Rehearser(Cast.jo)) {
      $0.fill()
      $0.openRegister([])
    }
    stage.choose(.firstContact)
    stage.type("Asked for a form; given")
    stage.press(.enter)
    stage.type("in person")
    stage.press(.enter)
    stage.type("castle")
    let request = LogFirstContact(
      id: Rehearser.id(1), channel: .inPerson, area: ServiceAreaID(rawValue: 4),
      line: "Asked for a form; given")
    #expect(stage.press(.enter) == [.ask(.firstContact(request))])
    stage.fail(.firstContact(request))
    stage.choose(.firstContact)
    #expect(stage.screen.contains("Asked for a form; given"), "nothing typed is lost")
  }

  @Test("CC-21 a compliment takes ten keys and its words, past no page that is not for it")
  func keys() {
    var stage = Self.form([:])
    var pages: [FieldID?] = []
    var keys = 1
    func press(_ presses: KeyPress...) {
      keys += presses.count
      for press in presses { stage.press(press) }
    }
    press(.character("c"), .enter, .character("h"), .enter, .f(5))
    pages.append(stage.state.feedback.form?.focus)
    stage.type("Thank you for the tea.")
    press(.f(5))
    pages.append(stage.state.feedback.form?.focus)
    press(.f(5))
    pages.append(stage.state.feedback.form?.focus)
    press(.f(5))
    #expect(stage.state.feedback.form?.isReview == true)
    press(.enter)
    #expect(stage.state.feedback.form?.isSubmitted == true)
    #expect(
      pages == [FeedbackForm.happened, FeedbackForm.mayContact, FeedbackForm.completedOn])
    #expect(keys == 10)
  }
}
