import HavenDomain
import Testing

@testable import HavenStore

@Suite("What is done with an escalation")
struct EscalationActsTests {
  let shift: Shift
  init() throws { shift = try Shift() }

  private var office: Office { shift.office }

  @discardableResult
  private func resolve(
    _ id: EscalationID, by person: Principal, note: String = "She is with her sister"
  ) throws -> EscalationRow {
    try shift.send(
      ResolveEscalation(id: office.id(), escalation: id, outcome: .safe, note: note), by: person)
  }

  @Test("TR-07 a score of 8 to 10 flags by itself, and its alarm acknowledges the rung")
  func byScore() throws {
    let taken = try shift.intake(["weapon": "yes", "suicidal": "yes", "assault": "yes"])
    let rows = try shift.open(by: shift.supervisor)
    #expect(rows.map(\.source) == [.score] && rows[0].contact == taken.lease.contact)
    #expect(try shift.alarm(.highScore).escalation == rows[0].id)
    try shift.acknowledge(.highScore, by: shift.supervisor)
    #expect(try shift.read(rows[0].id).row.holderName == "L. Marsh")
  }

  @Test("TR-01 “not safe” flags too; a second cause joins the first, and nothing is flagged twice")
  func joined() throws {
    let taken = try shift.intake([
      IntakeForm.safeNow: "no", "weapon": "yes", "suicidal": "yes", "assault": "yes",
    ])
    try shift.send(
      EscalateContact(
        id: office.id(), contact: taken.lease.contact, reason: .child, note: "two of them"),
      by: shift.agent)
    let rows = try shift.open(by: shift.supervisor)
    #expect(rows.map(\.source) == [.unsafe])
    let events = try shift.read(rows[0].id).events
    #expect(
      events.filter { $0.kind == .flagged }.map(\.detail) == [
        "not safe now", "score 8 to 10",
        "asked for by a colleague: A child may be at risk: two of them",
      ])
    #expect(try Set(shift.kinds()) == [.unsafe, .highScore, .escalated])
    #expect(try Set(shift.alarms().map(\.escalation)) == [rows[0].id])
  }

  @Test("resolved with an outcome and a sentence by who has it, and it climbs no more")
  func resolved() throws {
    let flag = try shift.flag()
    #expect(throws: Refusal.wrongState("Acknowledge \(flag.number) first.")) {
      try resolve(flag.id, by: shift.supervisor)
    }
    try shift.send(
      AcknowledgeEscalation(id: office.id(), escalation: flag.id), by: shift.supervisor)
    #expect(throws: Refusal.self) { try resolve(flag.id, by: shift.director) }
    #expect(throws: Refusal.self) { try resolve(flag.id, by: shift.supervisor, note: " ") }
    let done = try resolve(flag.id, by: shift.supervisor)
    #expect(done.outcome == .safe && done.resolvedAt == shift.now && !done.isOpen)
    #expect(throws: Refusal.wrongState("\(flag.number) is resolved.")) {
      try resolve(flag.id, by: shift.supervisor)
    }
    #expect(try shift.open(by: shift.supervisor).isEmpty)
    let all = try shift.send(ListEscalations(includesResolved: true), by: shift.supervisor)
    #expect(all.rows.map(\.id) == [flag.id])
    shift.pass(.days(8))
    #expect(
      try shift.send(ListEscalations(includesResolved: true), by: shift.supervisor).rows.isEmpty)
    #expect(try shift.flag().id != flag.id)
  }

  @Test("taken over from who has it, with both in the history")
  func takenOver() throws {
    let id = try shift.flag().id
    let over = { TakeOverEscalation(id: office.id(), escalation: id) }
    #expect(throws: Refusal.self) { try shift.send(over(), by: shift.director) }
    try shift.send(AcknowledgeEscalation(id: office.id(), escalation: id), by: shift.supervisor)
    #expect(try shift.send(over(), by: shift.director).holderName == "P. Holm")
    #expect(throws: Refusal.self) { try shift.send(over(), by: shift.director) }
    let events = try shift.read(id).events.suffix(2)
    #expect(events.map(\.kind) == [.acknowledged, .takenOver])
    #expect(events.map(\.staffName) == ["L. Marsh", "P. Holm"])
  }

  @Test("a rung is called again, or the next before its time, and nobody is skipped")
  func called() throws {
    let id = try shift.flag().id
    func call(_ role: Role) throws -> EscalationRow {
      try shift.send(
        CallRung(id: office.id(), escalation: id, role: role), by: shift.supervisor)
    }
    let again = try call(.supervisor)
    #expect(again.rungNumber == 1 && again.rung.due == shift.now + .minutes(30))
    #expect(throws: Refusal.self) { try call(.executiveOnCall) }
    #expect(throws: Refusal.self) { try call(.manager) }
    let next = try call(.clinicalDirector)
    #expect(next.rungNumber == 2 && next.rung.due == shift.now + .hours(2))
    #expect(try shift.read(id).events.map(\.kind).suffix(2) == [.called, .rungCalled])
    #expect(try shift.read(id).messages.count == 3)
  }

  @Test("ES-11 a report to the authority is kept with agency, reference and time")
  func reported() throws {
    let id = try shift.flag(reason: .child).id
    #expect(try shift.read(id).duties.map(\.concern) == [.child])
    let request = RecordMandatedReport(
      id: office.id(), escalation: id, agency: "County office", reference: "R-9",
      at: shift.now - .minutes(5))
    let row = try shift.send(request, by: shift.supervisor)
    #expect(try shift.send(request, by: shift.supervisor) == row)
    let event = try #require(try shift.read(id).events.last)
    #expect(event.kind == .reported && event.detail == "County office, R-9")
    #expect(event.at == shift.now - .minutes(5))
    #expect(throws: Refusal.self) {
      try shift.send(
        RecordMandatedReport(
          id: office.id(), escalation: id, agency: " ", reference: "", at: shift.now),
        by: shift.supervisor)
    }
  }

  @Test("ES-11 the duties are those of the place that was chosen")
  func jurisdiction() throws {
    let id = try shift.flag(reason: .child).id
    #expect(try shift.read(id).duties.map(\.jurisdiction) == [.other])
    let admin = try office.founder()
    for place in [Jurisdiction.california, .scotland] {
      try shift.send(ChooseJurisdiction(id: office.id(), jurisdiction: place), by: admin)
      #expect(try shift.read(id).duties.map(\.jurisdiction) == [place])
    }
  }

  @Test("ES-10 the contact's timeline tells it too")
  func timeline() throws {
    let flag = try shift.flag()
    shift.pass(.minutes(30))
    try shift.fire()
    try shift.send(
      AcknowledgeEscalation(id: office.id(), escalation: flag.id), by: shift.director)
    try resolve(flag.id, by: shift.director)
    let events = try shift.send(ReadContact(.number(#require(flag.contactNumber))), by: shift.agent)
      .events.suffix(4)
    #expect(events.map(\.kind) == [.escalated, .escalated, .acknowledged, .escalationResolved])
    #expect(events.map(\.staffName) == ["R. Osei", nil, "P. Holm", "P. Holm"])
    #expect(events.dropFirst().first?.detail == "\(flag.number): clinical director called")
  }

  @Test("the list has the least time left on top, then what somebody has")
  func order() throws {
    let first = try shift.flag()
    shift.pass(.minutes(5))
    let second = try shift.flag()
    let third = try shift.concern(to: .executiveOnCall)
    try shift.send(
      AcknowledgeEscalation(id: office.id(), escalation: first.id), by: shift.supervisor)
    let list = try shift.send(ListEscalations(), by: shift.executive)
    #expect(list.rows.map(\.id) == [second.id, third.id, first.id])
    #expect(list.onCall.map(\.staffName) == ["L. Marsh", "P. Holm", "E. Vos"])
    #expect(list.totals == AlarmTotals(list.alarms))
  }

  @Test("everybody sees what they raised and what is about a contact of theirs, and no more")
  func own() throws {
    let flag = try shift.flag()
    let other = try office.person("Maya Ilves", .agent)
    let front = try office.person("Fay Front", .receptionist)
    #expect(try shift.open(by: shift.agent).map(\.id) == [flag.id])
    for person in [other, front] {
      #expect(try shift.open(by: person).isEmpty)
      #expect(throws: Refusal.notFound("such escalation")) { try shift.read(flag.id, by: person) }
    }
    try shift.send(
      TakeContact(id: office.id(), contact: office.contact().id), by: other)
    try shift.send(
      EscalateContact(
        id: office.id(), contact: #require(flag.contact), reason: .medical, note: ""), by: front)
    #expect(try shift.open(by: front).isEmpty)
    #expect(try shift.read(flag.id, by: shift.agent).row.id == flag.id)
    #expect(try office.audit().last?.action == "escalation.viewed")
  }

  @Test("sent twice, each act happens once and answers as it did", arguments: [0, 1, 2])
  func twice(act: Int) throws {
    let id = try shift.flag().id
    let acknowledge = AcknowledgeEscalation(id: office.id(), escalation: id)
    let held = try shift.send(acknowledge, by: shift.supervisor)
    switch act {
    case 0: #expect(try shift.send(acknowledge, by: shift.supervisor) == held)
    case 1:
      let back = HandBackEscalation(id: office.id(), escalation: id, reason: "called away")
      let first = try shift.send(back, by: shift.supervisor)
      #expect(try shift.send(back, by: shift.supervisor) == first)
    default:
      let concern = RaiseConcern(
        id: office.id(), source: .disclosure, reason: .other, note: "told me", to: .supervisor)
      let first = try shift.send(concern, by: shift.agent)
      #expect(try shift.send(concern, by: shift.agent) == first)
      #expect(try shift.open(by: shift.executive).count == 2)
    }
    let events = try shift.read(id).events
    #expect(events.filter { $0.kind == .acknowledged }.count == 1)
  }
}
