import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct SurveyTests {
  private static func stage(_ member: StaffMember = Cast.cora) -> Rehearser {
    rehearse(Rehearser(member)) {
      $0.fill()
      $0.openRegister(Cast.closedRegister)
    }
  }

  private static func opened(_ more: [FeedbackEvent.Kind] = []) -> Rehearser {
    rehearse(stage()) {
      $0.reply(
        .feedback(ReadFeedback(feedback: Cast.closedRegister[0].id)),
        .feedback(Cast.closedDetail(more)))
    }
  }

  @Test("SV-01 an opened file says what is owed of the survey, or how it was met")
  func dossier() {
    func words(_ more: FeedbackEvent.Kind...) -> [String] {
      let stage = Self.opened(more)
      return stage.state.feedback.detail.map {
        FeedbackDetailView.survey($0, stage.context).map(\.0)
      } ?? []
    }
    #expect(words().count == 1 && words()[0].hasPrefix("Survey: to be sent by email, by "))
    #expect(words(.surveySent) == ["Survey: sent."])
    #expect(words(.qualityCheck) == ["Survey: a quality-check conversation took its place."])
    #expect(words(.reopened) == [])
  }

  @Test("SV-02 sending is noted with how it went; the safe answer is the default")
  func send() {
    var stage = Self.opened()
    stage.choose(.sendSurvey)
    stage.press(.enter)
    #expect(stage.press(.enter) == [])
    #expect(stage.state.overlays.isEmpty)
    stage.choose(.sendSurvey)
    stage.press(.enter, .right)
    let request = SendSurvey(
      id: Rehearser.id(), feedback: Cast.closedRegister[0].id, way: .email)
    #expect(stage.press(.enter) == [.ask(.surveys(.send(request)))])
    let effects = stage.reply(
      .surveys(.send(request)), .surveys(.row(Cast.closedRegister[0])))
    let number = Cast.closedRegister[0].number
    #expect(stage.state.notice?.words == "\(number): the survey went by email.")
    #expect(stage.state.feedback.detail == nil && !effects.isEmpty)
  }

  @Test("SV-07 a quality check takes how content they are and what was said")
  func check() {
    var stage = Self.opened()
    stage.choose(.qualityCheck)
    stage.press(.down, .down, .enter)
    stage.type("Rang them.")
    stage.press(.enter, .right)
    let request = RecordQualityCheck(
      id: Rehearser.id(), feedback: Cast.closedRegister[0].id, result: .partly, note: "Rang them.")
    #expect(stage.press(.enter) == [.ask(.surveys(.check(request)))])
  }

  @Test("SV-03 SV-05 the seven questions are answered by keyboard alone, any of them left blank")
  func enter() {
    var stage = Self.stage()
    stage.choose(.enterSurvey)
    stage.type("y")
    stage.press(.enter)
    stage.type("not at")
    stage.press(.enter, .enter)
    stage.press(.down, .down, .enter)
    stage.type("Sooner.")
    stage.press(.enter)
    stage.type("y")
    stage.press(.enter)
    stage.type("post")
    stage.press(.enter)
    stage.type("1 Mill Lane")
    stage.press(.enter, .right)
    let answers = SurveyAnswers(
      listened: true, informed: .notAtAllWell, handling: nil, outcome: .fairlySatisfied,
      improve: "Sooner.", mayContact: true, method: .post, details: "1 Mill Lane")
    let request = EnterSurvey(id: Rehearser.id(), answers: answers)
    #expect(stage.press(.enter) == [.ask(.surveys(.enter(request)))])
    stage.reply(
      .surveys(.enter(request)),
      .surveys(.entered(SurveyEntered(quarter: Quarter(index: 8_107)))))
    #expect(stage.state.notice?.words == "Entered under 2026Q4. It says nowhere whose it is.")
  }

  @Test("SV-05 what breaks a rule keeps the form open on it, with all that was answered")
  func problem() {
    var stage = Self.stage()
    stage.choose(.enterSurvey)
    stage.press(.enter, .enter, .enter, .enter, .enter, .enter, .enter)
    stage.type("1 Mill Lane")
    stage.press(.enter, .right)
    #expect(stage.press(.enter) == [])
    #expect(stage.screen.contains("Question 7 is answered"))
    guard case .prompt(let prompt)? = stage.state.overlay else {
      Issue.record("the form is gone")
      return
    }
    #expect(prompt.focus == 5 && prompt.surveyAnswers.details == "1 Mill Lane")
  }

  @Test("C22 what was picked is kept by Esc in this console, and is no draft with a writer")
  func left() {
    var stage = Self.stage()
    stage.choose(.enterSurvey)
    stage.type("n")
    let effects = stage.press(.escape)
    #expect(effects.allSatisfy { if case .ask = $0 { false } else { true } })
    stage.choose(.enterSurvey)
    guard case .prompt(let prompt)? = stage.state.overlay else {
      Issue.record("the form is gone")
      return
    }
    #expect(prompt.surveyAnswers == SurveyAnswers(listened: false))
  }

  @Test("SV-01 SV-07 why there is no survey is said before anything is asked")
  func whyNot() {
    for (more, id) in [
      ([FeedbackEvent.Kind.surveySent], ActionID.sendSurvey), ([.qualityCheck], .sendSurvey),
      ([.surveySent], .qualityCheck),
    ] {
      let stage = Self.opened(more)
      #expect(ActionCatalogue.table[id]?.whyNot(stage.state)?.contains("already") == true)
    }
    let receptionist = Self.stage(Cast.member(32, "Fay Front", [.receptionist]))
    #expect(ActionCatalogue.table[.sendSurvey]?.whyNot(receptionist.state) != nil)
    #expect(ActionCatalogue.table[.surveyFigures]?.whyNot(receptionist.state) != nil)
    #expect(ActionCatalogue.table[.enterSurvey]?.whyNot(receptionist.state) == nil)
  }
}
