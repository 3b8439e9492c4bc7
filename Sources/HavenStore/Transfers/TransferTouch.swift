import HavenDomain

/// A transfer in hand while it is changed, by one of its two ends or by the clock.
struct TransferTouch {
  private let transaction: Transaction
  private var contact: ContactRecord
  var record: TransferRecord
  let party: TransferCourse.Party

  /// - Parameter party: whose act it is; nil for whoever sends it.
  init(
    _ id: TransferID, in transaction: Transaction, as party: TransferCourse.Party? = nil
  ) throws {
    transaction.concerns("transfer", id)
    self.transaction = transaction
    record = try TransferRecord.load(id, in: transaction)
    contact = try ContactRecord.load(record.contact, in: transaction)
    // Whoever leads the shift may end what a sender cannot: they act in the sender's place.
    let own = record.party(of: transaction.staff)
    guard let acts = party ?? own ?? (transaction.scope == .all ? .sender : nil) else {
      throw Refusal.notFound("such transfer")
    }
    self.party = acts
  }

  mutating func apply(_ act: TransferCourse.Act) throws {
    if let why = record.course.apply(act, by: party) { throw Refusal.wrongState(why) }
  }

  mutating func save(
    noting kind: ContactEvent.Kind? = nil, _ detail: String? = nil, isByClock: Bool = false
  ) throws -> OpenedTransfer {
    try record.save(key: contact.key, in: transaction)
    if let kind { try contact.note(kind, detail, isByClock: isByClock, in: transaction) }
    return try record.opened(of: contact, in: transaction)
  }

  /// The contact goes from the sender's hands into those of the colleague, on the console where they
  /// joined; that console takes it up with a lease of its own.
  ///
  /// - Returns: their name.
  mutating func giveContact() throws -> String {
    guard let receiver = record.receiver, let joined = record.joined else {
      throw StoreError.defect("a transfer without a receiver")
    }
    guard contact.state == .held, contact.owner == record.sender else {
      throw Refusal.wrongState("You hold it no more: there is nothing to release.")
    }
    guard transaction.desk.slots.isAlive(joined.slot) else {
      throw Refusal.wrongState("Their console was lost. It stays with you.")
    }
    try contact.give(to: receiver, at: joined, in: transaction)
    return try StaffRecord.shortName(of: receiver, in: transaction.connection) ?? "somebody"
  }
}

extension TransferRecord {
  /// Its sender, the colleague who joined, and who leads the shift. The card is as the answers are
  /// now: whoever joined and went reads on in it no more.
  func mayBeRead(of contact: ContactRecord, in transaction: Transaction) -> Bool {
    if transaction.scope == .all || sender == transaction.staff { return true }
    guard receiver == transaction.staff, joined != nil else { return false }
    return course.isOpen || contact.belongs(to: transaction.staff)
  }
}

extension ContactRecord {
  /// Gives a held contact into somebody else's hands. The epoch moves on: whoever had it can write
  /// no more.
  mutating func give(
    to receiver: StaffID, at console: Holder, in transaction: Transaction
  ) throws {
    owner = receiver
    keptFor = nil
    leaseEpoch += 1
    holder = console
    try save(in: transaction)
    try settle(in: transaction)
  }
}

extension DeskCore {
  public func looseTransfers() throws -> [(transfer: TransferID, act: TransferCourse.Act)] {
    try looseTransfers(at: houseClock().moment.instant)
  }

  /// Transfers that cannot go on, and what becomes of each: nobody joined in time, the receiver's
  /// console is gone, or the sender no longer holds the contact. Cheap enough for every look; if
  /// there are any, send `SweepTransfers`.
  public func looseTransfers(
    at now: Instant
  ) throws -> [(transfer: TransferID, act: TransferCourse.Act)] {
    let open = try connection.all(
      """
      SELECT t.id, t.slot, t.slot_number, t.join_by, t.state, c.state = 'held' AND c.owner = t.sender
      FROM transfer t JOIN contact c ON c.id = t.contact WHERE t.ended_at IS NULL ORDER BY t.id
      """
    ) { row in
      (
        id: try row.id(0) as TransferID,
        console: try row.intIfAny(1).map {
          SessionSlots.Session(slot: $0, number: try row.int64(2))
        }, joinBy: try row.instantIfAny(3), state: try row.text(4), isHeld: try row.bool(5)
      )
    }
    return open.compactMap { transfer in
      if !transfer.isHeld { return (transfer.id, .cancel) }
      if let console = transfer.console, !slots.isAlive(console) {
        return (transfer.id, .loseConsole)
      }
      let isLate = transfer.joinBy.map { $0 <= now } ?? false
      return isLate && transfer.state == TransferCourse.State.offered.kept
        ? (transfer.id, .timeOut) : nil
    }
  }

  /// When the first open offer runs out; nil while none is.
  public func nextTransferEnd() throws -> Instant? {
    try connection.first(
      "SELECT min(join_by) FROM transfer WHERE ended_at IS NULL AND state = 'offered'",
      read: { try $0.instantIfAny(0) }) ?? nil
  }
}
