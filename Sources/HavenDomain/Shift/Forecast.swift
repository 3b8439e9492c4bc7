/// How likely the next hours are to break the answer target, and on what that rests.
public struct Forecast: Codable, Hashable, Sendable {
  /// One hour to come.
  public struct Hour: Codable, Hashable, Sendable {
    public var from: Instant
    /// Contacts expected to come in over live channels.
    public var arrivals: Double
    /// People on shift.
    public var agents: Int
    /// Share answered within the target, 0 to 1.
    public var answeredInTime: Double
    /// Share that gives up, 0 to 1.
    public var abandoned: Double
    /// Seconds that somebody waits, on average.
    public var meanWait: Double
    /// Share of the agents' time that is spent in contacts, 0 to 1.
    public var occupancy: Double
    /// The fewest agents with whom the target would be kept.
    public var agentsNeeded: Int
    public init(
      from: Instant, arrivals: Double, agents: Int, answeredInTime: Double, abandoned: Double,
      meanWait: Double, occupancy: Double, agentsNeeded: Int
    ) {
      self.from = from
      self.arrivals = arrivals
      self.agents = agents
      self.answeredInTime = answeredInTime
      self.abandoned = abandoned
      self.meanWait = meanWait
      self.occupancy = occupancy
      self.agentsNeeded = agentsNeeded
    }
  }
  public var hours: [Hour]
  /// The share that must be answered in time: 95 %, in the first 90 days 85 % (Q-01, C16).
  public var target: Double
  /// In plain sentences: where the arrivals, the handling time and the patience come from, and what
  /// is not known.
  public var assumptions: [String]
  public var isSurge: Bool
  public init(hours: [Hour], target: Double, assumptions: [String], isSurge: Bool) {
    self.hours = hours
    self.target = target
    self.assumptions = assumptions
    self.isSurge = isSurge
  }
}

/// Looks some hours ahead.
public struct ReadForecast: Request {
  public static let permission = Permission.readShift
  public static let action = AuditAction.forecastRead
  public typealias Reply = Forecast
  /// 1 to 24.
  public var hours: Int
  public init(hours: Int) { self.hours = hours }
}
