/// How long is left of a target: `02:14 left of 05:00 [####----]`, and past it `-00:41 over`.
public struct CountdownBar: Equatable, Sendable {
  /// Negative once the target is broken.
  public let remaining: Duration
  public let limit: Duration

  public init(remaining: Duration, limit: Duration) {
    self.remaining = remaining
    self.limit = limit
  }

  /// Due is reached: what is left is nothing.
  public var isOver: Bool { remaining <= .zero }

  /// The words, without the bar.
  public var text: DisplayText {
    isOver
      ? "-\(Self.clock(-remaining.components.seconds)) over"
      : "\(Self.clock(secondsLeft)) left of \(Self.clock(limit.components.seconds))"
  }

  /// The figure alone, for a narrow room: `02:14`, `-00:41`.
  public var shortText: DisplayText {
    isOver ? "-\(Self.clock(-remaining.components.seconds))" : "\(Self.clock(secondsLeft))"
  }

  /// A longer bar says no more.
  private static let longestBar = 32

  /// Draws the words and, where there is room for three signs, the bar: time used is full.
  public func draw(into surface: inout Surface, in rect: Rect) {
    let words = text.width <= rect.width ? text : shortText
    let role: Role = isOver ? .barOver : .text
    let used = surface.draw(words, in: rect.row(0), role: role)
    let room = rect.row(0).inset(left: used + 1).splitLeft(Self.longestBar).left
    guard room.width >= 5 else { return }
    let part = limit > .zero ? 1 - remaining / limit : 1
    Bar(part: part, isOver: isOver).draw(into: &surface, in: room)
  }

  /// `05:00`, and from an hour on `1:05:00`.
  public static func clock(_ seconds: Int64) -> String {
    let seconds = max(0, seconds)
    let tail = "\(twoDigits(seconds / 60 % 60)):\(twoDigits(seconds % 60))"
    return seconds < 3600 ? tail : "\(seconds / 3600):\(tail)"
  }

  /// A second that has begun still counts: 00:01 is shown until nothing is left.
  private var secondsLeft: Int64 {
    let (seconds, attoseconds) = remaining.components
    return attoseconds > 0 ? seconds + 1 : seconds
  }

  private static func twoDigits(_ number: Int64) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
