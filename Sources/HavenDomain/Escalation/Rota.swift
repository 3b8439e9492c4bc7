/// Who is on call in a role for a stretch of time.
public struct RotaEntry: Codable, Hashable, Sendable {
  public var id: RotaEntryID
  public var role: Role
  public var staff: StaffID
  public var staffName: String
  public var from: Instant
  public var to: Instant
  public init(
    id: RotaEntryID, role: Role, staff: StaffID, staffName: String, from: Instant, to: Instant
  ) {
    self.id = id
    self.role = role
    self.staff = staff
    self.staffName = staffName
    self.from = from
    self.to = to
  }
}

/// Somebody is out of office, and who stands in (ES-07).
public struct Absence: Codable, Hashable, Sendable {
  public var staff: StaffID
  public var staffName: String
  public var from: Instant
  public var to: Instant
  public var substitute: StaffID?
  public init(
    staff: StaffID, staffName: String, from: Instant, to: Instant, substitute: StaffID?
  ) {
    self.staff = staff
    self.staffName = staffName
    self.from = from
    self.to = to
    self.substitute = substitute
  }
}

/// Who would be called now for a rung, and why that person.
public struct OnCall: Codable, Hashable, Sendable {
  public var role: Role
  public var staff: StaffID?
  public var staffName: String?
  public var presence: Presence?
  /// `on the rota until 06:00`, `stands in for T. Wren`, `signed in`, `nobody`.
  public var why: String
  public init(
    role: Role, staff: StaffID?, staffName: String?, presence: Presence?, why: String
  ) {
    self.role = role
    self.staff = staff
    self.staffName = staffName
    self.presence = presence
    self.why = why
  }
}

/// The rota and the absences of the days around now.
public struct ReadRota: Request {
  public static let permission = Permission.readStaff
  public static let action = AuditAction.rotaRead
  public typealias Reply = RotaBoard
  public init() {}
}

/// The rota, the absences, and who is on call now.
public struct RotaBoard: Codable, Hashable, Sendable {
  public var entries: [RotaEntry]
  public var absences: [Absence]
  public var onCall: [OnCall]
  public init(entries: [RotaEntry], absences: [Absence], onCall: [OnCall]) {
    self.entries = entries
    self.absences = absences
    self.onCall = onCall
  }
}

/// Enters a stretch of the rota.
public struct AddRotaEntry: Change {
  public static let permission = Permission.editRota
  public static let action = AuditAction.rotaChanged
  public typealias Reply = RotaEntry
  public var id: RequestID
  public var role: Role
  public var staff: StaffID
  public var from: Instant
  public var to: Instant
  public init(id: RequestID, role: Role, staff: StaffID, from: Instant, to: Instant) {
    self.id = id
    self.role = role
    self.staff = staff
    self.from = from
    self.to = to
  }
}

/// Takes a stretch off the rota.
public struct RemoveRotaEntry: Change {
  public static let permission = Permission.editRota
  public static let action = AuditAction.rotaChanged
  public typealias Reply = Done
  public var id: RequestID
  public var entry: RotaEntryID
  public init(id: RequestID, entry: RotaEntryID) {
    self.id = id
    self.entry = entry
  }
}

/// Says from when until when somebody is out of office and who stands in: for oneself, or with the
/// right to edit the rota for anybody; the coordinator also for managers, whose feedback then goes
/// to the next manager up (ES-07). An end that is not after the start takes the absence back.
public struct SetAbsence: Change {
  public static let permission = Permission.setPresence
  public static let action = AuditAction.absenceSet
  public typealias Reply = Done
  public var id: RequestID
  /// Nil for oneself.
  public var staff: StaffID?
  public var from: Instant
  public var to: Instant
  public var substitute: StaffID?
  public init(id: RequestID, staff: StaffID?, from: Instant, to: Instant, substitute: StaffID?) {
    self.id = id
    self.staff = staff
    self.from = from
    self.to = to
    self.substitute = substitute
  }
}
