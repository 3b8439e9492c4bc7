/// Something that a person must act on (after ISA-18.2). Everything else is a notice.
public struct Alarm: Codable, Hashable, Sendable {
  public var id: AlarmID
  public var kind: AlarmKind
  public var state: AlarmState
  /// The contact that it is about; a changed clock is about none.
  public var contact: ContactID?
  /// The escalation whose rung it stands for.
  public var escalation: EscalationID?
  /// What people call the record: `C-48213`, `E-20417`, `F-71002`; nil for a changed clock.
  public var number: RecordNumber?
  public var raisedAt: Instant
  public var acknowledgedAt: Instant?
  /// As lists show people: `R. Osei`.
  public var acknowledgedBy: String?
  public var clearedAt: Instant?

  public init(
    id: AlarmID, kind: AlarmKind, state: AlarmState, contact: ContactID? = nil,
    escalation: EscalationID? = nil, number: RecordNumber? = nil, raisedAt: Instant,
    acknowledgedAt: Instant? = nil, acknowledgedBy: String? = nil, clearedAt: Instant? = nil
  ) {
    self.id = id
    self.kind = kind
    self.state = state
    self.contact = contact
    self.escalation = escalation
    self.number = number
    self.raisedAt = raisedAt
    self.acknowledgedAt = acknowledgedAt
    self.acknowledgedBy = acknowledgedBy
    self.clearedAt = clearedAt
  }

  public var priority: Priority { kind.priority }
  /// Whether nobody has acknowledged it and nobody has set it aside.
  public var isCalling: Bool { state.isCalling }
}

/// Where an alarm stands (ISA-18.2). The cause may go before anybody has seen it: it stays until
/// somebody has.
public enum AlarmState: Codable, Hashable, Sendable {
  case unacknowledged
  case acknowledged
  case clearedUnacknowledged
  /// Set aside by a person, with a reason, until then.
  case shelved(until: Instant)
  /// Its kind is switched off by an administrator.
  case off

  public var isCalling: Bool { self == .unacknowledged || self == .clearedUnacknowledged }

  /// `UNACK`, `ACK`, `CLEARED-UNACK`, `SHELVED until 14:30`, `OFF`.
  public func words(in zone: Zone) -> String {
    switch self {
    case .unacknowledged: "UNACK"
    case .acknowledged: "ACK"
    case .clearedUnacknowledged: "CLEARED-UNACK"
    case .shelved(let until): "SHELVED until \(TimeWords.minute(until, in: zone))"
    case .off: "OFF"
    }
  }
}

/// How many alarms stand, for the band that every screen shows.
public struct AlarmTotals: Codable, Hashable, Sendable {
  /// Not acknowledged, by priority: critical, high, normal.
  public var calling: [Int]
  public var acknowledged: Int
  public var shelved: Int

  public init(calling: [Int], acknowledged: Int, shelved: Int) {
    self.calling = calling
    self.acknowledged = acknowledged
    self.shelved = shelved
  }

  /// Counted from the alarms themselves.
  public init(_ alarms: [Alarm]) {
    self = .none
    for alarm in alarms {
      switch alarm.state {
      case .unacknowledged, .clearedUnacknowledged: calling[alarm.priority.rawValue - 1] += 1
      case .acknowledged: acknowledged += 1
      case .shelved: shelved += 1
      case .off: break
      }
    }
  }

  public static let none = AlarmTotals(calling: [0, 0, 0], acknowledged: 0, shelved: 0)
}
