/// The rungs that a flag climbs until a person acknowledges it (ES-01 to ES-03), and the limits
/// within which each must be acknowledged. The limits come from the policy.
public struct Ladder: Codable, Hashable, Sendable {
  /// One rung: who is called, and how long they have.
  public struct Step: Codable, Hashable, Sendable {
    public var role: Role
    /// From the flag; with `isCumulative` off from when the rung was called (C10).
    public var limit: Duration
    public init(role: Role, limit: Duration) {
      self.role = role
      self.limit = limit
    }
  }

  public var steps: [Step]
  /// Times count from the flag, and not from each rung (C10: the shorter reading).
  public var isCumulative: Bool
  /// What a rung that was called late leaves its person at least: a machine that slept must not
  /// climb past somebody who had no chance to answer.
  public var grace: Duration

  public init(steps: [Step], isCumulative: Bool, grace: Duration) {
    self.steps = steps
    self.isCumulative = isCumulative
    self.grace = grace
  }

  /// S0's times, each from the flag (ES-01 to ES-03, C10). The one place that they stand in: every
  /// new escalation takes its ladder from here and keeps it.
  public static let shipped = Ladder(
    steps: [
      Step(role: .supervisor, limit: .minutes(30)),
      Step(role: .clinicalDirector, limit: .hours(2)),
      Step(role: .executiveOnCall, limit: .hours(4)),
    ], isCumulative: true, grace: .minutes(10))

  /// How high a role stands: a supervisor 1, the clinical director 2, the executive on call 3, all
  /// others 0. Whoever stands as high as a rung, or higher, may have what that rung was called for.
  public static func height(of role: Role) -> Int {
    switch role {
    case .supervisor: 1
    case .clinicalDirector: 2
    case .executiveOnCall: 3
    default: 0
    }
  }

  /// The highest that any of the roles stands.
  public static func height(of roles: some Sequence<Role>) -> Int {
    roles.map { height(of: $0) }.max() ?? 0
  }

  /// Where a flag's climb begins: a disclosure by staff may pass over the supervisor.
  public func index(of role: Role) -> Int { steps.firstIndex { $0.role == role } ?? 0 }

  /// Until when the rung must be acknowledged that was called at `calledAt`.
  public func limit(of index: Int, flaggedAt: Instant, calledAt: Instant) -> Instant {
    guard steps.indices.contains(index) else { return calledAt }
    guard isCumulative else { return calledAt + steps[index].limit }
    return max(flaggedAt + steps[index].limit, calledAt + grace)
  }
}

/// One rung of one escalation, called or acknowledged.
public struct Rung: Codable, Hashable, Sendable {
  public var role: Role
  /// When its person was called.
  public var calledAt: Instant
  /// Who was called, as lists show people; nil when the rota had nobody.
  public var called: String?
  /// Until when it must be acknowledged.
  public var due: Instant
  public var acknowledgedAt: Instant?
  public var acknowledgedBy: String?
  /// Why it was passed over, such as nobody on call.
  public var passedOver: String?

  public init(
    role: Role, calledAt: Instant, called: String?, due: Instant,
    acknowledgedAt: Instant? = nil, acknowledgedBy: String? = nil, passedOver: String? = nil
  ) {
    self.role = role
    self.calledAt = calledAt
    self.called = called
    self.due = due
    self.acknowledgedAt = acknowledgedAt
    self.acknowledgedBy = acknowledgedBy
    self.passedOver = passedOver
  }
}
