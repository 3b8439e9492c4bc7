import HavenDomain
import Testing

@testable import HavenStore

@Suite("The handover page")
struct HandoverTests {
  let shift: Shift
  var office: Office { shift.office }
  init() throws { shift = try Shift() }

  private func page(_ person: Principal? = nil) throws -> ShiftPage {
    try office.desk.perform(ReadShift(), by: person ?? shift.supervisor)
  }

  @Test("is made from events: flags, clocks, forms, who is here")
  func made() throws {
    _ = try shift.flag()
    let waiting = try office.contact(.phone)
    office.clock.advance(.minutes(5))
    let page = try page()
    #expect(page.at == office.clock.instant)
    #expect(page.escalations.count == 1 && page.escalations[0].isClimbing)
    #expect(page.clocks.map(\.number).contains(waiting.number))
    #expect(page.totals.waiting >= 1 && page.alarms.calling[0] >= 1)
    #expect(page.forms.count == 1)
    #expect(page.auditHead.count == 12)
  }

  @Test("shows what was agreed for the next twelve hours, in words to who may open it alone")
  func agreed() throws {
    let row = try shift.completed([
      IntakeForm.nextAction: "Ring about the bed.", IntakeForm.nextDue: "+10h",
    ])
    _ = try shift.completed([
      IntakeForm.nextAction: "Ring tomorrow.", IntakeForm.nextDue: "+20h",
    ])
    let seen = try page().promises
    #expect(seen.map(\.number) == [row.number])
    #expect(seen[0].words == "Ring about the bed.")
    let reception = try office.person("Bea Whitlock", .receptionist)
    #expect(try page(reception).promises[0].words == nil)
  }

  @Test(
    "is read by the incoming supervisor, with name, time and a word; by nobody without the role")
  func read() throws {
    let request = AcknowledgeShift(id: office.id(), note: "Quiet so far.")
    _ = try office.desk.perform(request, by: shift.supervisor)
    _ = try office.desk.perform(request, by: shift.supervisor)
    let readings = try page().readings
    #expect(readings.map(\.note) == ["Quiet so far."])
    #expect(readings[0].at == office.clock.instant)
    let agent = try office.person("Tam Okoro", .agent)
    #expect(throws: Refusal.notAllowed(.takeShift)) {
      try office.desk.perform(AcknowledgeShift(id: office.id(), note: ""), by: agent)
    }
  }

  @Test("Q-17 a surge is begun with a reason, said on every queue, and ended")
  func surge() throws {
    func send(_ isOn: Bool, _ reason: String) throws {
      _ = try office.desk.perform(
        SetSurge(id: office.id(), isOn: isOn, reason: reason), by: shift.supervisor)
    }
    #expect(throws: Refusal.self) { try send(true, "  ") }
    #expect(throws: Refusal.self) { try send(false, "") }
    try send(true, "Storm in the harbour.")
    #expect(throws: Refusal.self) { try send(true, "again") }
    let window = try office.desk.perform(ReadQueue(count: 10), by: shift.supervisor)
    #expect(window.surge?.reason == "Storm in the harbour.")
    #expect(try page().surge?.since == office.clock.instant)
    try send(false, "")
    #expect(try page().surge == nil)
    try send(true, "The next one.")
  }

  @Test("holds nothing of a note or a reason in the open")
  func sealed() throws {
    _ = try office.desk.perform(
      AcknowledgeShift(id: office.id(), note: "Marigold"), by: shift.supervisor)
    _ = try office.desk.perform(
      SetSurge(id: office.id(), isOn: true, reason: "Marigold"), by: shift.supervisor)
    let found = try office.desk.connection.first(
      "SELECT count(*) FROM shift_reading WHERE instr(note, CAST('Marigold' AS BLOB)) > 0"
    ) { try $0.int(0) }
    let open = try office.desk.connection.first(
      "SELECT count(*) FROM surge WHERE instr(sealed, CAST('Marigold' AS BLOB)) > 0"
    ) { try $0.int(0) }
    #expect(found == 0 && open == 0)
  }
}

@Suite("The forecast's figures")
struct ForecastFiguresTests {
  let shift: Shift
  var office: Office { shift.office }
  init() throws { shift = try Shift() }

  private func forecast(_ hours: Int = 2) throws -> Forecast {
    try office.desk.perform(ReadForecast(hours: hours), by: shift.supervisor)
  }

  @Test("count what came in over live channels, by the hour, as it is written")
  func arrivals() throws {
    for _ in 0..<6 { _ = try office.contact(.phone) }
    _ = try office.contact(.email)
    office.clock.advance(.hours(1))
    let hour = try forecast().hours[0]
    #expect(hour.arrivals == 6)
    let all = try office.desk.connection.first("SELECT sum(came) FROM arrival") { try $0.int(0) }
    #expect(all == 6)
  }

  @Test("Q-10 count how long an intake was in hand when it is completed")
  func handling() throws {
    _ = try shift.completed([
      IntakeForm.nextAction: "Ring.", IntakeForm.nextDue: "+10h",
    ])
    let tally = try ArrivalTally.handling(since: 0, in: office.desk.connection)
    #expect(tally.count == 1)
  }

  @Test("Q-01 C16 hold the answer rate of the policy, and count who takes contacts and is here")
  func target() throws {
    let agent = try office.person("Tam Okoro", .agent)
    #expect(try forecast().hours[0].agents == 0)
    _ = try office.desk.perform(SetPresence(id: office.id(), presence: .available), by: agent)
    #expect(try forecast().hours[0].agents == 1)
    #expect(try forecast().target == 0.95)
  }

  @Test("take the rota's agents for the hours that it covers")
  func rota() throws {
    let agent = try office.person("Tam Okoro", .agent)
    let now = office.clock.instant
    _ = try office.desk.perform(
      AddRotaEntry(
        id: office.id(), role: .agent, staff: agent.staff, from: now + .hours(1),
        to: now + .hours(3)), by: shift.supervisor)
    #expect(try forecast(5).hours.map(\.agents) == [0, 1, 1, 0, 0])
  }
}
