/// Flags a contact for a supervisor, from anywhere, with a reason.
public struct EscalateContact: Change {
  public static let permission = Permission.escalate
  public static let action = AuditAction.contactEscalated
  public typealias Reply = Done
  public var id: RequestID
  public var contact: ContactID
  public var reason: EscalationReason
  public var note: String
  public init(id: RequestID, contact: ContactID, reason: EscalationReason, note: String) {
    self.id = id
    self.contact = contact
    self.reason = reason
    self.note = note
  }
}

/// Tells of harm seen or heard in the centre, or of something done to or by staff, by a route of its
/// own (ES-04, C32). Only its raiser and those it is for can read it.
public struct RaiseConcern: Change {
  public static let permission = Permission.raiseConcern
  public static let action = AuditAction.concernRaised
  public typealias Reply = EscalationRow
  public var id: RequestID
  /// `.observed` or `.disclosure`.
  public var source: EscalationSource
  public var reason: EscalationReason
  public var note: String
  /// The first rung: a supervisor, or for what concerns a supervisor the clinical director.
  public var to: Role
  public init(
    id: RequestID, source: EscalationSource, reason: EscalationReason, note: String, to: Role
  ) {
    self.id = id
    self.source = source
    self.reason = reason
    self.note = note
    self.to = to
  }

  /// Whom the route may begin with.
  public static let receivers: [Role] = [.supervisor, .clinicalDirector, .executiveOnCall]
  /// At hand wherever somebody listens to a disclosure (ES-05).
  public static let words = [
    "“I cannot promise not to tell anyone. I will tell only those who need to know.”",
    "“You did the right thing. Thank you for telling me.”",
    "Listen. Do not question or investigate. Write down their own words.",
  ]
}

/// Every open escalation with its rung, clock, holder and next act; who is on call now.
public struct ListEscalations: Request {
  public static let permission = Permission.readEscalations
  public static let action = AuditAction.escalationsListed
  public typealias Reply = EscalationList
  /// Also those that were resolved in the last seven days.
  public var includesResolved: Bool
  public var isRefresh: Bool
  public init(includesResolved: Bool = false, isRefresh: Bool = false) {
    self.includesResolved = includesResolved
    self.isRefresh = isRefresh
  }
}

/// What the escalation pane shows. Who may handle all sees all; others see what they raised or what
/// is about a contact of theirs.
public struct EscalationList: Codable, Hashable, Sendable {
  /// Those whose clock runs first, the least time left on top; then held ones; then resolved ones.
  public var rows: [EscalationRow]
  public var alarms: [Alarm]
  public var totals: AlarmTotals
  /// The ladder's roles in their order, each with who would be called now.
  public var onCall: [OnCall]
  public init(rows: [EscalationRow], alarms: [Alarm], totals: AlarmTotals, onCall: [OnCall]) {
    self.rows = rows
    self.alarms = alarms
    self.totals = totals
    self.onCall = onCall
  }
}

/// Opens an escalation with all that was said and done. Each time leaves its audit row.
public struct ReadEscalation: Request {
  public static let permission = Permission.readEscalations
  public static let action = AuditAction.escalationViewed
  public typealias Reply = EscalationDetail
  /// As screens know it, or as people call it.
  public enum Which: Codable, Hashable, Sendable {
    case id(EscalationID)
    case number(RecordNumber)
  }
  public var which: Which
  public init(_ which: Which) { self.which = which }
}

/// “I have it”: the rung's clock stops and the sender holds the escalation. For those whose rung it
/// is and those above.
public struct AcknowledgeEscalation: Change {
  public static let permission = Permission.handleEscalation
  public static let action = AuditAction.escalationAcknowledged
  public typealias Reply = EscalationRow
  public var id: RequestID
  public var escalation: EscalationID
  public init(id: RequestID, escalation: EscalationID) {
    self.id = id
    self.escalation = escalation
  }
}

/// Takes an escalation that somebody else holds.
public struct TakeOverEscalation: Change {
  public static let permission = Permission.handleEscalation
  public static let action = AuditAction.escalationTakenOver
  public typealias Reply = EscalationRow
  public var id: RequestID
  public var escalation: EscalationID
  public init(id: RequestID, escalation: EscalationID) {
    self.id = id
    self.escalation = escalation
  }
}

/// Gives an escalation back to the ladder: its clock runs on from the flag.
public struct HandBackEscalation: Change {
  public static let permission = Permission.handleEscalation
  public static let action = AuditAction.escalationHandedBack
  public typealias Reply = EscalationRow
  public var id: RequestID
  public var escalation: EscalationID
  public var reason: String
  public init(id: RequestID, escalation: EscalationID, reason: String) {
    self.id = id
    self.escalation = escalation
    self.reason = reason
  }
}

/// Calls the person of a rung again, or the next rung before its time, by the rung's notifier.
public struct CallRung: Change {
  public static let permission = Permission.handleEscalation
  public static let action = AuditAction.rungCalled
  public typealias Reply = EscalationRow
  public var id: RequestID
  public var escalation: EscalationID
  public var role: Role
  public init(id: RequestID, escalation: EscalationID, role: Role) {
    self.id = id
    self.escalation = escalation
    self.role = role
  }
}

/// Ends an escalation: what became of it, in a word and a sentence.
public struct ResolveEscalation: Change {
  public static let permission = Permission.handleEscalation
  public static let action = AuditAction.escalationResolved
  public typealias Reply = EscalationRow
  public var id: RequestID
  public var escalation: EscalationID
  public var outcome: EscalationOutcome
  public var note: String
  public init(
    id: RequestID, escalation: EscalationID, outcome: EscalationOutcome, note: String
  ) {
    self.id = id
    self.escalation = escalation
    self.outcome = outcome
    self.note = note
  }
}

/// Records that the authority was told: whom, when, their reference (ES-11).
public struct RecordMandatedReport: Change {
  public static let permission = Permission.handleEscalation
  public static let action = AuditAction.mandatedReportRecorded
  public typealias Reply = EscalationRow
  public var id: RequestID
  public var escalation: EscalationID
  public var agency: String
  public var reference: String
  public var at: Instant
  public init(
    id: RequestID, escalation: EscalationID, agency: String, reference: String, at: Instant
  ) {
    self.id = id
    self.escalation = escalation
    self.agency = agency
    self.reference = reference
    self.at = at
  }
}
