import Testing

@testable import HavenDomain

@Suite("Appeals and investigations")
struct AppealTests {
  private static func day(_ month: Int, _ day: Int) -> LocalDate {
    LocalDate(year: 2026, month: month, day: day) ?? LocalDate(day: 0)
  }

  /// The outcome was told on Monday 2 November: the thirtieth day is Wednesday 2 December.
  static let until = utc("2026-12-03 00:00")

  private func problem(
    _ received: LocalDate, until: Instant? = AppealTests.until, reason: String = "",
    mayTakeLate: Bool = false, today: LocalDate = AppealTests.day(12, 20)
  ) -> String? {
    AppealRules.problem(
      received: received, today: today, until: until, outcome: Self.day(11, 2),
      zone: Zones.london, lateReason: reason, mayTakeLate: mayTakeLate
    )?.words
  }

  @Test(
    "AP-02 C4 an appeal on day 30 is in time, on day 31 it is not",
    arguments: [
      (day(11, 2), true), (day(11, 3), true), (day(11, 29), true), (day(12, 1), true),
      (day(12, 2), true), (day(12, 3), false), (day(12, 4), false),
    ])
  func window(received: LocalDate, isInTime: Bool) {
    #expect((problem(received) == nil) == isInTime)
    #expect(AppealRules.isLate(received, until: Self.until, zone: Zones.london) == !isInTime)
  }

  @Test("AP-02 a last day on a weekend is a whole day too, over the end of summer time")
  func weekend() {
    // Told Thursday 1 October 2026; the thirtieth day is Saturday 31 October, after the clocks.
    let clocks = FeedbackClocksTests.clocks(
      .complaint, at: utc("2026-09-28 10:00"),
      [
        FeedbackClocks.Event(.acknowledged, at: utc("2026-09-29 10:00")),
        FeedbackClocks.Event(.outcomeTold, at: utc("2026-10-01 10:00")),
      ])
    let until = clocks.appealUntil
    #expect(until == utc("2026-11-01 00:00"))
    #expect(!AppealRules.isLate(Self.day(10, 31), until: until, zone: Zones.london))
    #expect(AppealRules.isLate(Self.day(11, 1), until: until, zone: Zones.london))
  }

  @Test("AP-02 day 31 is refused in words with its source; the co-ordinator may give a reason")
  func late() {
    let late = Self.day(12, 3)
    let words = problem(late)
    #expect(words?.contains("until Wed 2 Dec 2026 (S3, Logging a Complaint).") == true)
    #expect(words?.hasSuffix("may take it, with a reason: ask them.") == true)
    #expect(problem(late, reason: "they were in hospital")?.isEmpty == false)
    #expect(problem(late, mayTakeLate: true)?.contains("with a reason") == true)
    #expect(problem(late, reason: "they were in hospital", mayTakeLate: true) == nil)
  }

  @Test("AP-02 the day it was received is neither to come nor before the outcome")
  func days() {
    #expect(problem(Self.day(12, 21))?.contains("still to come") == true)
    #expect(problem(Self.day(11, 1))?.contains("Mon 2 Nov 2026") == true)
    #expect(problem(Self.day(12, 19), until: nil) == nil)
  }

  @Test("AP-03 counts from the day it was received, and never before the outcome")
  func receivedAt() {
    func at(_ day: LocalDate) -> Instant {
      AppealRules.receivedAt(
        day, now: utc("2026-11-11 09:00"), outcome: utc("2026-11-09 14:30"), zone: Zones.london)
    }
    #expect(at(Self.day(11, 11)) == utc("2026-11-11 09:00"))
    #expect(at(Self.day(11, 10)) == utc("2026-11-10 00:00"))
    #expect(at(Self.day(11, 9)) == utc("2026-11-09 14:30"))
  }

  @Test("AP-07 C20 who investigated does not review")
  func review() {
    let me = StaffID(rawValue: 3)
    let why = AppealRules.whyNotReview(me, investigators: [me, StaffID(rawValue: 4)])
    #expect(why?.contains("(S3, Appeal of complaint outcome)") == true)
    #expect(AppealRules.whyNotReview(me, investigators: [StaffID(rawValue: 4)]) == nil)
  }

  // MARK: - Clocks

  private typealias Clocks = FeedbackClocksTests

  private func clocks(_ kind: ClockKind, _ clocks: FeedbackClocks) -> [Clock] {
    clocks.clocks.filter { $0.kind == kind }
  }

  /// Outcome on day 7, appeal on day 8, decided on day 20 for a new investigation.
  private static let anew =
    Clocks.told + [
      Clocks.event(.appealReceived, 8), Clocks.event(.appealOutcome, 20),
      Clocks.event(.newInvestigation, 20),
    ]

