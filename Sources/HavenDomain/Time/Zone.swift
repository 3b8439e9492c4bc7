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
  public func offset(at instant: Instant) -> Int { offset(ofStretch: stretch(at: instant)) }

  /// What a clock on the wall of this zone shows.
  public func wallTime(at instant: Instant) -> WallTime {
    let local = Int(instant.seconds) + offset(at: instant)
    let day = local >= 0 ? local / 86_400 : -((86_399 - local) / 86_400)
    return WallTime(date: LocalDate(day: day), second: local - day * 86_400)
  }

  /// A wall time in a spring gap moves on by an hour, and again while it is still in one; one in an
  /// autumn overlap is the earlier instant.
  public func instant(of wall: WallTime) -> Instant {
    instant(ofLocal: Int64(wall.date.day) * 86_400 + Int64(wall.second))
  }

  /// - Parameter local: seconds since 1970 as a clock on the wall would count them.
  func instant(ofLocal local: Int64) -> Instant {
    // A day is the longest gap there has been (Apia, 2011).
    for hour in 0...Int64(48) {
      if let found = earliest(ofLocal: local + hour * 3600) { return found }
    }
    return Instant(seconds: local - Int64(offset(at: Instant(seconds: local))))
  }

  /// The one offset of the whole time between two instants; nil where it changes.
  func steadyOffset(from start: Instant, to end: Instant) -> Int? {
    let index = stretch(at: start)
    return index < shifts.count && shifts[index].from <= end ? nil : offset(ofStretch: index)
  }

  /// Nil in a gap.
  private func earliest(ofLocal local: Int64) -> Instant? {
    // No offset reaches two days (RFC 9636 §3.2: just over one).
    let reach: Int64 = 2 * 86_400
    var index = stretch(at: Instant(seconds: local - reach))
    while true {
      let candidate = Instant(seconds: local - Int64(offset(ofStretch: index)))
      let hasBegun = index == 0 || shifts[index - 1].from <= candidate
      guard index < shifts.count else { return hasBegun ? candidate : nil }
      let end = shifts[index].from
      if hasBegun, candidate < end { return candidate }
      guard end.seconds <= local + reach else { return nil }
      index += 1
    }
  }

  /// Between two shifts the offset stays; this is how many shifts lie before the instant, or at it.
  private func stretch(at instant: Instant) -> Int {
    var (low, high) = (0, shifts.count)
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].from <= instant { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func offset(ofStretch index: Int) -> Int {
    index == 0 ? offsetBefore : shifts[index - 1].offset
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
