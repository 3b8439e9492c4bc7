import HavenDomain

extension AddContact: AnsweredChange {
  /// What `PastChange.number` says of a message that had come before.
  private static let wasKnown: Int64 = -1

  public func answer(in transaction: Transaction) throws -> AddedContact {
    if let known = try contactOfMessage(transaction) {
      transaction.concerns("contact", known)
      transaction.past.number = Self.wasKnown
      let row = try ContactRecord.load(known, in: transaction).row(in: transaction)
      return AddedContact(row: row, wasKnown: true, lease: nil)
    }
    if takes, transaction.scope(of: .takeContact) == .none {
      throw Refusal.notAllowed(.takeContact)
    }
    var record = try ContactRecord(contact, in: transaction)
    transaction.concerns("contact", record.id)
    try record.save(in: transaction)
    try record.note(.received, at: record.receivedAt, in: transaction)
    try keepOriginal(record, transaction)
    if takes { try record.take(in: transaction) }
    transaction.past.number = takes ? Int64(record.leaseEpoch) : 0
    return AddedContact(
      row: try record.row(in: transaction), wasKnown: false, lease: takes ? record.lease : nil)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> AddedContact {
    let id = ContactID(rawValue: past.object)
    let row = try ContactRecord.load(id, in: transaction).row(in: transaction)
    let epoch = past.number > 0 ? Int(past.number) : nil
    return AddedContact(
      row: row, wasKnown: past.number == Self.wasKnown,
      lease: epoch.map { Lease(contact: id, epoch: $0) })
  }

  private func contactOfMessage(_ transaction: Transaction) throws -> ContactID? {
    guard let messageID = contact.messageID else { return nil }
    return try transaction.connection.first(
      "SELECT contact FROM message WHERE token = ?1",
      transaction.tokens.fingerprint(message: messageID), read: { try $0.id(0) })
  }

  private func keepOriginal(_ record: ContactRecord, _ transaction: Transaction) throws {
    if let messageID = contact.messageID {
      try transaction.connection.run(
        "INSERT INTO message (token, contact) VALUES (?1, ?2)",
        transaction.tokens.fingerprint(message: messageID), record.id.rawValue)
    }
    guard let original = contact.original else { return }
    let place = SealedPlace(table: "original", row: record.id.rawValue, version: 1)
    try transaction.connection.run(
      "INSERT INTO original (contact, sealed) VALUES (?1, ?2)", record.id.rawValue,
      transaction.vault.seal(bytes: original, at: place, key: record.key))
  }
}

extension ReadContact: Answered {
  public func answer(in transaction: Transaction) throws -> ContactDetail {
    let id = try which.contact(in: transaction)
    transaction.concerns("contact", id)
    return try ContactRecord.load(id, in: transaction).detail(in: transaction)
  }
}

extension ReadContact.Which {
  /// Refused where no contact has the number.
  func contact(in transaction: Transaction) throws -> ContactID {
    switch self {
    case .id(let given): return given
    case .number(let number):
      guard let found = try ContactRecord.id(of: number, in: transaction) else {
        throw Refusal.notFound("contact \(number)")
      }
      return found
    }
  }
}

extension RevealContact: Answered {
  public static let reading = Reading.recorded

  public func answer(in transaction: Transaction) throws -> ContactIdentity {
    transaction.concerns("contact", contact)
    let record = try ContactRecord.load(contact, in: transaction)
    guard record.mayBeOpened(in: transaction) else { throw Refusal.notAllowed(Self.permission) }
    try record.note(.revealed, in: transaction)
    let fields = record.fields
    let (number, callBack) = try record.callBack(in: transaction)
    return ContactIdentity(
      id: contact, name: fields[ContactRecord.Sealed.name], callback: number,
      subject: fields[ContactRecord.Sealed.subject], note: fields[ContactRecord.Sealed.note],
      attachments: (fields[ContactRecord.Sealed.attachments] ?? "")
        .split(separator: "\n").map(String.init), callBack: callBack)
  }
}
