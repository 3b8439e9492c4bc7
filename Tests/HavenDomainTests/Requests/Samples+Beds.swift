import HavenDomain

extension Samples {
  static let site = Site(id: SiteID(rawValue: 2), name: "Harbour House", kind: .safeHouse)
  static let bed = Bed(
    id: BedID(rawValue: 11), site: site.id, room: "2", label: "A", kind: .familyUnit, capacity: 4)
  static let hold = BedHold(
    contact: contact, number: number, staff: staff, staffName: "R. Osei", from: monday)
  static let placement = Placement(
    contact: contact, number: number, from: monday, weeklyFee: 25)
  static let bedWait = BedWait(
    contact: contact, number: number, kind: .cot, since: monday, place: 2)

  static func bedRow(_ standing: BedStanding) -> BedRow {
    BedRow(bed: bed, siteName: site.name, siteKind: site.kind, standing: standing)
  }

  static let bedRequests: [any Request] = [
    ListBeds(site: site.id, kind: .accessible),
    SaveSite(id: id, site: nil, name: "Harbour House", kind: .emergency),
    SaveBed(
      id: id, bed: bed.id, site: site.id, room: "2", label: "A", kind: .familyUnit, capacity: 4,
      outOfUse: "painted"), HoldBed(id: id, bed: bed.id, contact: contact),
    ReleaseHold(id: id, bed: bed.id),
    PlaceInBed(id: id, bed: bed.id, contact: contact, weeklyFee: 150),
    LeaveBed(id: id, bed: bed.id),
    TurnAway(id: id, contact: contact, site: site.id, reason: .unsafeLocation),
    WaitForBed(id: id, contact: contact, kind: .single),
    StopWaitingForBed(id: id, contact: contact, kind: .cot),
  ]

  static let bedReplies: [any Codable & Hashable & Sendable] = [
    site, bedRow(.held(hold)), bedRow(.occupied(placement)), bedRow(.outOfUse("painted")), bedWait,
    BedBoard(
      sites: [site], rows: [bedRow(.free)], waiting: [bedWait], medianToPlacement: 7_200,
      readAt: monday),
  ]
}
