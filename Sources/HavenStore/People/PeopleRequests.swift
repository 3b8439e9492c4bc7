import HavenDomain

extension FindKnownPeople: Answered {
  public func answer(in transaction: Transaction) throws -> KnownPeople {
    guard let contact else {
      transaction.concerns("search")
      guard transaction.scope == .all else { throw Refusal.notAllowed(Self.permission) }
      let search = KnownPeopleSearch(name: name, phone: phone, alias: alias)
      return KnownPeople(people: try search.people(in: transaction))
    }
    transaction.concerns("contact", contact)
    let record = try ContactRecord.load(contact, in: transaction)
    guard transaction.scope == .all || record.belongs(to: transaction.staff) else {
      throw Refusal.notAllowed(Self.permission)
    }
    let connection = transaction.connection
    let own = try ClientRecord.root(ofContact: contact, in: connection)
    var search = search(record.fields)
    search.excluded = try ToldApart.others(of: contact, in: connection).union([contact])
    if let own { search.excluded.formUnion(try ClientRecord.contacts(of: own, in: connection)) }
    var people = try search.people(in: transaction)
    try people.removeAll { try isToldApart($0, search.excluded, in: connection) }
    return KnownPeople(
      own: try own.map {
        try ClientRecord.load($0, in: connection).reply(in: transaction, withReasons: true)
      }, people: people)
  }

  private func search(_ fields: SealedFields) -> KnownPeopleSearch {
    let isBlank = [name, phone, alias].allSatisfy { $0.trimmed.isEmpty }
    guard isBlank else { return KnownPeopleSearch(name: name, phone: phone, alias: alias) }
    typealias Sealed = ContactRecord.Sealed
    return KnownPeopleSearch(
      name: fields[Sealed.name] ?? "", phone: fields[Sealed.callback] ?? "",
      alias: fields[Sealed.alias] ?? "")
  }

  /// By another of their contacts.
  private func isToldApart(
    _ person: KnownPerson, _ apart: Set<ContactID>, in connection: Connection
  ) throws -> Bool {
    guard let client = person.client else { return false }
    return try !apart.isDisjoint(with: ClientRecord.contacts(of: client, in: connection))
  }
}

extension ReadClient: Answered {
  private static let mostContacts = 50

  public func answer(in transaction: Transaction) throws -> ClientDetail {
    let connection = transaction.connection
    let id: ClientID
    switch which {
    case .id(let given): id = given
    case .number(let number):
      guard let found = try ClientRecord.id(of: number, in: connection) else {
        throw Refusal.notFound("person \(number)")
      }
      id = found
    }
    transaction.concerns("client", id)
    let client = try ClientRecord.load(
      ClientRecord.root(of: id, in: connection), in: connection)
    let contacts = try ClientRecord.contacts(of: client.id, in: connection)
    guard try mayOpen(contacts, in: transaction) else {
      throw Refusal.notAllowed(Self.permission)
    }
    let newest = Array(contacts.prefix(Self.mostContacts))
    let rows = try newest.compactMap { id in
      try connection.first(
        "SELECT * FROM queue_row WHERE id = ?1", id.rawValue, read: QueueRow.init)
    }
    let safeContact = try newest.lazy.compactMap {
      try ContactGlimpse.read($0.rawValue, in: transaction)?.safeContact
    }.first
    return ClientDetail(
      client: try client.reply(in: transaction, withReasons: true), contacts: rows,
      safeContact: safeContact, events: try client.events(in: connection))
  }

  /// Agents need a contact of this person that waits or is theirs.
  private func mayOpen(_ contacts: [ContactID], in transaction: Transaction) throws -> Bool {
    guard transaction.scope != .all else { return true }
    return try contacts.contains { id in
      try transaction.connection.first(
        """
        SELECT 1 FROM contact
        WHERE id = ?1 AND (state = 'waiting' OR owner = ?2 OR kept_for = ?2)
        """, id.rawValue, transaction.staff.rawValue
      ) { _ in true } ?? false
    }
  }
}

extension IndexPeople: AnsweredChange {
  public func perform(at desk: DeskCore, by principal: Principal) throws -> Int {
    do {
      return try desk.change(self, by: principal)
    } catch let idle as NothingDue<Int> {
      return idle.reply
    }
  }

  public func answer(in transaction: Transaction) throws -> Int {
    transaction.concerns("people")
    let connection = transaction.connection
    let missing = try connection.all(
      "SELECT contact FROM person_token_missing ORDER BY contact DESC LIMIT ?1", Self.step,
      read: { try $0.id(0) as ContactID })
    guard !missing.isEmpty else { throw NothingDue(reply: 0) }
    let tokens = PersonTokens(transaction.tokens)
    for contact in missing {
      let glimpse = try ContactGlimpse.read(contact.rawValue, in: transaction)
      try tokens.keep(
        contact, before: nil, after: glimpse.map { [$0.name, $0.alias] } ?? [], in: connection)
    }
    transaction.past.number = Int64(missing.count)
    return missing.count
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> Int {
    Int(past.number)
  }
}

extension DeskCore {
  /// Whether `IndexPeople` has something to do. Cheap enough for every tick, and leaves no row.
  public func hasPeopleToIndex() throws -> Bool {
    try connection.first("SELECT 1 FROM person_token_missing LIMIT 1") { _ in true } ?? false
  }
}
