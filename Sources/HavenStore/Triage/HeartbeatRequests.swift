import HavenDomain

extension RecordHeartbeat: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Done {
    transaction.concerns("contact", lease.contact)
    let record = try ContactRecord.load(lease.contact, in: transaction)
    guard record.isHeld(by: lease, transaction.staff) else { throw Refusal.leaseLost }
    try record.note(.heartbeat, in: transaction)
    try AlarmRecord.clear([.silentLine], about: .contact(record.id), in: transaction)
    transaction.past.number = Int64(record.version)
    return Done(version: record.version, at: transaction.now)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> Done {
    Done(version: Int(past.number), at: past.at)
  }
}

extension ClockSweep {
  /// Of those held on a live channel and not safe or escalated, when ten minutes without a sign are
  /// over: since it was taken or saved, or since somebody said so or acted with them. As many rows
  /// as people hold.
  static func silentLines(
    dueBy limit: Int64, in connection: Connection
  ) throws -> [(id: ContactID, due: Instant)] {
    try connection.all(
      """
      SELECT id, sign + ?2 AS due FROM (
        SELECT c.id, max(
          coalesce(c.taken_at, 0),
          coalesce((SELECT d.saved_at FROM draft d WHERE d.contact = c.id), 0),
          coalesce((SELECT max(e.at) FROM contact_event e
            WHERE e.contact = c.id
              AND e.kind IN ('heartbeat', 'dispatched', 'protocolStep')), 0)) AS sign
        FROM contact c INDEXED BY contact_held
        WHERE c.state = 'held' AND c.channel IN ('phone', 'text', 'chat', 'inPerson')
          AND (instr(c.flags, 'unsafeNow') > 0 OR instr(c.flags, 'escalated') > 0)
          AND NOT EXISTS (
            SELECT 1 FROM alarm a WHERE a.contact = c.id AND a.kind = 'silentLine'
              AND a.cleared_at IS NULL))
      WHERE sign + ?2 <= ?1 ORDER BY due, id
      """, limit, Heartbeat.alarmAfter.wholeMilliseconds
    ) { (id: try $0.id(0), due: try $0.instant(1)) }
  }
}
