import HavenDomain

extension ListEscalations: Answered {
  /// Open ones, at most 500; with the resolved ones of the last seven days, at most 200 more.
  public func answer(in transaction: Transaction) throws -> EscalationList {
    let connection = transaction.connection
    let viewer = AlarmViewer(transaction)
    let rule = try RotaRecord.rule(in: transaction)
    return EscalationList(
      rows: try rows(in: transaction),
      alarms: try AlarmRecord.standing(for: viewer, in: connection),
      totals: try AlarmRecord.totals(for: viewer, in: connection),
      onCall: Ladder.shipped.steps.map { rule.onCall(for: $0.role) })
  }

  private func rows(in transaction: Transaction) throws -> [EscalationRow] {
    var rows = try reach(transaction, resolvedSince: nil, limit: 500).sorted {
      ($0.isClimbing ? 0 : 1, $0.rung.due, $0.id) < ($1.isClimbing ? 0 : 1, $1.rung.due, $1.id)
    }
    if includesResolved {
      rows += try reach(transaction, resolvedSince: transaction.now - .days(7), limit: 200)
    }
    return rows
  }

  /// What the sender may see: of all, or of what they raised and what is about a contact of theirs.
  private func reach(
    _ transaction: Transaction, resolvedSince: Instant?, limit: Int
  ) throws -> [EscalationRow] {
    let connection = transaction.connection
    let height = AlarmViewer(transaction).height
    let all = transaction.scope == .all
    let staff = transaction.staff.rawValue
    let ids: [EscalationID] =
      if let resolvedSince {
        try connection.all(
          """
          SELECT e.id FROM escalation e LEFT JOIN contact c ON c.id = e.contact
          WHERE e.resolved_at >= ?1 AND (e.raised_by = ?2 OR
            CASE WHEN e.height > 0 THEN e.height <= ?3
              ELSE ?4 OR c.owner = ?2 OR c.kept_for = ?2 END)
          ORDER BY e.resolved_at DESC LIMIT ?5
          """, resolvedSince.milliseconds, staff, height, all, limit, read: { try $0.id(0) })
      } else {
        try connection.all(
          """
          SELECT e.id FROM escalation e LEFT JOIN contact c ON c.id = e.contact
          WHERE e.resolved_at IS NULL AND (e.raised_by = ?1 OR
            CASE WHEN e.height > 0 THEN e.height <= ?2
              ELSE ?3 OR c.owner = ?1 OR c.kept_for = ?1 END)
          ORDER BY e.flagged_at LIMIT ?4
          """, staff, height, all, limit, read: { try $0.id(0) })
      }
    return try ids.compactMap { id in
      try EscalationRecord.find(id, in: transaction)?.row(in: transaction)
    }
  }
}

extension ReadEscalation: Answered {
  public static let reading = Reading.recorded

  public func answer(in transaction: Transaction) throws -> EscalationDetail {
    switch which {
    case .id(let id):
      let record = try EscalationRecord.load(id, in: transaction)
      transaction.concerns("escalation", id)
      return try record.detail(in: transaction)
    case .number(let number):
      let id = try transaction.connection.first(
        "SELECT id FROM escalation WHERE number = ?1", number.value,
        read: { try $0.id(0) as EscalationID })
      guard number.series == .escalation, let id,
        let record = try EscalationRecord.find(id, in: transaction),
        try record.isVisible(in: transaction)
      else { throw Refusal.notFound("escalation \(number)") }
      transaction.concerns("escalation", id)
      return try record.detail(in: transaction)
    }
  }
}
