import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct GuideTests {
  /// A contact form with the cursor on its type, and the guide over it.
  static func guide(_ answers: [FieldID: String] = [:]) -> Rehearser {
    rehearse(Rehearser(Cast.jo)) {
      $0.fill()
      $0.openRegister([])
      $0.openFeedbackForm(answers)
      $0.press(.f(11))
    }
  }

  private func text(_ stage: Rehearser, _ field: FieldID) -> String? {
    stage.state.feedback.form?.draft.answers.text(field)
  }

  @Test("CC-09 through all questions to a complaint: type and grounds are taken with the reason")
  func complaint() {
    var stage = Self.guide([FeedbackForm.area: "4"])
    #expect(stage.screen.contains("Is it praise"))
    #expect(stage.screen.contains("Dissatisfaction: Where there is a lack"), "CC-02 in sight")
    stage.type("n")
    stage.press(.enter)
    #expect(stage.screen.contains("- disputes/contact between service users"), "CC-03 in sight")
    stage.press(.enter, .down, .enter, .down, .enter)
    #expect(stage.screen.contains("[ ] Unhelpful staff attitude"))
    stage.press(.down, .space, .down, .space, .up, .space, .enter)
    #expect(stage.screen.contains("Does it need a formal investigation?"))
    stage.press(.enter)
    #expect(stage.screen.contains("Proposal: a complaint"))
    #expect(stage.screen.contains("(S3, Initial contact summary)"))
    let effects = stage.press(.enter)
    #expect(stage.state.overlays.isEmpty)
    #expect(text(stage, FeedbackForm.kind) == "complaint")
    #expect(text(stage, FeedbackForm.grounds) == "delay")
    #expect(text(stage, FeedbackForm.proposal) == "complaint")
    #expect(text(stage, FeedbackForm.passedTo) == "Edwin Marsh")
    #expect(effects.contains(.start(.save, after: FormState.saveDelay)))
    let answers = stage.state.feedback.form?.draft.answers ?? Answers()
    #expect(Classification.of(answers)?.isFollowed == true)
  }

  @Test("CC-09 the person decides: another kind is taken, and what was proposed is kept beside it")
  func decided() {
    var stage = Self.guide()
    stage.press(.down, .enter, .enter, .down, .enter, .enter)
    #expect(stage.screen.contains("Proposal: dissatisfaction"), "CC-07 a policy decision")
    #expect(stage.screen.contains("Complaint instead"))
    stage.press(.end, .enter)
    #expect(text(stage, FeedbackForm.kind) == "complaint")
    #expect(text(stage, FeedbackForm.proposal) == "dissatisfaction")
    let answers = stage.state.feedback.form?.draft.answers ?? Answers()
    #expect(Classification.of(answers)?.isFollowed == false)
  }

  @Test("Esc leaves all as it was, at every question")
  func escape() {
    let before = Self.guide([FeedbackForm.kind: "dissatisfaction"]).state.feedback.form
    let keys: [KeyPress] = [.down, .enter, .enter, .down, .enter, .down, .enter, .enter, .enter]
    for count in 0...keys.count {
      var stage = Self.guide([FeedbackForm.kind: "dissatisfaction"])
      for key in keys.prefix(count) { stage.press(key) }
      #expect(!stage.state.overlays.isEmpty, "\(count)")
      #expect(stage.press(.escape) == [])
      #expect(stage.state.overlays.isEmpty && stage.state.feedback.form == before, "\(count)")
    }
  }

  @Test("Left takes the last answer back, and marks are there still")
  func back() {
    var stage = Self.guide()
    stage.press(.down, .enter, .enter, .down, .enter, .down, .enter, .space, .enter, .left)
    #expect(stage.screen.contains("[x] Failure of the company"))
    stage.press(.left, .left, .left, .left)
    #expect(stage.screen.contains("Is it praise"))
    stage.press(.left)
    #expect(stage.screen.contains("Is it praise"))
  }

  @Test("CC-04 C33 what can be resolved now goes on to one line, and the form keeps its type")
  func resolved() {
    var stage = Self.guide([FeedbackForm.kind: "complaint", FeedbackForm.area: "7"])
    stage.press(.down, .enter, .enter, .enter)
    #expect(stage.screen.contains("Proposal: resolved at the first point of contact"))
    stage.press(.enter)
    #expect(stage.screen.contains("Resolved at first contact"))
    #expect(text(stage, FeedbackForm.kind) == "complaint")
    #expect(text(stage, FeedbackForm.proposal) == "resolved")
    stage.type("The lamp was changed")
    let request = LogFirstContact(
      id: Rehearser.id(1), channel: .phone, area: ServiceAreaID(rawValue: 7),
      line: "The lamp was changed")
    #expect(stage.press(.enter, .enter, .enter) == [.ask(.firstContact(request))])
    let contact = FirstContact(
      id: FirstContactID(rawValue: 1), at: stage.now, channel: .phone, area: request.area,
      areaName: "Central Service", category: nil, line: request.line, staffName: "J. Tandem")
    stage.reply(.firstContact(request), .firstContact(contact))
    #expect(
      stage.state.notice?.words
        == "Logged in one line: resolved, Central Service. The form stays as draft D-7108.")
  }

  @Test("CC-03 C32 what is not for this procedure says where it goes, and leaves the type alone")
  func elsewhere() {
    var stage = Self.guide()
    stage.press(.down, .enter, .end, .enter)
    #expect(stage.screen.contains("Proposal: not for this procedure"))
    stage.press(.enter)
    #expect(stage.state.notice?.words.contains("Raise a concern at once") == true)
    #expect(text(stage, FeedbackForm.kind) == nil)
    #expect(text(stage, FeedbackForm.proposal) == "outOfScope")
  }

  @Test("CC-08 the definitions and the grounds can be read to their end in the same place")
  func reading() {
    var stage = Self.guide()
    stage.press(.down, .enter, .enter, .down, .enter, .down, .enter, .enter)
    #expect(stage.screen.contains("Does it need a formal investigation?"))
    var seen = stage.screen
    for _ in 0..<12 {
      stage.press(.pageDown)
      seen += stage.screen
    }
    for ground in ComplaintGround.allCases { #expect(seen.contains(ground.words.prefix(40))) }
    #expect(seen.contains("warrants a formal investigation") || seen.contains("warrants a formal"))
    for _ in 0..<12 { stage.press(.pageUp) }
    #expect(stage.screen.contains("S3, Initial contact summary"))
  }

  @Test("law 1: letters over the guide pick an answer and change nothing of the form")
  func letters() {
    let before = Self.guide().state.feedback.form
    for key in FocusLawTests.printable {
      var stage = Self.guide()
      #expect(stage.press(.character(key)) == [])
      #expect(stage.state.feedback.form == before)
    }
    var stage = Self.guide()
    #expect(stage.paste("no").count == 1 && stage.state.feedback.form == before)
  }

  @Test("a compliment takes the cursor off a field that compliments do not have")
  func focus() {
    var stage = Self.guide([FeedbackForm.kind: "complaint"])
    stage.press(.escape)
    stage.turnContactForm(to: FeedbackForm.grounds)
    stage.press(.f(11), .enter, .enter)
    #expect(text(stage, FeedbackForm.kind) == "compliment")
    #expect(stage.state.feedback.form?.focused != nil)
  }
}