  @Test("AP-05 AP-06 a new investigation has its own findings, window and appeal")
  func anew() throws {
    let open = Clocks.clocks(Self.anew)
    let findings = clocks(.findings, open)
    #expect(findings.map { $0.start.at } == [monday, monday + .days(20)])
    // Ten working days from Sunday 22 November, which counts as the Monday.
    #expect(findings.map(\.due) == [utc("2026-11-16 17:00"), utc("2026-12-07 17:00")])
    #expect(findings.map { $0.end == nil } == [false, true])
    #expect(open.next?.kind == .lessons || open.next?.kind == .findings)
    #expect(open.appealUntil == nil, "no outcome stands")
    let told = Clocks.clocks(Self.anew + [Clocks.event(.outcomeTold, 25)])
    #expect(clocks(.findings, told).allSatisfy { $0.state(at: monday + .days(60)) == .met })
    #expect(told.appealUntil == utc("2026-12-28 00:00"))
    let again = Clocks.clocks(
      Self.anew + [Clocks.event(.outcomeTold, 25), Clocks.event(.appealReceived, 30)])
    #expect(clocks(.appealContact, again).map { $0.end == nil } == [false, true])
    #expect(clocks(.appealOutcome, again).map { $0.end == nil } == [false, true])
    #expect(clocks(.appealWindow, again).count == 2)
  }

  @Test("CC-18 C34 more time for the findings counts when it was agreed before the time was over")
  func extended() {
    func due(_ day: Int, policy: Policy = .acorn) -> Instant? {
      let events = [
        Clocks.event(.acknowledged, 1),
        Clocks.event(.findingsExtended, day, due: "2026-11-27 17:00"),
      ]
      return Clocks.due(.findings, Clocks.clocks(events, policy: policy))
    }
    #expect(due(5) == utc("2026-11-27 17:00"))
    #expect(due(15) == utc("2026-11-16 17:00"))
    #expect(due(5, policy: .housingOmbudsman) == utc("2026-11-27 17:00"))
  }

  // MARK: - What the record says

  private func investigation(_ events: [FeedbackEvent]) -> [Investigation] {
    let made = Clocks.clocks(
      events.map { FeedbackClocks.Event($0.kind, at: $0.happenedAt ?? $0.at) })
    return Investigation.all(made.clocks, events)
  }

  private func did(
    _ kind: FeedbackEvent.Kind, _ days: Int, outcome: AppealOutcome? = nil
  ) -> FeedbackEvent {
    FeedbackEvent(
      kind: kind, at: monday + .days(days), staffName: "D. Achter", detail: nil,
      appealOutcome: outcome)
  }

  private func words(_ events: [FeedbackEvent], day: Int = 30) -> [String] {
    investigation(events).map { $0.words(now: monday + .days(day), zone: Zones.london) }
  }

  @Test("CC-26 whether it was done within ten working days, and if longer, what the customer heard")
  func investigated() {
    let begun = [did(.acknowledged, 1), did(.investigationBegun, 2)]
    #expect(
      words(begun + [did(.outcomeTold, 7)])
        == ["Investigation begun Wed 4 Nov by D. Achter. Done within 10 working days."])
    #expect(
      words(begun + [did(.outcomeTold, 20)])
        == [
          "Investigation begun Wed 4 Nov by D. Achter. It took longer than 10 working days. "
            + "No update to the customer is noted."
        ])
    #expect(
      words(begun + [did(.updateGiven, 11), did(.outcomeTold, 20)]).first?.hasSuffix(
        "It took longer than 10 working days. The customer was updated, last on Fri 13 Nov.")
        == true)
    #expect(words(begun, day: 20).first?.contains("It is taking longer than") == true)
    #expect(words(begun, day: 5).first?.contains("Within 10 working days until 17:00") == true)
  }

  @Test("AP-06 an appeal says when it came, that they were contacted, and what became of it")
  func appeals() {
    let events = [
      did(.acknowledged, 1), did(.outcomeTold, 7), did(.appealReceived, 8),
      did(.appealContacted, 9), did(.appealOutcome, 20, outcome: .newInvestigation),
      did(.newInvestigation, 20), did(.outcomeTold, 25), did(.appealReceived, 30),
    ]
    let made = Clocks.clocks(events.map { FeedbackClocks.Event($0.kind, at: $0.at) })
    let appeals = Appeal.all(made.clocks, events)
    #expect(appeals.map(\.outcome) == [.newInvestigation, nil])
    #expect(
      appeals.map { $0.words(now: monday, zone: Zones.london) } == [
        "Appeal received Tue 10 Nov. Customer contacted Wed 11 Nov. "
          + "Outcome told Sun 22 Nov: further action, or a new investigation.",
        "Appeal received Wed 2 Dec. Outcome due 24:00 Fri 1 Jan 2027.",
      ])
    #expect(investigation(events).count == 2)
  }
}
