import HavenDomain

/// Thrown by a change that finds nothing to do: nothing is written, not even an audit row.
struct NothingDue<Reply: Sendable>: Error {
  var reply: Reply
}

extension FireDueClocks: AnsweredChange {
  public func perform(at desk: DeskCore, by principal: Principal) throws -> FiredClocks {
    do {
      return try desk.change(self, by: principal)
    } catch let idle as NothingDue<FiredClocks> {
      return idle.reply
    }
  }

  public func answer(in transaction: Transaction) throws -> FiredClocks {
    transaction.concerns("clocks")
    let fired = try ClockSweep(transaction: transaction).fire()
    let reply = FiredClocks(
      rungs: fired.rungs, raised: fired.raised, cleared: fired.cleared,
      next: try transaction.desk.nextDueClock())
    guard fired.didSomething else { throw NothingDue(reply: reply) }
    transaction.past.number = fired.packed
    return reply
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> FiredClocks {
    let fired = ClockSweep.Fired(packed: past.number)
    return FiredClocks(
      rungs: fired.rungs, raised: fired.raised, cleared: fired.cleared,
      next: try transaction.desk.nextDueClock())
  }
}

extension DeskCore {
  /// When `FireDueClocks` has something to do next; nil when no clock runs. Cheap enough for every
  /// tick, and leaves no row.
  public func nextDueClock() throws -> Instant? {
    try ClockSweep.nextDue(in: connection)
  }

  /// Whether `FireDueClocks` has something to do now.
  public func hasDueClocks() throws -> Bool {
    try nextDueClock().map { $0 <= surroundings.moment().instant } ?? false
  }
}
