import HavenDomain

/// The lists of files to be destroyed.
enum DestructionRecord {
  static func load(_ id: DestructionID, in transaction: Transaction) throws -> Destruction {
    let found = try read("id", id.rawValue, in: transaction).first
    guard let found else { throw Refusal.notFound("list \(id.rawValue) of files to destroy") }
    return found
  }

  static func newest(_ count: Int, in transaction: Transaction) throws -> [Destruction] {
    try read(nil, Int64(count), in: transaction)
  }

  private static func read(
    _ what: String?, _ value: Int64, in transaction: Transaction
  ) throws -> [Destruction] {
    try transaction.connection.all(
      """
      SELECT d.id, d.state, d.proposed_at, d.proposed_by, open_name(p.name, 'staff', p.id),
        d.settled_at, open_name(s.name, 'staff', s.id), d.years
      FROM destruction d JOIN staff p ON p.id = d.proposed_by
        LEFT JOIN staff s ON s.id = d.settled_by
      WHERE ?1 IS NULL OR d.id = ?2 ORDER BY d.id DESC LIMIT CASE WHEN ?1 IS NULL THEN ?2 ELSE 1 END
      """, what, value
    ) { row in
      let id: DestructionID = try row.id(0)
      return Destruction(
        id: id, state: try row.word(1), proposedAt: try row.instant(2),
        proposedBy: try row.id(3), proposedByName: StaffMember.short(try row.text(4)),
        settledAt: try row.instantIfAny(5),
        settledByName: try row.textIfAny(6).map(StaffMember.short),
        lines: try lines(of: id, years: try row.int(7), in: transaction))
    }
  }

  private static func lines(
    of id: DestructionID, years: Int, in transaction: Transaction
  ) throws -> [KeepingLine] {
    try transaction.connection.all(
      """
      SELECT i.feedback, f.number, f.kind, a.name, i.closed_on, i.stay
      FROM destruction_item i JOIN feedback f ON f.id = i.feedback
        LEFT JOIN service_area a ON a.id = f.area
      WHERE i.destruction = ?1 ORDER BY i.closed_on, i.feedback
      """, id.rawValue
    ) { row in
      KeepingLine(
        feedback: try row.id(0), number: RecordNumber(.feedback, try row.int(1)),
        kind: try row.word(2), areaName: try row.textIfAny(3) ?? "",
        retention: FeedbackRetention(closedOn: LocalDate(day: try row.int(4)), years: years),
        stay: row.isNull(5) ? nil : try row.word(5))
    }
  }

  static func insert(
    _ lines: [KeepingLine], years: Int, in transaction: Transaction
  ) throws -> DestructionID {
    let connection = transaction.connection
    try connection.run(
      """
      INSERT INTO destruction (state, years, proposed_at, proposed_by)
      VALUES ('waiting', ?1, ?2, ?3)
      """, years, transaction.now.milliseconds, transaction.staff.rawValue)
    let id = DestructionID(rawValue: connection.lastInsertedRow)
    for line in lines {
      try connection.run(
        "INSERT INTO destruction_item (destruction, feedback, closed_on) VALUES (?1, ?2, ?3)",
        id.rawValue, line.feedback.rawValue, line.retention.closedOn.day)
    }
    return id
  }

  static func settle(
    _ id: DestructionID, _ state: Destruction.State, in transaction: Transaction
  ) throws {
    try transaction.connection.run(
      "UPDATE destruction SET state = ?2, settled_at = ?3, settled_by = ?4 WHERE id = ?1",
      id.rawValue, state.rawValue, transaction.now.milliseconds, transaction.staff.rawValue)
  }

  static func keep(
    _ feedback: FeedbackID, of id: DestructionID, _ stay: KeepingStay,
    in transaction: Transaction
  ) throws {
    try transaction.connection.run(
      "UPDATE destruction_item SET stay = ?3 WHERE destruction = ?1 AND feedback = ?2",
      id.rawValue, feedback.rawValue, stay.rawValue)
  }
}
