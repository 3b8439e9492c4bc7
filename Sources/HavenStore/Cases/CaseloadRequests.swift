import HavenDomain

extension ReadCaseload: Answered {
  public func answer(in transaction: Transaction) throws -> Caseload {
    transaction.concerns("caseload")
    return try transaction.caseload()
  }
}

extension Transaction {
  /// Of all for who leads the team, of anybody else their own.
  func caseload() throws -> Caseload {
    let policy = try measure(for: .contacts).policy
    let owner = scope(of: .readCases) == .all ? nil : staff.rawValue
    let people = try connection.all(
      """
      SELECT k.owner, open_name(s.name, 'staff', s.id), count(*),
        sum(coalesce((SELECT t.due FROM case_task t
          WHERE t.case_file = k.id AND t.kind = 'nextAction' AND t.ending IS NULL), 0) < ?2)
      FROM case_file k JOIN staff s ON s.id = k.owner
      WHERE k.state = 'open' AND (?1 IS NULL OR k.owner = ?1)
      GROUP BY k.owner ORDER BY count(*) DESC, k.owner
      """, owner, now.milliseconds
    ) { row in
      Caseload.Person(
        staff: try row.id(0), name: StaffMember.short(try row.text(1)), open: try row.int(2),
        waiting: try row.int(3))
    }
    return Caseload(
      people: people, range: policy.range("cases-per-caseworker") ?? 12...18,
      backlogLimit: policy.range("backlog")?.upperBound ?? 7)
  }
}

extension ReadHandling: Answered {
  public func answer(in transaction: Transaction) throws -> HandlingReport {
    transaction.concerns("handling")
    let policy = try transaction.measure(for: .contacts).policy
    let owner = transaction.scope == .all ? nil : transaction.staff.rawValue
    let rows = try transaction.connection.all(
      """
      SELECT c.number, c.channel, open_name(s.name, 'staff', s.id), e.at,
        (SELECT max(t.at) FROM contact_event t
          WHERE t.contact = e.contact AND t.kind = 'taken' AND t.id < e.id) AS taken,
        EXISTS (SELECT 1 FROM contact_event o
          WHERE o.contact = e.contact AND o.kind = 'caseOpened' AND o.id < e.id)
      FROM contact_event e INDEXED BY contact_event_completed
        JOIN contact c ON c.id = e.contact LEFT JOIN staff s ON s.id = e.staff
      WHERE e.kind = 'completed' AND e.at >= ?1 AND (?2 IS NULL OR e.staff = ?2)
        AND taken IS NOT NULL
      ORDER BY e.at DESC, e.id DESC LIMIT 500
      """, since.milliseconds, owner
    ) { row in
      let at = try row.instant(3)
      let budget: HandlingReport.Budget = try row.bool(5) ? .caseOpening : .intake
      let seconds = max(0, try row.instant(4).seconds(until: at))
      return HandlingReport.Row(
        contact: RecordNumber(.contact, try row.int(0)), channel: try row.word(1),
        ownerName: try row.textIfAny(2).map(StaffMember.short), completedAt: at,
        seconds: seconds, budget: budget,
        verdict: HandlingReport.Verdict(seconds: seconds, budget: budget.minutes(policy)))
    }
    return HandlingReport(
      rows: rows, intakeMinutes: HandlingReport.Budget.intake.minutes(policy),
      caseMinutes: HandlingReport.Budget.caseOpening.minutes(policy))
  }
}
