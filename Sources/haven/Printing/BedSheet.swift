import HavenDomain

/// A site as scripts read it.
struct SiteLine: Encodable {
  var site: Int64
  var name: String
  var kind: String

  init(_ site: Site) {
    self.site = site.id.rawValue
    name = site.name
    kind = site.kind.rawValue
  }
}

/// A bed as scripts read it.
struct BedLine: Encodable {
  var bed: Int64
  var site: String
  var siteKind: String
  var room: String
  var label: String
  var kind: String
  var capacity: Int
  var state: String
  var contact: Nullable<String>
  var since: Nullable<String>
  var heldUntil: Nullable<String>
  var heldBy: Nullable<String>
  var weeklyFee: Nullable<Int>
  var reason: Nullable<String>

  init(_ row: BedRow) {
    bed = row.bed.id.rawValue
    site = row.siteName
    siteKind = row.siteKind.rawValue
    room = row.bed.room
    label = row.bed.label
    kind = Self.word(row.bed.kind)
    capacity = row.bed.capacity
    state = row.standing.state.rawValue
    var (hold, placement, why): (BedHold?, Placement?, String?) = (nil, nil, nil)
    switch row.standing {
    case .free: break
    case .held(let found): hold = found
    case .occupied(let found): placement = found
    case .outOfUse(let found): why = found
    }
    contact = Nullable((hold?.number ?? placement?.number)?.description)
    since = Nullable((hold?.from ?? placement?.from).map(TimeWords.iso))
    heldUntil = Nullable((hold?.until).map(TimeWords.iso))
    heldBy = Nullable(hold?.staffName)
    weeklyFee = Nullable(placement?.weeklyFee)
    reason = Nullable(why)
  }

  /// As it is typed: `family-unit`.
  static func word(_ kind: BedKind) -> String {
    String(kind.words.map { $0 == " " ? "-" : $0 })
  }
}

/// A place on the waiting list as scripts read it.
struct WaitLine: Encodable {
  var contact: String
  var kind: String
  var since: String
  var place: Int

  init(_ wait: BedWait) {
    contact = wait.number.description
    kind = BedLine.word(wait.kind)
    since = TimeWords.iso(wait.since)
    place = wait.place
  }
}

/// Beds, capacity and the waiting list, as JSON, CSV and words.
struct BedSheet: Encodable {
  struct Capacity: Encodable {
    var site: String
    var kind: String
    var free: Int
    var held: Int
    var occupied: Int
    var outOfUse: Int
  }
  var sites: [SiteLine]
  var capacity: [Capacity]
  var beds: [BedLine]
  var waiting: [WaitLine]
  var medianSecondsToPlacement: Nullable<Int>

  init(_ board: BedBoard) {
    sites = board.sites.map(SiteLine.init)
    capacity = board.capacity.map {
      Capacity(
        site: $0.siteName, kind: BedLine.word($0.kind), free: $0.free, held: $0.held,
        occupied: $0.occupied, outOfUse: $0.outOfUse)
    }
    beds = board.rows.map(BedLine.init)
    waiting = board.waiting.map(WaitLine.init)
    medianSecondsToPlacement = Nullable(board.medianToPlacement)
  }

  static func csv(_ board: BedBoard) -> String {
    var csv = CSVText(
      "bed", "site", "room", "label", "kind", "capacity", "state", "contact", "since",
      "heldUntil", "heldBy", "weeklyFee")
    for bed in board.rows.map(BedLine.init) {
      csv.add(
        "\(bed.bed)", bed.site, bed.room, bed.label, bed.kind, "\(bed.capacity)", bed.state,
        bed.contact.value ?? "", bed.since.value ?? "", bed.heldUntil.value ?? "",
        bed.heldBy.value ?? "", bed.weeklyFee.value.map { "\($0)" } ?? "")
    }
    return csv.text
  }

  static func words(_ board: BedBoard, now: Instant, zone: Zone) -> String {
    var lines = Lines()
    guard !board.rows.isEmpty else {
      lines.add("There is no such bed. Enter one with “haven bed add”.")
      return lines.text
    }
    var counts = TextTable(
      "Site", "Kind", "Free", "Held", "Occupied", "Out of use", trailing: [2, 3, 4, 5])
    for line in board.capacity {
      counts.add(
        line.siteName, line.kind.words, "\(line.free)", "\(line.held)", "\(line.occupied)",
        "\(line.outOfUse)")
    }
    var beds = TextTable("Bed", "Where", "Kind", "For", "State", trailing: [0, 3])
    for row in board.rows {
      beds.add(
        "\(row.bed.id.rawValue)", row.place, row.bed.kind.words, "\(row.bed.capacity)",
        words(row.standing, now: now, zone: zone))
    }
    lines.add("Waiting: \(board.waiting.count).")
    for wait in board.waiting {
      let since = TimeWords.moment(wait.since, now: now, in: zone)
      lines.add("  \(wait.kind.words) \(wait.place). \(wait.number), since \(since)")
    }
    if let median = board.medianToPlacement {
      lines.add("From coming in to a bed, in the middle: \(TimeWords.span(median)).")
    }
    return counts.text + "\n" + beds.text + "\n" + lines.text
  }

  /// `held for C-48213 by R. Osei until 14:32`.
  static func words(_ standing: BedStanding, now: Instant, zone: Zone) -> String {
    func moment(_ instant: Instant) -> String { TimeWords.moment(instant, now: now, in: zone) }
    switch standing {
    case .free: return "free"
    case .held(let hold):
      return "held for \(hold.number) by \(hold.staffName) until \(moment(hold.until))"
    case .occupied(let placement):
      let fee = placement.weeklyFee.map { ", $\($0) a week" } ?? ""
      return "\(placement.number) since \(moment(placement.from))\(fee)"
    case .outOfUse(let reason): return "out of use: \(reason)"
    }
  }
}
