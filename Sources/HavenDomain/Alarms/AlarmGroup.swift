/// Alarms of one cause, drawn as one line when they come in a flood (EEMUA 191).
public struct AlarmGroup: Hashable, Sendable {
  public var kind: AlarmKind
  /// The oldest first; never empty.
  public var alarms: [Alarm]

  /// More than this many of a kind that call are one line.
  public static let most = 3

  /// One line stands for several.
  public var isFolded: Bool { alarms.count > 1 }

  /// The gravest and oldest first. Critical alarms each have a line of their own, always; of other
  /// kinds only those that call are folded.
  public static func groups(_ alarms: [Alarm]) -> [AlarmGroup] {
    let sorted = alarms.sorted(by: isBefore)
    let calling = Dictionary(grouping: sorted.filter(\.isCalling), by: \.kind)
    let folded = Set(
      calling.filter { $0.key.priority != .critical && $0.value.count > most }.keys)
    var groups: [AlarmGroup] = []
    var done: Set<AlarmKind> = []
    for alarm in sorted {
      if !folded.contains(alarm.kind) || !alarm.isCalling {
        groups.append(AlarmGroup(kind: alarm.kind, alarms: [alarm]))
      } else if done.insert(alarm.kind).inserted {
        groups.append(AlarmGroup(kind: alarm.kind, alarms: calling[alarm.kind] ?? []))
      }
    }
    return groups
  }

  /// The order of every list of alarms.
  public static func isBefore(_ a: Alarm, _ b: Alarm) -> Bool {
    (a.priority, a.raisedAt, a.id) < (b.priority, b.raisedAt, b.id)
  }
}

extension AlarmReport {
  /// Stretches of ten minutes with more than ten alarms (EEMUA 191). Each begins with an alarm and
  /// no two overlap.
  public static func floods(_ raised: [Instant]) -> Int {
    let sorted = raised.sorted()
    var count = 0
    var first = 0
    while first < sorted.count {
      let end = sorted[first] + .minutes(10)
      let after = sorted[first...].firstIndex { $0 >= end } ?? sorted.count
      if after - first > 10 {
        count += 1
        first = after
      } else {
        first += 1
      }
    }
    return count
  }

  /// The middle one, the lower of two; nil of none.
  public static func median(_ seconds: [Int]) -> Int? {
    seconds.isEmpty ? nil : seconds.sorted()[(seconds.count - 1) / 2]
  }
}
