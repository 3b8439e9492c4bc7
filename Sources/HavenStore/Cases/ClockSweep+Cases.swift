import HavenDomain

extension ClockSweep {
  /// Contacts of follow-ups that are over their time and whose alarm does not stand, the oldest
  /// first (IN-17, Q-08).
  static func lateFollowUps(
    dueBy limit: Int64, count: Int = window, in connection: Connection
  ) throws -> [(id: ContactID, due: Instant)] {
    guard try !isFull(.caseLate, in: connection) else { return [] }
    return try connection.all(
      """
      SELECT f.contact, f.due FROM follow_up f INDEXED BY follow_up_open
      WHERE f.outcome IS NULL AND f.due <= ?1 AND NOT EXISTS (
        SELECT 1 FROM alarm a WHERE a.contact = f.contact AND a.kind = 'caseLate'
          AND a.cleared_at IS NULL AND a.gone_at IS NULL)
      ORDER BY f.due LIMIT ?2
      """, limit, count
    ) { (id: try $0.id(0), due: try $0.instant(1)) }
  }

  /// Of tasks: the contact that their case was opened from.
  static func lateTasks(
    dueBy limit: Int64, count: Int = window, in connection: Connection
  ) throws -> [(id: ContactID, due: Instant)] {
    guard try !isFull(.caseLate, in: connection) else { return [] }
    return try connection.all(
      """
      SELECT l.contact, t.due FROM case_task t INDEXED BY case_task_open
        JOIN case_contact l ON l.case_file = t.case_file AND l.place = 1
      WHERE t.kind = 'task' AND t.ending IS NULL AND t.due <= ?1 AND NOT EXISTS (
        SELECT 1 FROM alarm a WHERE a.contact = l.contact AND a.kind = 'caseLate'
          AND a.cleared_at IS NULL AND a.gone_at IS NULL)
      ORDER BY t.due LIMIT ?2
      """, limit, count
    ) { (id: try $0.id(0), due: try $0.instant(1)) }
  }
}

extension AlarmRecord {
  /// Clears what called about a contact's follow-ups and its case's tasks, where none is late now.
  static func settleCase(_ contact: ContactID, in transaction: Transaction) throws {
    let isLate = try transaction.connection.first(
      """
      SELECT 1 FROM follow_up WHERE contact = ?1 AND outcome IS NULL AND due <= ?2
      UNION ALL
      SELECT 1 FROM case_contact l JOIN case_task t ON t.case_file = l.case_file
      WHERE l.contact = ?1 AND l.place = 1 AND t.kind = 'task' AND t.ending IS NULL AND t.due <= ?2
      LIMIT 1
      """, contact.rawValue, transaction.now.milliseconds
    ) { _ in true }
    guard isLate == nil else { return }
    try clear([.caseLate], about: .contact(contact), in: transaction)
  }
}
