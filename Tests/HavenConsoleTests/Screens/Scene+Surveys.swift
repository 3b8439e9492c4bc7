import Canvas
import HavenDomain

@testable import HavenConsole

/// The scenes of what follows a closed complaint.
extension Scene {
  var surveyed: Rehearser {
    rehearse(Rehearser(Cast.cora)) { stage in
      stage.fill(alarms: [Cast.alarm])
      stage.openRegister(Cast.closedRegister)
      switch self {
      case .surveySend: stage.choose(.sendSurvey)
      case .qualityCheck:
        stage.choose(.qualityCheck)
        stage.press(.down, .enter)
        stage.type("They would have liked a call in the first week.")
      case .surveyEnter: stage.choose(.enterSurvey)
      case .surveyEnterLate:
        stage.choose(.enterSurvey)
        stage.type("y")
        stage.press(.enter)
        stage.type("quite")
        stage.press(.enter, .enter, .enter)
        stage.type("Ring back sooner, and say who will.")
        stage.press(.enter)
      case .surveyFigures:
        stage.choose(.surveyFigures)
        stage.reply(.surveys(.figures(ReadSurveyFigures())), .surveys(.report(Cast.surveyReport)))
      case .surveyContacts:
        stage.choose(.surveyContacts)
        stage.reply(
          .surveys(.contacts(ListSurveyContacts())), .surveys(.contacts(Cast.surveyWishes)))
      default:
        stage.press(.enter)
        stage.reply(
          .feedback(ReadFeedback(feedback: Cast.closedRegister[0].id)),
          .feedback(Cast.closedDetail()))
      }
    }
  }
}

extension Cast {
  /// The coordinator of data and performance.
  static let cora = member(31, "Cora Lind", [.coordinator])

  /// A complaint that is closed, and the others.
  static let closedRegister: [FeedbackRow] = {
    var rows = register
    rows[0].kind = .complaint
    rows[0].stage = .closed
    rows[0].next = FeedbackDue(
      kind: .survey, at: now + .days(24), from: now - .days(6), target: "30 days")
    return rows
  }()

  /// - Parameter more: what was done about it since.
  static func closedDetail(_ more: [FeedbackEvent.Kind] = []) -> FeedbackDetail {
    var detail = feedbackDetail(closedRegister[0])
    detail.answers = sheet([
      FeedbackForm.kind: "complaint", FeedbackForm.happened: "The heating was broken.",
      FeedbackForm.mayContact: "yes", FeedbackForm.email: "wilma@example.org",
    ])
    detail.events += ([.closed] + more).map {
      FeedbackEvent(kind: $0, at: now - .days(6), staffName: "C. Lind", detail: nil)
    }
    return detail
  }

  static let surveyReport: SurveyReport = {
    let quarter = Quarter(of: LocalDate(day: 20_600))
    let handling: [SurveySatisfaction] =
      Array(repeating: .verySatisfied, count: 9) + Array(repeating: .fairlySatisfied, count: 6)
      + Array(repeating: .dissatisfied, count: 5) + [.neither]
    let answers = handling.enumerated().map { index, satisfaction in
      SurveyAnswers(
        listened: index < 14, informed: index < 12 ? .quiteWell : .notWell,
        handling: satisfaction, outcome: satisfaction,
        improve: index == 3 ? "Ring back sooner." : "")
    }
    let service = (0..<24).map { index in
      ServiceAnswer(satisfaction: index < 16 ? 5 : 3, recommend: index < 12 ? 10 : 7)
    }
    return SurveyReport(
      complaints: [
        SurveyFigures(quarter, sent: 34, answers: answers, agreed: 6, declined: 15),
        SurveyFigures(
          quarter.before(), sent: 9, answers: Array(answers.prefix(3)), agreed: 0, declined: 3),
      ], service: [ServiceFigures(quarter, service)])
  }()

  static let surveyWishes = [
    SurveyContact(
      id: SurveyContactID(rawValue: 2_931_118_040), day: LocalDate(day: 20_730),
      method: .telephone, details: "020 7946 0018, after six"),
    SurveyContact(
      id: SurveyContactID(rawValue: 771_204_613), day: LocalDate(day: 20_748), method: nil,
      details: "1 Mill Lane, Northgate"),
  ]
}
