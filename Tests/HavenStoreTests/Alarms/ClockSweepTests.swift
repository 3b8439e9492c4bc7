import HavenDomain
import Testing

@testable import HavenStore

@Suite("What the time makes due")
struct ClockSweepTests {
  let shift: Shift
  init() throws { shift = try Shift() }

  private var office: Office { shift.office }
  private func late() throws -> [Alarm] { try shift.alarms().filter { $0.kind == .responseLate } }

  @Test("Q-01 a wait past its target is raised three seconds later, once, and not before")
  func waits() throws {
    let contact = try office.contact()
    #expect(try shift.desk.nextDueClock() == contact.due + .seconds(3))
    shift.pass(.seconds(Office.start.seconds(until: contact.due) + 2))
    #expect(try shift.fire().raised == 0)
    shift.pass(.seconds(1))
    #expect(try shift.desk.hasDueClocks())
    #expect(try shift.fire().raised == 1 && late().map(\.contact) == [contact.id])
    shift.pass(.hours(1))
    #expect(try shift.fire().raised == 0)
    try shift.acknowledge(.responseLate, by: shift.agent)
    #expect(try shift.fire().raised == 0 && late().map(\.state) == [.acknowledged])
  }

  @Test("Q-01 of a flood the oldest 200 are raised at a time, and all in the end")
  func window() throws {
    let new = Array(repeating: NewContact(channel: .phone), count: 230)
    try shift.send(
      ImportContacts(id: office.id(), contacts: new), by: office.founder())
    shift.pass(.hours(1))
    #expect(try shift.fire().raised == 200)
    #expect(try shift.desk.hasDueClocks())
    #expect(try shift.fire().raised == 30 && shift.desk.nextDueClock() == nil)
    let band = try shift.send(ReadQueue(count: 1), by: shift.agent)
    #expect(band.alarms.count == 20 && band.alarmTotals.calling[1] == 230)
    #expect(AlarmGroup.groups(band.alarms).count == 1)
  }

  @Test("Q-03 what came in writing is late though somebody holds it; a live contact is not")
  func held() throws {
    for channel in [Channel.email, .phone] {
      let row = try office.contact(channel)
      _ = try shift.send(TakeContact(id: office.id(), contact: row.id), by: shift.agent)
    }
    shift.pass(.days(9))
    try shift.fire()
    let late = try shift.alarms().filter { $0.kind == .responseLate }
    #expect(late.map(\.contact) == [ContactID(rawValue: 1)])
  }

  @Test("Q-17 in a surge late waits are one alarm, of the oldest, and the band says that it is one")
  func surge() throws {
    for _ in 0..<5 { _ = try office.contact() }
    try shift.desk.gate.hold(patience: 1_000) {
      let transaction = Transaction(
        desk: shift.desk, principal: shift.supervisor, scope: .all, now: shift.now)
      let key = try shift.desk.connection.transaction { try transaction.newKey() }
      var sealed = SealedFields()
      sealed["reason"] = "storm"
      try shift.desk.connection.run(
        "INSERT INTO surge (only, since, staff, key, sealed) VALUES (1, ?1, ?2, ?3, ?4)",
        shift.now.milliseconds, shift.supervisor.staff.rawValue, key,
        transaction.vault.seal(sealed, at: Surge.place, key: key))
    }
    let window = try shift.send(ReadQueue(count: 1), by: shift.agent)
    #expect(window.surge == Surge(since: Office.start, by: "L. Marsh", reason: "storm"))
    shift.pass(.hours(1))
    #expect(try shift.fire().raised == 1 && shift.fire().raised == 0)
    let older = NewContact(channel: .phone, receivedAt: Office.start - .hours(1))
    try shift.send(AddContact(id: office.id(), contact: older), by: office.founder())
    #expect(try shift.fire().raised == 0)
    let first = try #require(try late().first?.contact)
    try shift.send(TakeContact(id: office.id(), contact: first), by: shift.agent)
    shift.pass(.seconds(3))
    #expect(try shift.fire().raised == 1)
    #expect(try late().filter { $0.clearedAt == nil }.count == 1)
  }

  @Test("a desk asleep for hours fires everything once, in one go")
  func asleep() throws {
    _ = try shift.flag(on: .phone)
    _ = try office.contact()
    try shift.intake([IntakeForm.safeNow: "no"])
    try shift.followUp()
    try shift.send(
      LogFeedback(id: office.id(), draft: nil, answers: FeedbackTests.complaint()),
      by: shift.agent)
    shift.pass(.days(9))
    let fired = try shift.fire()
    #expect(fired.rungs == 2 && fired.raised == 8)
    let kinds = try shift.kinds()
    #expect(
      kinds == [
        .escalated, .unsafe, .rungLate, .rungLate, .dispatchLate, .responseLate, .silentLine,
        .silentLine, .actionLate, .feedbackLate,
      ])
    let again = try shift.fire()
    #expect(again.rungs == 0 && again.raised == 0 && again.cleared == 0)
    #expect(try office.audit().filter { $0.action == "clocks.fired" }.count == 1)
  }

  @Test("Q-06 a next action past its time is raised, and not one that is kept")
  func actions() throws {
    let contact = try shift.followUp()
    let due = try shift.send(ReadContact(.id(contact)), by: shift.agent).row.due
    shift.pass(.seconds(shift.now.seconds(until: due) + 2))
    #expect(try shift.fire().raised == 0)
    shift.pass(.seconds(1))
    #expect(try shift.fire().raised == 1 && shift.alarm(.actionLate).contact == contact)
  }

  @Test("who is not signed in fires nothing, and it is written down")
  func refused() throws {
    var stranger = shift.agent
    stranger.session = SessionID(rawValue: 1)
    #expect(throws: Refusal.self) { try shift.fire(by: stranger) }
  }
}
