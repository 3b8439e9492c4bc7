/// A break that is offered to somebody in one quiet line; it never asks, and never stands in the way
/// (TS-08).
public enum BreakOffer: Hashable, Sendable {
  /// So many heavy contacts one after the other, two or more.
  case heavyInARow(Int)
  /// So many whole hours without a break, two or more.
  case hours(Int)
  /// One heavy contact was just completed.
  case heavy

  /// At work for so long without a break.
  public static let long = Duration.hours(2)
  /// Nobody works for longer: what says so was left standing when somebody went home.
  public static let longest = Duration.hours(12)
  /// For so long it stays quiet after a no.
  public static let quiet = Duration.minutes(30)

  /// What there is to offer now; nil for nothing, and while somebody is on a break.
  public init?(_ strain: Strain, now: Instant) {
    guard let since = strain.workingSince else { return nil }
    let seconds = since.seconds(until: now)
    if strain.heavyInARow >= 2 {
      self = .heavyInARow(strain.heavyInARow)
    } else if Self.isLong(seconds) {
      self = .hours(seconds / 3600)
    } else if strain.heavyInARow == 1 {
      self = .heavy
    } else {
      return nil
    }
  }

  /// Whether so many seconds at work are more than the two hours after which a break is offered.
  static func isLong(_ seconds: Int) -> Bool {
    seconds >= long.wholeSeconds && seconds <= longest.wholeSeconds
  }

  /// From the fullest to the shortest.
  ///
  /// - Parameter key: what opens the list of actions.
  public func words(key: String) -> [String] {
    let short = "A break is yours to take: \(key) Decompress."
    switch self {
    case .heavyInARow(let count):
      let number = count == 2 ? "Two" : count == 3 ? "Three" : "\(count)"
      return ["\(number) heavy contacts in a row. \(short)", short]
    case .hours(let hours):
      let length = hours == 2 ? "Two hours" : "\(hours) hours"
      return ["\(length) without a break. \(short)", short]
    case .heavy:
      return [
        "That was a heavy contact. \(key): Decompress, or Reflect (a note to you alone).", short,
      ]
    }
  }
}
