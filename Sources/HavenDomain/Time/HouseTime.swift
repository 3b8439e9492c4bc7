/// The house's own time: the machine's running time plus an offset that only a person moves, so
/// that no clock jumps when the system's time of day is changed.
///
/// All consoles on a host share it. A drift of up to two seconds is followed; more is an alarm.
public struct HouseTime: Codable, Hashable, Sendable {
  /// Milliseconds to add to the running time of this start of the machine.
  public var offset: Int64
  /// By how many milliseconds the system's time of day is ahead of the house's.
  public var difference: Int64

  public init(offset: Int64, difference: Int64) {
    self.offset = offset
    self.difference = difference
  }

  /// What is followed in silence.
  public static let tolerance: Int64 = 2_000
  public var isChanged: Bool { difference.magnitude > UInt64(Self.tolerance) }
}

/// Raises the alarm of a changed clock; sent by any console that notices.
public struct ReportClockChange: Change {
  public static let permission = Permission.readQueue
  public static let action = AuditAction.clockChangeReported
  public typealias Reply = HouseTime
  public var id: RequestID
  public init(id: RequestID) { self.id = id }
}

/// Takes the system's time of day over as the house's, after a person has looked at it. Clocks that
/// run then move with it, and the record says so.
public struct AdoptSystemTime: Change {
  public static let permission = Permission.handleEscalation
  public static let action = AuditAction.systemTimeAdopted
  public typealias Reply = HouseTime
  public var id: RequestID
  public init(id: RequestID) { self.id = id }
}

/// Moves the time of a drill on, so that hours pass in a second. Refused anywhere else.
public struct MoveDrillTime: Change {
  public static let permission = Permission.readQueue
  public static let action = AuditAction.drillTimeMoved
  public typealias Reply = HouseTime
  public var id: RequestID
  /// 1 to 86,400.
  public var seconds: Int
  public init(id: RequestID, seconds: Int) {
    self.id = id
    self.seconds = seconds
  }
}
