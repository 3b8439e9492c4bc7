import HavenDomain
import HavenStore
import Testing

@testable import haven

/// The shift on a real database, with the clock moved by hand.
@Suite("A drill's shift")
struct DrillShiftTests {
  @Test(
    "nobody takes a contact before the newcomer had it for 45 seconds, however fast the drill",
    arguments: [(1.0, 8), (20.0, 2)])
  func fairness(pace: Double, minutes: Int) throws {
    let stage = try DrillStage(pace: pace)
    stage.shift.begin()
    var waiting: [ContactID: Instant] = [:]
    var taken = 0
    try stage.play(.minutes(minutes)) { stage in
      for row in try stage.queue.rows {
        if row.state == .waiting {
          waiting[row.id] = waiting[row.id] ?? stage.now
        } else if let since = waiting.removeValue(forKey: row.id) {
          taken += 1
          #expect(since.seconds(until: stage.now) >= 44)
        }
      }
    }
    #expect(taken >= 4)
  }

  @Test(
    "an hour flows: contacts come, colleagues complete them, some always wait")
  func hour() throws {
    let stage = try DrillStage(seed: 2)
    stage.shift.begin()
    var fewest = Int.max
    var most = 0
    try stage.play(.hours(1)) { stage in
      let totals = try stage.core.perform(ReadQueue(count: 1), by: stage.seated).totals
      fewest = min(fewest, totals.waiting)
      most = max(most, totals.waiting)
    }
    let totals = try stage.queue.totals
    #expect(fewest >= DrillShift.leftForTheSeat)
    #expect(most <= 40)
    #expect(totals.followUp >= 60)
    #expect(totals.held <= 6)
  }

  @Test("the newcomer's own contacts and the one they began on are left alone")
  func own() throws {
    let stage = try DrillStage()
    let mine = try stage.core.perform(
      AddContact(
        id: RequestID(high: 1, low: 1), contact: NewContact(channel: .phone, isEmergency: true)),
      by: stage.seated)
    let begun = try #require(
      try stage.core.perform(ListDrafts(), by: stage.seated).compactMap(\.contact).first)
    stage.shift.begin()
    try stage.play(.minutes(10))
    for row in try stage.queue.rows where [mine.row.id, begun].contains(row.id) {
      #expect(row.state == .waiting)
    }
  }

  @Test("TR-02 whoever is found not safe has help on the way within three minutes")
  func dispatch() throws {
    let stage = try DrillStage(seat: .supervisor, seed: 3)
    stage.shift.begin()
    try stage.play(.minutes(15))
    var dispatched = 0
    for row in try stage.queue.rows where row.flags.contains(.unsafeNow) {
      let detail = try stage.core.perform(ReadContact(.id(row.id)), by: stage.seated)
      guard let no = detail.events.first(where: { $0.kind == .foundUnsafe }),
        let sent = detail.dispatches.first
      else { continue }
      dispatched += 1
      #expect(no.at.seconds(until: sent.at) <= 180)
      #expect(sent.agency.contains("drill"))
      #expect(DrillWordsTests.isReserved(sent.number))
    }
    #expect(dispatched >= 1)
  }

  @Test(
    "ES-01 somebody acknowledges alarms in the end, and not before the newcomer could",
    arguments: [DrillSeat.agent, .receptionist])
  func alarms(seat: DrillSeat) throws {
    let stage = try DrillStage(seat: seat, seed: 3)
    stage.shift.begin()
    var raised: [AlarmID: Instant] = [:]
    var ages: [Int] = []
    try stage.play(.minutes(20)) { stage in
      let open = try stage.core.perform(ReadQueue(count: 1), by: stage.seated).alarms
      for (alarm, at) in raised where !open.contains(where: { $0.id == alarm }) {
        ages.append(at.seconds(until: stage.now))
        raised[alarm] = nil
      }
      for alarm in open { raised[alarm.id] = alarm.raisedAt }
    }
    #expect(!ages.isEmpty)
    #expect(ages.allSatisfy { $0 >= 75 && $0 < 600 })
  }

  @Test(
    "ES-01 to a supervisor come a grave contact and a call for help, and nobody takes them away")
  func supervisor() throws {
    let stage = try DrillStage(seat: .supervisor, seed: 3)
    stage.shift.begin()
    try stage.play(.minutes(2))
    let list = try stage.core.perform(ListEscalations(), by: stage.seated)
    #expect(Set(list.rows.map(\.source)).isSuperset(of: [.score, .colleague]))
    #expect(list.onCall.map(\.staffName) == ["N. Haddad", "G. Lindholm", "O. Brandt"])
    try stage.play(.minutes(18))
    let later = try stage.core.perform(ListEscalations(), by: stage.seated)
    #expect(later.rows.allSatisfy { $0.holder == nil })
  }

  @Test("ES-06 a supervisor's alarms are left to them; the director takes what has climbed to her")
  func climbed() throws {
    let stage = try DrillStage(seat: .supervisor, seed: 3)
    stage.shift.begin()
    func acknowledged() throws -> [EscalationRow] {
      try stage.core.perform(ListEscalations(), by: stage.seated).rows.filter { !$0.isClimbing }
    }
    try stage.play(.minutes(20))
    #expect(try acknowledged().isEmpty)
    try stage.play(.minutes(25)) { stage in
      if let due = try stage.core.nextDueClock(), due <= stage.now {
        _ = try stage.core.perform(
          FireDueClocks(id: RequestID(high: 8, low: UInt64(stage.now.milliseconds))),
          by: stage.seated)
      }
    }
    let director = try stage.sign(DrillCast.director).staff
    #expect(try !acknowledged().isEmpty)
    #expect(try acknowledged().allSatisfy { $0.holder == director && $0.rungNumber == 2 })
  }

  @Test("feedback comes in and is acknowledged")
  func feedback() throws {
    let stage = try DrillStage(seat: .receptionist)
    let before = try stage.core.perform(ListFeedback(count: 100), by: stage.seated)
    stage.shift.begin()
    try stage.play(.minutes(120))
    let after = try stage.core.perform(ListFeedback(count: 100), by: stage.seated)
    let new = after.rows.filter { row in !before.rows.contains { $0.id == row.id } }
    #expect(new.count >= 4)
    #expect(new.contains { $0.kind != .compliment && $0.stage != .received })
    #expect(new.contains { $0.kind == .compliment && $0.stage == .closed })
  }

  @Test("a contact that somebody else took is let go, and the shift goes on")
  func quicker() throws {
    let stage = try DrillStage()
    stage.shift.begin()
    try stage.play(.minutes(2))
    let supervisor = try stage.sign(DrillCast.supervisor)
    let held = try #require(try stage.queue.rows.first { $0.state == .held })
    _ = try stage.core.perform(
      HandOverContact(
        id: RequestID(high: 9, low: 9), contact: held.id, to: supervisor.staff), by: supervisor)
    try stage.play(.minutes(15))
    let row = try stage.core.perform(ReadContact(.id(held.id)), by: supervisor).row
    #expect(row.state == .waiting)
    #expect(try stage.queue.totals.followUp >= 5)
  }
}
