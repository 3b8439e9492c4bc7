import HavenDomain

extension ContactRecord {
  /// Gives the contact into the sender's hands, with a lease that lives as long as this console.
  mutating func take(in transaction: Transaction) throws {
    let hasWaited = state == .waiting
    state = .held
    owner = transaction.staff
    keptFor = nil
    takenAt = transaction.now
    leaseEpoch += 1
    holder = Holder(session: transaction.principal.session, slot: transaction.desk.slot)
    try save(in: transaction)
    try note(.taken, in: transaction)
    try AlarmRecord.acknowledgeHandOver(of: id, in: transaction)
    if hasWaited { try sampleWait(in: transaction) }
  }

  /// Puts the contact back, for everybody or for one; it keeps its time of arrival. The epoch moves
  /// on, so that whoever had it can write no more.
  mutating func putBack(for keeper: StaffID? = nil, in transaction: Transaction) throws {
    state = .waiting
    owner = nil
    keptFor = keeper
    takenAt = nil
    leaseEpoch += 1
    holder = nil
    try save(in: transaction)
  }

  /// Whether the console that holds it is gone.
  func isLoose(in transaction: Transaction) -> Bool {
    guard state == .held, let holder else { return false }
    return !transaction.desk.slots.isAlive(holder.slot)
  }

  /// Keeps how long the last hundred had waited.
  private func sampleWait(in transaction: Transaction) throws {
    let connection = transaction.connection
    try Self.count("taken", 0, by: 1, in: connection)
    try connection.run(
      """
      INSERT INTO wait_sample (place, seconds)
      SELECT count % 100, ?1 FROM contact_total WHERE state = 'taken'
      ON CONFLICT (place) DO UPDATE SET seconds = excluded.seconds
      """, max(0, receivedAt.seconds(until: transaction.now)))
  }
}

extension TakeContact: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> TakenContact {
    transaction.concerns("contact", contact)
    var record = try ContactRecord.load(contact, in: transaction)
    switch record.state {
    case .waiting: break
    case .held:
      // Their own, here or elsewhere, comes to this console; a dead console's is free.
      guard record.owner == transaction.staff || record.isLoose(in: transaction) else {
        throw Refusal.taken(by: try name(record.owner, transaction))
      }
    case .followUp:
      throw Refusal.wrongState("This intake is done; its next action is with its owner.")
    case .closed: throw Refusal.wrongState("This contact is closed.")
    }
    if let keeper = record.keptFor, keeper != transaction.staff,
      !transaction.principal.roles.contains(.supervisor)
    {
      throw Refusal.taken(by: try name(keeper, transaction))
    }
    try record.take(in: transaction)
    transaction.past.number = Int64(record.leaseEpoch)
    return try reply(record, record.lease, transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> TakenContact {
    let record = try ContactRecord.load(contact, in: transaction)
    return try reply(record, Lease(contact: contact, epoch: Int(past.number)), transaction)
  }

  private func reply(
    _ record: ContactRecord, _ lease: Lease, _ transaction: Transaction
  ) throws -> TakenContact {
    let draft = try DraftRecord.intake(of: record, in: transaction)
    return TakenContact(
      detail: try record.detail(in: transaction), lease: lease,
      draft: try draft.reply(in: transaction))
  }

  private func name(_ staff: StaffID?, _ transaction: Transaction) throws -> String {
    try StaffRecord.shortName(of: staff, in: transaction.connection) ?? "Somebody"
  }
}

extension ReleaseContact: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Done {
    transaction.concerns("contact", lease.contact)
    var record = try ContactRecord.load(lease.contact, in: transaction)
    guard record.isHeld(by: lease, transaction.staff) else { throw Refusal.leaseLost }
    try record.putBack(in: transaction)
    try record.note(.released, in: transaction)
    return Done(version: record.version, at: transaction.now)
  }
}

extension HandOverContact: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Done {
    transaction.concerns("contact", contact)
    var record = try ContactRecord.load(contact, in: transaction)
    guard transaction.scope == .all || record.owner == transaction.staff else {
      throw Refusal.notAllowed(Self.permission)
    }
    guard record.state == .held else {
      throw Refusal.wrongState("Only a contact that somebody holds can be handed over.")
    }
    guard let name = try StaffRecord.shortName(of: to, in: transaction.connection) else {
      throw Refusal.notFound("such member of staff")
    }
    let roles = try transaction.desk.roles(of: to)
    guard RoleTable.scope(of: .takeContact, for: roles) > .none else {
      throw Refusal.wrongState("\(name) does not take contacts. Choose somebody else.")
    }
    try record.putBack(for: to, in: transaction)
    try record.note(.handedOver, name, in: transaction)
    try AlarmRecord.raise(.handedOver, about: .contact(record.id), in: transaction)
    return Done(version: record.version, at: transaction.now)
  }
}

extension ReclaimContacts: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Int {
    let lost = try transaction.desk.contactsOfDeadConsoles()
    for id in lost {
      var record = try ContactRecord.load(id, in: transaction)
      try record.putBack(in: transaction)
      try record.note(.reclaimed, in: transaction)
    }
    transaction.past.number = Int64(lost.count)
    return lost.count
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> Int {
    Int(past.number)
  }
}

extension DeskCore {
  /// Contacts that are held by a console which no longer lives. Cheap enough for every tick: one
  /// look at the lock of each console that holds something. If there are any, send
  /// `ReclaimContacts`.
  public func contactsOfDeadConsoles() throws -> [ContactID] {
    let held = try connection.all(
      """
      SELECT id, lease_slot, lease_slot_number FROM contact WHERE state = 'held'
      ORDER BY lease_slot, lease_slot_number, id
      """
    ) { row in
      (
        id: try row.id(0) as ContactID,
        console: SessionSlots.Session(slot: try row.int(1), number: try row.int64(2))
      )
    }
    var isAlive: [SessionSlots.Session: Bool] = [:]
    return held.compactMap { contact in
      let alive = isAlive[contact.console] ?? slots.isAlive(contact.console)
      isAlive[contact.console] = alive
      return alive ? nil : contact.id
    }
  }
}
