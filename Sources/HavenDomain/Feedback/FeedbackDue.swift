/// What is due next on a piece of feedback, and how its time was counted.
public struct FeedbackDue: Codable, Hashable, Sendable {
  public var kind: ClockKind
  public var at: Instant
  /// What started it.
  public var from: Instant
  /// `3 working days`; nil where the time was agreed.
  public var target: String?

  public init(kind: ClockKind, at: Instant, from: Instant, target: String?) {
    self.kind = kind
    self.at = at
    self.from = from
    self.target = target
  }

  public init(_ clock: Clock) {
    self.init(
      kind: clock.kind, at: clock.due, from: clock.start.at,
      target: clock.agreed == nil ? clock.rule?.breach.target.words : nil)
  }

  /// `Due 17:00 Thu 5 Nov: acknowledgement (3 working days from Mon 2 Nov)`
  public static func words(_ row: FeedbackRow, now: Instant, zone: Zone) -> String {
    let brief = brief(row, now: now, zone: zone)
    guard let next = row.next, let target = next.target else { return brief }
    return "\(brief) (\(target) from \(TimeWords.day(zone.wallTime(at: next.from).date)))"
  }

  /// Without how it was counted, for a line that has to fit: `Due 17:00 Thu 5 Nov: acknowledgement`
  public static func brief(_ row: FeedbackRow, now: Instant, zone: Zone) -> String {
    guard let next = row.next else {
      return row.stage == .closed ? "Nothing more to do" : "Nothing due"
    }
    return "Due \(TimeWords.closing(next.at, now: now, in: zone)): \(next.kind.words)"
  }
}
