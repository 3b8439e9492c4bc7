import HavenDomain

/// What the store may not fetch for itself: the clocks, and the zones by which people read them.
public struct Surroundings: Sendable {
  public var moment: @Sendable () -> Moment
  /// The zone of an IANA name, for the years around now.
  public var zone: @Sendable (String) -> Zone

  public init(
    moment: @escaping @Sendable () -> Moment, zone: @escaping @Sendable (String) -> Zone
  ) {
    self.moment = moment
    self.zone = zone
  }
}

extension Moment {
  var instant: Instant { Instant(milliseconds: wall) }
}
