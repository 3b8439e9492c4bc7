/// What of the register is past its keeping today, and what of it stays. Numbers, kinds and days;
/// never a name.
public struct PreviewDestruction: Request {
  public static let permission = Permission.readRetention
  public static let action = AuditAction.retentionPreviewed
  public typealias Reply = DestructionPreview
  public init() {}
}

/// The book of keeping: the list that waits, those before it, what is held, and the paper that is
/// owed.
public struct ReadRetention: Request {
  public static let permission = Permission.readRetention
  public static let action = AuditAction.retentionRead
  public typealias Reply = RetentionBook
  public init() {}
}

/// The book of keeping, as it stands.
public struct RetentionBook: Codable, Hashable, Sendable {
  /// The list that waits for its second person.
  public var waiting: Destruction?
  /// Settled ones, the newest first; at most `mostPast`.
  public var past: [Destruction]
  public var held: [HeldFeedback]
  /// Scanned and not destroyed yet, the oldest first.
  public var owed: [KeptPaper]
  /// Keys that are destroyed and still to be cleared from the disk, where another console was
  /// reading: done with the next change or start.
  public var uncleared: Int
  public init(
    waiting: Destruction?, past: [Destruction], held: [HeldFeedback], owed: [KeptPaper],
    uncleared: Int
  ) {
    self.waiting = waiting
    self.past = past
    self.held = held
    self.owed = owed
    self.uncleared = uncleared
  }

  public static let mostPast = 20
}

/// Proposes to destroy what was previewed. Refused where something of it can go no more, while
/// another list waits, and for an empty list.
public struct ProposeDestruction: Change {
  public static let permission = Permission.destroyFeedback
  public static let action = AuditAction.destructionProposed
  public typealias Reply = Destruction
  public var id: RequestID
  /// The files that can go, as they were previewed; at most `DestructionPreview.mostLines`.
  public var feedback: [FeedbackID]
  public init(id: RequestID, feedback: [FeedbackID]) {
    self.id = id
    self.feedback = feedback
  }
}

/// Takes a list back: nothing of it is destroyed.
public struct WithdrawDestruction: Change {
  public static let permission = Permission.destroyFeedback
  public static let action = AuditAction.destructionWithdrawn
  public typealias Reply = Destruction
  public var id: RequestID
  public var destruction: DestructionID
  public init(id: RequestID, destruction: DestructionID) {
    self.id = id
    self.destruction = destruction
  }
}

/// The second person's word: the files of the list are destroyed, for ever. What was held or opened
/// since stays, and the reply says so.
public struct ConfirmDestruction: Change {
  public static let permission = Permission.destroyFeedback
  public static let action = AuditAction.destructionConfirmed
  public typealias Reply = Destruction
  public var id: RequestID
  public var destruction: DestructionID
  /// `Destruction.word`, as the person typed it.
  public var word: String
  public init(id: RequestID, destruction: DestructionID, word: String) {
    self.id = id
    self.destruction = destruction
    self.word = word
  }
}

/// Holds a file for the law: it outlives every rule of keeping until the hold is lifted (C7).
public struct SetLegalHold: Change {
  public static let permission = Permission.holdFeedback
  public static let action = AuditAction.feedbackHeld
  public typealias Reply = FeedbackRow
  public var id: RequestID
  public var feedback: FeedbackID
  public var reason: String
  public init(id: RequestID, feedback: FeedbackID, reason: String) {
    self.id = id
    self.feedback = feedback
    self.reason = reason
  }
}

/// Lifts a legal hold, for a reason.
public struct LiftLegalHold: Change {
  public static let permission = Permission.holdFeedback
  public static let action = AuditAction.feedbackHoldLifted
  public typealias Reply = FeedbackRow
  public var id: RequestID
  public var feedback: FeedbackID
  public var reason: String
  public init(id: RequestID, feedback: FeedbackID, reason: String) {
    self.id = id
    self.feedback = feedback
    self.reason = reason
  }
}

/// Notes paper that came with feedback and was scanned (PR-06).
public struct RecordPaper: Change {
  public static let permission = Permission.recordPaper
  public static let action = AuditAction.paperRecorded
  public typealias Reply = KeptPaper
  public var id: RequestID
  public var feedback: FeedbackID
  public var kind: KeptPaper.Kind
  public var pages: Int
  public var scannedOn: LocalDate
  /// Where the scan lies.
  public var scan: String
  public init(
    id: RequestID, feedback: FeedbackID, kind: KeptPaper.Kind, pages: Int, scannedOn: LocalDate,
    scan: String
  ) {
    self.id = id
    self.feedback = feedback
    self.kind = kind
    self.pages = pages
    self.scannedOn = scannedOn
    self.scan = scan
  }
}

/// Notes that scanned paper was destroyed confidentially, and how (PR-06).
public struct RecordPaperDestroyed: Change {
  public static let permission = Permission.recordPaper
  public static let action = AuditAction.paperDestroyed
  public typealias Reply = KeptPaper
  public var id: RequestID
  public var paper: PaperID
  public var how: String
  public var witness: String
  public init(id: RequestID, paper: PaperID, how: String, witness: String = "") {
    self.id = id
    self.paper = paper
    self.how = how
    self.witness = witness
  }
}
