import HavenDomain
import Testing

@Suite("The clocks of a conversation")
struct ConversationClocksTests {
  typealias Kind = ConversationClocks.Event.Kind
  private static let office = BusinessCalendar.officeHours(zone: Zones.london)

  private func clocks(
    _ events: [(String, Kind)], first: Int? = 3600, update: Int? = 7200, solution: Int? = 28_800,
    at: String, on calendar: BusinessCalendar = office
  ) throws -> ConversationClocks {
    try ConversationClocks(
      targets: .init(first: first, update: update, solution: solution),
      events: events.map { .init(at: utc("2026-11-\($0.0)"), kind: $0.1) },
      at: utc("2026-11-\(at)"), calendar: calendar)
  }

  private func due(_ text: String) -> Instant { utc("2026-11-\(text)") }

  @Test("Q-04 first runs from the arrival to the first answer, in open time")
  func first() throws {
    let arrival = [("06 16:30", Kind.created), ("06 16:30", .fromClient)]
    let before = try clocks(arrival, at: "07 12:00")
    #expect(before.first?.due == due("09 09:30") && before.first?.usedSeconds == 1800)
    #expect(before.first?.state == .running && before.nextDue == due("09 09:30"))
    let met = try clocks(arrival + [("09 09:30", .byStaff)], at: "10 12:00")
    #expect(met.first?.state == .met && met.first?.due == nil && met.first?.usedSeconds == 3600)
    let missed = try clocks(arrival + [("09 09:30:01", .byStaff)], at: "10 12:00")
    #expect(missed.first?.state == .missed && missed.first?.due == due("09 09:30"))
    #expect(missed.first?.usedSeconds == 3601 && missed.nextDue == due("09 16:30"))
  }

  @Test("an unmet first answer is due first, whatever the others are")
  func unmetFirst() throws {
    let events = [("02 09:00", Kind.created), ("02 09:00", .fromClient)]
    let found = try clocks(events, update: 600, at: "02 12:00")
    #expect(found.first?.state == .missed && found.update?.state == .missed)
    #expect(found.update?.due == due("02 09:10"))
    #expect(found.nextDue == due("02 10:00"))
    let answered = try clocks(
      events + [("02 12:00", .byStaff), ("02 13:00", .fromClient)], update: 600, at: "02 13:05")
    #expect(answered.update?.due == due("02 13:10") && answered.nextDue == due("02 13:10"))
  }

  @Test("a repeated unanswered message restarts nothing, and the worst interval is kept")
  func update() throws {
    let events = [
      ("02 09:00", Kind.created), ("02 09:30", .byStaff), ("02 10:00", .fromClient),
      ("02 11:00", .fromClient),
    ]
    let running = try clocks(events, at: "02 11:30")
    #expect(running.update?.usedSeconds == 5400 && running.update?.due == due("02 12:00"))
    let two = try clocks(
      events + [("02 11:45", .byStaff), ("02 12:00", .fromClient)], at: "02 12:30")
    #expect(two.update?.usedSeconds == 6300 && two.update?.state == .running)
    #expect(two.update?.due == due("02 14:00"))
    let late = try clocks(
      events + [("02 12:00:01", .byStaff), ("02 13:00", .fromClient), ("02 13:01", .byStaff)],
      at: "02 15:00")
    #expect(late.update?.state == .missed && late.update?.due == due("02 12:00"))
    #expect(try clocks([("02 09:00", .created)], at: "02 10:00").update?.state == .met)
  }

  @Test("pauses stop every clock, and what was late before stays late")
  func pauses() throws {
    let events = [("02 09:00", Kind.created), ("02 09:30", .pause)]
    let paused = try clocks(events, at: "02 15:00")
    #expect(paused.first?.state == .paused && paused.first?.due == nil && paused.nextDue == nil)
    #expect(paused.first?.usedSeconds == 1800)
    let resumed = try clocks(events + [("02 15:00", .resume)], at: "02 15:10")
    #expect(resumed.first?.due == due("02 15:30") && resumed.solution?.due == due("03 14:30"))
    let late = try clocks([("02 09:00", .created), ("02 11:00", .pause)], at: "02 15:00")
    #expect(late.first?.state == .missed && late.first?.due == due("02 10:00"))
    #expect(late.nextDue == nil)
  }

  @Test("reopening resumes the solution, and the time between counts for none")
  func reopening() throws {
    let events = [
      ("02 09:00", Kind.created), ("02 09:30", .byStaff), ("02 12:00", .resolved),
      ("03 15:00", .reopened),
    ]
    #expect(try clocks(events, at: "03 12:00").solution?.state == .met)
    let reopened = try clocks(events, at: "03 16:00")
    #expect(reopened.solution?.usedSeconds == 4 * 3600 && reopened.solution?.state == .running)
    #expect(reopened.solution?.due == due("04 12:00") && reopened.nextDue == due("04 12:00"))
  }

