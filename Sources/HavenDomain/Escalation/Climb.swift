/// Where a flag stands on its ladder, from what has happened to it and from nothing else
/// (ES-01 to ES-03).
///
/// The first rung's person is called at the flag (C11). A rung that nobody acknowledged by its limit
/// calls the next one. A rung that was called late leaves its person the ladder's grace, so that a
/// machine that slept for hours climbs one rung and waits for an answer.
public struct Climb: Hashable, Sendable {
  /// What happened to the flag, in the order in which it happened.
  public enum Event: Hashable, Sendable {
    case called(Int)
    case acknowledged
    case handedBack
    case resolved
  }

  /// What is due to happen next.
  public enum Step: Hashable, Sendable {
    /// Nobody acknowledged in time: this rung is called.
    case call(Int)
    /// The last rung's limit has passed too.
    case end
  }

  public let ladder: Ladder
  public let flaggedAt: Instant
  /// The place of the rung that was called last.
  public private(set) var rung: Int
  public private(set) var calledAt: Instant
  /// Somebody has it, or it is resolved: no clock runs.
  public private(set) var isHeld: Bool
  private var isResolved = false

  public init(
    ladder: Ladder, flaggedAt: Instant, rung: Int, calledAt: Instant, isHeld: Bool = false
  ) {
    self.ladder = ladder
    self.flaggedAt = flaggedAt
    self.rung = rung
    self.calledAt = calledAt
    self.isHeld = isHeld
  }

  /// Called from its first rung at the flag.
  public init(ladder: Ladder, flaggedAt: Instant, first role: Role) {
    self.init(
      ladder: ladder, flaggedAt: flaggedAt, rung: ladder.index(of: role), calledAt: flaggedAt)
  }

  /// Follows what happened. A rung that is called again keeps its first time.
  public mutating func apply(_ event: Event, at instant: Instant) {
    switch event {
    case .called(let place):
      guard place > rung, ladder.steps.indices.contains(place) else { return }
      rung = place
      calledAt = instant
    case .acknowledged: isHeld = true
    case .handedBack: isHeld = isResolved
    case .resolved:
      isResolved = true
      isHeld = true
    }
  }

  /// Until when the rung must be acknowledged; nil while somebody has it.
  public var due: Instant? {
    isHeld ? nil : ladder.limit(of: rung, flaggedAt: flaggedAt, calledAt: calledAt)
  }

  /// The place of the rung above; nil on the last.
  public var next: Int? { ladder.steps.indices.contains(rung + 1) ? rung + 1 : nil }

  /// What is due at this moment: one rung at a time, however late it is.
  public func step(at now: Instant) -> Step? {
    guard let due, due <= now else { return nil }
    return next.map { .call($0) } ?? .end
  }

  /// Which rung is called when it is this one's turn: those with nobody on call are passed over at
  /// once, the last one never.
  public static func landing(
    from place: Int, on ladder: Ladder, isSomebodyThere: (Role) throws -> Bool
  ) rethrows -> Int {
    var place = place
    while place + 1 < ladder.steps.count, try !isSomebodyThere(ladder.steps[place].role) {
      place += 1
    }
    return place
  }
}
