import HavenDomain
import Testing

@testable import HavenStore

@Suite("The care for who works here")
struct CareLogTests {
  let shift: Shift
  var office: Office { shift.office }
  init() throws { shift = try Shift() }

  private func care(_ person: Principal? = nil) throws -> MyCare {
    try shift.send(ReadMyCare(), by: person ?? shift.agent)
  }

  private func set(_ presence: Presence, by person: Principal? = nil) throws {
    try shift.send(SetPresence(id: office.id(), presence: presence), by: person ?? shift.agent)
  }

  private func strain(_ person: Principal) throws -> [StaffStrain] {
    try shift.send(ReadShift(), by: person).strain
  }

  @Test("TS-08 completed contacts are counted for who completed them, and the heavy ones as heavy")
  func heavy() throws {
    try set(.available)
    shift.pass(.minutes(1))
    try shift.completed([:])
    try shift.completed(["suicidal": "yes"])
    try shift.completed([IntakeForm.safeNow: "no", IntakeForm.nextDue: "+1h"])
    let strain = try care().strain
    #expect(strain.heavy == 2 && strain.heavyInARow == 2)
    #expect(try care(shift.supervisor).strain.heavy == 0)
    shift.pass(.hours(8))
    #expect(try care().strain.heavy == 2)
    shift.pass(.minutes(1))
    #expect(try care().strain.heavy == 0)
    let columns = try office.desk.connection.all(
      "SELECT name FROM pragma_table_info('handled_contact')"
    ) { try $0.text(0) }
    #expect(Set(columns) == ["id", "staff", "is_heavy", "at"], "no contact stands in it")
  }

  @Test("an intake that is completed again by the same request is counted once")
  func once() throws {
    try set(.available)
    let taken = try shift.intake(["suicidal": "yes"])
    let request = CompleteIntake(id: office.id(), draft: taken.draft.id, lease: taken.lease)
    try shift.send(request, by: shift.agent)
    try shift.send(request, by: shift.agent)
    #expect(try care().strain.heavy == 1)
  }

  @Test("Q-14 what somebody said they do makes their occupancy; decompressing is in neither part")
  func occupancy() throws {
    try set(.available)
    shift.pass(.minutes(30))
    try set(.onCall)
    shift.pass(.minutes(60))
    try set(.decompressing)
    shift.pass(.minutes(45))
    let rested = try care().strain
    #expect(rested.busySeconds == 3600 && rested.readySeconds == 1800)
    #expect(rested.occupancy() == 67 && rested.workingSince == nil)
    try set(.available)
    #expect(try care().strain.workingSince == shift.now)
  }

  @Test("Q-14 a long stay in one presence counts from where the window begins, however old it is")
  func old() throws {
    try set(.available)
    shift.pass(.hours(60))
    try set(.onCall)
    shift.pass(.hours(1))
    let strain = try care().strain
    #expect(strain.readySeconds == 7 * 3600 && strain.busySeconds == 3600)
    let rows = try office.desk.connection.first(
      "SELECT count(*) FROM presence_change WHERE staff = ?1", shift.agent.staff.rawValue
    ) { try $0.int(0) }
    #expect(rows == 2)
    shift.pass(.hours(60))
    try set(.onBreak)
    #expect(try care().strain.busySeconds == 8 * 3600)
    let kept = try office.desk.connection.all(
      "SELECT presence FROM presence_change WHERE staff = ?1 ORDER BY id",
      shift.agent.staff.rawValue
    ) { try $0.text(0) }
    #expect(kept == ["onCall", "onBreak"])
  }

  @Test("Q-14 the forecast counts nobody who is on a break or decompresses")
  func forecast() throws {
    func agents() throws -> Int? {
      try shift.send(ReadForecast(hours: 1), by: shift.supervisor).hours.first?.agents
    }
    for (presence, count) in [
      (Presence.available, 1), (.onCall, 1), (.wrapUp, 1), (.onBreak, 0), (.decompressing, 0),
      (.off, 0),
    ] {
      try set(presence)
      #expect(try agents() == count, "\(presence)")
    }
  }

  @Test("the shift page tells who leads how everybody is, and others only of themselves")
  func page() throws {
    try set(.decompressing)
    try set(.available, by: shift.supervisor)
    shift.pass(.minutes(25))
    let seen = try strain(shift.supervisor)
    let agent = try #require(seen.first { $0.staff == shift.agent.staff })
    #expect(seen.count == 2 && agent.mayNeedCompany(at: shift.now))
    #expect(
      agent.words(now: shift.now, zone: .utc)
        == "R. Osei: decompressing 25 min: check in with them")
    #expect(try strain(shift.agent).map(\.staff) == [shift.agent.staff])
    let reception = try office.person("Bea Whitlock", .receptionist)
    #expect(try strain(reception).isEmpty)
  }

  @Test("GP-13 a pinned tip is there tomorrow, for its person alone, until it is let go")
  func pinned() throws {
    let request = PinTip(id: office.id(), tip: "aftercare.4")
    try shift.send(request, by: shift.agent)
    shift.pass(.days(1))
    try shift.send(request, by: shift.agent)
    #expect(try care().pinnedTip == "aftercare.4")
    #expect(try care(shift.supervisor).pinnedTip == nil)
    try shift.send(PinTip(id: office.id(), tip: "principles.2"), by: shift.agent)
    #expect(try care().pinnedTip == "principles.2")
    #expect(throws: Refusal.notFound("such tip")) {
      try shift.send(PinTip(id: office.id(), tip: "gossip.1"), by: shift.agent)
    }
    try shift.send(PinTip(id: office.id(), tip: nil), by: shift.agent)
    #expect(try care().pinnedTip == nil)
  }
}

extension RoleTests {
  /// The note and the test named here are not there: whoever may is told so.
  static let careTries: [Try] = [
    Try { _, _ in ReadMyCare() },
    Try { id, _ in PinTip(id: id, tip: nil) },
    Try { id, _ in WriteReflection(id: id, text: "hard") },
    Try { _, _ in ListReflections() },
    Try { id, _ in RemoveReflection(id: id, reflection: ReflectionID(rawValue: 99)) },
    Try(true) { id, records in RecordCall(id: id, feedback: records.feedback, outcome: .reached) },
    Try { id, _ in
      StartExperiment(
        id: id, name: "", kind: .script, a: "", b: "", end: Office.start + .days(1))
    },
    Try { id, _ in StopExperiment(id: id, experiment: ExperimentID(rawValue: 99)) },
    Try { _, _ in ListExperiments() },
    Try { _, _ in ReadExperiment(experiment: ExperimentID(rawValue: 99)) },
  ]
}
