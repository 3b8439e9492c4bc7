import HavenDomain

/// A request about surveys on its way to the store.
public enum SurveyAsk: Hashable, Sendable {
  case send(SendSurvey)
  case check(RecordQualityCheck)
  case enter(EnterSurvey)
  case figures(ReadSurveyFigures)
  case contacts(ListSurveyContacts)
}

/// What the store answered about surveys.
public enum SurveyReply: Hashable, Sendable {
  case row(FeedbackRow)
  case entered(SurveyEntered)
  case report(SurveyReport)
  case contacts([SurveyContact])
}

/// What was read of surveys, for as long as it is looked at.
public struct SurveysState: Equatable, Sendable {
  public var report: SurveyReport?
  public var contacts: [SurveyContact]?
}
