/// Joins a form that somebody else has open, without taking it away from them: for a supervisor or
/// clinical director, and for its owner at another console. An intake must be in somebody's hands.
public struct JoinDraft: Change {
  public static let permission = Permission.readDrafts
  public static let action = AuditAction.draftJoined
  public typealias Reply = JoinedDraft

  /// How a form is named: by itself, or by its contact.
  public enum Which: Codable, Hashable, Sendable {
    case draft(DraftID)
    case contact(ContactID)
  }
  public var id: RequestID
  public var which: Which
  public init(id: RequestID, which: Which) {
    self.id = id
    self.which = which
  }
}

/// What others changed in a form since a version, and who is in which field now.
public struct ReadDraftNews: Request {
  public static let permission = Permission.readDrafts
  public static let action = AuditAction.draftFollowed
  public typealias Reply = DraftNews
  public var draft: DraftID
  /// The version that the asker has.
  public var version: Int
  public init(draft: DraftID, version: Int) {
    self.draft = draft
    self.version = version
  }
}

/// Tells the others in a form which field one is in. Sent only while somebody else is in it.
public struct TellFocus: Change {
  public static let permission = Permission.readDrafts
  public static let action = AuditAction.draftFocusTold
  public typealias Reply = Done
  public var id: RequestID
  public var draft: DraftID
  public var field: FieldID?
  public init(id: RequestID, draft: DraftID, field: FieldID?) {
    self.id = id
    self.draft = draft
    self.field = field
  }
}

/// Ends one's part in a form that others are in too. Everything that was saved stays.
public struct LeaveDraft: Change {
  public static let permission = Permission.readDrafts
  public static let action = AuditAction.draftLeft
  public typealias Reply = Done
  public var id: RequestID
  public var draft: DraftID
  public init(id: RequestID, draft: DraftID) {
    self.id = id
    self.draft = draft
  }
}

/// Chooses what a field holds where two people wrote in it. Only the texts that are named here are
/// given up; what came in the meantime is kept, and asks again.
public struct ChooseText: Change {
  public static let permission = Permission.readDrafts
  public static let action = AuditAction.draftTextChosen
  public typealias Reply = SavedDraft
  public var id: RequestID
  public var draft: DraftID
  public var lease: Lease?
  /// The answer that stands from now on.
  public var change: FieldChange
  /// The versions of the kept texts of this field that were shown.
  public var kept: [Int]
  /// Up to where the chooser had seen what others changed.
  public var version: Int
  public init(
    id: RequestID, draft: DraftID, lease: Lease?, change: FieldChange, kept: [Int], version: Int
  ) {
    self.id = id
    self.draft = draft
    self.lease = lease
    self.change = change
    self.kept = kept
    self.version = version
  }
}

/// Puts a feedback form away: one's own, or a supervisor anybody's. It can be restored for 30 days.
/// An intake's sheet belongs to its contact and is never discarded.
public struct DiscardDraft: Change {
  public static let permission = Permission.readDrafts
  public static let action = AuditAction.draftDiscarded
  public typealias Reply = Draft
  public var id: RequestID
  public var draft: DraftID
  public init(id: RequestID, draft: DraftID) {
    self.id = id
    self.draft = draft
  }

  /// How long a discarded form can be restored.
  public static let restorable = Duration.days(30)

  /// Why a form cannot be discarded, in words; nil when it can.
  public static func whyNot(_ draft: Draft) -> String? {
    if let contact = draft.contactNumber {
      return
        "\(draft.number) belongs to \(contact): it goes with its contact, and is not discarded."
    }
    return draft.form == .intake ? "An intake’s sheet is not discarded." : nil
  }
}

/// Brings a discarded form back among the open ones, as it was.
public struct RestoreDraft: Change {
  public static let permission = Permission.readDrafts
  public static let action = AuditAction.draftRestored
  public typealias Reply = Draft
  public var id: RequestID
  public var draft: DraftID
  public init(id: RequestID, draft: DraftID) {
    self.id = id
    self.draft = draft
  }
}
