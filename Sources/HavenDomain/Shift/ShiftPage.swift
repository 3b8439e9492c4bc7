/// The handover page: made from events and not from memory.
public struct ShiftPage: Codable, Hashable, Sendable {
  /// A next action that somebody was promised.
  public struct Promise: Codable, Hashable, Sendable {
    public var contact: ContactID
    public var number: RecordNumber
    public var due: Instant
    public var ownerName: String?
    /// What was promised, in the agent's words; nil for who may not open the contact.
    public var words: String?
    public init(
      contact: ContactID, number: RecordNumber, due: Instant, ownerName: String?, words: String?
    ) {
      self.contact = contact
      self.number = number
      self.due = due
      self.ownerName = ownerName
      self.words = words
    }
  }
  /// A form that is open.
  public struct OpenForm: Codable, Hashable, Sendable {
    public var number: RecordNumber
    public var contactNumber: RecordNumber?
    public var ownerName: String
    public var savedAt: Instant
    public init(
      number: RecordNumber, contactNumber: RecordNumber?, ownerName: String, savedAt: Instant
    ) {
      self.number = number
      self.contactNumber = contactNumber
      self.ownerName = ownerName
      self.savedAt = savedAt
    }
  }
  /// Somebody who said that they had read the page.
  public struct Reading: Codable, Hashable, Sendable {
    public var staffName: String
    public var at: Instant
    public var note: String
    public init(staffName: String, at: Instant, note: String) {
      self.staffName = staffName
      self.at = at
      self.note = note
    }
  }

  public var at: Instant
  public var totals: QueueTotals
  public var escalations: [EscalationRow]
  public var alarms: AlarmTotals
  /// Contacts that wait over their target or whose clock runs out within the hour, first the gravest;
  /// at most 30.
  public var clocks: [QueueRow]
  /// What was promised for the next twelve hours or is over its time; at most 50.
  public var promises: [Promise]
  public var forms: [OpenForm]
  public var staff: [StaffMember]
  public var surge: Surge?
  /// Twelve characters of the audit's last HMAC.
  public var auditHead: String
  /// The latest five, newest first.
  public var readings: [Reading]
  /// How each person here is: all of them for who leads the shift, else the reader alone.
  public var strain: [StaffStrain]
  /// Open contacts by band (TR-09).
  public var bands: TriageDistribution

  public init(
    at: Instant, totals: QueueTotals, escalations: [EscalationRow], alarms: AlarmTotals,
    clocks: [QueueRow], promises: [Promise], forms: [OpenForm], staff: [StaffMember],
    surge: Surge?, auditHead: String, readings: [Reading], strain: [StaffStrain] = [],
    bands: TriageDistribution = TriageDistribution()
  ) {
    self.at = at
    self.bands = bands
    self.totals = totals
    self.escalations = escalations
    self.alarms = alarms
    self.clocks = clocks
    self.promises = promises
    self.forms = forms
    self.staff = staff
    self.surge = surge
    self.auditHead = auditHead
    self.readings = readings
    self.strain = strain
  }
}

/// Reads the handover page as it stands this minute.
public struct ReadShift: Request {
  public static let permission = Permission.readShift
  public static let action = AuditAction.shiftRead
  public typealias Reply = ShiftPage
  public init() {}
}

/// “I have read this”: the incoming supervisor takes the shift over.
public struct AcknowledgeShift: Change {
  public static let permission = Permission.takeShift
  public static let action = AuditAction.shiftAcknowledged
  public typealias Reply = Done
  public var id: RequestID
  public var note: String
  public init(id: RequestID, note: String) {
    self.id = id
    self.note = note
  }
}

/// More people than usual get in touch: a season, a public emergency.
public struct Surge: Codable, Hashable, Sendable {
  public var since: Instant
  public var by: String
  public var reason: String
  public init(since: Instant, by: String, reason: String) {
    self.since = since
    self.by = by
    self.reason = reason
  }
}

/// Begins or ends surge mode. While it lasts every screen says so, late waits are one grouped alarm,
/// and the forecast counts one agent for ten lines instead of six.
public struct SetSurge: Change {
  public static let permission = Permission.takeShift
  public static let action = AuditAction.surgeSet
  public typealias Reply = Done
  public var id: RequestID
  public var isOn: Bool
  public var reason: String
  public init(id: RequestID, isOn: Bool, reason: String) {
    self.id = id
    self.isOn = isOn
    self.reason = reason
  }
}
