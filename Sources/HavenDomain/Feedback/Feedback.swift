/// What somebody tells us about our own service (CC-01).
public enum FeedbackKind: String, CaseIterable, Codable, Sendable {
  case compliment
  case dissatisfaction
  case complaint

  public var words: String {
    switch self {
    case .compliment: "Compliment"
    case .dissatisfaction: "Dissatisfaction"
    case .complaint: "Complaint"
    }
  }
}

/// A line of the register: no name, no words of the customer.
public struct FeedbackRow: Codable, Hashable, Sendable {
  public var id: FeedbackID
  public var number: RecordNumber
  public var kind: FeedbackKind
  public var stage: FeedbackStage
  public var area: ServiceAreaID?
  public var areaName: String
  /// The earlier of “made” and “received” (C30).
  public var receivedAt: Instant
  /// The next act that must be done; nil when nothing is due any more.
  public var next: FeedbackDue?
  public var passedTo: String
  public var version: Int
  /// The call to somebody who wrote (CC-05).
  public var call: FeedbackCall?
  /// What decides which moves fit: see `FeedbackMachine`.
  public var standing: FeedbackStanding
  /// What a complaint rests on (CC-08); empty for anything else.
  public var grounds: [ComplaintGround]
  /// Under legal hold (C7).
  public var isHeld: Bool
  /// When its file was destroyed; what is left is this line (PR-05).
  public var destroyedAt: Instant?

  public init(
    id: FeedbackID, number: RecordNumber, kind: FeedbackKind, stage: FeedbackStage,
    area: ServiceAreaID?, areaName: String, receivedAt: Instant, next: FeedbackDue?,
    passedTo: String, version: Int, call: FeedbackCall? = nil,
    standing: FeedbackStanding = FeedbackStanding(), grounds: [ComplaintGround] = [],
    isHeld: Bool = false, destroyedAt: Instant? = nil
  ) {
    self.id = id
    self.number = number
    self.kind = kind
    self.stage = stage
    self.area = area
    self.areaName = areaName
    self.receivedAt = receivedAt
    self.next = next
    self.passedTo = passedTo
    self.version = version
    self.call = call
    self.standing = standing
    self.grounds = grounds
    self.isHeld = isHeld
    self.destroyedAt = destroyedAt
  }

  /// When the next act must be done. Not inlined: the optimiser of Swift 6.3.1 breaks on it where it
  /// is.
  public var due: Instant? {
    @inline(never) get { next?.at }
  }
}

/// Feedback opened, with the form and all that was done.
public struct FeedbackDetail: Codable, Hashable, Sendable {
  public var row: FeedbackRow
  public var answers: Answers
  public var events: [FeedbackEvent]
  /// How each investigation stands against its time (CC-26).
  public var investigations: [Investigation] = []
  public var appeals: [Appeal] = []
  /// Who does each part of the work, and why (CC-13).
  public var handlers: [FeedbackHandler] = []
  public var copies: [FeedbackCopy] = []
  /// What has still to be given, in sentences (CC-22, CC-23).
  public var owed: [String] = []
  /// Of a complaint, for whoever sees its whole file.
  public var checklist: InvestigationChecklist?
  /// What was sent to the customer, the oldest first.
  public var letters: [SentLetter] = []
  public var keeping = FeedbackKeeping()
  /// The marks of its duties where there are two (C1, C2).
  public var marks: [FeedbackMark] = []
  public init(row: FeedbackRow, answers: Answers, events: [FeedbackEvent]) {
    self.row = row
    self.answers = answers
    self.events = events
  }
}

