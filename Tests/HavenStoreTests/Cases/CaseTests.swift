import HavenDomain
import Testing

@testable import HavenStore

@Suite("Cases")
struct CaseTests {
  let house: CaseHouse
  init() throws { house = try CaseHouse() }

  @Test("IN-09 IN-12 a case opened from an intake has its owner, needs, plan and next action")
  func opened() throws {
    let row = try house.file([
      IntakeForm.needs: "shelter,legal", IntakeForm.support: "a quiet room",
      IntakeForm.referralCode: "HL-7",
    ])
    #expect(row.number.series == .caseFile && row.owner == house.agent.staff && row.isOpen())
    #expect(row.initials == "M. Q." && !row.asksForNextAction)
    #expect(row.nextDue == house.now + .hours(2))
    let detail = try house.read(row)
    #expect(detail.plan()?.needs == "A safe place to stay, Legal advice")
    #expect(detail.plan()?.plan == "a quiet room")
    #expect(detail.nextAction()?.words == "Ring her back")
    #expect(detail.safeContact == "text only")
    let contact = try #require(detail.contacts.first)
    #expect(contact.consent == "verbal" && contact.referralCode == "HL-7" && contact.score == 0)
    #expect(
      detail.timeline.map(\.words).filter { $0 != "safety assessed" } == [
        "came in", "taken", "consent recorded", "triage score set", "intake completed",
        "case opened", "needs and plan", "next action set",
      ])
  }

  @Test("a case is opened once, from a contact in hand or complete, by who works on it")
  func openedOnce() throws {
    let waiting = try house.office.contact()
    #expect(throws: Refusal.self) {
      try house.send(OpenCase(id: house.id(), contact: waiting.id), by: house.shift.supervisor)
    }
    let row = try house.file()
    #expect(throws: Refusal.wrongState("\(row.contactNumber) belongs to \(row.number) already.")) {
      try house.send(OpenCase(id: house.id(), contact: row.contact))
    }
    let held = try house.office.taken(by: house.agent).lease.contact
    #expect(throws: Refusal.notAllowed(.workCases)) {
      try house.send(OpenCase(id: house.id(), contact: held), by: house.other)
    }
    let request = OpenCase(id: house.id(), contact: held, needs: "A bed", plan: "Ask at dawn")
    let inHand = try house.send(request)
    #expect(try house.send(request) == inHand && inHand.asksForNextAction)
    #expect(try house.read(inHand).plan()?.needs == "A bed")
  }

  @Test("Q-16 a case opened in hand gets the next action of its intake when that is complete")
  func completedLater() throws {
    let taken = try house.shift.intake([:])
    let row = try house.send(OpenCase(id: house.id(), contact: taken.lease.contact))
    #expect(row.asksForNextAction && row.nextDue == house.now + .hours(24))
    _ = try house.send(
      CompleteIntake(id: house.id(), draft: taken.draft.id, lease: taken.lease))
    let detail = try house.read(row)
    #expect(detail.nextAction()?.words == "Ring her back" && !detail.row.asksForNextAction)
    #expect(detail.row.nextDue == house.now + .hours(2))
  }

  @Test("an agent sees their own cases, who leads the team all, and others none")
  func scopes() throws {
    let row = try house.file()
    #expect(try house.send(ListCases(.all)).rows.map(\.id) == [row.id])
    #expect(try house.send(ListCases(.all), by: house.other).rows.isEmpty)
    #expect(try house.send(ListCases(.mine), by: house.shift.supervisor).rows.isEmpty)
    for leader in [house.shift.supervisor, house.shift.director] {
      #expect(try house.send(ListCases(.all), by: leader).rows.map(\.id) == [row.id])
      #expect(try house.read(row, by: leader).row.id == row.id)
    }
    #expect(throws: Refusal.notAllowed(.readCases)) { try house.read(row, by: house.other) }
    #expect(throws: Refusal.notAllowed(.readCases)) {
      try house.read(row, by: house.shift.executive)
    }
    #expect(throws: Refusal.notAllowed(.workCases)) {
      try house.send(AddCaseNote(id: house.id(), caseID: row.id, text: "x"), by: house.other)
    }
  }

  @Test("who has a contact of a case in hand may read it and write in it")
  func liveContact() throws {
    let row = try house.file()
    let second = try house.office.taken(by: house.other).lease.contact
    _ = try house.send(
      LinkContactToCase(id: house.id(), caseID: row.id, contact: .id(second)),
      by: house.shift.supervisor)
    #expect(try house.read(row, by: house.other).contacts.count == 2)
    _ = try house.send(
      AddCaseNote(id: house.id(), caseID: row.id, text: "She rang"), by: house.other)
    #expect(throws: Refusal.notAllowed(.workCases)) { try house.close(row, by: house.other) }
    #expect(throws: Refusal.self) { try house.close(row) }
  }

  @Test("a note stays as it was written; another puts it right, and both stand")
  func notes() throws {
    let row = try house.file()
    _ = try house.send(AddCaseNote(id: house.id(), caseID: row.id, text: "Flat 3"))
    let first = try #require(try house.read(row).notes.first)
    let request = AddCaseNote(
      id: house.id(), caseID: row.id, text: "Flat 8", corrects: first.id)
    _ = try house.send(request)
    _ = try house.send(request)
    let notes = try house.read(row).notes
    #expect(notes.map(\.text) == ["Flat 3", "Flat 8"])
    #expect(notes[0].correctedBy == notes[1].id && notes[1].corrects == first.id)
    let strange = try house.file()
    #expect(throws: Refusal.self) {
      try house.send(
        AddCaseNote(id: house.id(), caseID: strange.id, text: "x", corrects: first.id))
    }
    #expect(throws: Refusal.self) {
      try house.send(AddCaseNote(id: house.id(), caseID: row.id, text: " \n"))
    }
  }

  @Test("the file itself refuses to change a note or to take one away", arguments: [true, false])
  func appendOnly(changes: Bool) throws {
    let row = try house.file()
    _ = try house.send(AddCaseNote(id: house.id(), caseID: row.id, text: "Flat 3"))
    let desk = house.office.desk
    #expect(throws: StoreError.self) {
      try desk.gate.hold(patience: 1_000) {
        if changes {
          _ = try desk.connection.run("UPDATE case_note SET at = 1")
        } else {
          _ = try desk.connection.run("DELETE FROM case_note")
        }
      }
    }
    #expect(try house.read(row).notes.count == 1)
  }

  @Test("IN-09 needs and plan are written anew, and the old ones stay")
  func plans() throws {
    let row = try house.file([IntakeForm.support: "a quiet room"])
    _ = try house.send(
      ChangePlan(id: house.id(), caseID: row.id, needs: "A lawyer", plan: "Court on Friday"))
    let plans = try house.read(row).plans
    #expect(plans.map(\.plan) == ["a quiet room", "Court on Friday"])
    #expect(plans.last?.needs == "A lawyer")
    #expect(throws: Refusal.self) {
      try house.send(ChangePlan(id: house.id(), caseID: row.id, needs: " ", plan: ""))
    }
  }

  @Test("a contact joins one case; its next action goes on as a task, and one alarm calls")
  func linking() throws {
    let row = try house.file()
    let second = try house.shift.completed([IntakeForm.nextAction: "Send the form"]).id
    let linked = try house.send(
      LinkContactToCase(id: house.id(), caseID: row.id, contact: .id(second)))
    #expect(linked.openTasks == 1)
    #expect(try house.read(row).openTasks().map(\.words) == ["Send the form"])
    #expect(throws: Refusal.self) {
      try house.send(LinkContactToCase(id: house.id(), caseID: row.id, contact: .id(second)))
    }
    house.shift.pass(.hours(2) + .seconds(4))
    try house.shift.fire()
    let kinds = try house.shift.alarms().filter {
      $0.contact == second || $0.contact == row.contact
    }
    #expect(kinds.map(\.kind).sorted { $0.rawValue < $1.rawValue } == [.actionLate, .caseLate])
  }

  @Test("a case given to somebody takes its contacts along, and is with who works on cases")
  func assigning() throws {
    let row = try house.file()
    #expect(throws: Refusal.self) {
      try house.send(AssignCase(id: house.id(), caseID: row.id, to: house.shift.executive.staff))
    }
    let given = try house.send(
      AssignCase(id: house.id(), caseID: row.id, to: house.other.staff))
    #expect(given.ownerName == "M. Ilves")
    #expect(try house.contact(row).row.owner == house.other.staff)
    #expect(throws: Refusal.notAllowed(.readCases)) { try house.read(row) }
    #expect(try house.read(row, by: house.other).timeline.contains { $0.detail == "M. Ilves" })
  }

  @Test("no word of a case is anywhere in the files")
  func sealing() throws {
    let secrets = ["Larchwood", "Thursday10", "Buttermere", "Silverdale", "Hazelmere"]
    let row = try house.file()
    _ = try house.send(AddCaseNote(id: house.id(), caseID: row.id, text: "at Larchwood"))
    _ = try house.send(
      ChangePlan(id: house.id(), caseID: row.id, needs: "Buttermere", plan: "Thursday10"))
    _ = try house.send(
      AddTask(id: house.id(), caseID: row.id, words: "ask Silverdale", due: house.now + .hours(1)))
    let followUp = try house.followUp(row)
    _ = try house.send(
      RecordFollowUp(
        id: house.id(), followUp: followUp.id, outcome: .partly, note: "moved to Hazelmere"))
    let task = try #require(try house.read(row).openTasks().first)
    _ = try house.send(EndTask(id: house.id(), task: task.id, dropReason: "Hazelmere is full"))
    #expect(try house.read(row).timeline.count { $0.detail?.contains("Hazelmere") == true } == 2)
    for ending in ["", "-wal", "-keys", "-keys-wal", "-audit-heads"] {
      let bytes = house.office.scratch.read("data/haven.db" + ending)
      for secret in secrets {
        #expect(!bytes.contains(Array(secret.utf8)), "\(secret) in \(ending)")
      }
    }
  }

  @Test("a case is found by its number and by its contact, and others are said not to be there")
  func finding() throws {
    let row = try house.file()
    #expect(try house.send(ReadCase(.number(row.number))).row.id == row.id)
    #expect(try house.send(ReadCase(.contact(row.contact))).row.id == row.id)
    let number = RecordNumber(.caseFile, 7)
    #expect(throws: Refusal.notFound("case K-7")) { try house.send(ReadCase(.number(number))) }
    #expect(throws: Refusal.notFound("case of this contact")) {
      try house.send(ReadCase(.contact(house.office.contact().id)))
    }
  }
}
