import HavenDomain

extension Samples {
  static let surveyAnswers = SurveyAnswers(
    listened: true, informed: .quiteWell, handling: .verySatisfied, outcome: .neither,
    improve: "Ring back\nsooner.", mayContact: true, method: .email, details: "wilma@example.org")

  static let surveyContact = SurveyContact(
    id: SurveyContactID(rawValue: 81), day: LocalDate(day: 20_000), method: .post,
    details: "1 Mill Lane")

  static let surveyRequests: [any Request] = [
    ListSurveysDue(), ReadSurveyLetter(feedback: feedbackRow.id),
    SendSurvey(id: id, feedback: feedbackRow.id, way: .email),
    RecordQualityCheck(id: id, feedback: feedbackRow.id, result: .partly, note: "by phone"),
    EnterSurvey(id: id, answers: surveyAnswers),
    EnterServiceSurvey(id: id, answer: ServiceAnswer(satisfaction: 4, recommend: nil)),
    ReadSurveyFigures(quarter: quarter), ListSurveyContacts(),
    EndSurveyContact(id: id, contact: surveyContact.id),
  ]

  static let surveyReplies: [any Codable & Hashable & Sendable] = [
    [SurveyDue(row: feedbackRow, closedAt: monday, due: monday + .days(30), way: .post)],
    SurveyLetter(
      number: feedbackRow.number, way: .email, name: "Wilma Quill", address: "",
      email: "wilma@example.org", text: SurveyForm.text(house: "Acorn")),
    SurveyEntered(quarter: quarter),
    SurveyReport(
      complaints: [
        SurveyFigures(quarter, sent: 7, answers: [surveyAnswers], agreed: 1, declined: 0)
      ],
      service: [ServiceFigures(quarter, [ServiceAnswer(satisfaction: 5, recommend: 9)])]),
    [surveyContact],
  ]
}
