/// A time zone as the few offsets that matter here and now, so that pure code can turn instants
/// into wall time without asking the system.
///
/// The rim fills it from the system's zone database (`haven` reads `localtime_r`).
public struct Zone: Hashable, Codable, Sendable {
  /// From this instant on, wall time is UTC plus `offset` seconds.
  public struct Shift: Hashable, Codable, Sendable {
    public var from: Instant
    public var offset: Int
    public init(from: Instant, offset: Int) {
      self.from = from
      self.offset = offset
    }
  }

  public var identifier: String
  public var offsetBefore: Int
  /// In order of time.
  public var shifts: [Shift]

  public init(identifier: String, offsetBefore: Int, shifts: [Shift] = []) {
    self.identifier = identifier
    self.offsetBefore = offsetBefore
    self.shifts = shifts
  }

  /// For records and exports.
  public static let utc = Zone(identifier: "UTC", offsetBefore: 0)

  /// Seconds east of Greenwich.
  public func offset(at instant: Instant) -> Int {
    shifts.last { $0.from <= instant }?.offset ?? offsetBefore
  }

  /// What a clock on the wall of this zone shows.
  public func wallTime(at instant: Instant) -> WallTime {
    let local = Int(instant.seconds) + offset(at: instant)
    let day = local >= 0 ? local / 86_400 : -((86_399 - local) / 86_400)
    return WallTime(date: LocalDate(day: day), second: local - day * 86_400)
  }

  /// A wall time in a spring gap moves on by the gap, one in an autumn overlap is the earlier.
  public func instant(of wall: WallTime) -> Instant {
    let asIfUTC = Int64(wall.date.day) * 86_400 + Int64(wall.second)
    let offsets = ([offsetBefore] + shifts.map(\.offset)).sorted(by: >)
    for offset in offsets {
      let candidate = Instant(seconds: asIfUTC - Int64(offset))
      if self.offset(at: candidate) == offset { return candidate }
    }
    let before = Instant(seconds: asIfUTC - 86_400)
    return Instant(seconds: asIfUTC - Int64(offset(at: before)))
  }
}

/// What a wall clock and a wall calendar show.
public struct WallTime: Hashable, Comparable, Codable, Sendable {
  public var date: LocalDate
  /// Seconds since midnight, 0 to 86,399.
  public var second: Int

  public init(date: LocalDate, second: Int) {
    self.date = date
    self.second = second
  }

  public init(date: LocalDate, hour: Int, minute: Int) {
    self.init(date: date, second: hour * 3600 + minute * 60)
  }

  public static func < (a: WallTime, b: WallTime) -> Bool {
    (a.date, a.second) < (b.date, b.second)
  }
}
