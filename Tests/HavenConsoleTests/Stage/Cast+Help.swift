import HavenDomain

@testable import HavenConsole

/// Beds, services and transfers for the rehearsals: all made up.
extension Cast {
  static let fellside = Site(id: SiteID(rawValue: 1), name: "Fellside house", kind: .safeHouse)
  static let nightDoor = Site(id: SiteID(rawValue: 2), name: "Night Door", kind: .emergency)
  static let orchard = Site(id: SiteID(rawValue: 3), name: "Orchard flats", kind: .transitional)

  static func bed(
    _ id: Int64, _ site: Site, _ room: String, _ label: String, _ kind: BedKind,
    _ standing: BedStanding = .free
  ) -> BedRow {
    BedRow(
      bed: Bed(
        id: BedID(rawValue: id), site: site.id, room: room, label: label, kind: kind,
        capacity: kind.capacities.lowerBound), siteName: site.name, siteKind: site.kind,
      standing: standing)
  }

  static func hold(
    _ row: QueueRow, by staff: StaffMember, ago: Duration = .minutes(28)
  ) -> BedStanding {
    .held(
      BedHold(
        contact: row.id, number: row.number, staff: staff.id, staffName: staff.shortName,
        from: now - ago))
  }

  static let beds = [
    bed(1, fellside, "1", "A", .single, hold(rows[1], by: mari)),
    bed(2, fellside, "1", "B", .single),
    bed(
      3, fellside, "2", "Family", .familyUnit,
      .occupied(
        Placement(contact: rows[4].id, number: rows[4].number, from: now, weeklyFee: 60))),
    bed(4, fellside, "2", "Cot", .cot), bed(5, nightDoor, "", "Bed 1", .single),
    bed(6, nightDoor, "", "Bed 2", .accessible, .outOfUse("being painted")),
    bed(7, orchard, "", "Flat 1", .familyUnit),
  ]

  static let bedWait = BedWait(
    contact: rows[3].id, number: rows[3].number, kind: .familyUnit, since: now - .minutes(95),
    place: 1)

  static func board(_ rows: [BedRow] = beds, waiting: [BedWait] = [bedWait]) -> BedBoard {
    BedBoard(
      sites: [fellside, nightDoor, orchard], rows: rows, waiting: waiting,
      medianToPlacement: 5_400, readAt: now)
  }

  // MARK: Services

  static func service(
    _ code: String, _ name: String, _ needs: [String], _ area: String, _ last: Int,
    hours: String = "Mon to Fri 9 to 5", for whom: String = "Anybody", _ languages: [String],
    verified: Int?
  ) -> ReferralService {
    let today = Zone.utc.wallTime(at: now).date
    guard let code = ReferralCode(code) else { preconditionFailure("“\(code)” is no code") }
    return ReferralService(
      code: code, name: name, needs: needs, area: area, phone: "01632 96000\(last)",
      hours: hours, eligibility: whom, languages: languages,
      lastVerified: verified.map { LocalDate(day: today.day - $0) })
  }

  static let services = [
    service(
      "MHC-01", "Crossroads crisis team", ["counselling", "medical"], "City and county", 1,
      hours: "Day and night", for: "Anybody in a crisis", ["English", "Polish"], verified: 12),
    service("LAW-01", "Law centre", ["legal", "money"], "City", 2, ["English"], verified: 40),
    service(
      "DEA-01", "Signing advocates", ["legal"], "Whole country", 8, for: "Deaf people",
      ["BSL", "English"], verified: 230),
    service("PET-01", "Paws in care", ["shelter"], "City", 9, ["English"], verified: nil),
  ]

  static func made(
    _ value: Int, _ service: ReferralService, ago: Duration, _ answer: ReferralAnswer? = nil,
    shared: [SharedItem] = []
  ) -> MadeReferral {
    MadeReferral(
      id: MadeReferralID(rawValue: Int64(value)), number: ReferralNumber(value),
      contact: contact, contactNumber: number, service: service.code, serviceName: service.name,
      shared: shared, at: now - ago, staffName: robin.shortName, answer: answer)
  }

