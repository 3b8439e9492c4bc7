/// What a report knows of one piece of feedback: nothing that names anybody (PR-17).
///
/// The store makes one for each entry of the register; all else follows from them.
public struct ReportedFeedback: Hashable, Codable, Sendable {
  /// What became of an appeal (AP-05).
  public enum Appeal: String, CaseIterable, Codable, Sendable {
    case upheld, differentConclusion, newInvestigation
    /// Told, and not known which of the three.
    case told
    case open

    public var words: String {
      switch self {
      case .upheld: "Findings upheld"
      case .differentConclusion: "Different conclusion"
      case .newInvestigation: "New investigation"
      case .told: "Outcome told"
      case .open: "Still open"
      }
    }
  }

  public var kind: FeedbackKind
  public var areaName: String
  public var receivedAt: Instant
  /// In words; nil where none was recorded (CC-08).
  public var ground: String?
  /// In words; nil where none was recorded (CC-30).
  public var cause: String?
  public var clocks: [ReportedClock]
  public var outcomeAt: Instant?
  public var appeal: Appeal?
  public var hasSharedLessons: Bool

  public init(
    kind: FeedbackKind, areaName: String, receivedAt: Instant, ground: String? = nil,
    cause: String? = nil, clocks: [ReportedClock] = [],
    outcomeAt: Instant? = nil, appeal: Appeal? = nil, hasSharedLessons: Bool = false
  ) {
    self.kind = kind
    self.areaName = areaName
    self.receivedAt = receivedAt
    self.ground = ground
    self.cause = cause
    self.clocks = clocks
    self.outcomeAt = outcomeAt
    self.appeal = appeal
    self.hasSharedLessons = hasSharedLessons
  }
}

/// How a clock ended, by both of its marks where it has two (C1, C2).
public struct ReportedClock: Hashable, Codable, Sendable {
  public enum Result: String, CaseIterable, Codable, Sendable {
    /// By the earlier mark, such as 24 hours.
    case early
    /// By the limit, such as 3 working days.
    case kept
    case late
    case running
  }

  public var kind: ClockKind
  public var result: Result
  /// `24 h, then 3 working days`; nil where only an agreed time counts.
  public var marks: String?

  public init(kind: ClockKind, result: Result, marks: String? = nil) {
    self.kind = kind
    self.result = result
    self.marks = marks
  }

  /// Nil for a clock that nobody of the staff owes.
  public init?(_ clock: Clock, at now: Instant) {
    guard clock.kind.isDuty else { return nil }
    kind = clock.kind
    marks = clock.rule.map { rule in
      let first = rule.target.map { "\($0.target.words), then " } ?? ""
      return first + rule.limit.target.words
    }
    let limit = clock.agreed == nil ? max(clock.due, clock.limitDue ?? clock.due) : clock.due
    let done = clock.isDone ? clock.end?.at : nil
    if let done, let target = clock.targetDue, done <= target {
      result = .early
    } else if let done, done <= limit {
      result = .kept
    } else {
      result = clock.end == nil && now <= limit ? .running : .late
    }
  }
}

/// The surveys that went out in a quarter, and those that came back in it (SV-06). Nothing joins the
/// two (C22).
public struct SurveyReturns: Hashable, Codable, Sendable {
  public var sent: Int
  public var returned: Int
  /// Of those returned: satisfied with the outcome, very or fairly.
  public var satisfied: Int
  public init(sent: Int, returned: Int, satisfied: Int) {
    self.sent = sent
    self.returned = returned
    self.satisfied = satisfied
  }
}
