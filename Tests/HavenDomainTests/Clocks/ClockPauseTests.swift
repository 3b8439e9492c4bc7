import Testing

@testable import HavenDomain

@Suite("Pauses, and why a clock is due when it is")
struct ClockPauseTests {
  private let office = ContactClocksTests.office

  private func pause(_ from: String, _ until: String) -> Pause {
    Pause(from: utc(from), until: utc(until), reason: "away", staffName: "R. Osei")
  }

  private func acknowledgement(_ pauses: Pause..., at received: String = "2026-11-02 14:30")
    -> Clock?
  {
    FeedbackClocksTests.clocks(at: utc(received), pauses: pauses).clocks
      .first { $0.kind == .acknowledgement }
  }

  @Test(
    "CC-15 a pause gives back its open time to the second, and no night, weekend or holiday",
    arguments: [
      ("2026-11-03 10:00", "2026-11-04 10:00", "2026-11-06 17:00"),
      ("2026-11-03 10:00", "2026-11-03 13:00", "2026-11-06 12:00"),
      ("2026-11-03 10:00", "2026-11-03 10:00:01", "2026-11-06 09:00:01"),
      ("2026-11-03 17:00", "2026-11-04 09:00", "2026-11-05 17:00"),
      ("2026-11-05 17:00", "2026-11-20 09:00", "2026-11-05 17:00"),
      ("2026-11-05 16:59", "2026-11-09 09:00", "2026-11-09 09:01"),
    ])
  func open(from: String, until: String, due: String) {
    #expect(acknowledgement(pause(from, until))?.due == utc(due))
  }

  @Test("a pause over Christmas gives back only what was open")
  func holiday() {
    // Received on the 22nd; due on the 29th (25 and 28 December are holidays).
    #expect(acknowledgement(at: "2026-12-22 10:00")?.due == utc("2026-12-29 17:00"))
    let clock = acknowledgement(
      pause("2026-12-24 17:00", "2026-12-29 09:00"), at: "2026-12-22 10:00")
    #expect(clock?.due == utc("2026-12-29 17:00"))
  }

  @Test("pauses that overlap give nothing back twice")
  func overlapping() {
    let clock = acknowledgement(
      pause("2026-11-03 10:00", "2026-11-03 12:00"), pause("2026-11-03 11:00", "2026-11-03 13:00"))
    #expect(clock?.due == utc("2026-11-06 12:00"))
  }

  @Test("it is paused until its end, and then runs by itself")
  func states() throws {
    let clock = try #require(acknowledgement(pause("2026-11-03 10:00", "2026-11-04 10:00")))
    #expect(clock.state(at: utc("2026-11-03 09:59:59")) == .running)
    #expect(clock.state(at: utc("2026-11-03 10:00")) == .paused)
    #expect(clock.state(at: utc("2026-11-04 10:00")) == .running)
    #expect(clock.state(at: utc("2026-11-06 17:00")) == .running)
    #expect(clock.state(at: utc("2026-11-06 17:00:01")) == .missed)
    #expect(clock.secondsLeft(at: utc("2026-11-06 16:59")) == 60)
  }

