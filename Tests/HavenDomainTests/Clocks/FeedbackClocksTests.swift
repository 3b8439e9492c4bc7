import Testing

@testable import HavenDomain

@Suite("The clocks of feedback")
struct FeedbackClocksTests {
  static func clocks(
    _ kind: FeedbackKind = .complaint, at received: Instant = monday, mayContact: Bool = true,
    _ events: [FeedbackClocks.Event] = [], pauses: [Pause] = [], policy: Policy = .acorn
  ) -> FeedbackClocks {
    FeedbackClocks(
      FeedbackClocks.Facts(
        kind: kind, receivedAt: received, mayContact: mayContact, events: events, pauses: pauses),
      policy: policy, calendar: ContactClocksTests.office)
  }

  /// Of a complaint of that Monday.
  static func clocks(
    _ events: [FeedbackClocks.Event], policy: Policy = .acorn
  ) -> FeedbackClocks {
    clocks(.complaint, events, policy: policy)
  }

  /// Days after the Monday.
  static func event(
    _ kind: FeedbackEvent.Kind, _ days: Int, due: String? = nil
  ) -> FeedbackClocks.Event {
    FeedbackClocks.Event(kind, at: monday + .days(days), due: due.map { utc($0) })
  }

  static func due(_ kind: ClockKind, _ clocks: FeedbackClocks) -> Instant? {
    clocks.clocks.last { $0.kind == kind }?.due
  }

  /// Received, in London; three and ten working days later. The last ones go over holidays.
  @Test(
    "CC-15 CC-18 CC-19 C30 is acknowledged in 3 and answered in 10 working days from its receipt",
    arguments: [
      ("2026-11-02 14:30", "2026-11-05 17:00", "2026-11-16 17:00"),
      ("2026-11-02 00:00", "2026-11-05 17:00", "2026-11-16 17:00"),
      ("2026-11-02 23:59", "2026-11-05 17:00", "2026-11-16 17:00"),
      ("2026-11-04 09:00", "2026-11-09 17:00", "2026-11-18 17:00"),
      ("2026-11-06 16:00", "2026-11-11 17:00", "2026-11-20 17:00"),
      ("2026-11-07 10:00", "2026-11-12 17:00", "2026-11-23 17:00"),
      ("2026-11-08 10:00", "2026-11-12 17:00", "2026-11-23 17:00"),
      ("2026-12-23 10:00", "2026-12-30 17:00", "2027-01-11 17:00"),
      ("2026-12-25 10:00", "2027-01-04 17:00", "2027-01-13 17:00"),
      ("2026-12-30 10:00", "2027-01-05 17:00", "2027-01-14 17:00"),
    ])
  func workingDays(received: String, acknowledge: String, outcome: String) {
    for kind in [FeedbackKind.complaint, .dissatisfaction] {
      let clocks = Self.clocks(kind, at: utc(received), [])
      #expect(Self.due(.acknowledgement, clocks) == utc(acknowledge))
      #expect(Self.due(.findings, clocks) == utc(outcome))
    }
  }

  @Test("C1 CC-16 a complaint has two marks: ours of 24 hours and the procedure's, which counts")
  func twoMarks() throws {
    let found = try #require(Self.clocks().clocks.first { $0.kind == .acknowledgement })
    #expect(found.targetDue == monday + .hours(24) && found.limitDue == utc("2026-11-05 17:00"))
    #expect(found.due == found.limitDue)
    var policy = Policy.acorn
    policy.figures["acknowledgement.complaint.breach"] = Policy.Figure(.word("target"))
    #expect(Self.due(.acknowledgement, Self.clocks(policy: policy)) == monday + .hours(24))
  }

  @Test("C2 CC-17 a status or the outcome by day 7, the findings by day 10")
  func status() {
    #expect(Self.due(.status, Self.clocks()) == utc("2026-11-11 17:00"))
    #expect(Self.due(.status, Self.clocks(.dissatisfaction)) == nil)
    for kind in [FeedbackEvent.Kind.statusGiven, .outcomeTold] {
      let clocks = Self.clocks([Self.event(.acknowledged, 1), Self.event(kind, 5)])
      #expect(clocks.clocks.first { $0.kind == .status }?.isOpen == false)
    }
  }

  @Test("C3 the findings may be set to count from the acknowledgement")
  func findingsFrom() {
    var policy = Policy.acorn
    policy.figures["findings.from"] = Policy.Figure(.word("acknowledged"))
    #expect(Self.due(.findings, Self.clocks(policy: policy)) == nil)
    let clocks = Self.clocks([Self.event(.acknowledged, 2)], policy: policy)
    #expect(Self.due(.findings, clocks) == utc("2026-11-18 17:00"))
  }

  @Test("CC-24 C5 lessons are shared in twenty days of the calendar from the logging")
  func lessons() {
    let clocks = Self.clocks([Self.event(.logged, 1)])
    #expect(Self.due(.lessons, clocks) == utc("2026-11-24 00:00"))
  }

