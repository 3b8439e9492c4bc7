/// Puts a manager in for a part of the work on feedback: for who is out of office, or where somebody
/// would review their own work (ES-07, AP-07, C20). The coordinator alone.
public struct AssignFeedback: Change {
  public static let permission = Permission.assignFeedback
  public static let action = AuditAction.feedbackAssigned
  public typealias Reply = FeedbackRow
  public var id: RequestID
  public var feedback: FeedbackID
  public var part: FeedbackPart
  /// Somebody with the role of a manager.
  public var to: StaffID
  /// Kept with the name, and shown with it.
  public var reason: String
  public init(
    id: RequestID, feedback: FeedbackID, part: FeedbackPart, to: StaffID, reason: String
  ) {
    self.id = id
    self.feedback = feedback
    self.part = part
    self.to = to
    self.reason = reason
  }
}

extension FeedbackRules {
  /// Nil when somebody can be put in for the part; else why not.
  public static func whyNotAssign(_ row: FeedbackRow, _ part: FeedbackPart) -> String? {
    guard FeedbackPart.parts(of: row.kind).contains(part) else {
      return row.kind == .compliment
        ? "A compliment goes to reception; no manager handles it (S3, Logging a Compliment)."
        : "Only a complaint has a part for \(part.words) (S3, Appendix 2)."
    }
    return row.stage.isFileClosed && part != .appeal ? "It is closed. Open it again first." : nil
  }
}

extension FeedbackRow {
  /// Whoever it is passed to gets it marked urgent, until it is closed (ES-08, S3, Logging a
  /// Complaint and Logging dissatisfaction).
  public func isUrgent() -> Bool { kind != .compliment && !stage.isFileClosed }

  /// `Passed to Imani Calder, urgent`
  public func passedToWords() -> String {
    "Passed to \(passedTo)\(isUrgent() ? ", urgent" : "")"
  }
}
