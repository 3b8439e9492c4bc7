import HavenDomain

/// The rows of A/B tests, and what is counted of their contacts.
enum ExperimentRecord {
  static func load(_ id: ExperimentID, in transaction: Transaction) throws -> Experiment {
    let found = try transaction.connection.first(
      "SELECT id, name, kind, a, b, start_at, end_at FROM experiment WHERE id = ?1", id.rawValue,
      read: Experiment.init)
    guard let found else { throw Refusal.notFound("such A/B test") }
    return found
  }

  static func all(in transaction: Transaction) throws -> [Experiment] {
    try transaction.connection.all(
      """
      SELECT id, name, kind, a, b, start_at, end_at FROM experiment ORDER BY id DESC LIMIT 200
      """, read: Experiment.init)
  }

  static func running(in transaction: Transaction) throws -> [Experiment] {
    try transaction.connection.all(
      """
      SELECT id, name, kind, a, b, start_at, end_at FROM experiment
      WHERE end_at > ?1 AND start_at <= ?1 ORDER BY id
      """, transaction.now.milliseconds, read: Experiment.init)
  }

  static func insert(_ test: Experiment, in transaction: Transaction) throws -> Experiment {
    try transaction.connection.run(
      """
      INSERT INTO experiment (name, kind, a, b, start_at, end_at, staff, version)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1)
      """, test.name, test.kind.rawValue, test.a, test.b, test.start.milliseconds,
      test.end.milliseconds, transaction.staff.rawValue)
    var test = test
    test.id = ExperimentID(rawValue: transaction.connection.lastInsertedRow)
    return test
  }

  /// Counts a completed contact in what runs. A follow-up of somebody in danger is not chosen by
  /// the test, and so says nothing of it.
  static func count(
    _ record: ContactRecord, _ answers: Answers, in transaction: Transaction
  ) throws {
    let consented = ["verbal", "written"].contains(answers.text(IntakeForm.consent))
    for test in try running(in: transaction) {
      if test.kind == .followUp, record.isEmergency { continue }
      try transaction.connection.run(
        """
        INSERT OR REPLACE INTO experiment_contact (experiment, contact, variant, consented)
        VALUES (?1, ?2, ?3, ?4)
        """, test.id.rawValue, record.id.rawValue, test.variant(for: record.number).rawValue,
        consented)
    }
  }

  static func tally(
    _ test: Experiment, _ variant: Experiment.Variant, in transaction: Transaction
  ) throws -> ExperimentReport.Tally {
    try transaction.connection.first(
      """
      SELECT count(*), coalesce(sum(consented), 0), coalesce(sum(EXISTS (
        SELECT 1 FROM contact_event e WHERE e.contact = c.contact AND e.kind = 'followedUp'
        UNION ALL SELECT 1 FROM follow_up f WHERE f.contact = c.contact
          AND f.outcome IN ('met', 'partly', 'notMet'))), 0)
      FROM experiment_contact c WHERE experiment = ?1 AND variant = ?2
      """, test.id.rawValue, variant.rawValue
    ) { row in
      ExperimentReport.Tally(
        contacts: try row.int(0), consented: try row.int(1), followedUp: try row.int(2))
    } ?? ExperimentReport.Tally()
  }
}

extension Experiment {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.id(0), name: try row.text(1), kind: try row.word(2), a: try row.text(3),
      b: try row.text(4), start: try row.instant(5), end: try row.instant(6))
  }
}
