/// A message that a command of the house carries to a pager, a mailbox or a dispatch centre.
///
/// It is a row until it is delivered: whoever claims it sends it, and if they die another does.
public struct PagerMessage: Codable, Hashable, Sendable {
  /// Which command carries it.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// `notify.command` of a rung.
    case rung
    /// `dispatch.command`.
    case dispatch
  }
  /// How far it is.
  public enum State: String, CaseIterable, Codable, Sendable {
    case waiting, sending, delivered, failed, givenUp
    /// Somebody had the escalation before it was sent.
    case withdrawn

    public var words: String {
      switch self {
      case .waiting: "waits"
      case .sending: "being sent"
      case .delivered: "delivered"
      case .failed: "not delivered; tried again"
      case .givenUp: "not delivered"
      case .withdrawn: "no longer needed"
      }
    }
  }

  public var id: PagerMessageID
  public var kind: Kind
  public var role: Role?
  public var toName: String?
  public var state: State
  public var attempts: Int
  /// When it was queued, or last tried.
  public var at: Instant
  /// When it is tried next.
  public var nextAt: Instant?
  /// Of the command that carried it last; nil before the first try or when it was cut off.
  public var exitStatus: Int?
  /// The last words of its output, or why it was cut off.
  public var output: String

  public init(
    id: PagerMessageID, kind: Kind, role: Role?, toName: String?, state: State, attempts: Int,
    at: Instant, nextAt: Instant?, exitStatus: Int?, output: String
  ) {
    self.id = id
    self.kind = kind
    self.role = role
    self.toName = toName
    self.state = state
    self.attempts = attempts
    self.at = at
    self.nextAt = nextAt
    self.exitStatus = exitStatus
    self.output = output
  }

  /// Seconds between tries; after the last it is given up and an alarm says so.
  public static let pauses = [15, 30, 60, 120, 300, 300, 600]
  /// A claim that nobody reports on within this time is free again.
  public static let claimTime = Duration.seconds(90)
}

/// What is to be carried: claimed by one console for a while.
public struct ClaimedMessage: Codable, Hashable, Sendable {
  public var id: PagerMessageID
  public var kind: PagerMessage.Kind
  /// The rung's role, for `notify.supervisor.command` and its like.
  public var role: Role?
  /// Lines for the command's standard input. For a rung: the escalation's number, the rung, how long
  /// it has, whom to tell; never a name of a client or a reason. For a dispatch: what the centre
  /// needs.
  public var text: String
  public init(id: PagerMessageID, kind: PagerMessage.Kind, role: Role?, text: String) {
    self.id = id
    self.kind = kind
    self.role = role
    self.text = text
  }
}

/// Takes the messages that are due for delivery, at most ten; nobody else gets them meanwhile.
public struct ClaimMessages: Change {
  public static let permission = Permission.readQueue
  public static let action = AuditAction.messagesClaimed
  public typealias Reply = [ClaimedMessage]
  public var id: RequestID
  /// The kinds and roles that the sender has a command for.
  public var roles: [Role]
  public var canDispatch: Bool
  public init(id: RequestID, roles: [Role], canDispatch: Bool) {
    self.id = id
    self.roles = roles
    self.canDispatch = canDispatch
  }
}

/// How the delivery of a claimed message went.
public struct RecordDelivery: Change {
  public static let permission = Permission.readQueue
  public static let action = AuditAction.deliveryRecorded
  public typealias Reply = Done
  public var id: RequestID
  public var message: PagerMessageID
  /// 0 is delivered. Nil when the command was cut off or could not be started.
  public var exitStatus: Int?
  /// At most 400 characters are kept.
  public var output: String
  public init(id: RequestID, message: PagerMessageID, exitStatus: Int?, output: String) {
    self.id = id
    self.message = message
    self.exitStatus = exitStatus
    self.output = output
  }
}

/// Sends a contact's dispatch request to the centre by the house's `dispatch.command` (CH-03).
public struct RequestDispatch: Change {
  public static let permission = Permission.recordDispatch
  public static let action = AuditAction.dispatchRequested
  public typealias Reply = Done
  public var id: RequestID
  public var contact: ContactID
  public init(id: RequestID, contact: ContactID) {
    self.id = id
    self.contact = contact
  }
}