  @Test("events are taken by time, those of one instant as given, and later ones not yet")
  func order() throws {
    let mixed = [("02 10:00", Kind.byStaff), ("03 10:00", .resolved), ("02 09:00", .created)]
    let found = try clocks(mixed, at: "02 12:00")
    #expect(found.first?.state == .met && found.solution?.state == .running)
    let same = try clocks([("02 09:00", .created), ("02 09:00", .byStaff)], at: "02 09:00")
    #expect(same.first?.state == .met)
    #expect(
      try clocks([("02 09:00", .byStaff), ("02 09:00", .created)], at: "02 09:00").first?.state
        == .running)
  }

  @Test("a clock without a target, or before the arrival, is none")
  func missing() throws {
    let found = try clocks([("02 09:00", .created)], first: nil, update: nil, at: "02 10:00")
    #expect(found.first == nil && found.update == nil && found.nextDue == due("02 17:00"))
    #expect(try clocks([("02 09:00", .created)], at: "02 08:00").first == nil)
    let none = BusinessCalendar(name: "none", zone: .utc, hours: [])
    #expect(throws: CalendarError.self) {
      try clocks([("02 09:00", .created)], at: "02 10:00", on: none)
    }
  }

  @Test("why: the sum of each clock, and every stretch that counted or did not")
  func explanation() throws {
    let found = try clocks(
      [("02 16:00", .created), ("02 16:30", .pause), ("03 09:30", .resume)],
      update: nil, solution: nil, at: "03 09:45")
    #expect(
      found.explanation(on: Self.office) == [
        "first: running, 0:45:00 of 1:00:00 used, due Tue 3 Nov 2026 10:00",
        "first: Mon 2 Nov 2026 16:00 to 16:30: 0:30:00 counted",
        "first: Mon 2 Nov 2026 16:30 to Tue 3 Nov 2026 09:30: stopped, not counted",
        "first: Tue 3 Nov 2026 09:30 to 09:45: 0:15:00 counted",
      ])
  }

  @Test("a second-by-second play of random events agrees")
  func slow() throws {
    var calendars = RandomCalendars(random: SeededGenerator(seed: 9))
    var compared = 0
    while compared < 3000 {
      let zone = ClockChanges.all.randomElement(using: &calendars.random) ?? .utc
      let moment = calendars.moment(in: zone)
      let calendar = calendars.calendar(in: zone, around: moment, step: 1)
      let origin = Int(moment.seconds) / 60 * 60 - 3600
      let slow = SlowCalendar(calendar, step: 1, origin: origin, count: 7200)
      for _ in 0..<25 { compared += try compare(slow, &calendars.random) ? 1 : 0 }
    }
  }

  private func compare(_ slow: SlowCalendar, _ random: inout SeededGenerator) throws -> Bool {
    var events = [(index: Int.random(in: 1...300, using: &random), kind: Kind.created)]
    for _ in 0..<Int.random(in: 0...9, using: &random) {
      let kind = Kind.allCases.randomElement(using: &random) ?? .byStaff
      // Some at the same instant as others.
      events.append((index: Int.random(in: 1...90, using: &random) * 20, kind: kind))
    }
    let now = Int.random(in: 200...2000, using: &random)
    var targets = (first: 0, update: 0, solution: 0)
    targets.first = Int.random(in: 1...600, using: &random)
    targets.update = Int.random(in: 1...600, using: &random)
    targets.solution = Int.random(in: 1...1500, using: &random)
    let play = SlowClocks(slow, targets: targets, events: events, at: now)
    guard let wanted = play.shown(at: now) else { return false }
    let found = try ConversationClocks(
      targets: .init(first: targets.first, update: targets.update, solution: targets.solution),
      events: events.map { .init(at: slow.instant($0.index), kind: $0.kind) },
      at: slow.instant(now), calendar: slow.calendar)
    func shown(_ clock: ConversationClocks.Clock?) -> SlowClocks.Shown? {
      clock.map {
        SlowClocks.Shown(
          state: $0.state, used: $0.usedSeconds,
          due: $0.due.map { slow.instant(0).seconds(until: $0) })
      }
    }
    #expect(shown(found.first) == wanted.first, "\(events) \(now) \(targets)")
    #expect(shown(found.update) == wanted.update, "\(events) \(now) \(targets)")
    #expect(shown(found.solution) == wanted.solution, "\(events) \(now) \(targets)")
    #expect(found.nextDue == wanted.nextDue.map(slow.instant), "\(events) \(now) \(targets)")
    return true
  }
}
