import HavenDomain
import Testing

@testable import HavenStore

@Suite("Persons")
struct ClientTests {
  let office: Office
  let lead: Principal

  init() throws {
    office = try Office()
    lead = try office.person("Lee Marsh", .supervisor)
  }

  private func contacts(_ count: Int) throws -> [ContactID] {
    try (0..<count).map { try office.contact(name: "Mira Quill \($0)").id }
  }

  @discardableResult
  private func link(_ one: ContactID, _ other: ContactID, by person: Principal? = nil) throws
    -> Client
  {
    try office.desk.perform(
      LinkContacts(id: office.id(), contact: one, other: other), by: person ?? lead)
  }

  private func merge(_ survivor: ClientID, _ absorbed: ClientID) throws -> Client {
    try office.desk.perform(
      MergeClients(
        id: office.id(), survivor: survivor, absorbed: absorbed, reason: "the same code word"),
      by: lead)
  }

  private func undo(_ absorbed: ClientID) throws -> UndoneMerge {
    try office.desk.perform(UndoMerge(id: office.id(), absorbed: absorbed), by: lead)
  }

  private func read(_ client: ClientID, by person: Principal? = nil) throws -> ClientDetail {
    try office.desk.perform(ReadClient(.id(client)), by: person ?? lead)
  }

  /// Who belongs where, as it is written.
  private func graph() throws -> [[Int64?]] {
    let connection = office.desk.connection
    return try connection.all("SELECT id, client FROM contact ORDER BY id") {
      [try $0.int64(0), try $0.int64IfAny(1)]
    }
      + connection.all("SELECT id, merged_into FROM client ORDER BY id") {
        [try $0.int64(0), try $0.int64IfAny(1)]
      }
  }

  @Test("IN-04 two contacts of one person make a record, and a third joins it, either way round")
  func links() throws {
    let ids = try contacts(4)
    let client = try link(ids[0], ids[1])
    #expect(client.contacts == 2 && client.number.series == .client)
    #expect(try link(ids[2], ids[0]).id == client.id)
    #expect(try link(ids[0], ids[3]).id == client.id)
    let detail = try read(client.id)
    #expect(Set(detail.contacts.map(\.id)) == Set(ids) && detail.client.contacts == 4)
    #expect(detail.events.map(\.kind) == Array(repeating: .linked, count: 4))
    #expect(try link(ids[1], ids[3]).contacts == 4)
    let opened = try office.desk.perform(ReadContact(.id(ids[0])), by: lead)
    #expect(opened.events.last?.kind == .joinedToPerson)
    #expect(opened.events.last?.detail == client.number.description)
    #expect(opened.returning?.person == client.number && opened.returning?.contacts == 4)
  }

  @Test("the same request sent twice happens once", arguments: [0, 1, 2, 3])
  func twice(which: Int) throws {
    let ids = try contacts(5)
    let one = try link(ids[0], ids[1])
    let other = try link(ids[2], ids[3])
    func send<R: AnsweredChange>(_ request: R) throws where R.Reply: Equatable {
      let first = try office.desk.perform(request, by: lead)
      let graph = try graph()
      #expect(try office.desk.perform(request, by: lead) == first)
      #expect(try self.graph() == graph)
    }
    switch which {
    case 0: try send(LinkContacts(id: office.id(), contact: ids[4], other: ids[0]))
    case 1:
      try send(
        MergeClients(id: office.id(), survivor: one.id, absorbed: other.id, reason: "told"))
    case 2:
      _ = try merge(one.id, other.id)
      try send(UndoMerge(id: office.id(), absorbed: other.id))
    default: try send(SplitContact(id: office.id(), contact: ids[0]))
    }
  }

