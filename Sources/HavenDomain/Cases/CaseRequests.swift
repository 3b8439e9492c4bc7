/// Which cases a list shows. The raw value is what a command line takes.
public enum CaseFilter: String, CaseIterable, Codable, Sendable {
  case mine, all, late, closed

  public var words: String {
    switch self {
    case .mine: "mine"
    case .all: "all"
    case .late: "over their time"
    case .closed: "closed"
    }
  }
}

/// Lists cases, what is due first on top, and the open follow-ups of contacts that have no case.
///
/// An agent sees their own, who leads the team sees all; at most 500.
public struct ListCases: Request {
  public static let permission = Permission.readCases
  public static let action = AuditAction.casesListed
  public typealias Reply = CaseList
  public var filter: CaseFilter
  /// Reads again what this session sees already.
  public var isRefresh: Bool
  public init(_ filter: CaseFilter = .mine, isRefresh: Bool = false) {
    self.filter = filter
    self.isRefresh = isRefresh
  }
}

/// Cases, follow-ups without one, and how many the reader has.
public struct CaseList: Codable, Hashable, Sendable {
  public var rows: [CaseRow]
  public var followUps: [FollowUp]
  public var load: Caseload
  public var readAt: Instant
  public init(rows: [CaseRow], followUps: [FollowUp], load: Caseload, readAt: Instant) {
    self.rows = rows
    self.followUps = followUps
    self.load = load
    self.readAt = readAt
  }
}

/// Opens a case to be read: for its owner, for who leads the team, and for who has one of its
/// contacts in hand. Others are refused.
public struct ReadCase: Request {
  public static let permission = Permission.readCases
  public static let action = AuditAction.caseViewed
  public typealias Reply = CaseDetail
  public enum Which: Codable, Hashable, Sendable {
    case id(CaseID)
    case number(RecordNumber)
    /// The case that this contact belongs to.
    case contact(ContactID)
  }
  public var which: Which
  public init(_ which: Which) { self.which = which }
}

/// Opens a case from a contact that the sender has in hand, or whose intake is complete (IN-12).
///
/// Needs and plan come from the intake where none are given; so does the next action.
public struct OpenCase: Change {
  public static let permission = Permission.workCases
  public static let action = AuditAction.caseOpened
  public typealias Reply = CaseRow
  public var id: RequestID
  public var contact: ContactID
  /// Nil takes them over from the intake.
  public var needs: String?
  public var plan: String?
  /// Nil for the sender, or for whoever owns the contact.
  public var owner: StaffID?
  public init(
    id: RequestID, contact: ContactID, needs: String? = nil, plan: String? = nil,
    owner: StaffID? = nil
  ) {
    self.id = id
    self.contact = contact
    self.needs = needs
    self.plan = plan
    self.owner = owner
  }
}

/// Joins another contact of the same person to a case. Its next action goes on as a task.
public struct LinkContactToCase: Change {
  public static let permission = Permission.workCases
  public static let action = AuditAction.caseLinked
  public typealias Reply = CaseRow
  public var id: RequestID
  public var caseID: CaseID
  public var contact: ReadContact.Which
  public init(id: RequestID, caseID: CaseID, contact: ReadContact.Which) {
    self.id = id
    self.caseID = caseID
    self.contact = contact
  }
}

/// Adds a note. It is never changed: what was wrong is put right by another that names it.
public struct AddCaseNote: Change {
  public static let permission = Permission.workCases
  public static let action = AuditAction.caseNoted
  public typealias Reply = CaseRow
  public var id: RequestID
  public var caseID: CaseID
  public var text: String
  public var corrects: CaseNoteID?
  public init(id: RequestID, caseID: CaseID, text: String, corrects: CaseNoteID? = nil) {
    self.id = id
    self.caseID = caseID
    self.text = text
    self.corrects = corrects
  }
}

/// Writes needs and plan anew; the old ones are kept (IN-09).
public struct ChangePlan: Change {
  public static let permission = Permission.workCases
  public static let action = AuditAction.casePlanChanged
  public typealias Reply = CaseRow
  public var id: RequestID
  public var caseID: CaseID
  public var needs: String
  public var plan: String
  public init(id: RequestID, caseID: CaseID, needs: String, plan: String) {
    self.id = id
    self.caseID = caseID
    self.needs = needs
    self.plan = plan
  }
}

/// Gives a case to somebody. Its contacts go with it.
public struct AssignCase: Change {
  public static let permission = Permission.workCases
  public static let action = AuditAction.caseAssigned
  public typealias Reply = CaseRow
  public var id: RequestID
  public var caseID: CaseID
  public var to: StaffID
  public init(id: RequestID, caseID: CaseID, to: StaffID) {
    self.id = id
    self.caseID = caseID
    self.to = to
  }
}

/// Closes a case and its contacts: nothing of it is due any more.
public struct CloseCase: Change {
  public static let permission = Permission.workCases
  public static let action = AuditAction.caseClosed
  public typealias Reply = CaseRow
  public var id: RequestID
  public var caseID: CaseID
  public var reason: CloseReason
  public var outcome: CaseOutcome
  public var note: String
  /// Why tasks and follow-ups that are open are dropped; empty where none is.
  public var dropReason: String
  public init(
    id: RequestID, caseID: CaseID, reason: CloseReason, outcome: CaseOutcome, note: String = "",
    dropReason: String = ""
  ) {
    self.id = id
    self.caseID = caseID
    self.reason = reason
    self.outcome = outcome
    self.note = note
    self.dropReason = dropReason
  }
}

/// Opens a closed case again, with the contacts that were closed with it. It asks for a next action.
public struct ReopenCase: Change {
  public static let permission = Permission.workCases
  public static let action = AuditAction.caseReopened
  public typealias Reply = CaseRow
  public var id: RequestID
  public var caseID: CaseID
  public var reason: String
  public init(id: RequestID, caseID: CaseID, reason: String) {
    self.id = id
    self.caseID = caseID
    self.reason = reason
  }
}

/// Closes a contact that has no case and whose intake is complete.
public struct CloseContact: Change {
  public static let permission = Permission.workCases
  public static let action = AuditAction.contactClosed
  public typealias Reply = Done
  public var id: RequestID
  public var contact: ContactID
  public var reason: CloseReason
  public var outcome: CaseOutcome
  public var note: String
  /// Why follow-ups that are open are dropped; empty where none is.
  public var dropReason: String
  public init(
    id: RequestID, contact: ContactID, reason: CloseReason, outcome: CaseOutcome,
    note: String = "", dropReason: String = ""
  ) {
    self.id = id
    self.contact = contact
    self.reason = reason
    self.outcome = outcome
    self.note = note
    self.dropReason = dropReason
  }
}

/// Open cases of each person and the backlog: for who leads the team of all, for
/// anybody else their own.
public struct ReadCaseload: Request {
  public static let permission = Permission.readCases
  public static let action = AuditAction.caseloadRead
  public typealias Reply = Caseload
  public init() {}
}

/// How long intakes took: for who leads the team of all, for anybody else their own.
public struct ReadHandling: Request {
  public static let permission = Permission.readCases
  public static let action = AuditAction.handlingRead
  public typealias Reply = HandlingReport
  /// Of those completed since then.
  public var since: Instant
  public init(since: Instant) { self.since = since }
}
