import HavenDomain
import Testing

@testable import HavenStore

@Suite("The figures of alarms")
struct AlarmReportRequestTests {
  let shift: Shift
  init() throws { shift = try Shift() }

  private func report(_ length: Duration = .hours(1)) throws -> AlarmReport {
    try shift.send(
      ReadAlarmReport(from: Office.start, to: Office.start + length), by: shift.supervisor)
  }

  @Test("count each kind, how soon it was acknowledged, what was late and what was shelved")
  func lines() throws {
    for wait in [2, 10, 40] {
      try shift.raise(.handedOver)
      shift.pass(.minutes(wait))
      try shift.acknowledge(.handedOver, by: shift.agent)
    }
    _ = try shift.flag()
    shift.pass(.minutes(31))
    let lines = try report(.hours(9)).lines
    #expect(lines.map(\.kind) == [.handedOver, .escalated])
    #expect(
      lines[0]
        == AlarmReport.Line(
          kind: .handedOver, raised: 3, medianToAcknowledge: 600, late: 2, shelved: 0))
    #expect(lines[1].medianToAcknowledge == nil && lines[1].late == 1)
    try shift.raise(.responseLate)
    try shift.send(
      ShelveAlarm(
        id: shift.office.id(), alarm: shift.alarm(.responseLate).id, reason: "known", minutes: 1),
      by: shift.supervisor)
    #expect(try report(.hours(9)).lines.first { $0.kind == .responseLate }?.shelved == 1)
  }

  @Test("count floods, and what stands for more than a day")
  func floods() throws {
    for _ in 0..<11 { try shift.raise(.handedOver) }
    #expect(try report().floods == 1 && report().stale == 0)
    shift.pass(.days(1) + .seconds(1))
    #expect(try report(.days(3)).stale == 11)
  }

  @Test("count an alarm that comes again within a minute as chatter")
  func chatter() throws {
    try shift.raise(.handedOver)
    let contact = try #require(try shift.alarm(.handedOver).contact)
    for wait in [30, 90] {
      let taken = try shift.send(
        TakeContact(id: shift.office.id(), contact: contact), by: shift.agent)
      shift.pass(.seconds(wait))
      try shift.send(
        HandOverContact(
          id: shift.office.id(), contact: taken.lease.contact, to: shift.agent.staff),
        by: shift.agent)
    }
    #expect(try report().chattering == 1 && report().raised == 3)
  }

  @Test("count as chatter too what comes back before anybody has seen it, and not later")
  func returned() throws {
    let taken = try shift.intake([IntakeForm.safeNow: "no"])
    func say(_ answer: String) throws {
      try shift.send(
        SaveDraft(
          id: shift.office.id(), draft: taken.draft.id, lease: taken.lease,
          changes: [shift.office.change(IntakeForm.safeNow, answer)], focus: nil,
          version: taken.draft.version), by: shift.agent)
    }
    for wait in [59, 61] {
      try say("yes")
      shift.pass(.seconds(wait))
      try say("no")
    }
    #expect(try report().chattering == 1 && report().raised == 1)
  }

  @Test("count who was there: the staff who left a row, for each ten minutes")
  func operators() throws {
    #expect(try report(.minutes(10)).operators == 5)
    shift.pass(.minutes(10))
    try shift.send(ReadQueue(count: 1), by: shift.agent)
    #expect(try report(.minutes(20)).operators >= 3)
    #expect(throws: Refusal.self) { try report(.zero) }
  }
}
