/// An answer sheet that is being filled: kept as a row and saved as it is typed.
public struct Draft: Codable, Hashable, Sendable {
  public var id: DraftID
  public var number: RecordNumber
  public var form: FormKind
  /// The contact that an intake belongs to.
  public var contact: ContactID?
  public var contactNumber: RecordNumber?
  public var owner: StaffID
  public var ownerName: String
  public var startedAt: Instant
  public var savedAt: Instant
  public var version: Int
  public var answers: Answers
  /// Where the cursor was.
  public var focus: FieldID?
  /// Texts that wait for somebody to choose, the oldest first.
  public var kept: [KeptText] = []
  /// Who has its contact in hand now; in a list only.
  public var heldBy: StaffID?
  public var heldByName: String?
  /// When it was put away; nil while it is open.
  public var discardedAt: Instant?

  public init(
    id: DraftID, number: RecordNumber, form: FormKind, contact: ContactID?,
    contactNumber: RecordNumber?, owner: StaffID, ownerName: String, startedAt: Instant,
    savedAt: Instant, version: Int, answers: Answers, focus: FieldID?
  ) {
    self.id = id
    self.number = number
    self.form = form
    self.contact = contact
    self.contactNumber = contactNumber
    self.owner = owner
    self.ownerName = ownerName
    self.startedAt = startedAt
    self.savedAt = savedAt
    self.version = version
    self.answers = answers
    self.focus = focus
  }
}

/// Starts a feedback form. (An intake's draft comes with taking its contact.)
public struct StartFeedbackDraft: Change {
  public static let permission = Permission.logFeedback
  public static let action = AuditAction.draftOpened
  public typealias Reply = Draft
  public var id: RequestID
  public init(id: RequestID) { self.id = id }
}

/// Opens a draft that was left, by the person who left it or by a supervisor.
public struct OpenDraft: Request {
  public static let permission = Permission.readDrafts
  public static let action = AuditAction.draftOpened
  public typealias Reply = Draft
  public var draft: DraftID
  public init(draft: DraftID) { self.draft = draft }
}

/// Saves the fields that were touched since the last save. Never refused for a stale version: a text
/// that it takes the place of is kept, and the reply says what others changed in the meantime.
///
/// For an intake it needs the lease, or to have joined; with a stale lease the text is kept as a note
/// on the contact and the answer is `Refusal.leaseLost`.
public struct SaveDraft: Change {
  public static let permission = Permission.readDrafts
  public static let action = AuditAction.draftSaved
  public typealias Reply = SavedDraft
  public var id: RequestID
  public var draft: DraftID
  public var lease: Lease?
  public var changes: [FieldChange]
  public var focus: FieldID?
  public var version: Int
  public init(
    id: RequestID, draft: DraftID, lease: Lease?, changes: [FieldChange], focus: FieldID?,
    version: Int
  ) {
    self.id = id
    self.draft = draft
    self.lease = lease
    self.changes = changes
    self.focus = focus
    self.version = version
  }
}

/// What a save came to.
public struct SavedDraft: Codable, Hashable, Sendable {
  /// The version that this save made.
  public var version: Int
  public var at: Instant
  /// Fields that others had changed since the version that was sent, but for those that this save
  /// wrote over: what they held is among `kept`.
  public var others: [FieldNews]
  /// All texts of the sheet that wait for somebody to choose.
  public var kept: [KeptText]
  /// Up to where `others` tells; greater than `version` for a save that was sent twice.
  public var upTo: Int

  public init(
    version: Int, at: Instant, others: [FieldNews], kept: [KeptText] = [], upTo: Int? = nil
  ) {
    self.version = version
    self.at = at
    self.others = others
    self.kept = kept
    self.upTo = upTo ?? version
  }
}

/// Drafts that can be taken up again: one's own; for a supervisor everybody's. Without answers.
public struct ListDrafts: Request {
  public static let permission = Permission.readDrafts
  public static let action = AuditAction.draftsListed
  public typealias Reply = [Draft]
  /// Instead those that were discarded and can still be restored.
  public var isOfDiscarded: Bool
  public init(isOfDiscarded: Bool = false) { self.isOfDiscarded = isOfDiscarded }
}
