import Canvas
import HavenDomain

/// The rows of surveys in the table of actions.
extension ActionCatalogue {
  static let surveys: [ConsoleAction] = [
    ConsoleAction(
      .sendSurvey, label: "Survey",
      sentence: "Send the survey: note that it went to the customer, and how.",
      contexts: [.register], isDangerous: true,
      whyNot: { $0.whyNotSendSurvey() ?? $0.whyNotHandle(.handleSurveys) }),
    ConsoleAction(
      .qualityCheck, label: "Quality",
      sentence: "Quality check: note a conversation that takes the survey's place.",
      contexts: [.register], isDangerous: true,
      whyNot: { $0.whyNotCheckQuality() ?? $0.whyNotHandle(.recordFeedbackAct) }),
    ConsoleAction(
      .enterSurvey, label: "Enter",
      sentence: "Enter a survey that came back, with its seven questions.",
      contexts: [.register], whyNot: { $0.whyNotHandle(.enterSurveys) }),
    ConsoleAction(
      .surveyFigures, label: "Figures",
      sentence: "Survey figures: satisfaction by quarter, with nobody to be found in it.",
      contexts: [.register], whyNot: { $0.whyNotRead(.readReports) }),
    ConsoleAction(
      .surveyContacts, label: "Wishes",
      sentence: "Survey contacts: who would like to talk about their answers.",
      contexts: [.register], whyNot: { $0.whyNotRead(.handleSurveys) }),
  ]
}

extension ConsoleState {
  /// As far as the line of the register, and the file where it is open, can tell.
  func whyNotSendSurvey() -> String? {
    guard let row = feedback.selectedRow else { return whyNoFeedback() }
    let isOpen = feedback.detail?.row.id == row.id
    let agreed = isOpen ? feedback.detail?.answers.isYes(FeedbackForm.mayContact) : nil
    return SurveyRules.whyNotSend(
      kind: row.kind, stage: row.stage, done: surveyDone(row),
      mayContact: agreed ?? row.standing.mayContact ?? true)
  }

  /// What was done about it: as its file says where that is open.
  private func surveyDone(_ row: FeedbackRow) -> [FeedbackEvent.Kind] {
    guard let detail = feedback.detail, detail.row.id == row.id else { return row.standing.done }
    return detail.events.map(\.kind)
  }

  func whyNotCheckQuality() -> String? {
    guard let row = feedback.selectedRow else { return whyNoFeedback() }
    return SurveyRules.whyNotCheck(
      kind: row.kind, stage: row.stage, done: surveyDone(row))
  }
}
