/// A point in time: UTC milliseconds since 1970, without leap seconds.
///
/// Every record keeps instants; zones come in only where a person reads one.
public struct Instant: Hashable, Comparable, Codable, Sendable {
  public var milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }
  public init(seconds: Int64) { milliseconds = seconds * 1000 }

  public init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }

  /// Whole seconds since 1970, rounded down.
  public var seconds: Int64 {
    milliseconds / 1000 - (milliseconds % 1000 < 0 ? 1 : 0)
  }

  /// Whole seconds from this instant to another: negative when the other is earlier.
  public func seconds(until other: Instant) -> Int { Int(other.seconds - seconds) }

  public static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }
  public static func + (a: Instant, b: Duration) -> Instant {
    Instant(milliseconds: a.milliseconds + b.wholeMilliseconds)
  }
  public static func - (a: Instant, b: Duration) -> Instant {
    Instant(milliseconds: a.milliseconds - b.wholeMilliseconds)
  }
}

extension Duration {
  public static func minutes(_ count: Int) -> Duration { .seconds(count * 60) }
  public static func hours(_ count: Int) -> Duration { .seconds(count * 3600) }
  public static func days(_ count: Int) -> Duration { .seconds(count * 86_400) }

  /// Rounded towards zero.
  public var wholeMilliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }
  public var wholeSeconds: Int { Int(components.seconds) }
}
