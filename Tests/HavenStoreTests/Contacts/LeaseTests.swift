import HavenDomain
import Synchronization
import Testing

@testable import HavenStore

@Suite("Who holds a contact")
struct LeaseTests {
  let office: Office
  init() throws { office = try Office() }

  private func row(_ id: ContactID) throws -> QueueRow {
    try office.desk.perform(ReadContact(.id(id)), by: office.founder()).row
  }

  @Test("taking is atomic: the second is told who has it")
  func taken() throws {
    let robin = try office.person("Robin Osei", .agent)
    let maya = try office.person("Maya Ilves", .agent)
    let contact = try office.contact()
    let taken = try office.desk.perform(
      TakeContact(id: office.id(), contact: contact.id), by: robin)
    #expect(taken.detail.row.state == .held && taken.detail.row.ownerName == "R. Osei")
    #expect(throws: Refusal.taken(by: "R. Osei")) {
      try office.desk.perform(TakeContact(id: office.id(), contact: contact.id), by: maya)
    }
  }

  @Test("of 32 consoles that press at once one wins, and 31 are told who")
  func thirtyTwo() throws {
    let contact = try office.contact()
    let winners = Atomic(0)
    let told = Atomic(0)
    let path = office.scratch.folder + "/data/haven.db"
    let key = office.scratch.key
    let surroundings = office.clock.surroundings
    for n in 0..<32 { _ = try office.person("Agent\(n) Test", .agent) }
    let next = Atomic(UInt64(0))
    try withThreads(32) {
      let n = next.wrappingAdd(1, ordering: .relaxed).newValue
      do {
        let desk = try DeskCore.open(path: path, key: key, surroundings: surroundings)
        let me = try desk.signIn(.named("agent\(n - 1)", unixUser: 1), terminal: "").principal
        do {
          _ = try desk.perform(
            TakeContact(id: RequestID(high: 99, low: n), contact: contact.id), by: me)
          winners.wrappingAdd(1, ordering: .relaxed)
          // Still holding while the others press: the desk lives until all are done.
          _ = eventually { told.load(ordering: .relaxed) == 31 }
        } catch Refusal.taken {
          told.wrappingAdd(1, ordering: .relaxed)
        }
        desk.close()
      } catch {
        Issue.record("\(error)")
      }
    }
    #expect(winners.load(ordering: .relaxed) == 1)
    #expect(told.load(ordering: .relaxed) == 31)
    #expect(try office.desk.perform(VerifyAudit(), by: office.founder()).isIntact)
  }

  @Test("what one holds comes to this console under a new epoch, and the old one is stale")
  func takenAgain() throws {
    let robin = try office.person("Robin Osei", .agent)
    let first = try office.taken(by: robin)
    let again = try office.desk.perform(
      TakeContact(id: office.id(), contact: first.lease.contact), by: robin)
    #expect(again.lease.epoch == first.lease.epoch + 1)
    #expect(again.draft.id == first.draft.id)
    #expect(throws: Refusal.leaseLost) {
      try office.desk.perform(ReleaseContact(id: office.id(), lease: first.lease), by: robin)
    }
  }

  @Test("released, it is back in its place with its time of arrival")
  func released() throws {
    let robin = try office.person("Robin Osei", .agent)
    let contact = try office.contact()
    office.clock.advance(.minutes(2))
    let taken = try office.desk.perform(
      TakeContact(id: office.id(), contact: contact.id), by: robin)
    _ = try office.desk.perform(ReleaseContact(id: office.id(), lease: taken.lease), by: robin)
    let back = try row(contact.id)
    #expect(back.state == .waiting && back.owner == nil)
    #expect(back.receivedAt == contact.receivedAt && back.place == contact.place)
  }

  @Test("handed over, it waits for that person; a supervisor may take it too, others may not")
  func handedOver() throws {
    let robin = try office.person("Robin Osei", .agent)
    let maya = try office.person("Maya Ilves", .agent)
    let noor = try office.person("Noor Haddad", .agent)
    let lead = try office.person("Lee Marsh", .supervisor)
    let taken = try office.taken(by: robin)
    let contact = taken.lease.contact
    _ = try office.desk.perform(
      HandOverContact(id: office.id(), contact: contact, to: maya.staff), by: robin)
    #expect(try row(contact).ownerName == "M. Ilves")
    let alarms = try AlarmRecord.open(in: office.desk.connection)
    #expect(alarms.map(\.kind) == [.handedOver])
    #expect(throws: Refusal.taken(by: "M. Ilves")) {
      try office.desk.perform(TakeContact(id: office.id(), contact: contact), by: noor)
    }
    let next = try office.desk.perform(TakeContact(id: office.id(), contact: contact), by: maya)
    #expect(next.draft.id == taken.draft.id && next.draft.owner == maya.staff)
    #expect(try AlarmRecord.open(in: office.desk.connection).isEmpty)
    _ = try office.desk.perform(
      HandOverContact(id: office.id(), contact: contact, to: robin.staff), by: maya)
    #expect(throws: Never.self) {
      try office.desk.perform(TakeContact(id: office.id(), contact: contact), by: lead)
    }
  }

  @Test("nothing is handed to who takes no contacts, nor what nobody holds")
  func wrongHandOver() throws {
    let robin = try office.person("Robin Osei", .agent)
    let desk = try office.person("Fay Front", .receptionist)
    let taken = try office.taken(by: robin)
    #expect(throws: Refusal.self) {
      try office.desk.perform(
        HandOverContact(id: office.id(), contact: taken.lease.contact, to: desk.staff), by: robin)
    }
    let waiting = try office.contact()
    let lead = try office.person("Lee Marsh", .supervisor)
    #expect(throws: Refusal.self) {
      try office.desk.perform(
        HandOverContact(id: office.id(), contact: waiting.id, to: robin.staff), by: lead)
    }
  }

  @Test("when its console dies it is back in the queue, in its place, and the lease is stale")
  func reclaimed() throws {
    var console: DeskCore? = try office.console()
    let robin = try office.person("Robin Osei", .agent, at: console)
    let contact = try office.contact()
    let taken = try #require(
      try console?.perform(TakeContact(id: office.id(), contact: contact.id), by: robin))
    #expect(try office.desk.contactsOfDeadConsoles().isEmpty)
    console = nil
    #expect(try office.desk.contactsOfDeadConsoles() == [contact.id])
    let agent = try office.person("Maya Ilves", .agent)
    #expect(try office.desk.perform(ReclaimContacts(id: office.id()), by: agent) == 1)
    #expect(try row(contact.id).place == contact.place)
    #expect(try office.desk.contactsOfDeadConsoles().isEmpty)
    let back = try office.person("Robin Osei", .agent)
    #expect(throws: Refusal.leaseLost) {
      try office.desk.perform(ReleaseContact(id: office.id(), lease: taken.lease), by: back)
    }
  }

  @Test("a dead console's contact may be taken at once, without waiting to be put back")
  func takenFromTheDead() throws {
    var console: DeskCore? = try office.console()
    let robin = try office.person("Robin Osei", .agent, at: console)
    let contact = try office.contact()
    _ = try console?.perform(TakeContact(id: office.id(), contact: contact.id), by: robin)
    let maya = try office.person("Maya Ilves", .agent)
    #expect(throws: Refusal.self) {
      try office.desk.perform(TakeContact(id: office.id(), contact: contact.id), by: maya)
    }
    console = nil
    #expect(throws: Never.self) {
      try office.desk.perform(TakeContact(id: office.id(), contact: contact.id), by: maya)
    }
  }
}
