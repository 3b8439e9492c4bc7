/// What the last hours asked of somebody: heavy contacts, breaks, and how much of their time was
/// spent on contacts. For the supervisor's page, and for the line that offers a break.
public struct Strain: Codable, Hashable, Sendable {
  /// How far back it looks.
  public static let window = Duration.hours(8)
  /// Q-14 (S0): the share of the time at work that is meant to be spent on contacts.
  public static let occupancyAim = 65...80

  /// Heavy contacts completed in the window.
  public var heavy: Int
  /// Of these, those since the last break, or since they came.
  public var heavySinceBreak: Int
  /// Of these, those at the end, one after the other.
  public var heavyInARow: Int
  /// Since when they are at work without a break; nil while they are on one, or off.
  public var workingSince: Instant?
  /// With contacts, and free for the next one; breaks and decompressing count in neither.
  public var busySeconds: Int
  public var readySeconds: Int

  public init(
    heavy: Int, heavySinceBreak: Int, heavyInARow: Int, workingSince: Instant?, busySeconds: Int,
    readySeconds: Int
  ) {
    self.heavy = heavy
    self.heavySinceBreak = heavySinceBreak
    self.heavyInARow = heavyInARow
    self.workingSince = workingSince
    self.busySeconds = busySeconds
    self.readySeconds = readySeconds
  }

  public static let none = Strain(
    heavy: 0, heavySinceBreak: 0, heavyInARow: 0, workingSince: nil, busySeconds: 0,
    readySeconds: 0)

  /// Somebody said what they do.
  public struct Change: Hashable, Sendable {
    public var presence: Presence
    public var at: Instant
    public init(_ presence: Presence, at: Instant) {
      self.presence = presence
      self.at = at
    }
  }

  /// Somebody completed a contact.
  public struct Handled: Hashable, Sendable {
    public var isHeavy: Bool
    public var at: Instant
    public init(isHeavy: Bool, at: Instant) {
      self.isHeavy = isHeavy
      self.at = at
    }
  }

  /// - Parameters:
  ///   - changes: in their order; one that stands from before the window tells how it began.
  ///   - handled: in their order.
  public init(changes: [Change], handled: [Handled], now: Instant) {
    let from = now - Self.window
    self = .none
    for (index, change) in changes.enumerated() {
      let end = index + 1 < changes.count ? changes[index + 1].at : now
      let seconds = max(0, max(change.at, from).seconds(until: min(end, now)))
      if change.presence.isBusy { busySeconds += seconds }
      if change.presence.isReady { readySeconds += seconds }
      workingSince = change.presence.isAtWork ? workingSince ?? change.at : nil
    }
    let seen = handled.filter { $0.at >= from && $0.at <= now }
    heavy = seen.count(where: \.isHeavy)
    guard let since = workingSince else { return }
    let sinceBreak = seen.filter { $0.at >= since }
    heavySinceBreak = sinceBreak.count(where: \.isHeavy)
    heavyInARow = sinceBreak.reversed().prefix(while: \.isHeavy).count
  }

  /// Per cent of the time at work that was spent on contacts; nil for less than half an hour, which
  /// says nothing.
  public func occupancy() -> Int? {
    let all = busySeconds + readySeconds
    guard all >= 1800 else { return nil }
    return (busySeconds * 100 + all / 2) / all
  }
}

/// Which contacts weigh on whoever takes them: not safe now, a score of 8 to 10, escalated, or a yes
/// to suicide or to being hurt.
public enum HeavyContact {
  static let flags: Set<Flag> = [.unsafeNow, .suicidal, .assault, .escalated]

  public static func isHeavy(score: Int?, flags: [Flag]) -> Bool {
    Band(score: score ?? 0) == .immediate || flags.contains { Self.flags.contains($0) }
  }
}
