/// A stretch of a local day in which a calendar is open, in seconds since that day's midnight as a
/// clock on the wall counts them.
///
/// What goes over midnight ends after 86,400, which is 24:00: 22:00 to 06:00 is 79,200 to 108,000.
public struct OpenInterval: Hashable, Comparable, Codable, Sendable {
  public var start: Int
  public var end: Int

  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// 00:00 to 24:00.
  public static let wholeDay = OpenInterval(start: 0, end: 86_400)

  /// It begins within its day, is not empty, and is a day long at most.
  public var isSound: Bool {
    (0..<86_400).contains(start) && start < end && end - start <= 86_400
  }

  /// `09:00-12:30`, with seconds where there are any; `22:00-06:00` over midnight.
  public var words: String {
    "\(Self.words(start))-\(Self.words(end > 86_400 ? end - 86_400 : end))"
  }

  public static func < (a: OpenInterval, b: OpenInterval) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }

  /// `09:00`, `24:00`, `09:00:30`.
  static func words(_ second: Int) -> String {
    let minute = "\(TimeWords.two(second / 3600)):\(TimeWords.two(second / 60 % 60))"
    return second % 60 == 0 ? minute : "\(minute):\(TimeWords.two(second % 60))"
  }
}

/// Open time between two instants; the end is the first instant that is no longer open.
public struct OpenPeriod: Hashable, Codable, Sendable {
  public var start: Instant
  public var end: Instant

  public init(start: Instant, end: Instant) {
    self.start = start
    self.end = end
  }

  /// Whole seconds, rounded down.
  public var seconds: Int { Int(milliseconds / 1000) }

  var milliseconds: Int64 { end.milliseconds - start.milliseconds }
}