/// Something that was done about feedback: who, when, what.
public struct FeedbackEvent: Codable, Hashable, Sendable {
  /// What was done. The raw value is kept in records: never rename one.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case logged, acknowledged, outcomeTold, closed
    case statusGiven, updateAgreed, updateGiven, lessonsShared, surveySent, reopened
    case appealReceived, appealContacted, appealExtended, appealOutcome
    case paused, resumed
    case rung
    case investigationBegun, customerSatisfied, unappealed, findingsExtended, newInvestigation
    case passedOn, thanked, qualityCheck, surveyWaived
    case assigned, forwarded, copyGiven, coordinatorTold, selfReviewRefused
    case ticked, checklistWritten, actionAdded, actionEnded, reflected, rootCausesSet
    case letterSent
    case held, holdLifted, paperScanned, paperDestroyed
    public var words: String {
      switch self {
      case .logged: "logged"
      case .acknowledged: "acknowledged to the customer"
      case .outcomeTold: "outcome told to the customer"
      case .closed: "closed"
      case .statusGiven: "status given in writing"
      case .updateAgreed: "next update agreed"
      case .updateGiven: "update given"
      case .lessonsShared: "lessons shared with the team"
      case .surveySent: "survey sent"
      case .reopened: "opened again"
      case .appealReceived: "appeal received"
      case .appealContacted: "customer contacted about the appeal"
      case .appealExtended: "more time for the appeal agreed"
      case .appealOutcome: "outcome of the appeal told"
      case .paused: "clocks paused"
      case .resumed: "clocks go on"
      case .rung: "rang the customer"
      case .investigationBegun: "investigation begun, and the co-ordinator told"
      case .customerSatisfied: "customer satisfied, and the co-ordinator told"
      case .unappealed: "the time to appeal is over, and nobody appealed"
      case .findingsExtended: "more time for the findings agreed"
      case .newInvestigation: "new investigation asked for by the appeal"
      case .passedOn: "passed on"
      case .thanked: "thanked the customer"
      case .surveyWaived: "no survey"
      case .assigned: "put in for a manager"
      case .forwarded: "passed to the next manager up"
      case .copyGiven: "copy given"
      case .coordinatorTold: "coordinator informed"
      case .selfReviewRefused: "refused: nobody reviews their own work"
      case .ticked: "checklist"
      case .checklistWritten: "checklist written"
      case .actionAdded: "action added"
      case .actionEnded: "action ended"
      case .reflected: "reflection written"
      case .rootCausesSet: "root causes chosen"
      case .qualityCheck: "quality-check conversation"
      case .letterSent: "letter sent"
      case .held: "held for the law"
      case .holdLifted: "legal hold lifted"
      case .paperScanned: "paper scanned"
      case .paperDestroyed: "paper destroyed"
      }
    }
  }
  public var kind: Kind
  public var at: Instant
  public var staffName: String?
  public var detail: String?
  /// When it happened, where that was not when it was noted.
  public var happenedAt: Instant?
  /// Of an appeal that was decided.
  public var appealOutcome: AppealOutcome?
  public init(
    kind: Kind, at: Instant, staffName: String?, detail: String?, happenedAt: Instant? = nil,
    appealOutcome: AppealOutcome? = nil
  ) {
    self.kind = kind
    self.at = at
    self.staffName = staffName
    self.detail = detail
    self.happenedAt = happenedAt
    self.appealOutcome = appealOutcome
  }
}

/// A part of the service with its managers (CC-13, S3 Appendix 1).
public struct ServiceArea: Codable, Hashable, Sendable {
  public var id: ServiceAreaID
  public var name: String
  /// Corrective actions.
  public var manager1: String
  /// Reflection, lessons learned, preventative actions; may be empty.
  public var manager2: String
  /// Appeals only.
  public var manager3: String
  public init(
    id: ServiceAreaID, name: String, manager1: String, manager2: String, manager3: String
  ) {
    self.id = id
    self.name = name
    self.manager1 = manager1
    self.manager2 = manager2
    self.manager3 = manager3
  }

  /// The nine areas that a new database starts with, led by fictional people.
  public static let shipped: [ServiceArea] = [
    area(1, "Harbour Community Projects", "Imani Calder"),
    area(2, "Northgate Community and Supported Housing", "Tobias Wren"),
    area(3, "Millbrook Tier 3 Projects", "Saoirse Lund"),
    area(4, "Castlefield Supported Housing", "Edwin Marsh"),
    area(5, "Northgate Rehabilitation and Residential", "Leila Fenwick", "Anselm Grove"),
    area(6, "Fellside Rehabilitation and Residential", "Leila Fenwick", "Anselm Grove"),
    area(7, "Central Service", "Ottoline Reyes"),
    area(8, "Volunteering Service", "Petra Holm", "Anselm Grove"),
    area(9, "Health Partnership", "Yusuf Adair", "Anselm Grove"),
  ]

  private static func area(
    _ id: Int64, _ name: String, _ first: String, _ second: String = ""
  ) -> ServiceArea {
    ServiceArea(
      id: ServiceAreaID(rawValue: id), name: name, manager1: first, manager2: second,
      manager3: "Ottoline Reyes")
  }
}
