import HavenDomain

extension ReadQuarterReport: Answered {
  public static let reading = Reading.long

  public func answer(in transaction: Transaction) throws -> QuarterReport {
    let zone = transaction.zone
    let current = Quarter(containing: transaction.now, in: zone)
    let quarter = quarter ?? current.before()
    guard quarter <= current else {
      throw Refusal.invalid([
        FormProblem("quarter", "\(quarter) is still to come. The one that runs is \(current).")
      ])
    }
    let first = quarter.before(QuarterReport.reach)
    let rows = try ReportedRecord.all(
      from: first.start(in: zone), to: quarter.end(in: zone), in: transaction)
    let quarters = (0...QuarterReport.reach).map { quarter.before($0) }
    let firstContacts = try quarters.map { try FirstContactRecord.count(in: $0, transaction) }
    let surveys = try quarters.map { try transaction.surveyReturns(in: $0) }
    let board = try BoardRecord.all(from: first, before: quarter, in: transaction)
    return QuarterReport(
      of: quarter, for: audience, from: rows,
      firstContacts: Dictionary(zip(quarters, firstContacts)) { $1 },
      surveys: Dictionary(zip(quarters, surveys)) { $1 }, board: board,
      now: transaction.now, zone: zone)
  }
}

/// The rows of the register as a report counts them.
enum ReportedRecord {
  static func all(
    from: Instant, to: Instant, in transaction: Transaction
  ) throws -> [ReportedFeedback] {
    let ids: [FeedbackID] = try transaction.connection.all(
      "SELECT id FROM feedback WHERE received_at >= ?1 AND received_at < ?2 ORDER BY received_at",
      from.milliseconds, to.milliseconds
    ) { try $0.id(0) }
    let areas = try ServiceAreaRecord.all(in: transaction.connection)
    let names = Dictionary(areas.map { ($0.id, $0.name) }) { first, _ in first }
    return try ids.map { id in
      let record = try FeedbackRecord.load(id, in: transaction)
      return try reported(record, names[record.area ?? ServiceAreaID(rawValue: 0)], transaction)
    }
  }

  private static func reported(
    _ record: FeedbackRecord, _ areaName: String?, _ transaction: Transaction
  ) throws -> ReportedFeedback {
    let classes = try FeedbackClasses.of(record.id, in: transaction)
    let events = try transaction.connection.all(
      "SELECT kind, at, outcome FROM feedback_event WHERE feedback = ?1 ORDER BY id",
      record.id.rawValue
    ) { row in
      let kind: FeedbackEvent.Kind = try row.word(0)
      let outcome: AppealOutcome? = row.isNull(2) ? nil : try row.word(2)
      return (kind: kind, at: try row.instant(1), outcome: outcome)
    }
    let clocks = try record.clocks(in: transaction).clocks
    return ReportedFeedback(
      kind: record.kind, areaName: areaName ?? "", receivedAt: record.receivedAt,
      ground: classes.ground, cause: classes.cause,
      clocks: clocks.compactMap { ReportedClock($0, at: transaction.now) },
      outcomeAt: events.last { $0.kind == .outcomeTold }?.at,
      appeal: appeal(events.map { ($0.kind, $0.outcome) }),
      hasSharedLessons: events.contains { $0.kind == .lessonsShared })
  }

  /// The last appeal against it, and which of the three outcomes it had (AP-05).
  private static func appeal(
    _ events: [(kind: FeedbackEvent.Kind, outcome: AppealOutcome?)]
  ) -> ReportedFeedback.Appeal? {
    guard let received = events.lastIndex(where: { $0.kind == .appealReceived }) else {
      return nil
    }
    guard let told = events[received...].first(where: { $0.kind == .appealOutcome }) else {
      return .open
    }
    return switch told.outcome {
    case .upheld: .upheld
    case .differentConclusion: .differentConclusion
    case .newInvestigation: .newInvestigation
    case nil: .told
    }
  }
}
