/// What an agent should know before anything else; shown as a few words in the queue.
public enum Flag: String, CaseIterable, Codable, Sendable {
  case unsafeNow
  case weapon
  case suicidal
  case assault
  case children
  case medical
  case escalated
  case emergency
  case unreadable

  public var words: String {
    switch self {
    case .unsafeNow: "not safe now"
    case .weapon: "weapon"
    case .suicidal: "suicide risk"
    case .assault: "recent assault"
    case .children: "children"
    case .medical: "medical"
    case .escalated: "escalated"
    case .emergency: "emergency"
    case .unreadable: "original kept"
    }
  }
}

/// A contact as the queue shows it: no name, no number, no note.
public struct QueueRow: Codable, Hashable, Sendable {
  public var id: ContactID
  public var number: RecordNumber
  public var channel: Channel
  public var state: ContactState
  public var priority: Priority
  /// 0 to 10, once triaged.
  public var score: Int?
  public var flags: [Flag]
  public var receivedAt: Instant
  /// When the clock that matters now runs out: the first answer while it waits, then the next
  /// action.
  public var due: Instant
  public var owner: StaffID?
  /// As lists show people: `R. Osei`.
  public var ownerName: String?
  public var version: Int

  public init(
    id: ContactID, number: RecordNumber, channel: Channel, state: ContactState,
    priority: Priority, score: Int?, flags: [Flag], receivedAt: Instant, due: Instant,
    owner: StaffID?, ownerName: String?, version: Int
  ) {
    self.id = id
    self.number = number
    self.channel = channel
    self.state = state
    self.priority = priority
    self.score = score
    self.flags = flags
    self.receivedAt = receivedAt
    self.due = due
    self.owner = owner
    self.ownerName = ownerName
    self.version = version
  }

  /// Seconds since it came in; never negative, though clocks may differ.
  public func waited(at now: Instant) -> Int { max(0, receivedAt.seconds(until: now)) }
  /// Seconds until its clock runs out; negative once it has.
  public func secondsLeft(at now: Instant) -> Int { now.seconds(until: due) }
  /// A contact that waits longer than its target. Held ones have been answered.
  public func isOverdue(at now: Instant) -> Bool { state == .waiting && due < now }
}

/// Something that happened to a contact: who, when, what. Its words are in the timeline.
public struct ContactEvent: Codable, Hashable, Sendable {
  /// What happened. The raw value is kept in records: never rename one.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case received, taken, released, handedOver, reclaimed, revealed
    case foundUnsafe, safetyAssessed, consentRecorded, scored, dispatched
    case escalated, acknowledged, completed, noteKept
    case wroteAgain, answered, followedUp, resolved, reopened, paused, resumed
    case escalationResolved, dispatchRequested
    case bedHeld, bedReleased, bedHoldEnded, placedInBed, leftBed, turnedAway
    case waitsForBed, bedWaitEnded
    case joinedToPerson, splitFromPerson
    case referred, referralAnswered
    case transferOffered, transferJoined, transferReleased, transferReturned, transferCancelled
    case lowerAsked, scoreLowered, lowerRefused, lowerLapsed, protocolStep, heartbeat
    case caseOpened, caseLinked, nextActionSet, followUpSet, followUpDone

