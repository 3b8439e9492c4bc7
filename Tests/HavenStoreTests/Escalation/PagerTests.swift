import HavenDomain
import Testing

@testable import HavenStore

@Suite("Messages to be carried")
struct PagerTests {
  let shift: Shift
  init() throws { shift = try Shift() }

  private var office: Office { shift.office }

  private func claim(
    _ roles: [Role] = [.supervisor], dispatch: Bool = false, by person: Principal? = nil,
    at desk: DeskCore? = nil
  ) throws -> [ClaimedMessage] {
    try (desk ?? shift.desk).perform(
      ClaimMessages(id: office.id(), roles: roles, canDispatch: dispatch),
      by: person ?? shift.agent)
  }

  private func report(
    _ message: ClaimedMessage, _ status: Int?, _ output: String = "", by person: Principal? = nil
  ) throws {
    try shift.send(
      RecordDelivery(
        id: office.id(), message: message.id, exitStatus: status, output: output),
      by: person ?? shift.agent)
  }

  private func message(of id: EscalationID) throws -> PagerMessage {
    try #require(try shift.read(id).messages.last)
  }

  @Test("ES-08 a rung called makes one, for who has its command alone")
  func claimed() throws {
    let flag = try shift.flag()
    #expect(try claim([]).isEmpty && claim([.clinicalDirector], dispatch: true).isEmpty)
    #expect(try shift.desk.hasDueMessages(roles: [.supervisor], canDispatch: false))
    #expect(try !shift.desk.hasDueMessages(roles: [.manager], canDispatch: true))
    let claimed = try claim([.clinicalDirector, .supervisor])
    #expect(claimed.map(\.role) == [.supervisor] && claimed[0].kind == .rung)
    #expect(claimed[0].text.hasPrefix("escalation: \(flag.number)\nrung: supervisor\nto: L. Marsh"))
    #expect(claimed[0].text.contains("acknowledge by: 21:50\n"), "\(claimed[0].text)")
    #expect(try message(of: flag.id).state == .sending)
  }

  @Test("is due by the house's time, whatever the system's says", arguments: [-2, 2])
  func houseTime(hours: Int) throws {
    office.clock.changeWall(by: .hours(hours))
    _ = try shift.flag()
    #expect(try shift.desk.hasDueMessages(roles: [.supervisor], canDispatch: false))
    try report(claim()[0], 1)
    #expect(try !shift.desk.hasDueMessages(roles: [.supervisor], canDispatch: false))
  }

