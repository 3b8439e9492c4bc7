/// A place with beds. Its name is what staff call it: an address is never kept here.
public struct Site: Codable, Hashable, Sendable {
  public var id: SiteID
  public var name: String
  public var kind: SiteKind
  public init(id: SiteID, name: String, kind: SiteKind) {
    self.id = id
    self.name = name
    self.kind = kind
  }
}

/// A bed, or a unit that is given out as one.
public struct Bed: Codable, Hashable, Sendable {
  public var id: BedID
  public var site: SiteID
  public var room: String
  public var label: String
  public var kind: BedKind
  /// How many people may sleep there.
  public var capacity: Int
  public init(
    id: BedID, site: SiteID, room: String, label: String, kind: BedKind, capacity: Int
  ) {
    self.id = id
    self.site = site
    self.room = room
    self.label = label
    self.kind = kind
    self.capacity = capacity
  }
}

/// A bed is kept for a contact for a while, and is free again by itself.
public struct BedHold: Codable, Hashable, Sendable {
  /// How long a hold lasts: 90 minutes. The source is the organisation's brief for placements
  /// (“hold for 90 minutes”); TR-05 names no time.
  public static let limit = Duration.minutes(90)

  public var contact: ContactID
  public var number: RecordNumber
  public var staff: StaffID
  public var staffName: String
  public var from: Instant
  public var until: Instant { from + Self.limit }
  public init(
    contact: ContactID, number: RecordNumber, staff: StaffID, staffName: String, from: Instant
  ) {
    self.contact = contact
    self.number = number
    self.staff = staff
    self.staffName = staffName
    self.from = from
  }

  /// In the very moment of its end it no longer stands.
  public func stands(at now: Instant) -> Bool { now < until }
}

/// A contact lives in a bed. Who that is, the contact's record alone knows.
public struct Placement: Codable, Hashable, Sendable {
  public var contact: ContactID
  public var number: RecordNumber
  public var from: Instant
  /// Whole dollars a week; nil while none is agreed, and where none is asked.
  public var weeklyFee: Int?
  public init(contact: ContactID, number: RecordNumber, from: Instant, weeklyFee: Int?) {
    self.contact = contact
    self.number = number
    self.from = from
    self.weeklyFee = weeklyFee
  }
}

/// How a bed stands at one moment, with what is needed to say so.
public enum BedStanding: Codable, Hashable, Sendable {
  case free
  case held(BedHold)
  case occupied(Placement)
  /// With the reason.
  case outOfUse(String)

  /// From what is on record. A hold that has run out counts for nothing, whoever looks: no job has
  /// to end it.
  public init(outOfUse: String?, hold: BedHold?, placement: Placement?, at now: Instant) {
    if let placement {
      self = .occupied(placement)
    } else if let outOfUse {
      self = .outOfUse(outOfUse)
    } else if let hold, hold.stands(at: now) {
      self = .held(hold)
    } else {
      self = .free
    }
  }

  public var state: BedState {
    switch self {
    case .free: .free
    case .held: .held
    case .occupied: .occupied
    case .outOfUse: .outOfUse
    }
  }
}

/// A bed as lists show it.
public struct BedRow: Codable, Hashable, Sendable {
  public var bed: Bed
  public var siteName: String
  public var siteKind: SiteKind
  public var standing: BedStanding
  public init(bed: Bed, siteName: String, siteKind: SiteKind, standing: BedStanding) {
    self.bed = bed
    self.siteName = siteName
    self.siteKind = siteKind
    self.standing = standing
  }

  /// `Harbour House, room 2, A`.
  public var place: String {
    ([siteName] + (bed.room.isEmpty ? [] : ["room \(bed.room)"]) + [bed.label])
      .joined(separator: ", ")
  }
}
