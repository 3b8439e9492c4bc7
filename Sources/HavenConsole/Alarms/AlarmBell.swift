import HavenDomain

/// When the bell rings: for a critical alarm twice, again each ten seconds until it is acknowledged;
/// for a high one once, again each minute; for a normal one never (screens.md, "Alarms").
struct AlarmBell: Equatable, Sendable {
  /// When each priority that calls rang last.
  private var rang: [Priority: Instant] = [:]

  private static func pause(_ priority: Priority) -> Duration? {
    switch priority {
    case .critical: .seconds(10)
    case .high: .seconds(60)
    case .normal: nil
    }
  }

  /// How often it rings now; 0 for silence.
  mutating func strokes(for alarms: [Alarm], at now: Instant) -> Int {
    let calling = Set(alarms.map(\.priority))
    rang = rang.filter { calling.contains($0.key) }
    for priority in Priority.allCases where calling.contains(priority) {
      guard isDue(priority, at: now) else {
        // Under the bell of a graver one the others keep quiet.
        if priority == .critical { return 0 }
        continue
      }
      for other in calling { rang[other] = now }
      return priority == .critical ? 2 : 1
    }
    return 0
  }

  /// A new one rings at once.
  mutating func startAnew(for alarms: [Alarm]) {
    for alarm in alarms { rang[alarm.priority] = nil }
  }

  /// A clock that was set back does not keep the bell quiet.
  private func isDue(_ priority: Priority, at now: Instant) -> Bool {
    guard let pause = Self.pause(priority) else { return false }
    return rang[priority].map { now < $0 || now >= $0 + pause } ?? true
  }
}
