import HavenDomain
import Testing

@testable import HavenStore

@Suite("Closing")
struct CaseClosingTests {
  let house: CaseHouse
  init() throws { house = try CaseHouse() }

  @Test("a case is closed with reason and outcome, and its contact with it: nothing calls any more")
  func closes() throws {
    let row = try house.file()
    house.shift.pass(.hours(3))
    try house.shift.fire()
    let closed = try house.close(row)
    #expect(closed.state == .closed && closed.reason == .needsMet && closed.outcome == .settled)
    let contact = try house.contact(row)
    #expect(contact.row.state == .closed)
    let last = try #require(contact.events.last { $0.kind == .resolved })
    let words = "\(row.number): their needs are met; settled in a safe place. A good end"
    #expect(last.detail == words)
    house.shift.pass(.hours(3))
    try house.shift.fire()
    #expect(try house.shift.alarm(.actionLate).clearedAt != nil)
    #expect(try house.send(ListCases()).rows.isEmpty)
    #expect(try house.send(ListCases(.closed)).rows.map(\.id) == [row.id])
    #expect(try house.read(row).nextAction() == nil)
  }

  @Test("what is open stands against it, until it is dropped for a reason that stays on record")
  func open() throws {
    let row = try house.file([IntakeForm.followUp: "+30h"])
    _ = try house.send(
      AddTask(id: house.id(), caseID: row.id, words: "Post it", due: house.now + .hours(1)))
    #expect(
      throws: Refusal.wrongState(
        "1 task and 1 follow-up are open. Settle them, or say why they are dropped.")
    ) { try house.close(row) }
    house.shift.pass(.hours(40))
    try house.shift.fire()
    _ = try house.close(row, drop: "They moved abroad")
    let detail = try house.read(row)
    #expect(detail.openTasks().isEmpty && detail.openFollowUps().isEmpty)
    #expect(detail.tasks.last?.reason == "They moved abroad")
    #expect(detail.followUps.first?.note == "They moved abroad")
    house.shift.pass(.seconds(4))
    try house.shift.fire()
    #expect(try house.shift.alarm(.caseLate).clearedAt != nil)
  }

  @Test("a closed case takes a note and nothing else, until it is opened again")
  func closedState() throws {
    let row = try house.file()
    _ = try house.close(row)
    let refusal = Refusal.wrongState("This case is closed. Open it again first.")
    #expect(throws: refusal) { try house.next(row) }
    #expect(throws: refusal) { try house.close(row) }
    #expect(throws: refusal) { try house.followUp(row) }
    _ = try house.send(AddCaseNote(id: house.id(), caseID: row.id, text: "A card came"))
  }

  @Test("opened again it asks for a next action, and the contact closed with it is open too")
  func reopens() throws {
    let row = try house.file()
    _ = try house.close(row)
    house.shift.pass(.days(20))
    #expect(throws: Refusal.self) {
      try house.send(ReopenCase(id: house.id(), caseID: row.id, reason: " "))
    }
    let open = try house.send(
      ReopenCase(id: house.id(), caseID: row.id, reason: "She rang again"))
    #expect(open.isOpen() && open.asksForNextAction && open.reason == nil)
    #expect(open.nextDue == house.now + .hours(24))
    let contact = try house.contact(row).row
    #expect(contact.state == .followUp && contact.due == house.now + .hours(24))
    #expect(try house.next(row).nextDue == house.now + .hours(3))
    #expect(throws: Refusal.wrongState("It is open.")) {
      try house.send(ReopenCase(id: house.id(), caseID: row.id, reason: "x"))
    }
  }

  @Test("a contact that was resolved before its case is not opened again with it")
  func resolvedBefore() throws {
    let row = try house.file()
    let second = try house.shift.completed([:]).id
    _ = try house.send(LinkContactToCase(id: house.id(), caseID: row.id, contact: .id(second)))
    _ = try house.send(RecordContactAct(id: house.id(), contact: second, act: .resolved, note: ""))
    let task = try #require(try house.read(row).openTasks().first)
    _ = try house.send(EndTask(id: house.id(), task: task.id))
    _ = try house.close(row)
    _ = try house.send(ReopenCase(id: house.id(), caseID: row.id, reason: "They rang"))
    #expect(try house.contact(row).row.state == .followUp)
    #expect(try house.send(ReadContact(.id(second))).row.state == .closed)
  }

  @Test("a contact without a case is closed with reason and outcome, and its alarm ends")
  func contactAlone() throws {
    let contact = try house.shift.completed([IntakeForm.followUp: "+30h"]).id
    func close(_ drop: String, by person: Principal? = nil) throws -> Done {
      try house.send(
        CloseContact(
          id: house.id(), contact: contact, reason: .declined, outcome: .unknown,
          note: "She thanked us", dropReason: drop), by: person)
    }
    house.shift.pass(.hours(3))
    try house.shift.fire()
    #expect(throws: Refusal.self) { try close("") }
    #expect(throws: Refusal.notAllowed(.workCases)) { try close("x", by: house.other) }
    let done = try close("asked not to")
    let detail = try house.send(ReadContact(.id(contact)))
    #expect(detail.row.state == .closed && detail.row.version == done.version)
    #expect(
      detail.events.last { $0.kind == .resolved }?.detail
        == "they want no further help now; not known; She thanked us")
    house.shift.pass(.seconds(4))
    try house.shift.fire()
    #expect(try house.shift.alarm(.actionLate).clearedAt != nil)
    #expect(throws: Refusal.self) { try close("x") }
  }

  @Test("a contact of a case is closed with the case, and one in hand is completed first")
  func notAlone() throws {
    let row = try house.file()
    func close(_ contact: ContactID) throws -> Done {
      try house.send(
        CloseContact(id: house.id(), contact: contact, reason: .declined, outcome: .unknown))
    }
    #expect(
      throws: Refusal.wrongState("\(row.contactNumber) belongs to \(row.number). Close the case.")
    ) { try close(row.contact) }
    let held = try house.office.taken(by: house.agent).lease.contact
    #expect(throws: Refusal.wrongState("Complete its intake first.")) { try close(held) }
  }
}
