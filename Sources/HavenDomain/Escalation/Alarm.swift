/// Something that a person must act on (after ISA-18.2). Everything else is a notice.
public struct Alarm: Codable, Hashable, Sendable {
  /// What raised it.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// A triage score of 8 to 10 (TR-07).
    case highScore
    /// “Are you safe right now?” was answered with No.
    case unsafe
    /// Somebody pressed Escalate.
    case escalated
    /// A hand-over that waits for its receiver.
    case handedOver

    public var words: String {
      switch self {
      case .highScore: "score 8 to 10"
      case .unsafe: "not safe now"
      case .escalated: "escalated"
      case .handedOver: "handed over"
      }
    }

    public var priority: Priority { self == .handedOver ? .high : .critical }
  }

  public var id: AlarmID
  public var kind: Kind
  public var contact: ContactID
  public var contactNumber: RecordNumber
  public var raisedAt: Instant
  public init(
    id: AlarmID, kind: Kind, contact: ContactID, contactNumber: RecordNumber, raisedAt: Instant
  ) {
    self.id = id
    self.kind = kind
    self.contact = contact
    self.contactNumber = contactNumber
    self.raisedAt = raisedAt
  }

  public var priority: Priority { kind.priority }
}

/// Says that a person has seen an alarm; kept with who and when.
public struct AcknowledgeAlarm: Change {
  public static let permission = Permission.acknowledgeAlarm
  public static let action = AuditAction.alarmAcknowledged
  public typealias Reply = Done
  public var id: RequestID
  public var alarm: AlarmID
  public init(id: RequestID, alarm: AlarmID) {
    self.id = id
    self.alarm = alarm
  }
}

/// Why somebody escalates.
public enum EscalationReason: String, CaseIterable, Codable, Sendable {
  case dangerToCaller
  case dangerToOthers
  case suicide
  case child
  case medical
  case beyondRole
  case other

  public var words: String {
    switch self {
    case .dangerToCaller: "Danger to the caller"
    case .dangerToOthers: "Danger to somebody else"
    case .suicide: "Risk of suicide"
    case .child: "A child may be at risk"
    case .medical: "Medical emergency"
    case .beyondRole: "More than I can answer"
    case .other: "Something else"
    }
  }
}

/// Flags a contact for a supervisor, from anywhere, with a reason.
public struct EscalateContact: Change {
  public static let permission = Permission.escalate
  public static let action = AuditAction.contactEscalated
  public typealias Reply = Done
  public var id: RequestID
  public var contact: ContactID
  public var reason: EscalationReason
  public var note: String
  public init(id: RequestID, contact: ContactID, reason: EscalationReason, note: String) {
    self.id = id
    self.contact = contact
    self.reason = reason
    self.note = note
  }
}
