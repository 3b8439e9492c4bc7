import Canvas
import HavenDomain

/// Surveys: what the actions open, and what the store answered.
extension ConsoleState {
  mutating func surveyAction(_ id: ActionID) -> [Effect] {
    switch id {
    case .sendSurvey:
      let isOpen = feedback.detail?.row.id == feedback.selectedRow?.id
      let email = isOpen ? feedback.detail?.answers.text(FeedbackForm.email) : nil
      feedback.selectedRow.map { open(.sendSurvey($0, email: email)) }
    case .qualityCheck: feedback.selectedRow.map { open(.qualityCheck($0)) }
    case .enterSurvey: open(.enterSurvey())
    case .surveyFigures:
      surveys.report = nil
      open(.reader(Reader(.surveyFigures)))
      return [.ask(.surveys(.figures(ReadSurveyFigures())))]
    case .surveyContacts:
      surveys.contacts = nil
      open(.reader(Reader(.surveyContacts)))
      return [.ask(.surveys(.contacts(ListSurveyContacts())))]
    default: break
    }
    return []
  }

  /// Nil when the answer is about something else.
  mutating func surveysAnswered(_ ask: Ask, _ reply: Reply) -> [Effect]? {
    guard case .surveys(let asked) = ask, case .surveys(let reply) = reply else { return nil }
    switch (asked, reply) {
    case (.send(let request), .row(let row)):
      feedback.detail = nil
      return [say("\(row.number): the survey went \(request.way.words).")] + feedback.refresh()
    case (.check(let request), .row(let row)):
      feedback.detail = nil
      return [say("\(row.number): \(request.result.words). No survey is owed any more.")]
        + feedback.refresh()
    case (.enter, .entered(let entered)):
      return [say("Entered under \(entered.quarter). It says nowhere whose it is.")]
    case (_, .report(let report)): surveys.report = report
    case (_, .contacts(let contacts)): surveys.contacts = contacts
    default: break
    }
    return []
  }
}
