import HavenDomain

extension ReadAlarmReport: Answered {
  public static let reading = Reading.long

  /// Confidential alarms are counted for those only who may know of them.
  public func answer(in transaction: Transaction) throws -> AlarmReport {
    guard from < to else {
      throw Refusal.invalid([FormProblem("to", "Choose an end later than the start.")])
    }
    let alarms = try RaisedAlarm.all(from: from, to: to, in: transaction)
    let end = min(to, transaction.now)
    let lines = Dictionary(grouping: alarms, by: \.kind).map { kind, alarms in
      let seconds = alarms.compactMap { alarm in
        alarm.acknowledgedAt.map { alarm.raisedAt.seconds(until: $0) }
      }
      return AlarmReport.Line(
        kind: kind, raised: alarms.count,
        medianToAcknowledge: AlarmReport.median(seconds),
        late: alarms.count {
          ($0.acknowledgedAt ?? end) > $0.raisedAt + kind.time
        }, shelved: alarms.count(where: \.wasShelved))
    }
    return AlarmReport(
      from: from, to: to,
      lines: lines.sorted { ($1.raised, $0.kind.rawValue) < ($0.raised, $1.kind.rawValue) },
      operators: try Operators.average(from: from, to: to, in: transaction.connection),
      floods: AlarmReport.floods(alarms.map(\.raisedAt)),
      chattering: RaisedAlarm.chattering(alarms),
      stale: alarms.count { ($0.endedAt ?? end) > $0.raisedAt + .days(1) })
  }
}

/// One alarm as the report counts it.
private struct RaisedAlarm {
  var kind: AlarmKind
  var subject: [Int64?]
  var raisedAt: Instant
  var acknowledgedAt: Instant?
  var clearedAt: Instant?
  var wasShelved: Bool
  var returned: Int

  /// When it was over: cleared and acknowledged.
  var endedAt: Instant? {
    guard let acknowledgedAt, let clearedAt else { return nil }
    return max(acknowledgedAt, clearedAt)
  }

  static func all(
    from: Instant, to: Instant, in transaction: Transaction
  ) throws -> [RaisedAlarm] {
    let viewer = AlarmViewer(transaction)
    return try transaction.connection.all(
      """
      SELECT kind, contact, escalation, feedback, raised_at, acknowledged_at, cleared_at,
        shelved_by IS NOT NULL, returned
      FROM alarm
      WHERE raised_at >= ?1 AND raised_at < ?2 AND (height <= ?3 OR raised_by = ?4)
      ORDER BY raised_at, id
      """, from.milliseconds, to.milliseconds, viewer.height, viewer.staff.rawValue
    ) { row in
      RaisedAlarm(
        kind: try row.word(0),
        subject: [try row.int64IfAny(1), try row.int64IfAny(2), try row.int64IfAny(3)],
        raisedAt: try row.instant(4), acknowledgedAt: try row.instantIfAny(5),
        clearedAt: try row.instantIfAny(6), wasShelved: try row.bool(7),
        returned: try row.int(8))
    }
  }

  /// Those that came again within a minute of being cleared: as the same alarm, or as another of its
  /// kind and subject.
  static func chattering(_ alarms: [RaisedAlarm]) -> Int {
    struct Cause: Hashable {
      var kind: AlarmKind
      var subject: [Int64?]
    }
    var cleared: [Cause: Instant] = [:]
    var count = 0
    for alarm in alarms {
      let cause = Cause(kind: alarm.kind, subject: alarm.subject)
      count += alarm.returned
      if let before = cleared[cause], before <= alarm.raisedAt,
        alarm.raisedAt <= before + AlarmRecord.chatter
      {
        count += 1
      }
      cleared[cause] = alarm.clearedAt
    }
    return count
  }
}

/// How many people were there to act: for each ten minutes, the staff who left a row in the audit. A
/// console that shows the queue leaves one at least every five minutes.
private enum Operators {
  private static let stretch: Int64 = 600_000
  private static let page: Int64 = 10_000

  private struct Presence: Hashable {
    var stretch: Int64
    var actor: Int64
  }

  /// Pages of the audit from the newest back to before the start, so that no look is long.
  static func average(from: Instant, to: Instant, in connection: Connection) throws -> Double {
    var seen: Set<Presence> = []
    var bound =
      try connection.first("SELECT coalesce(max(sequence), 0) FROM audit") { try $0.int64(0) } ?? 0
    while bound > 0 {
      var latest = Int64.min
      try connection.forEach(
        "SELECT at, actor FROM audit WHERE sequence <= ?1 AND sequence > ?2", bound, bound - page
      ) { row in
        let at = try row.int64(0)
        latest = max(latest, at)
        guard at >= from.milliseconds, at < to.milliseconds else { return }
        let actor = try row.int64(1)
        if actor > 0 {
          seen.insert(Presence(stretch: (at - from.milliseconds) / stretch, actor: actor))
        }
      }
      guard latest >= from.milliseconds else { break }
      bound -= page
    }
    let stretches = max(1, (to.milliseconds - from.milliseconds + stretch - 1) / stretch)
    return Double(seen.count) / Double(stretches)
  }
}
