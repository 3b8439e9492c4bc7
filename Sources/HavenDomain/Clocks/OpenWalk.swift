/// Gives out a calendar's open time piece by piece, away from an instant, and ends in an error where
/// there is none.
///
/// It reads the calendar in blocks of days that grow, so that a due time near by and one years off
/// both cost little. A period that goes over the end of a block comes in two pieces.
struct OpenWalk {
  /// Of closed time, after which a calendar counts as closed for good.
  static let patience: Int64 = 3_653 * 86_400_000
  /// Milliseconds, each way.
  static let reach: Int64 = 146_097 * 86_400_000

  private let calendar: BusinessCalendar
  private let origin: Instant
  private let isForward: Bool
  private var block: [OpenPeriod] = []
  private var position: Instant
  private var size: Int64 = 2 * 86_400_000
  /// The end of what was given out last.
  private var lastOpen: Instant

  init(_ calendar: BusinessCalendar, from origin: Instant, isForward: Bool = true) {
    self.calendar = calendar
    self.origin = origin
    self.isForward = isForward
    position = origin
    lastOpen = origin
  }

  mutating func next() throws(CalendarError) -> OpenPeriod {
    // Blocks are kept in reverse of the order in which they are given out.
    while block.isEmpty { try load() }
    let piece = block.removeLast()
    lastOpen = isForward ? piece.end : piece.start
    return piece
  }

  private mutating func load() throws(CalendarError) {
    let closed = position.milliseconds - lastOpen.milliseconds
    if closed.magnitude > Self.patience || !mayOpen { throw nothing }
    let gone = position.milliseconds - origin.milliseconds
    if gone.magnitude > Self.reach { throw .tooFar(calendar: calendar.name) }
    let step = isForward ? size : -size
    let edge = Instant(milliseconds: position.milliseconds + step)
    block =
      isForward
      ? calendar.open(from: position, to: edge).reversed()
      : calendar.open(from: edge, to: position)
    position = edge
    size = min(size * 2, 64 * 86_400_000)
  }

  /// By structure: without weekly hours, only where one-day hours are still ahead.
  private var mayOpen: Bool {
    if calendar.hasWeeklyHours { return true }
    guard let days = calendar.oneDayReach else { return false }
    let today = calendar.zone.wallTime(at: position).date.day
    return isForward ? today <= days.upperBound + 3 : today >= days.lowerBound - 3
  }

  private var nothing: CalendarError {
    isForward
      ? .neverOpens(calendar: calendar.name, after: lastOpen)
      : .neverOpened(calendar: calendar.name, before: lastOpen)
  }
}