  @Test("what if: words and time for a pause until then, and why there is none")
  func whatIf() throws {
    let clock = try #require(acknowledgement())
    func words(_ until: String, _ now: String = "2026-11-03 10:00") -> String {
      clock.whatIfWords(
        pausedUntil: utc(until), now: utc(now), on: office, zone: Zones.london)
    }
    #expect(
      words("2026-11-04 10:00")
        == "If it is paused until 10:00 Wed 4 Nov 2026: due 17:00 Fri 6 Nov 2026.")
    #expect(words("2026-11-02 10:00") == "That time is over. Name one that is to come.")
    #expect(
      words("2026-11-20 10:00", "2026-11-09 10:00")
        == "It is late already: a pause would move nothing.")
    let paused = clock.whatIf(
      pausedUntil: utc("2026-11-04 10:00"), now: utc("2026-11-03 10:00"), on: office)
    #expect(paused == acknowledgement(pause("2026-11-03 10:00", "2026-11-04 10:00"))?.due)
  }

  @Test(
    "why: policy and rule, start, each working day, what was closed, each pause, and the due time")
  func why() throws {
    let clock = try #require(
      acknowledgement(pause("2026-12-24 10:00", "2026-12-24 13:00"), at: "2026-12-22 10:00"))
    #expect(
      clock.why(on: office, zone: Zones.london) == [
        "Policy acorn, version 1: acknowledgement within 3 working days (CC-15, C1, C30), "
          + "target 24 h (CC-16, C1); the limit counts.",
        "Started 10:00 Tue 22 Dec 2026: made or received.",
        "Tue 22 Dec 2026: the day of receipt, not counted.",
        "Wed 23 Dec 2026: working day 1 of 3.", "Thu 24 Dec 2026: working day 2 of 3.",
        "Fri 25 Dec 2026: closed, Christmas Day.", "Sat 26 Dec 2026 to Sun 27 Dec 2026: closed.",
        "Mon 28 Dec 2026: closed, Boxing Day (substitute day).",
        "Tue 29 Dec 2026: working day 3 of 3.",
        "Paused 10:00 Thu 24 Dec 2026 to 13:00 Thu 24 Dec 2026 by R. Osei, away: "
          + "3:00:00 given back, due 12:00 Wed 30 Dec 2026.",
        "Due 12:00 Wed 30 Dec 2026.",
      ])
  }

  @Test("why: a receipt on a Saturday counts as received on Monday; calendar days name the last")
  func whySaturday() throws {
    let clock = try #require(acknowledgement(at: "2026-11-07 10:00"))
    let lines = clock.why(on: office, zone: Zones.london)
    #expect(
      lines.contains(
        "Sat 7 Nov 2026 is no working day: it counts as received on Mon 9 Nov 2026."))
    let survey = try #require(
      FeedbackClocksTests.clocks(
        FeedbackClocksTests.told + [FeedbackClocksTests.event(.closed, 10)]
      ).clocks.first { $0.kind == .survey })
    let why = survey.why(on: office, zone: Zones.london)
    #expect(why.contains("30 days on the calendar: Sat 12 Dec 2026 is the last, to midnight."))
    #expect(
      why.contains(
        "Sat 12 Dec 2026 is no working day; the next is Mon 14 Dec 2026. "
          + "That does not move the due time (C6)."))
    #expect(why.last == "Due 24:00 Sat 12 Dec 2026.")
  }

  @Test("why: what ended late says by how much")
  func whyLate() throws {
    let clocks = FeedbackClocksTests.clocks([FeedbackClocksTests.event(.acknowledged, 4)])
    let clock = try #require(clocks.clocks.first { $0.kind == .acknowledgement })
    #expect(
      clock.why(on: office, zone: Zones.london).last
        == "Ended 14:30 Fri 6 Nov 2026: acknowledged to the customer, late by 21:30:00.")
  }

  @Test("a policy that changed moves no figure of a record that keeps the old one")
  func versions() throws {
    let before = try #require(acknowledgement())
    var policy = Policy.acorn
    policy.version = 2
    policy.figures["acknowledgement.complaint"] = Policy.Figure(.target(Target(1, .workingDays)))
    let after = FeedbackClocksTests.clocks(policy: policy).clocks
      .first { $0.kind == .acknowledgement }
    #expect(after?.due == utc("2026-11-03 17:00") && after?.policy == "acorn, version 2")
    #expect(before.due == utc("2026-11-05 17:00") && before.policy == "acorn, version 1")
  }

  @Test("a calendar without open time gives a time all the same, and too early rather than never")
  func neverOpen() {
    let shut = BusinessCalendar(name: "shut", zone: .utc, hours: [])
    let clocks = FeedbackClocks(
      FeedbackClocks.Facts(kind: .complaint, receivedAt: monday), policy: .acorn, calendar: shut)
    #expect(
      clocks.clocks.first { $0.kind == .acknowledgement }?.due == monday + .days(3))
  }
}
