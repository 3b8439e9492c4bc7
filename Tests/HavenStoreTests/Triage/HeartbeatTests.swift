import HavenDomain
import Testing

@testable import HavenStore

@Suite("A live line that falls silent")
struct HeartbeatTests {
  let shift: Shift
  init() throws { shift = try Shift() }

  private var office: Office { shift.office }

  private func calls() throws -> Bool {
    try shift.alarms().contains { $0.kind == .silentLine && $0.clearedAt == nil }
  }

  /// Ten quiet minutes with somebody who is not safe.
  private func silent() throws -> TakenContact {
    let taken = try shift.intake([IntakeForm.safeNow: "no"])
    shift.pass(.minutes(10))
    try shift.fire()
    return taken
  }

  @Test("ten minutes without a sign of somebody in danger call the supervisor, and not before")
  func raised() throws {
    try shift.intake([IntakeForm.safeNow: "no"])
    shift.pass(.minutes(10) - .seconds(1))
    try shift.fire()
    #expect(try !calls())
    shift.pass(.seconds(1))
    #expect(try shift.desk.nextDueClock().map { $0 <= shift.now } == true)
    try shift.fire()
    #expect(try calls())
    #expect(try shift.fire().raised == 0)
  }

  @Test("nobody is called for who is safe, or for what came in writing")
  func notRaised() throws {
    try shift.intake(["weapon": "yes"])
    let mail = try office.contact(.email)
    let taken = try shift.send(TakeContact(id: office.id(), contact: mail.id), by: shift.agent)
    try IntakeTests.fill(taken, office, shift.agent, [IntakeForm.safeNow: "no"])
    shift.pass(.minutes(30))
    try shift.fire()
    #expect(try !calls())
  }

  @Test("a heartbeat ends it and stands in the timeline; ten minutes later it calls again")
  func heartbeat() throws {
    let taken = try silent()
    let beat = RecordHeartbeat(id: office.id(), lease: taken.lease)
    #expect(try shift.send(beat, by: shift.agent) == shift.send(beat, by: shift.agent))
    #expect(try !calls())
    let detail = try shift.send(ReadContact(.id(taken.lease.contact)), by: shift.agent)
    #expect(detail.events.filter { $0.kind == .heartbeat }.count == 1)
    shift.pass(.minutes(10))
    try shift.fire()
    #expect(try calls())
  }

  @Test("a key ends it, and so does release")
  func typing() throws {
    let taken = try silent()
    try shift.send(
      SaveDraft(
        id: office.id(), draft: taken.draft.id, lease: taken.lease,
        changes: [office.change(IntakeForm.happening, "whispers")], focus: nil,
        version: taken.draft.version), by: shift.agent)
    #expect(try !calls())
    shift.pass(.minutes(10))
    try shift.fire()
    #expect(try calls())
    try shift.send(ReleaseContact(id: office.id(), lease: taken.lease), by: shift.agent)
    #expect(try !calls())
    #expect(throws: Refusal.leaseLost) {
      try shift.send(RecordHeartbeat(id: office.id(), lease: taken.lease), by: shift.agent)
    }
  }

  @Test("a dispatch and a step of a protocol are signs, and end it", arguments: [false, true])
  func acts(isDispatch: Bool) throws {
    let taken = try silent()
    let contact = taken.lease.contact
    if isDispatch {
      try shift.send(
        RecordDispatch(
          id: office.id(), contact: contact, agency: "Police", number: "", reference: "",
          at: shift.now), by: shift.agent)
    } else {
      let known = try #require(CrisisProtocol.shipped.first)
      try shift.send(
        RecordProtocolStep(
          id: office.id(), lease: taken.lease, name: known.name, version: known.version, step: 0),
        by: shift.agent)
    }
    #expect(try !calls())
  }

  @Test("completion ends it")
  func completion() throws {
    let taken = try silent()
    try shift.send(
      CompleteIntake(id: office.id(), draft: taken.draft.id, lease: taken.lease), by: shift.agent)
    #expect(try !calls())
    shift.pass(.minutes(20))
    try shift.fire()
    #expect(try !calls())
  }
}
