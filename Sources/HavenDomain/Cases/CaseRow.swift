/// A case as lists show it: no name, no number to call, no word of a note.
public struct CaseRow: Codable, Hashable, Sendable {
  public var id: CaseID
  public var number: RecordNumber
  public var state: CaseState
  /// Of whom it is about: `J. E.`
  public var initials: String
  /// Of the contact that it was opened from, as it stands now.
  public var contact: ContactID
  public var contactNumber: RecordNumber
  public var priority: Priority
  public var score: Int?
  public var owner: StaffID
  public var ownerName: String
  public var openedAt: Instant
  public var closedAt: Instant?
  public var reason: CloseReason?
  public var outcome: CaseOutcome?
  /// When the next action is due; for a case that asks for one, by when it must have it.
  public var nextDue: Instant
  /// Its next action is done, and no other is set.
  public var asksForNextAction: Bool
  public var openTasks: Int
  public var taskDue: Instant?
  public var openFollowUps: Int
  public var followUpDue: Instant?
  /// By when a case that is no emergency is meant to be resolved, on average: a mark.
  public var resolveBy: Instant?
  public var version: Int

  public init(
    id: CaseID, number: RecordNumber, state: CaseState, initials: String, contact: ContactID,
    contactNumber: RecordNumber, priority: Priority, score: Int?, owner: StaffID,
    ownerName: String, openedAt: Instant, closedAt: Instant? = nil, reason: CloseReason? = nil,
    outcome: CaseOutcome? = nil, nextDue: Instant, asksForNextAction: Bool = false,
    openTasks: Int = 0, taskDue: Instant? = nil, openFollowUps: Int = 0,
    followUpDue: Instant? = nil, resolveBy: Instant? = nil, version: Int
  ) {
    self.id = id
    self.number = number
    self.state = state
    self.initials = initials
    self.contact = contact
    self.contactNumber = contactNumber
    self.priority = priority
    self.score = score
    self.owner = owner
    self.ownerName = ownerName
    self.openedAt = openedAt
    self.closedAt = closedAt
    self.reason = reason
    self.outcome = outcome
    self.nextDue = nextDue
    self.asksForNextAction = asksForNextAction
    self.openTasks = openTasks
    self.taskDue = taskDue
    self.openFollowUps = openFollowUps
    self.followUpDue = followUpDue
    self.resolveBy = resolveBy
    self.version = version
  }

  public func isOpen() -> Bool { state == .open }

  /// The earliest of what is open.
  public func firstDue() -> Instant {
    min(nextDue, taskDue ?? nextDue, followUpDue ?? nextDue)
  }

  public func isLate(at now: Instant) -> Bool { isOpen() && firstDue() < now }

  /// What is due first, in words: `next action`, `task`, `follow-up`, `asks for a next action`.
  public func dueWords() -> String {
    guard isOpen() else { return "closed" }
    let first = firstDue()
    if first == followUpDue { return "follow-up" }
    if first == taskDue { return "task" }
    return asksForNextAction ? "asks for a next action" : "next action"
  }

  /// A mark on a case that is no emergency and open for longer than is aimed at; nil before.
  public func resolutionWords(at now: Instant) -> String? {
    guard let resolveBy, isOpen(), resolveBy < now else { return nil }
    return "Open for longer than we aim at."
  }
}
