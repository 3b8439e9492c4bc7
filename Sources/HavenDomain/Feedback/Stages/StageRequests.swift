/// Enters an appeal against the outcome of a complaint (AP-02, S3 “Appeal of complaint outcome”).
public struct RecordAppeal: Change {
  public static let permission = Permission.recordFeedbackAct
  public static let action = AuditAction.appealRecorded
  public typealias Reply = FeedbackRow
  public var id: RequestID
  public var feedback: FeedbackID
  /// The day on which we received it; nil is today.
  public var received: LocalDate?
  /// What they say.
  public var words: String
  /// Why it is taken after its time: for the co-ordinator alone.
  public var lateReason: String
  public init(
    id: RequestID, feedback: FeedbackID, received: LocalDate? = nil, words: String,
    lateReason: String = ""
  ) {
    self.id = id
    self.feedback = feedback
    self.received = received
    self.words = words
    self.lateReason = lateReason
  }
}

/// What the review came to, and that the customer and the co-ordinator know it (AP-05, AP-06).
public struct RecordAppealOutcome: Change {
  public static let permission = Permission.recordFeedbackAct
  public static let action = AuditAction.appealDecided
  public typealias Reply = FeedbackRow
  public var id: RequestID
  public var feedback: FeedbackID
  public var outcome: AppealOutcome
  /// What was found, as told.
  public var words: String
  /// Who informed the customer, and how.
  public var told: String
  public var coordinatorTold: Bool
  public init(
    id: RequestID, feedback: FeedbackID, outcome: AppealOutcome, words: String, told: String,
    coordinatorTold: Bool
  ) {
    self.id = id
    self.feedback = feedback
    self.outcome = outcome
    self.words = words
    self.told = told
    self.coordinatorTold = coordinatorTold
  }

  /// All that is missing from it.
  public var problems: [FormProblem] {
    var problems: [FormProblem] = []
    if words.trimmed.isEmpty {
      problems.append(FormProblem("words", "What was found is needed."))
    }
    if told.trimmed.isEmpty {
      problems.append(
        FormProblem(
          "told", "Who informed the customer, and how, is needed (\(StageWords.appeals))."))
    }
    if !coordinatorTold {
      problems.append(
        FormProblem(
          "coordinatorTold",
          "Inform the Data and Performance Co-Ordinator, then record it (\(StageWords.appeals))."))
    }
    return problems
  }
}

/// One step of a compliment (CC-21): for reception too.
public enum ComplimentAct: String, CaseIterable, Codable, Sendable {
  case passedOn, thanked, closed

  public var move: FeedbackMove {
    switch self {
    case .passedOn: .act(.passedOn)
    case .thanked: .act(.thanked)
    case .closed: .close
    }
  }

  public var event: FeedbackEvent.Kind {
    switch self {
    case .passedOn: .passedOn
    case .thanked: .thanked
    case .closed: .closed
    }
  }
}

/// Passes a compliment on, thanks for it, or closes it (CC-21, S3 “Logging a Compliment”).
public struct HandleCompliment: Change {
  public static let permission = Permission.handleCompliments
  public static let action = AuditAction.complimentHandled
  public typealias Reply = FeedbackRow
  public var id: RequestID
  public var feedback: FeedbackID
  public var act: ComplimentAct
  /// To whom, how they were thanked, or anything else.
  public var note: String
  public init(id: RequestID, feedback: FeedbackID, act: ComplimentAct, note: String) {
    self.id = id
    self.feedback = feedback
    self.act = act
    self.note = note
  }
}
