/// What the board found on reading a quarter's report: kept, and shown with the next (SV-06, S3
/// “Follow up”).
public struct BoardFeedback: Codable, Hashable, Sendable {
  /// The quarter that was read.
  public var quarter: Quarter
  public var words: String
  public var at: Instant
  /// Who entered it, as lists show people.
  public var by: String

  public init(quarter: Quarter, words: String, at: Instant, by: String) {
    self.quarter = quarter
    self.words = words
    self.at = at
    self.by = by
  }

  /// Bytes in UTF-8.
  public static let limit = 20_000

  /// What stands against keeping it.
  public static func problem(_ words: String) -> FormProblem? {
    if words.trimmed.isEmpty { return FormProblem("words", "What the board said is needed.") }
    guard words.utf8.count > limit else { return nil }
    return FormProblem("words", "That is too long: at most \(limit) bytes. Make two of it.")
  }
}

/// Puts one quarter's report together (CC-30, KP-15). A quarter that is still to come is refused.
public struct ReadQuarterReport: Request {
  public static let permission = Permission.readReports
  public static let action = AuditAction.quarterReportRead
  public typealias Reply = QuarterReport
  /// Nil asks for the last that is over.
  public var quarter: Quarter?
  public var audience: QuarterReport.Audience
  public init(quarter: Quarter? = nil, audience: QuarterReport.Audience = .board) {
    self.quarter = quarter
    self.audience = audience
  }
}

/// Keeps what the board said on a quarter's report (SV-06).
public struct RecordBoardFeedback: Change {
  public static let permission = Permission.recordBoardFeedback
  public static let action = AuditAction.boardFeedbackRecorded
  public typealias Reply = BoardFeedback
  public var id: RequestID
  public var quarter: Quarter
  public var words: String
  public init(id: RequestID, quarter: Quarter, words: String) {
    self.id = id
    self.quarter = quarter
    self.words = words
  }
}

/// All that the board said, the newest first; at most 200.
public struct ListBoardFeedback: Request {
  public static let permission = Permission.readReports
  public static let action = AuditAction.boardFeedbackListed
  public typealias Reply = [BoardFeedback]
  public init() {}
}
