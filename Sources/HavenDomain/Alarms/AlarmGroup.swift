/// Alarms of one cause, for a list that would otherwise be too long to read.
///
/// In a flood (EEMUA 191: over ten new alarms in ten minutes) each kind becomes one group. Critical
/// alarms are never folded: each stands open, on top.
public struct AlarmGroup: Hashable, Sendable {
  public var kind: AlarmKind
  /// Never empty; the order of the list.
  public var alarms: [Alarm]
  /// Stands as one line until somebody opens it.
  public var isFolded: Bool

  public init(kind: AlarmKind, alarms: [Alarm], isFolded: Bool) {
    self.kind = kind
    self.alarms = alarms
    self.isFolded = isFolded
  }

  /// More than so many in ten minutes is a flood.
  public static let floodCount = 10
  public static let floodSpan = Duration.minutes(10)

  /// Whether so many were raised within any ten minutes that nobody can read them one by one.
  public static func isFlood(_ alarms: [Alarm]) -> Bool {
    let raised = alarms.map(\.raisedAt).sorted()
    return raised.indices.dropFirst(floodCount).contains { index in
      raised[index] < raised[index - floodCount] + floodSpan
    }
  }

  /// The list in groups, in its own order: of a flood, each kind once, where its first alarm stood.
  public static func groups(_ alarms: [Alarm]) -> [AlarmGroup] {
    let isFlood = isFlood(alarms)
    var groups: [AlarmGroup] = []
    var places: [AlarmKind: Int] = [:]
    for alarm in alarms {
      guard isFlood, alarm.priority != .critical else {
        groups.append(AlarmGroup(kind: alarm.kind, alarms: [alarm], isFolded: false))
        continue
      }
      if let place = places[alarm.kind] {
        groups[place].alarms.append(alarm)
        groups[place].isFolded = true
      } else {
        places[alarm.kind] = groups.count
        groups.append(AlarmGroup(kind: alarm.kind, alarms: [alarm], isFolded: false))
      }
    }
    return groups
  }
}
