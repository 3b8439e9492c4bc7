/// How many beds of a kind a site has, by state.
public struct BedCapacity: Codable, Hashable, Sendable {
  public var site: SiteID
  public var siteName: String
  public var kind: BedKind
  public var free = 0
  public var held = 0
  public var occupied = 0
  public var outOfUse = 0
  public var total: Int { free + held + occupied + outOfUse }

  public init(site: SiteID, siteName: String, kind: BedKind) {
    self.site = site
    self.siteName = siteName
    self.kind = kind
  }

  /// Counts beds by site, in the order in which they come, and by kind.
  public static func count(_ rows: [BedRow]) -> [BedCapacity] {
    var sites: [SiteID] = []
    var found: [SiteID: [BedKind: BedCapacity]] = [:]
    for row in rows {
      let (site, kind) = (row.bed.site, row.bed.kind)
      if found[site] == nil { sites.append(site) }
      var capacity =
        found[site]?[kind] ?? BedCapacity(site: site, siteName: row.siteName, kind: kind)
      capacity.add(row.standing.state)
      found[site, default: [:]][kind] = capacity
    }
    return sites.flatMap { site in BedKind.allCases.compactMap { found[site]?[$0] } }
  }

  private mutating func add(_ state: BedState) {
    switch state {
    case .free: free += 1
    case .held: held += 1
    case .occupied: occupied += 1
    case .outOfUse: outOfUse += 1
    }
  }
}

/// A contact waits for a bed of a kind.
public struct BedWait: Codable, Hashable, Sendable {
  public var contact: ContactID
  public var number: RecordNumber
  public var kind: BedKind
  public var since: Instant
  /// 1 for whoever is next of this kind.
  public var place: Int
  public init(contact: ContactID, number: RecordNumber, kind: BedKind, since: Instant, place: Int) {
    self.contact = contact
    self.number = number
    self.kind = kind
    self.since = since
    self.place = place
  }
}

/// Beds, what they are in, and who waits.
public struct BedBoard: Codable, Hashable, Sendable {
  /// Every site, also one that has no bed yet.
  public var sites: [Site]
  public var rows: [BedRow]
  public var capacity: [BedCapacity]
  /// By kind, then in the order in which they came. The order is shown and not enforced: safety
  /// decides who is placed.
  public var waiting: [BedWait]
  /// Seconds from coming in to a bed: the median of those placed in the last 28 days (KP-09).
  public var medianToPlacement: Int?
  public var readAt: Instant
  public init(
    sites: [Site], rows: [BedRow], waiting: [BedWait], medianToPlacement: Int?, readAt: Instant
  ) {
    self.sites = sites
    self.rows = rows
    capacity = BedCapacity.count(rows)
    self.waiting = waiting
    self.medianToPlacement = medianToPlacement
    self.readAt = readAt
  }

  /// Days over which the median counts.
  public static let medianDays = 28

  /// The middle one, or the mean of the two in the middle; nil of none.
  public static func median(_ seconds: [Int]) -> Int? {
    let sorted = seconds.sorted()
    guard let upper = sorted.dropFirst(sorted.count / 2).first else { return nil }
    if sorted.count % 2 == 1 { return upper }
    return sorted.dropFirst(sorted.count / 2 - 1).first.map { ($0 + upper) / 2 }
  }
}
