/// Adds a task beside the next action.
public struct AddTask: Change {
  public static let permission = Permission.workCases
  public static let action = AuditAction.caseTaskAdded
  public typealias Reply = CaseRow
  public var id: RequestID
  public var caseID: CaseID
  public var words: String
  public var due: Instant
  public init(id: RequestID, caseID: CaseID, words: String, due: Instant) {
    self.id = id
    self.caseID = caseID
    self.words = words
    self.due = due
  }
}

/// Ends a task: done, or dropped for a reason.
public struct EndTask: Change {
  public static let permission = Permission.workCases
  public static let action = AuditAction.caseTaskEnded
  public typealias Reply = CaseRow
  public var id: RequestID
  public var task: CaseTaskID
  /// Why it is dropped; nil where it is done.
  public var dropReason: String?
  public init(id: RequestID, task: CaseTaskID, dropReason: String? = nil) {
    self.id = id
    self.task = task
    self.dropReason = dropReason
  }
}

/// Says what is done next, and by when. One that stands is replaced, and kept.
public struct SetNextAction: Change {
  public static let permission = Permission.workCases
  public static let action = AuditAction.caseNextActionSet
  public typealias Reply = CaseRow
  public var id: RequestID
  public var caseID: CaseID
  public var words: String
  public var due: Instant
  /// The one that stands was done, and not only replaced.
  public var lastIsDone: Bool
  public init(
    id: RequestID, caseID: CaseID, words: String, due: Instant, lastIsDone: Bool = false
  ) {
    self.id = id
    self.caseID = caseID
    self.words = words
    self.due = due
    self.lastIsDone = lastIsDone
  }
}

/// The next action is done. The case asks for another until one is set.
public struct FinishNextAction: Change {
  public static let permission = Permission.workCases
  public static let action = AuditAction.caseNextActionDone
  public typealias Reply = CaseRow
  public var id: RequestID
  public var caseID: CaseID
  public init(id: RequestID, caseID: CaseID) {
    self.id = id
    self.caseID = caseID
  }
}

/// Agrees when we ask whether somebody's needs are met (IN-17): of a case, or of a contact that has
/// none.
public struct ScheduleFollowUp: Change {
  public static let permission = Permission.workCases
  public static let action = AuditAction.followUpScheduled
  public typealias Reply = FollowUp
  public enum Subject: Codable, Hashable, Sendable {
    case contact(ContactID)
    case caseFile(CaseID)
  }
  public var id: RequestID
  public var subject: Subject
  public var due: Instant
  /// Nil takes what the intake says.
  public var method: FollowUpMethod?
  public var isRapid: Bool
  public var about: String
  public init(
    id: RequestID, subject: Subject, due: Instant, method: FollowUpMethod? = nil,
    isRapid: Bool = false, about: String = ""
  ) {
    self.id = id
    self.subject = subject
    self.due = due
    self.method = method
    self.isRapid = isRapid
    self.about = about
  }
}

/// What a follow-up found: were their needs met? One that is dropped needs a reason.
public struct RecordFollowUp: Change {
  public static let permission = Permission.workCases
  public static let action = AuditAction.followUpRecorded
  public typealias Reply = FollowUp
  public var id: RequestID
  public var followUp: FollowUpID
  public var outcome: FollowUpOutcome
  public var note: String
  public init(id: RequestID, followUp: FollowUpID, outcome: FollowUpOutcome, note: String = "") {
    self.id = id
    self.followUp = followUp
    self.outcome = outcome
    self.note = note
  }
}