    public var words: String {
      switch self {
      case .received: "came in"
      case .taken: "taken"
      case .released: "released to the queue"
      case .handedOver: "handed over"
      case .reclaimed: "back in the queue: its console was lost"
      case .revealed: "name and number shown"
      case .foundUnsafe: "not safe now: the dispatch clock starts"
      case .safetyAssessed: "safety assessed"
      case .consentRecorded: "consent recorded"
      case .scored: "triage score set"
      case .dispatched: "emergency services dispatched"
      case .escalated: "escalated"
      case .acknowledged: "alarm acknowledged"
      case .completed: "intake completed"
      case .noteKept: "a late note was kept"
      case .wroteAgain: "they got in touch again"
      case .answered: "answered"
      case .followedUp: "followed up"
      case .resolved: "resolved"
      case .reopened: "opened again"
      case .paused: "clocks paused"
      case .resumed: "clocks go on"
      case .escalationResolved: "escalation resolved"
      case .dispatchRequested: "dispatch asked for by message"
      case .bedHeld: "bed held"
      case .bedReleased: "bed released"
      case .bedHoldEnded: "the hold on a bed ran out"
      case .placedInBed: "placed in a bed"
      case .leftBed: "left the bed"
      case .turnedAway: "turned away from a site"
      case .waitsForBed: "on the waiting list for a bed"
      case .bedWaitEnded: "off the waiting list for a bed"
      case .joinedToPerson: "joined to a person"
      case .splitFromPerson: "taken out of a person"
      case .referred: "referred"
      case .referralAnswered: "the service answered"
      case .transferOffered: "warm transfer offered"
      case .transferJoined: "joined for the warm transfer"
      case .transferReleased: "handed on warm, facts read back"
      case .transferReturned: "warm transfer returned"
      case .transferCancelled: "warm transfer taken back"
      case .lowerAsked: "a lower score asked for"
      case .scoreLowered: "score lowered by two people"
      case .lowerRefused: "a lower score refused"
      case .lowerLapsed: "the lower score lapsed"
      case .protocolStep: "protocol step done"
      case .heartbeat: "still with them"
      case .caseOpened: "case opened"
      case .caseLinked: "joined to a case"
      case .nextActionSet: "next action of its case"
      case .followUpSet: "follow-up agreed"
      case .followUpDone: "followed up: were their needs met?"
      }
    }
  }
  public var kind: Kind
  public var at: Instant
  public var staffName: String?
  /// More, in words: an agency, a reference, a reason. Sealed in the record.
  public var detail: String?

  public init(kind: Kind, at: Instant, staffName: String?, detail: String?) {
    self.kind = kind
    self.at = at
    self.staffName = staffName
    self.detail = detail
  }
}

/// A contact opened, still without a name.
public struct ContactDetail: Codable, Hashable, Sendable {
  public var row: QueueRow
  /// `J. E.`
  public var initials: String
  /// When it may be called back, and what to say: always shown where someone could dial (IN-10).
  public var safeContact: String?
  public var preferredMethod: String?
  public var takenAt: Instant?
  public var nextAction: String?
  /// The latest twenty, oldest first.
  public var events: [ContactEvent]
  /// The intake's answers that the triage checklist needs: the safety step only.
  public var dispatches: [Dispatch]
  /// Nil for somebody who is in touch for the first time, as far as anybody knows.
  public var returning: Returning?
  /// A score lower than the answers say: asked for or agreed.
  public var lowering: ScoreLowering?
  /// Steps of protocols that were gone through.
  public var protocolSteps: [ProtocolStepDone]

  public init(
    row: QueueRow, initials: String, safeContact: String?, preferredMethod: String?,
    takenAt: Instant?, nextAction: String?, events: [ContactEvent], dispatches: [Dispatch],
    lowering: ScoreLowering? = nil, protocolSteps: [ProtocolStepDone] = []
  ) {
    self.row = row
    self.initials = initials
    self.safeContact = safeContact
    self.preferredMethod = preferredMethod
    self.takenAt = takenAt
    self.nextAction = nextAction
    self.events = events
    self.dispatches = dispatches
    self.lowering = lowering
    self.protocolSteps = protocolSteps
  }
}

/// What could find a person; asked for one at a time, and audited each time.
public struct ContactIdentity: Codable, Hashable, Sendable {
  public var id: ContactID
  public var name: String?
  /// Nil also where it is kept back: see `callBack`.
  public var callback: String?
  public var subject: String?
  /// What came with the contact: a receptionist's note, a message's text.
  public var note: String?
  public var attachments: [String]
  /// Whether that number may be dialled; nil where there is no number.
  public var callBack: CallBack?

  public init(
    id: ContactID, name: String?, callback: String?, subject: String?, note: String?,
    attachments: [String], callBack: CallBack? = nil
  ) {
    self.id = id
    self.name = name
    self.callback = callback
    self.subject = subject
    self.note = note
    self.attachments = attachments
    self.callBack = callBack
  }

  /// What stands beside the number or in its place, of how safe it is to use it; nil where nothing
  /// more is to be said.
  public var callBackWords: String? {
    callBack?.words(isMail: callback?.contains("@") == true)
  }
}
