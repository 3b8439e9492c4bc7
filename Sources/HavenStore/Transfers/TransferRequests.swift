import HavenDomain

extension OfferTransfer: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> OpenedTransfer {
    transaction.concerns("contact", contact)
    let record = try ContactRecord.load(contact, in: transaction)
    guard record.state == .held, record.owner == transaction.staff else {
      throw Refusal.wrongState("Only a contact that you hold can be handed on.")
    }
    guard try TransferRecord.open(of: contact, in: transaction.connection) == nil else {
      throw Refusal.wrongState("\(record.number) is on its way already. Take that back first.")
    }
    var transfer = try TransferRecord(of: contact, to: to, in: transaction)
    try name(&transfer, in: transaction)
    try transfer.choose(facts, of: transfer.card(of: record, in: transaction))
    try transfer.save(key: record.key, in: transaction)
    let opened = try transfer.opened(of: record, in: transaction)
    try record.note(.transferOffered, "to \(opened.transfer.receiverName)", in: transaction)
    transaction.concerns("transfer", transfer.id)
    return opened
  }

  /// Checks that there is such a receiver, and that they take contacts.
  private func name(
    _ transfer: inout TransferRecord, in transaction: Transaction
  ) throws {
    let connection = transaction.connection
    switch to {
    case .colleague(let staff):
      guard let name = try StaffRecord.shortName(of: staff, in: connection) else {
        throw Refusal.notFound("such member of staff")
      }
      guard staff != transaction.staff else {
        throw Refusal.wrongState("You have it already. Choose a colleague.")
      }
      let roles = try transaction.desk.roles(of: staff)
      guard RoleTable.scope(of: .takeContact, for: roles) > .none else {
        throw Refusal.wrongState("\(name) does not take contacts. Choose somebody else.")
      }
    case .team(let code):
      let stored = try ReferralRecord.stored(code, in: connection)
      guard let stored, !stored.isRemoved else {
        throw Refusal.notFound("service \(code) in the directory")
      }
      transfer.fields[TransferRecord.Sealed.team] = code.description
      transfer.fields[TransferRecord.Sealed.teamName] = stored.service.name
    }
  }
}

extension JoinTransfer: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> OpenedTransfer {
    var touch = try TransferTouch(transfer, in: transaction)
    try touch.apply(.join)
    if !touch.record.course.isOutside {
      touch.record.joined = ContactRecord.Holder(
        session: transaction.principal.session, slot: transaction.desk.slot)
    }
    return try touch.save(noting: .transferJoined)
  }
}

extension ReadBackFact: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> OpenedTransfer {
    var touch = try TransferTouch(transfer, in: transaction)
    try touch.apply(touch.party == .receiver ? .say(fact) : .tick(fact))
    return try touch.save()
  }
}

extension ReleaseTransfer: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> OpenedTransfer {
    var touch = try TransferTouch(transfer, in: transaction)
    try touch.apply(.release)
    let name = touch.record.fields[TransferRecord.Sealed.teamName]
    guard touch.record.course.isOutside else {
      let receiver = try touch.giveContact()
      return try touch.save(noting: .transferReleased, "to \(receiver)")
    }
    let (taker, number) = (takenBy.trimmed, reference.trimmed)
    guard !taker.isEmpty else {
      throw Refusal.invalid([FormProblem("takenBy", "Write down who took it.")])
    }
    touch.record.fields[TransferRecord.Sealed.takenBy] = taker
    touch.record.fields[TransferRecord.Sealed.reference] = number.isEmpty ? nil : number
    let words = ["to \(name ?? "the team"), \(taker)"] + (number.isEmpty ? [] : [number])
    return try touch.save(noting: .transferReleased, words.joined(separator: ", "))
  }
}

extension ReturnTransfer: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Transfer {
    var touch = try TransferTouch(transfer, in: transaction)
    switch why {
    case .refused: try touch.apply(.refuse)
    case .dropped: try touch.apply(.drop)
    case .takenBack: try touch.apply(.cancel)
    }
    let isBack = touch.record.course.state == .cancelled
    return try touch.save(
      noting: isBack ? .transferCancelled : .transferReturned, touch.record.course.words
    ).transfer
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> Transfer {
    let record = try TransferRecord.load(transfer, in: transaction)
    let contact = try ContactRecord.load(record.contact, in: transaction)
    return try record.row(of: contact, in: transaction)
  }
}

extension SweepTransfers: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Int {
    var count = 0
    for (id, act) in try transaction.desk.looseTransfers(at: transaction.now) {
      var touch = try TransferTouch(id, in: transaction, as: act == .cancel ? .sender : .clock)
      try touch.apply(act)
      _ = try touch.save(
        noting: act == .cancel ? .transferCancelled : .transferReturned,
        touch.record.course.words, isByClock: true)
      count += 1
    }
    transaction.past.number = Int64(count)
    return count
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> Int {
    Int(past.number)
  }
}

extension ListTransfers: Answered {
  public func answer(in transaction: Transaction) throws -> [Transfer] {
    let since = transaction.now - Self.shownAfterEnd
    return try TransferRecord.shown(since: since, in: transaction.connection).compactMap { id in
      let record = try TransferRecord.load(id, in: transaction)
      let isTheirs = record.party(of: transaction.staff) != nil
      guard isTheirs || transaction.scope == .all else { return nil }
      let contact = try ContactRecord.load(record.contact, in: transaction)
      return try record.row(of: contact, in: transaction)
    }
  }
}

extension ReadTransfer: Answered {
  public func answer(in transaction: Transaction) throws -> OpenedTransfer {
    let record = try TransferRecord.load(try find(in: transaction), in: transaction)
    transaction.concerns("transfer", record.id)
    let contact = try ContactRecord.load(record.contact, in: transaction)
    guard record.mayBeRead(of: contact, in: transaction) else {
      throw Refusal.notAllowed(Self.permission)
    }
    return try record.opened(of: contact, in: transaction)
  }

  private func find(in transaction: Transaction) throws -> TransferID {
    switch which {
    case .id(let id): return id
    case .contact(let number):
      let contact = try ContactRecord.id(of: number, in: transaction)
      let found = try contact.flatMap {
        try TransferRecord.latest(of: $0, in: transaction.connection)
      }
      guard let found else { throw Refusal.notFound("transfer of \(number)") }
      return found
    }
  }
}

extension AnsweredChange where Reply == OpenedTransfer {
  public func again(_ past: PastChange, in transaction: Transaction) throws -> OpenedTransfer {
    let record = try TransferRecord.load(TransferID(rawValue: past.object), in: transaction)
    let contact = try ContactRecord.load(record.contact, in: transaction)
    return try record.opened(of: contact, in: transaction)
  }
}
