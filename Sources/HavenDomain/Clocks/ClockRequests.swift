/// The clocks of a contact, or of feedback that the sender may read.
public struct ReadClocks: Request {
  public static let permission = Permission.readClocks
  public static let action = AuditAction.clocksViewed
  public typealias Reply = ClockSheet
  public var record: ClockedRecord
  public init(_ record: ClockedRecord) { self.record = record }
}

/// Stops a record's clocks until a time at which they go on by themselves.
///
/// Refused without a reason or an end, for an emergency's clocks, while somebody waits this minute,
/// and while they are paused already.
public struct PauseClocks: Change {
  public static let permission = Permission.pauseClocks
  public static let action = AuditAction.clocksPaused
  public typealias Reply = ClockSheet
  public var id: RequestID
  public var record: ClockedRecord
  public var reason: String
  public var until: Instant
  public init(id: RequestID, record: ClockedRecord, reason: String, until: Instant) {
    self.id = id
    self.record = record
    self.reason = reason
    self.until = until
  }
}

/// Ends the pause that runs, before its time.
public struct ResumeClocks: Change {
  public static let permission = Permission.pauseClocks
  public static let action = AuditAction.clocksResumed
  public typealias Reply = ClockSheet
  public var id: RequestID
  public var record: ClockedRecord
  public init(id: RequestID, record: ClockedRecord) {
    self.id = id
    self.record = record
  }
}

/// What happens to a contact besides its intake, as far as a clock depends on it.
public enum ContactAct: String, CaseIterable, Codable, Sendable {
  /// They rang or wrote again, and wait for an answer.
  case wroteAgain
  /// They have been answered.
  case answered
  /// The next action was done; a new date may be agreed.
  case followedUp
  case resolved
  case reopened

  public var words: String { event.words }

  /// What the timeline says.
  public var event: ContactEvent.Kind {
    switch self {
    case .wroteAgain: .wroteAgain
    case .answered: .answered
    case .followedUp: .followedUp
    case .resolved: .resolved
    case .reopened: .reopened
    }
  }
}

/// Notes an act on a contact, now.
public struct RecordContactAct: Change {
  public static let permission = Permission.recordContactAct
  public static let action = AuditAction.contactActed
  public typealias Reply = ClockSheet
  public var id: RequestID
  public var contact: ContactID
  public var act: ContactAct
  public var note: String
  /// Only of a follow-up or a reopening: when the next one is due.
  public var due: Instant?
  public init(
    id: RequestID, contact: ContactID, act: ContactAct, note: String, due: Instant? = nil
  ) {
    self.id = id
    self.contact = contact
    self.act = act
    self.note = note
    self.due = due
  }
}

/// What is done about feedback besides acknowledging, telling the outcome and closing, as far as a
/// clock depends on it.
public enum FeedbackAct: String, CaseIterable, Codable, Sendable {
  /// A written update on where it stands (CC-17).
  case statusGiven
  /// A date was agreed for the next update (CC-31).
  case updateAgreed
  case updateGiven
  case lessonsShared
  case appealReceived
  case appealContacted
  /// More time was agreed with the customer (AP-04).
  case appealExtended
  case appealOutcome
  case surveySent
  case reopened
  /// The co-ordinator is told by it (CC-26).
  case beginInvestigation
  /// Nothing more is asked (CC-25).
  case customerSatisfied
  /// Nobody appealed in time (AP-02).
  case appealTimeOver
  /// More time for the findings was agreed with the customer, for a reason.
  case findingsExtended
  /// A compliment went to whom it is for (CC-21).
  case passedOn
  case thanked
  /// Talked through with the customer instead of a survey.
  case qualityCheck
  /// No survey goes out, for a reason.
  case surveyWaived

  public var words: String { event.words }

  /// What the timeline says.
  public var event: FeedbackEvent.Kind {
    switch self {
    case .statusGiven: .statusGiven
    case .updateAgreed: .updateAgreed
    case .updateGiven: .updateGiven
    case .lessonsShared: .lessonsShared
    case .appealReceived: .appealReceived
    case .appealContacted: .appealContacted
    case .appealExtended: .appealExtended
    case .appealOutcome: .appealOutcome
    case .surveySent: .surveySent
    case .reopened: .reopened
    case .beginInvestigation: .investigationBegun
    case .customerSatisfied: .customerSatisfied
    case .appealTimeOver: .unappealed
    case .findingsExtended: .findingsExtended
    case .passedOn: .passedOn
    case .thanked: .thanked
    case .qualityCheck: .qualityCheck
    case .surveyWaived: .surveyWaived
    }
  }

  /// A day has to be named with it.
  public var needsDate: Bool {
    self == .updateAgreed || self == .appealExtended || self == .findingsExtended
  }
}

/// Notes an act on feedback, now.
public struct RecordFeedbackAct: Change {
  public static let permission = Permission.recordFeedbackAct
  public static let action = AuditAction.feedbackActed
  public typealias Reply = FeedbackRow
  public var id: RequestID
  public var feedback: FeedbackID
  public var act: FeedbackAct
  public var note: String
  /// The day that was agreed with the customer.
  public var date: LocalDate?
  /// How the customer was told of more time for the findings.
  public var how: String
  public init(
    id: RequestID, feedback: FeedbackID, act: FeedbackAct, note: String, date: LocalDate? = nil,
    how: String = ""
  ) {
    self.id = id
    self.feedback = feedback
    self.act = act
    self.note = note
    self.date = date
    self.how = how
  }
}
