/// What somebody needs and what was agreed, as it stood from a moment on. Older ones are kept.
public struct CasePlan: Codable, Hashable, Sendable {
  public var needs: String
  public var plan: String
  public var at: Instant
  public var staffName: String?
  public init(needs: String, plan: String, at: Instant, staffName: String?) {
    self.needs = needs
    self.plan = plan
    self.at = at
    self.staffName = staffName
  }
}

/// A note. It is never changed and never goes; a later one may correct it.
public struct CaseNote: Codable, Hashable, Sendable {
  public var id: CaseNoteID
  public var text: String
  public var at: Instant
  public var staffName: String?
  /// The older note that this one puts right.
  public var corrects: CaseNoteID?
  /// The newer note that puts this one right.
  public var correctedBy: CaseNoteID?
  public init(
    id: CaseNoteID, text: String, at: Instant, staffName: String?, corrects: CaseNoteID? = nil,
    correctedBy: CaseNoteID? = nil
  ) {
    self.id = id
    self.text = text
    self.at = at
    self.staffName = staffName
    self.corrects = corrects
    self.correctedBy = correctedBy
  }
}

/// Something to do for a case: its one next action, or a task beside it.
public struct CaseTask: Codable, Hashable, Sendable {
  /// The raw value is kept in records: never rename one.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case nextAction, task

    public var words: String { self == .task ? "task" : "next action" }
  }

  /// How it ended. The raw value is kept in records: never rename one.
  public enum Ending: String, CaseIterable, Codable, Sendable {
    case done, dropped, replaced

    public var words: String {
      switch self {
      case .done: "done"
      case .dropped: "dropped"
      case .replaced: "another was set"
      }
    }
  }

  public var id: CaseTaskID
  public var kind: Kind
  public var words: String
  public var due: Instant
  public var setAt: Instant
  public var setBy: String?
  public var ending: Ending?
  public var endedAt: Instant?
  public var endedBy: String?
  /// Why it was dropped.
  public var reason: String?

  public init(
    id: CaseTaskID, kind: Kind, words: String, due: Instant, setAt: Instant, setBy: String?,
    ending: Ending? = nil, endedAt: Instant? = nil, endedBy: String? = nil, reason: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.words = words
    self.due = due
    self.setAt = setAt
    self.setBy = setBy
    self.ending = ending
    self.endedAt = endedAt
    self.endedBy = endedBy
    self.reason = reason
  }

  public func isOpen() -> Bool { ending == nil }
}

/// A contact of a case with what its record must say (IN-11).
public struct CaseContact: Codable, Hashable, Sendable {
  public var id: ContactID
  public var number: RecordNumber
  public var channel: Channel
  public var receivedAt: Instant
  public var state: ContactState
  public var score: Int?
  public var ownerName: String?
  /// `verbal`, `written`, `lifeAtRisk`, `anonymous` of the intake; nil when it was not asked.
  public var consent: String?
  public var referralCode: String?

  public init(
    id: ContactID, number: RecordNumber, channel: Channel, receivedAt: Instant,
    state: ContactState, score: Int?, ownerName: String?, consent: String?, referralCode: String?
  ) {
    self.id = id
    self.number = number
    self.channel = channel
    self.receivedAt = receivedAt
    self.state = state
    self.score = score
    self.ownerName = ownerName
    self.consent = consent
    self.referralCode = referralCode
  }
}

/// A case opened.
public struct CaseDetail: Codable, Hashable, Sendable {
  public var row: CaseRow
  /// The latest last; the last one holds.
  public var plans: [CasePlan]
  /// The one that it was opened from first.
  public var contacts: [CaseContact]
  public var notes: [CaseNote]
  /// Next actions and tasks, open and ended, the oldest first.
  public var tasks: [CaseTask]
  public var followUps: [FollowUp]
  /// When and how it is safe to call back: always shown where someone could dial (IN-10).
  public var safeContact: String?
  public var method: FollowUpMethod?
  /// Everything, the oldest first.
  public var timeline: [CaseMoment]

  public init(
    row: CaseRow, plans: [CasePlan], contacts: [CaseContact], notes: [CaseNote],
    tasks: [CaseTask], followUps: [FollowUp], safeContact: String?, method: FollowUpMethod?,
    timeline: [CaseMoment]
  ) {
    self.row = row
    self.plans = plans
    self.contacts = contacts
    self.notes = notes
    self.tasks = tasks
    self.followUps = followUps
    self.safeContact = safeContact
    self.method = method
    self.timeline = timeline
  }

  public func plan() -> CasePlan? { plans.last }

  public func nextAction() -> CaseTask? {
    tasks.last { $0.kind == .nextAction && $0.isOpen() }
  }

  public func openTasks() -> [CaseTask] {
    tasks.filter { $0.kind == .task && $0.isOpen() }
  }

  public func openFollowUps() -> [FollowUp] { followUps.filter { $0.isOpen() } }
}
