import HavenDomain

extension ListBeds: Answered {
  public func answer(in transaction: Transaction) throws -> BedBoard {
    let connection = transaction.connection
    let now = transaction.now
    if let site { _ = try BedRecord.site(site, in: connection) }
    return BedBoard(
      sites: try BedRecord.sites(in: connection),
      rows: try BedRecord.rows(site: site, kind: kind, at: now, in: connection),
      waiting: try BedRecord.waiting(kind: kind, in: connection),
      medianToPlacement: try BedRecord.medianToPlacement(
        since: now - .days(BedBoard.medianDays), in: connection),
      readAt: now)
  }
}

extension SaveSite: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Site {
    let connection = transaction.connection
    let name = name.trimmed
    if let site { _ = try BedRecord.site(site, in: connection) }
    guard !name.isEmpty else {
      throw Refusal.invalid([FormProblem("name", "A name is needed.")])
    }
    let isTaken = try connection.first(
      "SELECT 1 FROM site WHERE name = ?1 AND id IS NOT ?2", name, site?.rawValue
    ) { _ in true }
    guard isTaken == nil else {
      throw Refusal.invalid([FormProblem("name", "There is a site of this name already.")])
    }
    let id = try connection.first(
      """
      INSERT INTO site (id, name, kind, version) VALUES (?1, ?2, ?3, 1)
      ON CONFLICT (id) DO UPDATE SET name = ?2, kind = ?3, version = version + 1 RETURNING id
      """, site?.rawValue, name, kind.rawValue, read: { try $0.id(0) as SiteID })
    guard let id else { throw StoreError.defect("a site that was saved is not there") }
    transaction.concerns("site", id)
    transaction.past.number = 1
    return try BedRecord.site(id, in: connection)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> Site {
    try BedRecord.site(SiteID(rawValue: past.object), in: transaction.connection)
  }
}

extension SaveBed: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> BedRow {
    let connection = transaction.connection
    let reason = outOfUse?.trimmed
    let touch = try bed.map { try BedTouch($0, in: transaction) }
    try check(touch, reason, in: transaction)
    let saved = try connection.first(
      """
      INSERT INTO bed (id, site, room, label, kind, capacity, out_of_use, version)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1)
      ON CONFLICT (id) DO UPDATE SET room = ?3, label = ?4, kind = ?5, capacity = ?6,
        out_of_use = ?7, version = version + 1 RETURNING id
      """, bed?.rawValue, site.rawValue, room.trimmed, label.trimmed, kind.rawValue, capacity,
      reason, read: { try $0.id(0) as BedID })
    guard let saved else { throw StoreError.defect("a bed that was saved is not there") }
    transaction.concerns("bed", saved)
    transaction.past.number = 1
    return try BedRecord.row(saved, at: transaction.now, in: connection)
  }

  private func check(
    _ touch: BedTouch?, _ reason: String?, in transaction: Transaction
  ) throws {
    let connection = transaction.connection
    _ = try BedRecord.site(site, in: connection)
    var problems = BedRules.problems(label: label, kind: kind, capacity: capacity)
    if reason == "" { problems.append(FormProblem("outOfUse", "Say why it is out of use.")) }
    if let touch, touch.row.bed.site != site {
      problems.append(FormProblem("site", "A bed stays at its site. Enter a new one there."))
    }
    let isTaken = try connection.first(
      "SELECT 1 FROM bed WHERE site = ?1 AND room = ?2 AND label = ?3 AND id IS NOT ?4",
      site.rawValue, room.trimmed, label.trimmed, bed?.rawValue
    ) { _ in true }
    if isTaken != nil {
      problems.append(FormProblem("label", "There is a bed of this label in that room already."))
    }
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    if reason != nil { try touch?.allow(.takeOutOfUse) }
  }
}
