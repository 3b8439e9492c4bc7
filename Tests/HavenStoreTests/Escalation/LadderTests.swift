import HavenDomain
import Testing

@testable import HavenStore

@Suite("An escalation on its ladder")
struct LadderTests {
  let shift: Shift
  init() throws { shift = try Shift() }

  private var office: Office { shift.office }

  private func row(_ id: EscalationID) throws -> EscalationRow { try shift.read(id).row }
  private func acknowledge(_ id: EscalationID, by person: Principal) throws {
    try shift.send(AcknowledgeEscalation(id: office.id(), escalation: id), by: person)
  }

  @Test("C11 at the flag its supervisor is called at once, and has half an hour to acknowledge")
  func flagged() throws {
    let row = try shift.flag(note: "she will not say where she is")
    #expect(row.number.series == .escalation && row.source == .colleague)
    #expect(row.rung.role == .supervisor && row.rung.called == "L. Marsh")
    #expect(row.rung.calledAt == shift.now && row.rung.due == shift.now + .minutes(30))
    #expect(row.rungNumber == 1 && row.rungCount == 3 && row.isClimbing)
    let detail = try shift.read(row.id)
    #expect(detail.note == "she will not say where she is" && detail.reason == .other)
    #expect(detail.events.map(\.kind) == [.flagged, .rungCalled])
    #expect(detail.raisedBy == "R. Osei" && detail.messages.map(\.toName) == ["L. Marsh"])
  }

  @Test("ES-01 ES-02 ES-03 a rung that nobody acknowledges calls the next, to the ladder's end")
  func climbs() throws {
    let id = try shift.flag().id
    let limits: [(Duration, Role, [AlarmKind])] = [
      (.minutes(30), .clinicalDirector, [.escalated, .rungLate]),
      (.minutes(90), .executiveOnCall, [.escalated, .rungLate]),
    ]
    for (wait, role, kinds) in limits {
      shift.pass(wait - .seconds(1))
      #expect(try shift.fire().rungs == 0)
      shift.pass(.seconds(1))
      #expect(try shift.fire().rungs == 1)
      #expect(try row(id).rung.role == role && row(id).rung.calledAt == shift.now)
      #expect(try shift.kinds() == kinds)
    }
    shift.pass(.hours(2) - .seconds(1))
    #expect(try shift.fire().raised == 0)
    shift.pass(.seconds(1))
    #expect(try shift.fire().raised == 1)
    #expect(try shift.kinds() == [.escalated, .rungLate, .ladderEnded])
    // What is left is the answer in writing, days from now.
    #expect(try shift.desk.nextDueClock().map { $0 > shift.now + .hours(12) } ?? true)
    try acknowledge(id, by: shift.supervisor)
    #expect(try row(id).holderName == "L. Marsh" && shift.kinds().isEmpty)
  }

  @Test(
    "C10 a desk that slept for two hours calls the clinical director, and not the executive yet")
  func asleep() throws {
    let id = try shift.flag().id
    shift.pass(.hours(2))
    #expect(try shift.fire().rungs == 1)
    #expect(try shift.fire().rungs == 0)
    #expect(try row(id).rung.role == .clinicalDirector)
    #expect(try row(id).rung.due == shift.now + .minutes(10))
    #expect(try shift.desk.nextDueClock() == shift.now + .minutes(10))
    shift.pass(.minutes(10))
    try shift.fire()
    #expect(try row(id).rung.role == .executiveOnCall)
  }

  @Test("two desks that fire at once climb once")
  func twoDesks() throws {
    let id = try shift.flag().id
    let other = try office.console()
    let there = try other.signIn(.named("Lee Marsh", unixUser: 1), terminal: "").principal
    shift.pass(.minutes(30))
    let request = FireDueClocks(id: office.id())
    let first = try shift.send(request, by: shift.agent)
    #expect(first.rungs == 1 && first.raised == 1)
    let before = try office.audit().count
    let second = try other.perform(FireDueClocks(id: office.id()), by: there)
    #expect(second.rungs == 0 && second.raised == 0 && second.next == first.next)
    #expect(try office.audit().count == before)
    #expect(try shift.send(request, by: shift.agent) == first)
    #expect(try row(id).rungNumber == 2)
  }

  @Test("nothing due writes nothing, and what fires leaves one row")
  func idle() throws {
    _ = try shift.flag()
    let changes = try shift.desk.connection.first("SELECT value FROM change_count") {
      try $0.int64(0)
    }
    let rows = try office.audit().count
    for _ in 0..<5 { try shift.fire() }
    #expect(try !shift.desk.hasDueClocks())
    #expect(try office.audit().count == rows)
    let after = try shift.desk.connection.first("SELECT value FROM change_count") {
      try $0.int64(0)
    }
    #expect(after == changes)
    shift.pass(.minutes(31))
    #expect(try shift.desk.hasDueClocks())
    try shift.fire()
    #expect(try office.audit().last?.action == "clocks.fired")
    #expect(try office.audit().count == rows + 1)
  }

