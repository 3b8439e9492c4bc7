import HavenDomain
import Synchronization
import Testing

@testable import HavenStore

@Suite("Beds")
struct BedTests {
  let office: Office
  let agent: Principal
  let other: Principal
  let lead: Principal
  let site: Site
  let bed: BedID

  init() throws {
    office = try Office()
    agent = try office.person("Robin Osei", .agent)
    other = try office.person("Maya Ilves", .agent)
    lead = try office.person("Lee Marsh", .supervisor)
    site = try office.desk.perform(
      SaveSite(id: office.id(), name: "Harbour House", kind: .shelter), by: lead)
    bed = try office.desk.perform(
      SaveBed(
        id: office.id(), site: site.id, room: "2", label: "A", kind: .single, capacity: 1),
      by: lead
    ).bed.id
  }

  private func send<R: Answered>(_ request: R, by person: Principal? = nil) throws -> R.Reply {
    try office.desk.perform(request, by: person ?? agent)
  }

  private func add(
    _ label: String, _ kind: BedKind = .single, at place: Site? = nil
  ) throws -> BedID {
    try send(
      SaveBed(
        id: office.id(), site: (place ?? site).id, room: "3", label: label, kind: kind,
        capacity: kind.capacities.lowerBound), by: lead
    ).bed.id
  }

  private func hold(
    _ bed: BedID, _ contact: ContactID, by person: Principal? = nil
  ) throws -> BedRow {
    try send(HoldBed(id: office.id(), bed: bed, contact: contact), by: person)
  }

  private func place(
    _ bed: BedID, _ contact: ContactID, fee: Int? = nil, by person: Principal? = nil
  ) throws -> BedRow {
    try send(
      PlaceInBed(id: office.id(), bed: bed, contact: contact, weeklyFee: fee), by: person)
  }

  private func events(_ contact: ContactID) throws -> [ContactEvent] {
    try send(ReadContact(.id(contact)), by: lead).events
  }

  private func count(_ state: BedState) throws -> Int {
    try send(ListBeds()).rows.count { $0.standing.state == state }
  }

  @Test(
    "TR-05 a hold ends by itself at exactly 90 minutes, for everybody, and is tidied when touched")
  func expiry() throws {
    let contact = try office.contact().id
    _ = try hold(bed, contact)
    let second = try office.console()
    let there = try office.person("Maya Ilves", .agent, at: second)
    office.clock.advance(.minutes(90) - .milliseconds(1))
    let before = try second.perform(ListBeds(), by: there).rows.first?.standing
    #expect(before?.state == .held)
    #expect(throws: Refusal.taken(by: "R. Osei")) { try hold(bed, office.contact().id, by: other) }
    office.clock.advance(.milliseconds(1))
    #expect(try second.perform(ListBeds(), by: there).rows.first?.standing == .free)
    #expect(try !events(contact).contains { $0.kind == .bedHoldEnded })
    let next = try office.contact().id
    guard case .held(let held) = try hold(bed, next, by: other).standing else {
      Issue.record("not held")
      return
    }
    #expect(held.contact == next && held.staffName == "M. Ilves")
    let ended = try #require(try events(contact).last)
    #expect(ended.kind == .bedHoldEnded && ended.at == Office.start + .minutes(90))
    #expect(ended.staffName == nil && ended.detail == "Harbour House, room 2, A")
  }

  @Test("TR-05 of eight desks that press Hold at once one wins, and seven are told who")
  func race() throws {
    var contacts: [ContactID] = []
    for n in 0..<8 {
      _ = try office.person("Agent\(n) Test", .agent)
      contacts.append(try office.contact().id)
    }
    let winners = Atomic(0)
    let told = Atomic(0)
    let next = Atomic(0)
    let (path, key) = (office.scratch.folder + "/data/haven.db", office.scratch.key)
    let (surroundings, waiting, bed) = (office.clock.surroundings, contacts, bed)
    try withThreads(8) {
      let n = next.wrappingAdd(1, ordering: .relaxed).oldValue
      do {
        let desk = try DeskCore.open(path: path, key: key, surroundings: surroundings)
        defer { desk.close() }
        let me = try desk.signIn(.named("agent\(n)", unixUser: 1), terminal: "").principal
        let id = RequestID(high: 98, low: UInt64(n))
        _ = try desk.perform(HoldBed(id: id, bed: bed, contact: waiting[n]), by: me)
        winners.wrappingAdd(1, ordering: .relaxed)
      } catch Refusal.taken(let name) where name.hasSuffix(". Test") {
        told.wrappingAdd(1, ordering: .relaxed)
      } catch {
        Issue.record("\(error)")
      }
    }
    #expect(winners.load(ordering: .relaxed) == 1 && told.load(ordering: .relaxed) == 7)
    #expect(try count(.held) == 1)
  }

  @Test("TR-05 KP-09 held, placed with a fee, left: the timeline and the capacity say so")
  func whole() throws {
    let contact = try office.contact().id
    office.clock.advance(.minutes(40))
    let request = HoldBed(id: office.id(), bed: bed, contact: contact)
    #expect(try send(request) == send(request))
    #expect(throws: Refusal.self) { try place(bed, contact, fee: 24) }
    let placed = try place(bed, contact, fee: 40)
    #expect(placed.standing.state == .occupied)
    let board = try send(ListBeds(site: site.id, kind: .single))
    #expect(board.capacity.first?.occupied == 1 && board.capacity.first?.free == 0)
    #expect(board.medianToPlacement == 2_400)
    #expect(throws: Refusal.self) { try hold(bed, office.contact().id) }
    _ = try send(LeaveBed(id: office.id(), bed: bed))
    #expect(try count(.free) == 1)
    let found = try events(contact).suffix(3)
    #expect(found.map(\.kind) == [.bedHeld, .placedInBed, .leftBed])
    #expect(found.map(\.detail).dropFirst().first == "Harbour House, room 2, A, $40 a week")
  }

