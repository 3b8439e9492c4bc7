import HavenDomain

extension Transaction {
  /// Agents decide who is who on a contact of theirs, and on the persons that it leads to.
  ///
  /// - Throws: `.notAllowed` where none of these contacts is the sender's.
  fileprivate func checkRelation(_ contacts: [ContactID]) throws {
    guard scope != .all else { return }
    let isTheirs = try contacts.contains { id in
      try connection.first(
        "SELECT 1 FROM contact WHERE id = ?1 AND (owner = ?2 OR kept_for = ?2)", id.rawValue,
        staff.rawValue
      ) { _ in true } ?? false
    }
    guard isTheirs else { throw Refusal.notAllowed(.linkPeople) }
  }

  fileprivate func note(
    _ kind: ContactEvent.Kind, on contact: ContactID, _ number: RecordNumber
  ) throws {
    try ContactRecord.note(kind, on: contact, number.description, in: self)
  }

  /// The person as they go on.
  fileprivate func client(_ past: PastChange) throws -> Client {
    let root = try ClientRecord.root(of: ClientID(rawValue: past.object), in: connection)
    return try ClientRecord.load(root, in: connection).reply(in: self, withReasons: true)
  }
}

extension ClientRecord {
  /// All contacts of whoever this contact is of; itself where nobody has said so.
  fileprivate static func contacts(
    with contact: ContactID, in connection: Connection
  ) throws -> [ContactID] {
    let root = try root(ofContact: contact, in: connection)
    return try root.map { try contacts(of: $0, in: connection) } ?? [contact]
  }
}

extension LinkContacts: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Client {
    let connection = transaction.connection
    transaction.concerns("contact", contact)
    let mine = try ClientRecord.root(ofContact: contact, in: connection)
    try transaction.checkRelation([contact])
    let theirs = try ClientRecord.root(ofContact: other, in: connection)
    guard contact != other else {
      throw Refusal.wrongState("That is one contact. Choose another to join it to.")
    }
    if let mine, let theirs, mine != theirs {
      let numbers = try [mine, theirs].map { try ClientRecord.load($0, in: connection).number }
      throw Refusal.wrongState(
        "The two are of \(numbers[0]) and \(numbers[1]). Merge these persons, with a reason.")
    }
    let known = try (theirs ?? mine).map { try ClientRecord.load($0, in: connection) }
    let client = try known ?? ClientRecord.make(in: transaction)
    try ToldApart.forget(
      contact, try ClientRecord.contacts(with: other, in: connection), in: connection)
    for (joined, before) in [(other, theirs), (contact, mine)] where before == nil {
      try client.put(joined, in: connection)
      try client.note(.linked, contact: joined, in: transaction)
      try transaction.note(.joinedToPerson, on: joined, client.number)
    }
    transaction.past.number = client.id.rawValue
    return try client.reply(in: transaction, withReasons: true)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> Client {
    try transaction.client(
      PastChange(object: past.number, number: past.number, at: past.at))
  }
}

extension TellApart: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Done {
    let connection = transaction.connection
    transaction.concerns("contact", contact)
    let mine = try ClientRecord.root(ofContact: contact, in: connection)
    try transaction.checkRelation([contact])
    let theirs = try ClientRecord.root(ofContact: other, in: connection)
    guard contact != other, mine == nil || mine != theirs else {
      throw Refusal.wrongState("The two are of one person. Split takes a contact out.")
    }
    try ToldApart.remember(
      contact, try ClientRecord.contacts(with: other, in: connection), in: connection)
    transaction.past.number = 1
    return Done(version: 1, at: transaction.now)
  }
}

