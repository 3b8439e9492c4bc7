import CLinux
import HavenDomain
import HavenStore
import Synchronization

/// Does what time makes due, for a console or for `haven watch`: lets the ladder climb, sees a changed
/// clock, and has messages carried to pagers. Late is late, but never not at all.
///
/// It asks the desk at most once a second, and only when somebody committed, when the time has come
/// that the desk named, or when the clock was changed. Nothing waits for it.
final class HouseWatch: Sendable {
  /// What one look at the desk found.
  private struct Found: Sendable {
    var time: HouseTime
    var next: Instant?
    var fired: FiredClocks?
    var claimed: [ClaimedMessage] = []
    /// There is more to do than one look does: it looks again.
    var isFull = false
  }

  private struct State {
    var offset: Int64?
    var next: Instant?
    var hasNews = true
    var isLooking = false
    /// The system's wall time minus its running time at the last look.
    var system: Int64?
    /// The clock was found changed, and it was reported.
    var isReported = false
  }

  private let state = Mutex(State())
  private let desk: Desk
  private let principal: Principal
  private let isReadOnly: Bool
  private let clock: SystemClock
  private let commands: HouseCommands
  private let courier: Courier
  private let heard: @Sendable (FiredClocks) -> Void

  /// - Parameter heard: told what fired, on the desk's thread.
  init(
    desk: Desk, principal: Principal, isReadOnly: Bool, clock: SystemClock,
    commands: HouseCommands, heard: @escaping @Sendable (FiredClocks) -> Void = { _ in }
  ) {
    self.desk = desk
    self.principal = principal
    self.isReadOnly = isReadOnly
    self.clock = clock
    self.commands = commands
    self.heard = heard
    courier = Courier(desk: desk, principal: principal, commands: commands)
  }

  /// The house's time: the system's until the desk has told of the offset.
  var now: Instant {
    let offset = state.withLock { $0.offset }
    return offset.map { Instant(milliseconds: clock.boot() + $0) } ?? clock.instant()
  }

  /// Somebody committed: what is due next may be another.
  func heardNews() { state.withLock { $0.hasNews = true } }

  /// Once a second.
  func tick() {
    let now = now
    let system = systemOffset
    let looks = state.withLock { state in
      let isDue = state.next.map { $0 <= now } ?? false
      let isSet = state.system.map { ($0 - system).magnitude > UInt64(HouseTime.tolerance) }
      return !state.isLooking && (state.hasNews || isDue || isSet ?? false)
    }
    if looks { look() }
  }

  private var systemOffset: Int64 { clock.instant().milliseconds - clock.boot() }

  private func look() {
    let system = systemOffset
    state.withLock { state in
      state.hasNews = false
      state.isLooking = true
      state.system = system
    }
    desk.ask({ [self] core in try look(at: core) }) { [self] outcome in
      state.withLock { state in
        state.isLooking = false
        switch outcome {
        case .done(let found):
          state.offset = found.time.offset
          state.next = found.next
          state.isReported = found.time.isChanged
          if found.isFull { state.hasNews = true }
        case .refused, .failed: state.hasNews = true
        }
      }
      guard case .done(let found) = outcome else { return }
      if let fired = found.fired { heard(fired) }
      courier.carry(found.claimed)
    }
  }

  /// On the desk's thread.
  private func look(at core: DeskCore) throws -> Found {
    let time = try core.houseTime()
    guard !isReadOnly, !core.isReadOnly else { return Found(time: time) }
    if time.isChanged, !state.withLock({ $0.isReported }) {
      _ = try core.perform(ReportClockChange(id: SystemRandom.requestID()), by: principal)
    }
    var found = Found(time: time, next: try core.nextDueClock())
    let now = Instant(milliseconds: clock.boot() + time.offset)
    if let next = found.next, next <= now {
      found.fired = try core.perform(FireDueClocks(id: SystemRandom.requestID()), by: principal)
      found.next = try core.nextDueClock()
    }
    if try core.hasPeopleToIndex() {
      _ = try core.perform(IndexPeople(id: SystemRandom.requestID()), by: principal)
      found.isFull = try core.hasPeopleToIndex()
    }
    try core.sweepTransfers(by: principal)
    found.next = [found.next, try core.nextTransferEnd()].compactMap(\.self).min()
    let canDispatch = !commands.dispatch.isEmpty
    if !commands.isEmpty,
      try core.hasDueMessages(roles: commands.reachable, canDispatch: canDispatch)
    {
      guard courier.hasRoom else {
        found.isFull = true
        return found
      }
      let request = ClaimMessages(
        id: SystemRandom.requestID(), roles: commands.reachable, canDispatch: canDispatch)
      found.claimed = try core.perform(request, by: principal)
    }
    if !commands.isEmpty {
      let message = try core.nextDueMessage(roles: commands.reachable, canDispatch: canDispatch)
      found.next = [found.next, message].compactMap(\.self).min()
    }
    return found
  }
}
