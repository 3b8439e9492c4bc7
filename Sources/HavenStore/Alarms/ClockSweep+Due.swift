import HavenDomain

extension ClockSweep {
  /// Of every kind that has one (`AlarmKind.delay`): three seconds.
  static let delay = AlarmKind.responseLate.delay.wholeMilliseconds

  /// While so many alarms of one kind stand no more are raised: they would say nothing that these do
  /// not, and a database with a million late records must raise no million alarms.
  static let ceiling = 2_000

  /// When something is due next, each part by its own index.
  static func nextDue(in connection: Connection) throws -> Instant? {
    var due: [Instant?] = []
    due.append(
      try connection.first(
        "SELECT due FROM escalation WHERE due IS NOT NULL ORDER BY due LIMIT 1",
        read: { try $0.instant(0) }))
    due.append(
      try connection.first(
        """
        SELECT shelved_until FROM alarm WHERE shelved_until IS NOT NULL
        ORDER BY shelved_until LIMIT 1
        """, read: { try $0.instant(0) }))
    due.append(
      try connection.first(
        "SELECT gone_at FROM alarm WHERE gone_at IS NOT NULL ORDER BY gone_at LIMIT 1",
        read: { try $0.instant(0) + .milliseconds(delay) }))
    due.append(
      try connection.first(
        """
        SELECT raised_at FROM alarm INDEXED BY alarm_standing
        WHERE (cleared_at IS NULL OR acknowledged_at IS NULL) AND contact IS NOT NULL
          AND acknowledged_at IS NULL AND cleared_at IS NULL
          AND escalation IS NULL AND kind IN ('highScore', 'unsafe', 'escalated') LIMIT 1
        """, read: { try $0.instant(0) }))
    due.append(
      try connection.first(
        "SELECT due FROM dispatch_clock ORDER BY due LIMIT 1", read: { try $0.instant(0) }))
    due.append(try silentLines(dueBy: .max, in: connection).first?.due)
    let late = [
      try lateWaits(dueBy: .max, count: 1, in: connection).first?.due,
      try lateActions(dueBy: .max, count: 1, in: connection).first?.due,
      try lateFeedback(dueBy: .max, count: 1, in: connection).first?.due,
      try lateFollowUps(dueBy: .max, count: 1, in: connection).first?.due,
      try lateTasks(dueBy: .max, count: 1, in: connection).first?.due,
    ]
    due += late.map { $0.map { $0 + .milliseconds(delay) } }
    return due.compactMap(\.self).min()
  }

  /// Of the oldest that wait, those past their target whose alarm does not stand. In a surge the
  /// oldest alone, and only while no such alarm stands.
  static func lateWaits(
    dueBy limit: Int64, count: Int = window, in connection: Connection
  ) throws -> [(id: ContactID, due: Instant)] {
    let isSurge = try connection.first("SELECT 1 FROM surge") { _ in true } ?? false
    if isSurge, try isLateWaitStanding(in: connection) { return [] }
    guard try !isFull(.responseLate, in: connection) else { return [] }
    let waiting = try connection.all(
      """
      SELECT c.id, c.due FROM contact c
      WHERE c.state = 'waiting' AND c.due <= ?1 AND NOT EXISTS (
        SELECT 1 FROM alarm a WHERE a.contact = c.id AND a.kind = 'responseLate'
          AND a.cleared_at IS NULL AND a.gone_at IS NULL)
      ORDER BY c.due LIMIT ?2
      """, limit, isSurge ? 1 : count
    ) { (id: try $0.id(0) as ContactID, due: try $0.instant(1)) }
    if isSurge { return waiting }
    return (waiting + (try heldUnanswered(dueBy: limit, in: connection))).sorted { $0.due < $1.due }
  }

  /// What came in writing and somebody holds is not answered by being held. There are as many as
  /// there are people holding.
  private static func heldUnanswered(
    dueBy limit: Int64, in connection: Connection
  ) throws -> [(id: ContactID, due: Instant)] {
    try connection.all(
      """
      SELECT c.id, c.due FROM contact c INDEXED BY contact_held
      WHERE c.state = 'held' AND c.due <= ?1
        AND c.channel NOT IN ('phone', 'text', 'chat', 'inPerson') AND NOT EXISTS (
          SELECT 1 FROM alarm a WHERE a.contact = c.id AND a.kind = 'responseLate'
            AND a.cleared_at IS NULL AND a.gone_at IS NULL)
      ORDER BY c.due
      """, limit
    ) { (id: try $0.id(0), due: try $0.instant(1)) }
  }

  static func isFull(_ kind: AlarmKind, in connection: Connection) throws -> Bool {
    try connection.first(
      """
      SELECT 1 FROM alarm INDEXED BY alarm_standing
      WHERE (cleared_at IS NULL OR acknowledged_at IS NULL) AND cleared_at IS NULL AND kind = ?1
      LIMIT 1 OFFSET ?2
      """, kind.rawValue, ceiling
    ) { _ in true } ?? false
  }

  private static func isLateWaitStanding(in connection: Connection) throws -> Bool {
    try connection.first(
      """
      SELECT 1 FROM alarm INDEXED BY alarm_standing WHERE (cleared_at IS NULL OR acknowledged_at IS NULL)
        AND cleared_at IS NULL AND gone_at IS NULL AND kind = 'responseLate'
        AND acknowledged_at IS NULL AND shelved_until IS NULL LIMIT 1
      """
    ) { _ in true } ?? false
  }

  static func lateActions(
    dueBy limit: Int64, count: Int = window, in connection: Connection
  ) throws -> [(id: ContactID, due: Instant)] {
    guard try !isFull(.actionLate, in: connection) else { return [] }
    return try connection.all(
      """
      SELECT c.id, c.due FROM contact c
      WHERE c.state = 'followUp' AND c.due <= ?1 AND NOT EXISTS (
        SELECT 1 FROM alarm a WHERE a.contact = c.id AND a.kind = 'actionLate'
          AND a.cleared_at IS NULL AND a.gone_at IS NULL)
        AND NOT EXISTS (
          SELECT 1 FROM case_contact k JOIN case_contact f ON f.case_file = k.case_file
            AND f.place < k.place JOIN contact o ON o.id = f.contact AND o.state = 'followUp'
          WHERE k.contact = c.id)
      ORDER BY c.due LIMIT ?2
      """, limit, count
    ) { (id: try $0.id(0), due: try $0.instant(1)) }
  }

  static func lateFeedback(
    dueBy limit: Int64, count: Int = window, in connection: Connection
  ) throws -> [(id: FeedbackID, due: Instant)] {
    guard try !isFull(.feedbackLate, in: connection) else { return [] }
    return try connection.all(
      """
      SELECT f.id, f.due FROM feedback f
      WHERE f.stage <> 'closed' AND f.stage <> 'survey' AND f.due IS NOT NULL AND f.due <= ?1
        AND NOT EXISTS (
        SELECT 1 FROM alarm a WHERE a.feedback = f.id AND a.kind = 'feedbackLate'
          AND a.cleared_at IS NULL AND a.gone_at IS NULL)
      ORDER BY f.due LIMIT ?2
      """, limit, count
    ) { (id: try $0.id(0), due: try $0.instant(1)) }
  }
}