extension MergeClients: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Client {
    let connection = transaction.connection
    transaction.concerns("client", survivor)
    let roots = try [survivor, absorbed].map {
      try ClientRecord.load(ClientRecord.root(of: $0, in: connection), in: connection)
    }
    let contacts = try roots.map { try ClientRecord.contacts(of: $0.id, in: connection) }
    try transaction.checkRelation(contacts[0] + contacts[1])
    guard roots[0].id != roots[1].id else {
      throw Refusal.wrongState("These are one person already: \(roots[0].number).")
    }
    let reason = reason.trimmed
    guard !reason.isEmpty else {
      throw Refusal.invalid([FormProblem("reason", "Say how you know that they are one person.")])
    }
    try roots[1].merge(into: roots[0].id, in: connection)
    try roots[0].note(.merged, other: roots[1].id, reason: reason, in: transaction)
    return try roots[0].reply(in: transaction, withReasons: true)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> Client {
    try transaction.client(past)
  }
}

extension UndoMerge: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> UndoneMerge {
    let connection = transaction.connection
    transaction.concerns("client", absorbed)
    let record = try ClientRecord.load(absorbed, in: connection)
    let before = try ClientRecord.root(of: absorbed, in: connection)
    try transaction.checkRelation(ClientRecord.contacts(of: before, in: connection))
    guard let parent = record.mergedInto else {
      throw Refusal.wrongState("\(record.number) is not merged into another person.")
    }
    try record.merge(into: nil, in: connection)
    try ClientRecord.load(parent, in: connection)
      .note(.mergeUndone, other: absorbed, in: transaction)
    return try reply(in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> UndoneMerge {
    try reply(in: transaction)
  }

  /// As it stands after the latest merge of this record was undone.
  private func reply(in transaction: Transaction) throws -> UndoneMerge {
    let connection = transaction.connection
    let merge = try connection.first(
      """
      SELECT id, client FROM client_event WHERE other = ?1 AND kind = 'merged'
      ORDER BY id DESC LIMIT 1
      """, absorbed.rawValue
    ) { (event: try $0.int64(0), survivor: try $0.id(1) as ClientID) }
    guard let merge else { throw Refusal.notFound("such merge") }
    let root = try ClientRecord.root(of: merge.survivor, in: connection)
    let survivor = try ClientRecord.load(root, in: connection)
    return UndoneMerge(
      restored: try ClientRecord.load(absorbed, in: connection)
        .reply(in: transaction, withReasons: true),
      survivor: try survivor.reply(in: transaction, withReasons: true),
      stayed: try joined(to: root, after: merge.event, in: connection))
  }

  private func joined(
    to root: ClientID, after event: Int64, in connection: Connection
  ) throws -> [RecordNumber] {
    try ClientRecord.contacts(of: root, in: connection).compactMap { contact in
      try connection.first(
        """
        SELECT c.number FROM contact c WHERE c.id = ?1 AND EXISTS (
          SELECT 1 FROM client_event e
          WHERE e.client = c.client AND e.contact = c.id AND e.kind = 'linked' AND e.id > ?2)
        """, contact.rawValue, event
      ) { RecordNumber(.contact, try $0.int(0)) }
    }
  }
}

extension SplitContact: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Client {
    let connection = transaction.connection
    transaction.concerns("contact", contact)
    let root = try ClientRecord.root(ofContact: contact, in: connection)
    let contacts = try ClientRecord.contacts(with: contact, in: connection)
    try transaction.checkRelation(contacts)
    guard let root, contacts.count > 1 else {
      throw Refusal.wrongState("This contact is not joined to any other.")
    }
    let person = try ClientRecord.load(root, in: connection)
    let new = try ClientRecord.make(in: transaction)
    try new.put(contact, in: connection)
    try person.note(.split, contact: contact, in: transaction)
    try ToldApart.remember(contact, contacts, in: connection)
    try transaction.note(.splitFromPerson, on: contact, person.number)
    transaction.past.number = new.id.rawValue
    return try new.reply(in: transaction, withReasons: true)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> Client {
    try transaction.client(
      PastChange(object: past.number, number: past.number, at: past.at))
  }
}
