import HavenDomain

/// How many live contacts came in each hour and how long they were handled: kept by the writes, so
/// that a forecast reads a few hundred rows and never the contacts.
enum ArrivalTally {
  /// Hours since 1970, in UTC.
  static func hour(of instant: Instant) -> Int64 { instant.seconds / 3600 }

  static func came(_ channel: Channel, at instant: Instant, in connection: Connection) throws {
    guard channel.isLive else { return }
    try connection.run(
      """
      INSERT INTO arrival (hour, came, handled, seconds) VALUES (?1, 1, 0, 0)
      ON CONFLICT (hour) DO UPDATE SET came = came + 1
      """, hour(of: instant))
  }

  /// An intake was completed: counted in the hour of its end.
  static func handled(
    _ channel: Channel, for seconds: Int, at instant: Instant, in connection: Connection
  ) throws {
    guard channel.isLive else { return }
    try connection.run(
      """
      INSERT INTO arrival (hour, came, handled, seconds) VALUES (?1, 0, 1, ?2)
      ON CONFLICT (hour) DO UPDATE SET handled = handled + 1, seconds = seconds + ?2
      """, hour(of: instant), max(0, seconds))
  }

  /// Arrivals by hour, of a stretch of hours; an hour without a row had none.
  static func arrivals(
    from: Int64, until: Int64, in connection: Connection
  ) throws -> [Int64: Int] {
    var found: [Int64: Int] = [:]
    try connection.forEach(
      "SELECT hour, came FROM arrival WHERE hour >= ?1 AND hour < ?2", from, until
    ) { row in found[try row.int64(0)] = try row.int(1) }
    return found
  }

  /// How many were handled since an hour, and for how many seconds in all.
  static func handling(
    since: Int64, in connection: Connection
  ) throws -> (count: Int, seconds: Int) {
    try connection.first(
      "SELECT coalesce(sum(handled), 0), coalesce(sum(seconds), 0) FROM arrival WHERE hour >= ?1",
      since
    ) { (try $0.int(0), try $0.int(1)) } ?? (0, 0)
  }

  /// The first hour that anything is known of.
  static func firstHour(in connection: Connection) throws -> Int64? {
    try connection.first("SELECT min(hour) FROM arrival") { try $0.int64IfAny(0) } ?? nil
  }
}
