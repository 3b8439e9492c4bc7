/// A copy that somebody was given: the policy and procedure for the complainant, what was written for
/// the coordinator (CC-22, CC-23; S3, Logging a Complaint).
public struct FeedbackCopy: Codable, Hashable, Sendable {
  public enum What: String, CaseIterable, Codable, Sendable {
    case policy, correspondence

    public var words: String {
      switch self {
      case .policy: "policy and procedure"
      case .correspondence: "correspondence"
      }
    }
  }

  public enum Recipient: String, CaseIterable, Codable, Sendable {
    case complainant, coordinator

    public var words: String { rawValue }
  }

  public enum Way: String, CaseIterable, Codable, Sendable {
    case email, letter, byHand, readOut

    public var words: String {
      switch self {
      case .email: "by email"
      case .letter: "by letter"
      case .byHand: "by hand"
      case .readOut: "read out to them"
      }
    }
  }

  public var what: What
  public var to: Recipient
  public var how: Way
  public var on: LocalDate
  /// Who noted it, as lists show people.
  public var staffName: String?
  /// When it was noted.
  public var at: Instant

  public init(
    _ what: What, to: Recipient, how: Way, on: LocalDate, staffName: String? = nil, at: Instant
  ) {
    self.what = what
    self.to = to
    self.how = how
    self.on = on
    self.staffName = staffName
    self.at = at
  }

  /// `Policy and procedure to the complainant by letter, Tue 3 Nov`
  public var words: String {
    "\(what.words.asSentence) to the \(to.words) \(how.words), \(TimeWords.day(on))"
  }

  /// The coordinator hears of it where the policy did not go by email (S3, Logging a Complaint).
  public var isToldToCoordinator: Bool {
    what == .policy && to == .complainant && how != .email
  }

  /// What a complaint still owes, as sentences; nothing is owed for other kinds.
  ///
  /// - Parameter letters: what was told or written to the customer, by others than the coordinator.
  public static func owed(
    _ kind: FeedbackKind, _ copies: [FeedbackCopy], letters: [FeedbackEvent]
  ) -> [String] {
    guard kind == .complaint else { return [] }
    var owed: [String] = []
    if !copies.contains(where: { $0.what == .policy && $0.to == .complainant }) {
      owed.append("The policy has not been given yet (S3, Logging a Complaint).")
    }
    let last = copies.last { $0.what == .correspondence && $0.to == .coordinator }?.at
    if let open = letters.last(where: { $0.kind.isToCustomer }), last.map({ $0 < open.at }) ?? true
    {
      owed.append(
        "The coordinator has not been copied in on “\(open.kind.words)” yet "
          + "(S3, Logging a Complaint).")
    }
    return owed
  }
}

extension FeedbackEvent.Kind {
  /// Told or written to the customer.
  public var isToCustomer: Bool {
    switch self {
    case .acknowledged, .outcomeTold, .statusGiven, .updateGiven, .appealContacted,
      .appealOutcome:
      true
    default: false
    }
  }
}

/// Notes that a copy was given, how and when.
public struct RecordCopy: Change {
  public static let permission = Permission.recordCopy
  public static let action = AuditAction.copyRecorded
  public typealias Reply = FeedbackRow
  public var id: RequestID
  public var feedback: FeedbackID
  public var what: FeedbackCopy.What
  public var to: FeedbackCopy.Recipient
  public var how: FeedbackCopy.Way
  /// Not after today.
  public var on: LocalDate
  public init(
    id: RequestID, feedback: FeedbackID, what: FeedbackCopy.What, to: FeedbackCopy.Recipient,
    how: FeedbackCopy.Way, on: LocalDate
  ) {
    self.id = id
    self.feedback = feedback
    self.what = what
    self.to = to
    self.how = how
    self.on = on
  }
}

extension FeedbackRules {
  /// Nil when a copy can be noted; else why not.
  public static func whyNotCopy(_ row: FeedbackRow) -> String? {
    row.kind == .compliment ? "No copy goes with a compliment." : nil
  }
}
