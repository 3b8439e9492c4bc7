import HavenDomain

/// A bed in hand while it is changed: what has run out is tidied first, and the rules are asked.
struct BedTouch {
  let transaction: Transaction
  let row: BedRow
  private var connection: Connection { transaction.connection }

  init(_ bed: BedID, in transaction: Transaction) throws {
    transaction.concerns("bed", bed)
    self.transaction = transaction
    try Self.tidy(bed, in: transaction)
    row = try BedRecord.row(bed, at: transaction.now, in: transaction.connection)
    transaction.past.number = 1
  }

  /// As it stands after the change.
  func reply() throws -> BedRow {
    try BedRecord.row(row.bed.id, at: transaction.now, in: connection)
  }

  func allow(_ act: BedAct, for contact: ContactID? = nil) throws {
    let actor = BedRules.Actor(staff: transaction.staff, contact: contact)
    if let refusal = BedRules.whyNot(act, row.standing, by: actor) { throw refusal }
  }

  /// A contact who may get this bed.
  func contact(_ id: ContactID, for act: BedAct) throws -> ContactRecord {
    let record = try transaction.openContact(id)
    for other in try BedRecord.rows(of: id, at: transaction.now, in: connection)
    where other.bed.id != row.bed.id && !other.bed.kind.isBeside {
      let why = BedRules.whyNoFurther(
        act, kind: row.bed.kind, other: other, contact: record.number)
      if let why { throw Refusal.wrongState(why) }
    }
    return record
  }

  func endHold() throws {
    try connection.run("DELETE FROM bed_hold WHERE bed = ?1", row.bed.id.rawValue)
  }

  /// Takes a hold that has run out off the record, and says so in the contact's timeline.
  private static func tidy(_ bed: BedID, in transaction: Transaction) throws {
    let ended = try transaction.connection.first(
      "DELETE FROM bed_hold WHERE bed = ?1 AND from_at <= ?2 RETURNING contact, from_at",
      bed.rawValue, (transaction.now - BedHold.limit).milliseconds
    ) { (contact: try $0.id(0) as ContactID, from: try $0.instant(1)) }
    guard let ended else { return }
    let row = try BedRecord.row(bed, at: transaction.now, in: transaction.connection)
    try ContactRecord.load(ended.contact, in: transaction).note(
      .bedHoldEnded, at: ended.from + BedHold.limit, row.place, isByClock: true, in: transaction)
  }
}

extension Transaction {
  /// A contact that is not resolved.
  func openContact(_ id: ContactID) throws -> ContactRecord {
    let record = try ContactRecord.load(id, in: self)
    guard record.state != .closed else {
      throw Refusal.wrongState("This contact is resolved. Open it again first.")
    }
    return record
  }
}

extension AnsweredChange where Reply == BedRow {
  public func again(_ past: PastChange, in transaction: Transaction) throws -> BedRow {
    try BedRecord.row(
      BedID(rawValue: past.object), at: transaction.now, in: transaction.connection)
  }
}
