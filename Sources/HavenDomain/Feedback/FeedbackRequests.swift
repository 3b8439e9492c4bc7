/// Enters a filled contact form into the register, and closes its draft.
///
/// The form comes as a draft's id, or as answers when it was never a draft (command line).
public struct LogFeedback: Change {
  public static let permission = Permission.logFeedback
  public static let action = AuditAction.feedbackLogged
  public typealias Reply = FeedbackRow
  public var id: RequestID
  public var draft: DraftID?
  public var answers: Answers?
  public init(id: RequestID, draft: DraftID?, answers: Answers? = nil) {
    self.id = id
    self.draft = draft
    self.answers = answers
  }
}

/// The register, what is due first on top; then what is closed, newest first.
///
/// Receptionists and the coordinator see all; managers see their areas; everybody sees what they
/// logged themselves.
public struct ListFeedback: Request {
  public static let permission = Permission.readFeedback
  public static let action = AuditAction.feedbackListed
  public typealias Reply = FeedbackList
  public var kind: FeedbackKind?
  /// Nil or blank finds all; finds numbers, areas, stages and, through blind tokens, names.
  public var text: String?
  /// 1 to 500.
  public var count: Int
  public var isRefresh: Bool
  public var filter: FeedbackFilter
  public init(
    kind: FeedbackKind? = nil, text: String? = nil, count: Int, isRefresh: Bool = false,
    filter: FeedbackFilter = .all
  ) {
    self.kind = kind
    self.text = text
    self.count = count
    self.isRefresh = isRefresh
    self.filter = filter
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    kind = try values.decodeIfPresent(FeedbackKind.self, forKey: .kind)
    text = try values.decodeIfPresent(String.self, forKey: .text)
    count = try values.decode(Int.self, forKey: .count)
    isRefresh = try values.decodeIfPresent(Bool.self, forKey: .isRefresh) ?? false
    filter = try values.decodeIfPresent(FeedbackFilter.self, forKey: .filter) ?? .all
  }
}

/// The part of the register that was asked for, and the numbers of all of it.
public struct FeedbackList: Codable, Hashable, Sendable {
  public var rows: [FeedbackRow]
  /// More than were asked for.
  public var hasMore: Bool
  public var open: Int
  public var overdue: Int
  public init(rows: [FeedbackRow], hasMore: Bool, open: Int, overdue: Int) {
    self.rows = rows
    self.hasMore = hasMore
    self.open = open
    self.overdue = overdue
  }
}

/// Opens one piece of feedback with its form.
public struct ReadFeedback: Request {
  public static let permission = Permission.readFeedback
  public static let action = AuditAction.feedbackViewed
  public typealias Reply = FeedbackDetail
  public var feedback: FeedbackID
  public init(feedback: FeedbackID) { self.feedback = feedback }
}

/// The customer has been told that we have it, and how (CC-15).
public struct AcknowledgeFeedback: Change {
  public static let permission = Permission.handleFeedback
  public static let action = AuditAction.feedbackAcknowledged
  public typealias Reply = FeedbackRow
  public var id: RequestID
  public var feedback: FeedbackID
  public var how: String
  public init(id: RequestID, feedback: FeedbackID, how: String) {
    self.id = id
    self.feedback = feedback
    self.how = how
  }
}

/// What was found and done, and that the customer knows it (CC-18); for a complaint also that they
/// know of their right to appeal (AP-01).
public struct RecordOutcome: Change {
  public static let permission = Permission.handleFeedback
  public static let action = AuditAction.feedbackOutcome
  public typealias Reply = FeedbackRow
  public var id: RequestID
  public var feedback: FeedbackID
  public var outcome: String
  public var toldOfAppeal: Bool
  public init(id: RequestID, feedback: FeedbackID, outcome: String, toldOfAppeal: Bool) {
    self.id = id
    self.feedback = feedback
    self.outcome = outcome
    self.toldOfAppeal = toldOfAppeal
  }
}

/// Closes the file.
public struct CloseFeedback: Change {
  public static let permission = Permission.closeFeedback
  public static let action = AuditAction.feedbackClosed
  public typealias Reply = FeedbackRow
  public var id: RequestID
  public var feedback: FeedbackID
  public var note: String
  public init(id: RequestID, feedback: FeedbackID, note: String) {
    self.id = id
    self.feedback = feedback
    self.note = note
  }
}

/// The service areas with their managers.
public struct ListServiceAreas: Request {
  public static let permission = Permission.readServiceAreas
  public static let action = AuditAction.areasListed
  public typealias Reply = [ServiceArea]
  public init() {}
}

/// Changes an area's name or managers; an id that is new adds one.
public struct SaveServiceArea: Change {
  public static let permission = Permission.editServiceAreas
  public static let action = AuditAction.areaChanged
  public typealias Reply = ServiceArea
  public var id: RequestID
  public var area: ServiceArea
  public init(id: RequestID, area: ServiceArea) {
    self.id = id
    self.area = area
  }
}
