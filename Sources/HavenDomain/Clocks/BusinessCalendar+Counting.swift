extension BusinessCalendar {
  public func isOpen(at instant: Instant) -> Bool {
    !open(from: instant, to: Instant(milliseconds: instant.milliseconds + 1)).isEmpty
  }

  /// The instant itself when it is open, else the next opening.
  public func nextOpen(from instant: Instant) throws(CalendarError) -> Instant {
    if isAlwaysOpen { return instant }
    var walk = OpenWalk(self, from: instant)
    return try walk.next().start
  }

  /// The latest closing at the instant or before it; while it is open, that of the time before.
  /// An always-open calendar has none.
  public func previousClose(before instant: Instant) throws(CalendarError) -> Instant {
    // One millisecond more tells a closing at the instant from time that goes on.
    let edge = Instant(milliseconds: instant.milliseconds + 1)
    if isAlwaysOpen { throw .neverCloses(calendar: name, before: instant) }
    var walk = OpenWalk(self, from: edge, isForward: false)
    var piece = try walk.next()
    if piece.end <= instant { return piece.end }
    while true {
      if piece.start.milliseconds < instant.milliseconds - OpenWalk.patience {
        throw .neverCloses(calendar: name, before: instant)
      }
      let earlier = try walk.next()
      if earlier.end < piece.start { return earlier.end }
      piece = earlier
    }
  }

  /// When so much open time has gone by. What is used up exactly at a closing is due at the closing;
  /// none at all is the start itself while it is open or at a closing, else the next opening.
  /// Negative seconds go back, as in `subtracting(seconds:from:)`.
  public func adding(seconds: Int, to start: Instant) throws(CalendarError) -> Instant {
    if seconds < 0, seconds != .min { return try subtracting(seconds: -seconds, from: start) }
    return try adding(milliseconds: milliseconds(seconds), to: start)
  }

  /// - Parameter milliseconds: none at least, 400 years at most.
  func adding(
    milliseconds: Int64, to start: Instant
  ) throws(CalendarError) -> Instant {
    var left = milliseconds
    if isAlwaysOpen { return Instant(milliseconds: start.milliseconds + left) }
    if left == 0, touches(start) { return start }
    var walk = OpenWalk(self, from: start)
    while true {
      let piece = try walk.next()
      if left <= piece.milliseconds {
        return Instant(milliseconds: piece.start.milliseconds + left)
      }
      left -= piece.milliseconds
    }
  }

  /// From when on so much open time lies before the instant. What reaches back exactly to an opening
  /// is the opening; none at all is the end itself while it is open or at a closing, else the last
  /// closing.
  public func subtracting(seconds: Int, from end: Instant) throws(CalendarError) -> Instant {
    if seconds < 0, seconds != .min { return try adding(seconds: -seconds, to: end) }
    var left = try milliseconds(seconds)
    if isAlwaysOpen { return Instant(milliseconds: end.milliseconds - left) }
    if left == 0, touches(end) { return end }
    var walk = OpenWalk(self, from: end, isForward: false)
    while true {
      let piece = try walk.next()
      if left <= piece.milliseconds { return Instant(milliseconds: piece.end.milliseconds - left) }
      left -= piece.milliseconds
    }
  }

  /// Whole seconds of open time between two instants, rounded down; 0 for a reversed range.
  /// Counted within the years 1 to 9999.
  public func openSeconds(from start: Instant, to end: Instant) -> Int {
    Int(openMilliseconds(from: start, to: end) / 1000)
  }

  /// For sums of stretches, which rounding each of them would falsify.
  func openMilliseconds(from start: Instant, to end: Instant) -> Int64 {
    var position = max(start, Self.firstInstant)
    let end = min(end, Self.lastInstant)
    guard position < end else { return 0 }
    if isAlwaysOpen { return end.milliseconds - position.milliseconds }
    var sum: Int64 = 0
    while position < end {
      let edge = min(end, Instant(milliseconds: position.milliseconds + 64 * 86_400_000))
      sum += open(from: position, to: edge).reduce(0) { $0 + $1.milliseconds }
      position = edge
    }
    return sum
  }

  /// Open just before it, at it, or both.
  private func touches(_ instant: Instant) -> Bool {
    !open(
      from: Instant(milliseconds: instant.milliseconds - 1),
      to: Instant(milliseconds: instant.milliseconds + 1)
    ).isEmpty
  }

  private func milliseconds(_ seconds: Int) throws(CalendarError) -> Int64 {
    guard (0...Int(OpenWalk.reach / 1000)).contains(seconds) else {
      throw .tooFar(calendar: name)
    }
    return Int64(seconds) * 1000
  }

  private static let firstInstant = Instant(seconds: -62_135_596_800)
  private static let lastInstant = Instant(seconds: 253_402_300_800)
}
