import HavenDomain

/// The rows of sites, beds and who waits for one.
enum BedRecord {
  static func sites(in connection: Connection) throws -> [Site] {
    try connection.all("SELECT id, name, kind FROM site ORDER BY name, id", read: Site.init)
  }

  static func site(_ id: SiteID, in connection: Connection) throws -> Site {
    let found = try connection.first(
      "SELECT id, name, kind FROM site WHERE id = ?1", id.rawValue, read: Site.init)
    guard let found else { throw Refusal.notFound("such site") }
    return found
  }

  static func rows(
    site: SiteID?, kind: BedKind?, at now: Instant, in connection: Connection
  ) throws -> [BedRow] {
    try connection.all(
      """
      SELECT * FROM bed_row WHERE (?1 IS NULL OR site = ?1) AND (?2 IS NULL OR kind = ?2)
      ORDER BY site_name, site, length(room), room, length(label), label, id
      """, site?.rawValue, kind?.rawValue
    ) { try BedRow($0, at: now) }
  }

  static func row(_ id: BedID, at now: Instant, in connection: Connection) throws -> BedRow {
    let found = try connection.first("SELECT * FROM bed_row WHERE id = ?1", id.rawValue) {
      try BedRow($0, at: now)
    }
    guard let found else { throw Refusal.notFound("such bed") }
    return found
  }

  /// The beds that this contact lives in, or that are held for them.
  static func rows(
    of contact: ContactID, at now: Instant, in connection: Connection
  ) throws -> [BedRow] {
    try connection.all(
      """
      SELECT * FROM bed_row WHERE id IN (
        SELECT bed FROM bed_hold WHERE contact = ?1
        UNION SELECT bed FROM placement WHERE contact = ?1 AND left_at IS NULL)
      ORDER BY id
      """, contact.rawValue
    ) { try BedRow($0, at: now) }
  }

  /// Whoever waits, in the order in which they came. A resolved contact waits for nothing.
  static func waiting(kind: BedKind?, in connection: Connection) throws -> [BedWait] {
    let waits = try connection.all(
      """
      SELECT w.contact, c.number, w.kind, w.since,
        row_number() OVER (PARTITION BY w.kind ORDER BY w.since, w.id)
      FROM bed_wait w JOIN contact c ON c.id = w.contact
      WHERE w.ended_at IS NULL AND c.state <> 'closed' AND (?1 IS NULL OR w.kind = ?1)
      ORDER BY w.kind, w.since, w.id
      """, kind?.rawValue
    ) { row in
      BedWait(
        contact: try row.id(0), number: RecordNumber(.contact, try row.int(1)),
        kind: try row.word(2), since: try row.instant(3), place: try row.int(4))
    }
    return BedKind.allCases.flatMap { kind in waits.filter { $0.kind == kind } }
  }

  /// From coming in to the first bed, of those who got it since then.
  static func medianToPlacement(since: Instant, in connection: Connection) throws -> Int? {
    BedBoard.median(
      try connection.all(
        """
        SELECT c.received_at, p.placed_at FROM placement p JOIN contact c ON c.id = p.contact
        WHERE p.placed_at > ?1 AND NOT EXISTS (
          SELECT 1 FROM placement e WHERE e.contact = p.contact AND e.id < p.id)
        """, since.milliseconds
      ) { try $0.instant(0).seconds(until: try $0.instant(1)) })
  }
}

extension Site {
  fileprivate init(_ row: Row) throws {
    self.init(id: try row.id(0), name: try row.text(1), kind: try row.word(2))
  }
}

extension BedRow {
  /// From a row of `bed_row`.
  fileprivate init(_ row: Row, at now: Instant) throws {
    let bed = Bed(
      id: try row.id(0), site: try row.id(1), room: try row.text(2), label: try row.text(3),
      kind: try row.word(4), capacity: try row.int(5))
    let hold = try (row.idIfAny(9) as ContactID?).map { contact in
      BedHold(
        contact: contact, number: RecordNumber(.contact, try row.int(10)), staff: try row.id(11),
        staffName: StaffMember.short(try row.text(12)), from: try row.instant(13))
    }
    let placement = try (row.idIfAny(14) as ContactID?).map { contact in
      Placement(
        contact: contact, number: RecordNumber(.contact, try row.int(15)),
        from: try row.instant(16), weeklyFee: try row.intIfAny(17))
    }
    self.init(
      bed: bed, siteName: try row.text(7), siteKind: try row.word(8),
      standing: BedStanding(
        outOfUse: try row.textIfAny(6), hold: hold, placement: placement, at: now))
  }
}