  @Test("of two desks one has it; delivered, nobody has it again")
  func twoDesks() throws {
    let flag = try shift.flag()
    let other = try office.console()
    let there = try other.signIn(.named("Lee Marsh", unixUser: 1), terminal: "").principal
    let mine = try claim()
    #expect(mine.count == 1)
    let rows = try office.audit().count
    #expect(try claim(by: there, at: other).isEmpty)
    #expect(try office.audit().count == rows)
    #expect(throws: Refusal.self) {
      try other.perform(
        RecordDelivery(id: office.id(), message: mine[0].id, exitStatus: 0, output: ""), by: there)
    }
    try report(mine[0], 0, "sent")
    let sent = try message(of: flag.id)
    #expect(sent.state == .delivered && sent.exitStatus == 0 && sent.output == "sent")
    #expect(try shift.read(flag.id).events.last?.kind == .messageSent)
    shift.pass(.hours(1))
    #expect(try claim(by: there, at: other).isEmpty)
    #expect(throws: Refusal.self) { try report(mine[0], 0) }
  }

  @Test("when its claimer dies another has it after 90 seconds, and a late report is refused")
  func deadClaimer() throws {
    _ = try shift.flag()
    let lost = try claim()
    let other = try office.console()
    let there = try other.signIn(.named("Lee Marsh", unixUser: 1), terminal: "").principal
    shift.pass(PagerMessage.claimTime - .seconds(1))
    #expect(try claim(by: there, at: other).isEmpty)
    shift.pass(.seconds(1))
    #expect(try claim(by: there, at: other).map(\.id) == lost.map(\.id))
    #expect(throws: Refusal.self) { try report(lost[0], 0) }
  }

  @Test("a claim sent twice gives the same, as long as it lasts")
  func repeated() throws {
    _ = try shift.flag()
    let request = ClaimMessages(id: office.id(), roles: [.supervisor], canDispatch: false)
    let first = try shift.send(request, by: shift.agent)
    #expect(try first.count == 1 && shift.send(request, by: shift.agent) == first)
    try report(first[0], 0)
    #expect(try shift.send(request, by: shift.agent).isEmpty)
  }

  @Test("not delivered it rests longer each time, calls from the third try on, and is given up")
  func backOff() throws {
    let flag = try shift.flag()
    for (number, pause) in PagerMessage.pauses.enumerated() {
      let claimed = try claim()
      #expect(claimed.count == 1, "try \(number + 1)")
      try report(claimed[0], number == 0 ? nil : 75, "busy")
      let failed = try message(of: flag.id)
      #expect(failed.state == .failed && failed.attempts == number + 1)
      #expect(failed.nextAt == shift.now + .seconds(pause))
      let next = try shift.desk.nextDueMessage(roles: [.supervisor], canDispatch: false)
      #expect(next == failed.nextAt, "whoever carries it wakes for it")
      #expect(try shift.kinds().contains(.notifierFailed) == (number >= 2))
      shift.pass(.seconds(pause - 1))
      #expect(try claim().isEmpty)
      shift.pass(.seconds(1))
    }
    try report(claim()[0], 1)
    #expect(try message(of: flag.id).state == .givenUp)
    shift.pass(.days(1))
    #expect(try claim().isEmpty)
    let failures = try shift.read(flag.id).events.filter { $0.kind == .messageFailed }
    #expect(failures.count == PagerMessage.pauses.count + 1)
    #expect(failures[0].detail == "supervisor: cut off, try 1: busy")
  }

  @Test("one whose claimers all die is given up too")
  func allDie() throws {
    let flag = try shift.flag()
    for _ in 0...PagerMessage.pauses.count {
      #expect(try claim().count == 1)
      shift.pass(PagerMessage.claimTime)
    }
    #expect(try claim().isEmpty)
    #expect(try message(of: flag.id).state == .givenUp)
    #expect(try shift.kinds().contains(.notifierFailed))
  }

  @Test("what is not sent when somebody has the escalation is not sent any more")
  func withdrawn() throws {
    let flag = try shift.flag()
    try shift.send(
      AcknowledgeEscalation(id: office.id(), escalation: flag.id), by: shift.supervisor)
    #expect(try claim().isEmpty)
    let withdrawn = try message(of: flag.id)
    #expect(withdrawn.state == .withdrawn && withdrawn.output.isEmpty)
    #expect(withdrawn.nextAt == nil && withdrawn.standing(at: shift.now) == "no longer needed")
  }

  @Test("of a flood of output 400 characters are kept, sealed")
  func output() throws {
    let flag = try shift.flag()
    try report(claim()[0], 2, String(repeating: "é", count: 100_000))
    #expect(try message(of: flag.id).output.count == 400)
  }

  @Test("CH-03 a dispatch goes to who has the dispatch command, with place and safety answers")
  func dispatch() throws {
    let taken = try shift.intake([
      IntakeForm.location: "Flat 2, Mill Lane", "weapon": "yes", IntakeForm.safeNow: "no",
    ])
    let contact = taken.lease.contact
    try shift.send(RequestDispatch(id: office.id(), contact: contact), by: shift.agent)
    #expect(throws: Refusal.notAllowed(.recordDispatch)) {
      try shift.send(
        RequestDispatch(id: office.id(), contact: contact),
        by: office.person("Maya Ilves", .agent))
    }
    #expect(try claim([.executiveOnCall]).isEmpty)
    let claimed = try claim([], dispatch: true)
    #expect(claimed.map(\.kind) == [.dispatch] && claimed[0].role == nil)
    for line in ["location: Flat 2, Mill Lane", "callback: 020 7946 0991", "safe right now: no"] {
      #expect(claimed[0].text.contains(line + "\n"), "\(claimed[0].text)")
    }
    try report(claimed[0], 0)
    let events = try shift.send(ReadContact(.id(contact)), by: shift.agent).events.suffix(2)
    #expect(events.map(\.kind) == [.dispatchRequested, .dispatchRequested])
    #expect(events.last?.detail == "message delivered")
  }

  @Test("CH-03 a dispatch for a contact whose intake nobody has begun says what is not known")
  func dispatchUnknown() throws {
    let contact = try office.contact(name: "Mira Quill", callback: "020 7946 0991")
    try shift.send(RequestDispatch(id: office.id(), contact: contact.id), by: shift.supervisor)
    let text = try #require(try claim([], dispatch: true).first).text
    #expect(text.contains("location: not known\n") && text.contains("callback: 020 7946 0991\n"))
    #expect(!text.contains("Mira"))
    #expect(try shift.send(ListDrafts(), by: shift.supervisor).isEmpty)
  }

  @Test("a dispatch that does not get through calls about its contact")
  func dispatchFails() throws {
    let taken = try shift.intake([IntakeForm.safeNow: "no"])
    try shift.send(
      RequestDispatch(id: office.id(), contact: taken.lease.contact), by: shift.agent)
    for _ in 0..<3 {
      try report(claim([], dispatch: true)[0], 1)
      shift.pass(.minutes(1))
    }
    #expect(try shift.alarm(.notifierFailed).contact == taken.lease.contact)
  }
}