  @Test("TR-05 a colleague's hold is theirs to release, or the supervisor's")
  func release() throws {
    _ = try hold(bed, office.contact().id)
    #expect(throws: Refusal.taken(by: "R. Osei")) {
      try send(ReleaseHold(id: office.id(), bed: bed), by: other)
    }
    #expect(try send(ReleaseHold(id: office.id(), bed: bed), by: lead).standing == .free)
    #expect(throws: Refusal.self) { try send(ReleaseHold(id: office.id(), bed: bed)) }
  }

  @Test("TR-05 one contact has one bed and a cot beside it; a resolved contact gets none")
  func oneBed() throws {
    let contact = try office.contact().id
    let (second, cot) = (try add("B"), try add("C", .cot))
    _ = try place(bed, contact)
    #expect(throws: Refusal.self) { try place(second, contact) }
    #expect(try hold(second, contact).standing.state == .held)
    #expect(try place(cot, contact).standing.state == .occupied)
    let closed = try office.contact().id
    try office.desk.gate.hold(patience: 1_000) {
      _ = try office.desk.connection.run(
        "UPDATE contact SET state = 'closed' WHERE id = ?1", closed.rawValue)
    }
    #expect(throws: Refusal.self) { try hold(try add("D"), closed) }
  }

  @Test("IN-19 emergency crisis support is free: a fee is refused, and none is kept")
  func free() throws {
    let emergency = try send(
      SaveSite(id: office.id(), name: "Night Door", kind: .emergency), by: lead)
    let cot = try add("A", at: emergency)
    let contact = try office.contact().id
    #expect(throws: Refusal.self) { try place(cot, contact, fee: 25) }
    guard case .occupied(let placement) = try place(cot, contact, fee: 0).standing else {
      Issue.record("not placed")
      return
    }
    #expect(placement.weeklyFee == nil)
  }

  @Test("TR-05 the waiting list is in the order of arrival by kind, and a bed ends the wait")
  func waiting() throws {
    var contacts: [ContactID] = []
    for (kind, line) in [(BedKind.single, 1), (.cot, 1), (.single, 2), (.single, 3)] {
      office.clock.advance(.minutes(1))
      let contact = try office.contact().id
      contacts.append(contact)
      let wait = try send(WaitForBed(id: office.id(), contact: contact, kind: kind))
      #expect(wait.place == line)
    }
    func singles() throws -> [ContactID] {
      let list = try send(ListBeds(kind: .single)).waiting
      #expect(list.map(\.place) == list.indices.map { $0 + 1 })
      return list.map(\.contact)
    }
    #expect(try singles() == [contacts[0], contacts[2], contacts[3]])
    #expect(try send(ListBeds()).waiting.map(\.kind) == [.single, .single, .single, .cot])
    #expect(throws: Refusal.self) {
      try send(WaitForBed(id: office.id(), contact: contacts[0], kind: .single))
    }
    _ = try place(bed, contacts[2])
    #expect(try singles() == [contacts[0], contacts[3]])
    _ = try send(StopWaitingForBed(id: office.id(), contact: contacts[0], kind: .single))
    #expect(try singles() == [contacts[3]])
    #expect(throws: Refusal.self) {
      try send(StopWaitingForBed(id: office.id(), contact: contacts[0], kind: .single))
    }
  }

  @Test(
    "TR-05 who is turned away is noted with the site and the reason",
    arguments: TurnAwayReason.allCases)
  func turnedAway(reason: TurnAwayReason) throws {
    let contact = try office.contact().id
    _ = try send(TurnAway(id: office.id(), contact: contact, site: site.id, reason: reason))
    let event = try #require(try events(contact).last)
    #expect(event.kind == .turnedAway && event.detail == "Harbour House: \(reason.words)")
  }

  @Test("beds are changed by who may, never under somebody, and no two are called alike")
  func edited() throws {
    func save(_ reason: String?, by person: Principal) throws -> BedRow {
      try send(
        SaveBed(
          id: office.id(), bed: bed, site: site.id, room: "2", label: "A", kind: .single,
          capacity: 1, outOfUse: reason), by: person)
    }
    #expect(throws: Refusal.notAllowed(.editBeds)) { try save("painted", by: agent) }
    let contact = try office.contact().id
    _ = try hold(bed, contact)
    #expect(throws: Refusal.self) { try save("painted", by: lead) }
    office.clock.advance(.minutes(90))
    #expect(try save("painted", by: lead).standing == .outOfUse("painted"))
    #expect(throws: Refusal.self) { try hold(bed, contact) }
    #expect(throws: Refusal.self) { try save(" ", by: lead) }
    #expect(try save(nil, by: office.founder()).standing == .free)
    _ = try add("A")
    #expect(throws: Refusal.self) { try add("A") }
    #expect(throws: Refusal.self) {
      try send(SaveSite(id: office.id(), name: "HARBOUR house", kind: .shelter), by: lead)
    }
  }
}
