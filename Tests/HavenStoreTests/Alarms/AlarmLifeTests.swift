import HavenDomain
import Testing

@testable import HavenStore

@Suite("The life of an alarm")
struct AlarmLifeTests {
  let shift: Shift
  init() throws { shift = try Shift() }

  private var office: Office { shift.office }
  private func window(by person: Principal? = nil) throws -> QueueWindow {
    try shift.send(ReadQueue(count: 5), by: person ?? shift.executive)
  }

  @Test(
    "ISA-18.2 each kind is raised, calls in the band, and is acknowledged with who and when",
    arguments: AlarmKind.allCases)
  func acknowledged(kind: AlarmKind) throws {
    try shift.raise(kind)
    let raised = try shift.alarm(kind)
    #expect(raised.state == (kind.isMomentary ? .clearedUnacknowledged : .unacknowledged))
    let band = try window()
    #expect(band.alarms.contains(raised))
    #expect(band.alarmTotals == AlarmTotals(try shift.alarms()))
    shift.pass(.seconds(7))
    try shift.acknowledge(kind, by: shift.executive)
    #expect(try !window().alarms.contains { $0.id == raised.id })
    if let after = try shift.alarms().first(where: { $0.id == raised.id }) {
      #expect(after.state == .acknowledged && after.acknowledgedBy == "E. Vos")
      #expect(after.acknowledgedAt == shift.now && after.raisedAt == raised.raisedAt)
    }
    #expect {
      try shift.send(
        AcknowledgeAlarm(id: office.id(), alarm: raised.id), by: shift.executive)
    } throws: { "\($0)".contains("E. Vos has acknowledged it already.") }
  }

  @Test(
    "each kind is shelved for a while with a reason, and comes back; a critical one never",
    arguments: AlarmKind.allCases)
  func shelved(kind: AlarmKind) throws {
    try shift.raise(kind)
    let raised = try shift.alarm(kind)
    let request = ShelveAlarm(
      id: office.id(), alarm: raised.id, reason: "known to all", minutes: 30)
    guard kind.priority != .critical else {
      #expect {
        try shift.send(request, by: shift.supervisor)
      } throws: { "\($0)".contains("never shelved") }
      return #expect(try shift.alarm(kind) == raised)
    }
    let until = shift.now + .minutes(30)
    #expect(try shift.send(request, by: shift.supervisor).state == .shelved(until: until))
    #expect(try shift.send(request, by: shift.supervisor).state == .shelved(until: until))
    #expect(try !window().alarms.contains { $0.id == raised.id })
    #expect(try window().alarmTotals.shelved == 1)
    shift.pass(.minutes(30) - .seconds(1))
    try shift.fire()
    #expect(try shift.alarm(kind).state == .shelved(until: until))
    shift.pass(.seconds(1))
    #expect(try shift.desk.hasDueClocks())
    try shift.fire()
    #expect(try shift.alarm(kind).state == raised.state)
  }

  @Test("a shelved alarm is taken back by hand, once")
  func unshelved() throws {
    try shift.raise(.responseLate)
    let id = try shift.alarm(.responseLate).id
    try shift.send(
      ShelveAlarm(id: office.id(), alarm: id, reason: "known", minutes: 5), by: shift.supervisor)
    let back = try shift.send(UnshelveAlarm(id: office.id(), alarm: id), by: shift.supervisor)
    #expect(back.state == .unacknowledged)
    #expect(throws: Refusal.wrongState("This alarm is not shelved.")) {
      try shift.send(UnshelveAlarm(id: office.id(), alarm: id), by: shift.supervisor)
    }
    #expect(throws: Refusal.self) {
      try shift.send(
        ShelveAlarm(id: office.id(), alarm: id, reason: "x", minutes: 31), by: shift.supervisor)
    }
  }

  @Test(
    "each kind is switched off for all and on again; a critical one never",
    arguments: AlarmKind.allCases)
  func switchedOff(kind: AlarmKind) throws {
    let admin = try office.founder()
    func turn(_ isOn: Bool) throws {
      try shift.send(
        SwitchAlarmKind(id: office.id(), kind: kind, isOn: isOn, reason: "house move"), by: admin)
    }
    guard kind.priority != .critical else {
      #expect(throws: Refusal.self) { try turn(false) }
      return
    }
    try turn(false)
    try shift.raise(kind)
    #expect(try shift.alarm(kind).state == .off)
    #expect(try window().alarms.allSatisfy { $0.kind != kind })
    #expect(try shift.send(ListAlarms(), by: shift.agent).off == [kind])
    try turn(true)
    #expect(try shift.alarm(kind).isCalling)
    #expect(try window().alarms.contains { $0.kind == kind })
  }

  @Test(
    "flooded, the band shows twenty with every critical one before", arguments: AlarmKind.allCases)
  func flooded(kind: AlarmKind) throws {
    for _ in 0..<24 { _ = try office.contact() }
    shift.pass(.minutes(2))
    try shift.fire()
    try shift.raise(kind)
    let band = try window()
    #expect(band.alarms.count == 20)
    #expect(band.alarms == band.alarms.sorted(by: AlarmGroup.isBefore))
    let all = try shift.alarms()
    #expect(band.alarmTotals == AlarmTotals(all))
    let critical = all.filter { $0.priority == .critical && $0.isCalling }
    #expect(Array(band.alarms.prefix(critical.count)) == critical)
    #expect(AlarmGroup.groups(band.alarms).count <= critical.count + 3)
  }

  @Test("raised again while it calls, it is the same alarm; once acknowledged it is another")
  func again() throws {
    let row = try shift.flag()
    let first = try shift.alarm(.escalated)
    func press() throws {
      try shift.send(
        EscalateContact(
          id: office.id(), contact: #require(row.contact), reason: .medical, note: ""),
        by: shift.agent)
    }
    try press()
    #expect(try shift.alarms().map(\.id) == [first.id])
    try shift.acknowledge(.escalated, by: shift.supervisor)
    #expect(try shift.alarms().isEmpty)
    try press()
    let second = try shift.alarms()
    #expect(second.count == 1 && second[0].id != first.id && second[0].isCalling)
  }

  @Test("an alarm that is not there is not acknowledged")
  func missing() {
    #expect(throws: Refusal.notFound("such alarm")) {
      try shift.send(
        AcknowledgeAlarm(id: office.id(), alarm: AlarmID(rawValue: 77)), by: shift.executive)
    }
  }

  @Test("the band is read from the index of standing alarms: no scan of old ones, no sort")
  func plan() throws {
    let calling = try plan(
      """
      EXPLAIN QUERY PLAN SELECT * FROM alarm_row
      WHERE acknowledged_at IS NULL AND shelved_until IS NULL AND is_off = 0
        AND (height <= 1 OR raised_by = 2)
      ORDER BY priority, raised_at, id LIMIT 20
      """)
    #expect(calling.contains("alarm_standing") && !calling.contains("TEMP B-TREE"))
    let totals = try plan(
      """
      EXPLAIN QUERY PLAN
      SELECT priority, acknowledged_at IS NULL, shelved_until IS NOT NULL, count(*) FROM alarm
      WHERE (cleared_at IS NULL OR acknowledged_at IS NULL)
        AND (height <= 1 OR raised_by = 2) AND kind NOT IN (SELECT kind FROM alarm_off)
      GROUP BY 1, 2, 3
      """)
    #expect(totals.contains("alarm_standing"))
    let clearing = try plan(
      """
      EXPLAIN QUERY PLAN UPDATE alarm SET cleared_at = 1
      WHERE kind = 'unsafe' AND cleared_at IS NULL
        AND (contact = 1 OR escalation = 2 OR feedback = 3)
      """)
    #expect(!clearing.contains("SCAN alarm"))
  }

  private func plan(_ sql: StaticString) throws -> String {
    try shift.desk.gate.hold(patience: 1_000) {
      try shift.desk.connection.all(sql, read: { try $0.text(3) }).joined(separator: "; ")
    }
  }
}
