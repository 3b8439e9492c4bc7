/// One field that somebody else changed.
public struct FieldNews: Codable, Hashable, Sendable {
  public var change: FieldChange
  /// The version of the sheet with which it came.
  public var version: Int
  public var by: StaffID?
  /// As lists show it; empty where nobody knows any more.
  public var byName: String

  public init(change: FieldChange, version: Int, by: StaffID?, byName: String) {
    self.change = change
    self.version = version
    self.by = by
    self.byName = byName
  }
}

/// Somebody else who has the same form open, and the field that they are in.
public struct DraftEditor: Codable, Hashable, Sendable {
  public var session: SessionID
  public var staff: StaffID
  /// As lists show it.
  public var name: String
  public var field: FieldID?

  public init(session: SessionID, staff: StaffID, name: String, field: FieldID?) {
    self.session = session
    self.staff = staff
    self.name = name
    self.field = field
  }
}

/// What others did in a form: enough to show both people the same answers, field by field.
public struct DraftNews: Codable, Hashable, Sendable {
  /// All changes up to this one are in `changes`, counted from the version that was asked for.
  public var version: Int
  public var savedAt: Instant
  public var changes: [FieldNews]
  /// All texts that wait for somebody to choose, the oldest first.
  public var kept: [KeptText]
  /// Who else is in the form; never the asker's own session.
  public var editors: [DraftEditor]
  /// Whether this session came into the form by joining it.
  public var isJoined: Bool
  /// Nil while it can be written in; else in words why not.
  public var whyClosed: String?

  public init(
    version: Int, savedAt: Instant, changes: [FieldNews], kept: [KeptText],
    editors: [DraftEditor], isJoined: Bool = false, whyClosed: String? = nil
  ) {
    self.version = version
    self.savedAt = savedAt
    self.changes = changes
    self.kept = kept
    self.editors = editors
    self.isJoined = isJoined
    self.whyClosed = whyClosed
  }
}

/// A form that somebody joined: its sheet, who is in it, and the contact it belongs to.
public struct JoinedDraft: Codable, Hashable, Sendable {
  public var draft: Draft
  public var news: DraftNews
  /// An intake's contact, and by which policy it is measured.
  public var detail: ContactDetail?
  public var policy: Policy?

  public init(draft: Draft, news: DraftNews, detail: ContactDetail?, policy: Policy?) {
    self.draft = draft
    self.news = news
    self.detail = detail
    self.policy = policy
  }
}
