/// How far a step has come on its way to a target and a limit: `target in 1:20 [##--|------|--]`,
/// then `target passed, limit in 2:20`, then `over by 0:40`.
///
/// One bar with a mark at each of the two, and a fifth of room behind the limit to run over in.
public struct TargetBar: Equatable, Sendable {
  public let elapsed: Duration
  /// Not behind the limit.
  public let target: Duration
  public let limit: Duration

  public init(elapsed: Duration, target: Duration, limit: Duration) {
    self.elapsed = max(elapsed, .zero)
    self.target = min(target, limit)
    self.limit = limit
  }

  public var isOver: Bool { elapsed > limit }
  public var isPastTarget: Bool { elapsed > target }

  /// The words, without the bar.
  public var text: DisplayText {
    if isOver { return "over by \(Self.minutes(elapsed - limit))" }
    return isPastTarget
      ? "target passed, limit in \(Self.minutes(limit - elapsed))"
      : "target in \(Self.minutes(target - elapsed))"
  }

  /// For a narrow room: `1:20`, `limit 2:20`, `over 0:40`.
  public var shortText: DisplayText {
    if isOver { return "over \(Self.minutes(elapsed - limit))" }
    return isPastTarget
      ? "limit \(Self.minutes(limit - elapsed))" : "\(Self.minutes(target - elapsed))"
  }

  /// A longer bar says no more.
  private static let longestBar = 32

  /// Draws the words and, where there is room for seven signs, the bar.
  public func draw(into surface: inout Surface, in rect: Rect) {
    let row = rect.row(0)
    let words = text.width <= row.width ? text : shortText
    let role: Role = isOver ? .barOver : isPastTarget ? .warning : .text
    let used = surface.draw(words, in: row, role: role)
    let room = row.inset(left: used + 1).splitLeft(Self.longestBar).left
    guard room.width >= 7, limit > .zero else { return }
    let whole = limit * 6 / 5
    Bar(part: elapsed / whole, isOver: isOver).draw(into: &surface, in: room)
    for mark in [target, limit] {
      let inner = room.width - 2
      let x = room.x + 1 + min(inner - 1, Int(Double(inner) * (mark / whole)))
      surface.put("|", at: Point(x: x, y: room.y), role: isOver ? .barOver : .bar)
    }
  }

  /// `1:20`, and from an hour on `1:05:00`. A second that has begun still counts.
  static func minutes(_ duration: Duration) -> String {
    let (whole, part) = duration.components
    let seconds = max(0, part > 0 ? whole + 1 : whole)
    let tail = CountdownBar.clock(seconds)
    return tail.hasPrefix("0") ? String(tail.dropFirst()) : tail
  }
}
