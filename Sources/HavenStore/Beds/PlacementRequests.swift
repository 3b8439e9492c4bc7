import HavenDomain

extension HoldBed: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> BedRow {
    let touch = try BedTouch(bed, in: transaction)
    try touch.allow(.hold, for: contact)
    let record = try touch.contact(contact, for: .hold)
    try transaction.connection.run(
      "INSERT INTO bed_hold (bed, contact, staff, from_at) VALUES (?1, ?2, ?3, ?4)", bed.rawValue,
      contact.rawValue, transaction.staff.rawValue, transaction.now.milliseconds)
    try record.note(.bedHeld, touch.row.place, in: transaction)
    return try touch.reply()
  }
}

extension ReleaseHold: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> BedRow {
    let touch = try BedTouch(bed, in: transaction)
    try touch.allow(.release)
    guard case .held(let hold) = touch.row.standing else { return touch.row }
    let record = try ContactRecord.load(hold.contact, in: transaction)
    let isAllowed = BedRules.mayRelease(
      hold, by: transaction.staff, worksOnContact: record.belongs(to: transaction.staff),
      leadsShift: transaction.scope(of: .handOverContact) == .all)
    guard isAllowed else { throw Refusal.taken(by: hold.staffName) }
    try touch.endHold()
    try record.note(.bedReleased, touch.row.place, in: transaction)
    return try touch.reply()
  }
}

extension PlaceInBed: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> BedRow {
    let touch = try BedTouch(bed, in: transaction)
    let row = touch.row
    try touch.allow(.place, for: contact)
    let record = try touch.contact(contact, for: .place)
    if let problem = FeeScale.problem(weeklyFee: weeklyFee, at: row.siteKind) {
      throw Refusal.invalid([problem])
    }
    let fee = row.siteKind.isFree ? nil : weeklyFee
    try touch.endHold()
    try transaction.connection.run(
      """
      INSERT INTO placement (bed, contact, staff, placed_at, weekly_fee)
      VALUES (?1, ?2, ?3, ?4, ?5)
      """, bed.rawValue, contact.rawValue, transaction.staff.rawValue,
      transaction.now.milliseconds, fee)
    try transaction.connection.run(
      """
      UPDATE bed_wait SET ended_at = ?2
      WHERE contact = ?1 AND ended_at IS NULL AND (kind = 'cot') = ?3
      """, contact.rawValue, transaction.now.milliseconds, row.bed.kind.isBeside)
    try record.note(
      .placedInBed, row.place + (fee.map { ", $\($0) a week" } ?? ""), in: transaction)
    return try touch.reply()
  }
}

extension LeaveBed: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> BedRow {
    let touch = try BedTouch(bed, in: transaction)
    try touch.allow(.leave)
    guard case .occupied(let placement) = touch.row.standing else { return touch.row }
    try transaction.connection.run(
      "UPDATE placement SET left_at = ?2 WHERE bed = ?1 AND left_at IS NULL", bed.rawValue,
      transaction.now.milliseconds)
    try ContactRecord.load(placement.contact, in: transaction)
      .note(.leftBed, touch.row.place, in: transaction)
    return try touch.reply()
  }
}

extension TurnAway: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Done {
    transaction.concerns("contact", contact)
    let place = try BedRecord.site(site, in: transaction.connection)
    let record = try transaction.openContact(contact)
    try transaction.connection.run(
      "INSERT INTO bed_refusal (contact, site, reason, at, staff) VALUES (?1, ?2, ?3, ?4, ?5)",
      contact.rawValue, site.rawValue, reason.rawValue, transaction.now.milliseconds,
      transaction.staff.rawValue)
    try record.note(.turnedAway, "\(place.name): \(reason.words)", in: transaction)
    transaction.past.number = Int64(record.version)
    return Done(version: record.version, at: transaction.now)
  }
}

extension WaitForBed: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> BedWait {
    transaction.concerns("contact", contact)
    let connection = transaction.connection
    let record = try transaction.openContact(contact)
    let waiting = try BedRecord.waiting(kind: kind, in: connection)
    guard !waiting.contains(where: { $0.contact == contact }) else {
      throw Refusal.wrongState("\(record.number) waits for a bed of this kind already.")
    }
    try connection.run(
      """
      INSERT INTO bed_wait (contact, kind, since, staff) VALUES (?1, ?2, ?3, ?4)
      """, contact.rawValue, kind.rawValue, transaction.now.milliseconds,
      transaction.staff.rawValue)
    try record.note(.waitsForBed, kind.words, in: transaction)
    transaction.past.number = Int64(waiting.count + 1)
    return BedWait(
      contact: contact, number: record.number, kind: kind, since: transaction.now,
      place: waiting.count + 1)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> BedWait {
    let record = try ContactRecord.load(contact, in: transaction)
    return BedWait(
      contact: contact, number: record.number, kind: kind, since: past.at, place: Int(past.number))
  }
}

extension StopWaitingForBed: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Done {
    transaction.concerns("contact", contact)
    let record = try ContactRecord.load(contact, in: transaction)
    let count = try transaction.connection.run(
      "UPDATE bed_wait SET ended_at = ?3 WHERE contact = ?1 AND kind = ?2 AND ended_at IS NULL",
      contact.rawValue, kind.rawValue, transaction.now.milliseconds)
    guard count > 0 else {
      throw Refusal.wrongState("\(record.number) does not wait for a bed of this kind.")
    }
    try record.note(.bedWaitEnded, kind.words, in: transaction)
    transaction.past.number = Int64(record.version)
    return Done(version: record.version, at: transaction.now)
  }
}
