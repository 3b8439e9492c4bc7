/// To whom a survey about a complaint is owed: they agreed to be contacted, the complaint is closed,
/// and neither survey nor quality-check conversation came since (SV-01). What is due first on top;
/// at most 500.
public struct ListSurveysDue: Request {
  public static let permission = Permission.handleSurveys
  public static let action = AuditAction.surveysDueListed
  public typealias Reply = [SurveyDue]
  public init() {}
}

/// A survey that is owed, without saying to whom.
public struct SurveyDue: Codable, Hashable, Sendable {
  public var row: FeedbackRow
  public var closedAt: Instant
  /// 30 days after closing (C6); nil where the policy sets no time.
  public var due: Instant?
  /// By email where an address was given, else by post (SV-02).
  public var way: SurveyWay
  public init(row: FeedbackRow, closedAt: Instant, due: Instant?, way: SurveyWay) {
    self.row = row
    self.closedAt = closedAt
    self.due = due
    self.way = way
  }
}

/// Reads to whom a survey goes, with its text, before it is sent. Changes nothing.
public struct ReadSurveyLetter: Request {
  public static let permission = Permission.handleSurveys
  public static let action = AuditAction.surveyViewed
  public typealias Reply = SurveyLetter
  public var feedback: FeedbackID
  public init(feedback: FeedbackID) { self.feedback = feedback }
}

/// A survey for one customer. The text says nothing of who they are; the address stays on the cover.
public struct SurveyLetter: Codable, Hashable, Sendable {
  public var number: RecordNumber
  /// By email where an address was given, else by post (SV-02).
  public var way: SurveyWay
  public var name: String
  public var address: String
  public var email: String?
  public var text: String
  public init(
    number: RecordNumber, way: SurveyWay, name: String, address: String, email: String?,
    text: String
  ) {
    self.number = number
    self.way = way
    self.name = name
    self.address = address
    self.email = email
    self.text = text
  }
}

/// The survey went to the customer: the duty is met.
public struct SendSurvey: Change {
  public static let permission = Permission.handleSurveys
  public static let action = AuditAction.surveySent
  public typealias Reply = FeedbackRow
  public var id: RequestID
  public var feedback: FeedbackID
  public var way: SurveyWay
  public init(id: RequestID, feedback: FeedbackID, way: SurveyWay) {
    self.id = id
    self.feedback = feedback
    self.way = way
  }
}

/// A quality-check conversation took the survey's place (SV-07, S3 “10 Steps method”).
public struct RecordQualityCheck: Change {
  public static let permission = Permission.recordFeedbackAct
  public static let action = AuditAction.qualityChecked
  public typealias Reply = FeedbackRow
  public var id: RequestID
  public var feedback: FeedbackID
  public var result: QualityCheckResult
  public var note: String
  public init(id: RequestID, feedback: FeedbackID, result: QualityCheckResult, note: String) {
    self.id = id
    self.feedback = feedback
    self.result = result
    self.note = note
  }
}

/// Enters a returned survey (SV-05). What is kept says neither whose it is nor when it came, but for
/// the quarter; the wish to be contacted is kept apart (C22).
public struct EnterSurvey: Change {
  public static let permission = Permission.enterSurveys
  public static let action = AuditAction.surveyEntered
  public typealias Reply = SurveyEntered
  public var id: RequestID
  public var answers: SurveyAnswers
  public init(id: RequestID, answers: SurveyAnswers) {
    self.id = id
    self.answers = answers
  }
}

/// Where a survey was counted.
public struct SurveyEntered: Codable, Hashable, Sendable {
  public var quarter: Quarter
  public init(quarter: Quarter) { self.quarter = quarter }
}

/// Enters what somebody said of the service as a whole (SV-08).
public struct EnterServiceSurvey: Change {
  public static let permission = Permission.enterSurveys
  public static let action = AuditAction.serviceSurveyEntered
  public typealias Reply = SurveyEntered
  public var id: RequestID
  public var answer: ServiceAnswer
  public init(id: RequestID, answer: ServiceAnswer) {
    self.id = id
    self.answer = answer
  }
}

/// Reads satisfaction by quarter, with nobody to be found in it.
///
/// The figures of a quarter that still runs change with every survey that is entered: who reads them
/// before and after one can tell what it said. Only those of a quarter that is over are for others.
public struct ReadSurveyFigures: Request {
  public static let permission = Permission.readReports
  public static let action = AuditAction.surveysReported
  public typealias Reply = SurveyReport
  /// Nil for the last two years.
  public var quarter: Quarter?
  public init(quarter: Quarter? = nil) { self.quarter = quarter }
}

/// Who would like to be contacted about their answers, the oldest first.
public struct ListSurveyContacts: Request {
  public static let permission = Permission.handleSurveys
  public static let action = AuditAction.surveyContactsListed
  public typealias Reply = [SurveyContact]
  public init() {}
}

/// Somebody was contacted about their answers, or would rather not: their details are destroyed.
public struct EndSurveyContact: Change {
  public static let permission = Permission.handleSurveys
  public static let action = AuditAction.surveyContactEnded
  public typealias Reply = Done
  public var id: RequestID
  public var contact: SurveyContactID
  public init(id: RequestID, contact: SurveyContactID) {
    self.id = id
    self.contact = contact
  }
}
