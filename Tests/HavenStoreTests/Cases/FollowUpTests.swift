import HavenDomain
import Testing

@testable import HavenStore

@Suite("Follow-ups")
struct FollowUpTests {
  let house: CaseHouse
  init() throws { house = try CaseHouse() }

  private func list(_ filter: CaseFilter = .mine, by person: Principal? = nil) throws
    -> [FollowUp]
  {
    try house.send(ListCases(filter), by: person).followUps
  }

  @Test("IN-17 a follow-up agreed in an intake is on the list, and calls when its time is over")
  func fromIntake() throws {
    let contact = try house.shift.completed([
      IntakeForm.followUp: "+30h", IntakeForm.method: "text", IntakeForm.nextDue: "+48h",
      IntakeForm.safeToCall: "no", IntakeForm.safeWays: "text", IntakeForm.safeNumber: "555 0199",
      IntakeForm.safeHours: "after six", IntakeForm.voicemail: "no",
      IntakeForm.codeWord: "heron", IntakeForm.readBack: "yes",
    ]).id
    let found = try #require(try list().first)
    #expect(found.contact == contact && found.due == house.now + .hours(30))
    #expect(found.method == .text && found.reachWords().contains("text only"))
    #expect(found.caseNumber == nil && !found.isRapid && found.ownerName == "R. Osei")
    #expect(try list(.late).isEmpty && list(by: house.other).isEmpty)
    house.shift.pass(.hours(30) + .seconds(4))
    #expect(try house.shift.fire().raised == 1)
    #expect(try house.shift.alarm(.caseLate).contact == contact)
    #expect(try list(.late).map(\.id) == [found.id])
    let done = try house.send(
      RecordFollowUp(id: house.id(), followUp: found.id, outcome: .met, note: "settled in"))
    #expect(done.outcome == .met && done.note == "settled in" && done.doneBy == "R. Osei")
    house.shift.pass(.seconds(4))
    try house.shift.fire()
    #expect(try house.shift.alarm(.caseLate).clearedAt != nil && list().isEmpty)
    let events = try house.send(ReadContact(.id(contact))).events
    #expect(events.last { $0.kind == .followUpDone }?.detail == "needs met: settled in")
  }

  @Test("Q-08 TR-05 a rapid follow-up chosen as the help given is due within 24 h")
  func rapid() throws {
    _ = try house.shift.completed([IntakeForm.intervention: "rapidFollowUp"])
    let found = try #require(try list().first)
    #expect(found.isRapid && found.due == house.now + .hours(24))
  }

  @Test("IN-13 somebody who wants no contact is not followed up")
  func none() throws {
    _ = try house.shift.completed([
      IntakeForm.followUp: "+30h", IntakeForm.method: "none",
    ])
    #expect(try list().isEmpty)
  }

  @Test("S1 of a case they are its contacts' own, and are with it once it is opened")
  func ofCase() throws {
    let row = try house.file([IntakeForm.followUp: "+30h"])
    #expect(row.openFollowUps == 1 && row.followUpDue == house.now + .hours(30))
    #expect(try list().isEmpty)
    let second = try house.followUp(row, after: .hours(40))
    #expect(second.caseNumber == row.number && second.about == "Is the flat warm")
    #expect(try house.read(row).openFollowUps().count == 2)
    #expect(throws: Refusal.self) { try house.followUp(row, after: .hours(25), isRapid: true) }
    #expect(try house.followUp(row, after: .hours(24), isRapid: true).isRapid)
  }

  @Test("sent twice it happens once; recorded once it is recorded")
  func once() throws {
    let row = try house.file()
    let request = ScheduleFollowUp(
      id: house.id(), subject: .contact(row.contact), due: house.now + .hours(5))
    let followUp = try house.send(request)
    #expect(try house.send(request) == followUp)
    let record = RecordFollowUp(id: house.id(), followUp: followUp.id, outcome: .notReached)
    let done = try house.send(record)
    #expect(try house.send(record) == done)
    #expect(throws: Refusal.wrongState("This follow-up is recorded already: not reached.")) {
      try house.send(
        RecordFollowUp(id: house.id(), followUp: followUp.id, outcome: .met))
    }
  }

  @Test("one that is dropped needs a reason; what was to be asked stays on record")
  func dropped() throws {
    let row = try house.file()
    let followUp = try house.followUp(row)
    #expect(throws: Refusal.self) {
      try house.send(
        RecordFollowUp(id: house.id(), followUp: followUp.id, outcome: .dropped, note: " "))
    }
    let done = try house.send(
      RecordFollowUp(id: house.id(), followUp: followUp.id, outcome: .dropped, note: "moved"),
      by: house.shift.supervisor)
    #expect(done.about == "Is the flat warm" && done.note == "moved")
  }

  @Test("IN-17 keeps its contact open: nothing is called resolved while it is to be asked")
  func keepsOpen() throws {
    let contact = try house.shift.completed([IntakeForm.followUp: "+30h"]).id
    #expect(throws: Refusal.self) {
      try house.send(
        RecordContactAct(id: house.id(), contact: contact, act: .resolved, note: "well"),
        by: house.shift.supervisor)
    }
    let followUp = try #require(try list().first)
    _ = try house.send(
      RecordFollowUp(id: house.id(), followUp: followUp.id, outcome: .met, note: ""))
    _ = try house.send(
      RecordContactAct(id: house.id(), contact: contact, act: .resolved, note: "well"),
      by: house.shift.supervisor)
  }

  @Test("others neither agree nor record one")
  func refused() throws {
    let contact = try house.shift.completed([:]).id
    #expect(throws: Refusal.notAllowed(.workCases)) {
      try house.send(
        ScheduleFollowUp(
          id: house.id(), subject: .contact(contact), due: house.now + .hours(5)),
        by: house.other)
    }
    let followUp = try house.send(
      ScheduleFollowUp(id: house.id(), subject: .contact(contact), due: house.now + .hours(5)))
    #expect(throws: Refusal.notAllowed(.workCases)) {
      try house.send(
        RecordFollowUp(id: house.id(), followUp: followUp.id, outcome: .met), by: house.other)
    }
  }
}
