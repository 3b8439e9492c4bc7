import HavenDomain

extension Samples {
  static let client = Client(
    id: ClientID(rawValue: 12), number: RecordNumber(.client, 10_422), contacts: 3,
    merged: [
      MergedClient(
        id: ClientID(rawValue: 14), number: RecordNumber(.client, 10_519), at: monday,
        staffName: "R. Osei", reason: "she said so")
    ])

  static let known = KnownPerson(
    number: client.number, client: client.id, latest: contact, latestNumber: number,
    initials: "A. Q.", signs: KnownPerson.Sign.allCases, contacts: 3, lastAt: monday,
    lastChannel: .text, lastWith: "R. Osei", flags: [.children], safeContact: "text only")

  static let peopleRequests: [any Request] = [
    FindKnownPeople(contact: contact, name: "Ada", phone: "555 0142", alias: "Addie"),
    ReadClient(.number(client.number)),
    LinkContacts(id: id, contact: contact, other: ContactID(rawValue: 43)),
    TellApart(id: id, contact: contact, other: ContactID(rawValue: 43)),
    MergeClients(
      id: id, survivor: client.id, absorbed: ClientID(rawValue: 14), reason: "she said so"),
    UndoMerge(id: id, absorbed: ClientID(rawValue: 14)), SplitContact(id: id, contact: contact),
    IndexPeople(id: id),
  ]

  static let peopleReplies: [any Codable & Hashable & Sendable] = [
    client, KnownPeople(own: client, people: [known]),
    ClientDetail(
      client: client, contacts: [row], safeContact: "text only",
      events: ClientEvent.Kind.allCases.map {
        ClientEvent(kind: $0, at: monday, staffName: nil, about: number)
      }), UndoneMerge(restored: client, survivor: client, stayed: [number]),
    Returning(person: client.number, contacts: 3, today: 2),
  ]
}