  @Test("ES-01 acknowledged by whose rung it is or by those above, and the clock stops")
  func acknowledged() throws {
    for person in [shift.supervisor, shift.director, shift.executive] {
      let id = try shift.flag().id
      try acknowledge(id, by: person)
      let held = try row(id)
      #expect(held.holder == person.staff && held.secondsLeft(at: shift.now) == nil)
      #expect(held.rung.acknowledgedAt == shift.now && held.rung.acknowledgedBy != nil)
      #expect {
        try acknowledge(id, by: shift.executive)
      } throws: { "\($0)".contains("Take it over") }
    }
    shift.pass(.days(1))
    #expect(try shift.fire().rungs == 0)
  }

  @Test("ES-02 what has climbed past a supervisor is the director's to acknowledge")
  func tooLow() throws {
    let id = try shift.flag().id
    shift.pass(.minutes(30))
    try shift.fire()
    #expect {
      try acknowledge(id, by: shift.supervisor)
    } throws: { "\($0)".contains("with the clinical director") }
    try shift.acknowledge(.rungLate, by: shift.supervisor)
    #expect(try row(id).holder == nil && shift.alarm(.rungLate).isCalling)
    try acknowledge(id, by: shift.director)
    #expect(try shift.kinds().isEmpty)
  }

  @Test("F7 on its alarm acknowledges the rung for a supervisor; an agent has only seen it")
  func byAlarm() throws {
    let id = try shift.flag().id
    func calls(_ person: Principal) throws -> [AlarmKind] {
      let window = try shift.send(ReadQueue(count: 1), by: person)
      #expect(window.alarmTotals.calling[0] == window.alarms.count)
      return window.alarms.map(\.kind)
    }
    #expect(try calls(shift.agent) == [.escalated])
    try shift.acknowledge(.escalated, by: shift.agent)
    #expect(try row(id).isClimbing && calls(shift.agent).isEmpty)
    #expect(try calls(shift.supervisor) == [.escalated])
    shift.pass(.minutes(30))
    #expect(try shift.fire().rungs == 1)
    try shift.acknowledge(.rungLate, by: shift.director)
    #expect(try row(id).holder == shift.director.staff)
    #expect(try shift.kinds().isEmpty)
  }

  @Test("ES-06 handed back, the clock runs on from the flag and the alarm calls again")
  func handedBack() throws {
    let flag = try shift.flag()
    try acknowledge(flag.id, by: shift.supervisor)
    shift.pass(.minutes(20))
    func handBack(_ reason: String, by person: Principal) throws {
      try shift.send(
        HandBackEscalation(id: office.id(), escalation: flag.id, reason: reason), by: person)
    }
    #expect(throws: Refusal.self) { try handBack("called away", by: shift.director) }
    #expect(throws: Refusal.self) { try handBack("", by: shift.supervisor) }
    try handBack("called away", by: shift.supervisor)
    let back = try row(flag.id)
    #expect(back.rung.role == .supervisor && back.isClimbing && back.rung.due == flag.rung.due)
    let calls = try shift.read(flag.id).messages.filter { $0.state == .waiting }
    #expect(calls.count == 1)
    #expect(try shift.alarm(.escalated).isCalling)
    shift.pass(.minutes(10))
    #expect(try shift.fire().rungs == 1)
    #expect(try shift.read(flag.id).events.contains { $0.detail == "called away" })
  }

  @Test("ES-06 handed back after the ladder's end, its alarm stands again at the next look")
  func handedBackLate() throws {
    let id = try shift.flag().id
    for hours in [1, 2, 2] {
      shift.pass(.hours(hours))
      try shift.fire()
    }
    try acknowledge(id, by: shift.supervisor)
    shift.pass(.hours(1))
    try shift.send(
      HandBackEscalation(id: office.id(), escalation: id, reason: "shift ends"),
      by: shift.supervisor)
    #expect(try shift.fire().raised == 0)
    shift.pass(.minutes(10))
    #expect(try shift.fire().raised == 1)
    #expect(try shift.kinds() == [.escalated, .ladderEnded])
  }

  @Test("ES-03 a second call for help begins the ladder anew, though somebody has the first")
  func heldAlready() throws {
    let flag = try shift.flag()
    try acknowledge(flag.id, by: shift.supervisor)
    try shift.send(
      EscalateContact(
        id: office.id(), contact: #require(flag.contact), reason: .medical, note: ""),
      by: shift.agent)
    #expect(try shift.alarm(.escalated).isCalling && row(flag.id).isClimbing)
    shift.pass(.minutes(30))
    #expect(try shift.fire().rungs == 1)
    try shift.acknowledge(.rungLate, by: shift.director)
    #expect(try shift.kinds().isEmpty && row(flag.id).holder == shift.director.staff)
  }

  @Test("ES-02 where nobody can be called for a rung, a supervisor may take it")
  func nobodyThere() throws {
    for person in [shift.director, shift.executive] {
      try shift.send(
        SetAbsence(
          id: office.id(), staff: person.staff, from: shift.now - .hours(1),
          to: shift.now + .days(3), substitute: nil), by: shift.supervisor)
    }
    let id = try shift.flag().id
    shift.pass(.minutes(31))
    try shift.fire()
    #expect(try row(id).rung.called == nil)
    try acknowledge(id, by: shift.supervisor)
    #expect(try row(id).holder == shift.supervisor.staff)
  }

  @Test("C32 what was told above a supervisor is not called down to one")
  func notBelow() throws {
    let id = try shift.concern(.disclosure, to: .clinicalDirector).id
    #expect {
      try shift.send(
        CallRung(id: office.id(), escalation: id, role: .supervisor), by: shift.director)
    } throws: { "\($0)".contains("not for the supervisor") }
  }

  @Test("climbs on though its words, or those of its contact, are damaged on the disk")
  func damaged() throws {
    let first = try shift.flag()
    let second = try shift.flag()
    let connection = shift.desk.connection
    try shift.desk.gate.hold(patience: 1_000) {
      try connection.transaction {
        try connection.run(
          "UPDATE escalation SET sealed = zeroblob(length(sealed)) WHERE id = ?1",
          first.id.rawValue)
        try connection.run(
          "UPDATE contact SET sealed = zeroblob(length(sealed)) WHERE id = ?1",
          second.contact?.rawValue)
      }
    }
    shift.pass(.minutes(30))
    #expect(try shift.fire().rungs == 2)
    let list = try shift.open(by: shift.supervisor)
    #expect(list.map(\.rung.role) == [.clinicalDirector, .clinicalDirector])
    #expect(try shift.read(first.id).note.contains("damaged"))
    for _ in 0..<2 { try shift.acknowledge(.rungLate, by: shift.director) }
    #expect(try shift.open(by: shift.director).allSatisfy { $0.holder == shift.director.staff })
  }

  @Test("ES-07 a rung with nobody on call is passed over at once, and it is kept why")
  func passedOver() throws {
    try shift.send(
      SetAbsence(
        id: office.id(), staff: nil, from: shift.now, to: shift.now + .days(2), substitute: nil),
      by: shift.supervisor)
    let flag = try shift.flag()
    #expect(flag.rung.role == .clinicalDirector && flag.rungNumber == 2)
    let detail = try shift.read(flag.id)
    #expect(detail.rungs.map(\.passedOver) == ["nobody is on call", nil])
    #expect(detail.events.map(\.kind) == [.flagged, .rungPassedOver, .rungCalled])
    #expect(detail.messages.map(\.role) == [.clinicalDirector])
  }

  @Test("ES-03 the last rung is called though nobody is on call for it")
  func nobody() throws {
    for person in [shift.supervisor, shift.director, shift.executive] {
      try shift.send(
        SetAbsence(
          id: office.id(), staff: nil, from: shift.now, to: shift.now + .days(2), substitute: nil),
        by: person)
    }
    let flag = try shift.flag()
    #expect(flag.rung.role == .executiveOnCall && flag.rung.called == nil)
    shift.pass(.hours(4))
    try shift.fire()
    #expect(try shift.kinds().contains(.ladderEnded))
  }

  @Test("C10 each escalation goes by the ladder that it began with")
  func keptLadder() throws {
    var each = Ladder(.safeHaven)
    each.isCumulative = false
    #expect(
      Ladder(kept: each.kept) == each && Ladder(kept: Ladder(.safeHaven).kept) == Ladder(.safeHaven)
    )
    for bad in ["", "each", "each 1", "each 1 boss 2", "soon 1 supervisor 2", "each x agent 1"] {
      #expect(Ladder(kept: bad) == nil)
    }
    let id = try shift.flag().id
    try shift.desk.gate.hold(patience: 1_000) {
      try shift.desk.connection.run("UPDATE escalation SET ladder = ?1", each.kept)
    }
    shift.pass(.minutes(45))
    try shift.fire()
    #expect(try row(id).rung.due == shift.now + .hours(2))
  }
}
