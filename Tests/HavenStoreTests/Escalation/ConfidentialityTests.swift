import HavenDomain
import Testing

@testable import HavenStore

@Suite("ES-04 C32 what was seen, heard or told in confidence")
struct ConfidentialityTests {
  let shift: Shift
  let bystanders: [Principal]

  init() throws {
    shift = try Shift()
    bystanders = [
      try shift.office.person("Maya Ilves", .agent),
      try shift.office.person("Fay Front", .receptionist),
      try shift.office.person("Max Manager", .manager),
      try shift.office.person("Cleo Ordway", .coordinator),
      try shift.office.person("Ivo Admin", .administrator),
    ]
  }

  private var office: Office { shift.office }

  /// All that a person can look at of alarms and escalations, in words.
  private func everything(by person: Principal) throws -> String {
    let band = try shift.send(ReadQueue(count: 50), by: person)
    let alarms = try shift.send(ListAlarms(), by: person)
    let list = try shift.send(ListEscalations(includesResolved: true), by: person)
    let report = try? shift.send(
      ReadAlarmReport(from: Office.start - .days(1), to: Office.start + .days(1)), by: person)
    return """
      \(band.alarms) \(band.alarmTotals) \(alarms) \(list.rows) \(list.alarms) \(list.totals)
      \(report.map { "\($0.lines) \($0.floods) \($0.chattering) \($0.stale)" } ?? "")
      """
  }

  @Test("nobody else's lists, counts or reports change by it, from the flag to its end")
  func unseen() throws {
    let before = try bystanders.map { try everything(by: $0) }
    let concern = try shift.concern()
    #expect(try bystanders.map { try everything(by: $0) } == before)
    shift.pass(.minutes(30))
    let fired = try shift.fire(by: bystanders[0])
    #expect(fired.rungs == 0 && fired.raised == 0)
    shift.pass(.hours(4))
    try shift.fire(by: bystanders[0])
    shift.pass(.minutes(10))
    try shift.fire(by: bystanders[0])
    #expect(try shift.kinds(by: shift.executive) == [.concern, .rungLate, .ladderEnded])
    for (person, before) in zip(bystanders, before) {
      let after = try everything(by: person)
      #expect(after == before)
      #expect(!after.contains("concern") && !after.contains("rungLate"))
      #expect(throws: Refusal.notFound("such escalation")) {
        try shift.read(concern.id, by: person)
      }
      #expect(throws: Refusal.notFound("escalation \(concern.number)")) {
        try shift.send(ReadEscalation(.number(concern.number)), by: person)
      }
      for alarm in try shift.alarms(by: shift.executive) {
        #expect(throws: Refusal.notFound("such alarm")) {
          try shift.send(AcknowledgeAlarm(id: office.id(), alarm: alarm.id), by: person)
        }
      }
    }
  }

  @Test(
    "it is for its rung, for those above, and for who raised it", arguments: RaiseConcern.receivers)
  func receivers(role: Role) throws {
    let concern = try shift.concern(.disclosure, to: role)
    for person in [shift.supervisor, shift.director, shift.executive] {
      let may = Ladder.height(of: person.roles) >= Ladder.height(of: role)
      #expect(try shift.open(by: person).isEmpty == !may)
      #expect(try shift.kinds(by: person) == (may ? [.concern] : []))
      let band = try shift.send(ReadQueue(count: 1), by: person)
      #expect(band.alarmTotals.calling == (may ? [1, 0, 0] : [0, 0, 0]))
      #expect(band.alarms.count == (may ? 1 : 0))
      let report = try shift.send(
        ReadAlarmReport(from: Office.start, to: shift.now + .days(1)), by: person)
      #expect(report.raised == (may ? 1 : 0))
      for act in [true, false] where !may {
        #expect(throws: Refusal.notFound("such escalation")) {
          if act {
            try shift.send(
              AcknowledgeEscalation(id: office.id(), escalation: concern.id), by: person)
          } else {
            try shift.send(
              CallRung(id: office.id(), escalation: concern.id, role: role), by: person)
          }
        }
      }
    }
    #expect(try shift.open(by: shift.agent).map(\.id) == [concern.id])
    #expect(try shift.kinds(by: shift.agent) == [.concern])
    #expect(try shift.read(concern.id, by: shift.agent).note.contains("bruises"))
  }

  @Test("who told of it sees its alarm, and does not silence it for those whom they told")
  func notSilenced() throws {
    _ = try shift.concern()
    #expect {
      try shift.acknowledge(.concern, by: shift.agent)
    } throws: { "\($0)".contains("You need do nothing more.") }
    #expect(try shift.alarm(.concern).isCalling)
    let window = try shift.send(ReadQueue(count: 1), by: shift.agent)
    #expect(window.alarms.isEmpty && window.alarmTotals.calling == [0, 0, 0])
    try shift.acknowledge(.concern, by: shift.supervisor)
    #expect(try shift.kinds().isEmpty)
    #expect(try shift.open(by: shift.agent).map(\.holderName) == ["L. Marsh"])
  }

  @Test("who tells of a concern is not called about it")
  func notTheRaiser() throws {
    let concern = try shift.concern(by: shift.supervisor)
    #expect(concern.rung.role == .clinicalDirector && concern.rung.called == "P. Holm")
  }

  @Test("the file holds no word of it, the audit none, and its message says only its number")
  func sealed() throws {
    let concern = try shift.concern(.disclosure)
    let claimed = try shift.send(
      ClaimMessages(id: office.id(), roles: [.supervisor], canDispatch: false), by: bystanders[0])
    #expect(claimed.count == 1 && claimed[0].text.contains("escalation: \(concern.number)\n"))
    #expect(!claimed[0].text.contains("concern") && !claimed[0].text.contains("bruises"))
    #expect(!"\(try office.audit())".contains("bruises"))
    try shift.desk.gate.hold(patience: 1_000) {
      try shift.desk.connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
    }
    let file = office.scratch.read("data/haven.db")
    let words = Array("bruises".utf8)
    let found = file.indices.dropLast(words.count).contains {
      file[$0] == words[0] && Array(file[$0..<($0 + words.count)]) == words
    }
    #expect(!file.isEmpty && !found)
  }

  @Test("it says how it came, to whom, and a few words; a contact is no part of it")
  func rules() throws {
    for (source, to, note) in [
      (EscalationSource.colleague, Role.supervisor, "seen"), (.observed, .agent, "seen"),
      (.observed, .supervisor, ""),
    ] {
      #expect(throws: Refusal.self) {
        try shift.send(
          RaiseConcern(id: office.id(), source: source, reason: .other, note: note, to: to),
          by: shift.agent)
      }
    }
    let concern = try shift.concern()
    #expect(concern.contact == nil && concern.contactNumber == nil)
    #expect(try shift.read(concern.id).duties.map(\.concern) == [.child, .adult])
  }
}
