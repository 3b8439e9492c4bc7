/// How an escalation came about.
public enum EscalationSource: String, CaseIterable, Codable, Sendable {
  /// The triage score was 8 to 10 (TR-07).
  case score
  /// The caller said that they are not safe.
  case unsafe
  /// A colleague pressed Escalate.
  case colleague
  /// Something was seen or heard in the centre (ES-04).
  case observed
  /// A member of staff told of something done to them or by them (C32, TS-11).
  case disclosure

  /// Its reason and words are for few.
  public var isConfidential: Bool { self == .observed || self == .disclosure }

  public var words: String {
    switch self {
    case .score: "score 8 to 10"
    case .unsafe: "not safe now"
    case .colleague: "asked for by a colleague"
    case .observed: "seen or heard in the centre"
    case .disclosure: "told by staff"
    }
  }
}

/// How an escalation ended.
public enum EscalationOutcome: String, CaseIterable, Codable, Sendable {
  case safe
  case servicesSent
  case handedToCrisisTeam
  case reported
  case followedUp
  case notNeeded

  public var words: String {
    switch self {
    case .safe: "The person is safe"
    case .servicesSent: "Emergency services have them"
    case .handedToCrisisTeam: "The crisis team has them"
    case .reported: "Reported to the authority"
    case .followedUp: "Goes on as a follow-up"
    case .notNeeded: "No escalation was needed"
    }
  }
}

/// A flag on its way up the ladder, as lists show it: no name, no word of what was said.
public struct EscalationRow: Codable, Hashable, Sendable {
  public var id: EscalationID
  public var number: RecordNumber
  public var source: EscalationSource
  public var contact: ContactID?
  public var contactNumber: RecordNumber?
  public var flaggedAt: Instant
  /// The rung that is called or acknowledged now.
  public var rung: Rung
  /// 1 for the first of the ladder.
  public var rungNumber: Int
  public var rungCount: Int
  /// Who has it since they acknowledged or took over.
  public var holder: StaffID?
  public var holderName: String?
  public var resolvedAt: Instant?
  public var outcome: EscalationOutcome?
  public var version: Int

  public init(
    id: EscalationID, number: RecordNumber, source: EscalationSource, contact: ContactID?,
    contactNumber: RecordNumber?, flaggedAt: Instant, rung: Rung, rungNumber: Int,
    rungCount: Int, holder: StaffID?, holderName: String?, resolvedAt: Instant?,
    outcome: EscalationOutcome?, version: Int
  ) {
    self.id = id
    self.number = number
    self.source = source
    self.contact = contact
    self.contactNumber = contactNumber
    self.flaggedAt = flaggedAt
    self.rung = rung
    self.rungNumber = rungNumber
    self.rungCount = rungCount
    self.holder = holder
    self.holderName = holderName
    self.resolvedAt = resolvedAt
    self.outcome = outcome
    self.version = version
  }

  public var isOpen: Bool { resolvedAt == nil }
  /// Nobody has it: its rung's clock runs.
  public var isClimbing: Bool { isOpen && holder == nil }
  /// Seconds until the rung must be acknowledged; nil when its clock stands.
  public func secondsLeft(at now: Instant) -> Int? {
    isClimbing ? now.seconds(until: rung.due) : nil
  }
}

/// An escalation opened: what was said, its rungs, its history, and what has to be done.
public struct EscalationDetail: Codable, Hashable, Sendable {
  public var row: EscalationRow
  public var reason: EscalationReason?
  /// What the person wrote who raised it.
  public var note: String
  public var raisedBy: String?
  /// From the first to the latest.
  public var rungs: [Rung]
  /// The latest fifty, oldest first.
  public var events: [EscalationEvent]
  /// Messages to pagers and mailboxes, the latest first.
  public var messages: [PagerMessage]
  /// What the law may want reported here, and how soon (ES-11); empty when nothing applies.
  public var duties: [ReportingDuty]
  public var dispatches: [Dispatch]

  public init(
    row: EscalationRow, reason: EscalationReason?, note: String, raisedBy: String?,
    rungs: [Rung], events: [EscalationEvent], messages: [PagerMessage],
    duties: [ReportingDuty], dispatches: [Dispatch]
  ) {
    self.row = row
    self.reason = reason
    self.note = note
    self.raisedBy = raisedBy
    self.rungs = rungs
    self.events = events
    self.messages = messages
    self.duties = duties
    self.dispatches = dispatches
  }
}

/// Something that happened to an escalation: who, when, what (ES-10).
public struct EscalationEvent: Codable, Hashable, Sendable {
  /// What happened. The raw value is kept in records: never rename one.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case flagged, rungCalled, rungPassedOver, acknowledged, takenOver, handedBack, called
    case messageSent, messageFailed, reported, resolved

    public var words: String {
      switch self {
      case .flagged: "flagged"
      case .rungCalled: "called"
      case .rungPassedOver: "passed over"
      case .acknowledged: "acknowledged"
      case .takenOver: "taken over"
      case .handedBack: "handed back: the clock runs on"
      case .called: "called again"
      case .messageSent: "message delivered"
      case .messageFailed: "message not delivered"
      case .reported: "reported to the authority"
      case .resolved: "resolved"
      }
    }
  }
  public var kind: Kind
  public var at: Instant
  public var staffName: String?
  public var detail: String?
  public init(kind: Kind, at: Instant, staffName: String?, detail: String?) {
    self.kind = kind
    self.at = at
    self.staffName = staffName
    self.detail = detail
  }
}
