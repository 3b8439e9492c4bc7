import HavenDomain

extension ContactRecord {
  /// Its clocks, by the policy that it keeps, from all that happened to it.
  ///
  /// - Parameter withReasons: opens why each pause was made; counting needs none.
  func clocks(withReasons: Bool = false, in transaction: Transaction) throws -> ContactClocks {
    clocks(
      try transaction.measure(policy), events: try clockEvents(in: transaction.connection),
      pauses: try PauseRecord.of(self, withReasons: withReasons, in: transaction))
  }

  func clocks(
    _ measure: Measure, events: [ContactClocks.Event], pauses: [Pause]
  ) -> ContactClocks {
    ContactClocks(
      ContactClocks.Facts(
        channel: channel, receivedAt: receivedAt,
        arrivedAsEmergency: flags.contains(.emergency), isEmergency: isEmergency,
        isUnsafe: flags.contains(.unsafeNow), events: events, pauses: pauses, kept: kept),
      policy: measure.policy, calendar: measure.calendar)
  }

  /// Counts anew what the queue is ordered by. To be called when its events are written; the row's
  /// version stays, for nothing that a person wrote has changed.
  mutating func settle(in transaction: Transaction) throws {
    guard let next = try clocks(in: transaction).due, next != due else { return }
    due = next
    try transaction.connection.run(
      "UPDATE contact SET due = ?2 WHERE id = ?1", id.rawValue, due.milliseconds)
    try settleAlarms(in: transaction)
  }

  private func clockEvents(in connection: Connection) throws -> [ContactClocks.Event] {
    try connection.all(
      "SELECT kind, at, due, is_rapid FROM contact_event WHERE contact = ?1 ORDER BY id",
      id.rawValue
    ) { row in
      ContactClocks.Event(
        try row.word(0), at: try row.instant(1), due: try row.instantIfAny(2),
        isRapid: try row.bool(3))
    }
  }

  func sheet(in transaction: Transaction) throws -> ClockSheet {
    let measure = try transaction.measure(policy)
    let clocks = try clocks(withReasons: mayBeOpened(in: transaction), in: transaction)
    return ClockSheet(
      record: .contact(id), number: number, policy: measure.policy.title,
      calendar: measure.calendar, clocks: clocks.clocks,
      whyNotPause: clocks.whyNotPause(at: transaction.now), readAt: transaction.now)
  }
}