  @Test("two persons are merged with a reason that only the sealed part holds, and it is undone")
  func merges() throws {
    let ids = try contacts(5)
    let one = try link(ids[0], ids[1])
    let other = try link(ids[2], ids[3])
    #expect(throws: Refusal.self) { try link(ids[0], ids[2]) }
    #expect {
      try office.desk.perform(
        MergeClients(id: office.id(), survivor: one.id, absorbed: other.id, reason: " "), by: lead)
    } throws: {
      if case .invalid(let problems)? = $0 as? Refusal {
        problems[0].field == "reason"
      } else {
        false
      }
    }
    let before = try graph()
    let merged = try merge(one.id, other.id)
    #expect(merged.contacts == 4 && merged.merged.map(\.number) == [other.number])
    #expect(merged.merged[0].reason == "the same code word")
    #expect(merged.merged[0].staffName == "L. Marsh")
    #expect(try read(other.id).client.number == one.number)
    let undone = try undo(other.id)
    #expect(try graph() == before)
    #expect(undone.restored.contacts == 2 && undone.survivor.contacts == 2)
    #expect(undone.stayed.isEmpty)
    #expect(throws: Refusal.self) { try undo(other.id) }
    #expect(!"\(try office.audit())".contains("code word"))
  }

  @Test("what was joined after a merge stays with the survivor, and is named")
  func joinedSince() throws {
    let ids = try contacts(5)
    let one = try link(ids[0], ids[1])
    let other = try link(ids[2], ids[3])
    _ = try merge(one.id, other.id)
    #expect(try link(ids[4], ids[2]).id == one.id)
    let undone = try undo(other.id)
    let late = try office.desk.perform(ReadContact(.id(ids[4])), by: lead).row.number
    #expect(undone.stayed == [late] && undone.survivor.contacts == 3)
    #expect(Set(try read(other.id).contacts.map(\.id)) == [ids[2], ids[3]])
  }

  @Test("a merge of a merge is undone one by one, in any order")
  func nested() throws {
    let ids = try contacts(6)
    let clients = try [0, 2, 4].map { try link(ids[$0], ids[$0 + 1]) }
    let before = try graph()
    _ = try merge(clients[1].id, clients[2].id)
    let all = try merge(clients[0].id, clients[1].id)
    #expect(all.merged.map(\.number) == [clients[1].number, clients[2].number])
    #expect(try undo(clients[2].id).restored.contacts == 2)
    #expect(try read(clients[1].id).client.contacts == 4)
    _ = try undo(clients[1].id)
    #expect(try graph() == before)
  }

  @Test(
    "whatever was joined, merged and split: a merge that is undone leaves all as it was",
    arguments: 1...6 as ClosedRange<UInt64>)
  func property(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let ids = try contacts(12)
    for _ in 0..<30 { try? act(&dice, ids) }
    let roots = try office.desk.connection.all(
      "SELECT id FROM client WHERE merged_into IS NULL", read: { try $0.id(0) as ClientID })
    let before = try graph()
    for one in roots.prefix(3) {
      for other in roots.suffix(3) where other != one {
        let sizes = try [one, other].map { try read($0).client.contacts }
        #expect(try merge(one, other).contacts == sizes[0] + sizes[1])
        #expect(try undo(other).stayed.isEmpty)
        #expect(try graph() == before)
      }
    }
    let belongs = try roots.flatMap {
      try ClientRecord.contacts(of: $0, in: office.desk.connection)
    }
    #expect(belongs.count == Set(belongs).count, "nobody is two persons")
  }

  private func act(_ dice: inout Dice, _ ids: [ContactID]) throws {
    let (one, other) = (ids[dice.roll(12)], ids[dice.roll(12)])
    let roots = try [one, other].map {
      try ClientRecord.root(ofContact: $0, in: office.desk.connection)
    }
    switch (dice.roll(4), roots[0], roots[1]) {
    case (0, _, _):
      _ = try office.desk.perform(SplitContact(id: office.id(), contact: one), by: lead)
    case (_, let a?, let b?): _ = try merge(a, b)
    default: try link(one, other)
    }
  }

  @Test("a contact taken out is a person of its own, and the two are kept apart")
  func splits() throws {
    let ids = try contacts(3)
    let client = try link(ids[0], ids[1])
    try link(ids[2], ids[0])
    let split = SplitContact(id: office.id(), contact: ids[2])
    let new = try office.desk.perform(split, by: lead)
    #expect(new.contacts == 1 && new.id != client.id)
    #expect(try read(client.id).client.contacts == 2)
    let known = try office.desk.perform(
      FindKnownPeople(contact: ids[2], name: "Mira Quill"), by: lead)
    #expect(known.own == new && known.people.isEmpty)
    #expect(throws: Refusal.self) {
      try office.desk.perform(SplitContact(id: office.id(), contact: ids[2]), by: lead)
    }
  }

  @Test("who was told apart is not shown for that contact again, until the two are joined")
  func toldApart() throws {
    let ids = try contacts(3)
    func shown() throws -> Int {
      try office.desk.perform(
        FindKnownPeople(contact: ids[2], name: "Mira Quill"), by: lead
      ).people.count
    }
    try link(ids[0], ids[1])
    #expect(try shown() == 1)
    _ = try office.desk.perform(
      TellApart(id: office.id(), contact: ids[2], other: ids[0]), by: lead)
    #expect(try shown() == 0)
    #expect(try link(ids[2], ids[1]).contacts == 3)
    #expect(throws: Refusal.self) {
      try office.desk.perform(
        TellApart(id: office.id(), contact: ids[2], other: ids[0]), by: lead)
    }
  }

  @Test("PR-07 an agent joins a contact of theirs, and opens the persons that it leads to")
  func relation() throws {
    let (agent, other) = (
      try office.person("Robin Osei", .agent), try office.person("Sam Other", .agent)
    )
    let mine = try office.taken(by: agent).lease.contact
    let theirs = try [office.taken(by: other), office.taken(by: other)].map(\.lease.contact)
    let client = try link(theirs[0], theirs[1], by: other)
    let refusal = Refusal.notAllowed(.linkPeople)
    #expect(throws: refusal) { try link(theirs[0], mine, by: agent) }
    #expect(throws: refusal) {
      try office.desk.perform(SplitContact(id: office.id(), contact: theirs[0]), by: agent)
    }
    #expect(throws: Refusal.notAllowed(.openContact)) { try read(client.id, by: agent) }
    #expect(try link(mine, theirs[0], by: agent).contacts == 3)
    #expect(try read(client.id, by: agent).contacts.count == 3)
    _ = try office.desk.perform(SplitContact(id: office.id(), contact: theirs[1]), by: agent)
    #expect(try read(client.id, by: other).contacts.count == 2)
  }

  @Test("Q-15 a contact whose number is known says so, and how often today")
  func returning() throws {
    office.clock.advance(.days(1))
    let first = try office.contact(name: "Mira", callback: "020 7946 0991")
    let second = try office.contact(.text, callback: "020 7946 0991")
    _ = try office.contact(callback: "020 7946 0992")
    func returning(_ row: QueueRow) throws -> Returning? {
      try office.desk.perform(ReadContact(.id(row.id)), by: lead).returning
    }
    #expect(try returning(second) == Returning(person: nil, contacts: 2, today: 2))
    #expect(try returning(first)?.today == 1)
    office.clock.advance(.days(1))
    let third = try office.contact(.text, callback: "020 7946 0991")
    #expect(try returning(third) == Returning(person: nil, contacts: 3, today: 1))
    _ = try office.desk.perform(
      TellApart(id: office.id(), contact: third.id, other: first.id), by: lead)
    #expect(try returning(third)?.contacts == 2)
  }
}

/// The same throws for the same seed.
struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }
}
