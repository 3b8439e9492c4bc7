import HavenDomain
import Testing

@testable import HavenStore

@Suite("GP-15 A/B tests in the records")
struct ExperimentRequestsTests {
  let shift: Shift
  let coordinator: Principal
  var office: Office { shift.office }

  init() throws {
    shift = try Shift()
    coordinator = try shift.office.person("Cora Data", .coordinator)
  }

  private func request(
    _ kind: Experiment.Kind = .script, a: String = "You can say no.",
    b: String = "No is fine too.", days: Int = 14
  ) -> StartExperiment {
    StartExperiment(
      id: office.id(), name: "Shorter", kind: kind, a: a, b: b, end: shift.now + .days(days))
  }

  @discardableResult
  private func start(_ kind: Experiment.Kind = .script, a: String, b: String) throws -> Experiment {
    try shift.send(request(kind, a: a, b: b), by: coordinator)
  }

  private func report(_ test: Experiment) throws -> ExperimentReport {
    try shift.send(ReadExperiment(experiment: test.id), by: coordinator)
  }

  @Test("one of a kind runs at a time; it stops by hand or by its end, and the next may start")
  func one() throws {
    let first = request()
    let made = try shift.send(first, by: coordinator)
    #expect(try shift.send(first, by: coordinator) == made)
    #expect(throws: Refusal.self) { try shift.send(request(), by: coordinator) }
    let other = try start(.followUp, a: "24", b: "48")
    let running = try shift.send(ReadMyCare(), by: shift.agent).experiments
    #expect(running.map(\.id) == [made.id, other.id])
    shift.pass(.hours(1))
    let stopped = try shift.send(
      StopExperiment(id: office.id(), experiment: made.id), by: coordinator)
    #expect(stopped.end == shift.now)
    #expect(throws: Refusal.self) {
      try shift.send(StopExperiment(id: office.id(), experiment: made.id), by: coordinator)
    }
    try shift.send(request(days: 1), by: coordinator)
    shift.pass(.days(1))
    try shift.send(request(), by: coordinator)
    #expect(try shift.send(ListExperiments(), by: coordinator).count == 4)
  }

  @Test("a safety question is refused, and nothing is kept of it")
  func safety() throws {
    #expect(throws: Refusal.self) { try start(a: "No.", b: "No. Are you safe right now?") }
    #expect(try shift.send(ListExperiments(), by: coordinator).isEmpty)
    #expect(throws: Refusal.notFound("such A/B test")) {
      try shift.send(ReadExperiment(experiment: ExperimentID(rawValue: 9)), by: coordinator)
    }
  }

  @Test("the report counts completed contacts by their variant, and consent as it was given")
  func counts() throws {
    let test = try start(a: "You can say no.", b: "No is fine too.")
    var expected: [Experiment.Variant: (contacts: Int, consented: Int)] = [:]
    for index in 0..<30 {
      let isAnonymous = index % 3 == 0
      let row = try shift.completed(isAnonymous ? [IntakeForm.consent: "anonymous"] : [:])
      let variant = test.variant(for: row.number)
      expected[variant, default: (0, 0)].contacts += 1
      if !isAnonymous { expected[variant, default: (0, 0)].consented += 1 }
    }
    for arm in try report(test).arms {
      let wanted = try #require(expected[arm.variant])
      let transaction = Transaction(
        desk: shift.desk, principal: coordinator, scope: .all, now: shift.now)
      let tally = try ExperimentRecord.tally(test, arm.variant, in: transaction)
      #expect(tally.contacts == wanted.contacts && tally.consented == wanted.consented)
      #expect(arm.contacts == (wanted.contacts >= 5 ? wanted.contacts : nil))
    }
    #expect(try report(test).sentence.hasSuffix(": 30 contacts."))
  }

  @Test("after its end it counts no more; a follow-up of somebody in danger is not counted")
  func outside() throws {
    let test = try start(.followUp, a: "24", b: "48")
    try shift.completed([IntakeForm.safeNow: "no", IntakeForm.nextDue: "+1h"])
    #expect(try counted(test) == 0)
    let row = try shift.completed([:])
    #expect(try counted(test) == 1)
    try shift.send(
      RecordContactAct(
        id: office.id(), contact: row.id, act: .followedUp, note: "", due: shift.now + .hours(2)),
      by: shift.agent)
    let followed = try Experiment.Variant.allCases.map { variant in
      try ExperimentRecord.tally(
        test, variant,
        in: Transaction(desk: shift.desk, principal: coordinator, scope: .all, now: shift.now)
      ).followedUp
    }
    #expect(followed.reduce(0, +) == 1)
    try shift.send(StopExperiment(id: office.id(), experiment: test.id), by: coordinator)
    try shift.completed([:])
    #expect(try counted(test) == 1)
  }

  @Test(
    "a follow-up that reached somebody counts, and one that did not reach them counts for nothing",
    arguments: [(FollowUpOutcome.partly, 1), (.notReached, 0), (.dropped, 0)])
  func recorded(outcome: FollowUpOutcome, count: Int) throws {
    let test = try start(.followUp, a: "24", b: "48")
    let row = try shift.completed([:])
    let agreed = try shift.send(
      ScheduleFollowUp(id: office.id(), subject: .contact(row.id), due: shift.now + .hours(30)),
      by: shift.agent)
    try shift.send(
      RecordFollowUp(
        id: office.id(), followUp: agreed.id, outcome: outcome, note: "at the door"),
      by: shift.agent)
    let followed = try Experiment.Variant.allCases.map { variant in
      try ExperimentRecord.tally(
        test, variant,
        in: Transaction(desk: shift.desk, principal: coordinator, scope: .all, now: shift.now)
      ).followedUp
    }
    #expect(followed.reduce(0, +) == count)
  }

  private func counted(_ test: Experiment) throws -> Int? {
    try shift.desk.connection.first(
      "SELECT count(*) FROM experiment_contact WHERE experiment = ?1", test.id.rawValue
    ) { try $0.int(0) }
  }
}
