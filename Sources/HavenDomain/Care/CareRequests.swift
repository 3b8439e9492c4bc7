/// What the console shows to one person for their own care: their last hours, the tip that they
/// pinned, and the texts that are under test.
public struct ReadMyCare: Request {
  public static let permission = Permission.careForSelf
  public static let action = AuditAction.careRead
  public typealias Reply = MyCare
  public init() {}
}

/// What is at hand for one person.
public struct MyCare: Codable, Hashable, Sendable {
  public var strain: Strain
  /// The name of a tip; nil where the tips take turns.
  public var pinnedTip: String?
  /// Those that run now, at most one of a kind (GP-15).
  public var experiments: [Experiment]
  public init(strain: Strain, pinnedTip: String?, experiments: [Experiment]) {
    self.strain = strain
    self.pinnedTip = pinnedTip
    self.experiments = experiments
  }
}

/// Keeps one tip in sight for the sender, tomorrow too; nil lets them take turns again (GP-13).
public struct PinTip: Change {
  public static let permission = Permission.careForSelf
  public static let action = AuditAction.tipPinned
  public typealias Reply = Done
  public var id: RequestID
  /// The name of a tip.
  public var tip: String?
  public init(id: RequestID, tip: String?) {
    self.id = id
    self.tip = tip
  }
}

/// How somebody is, for whoever leads the shift.
public struct StaffStrain: Codable, Hashable, Sendable {
  /// From then on the supervisor is asked to look in.
  public static let longRest = Duration.minutes(20)

  public var staff: StaffID
  /// As lists show them.
  public var name: String
  public var presence: Presence
  public var presenceSince: Instant
  public var strain: Strain
  public init(
    staff: StaffID, name: String, presence: Presence, presenceSince: Instant, strain: Strain
  ) {
    self.staff = staff
    self.name = name
    self.presence = presence
    self.presenceSince = presenceSince
    self.strain = strain
  }

  /// Decompressing for so long that it would be kind to look in.
  public func mayNeedCompany(at now: Instant) -> Bool {
    presence == .decompressing
      && presenceSince.seconds(until: now) >= Self.longRest.wholeSeconds
  }

  /// `R. Osei: 3 heavy in 8 h, no break since 22:10, 71 % busy`; nil where there is nothing to say.
  public func words(now: Instant, zone: Zone) -> String? {
    var parts: [String] = []
    if presence == .decompressing {
      let minutes = max(0, presenceSince.seconds(until: now)) / 60
      let look = mayNeedCompany(at: now) ? ": check in with them" : ""
      parts.append("decompressing \(minutes) min\(look)")
    }
    if strain.heavy > 0 { parts.append("\(strain.heavy) heavy") }
    if let since = strain.workingSince, strain.heavy > 0 || isLong(since, now) {
      parts.append("no break since \(moment(since, now, zone))")
    }
    if strain.busySeconds > 0, let busy = strain.occupancy() { parts.append(Self.busyWords(busy)) }
    return parts.isEmpty ? nil : "\(name): \(parts.joined(separator: ", "))"
  }

  private func isLong(_ since: Instant, _ now: Instant) -> Bool {
    BreakOffer.isLong(since.seconds(until: now))
  }

  /// With the day where the hour alone could be another one's.
  private func moment(_ since: Instant, _ now: Instant, _ zone: Zone) -> String {
    since > now - BreakOffer.longest
      ? TimeWords.minute(since, in: zone) : TimeWords.moment(since, now: now, in: zone)
  }

  private static func busyWords(_ busy: Int) -> String {
    let aim = Strain.occupancyAim
    let place =
      busy > aim.upperBound
      ? " (over \(aim.upperBound))" : busy < aim.lowerBound ? " (under \(aim.lowerBound))" : ""
    return "\(busy) % busy\(place)"
  }
}
