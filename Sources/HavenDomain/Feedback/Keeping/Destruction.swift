/// Why a file that is past its keeping stays.
public enum KeepingStay: String, CaseIterable, Codable, Sendable {
  /// Whatever else is due (C7).
  case legalHold
  /// Its paper was scanned and not destroyed yet: nobody would know of it any more (PR-06).
  case paperOwed
  /// It is open again, or was destroyed before.
  case notDue

  public var words: String {
    switch self {
    case .legalHold: "stays: legal hold, with a reason in its file"
    case .paperOwed: "stays: its paper is not destroyed yet"
    case .notDue: "stays: it is past its keeping no more"
    }
  }
}

/// A file in a list of what is past its keeping. Never a name, nor a word of the customer's.
public struct KeepingLine: Codable, Hashable, Sendable {
  public var feedback: FeedbackID
  public var number: RecordNumber
  public var kind: FeedbackKind
  public var areaName: String
  public var retention: FeedbackRetention
  /// Nil for what can go, or went.
  public var stay: KeepingStay?
  public init(
    feedback: FeedbackID, number: RecordNumber, kind: FeedbackKind, areaName: String,
    retention: FeedbackRetention, stay: KeepingStay? = nil
  ) {
    self.feedback = feedback
    self.number = number
    self.kind = kind
    self.areaName = areaName
    self.retention = retention
    self.stay = stay
  }

  /// Why it goes, or why it stays.
  public var words: String { stay?.words ?? retention.words }
}

/// Which list of files that are to be destroyed.
public struct DestructionID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A list of files that one person proposed to destroy, and that waits for a second one. It is frozen
/// as it was previewed.
public struct Destruction: Codable, Hashable, Sendable {
  /// The raw value is kept in records.
  public enum State: String, CaseIterable, Codable, Sendable {
    case waiting, withdrawn, done
    public var words: String {
      switch self {
      case .waiting: "waits for a second person"
      case .withdrawn: "withdrawn"
      case .done: "destroyed"
      }
    }
  }

  /// What the second person types: the one act of this product that nothing brings back.
  public static let word = "destroy"

  public var id: DestructionID
  public var state: State
  public var proposedAt: Instant
  public var proposedBy: StaffID
  /// As lists show people.
  public var proposedByName: String
  public var settledAt: Instant?
  public var settledByName: String?
  public var lines: [KeepingLine]
  public init(
    id: DestructionID, state: State, proposedAt: Instant, proposedBy: StaffID,
    proposedByName: String, settledAt: Instant? = nil, settledByName: String? = nil,
    lines: [KeepingLine]
  ) {
    self.id = id
    self.state = state
    self.proposedAt = proposedAt
    self.proposedBy = proposedBy
    self.proposedByName = proposedByName
    self.settledAt = settledAt
    self.settledByName = settledByName
    self.lines = lines
  }

  /// How many of it go or went.
  public var count: Int { lines.count { $0.stay == nil } }

  /// `List 3, 12 files: waits for a second person. Proposed 10:00 by C. Data`
  public func words(now: Instant, zone: Zone) -> String {
    let files = count == 1 ? "1 file" : "\(count) files"
    let proposed = TimeWords.moment(proposedAt, now: now, in: zone)
    var words = "List \(id.rawValue), \(files): \(state.words). "
    words += "Proposed \(proposed) by \(proposedByName)"
    if let settledAt, let settledByName {
      let act = state == .withdrawn ? "withdrawn" : "confirmed"
      words += ", \(act) \(TimeWords.moment(settledAt, now: now, in: zone)) by \(settledByName)"
    }
    return words
  }

  /// Nil when this person may confirm it; else why not, and what to do.
  public func whyNotConfirm(by person: StaffID) -> String? {
    switch state {
    case .done: return "List \(id.rawValue) was destroyed already."
    case .withdrawn: return "List \(id.rawValue) was withdrawn. Propose it anew."
    case .waiting: break
    }
    return person == proposedBy
      ? "You proposed it: a second person confirms it (PR-05). Ask the coordinator or an "
        + "administrator."
      : nil
  }
}

/// What is past its keeping today.
public struct DestructionPreview: Codable, Hashable, Sendable {
  /// The most that one list has.
  public static let mostLines = 200

  public var today: LocalDate
  public var years: Int
  /// What can go, the longest closed first.
  public var due: [KeepingLine]
  public var stays: [KeepingLine]
  /// More are past their keeping than one list has.
  public var hasMore: Bool
  public init(
    today: LocalDate, years: Int, due: [KeepingLine], stays: [KeepingLine], hasMore: Bool
  ) {
    self.today = today
    self.years = years
    self.due = due
    self.stays = stays
    self.hasMore = hasMore
  }

  /// `3 files are past their 5 years, 1 more stays.`
  public var words: String {
    let length = years == 1 ? "1 year" : "\(years) years"
    let stay = stays.isEmpty ? "" : ", \(stays.count) more stay\(stays.count == 1 ? "s" : "")"
    if due.isEmpty { return "No file can go: none is past its \(length)\(stay)." }
    let files = due.count == 1 ? "1 file is past its" : "\(due.count) files are past their"
    let more = hasMore ? " There are more: this list first." : ""
    return "\(files) \(length)\(stay).\(more)"
  }
}
