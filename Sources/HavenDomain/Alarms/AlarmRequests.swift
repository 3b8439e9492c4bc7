/// Says that a person has seen an alarm; kept with who and when.
///
/// Where the alarm stands for a rung of the ladder and the sender may hold that rung, the rung is
/// acknowledged with it and its clock stops.
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

/// Sets an alarm aside for a while, with a reason. Never a critical one.
public struct ShelveAlarm: Change {
  public static let permission = Permission.shelveAlarm
  public static let action = AuditAction.alarmShelved
  public typealias Reply = Alarm
  /// The longest, in minutes (EEMUA 191 asks for an end; ours is half an hour).
  public static let longest = 30
  public var id: RequestID
  public var alarm: AlarmID
  public var reason: String
  /// 1 to 30.
  public var minutes: Int
  public init(id: RequestID, alarm: AlarmID, reason: String, minutes: Int) {
    self.id = id
    self.alarm = alarm
    self.reason = reason
    self.minutes = minutes
  }
}

/// Takes a shelved alarm back before its time.
public struct UnshelveAlarm: Change {
  public static let permission = Permission.shelveAlarm
  public static let action = AuditAction.alarmUnshelved
  public typealias Reply = Alarm
  public var id: RequestID
  public var alarm: AlarmID
  public init(id: RequestID, alarm: AlarmID) {
    self.id = id
    self.alarm = alarm
  }
}

/// Switches a kind of alarm off or on again for everybody, with a reason. Never a critical one.
public struct SwitchAlarmKind: Change {
  public static let permission = Permission.switchAlarms
  public static let action = AuditAction.alarmKindSwitched
  public typealias Reply = Done
  public var id: RequestID
  public var kind: AlarmKind
  public var isOn: Bool
  public var reason: String
  public init(id: RequestID, kind: AlarmKind, isOn: Bool, reason: String) {
    self.id = id
    self.kind = kind
    self.isOn = isOn
    self.reason = reason
  }
}

/// All alarms that stand: calling, acknowledged while their cause lasts, shelved. The gravest and
/// oldest first; at most 500.
public struct ListAlarms: Request {
  public static let permission = Permission.acknowledgeAlarm
  public static let action = AuditAction.alarmsListed
  public typealias Reply = AlarmList
  public init() {}
}

/// What stands, and what is switched off.
public struct AlarmList: Codable, Hashable, Sendable {
  public var alarms: [Alarm]
  public var totals: AlarmTotals
  public var off: [AlarmKind]
  public init(alarms: [Alarm], totals: AlarmTotals, off: [AlarmKind]) {
    self.alarms = alarms
    self.totals = totals
    self.off = off
  }
}

/// Does what the time has made due: calls the next rung, raises what is late, takes back what was
/// shelved, clears what is over. Any console or `haven watch` sends it when `DeskCore` says that
/// something is due; late is late, but never not at all.
public struct FireDueClocks: Change {
  public static let permission = Permission.readQueue
  public static let action = AuditAction.clocksFired
  public typealias Reply = FiredClocks
  public var id: RequestID
  public init(id: RequestID) { self.id = id }
}

/// What fired, in numbers; a machine that slept for an hour wakes to all of it at once.
public struct FiredClocks: Codable, Hashable, Sendable {
  public var rungs: Int
  public var raised: Int
  public var cleared: Int
  /// When something will be due next; nil when nothing runs.
  public var next: Instant?
  public init(rungs: Int, raised: Int, cleared: Int, next: Instant?) {
    self.rungs = rungs
    self.raised = raised
    self.cleared = cleared
    self.next = next
  }
}

/// What the alarms of a stretch of time were like, beside what ISA-18.2 and EEMUA 191 aim at.
public struct ReadAlarmReport: Request {
  public static let permission = Permission.readReports
  public static let action = AuditAction.alarmReportRead
  public typealias Reply = AlarmReport
  public var from: Instant
  public var to: Instant
  public init(from: Instant, to: Instant) {
    self.from = from
    self.to = to
  }
}

/// Figures over alarms: real ones, and what they should be.
public struct AlarmReport: Codable, Hashable, Sendable {
  /// One kind of alarm.
  public struct Line: Codable, Hashable, Sendable {
    public var kind: AlarmKind
    public var raised: Int
    /// Seconds from raised to acknowledged, the middle one; nil when none was acknowledged.
    public var medianToAcknowledge: Int?
    /// Acknowledged later than the kind's time, or not yet and over it.
    public var late: Int
    public var shelved: Int
    public init(
      kind: AlarmKind, raised: Int, medianToAcknowledge: Int?, late: Int, shelved: Int
    ) {
      self.kind = kind
      self.raised = raised
      self.medianToAcknowledge = medianToAcknowledge
      self.late = late
      self.shelved = shelved
    }
  }
  public var from: Instant
  public var to: Instant
  /// Kinds that were raised, the most frequent first.
  public var lines: [Line]
  /// Staff who were there to act, on average: the sum of their hours over the stretch.
  public var operators: Double
  /// Stretches of ten minutes with more than ten alarms (EEMUA 191: a flood).
  public var floods: Int
  /// Alarms that came again within a minute of being cleared.
  public var chattering: Int
  /// Standing for more than a day.
  public var stale: Int

  public init(
    from: Instant, to: Instant, lines: [Line], operators: Double, floods: Int, chattering: Int,
    stale: Int
  ) {
    self.from = from
    self.to = to
    self.lines = lines
    self.operators = operators
    self.floods = floods
    self.chattering = chattering
    self.stale = stale
  }

  public var raised: Int { lines.reduce(0) { $0 + $1.raised } }

  /// Percent of all, critical, high, normal: 5, 15 and 80 are aimed at.
  public var mix: [Double] {
    Priority.allCases.map { priority in
      let count = lines.filter { $0.kind.priority == priority }.reduce(0) { $0 + $1.raised }
      return raised == 0 ? 0 : Double(count) * 100 / Double(raised)
    }
  }

  /// Alarms for one operator in ten minutes: under one is aimed at.
  public var perOperatorAndTenMinutes: Double {
    let spans = Double(max(1, to.milliseconds - from.milliseconds)) / 600_000
    return Double(raised) / max(1, operators) / max(1, spans)
  }
}
