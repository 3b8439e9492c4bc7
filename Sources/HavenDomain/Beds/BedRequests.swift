/// The beds of a site or of a kind, how they stand, and who waits.
public struct ListBeds: Request {
  public static let permission = Permission.readBeds
  public static let action = AuditAction.bedsListed
  public typealias Reply = BedBoard
  /// Nil for every site.
  public var site: SiteID?
  /// Nil for every kind; narrows the waiting list too.
  public var kind: BedKind?
  public init(site: SiteID? = nil, kind: BedKind? = nil) {
    self.site = site
    self.kind = kind
  }
}

/// Enters a site, or changes its name and kind.
public struct SaveSite: Change {
  public static let permission = Permission.editBeds
  public static let action = AuditAction.siteSaved
  public typealias Reply = Site
  public var id: RequestID
  /// Nil for a new one.
  public var site: SiteID?
  public var name: String
  public var kind: SiteKind
  public init(id: RequestID, site: SiteID? = nil, name: String, kind: SiteKind) {
    self.id = id
    self.site = site
    self.name = name
    self.kind = kind
  }
}

/// Enters a bed, changes it, or takes it out of use for a reason. A bed stays at its site.
public struct SaveBed: Change {
  public static let permission = Permission.editBeds
  public static let action = AuditAction.bedSaved
  public typealias Reply = BedRow
  public var id: RequestID
  /// Nil for a new one.
  public var bed: BedID?
  public var site: SiteID
  public var room: String
  public var label: String
  public var kind: BedKind
  public var capacity: Int
  /// Why it is out of use; nil for in use.
  public var outOfUse: String?
  public init(
    id: RequestID, bed: BedID? = nil, site: SiteID, room: String, label: String, kind: BedKind,
    capacity: Int, outOfUse: String? = nil
  ) {
    self.id = id
    self.bed = bed
    self.site = site
    self.room = room
    self.label = label
    self.kind = kind
    self.capacity = capacity
    self.outOfUse = outOfUse
  }
}

/// Keeps a bed for a contact for `BedHold.limit`. Of two who press at once one wins, and the other
/// is told who.
public struct HoldBed: Change {
  public static let permission = Permission.placeInBeds
  public static let action = AuditAction.bedHeld
  public typealias Reply = BedRow
  public var id: RequestID
  public var bed: BedID
  public var contact: ContactID
  public init(id: RequestID, bed: BedID, contact: ContactID) {
    self.id = id
    self.bed = bed
    self.contact = contact
  }
}

/// Gives a held bed free: for who holds it, who works on its contact, and who leads the shift.
public struct ReleaseHold: Change {
  public static let permission = Permission.placeInBeds
  public static let action = AuditAction.bedReleased
  public typealias Reply = BedRow
  public var id: RequestID
  public var bed: BedID
  public init(id: RequestID, bed: BedID) {
    self.id = id
    self.bed = bed
  }
}

/// Somebody moves in: a free bed, or one that is held for them (TR-05). Their waiting ends.
public struct PlaceInBed: Change {
  public static let permission = Permission.placeInBeds
  public static let action = AuditAction.bedPlaced
  public typealias Reply = BedRow
  public var id: RequestID
  public var bed: BedID
  public var contact: ContactID
  /// Whole dollars, by `FeeScale`; nil while none is agreed.
  public var weeklyFee: Int?
  public init(id: RequestID, bed: BedID, contact: ContactID, weeklyFee: Int? = nil) {
    self.id = id
    self.bed = bed
    self.contact = contact
    self.weeklyFee = weeklyFee
  }
}

/// Whoever lives in a bed has left.
public struct LeaveBed: Change {
  public static let permission = Permission.placeInBeds
  public static let action = AuditAction.bedLeft
  public typealias Reply = BedRow
  public var id: RequestID
  public var bed: BedID
  public init(id: RequestID, bed: BedID) {
    self.id = id
    self.bed = bed
  }
}

/// Somebody got no bed at a site, and why.
public struct TurnAway: Change {
  public static let permission = Permission.placeInBeds
  public static let action = AuditAction.bedTurnedAway
  public typealias Reply = Done
  public var id: RequestID
  public var contact: ContactID
  public var site: SiteID
  public var reason: TurnAwayReason
  public init(id: RequestID, contact: ContactID, site: SiteID, reason: TurnAwayReason) {
    self.id = id
    self.contact = contact
    self.site = site
    self.reason = reason
  }
}

/// Puts a contact on the waiting list of a kind.
public struct WaitForBed: Change {
  public static let permission = Permission.placeInBeds
  public static let action = AuditAction.bedWaited
  public typealias Reply = BedWait
  public var id: RequestID
  public var contact: ContactID
  public var kind: BedKind
  public init(id: RequestID, contact: ContactID, kind: BedKind) {
    self.id = id
    self.contact = contact
    self.kind = kind
  }
}

/// Takes a contact off the waiting list of a kind.
public struct StopWaitingForBed: Change {
  public static let permission = Permission.placeInBeds
  public static let action = AuditAction.bedWaitEnded
  public typealias Reply = Done
  public var id: RequestID
  public var contact: ContactID
  public var kind: BedKind
  public init(id: RequestID, contact: ContactID, kind: BedKind) {
    self.id = id
    self.contact = contact
    self.kind = kind
  }
}
