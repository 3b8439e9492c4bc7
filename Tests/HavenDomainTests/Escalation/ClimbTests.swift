import HavenDomain
import Testing

@Suite("Climbing the ladder")
struct ClimbTests {
  /// One look: minutes from the flag, and which rung is called then; -1 for the ladder's end.
  typealias Look = (minute: Int, step: Int?)

  /// Looks at those minutes, does what is due, and checks each step.
  private func play(
    _ looks: [Look], ladder: Ladder = .shipped, first: Role = .supervisor,
    events: [Int: Climb.Event] = [:]
  ) {
    var climb = Climb(ladder: ladder, flaggedAt: monday, first: first)
    var ended = false
    for look in looks {
      let now = monday + .minutes(look.minute)
      if let event = events[look.minute] { climb.apply(event, at: now) }
      let step = ended ? nil : climb.step(at: now)
      switch step {
      case .call(let place):
        #expect(look.step == place, "minute \(look.minute)")
        climb.apply(.called(place), at: now)
      case .end:
        #expect(look.step == -1, "minute \(look.minute)")
        ended = true
      case nil: #expect(look.step == nil, "minute \(look.minute)")
      }
    }
  }

  @Test("ES-01 ES-02 ES-03 S0's times are 30 minutes, 2 and 4 hours, from the flag")
  func shipped() {
    #expect(Ladder.shipped.steps.map(\.role) == [.supervisor, .clinicalDirector, .executiveOnCall])
    #expect(Ladder.shipped.steps.map(\.limit) == [.minutes(30), .hours(2), .hours(4)])
    #expect(Ladder.shipped.isCumulative && Ladder.shipped.grace == .minutes(10))
  }

  @Test("C10 each rung is called at its limit and not before")
  func onTime() {
    play([(0, nil), (29, nil), (30, 1), (119, nil), (120, 2), (239, nil), (240, -1)])
  }

  @Test("C10 a machine that slept calls one rung and leaves it its grace")
  func asleep() {
    play([(120, 1), (121, nil), (129, nil), (130, 2), (131, nil), (239, nil), (240, -1)])
    play([(600, 1), (600, nil), (609, nil), (610, 2), (619, nil), (620, -1)])
  }

  @Test("C10 per step, each rung has its time from when it was called")
  func perStep() {
    var each = Ladder.shipped
    each.isCumulative = false
    play([(29, nil), (30, 1), (149, nil), (150, 2), (389, nil), (390, -1)], ladder: each)
    play([(600, 1), (719, nil), (720, 2)], ladder: each)
  }

  @Test("ES-01 acknowledged by a person, nothing more is called")
  func acknowledged() {
    play([(10, nil), (30, nil), (240, nil), (9_000, nil)], events: [10: .acknowledged])
    play([(30, 1), (40, nil), (120, nil), (9_000, nil)], events: [40: .acknowledged])
  }

  @Test("ES-06 handed back, the clock runs on from the flag")
  func handedBack() {
    play(
      [(10, nil), (20, nil), (29, nil), (30, 1)],
      events: [10: .acknowledged, 20: .handedBack])
    play(
      [(10, nil), (90, 1), (119, nil), (120, 2)],
      events: [10: .acknowledged, 90: .handedBack])
  }

  @Test("resolved, it climbs no more, nor when somebody hands it back late")
  func resolved() {
    var climb = Climb(ladder: .shipped, flaggedAt: monday, first: .supervisor)
    climb.apply(.resolved, at: monday)
    climb.apply(.handedBack, at: monday)
    #expect(climb.due == nil && climb.step(at: monday + .days(9)) == nil)
  }

  @Test("C32 a disclosure may begin above the supervisor")
  func first() {
    play([(30, nil), (119, nil), (120, 2), (240, -1)], first: .clinicalDirector)
    play([(239, nil), (240, -1)], first: .executiveOnCall)
  }

  @Test("called again, a rung keeps its first time; called before its time it keeps its limit")
  func again() {
    var climb = Climb(ladder: .shipped, flaggedAt: monday, first: .supervisor)
    climb.apply(.called(0), at: monday + .minutes(20))
    #expect(climb.due == monday + .minutes(30))
    climb.apply(.called(1), at: monday + .minutes(5))
    #expect(climb.rung == 1 && climb.due == monday + .hours(2))
    climb.apply(.called(7), at: monday)
    #expect(climb.rung == 1)
  }

  @Test(
    "ES-07 rungs with nobody on call are passed over at once, the last one never",
    arguments: [
      (0, [Role.supervisor, .clinicalDirector, .executiveOnCall], 0),
      (0, [.clinicalDirector, .executiveOnCall], 1), (0, [.executiveOnCall], 2), (0, [], 2),
      (1, [.supervisor], 2), (1, [.clinicalDirector], 1), (2, [], 2),
    ] as [(Int, [Role], Int)])
  func landing(from place: Int, there: [Role], at landing: Int) {
    #expect(Climb.landing(from: place, on: .shipped) { there.contains($0) } == landing)
  }
}