  static let madeReferrals = [
    made(4_821, services[1], ago: .hours(26), shared: [.name, .needs]),
    made(7_030, services[2], ago: .hours(30), .noAnswer), made(9_112, services[0], ago: .hours(2)),
  ]

  // MARK: Transfers

  static let transferID = TransferID(rawValue: 6)

  static func transfer(
    _ state: TransferCourse.State, from sender: StaffMember = robin,
    to receiver: StaffMember = mari,
    said: Set<Int> = [], ticked: Set<Int> = [], version: Int = 1
  ) -> Transfer {
    Transfer(
      id: transferID, contact: contact, number: number, priority: .critical, sender: sender.id,
      senderName: sender.shortName, receiver: .colleague(receiver.id),
      receiverName: receiver.shortName,
      course: TransferCourse(state: state, isOutside: false, said: said, ticked: ticked),
      offeredAt: now - .seconds(20), joinBy: now + .seconds(160), version: version)
  }

  static let card = TransferCard(lines: [
    TransferCard.Line(.safety, "not safe now, weapon, children"),
    TransferCard.Line(.score, "5, elevated"),
    TransferCard.Line(.needs, "A safe place to stay, Help with children"),
    TransferCard.Line(.tried, "A room for tonight; Harbor City Police sent"),
    TransferCard.Line(.safeContact, "text only, not 17 to 20"),
    TransferCard.Line(.number, "C-1042"), TransferCard.Line(.channel, "phone"),
    TransferCard.Line(
      .limits, "They would rather not share. They tell what they wish themselves."),
  ])

  static func opened(_ transfer: Transfer) -> OpenedTransfer {
    OpenedTransfer(transfer: transfer, card: card, facts: Array(card.lines.prefix(3)))
  }

  // MARK: Hostile

  static func hostileBoard(_ text: String) -> BedBoard {
    var bed = beds[5]
    bed.siteName = text
    bed.bed.room = text
    bed.bed.label = text
    bed.standing = .outOfUse(text)
    var board = board([bed])
    board.sites[0].name = text
    return board
  }

  static func hostileService(_ text: String) -> ReferralService {
    var service = services[2]
    service.name = text
    service.area = text
    service.phone = text
    service.hours = text
    service.eligibility = text
    service.languages = [text]
    service.notes = text
    return service
  }

  static func hostileTransfer(_ text: String) -> OpenedTransfer {
    var transfer = transfer(.joined)
    transfer.senderName = text
    transfer.receiverName = text
    return OpenedTransfer(
      transfer: transfer, card: TransferCard(lines: [TransferCard.Line(.needs, text)]),
      facts: [TransferCard.Line(.score, text)], takenBy: text, reference: text)
  }
}

extension Rehearser {
  mutating func openBeds(_ board: BedBoard = Cast.board()) {
    choose(.beds)
    reply(.beds(ListBeds()), .beds(board))
  }

  mutating func openDirectory(_ services: [ReferralService] = Cast.services, text: String = "") {
    choose(.referrals)
    if !text.isEmpty {
      type(text)
      fire(.findReferrals)
    }
    reply(
      .findReferrals(FindReferrals(text: text)),
      .referrals(ReferralList(services: services, hasMore: false)))
  }

  /// What the store says of transfers after somebody's commit.
  @discardableResult
  mutating func news(_ transfers: [Transfer]) -> [Effect] {
    reply(.transfers(ListTransfers()), .transfers(transfers))
  }

  /// One open on the screen, with its card.
  mutating func openTransfer(_ transfer: Transfer) {
    news([transfer])
    choose(.transfers)
    reply(
      .transfer(ReadTransfer(.id(transfer.id))), .openedTransfer(Cast.opened(transfer)))
  }
}