  @Test("CC-31 an agreed update is due at the closing of its day; a new date in time replaces it")
  func updates() throws {
    let date = try #require(LocalDate(year: 2026, month: 11, day: 6))
    #expect(FeedbackClocks.due(on: date, ContactClocksTests.office) == utc("2026-11-06 17:00"))
    #expect(FeedbackClocks.due(on: date + 1, ContactClocksTests.office) == utc("2026-11-08 00:00"))
    let first = Self.event(.updateAgreed, 1, due: "2026-11-06 17:00")
    func promised(_ more: FeedbackClocks.Event...) -> [Clock] {
      Self.clocks([first] + more).clocks.filter { $0.kind == .progressUpdate }
    }
    #expect(promised().map(\.due) == [utc("2026-11-06 17:00")])
    let moved = promised(Self.event(.updateAgreed, 2, due: "2026-11-10 17:00"))
    #expect(moved.map(\.due) == [utc("2026-11-10 17:00")])
    let tooLate = promised(Self.event(.updateAgreed, 5, due: "2026-11-10 17:00"))
    #expect(tooLate.map { $0.state(at: monday + .days(6)) } == [.missed, .running])
    #expect(promised(Self.event(.updateGiven, 3)).map { $0.state(at: monday + .days(9)) } == [.met])
  }

  static let told = [event(.acknowledged, 1), event(.outcomeTold, 7)]

  @Test(
    "AP-02 C4 an appeal may come thirty days from the later of outcome and last word; nobody is late"
  )
  func window() throws {
    #expect(Self.due(.appealWindow, Self.clocks()) == nil)
    #expect(Self.due(.appealWindow, Self.clocks(Self.told)) == utc("2026-12-10 00:00"))
    let later = Self.clocks(Self.told + [Self.event(.updateGiven, 9)])
    #expect(Self.due(.appealWindow, later) == utc("2026-12-12 00:00"))
    #expect(Self.due(.appealWindow, Self.clocks(.dissatisfaction, Self.told)) == nil)
    let clock = try #require(later.clocks.first { $0.kind == .appealWindow })
    #expect(clock.state(at: monday + .days(90)) == .met)
    #expect(later.next?.kind != .appealWindow)
  }

  @Test(
    "AP-03 AP-04 the appellant hears in 5 working days, and the outcome in 30 days or as agreed")
  func appeal() {
    let events = Self.told + [Self.event(.appealReceived, 8)]
    let clocks = Self.clocks(events)
    #expect(Self.due(.appealContact, clocks) == utc("2026-11-17 17:00"))
    #expect(Self.due(.appealOutcome, clocks) == utc("2026-12-11 00:00"))
    let extended = events + [Self.event(.appealExtended, 20, due: "2027-01-15 17:00")]
    #expect(Self.due(.appealOutcome, Self.clocks(extended)) == utc("2027-01-15 17:00"))
    let tooLate = events + [Self.event(.appealExtended, 60, due: "2027-02-15 17:00")]
    #expect(Self.due(.appealOutcome, Self.clocks(tooLate)) == utc("2026-12-11 00:00"))
    let housing = Self.clocks(events, policy: .housingOmbudsman)
    #expect(Self.due(.appealOutcome, housing) == utc("2026-12-08 17:00"), "C34")
  }

  @Test("SV-01 C6 a survey follows in thirty days of closing, where the customer agreed")
  func survey() {
    let closed = Self.told + [Self.event(.closed, 10)]
    #expect(Self.due(.survey, Self.clocks(closed)) == utc("2026-12-13 00:00"))
    #expect(Self.due(.survey, Self.clocks(mayContact: false, closed)) == nil)
    #expect(Self.due(.survey, Self.clocks(closed + [Self.event(.reopened, 12)])) == nil)
  }

  @Test("CC-21 a compliment is owed nothing but thanks")
  func compliment() {
    let clocks = Self.clocks(.compliment, [Self.event(.logged, 0), Self.event(.closed, 1)])
    #expect(clocks.clocks.isEmpty && clocks.next == nil)
  }

  @Test("opening again resumes the findings without the time in which they were told")
  func reopened() {
    let open = Self.clocks(Self.told + [Self.event(.reopened, 9)])
    // Nine to five on two working days lie between: the told Monday and the reopened Wednesday.
    #expect(Self.due(.findings, open) == utc("2026-11-18 17:00"))
    let late = Self.clocks([
      Self.event(.acknowledged, 1), Self.event(.outcomeTold, 20), Self.event(.reopened, 22),
      Self.event(.outcomeTold, 23),
    ])
    #expect(
      late.clocks.first { $0.kind == .findings }?.state(at: monday + .days(30)) == .missed)
  }

  @Test("exactly at closing is in time, a second later is late for ever")
  func edges() {
    for (end, state) in [
      ("2026-11-05 17:00:00", Clock.State.met), ("2026-11-05 17:00:01", .missed),
    ] {
      let clocks = Self.clocks([FeedbackClocks.Event(.acknowledged, at: utc(end))])
      let clock = clocks.clocks.first { $0.kind == .acknowledgement }
      #expect(clock?.state(at: monday + .days(99)) == state)
    }
  }
}
