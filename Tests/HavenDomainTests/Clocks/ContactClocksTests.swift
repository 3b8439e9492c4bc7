import Testing

@testable import HavenDomain

@Suite("The clocks of a contact")
struct ContactClocksTests {
  static let office = BusinessCalendar.officeHours(
    zone: Zones.london, holidaySets: [.englandAndWales])

  static func clocks(
    _ channel: Channel, at received: Instant = monday, emergency: Bool = false,
    unsafe: Bool = false, _ events: [ContactClocks.Event] = [], pauses: [Pause] = [],
    policy: Policy = .safeHaven
  ) -> ContactClocks {
    ContactClocks(
      ContactClocks.Facts(
        channel: channel, receivedAt: received, arrivedAsEmergency: emergency,
        isEmergency: emergency || unsafe, isUnsafe: unsafe, events: events, pauses: pauses),
      policy: policy, calendar: office)
  }

  static func event(
    _ kind: ContactEvent.Kind, _ minutes: Int, due: Int? = nil, rapid: Bool = false
  ) -> ContactClocks.Event {
    ContactClocks.Event(
      kind, at: monday + .minutes(minutes), due: due.map { monday + .minutes($0) }, isRapid: rapid)
  }

  private func clock(_ kind: ClockKind, _ clocks: ContactClocks) -> Clock? {
    clocks.clocks.first { $0.kind == kind }
  }

  private func firstDue(
    _ channel: Channel, _ received: String, emergency: Bool = false
  ) -> Instant? {
    clock(.firstResponse, Self.clocks(channel, at: utc(received), emergency: emergency))?.due
  }

  @Test(
    "Q-01 Q-02 is answered in sixty seconds where somebody waits, day and night, emergency or not",
    arguments: [Channel.phone, .text, .chat, .inPerson], [true, false])
  func live(channel: Channel, isEmergency: Bool) {
    for received in ["2026-11-02 14:30", "2026-11-07 03:00", "2026-12-25 23:59:30"] {
      #expect(
        firstDue(channel, received, emergency: isEmergency) == utc(received) + .seconds(60))
    }
  }

  @Test(
    "Q-03 is answered in four hours for an emergency in writing, holidays included",
    arguments: [Channel.email, .portal, .website, .social, .letter])
  func emergency(channel: Channel) {
    for received in ["2026-11-02 14:30", "2026-11-07 23:00", "2026-12-25 12:00"] {
      #expect(firstDue(channel, received, emergency: true) == utc(received) + .hours(4))
    }
  }

  /// Wall times in London, winter; the last ones lie around Christmas and New Year.
  @Test(
    "Q-04 C15 is answered in 24 business hours for other mail: three days of eight hours",
    arguments: [
      ("2026-11-02 10:00", "2026-11-05 10:00"), ("2026-11-02 09:00", "2026-11-04 17:00"),
      ("2026-11-02 06:00", "2026-11-04 17:00"), ("2026-11-02 17:00", "2026-11-05 17:00"),
      ("2026-11-02 16:59", "2026-11-05 16:59"), ("2026-11-02 23:59", "2026-11-05 17:00"),
      ("2026-11-06 16:00", "2026-11-11 16:00"), ("2026-11-07 12:00", "2026-11-11 17:00"),
      ("2026-11-08 23:00", "2026-11-11 17:00"), ("2026-12-23 10:00", "2026-12-30 10:00"),
      ("2026-12-31 15:00", "2027-01-06 15:00"),
    ])
  func businessHours(received: String, due: String) {
    for channel in [Channel.email, .portal, .website, .social, .letter] {
      #expect(firstDue(channel, received) == utc(due))
    }
  }

  @Test("Q-04 keeps to wall hours when the clocks change over the weekend")
  func clockChange() {
    let due = clock(
      .firstResponse, Self.clocks(.email, at: utc("2026-10-23 16:00", offset: 3600)))?.due
    #expect(due == utc("2026-10-28 16:00"))
  }

  @Test(
    "C15 may be set to the next business day",
    arguments: [
      ("2026-11-02 10:00", "2026-11-03 17:00"), ("2026-11-06 10:00", "2026-11-09 17:00"),
      ("2026-11-08 10:00", "2026-11-09 17:00"), ("2026-12-24 10:00", "2026-12-29 17:00"),
    ])
  func nextBusinessDay(received: String, due: String) {
    var policy = Policy.safeHaven
    policy.figures["first-response"] = Policy.Figure(.target(Target(1, .nextBusinessDay)))
    let clocks = Self.clocks(.email, at: utc(received), policy: policy)
    #expect(clock(.firstResponse, clocks)?.due == utc(due))
  }

  @Test(
    "IN-03 C12 the assessment runs from the first taking; at the limit is in time, after is late")
  func assessment() throws {
    for (seconds, state) in [(300, Clock.State.met), (301, .missed)] {
      let clocks = Self.clocks(
        .phone,
        [
          Self.event(.taken, 1),
          ContactClocks.Event(.safetyAssessed, at: monday + .seconds(60 + seconds)),
        ])
      let found = try #require(clock(.safetyAssessment, clocks))
      #expect(found.due == monday + .minutes(6) && found.targetDue == monday + .minutes(3))
      #expect(found.state(at: monday + .days(9)) == state)
    }
    let skipped = Self.clocks(.phone, [Self.event(.taken, 1), Self.event(.completed, 2, due: 60)])
    #expect(clock(.safetyAssessment, skipped)?.state(at: monday + .minutes(3)) == .missed)
    #expect(clock(.safetyAssessment, Self.clocks(.letter, [Self.event(.taken, 1)])) == nil)
  }

  @Test("TR-02 C12 dispatch is due in three minutes from the No, and gone when it is taken back")
  func dispatch() throws {
    let no = [Self.event(.taken, 0), Self.event(.foundUnsafe, 2)]
    let running = Self.clocks(.phone, unsafe: true, no)
    #expect(clock(.dispatch, running)?.due == monday + .minutes(5))
    #expect(running.due == monday + .minutes(5))
    #expect(clock(.dispatch, Self.clocks(.phone, unsafe: false, no)) == nil)
    let sent = Self.clocks(.phone, unsafe: true, no + [Self.event(.dispatched, 5)])
    #expect(clock(.dispatch, sent)?.state(at: monday + .days(1)) == .met)
    let late = Self.clocks(.phone, unsafe: true, no + [Self.event(.dispatched, 6)])
    #expect(clock(.dispatch, late)?.state(at: monday + .days(1)) == .missed)
  }

  @Test("Q-06 Q-07 Q-08 C14 a next action is due when it was agreed, within the policy's limit")
  func followUp() throws {
    let events = [Self.event(.taken, 0), Self.event(.completed, 10, due: 600)]
    let clocks = Self.clocks(.phone, events)
    let found = try #require(clock(.followUp, clocks))
    #expect(found.due == monday + .minutes(600) && clocks.due == found.due)
    #expect(found.limitDue == monday + .minutes(10) + .hours(72))
    #expect(found.targetDue == monday + .minutes(10) + .hours(24))
    let rapid = Self.clocks(.phone, [Self.event(.completed, 10, due: 600, rapid: true)])
    #expect(clock(.followUp, rapid)?.limitDue == monday + .minutes(10) + .hours(24))
    let emergency = Self.clocks(.phone, emergency: true, [Self.event(.completed, 10)])
    #expect(clock(.followUp, emergency)?.due == monday + .minutes(130))
    let done = Self.clocks(
      .phone, events + [Self.event(.followedUp, 700, due: 2000)])
    #expect(done.clocks.filter { $0.kind == .followUp }.map(\.isOpen) == [false, true])
    #expect(done.due == monday + .minutes(2000))
  }

  @Test("Q-09 a case that is no emergency is resolved in seven days, to the end of the seventh")
  func resolution() {
    #expect(clock(.resolution, Self.clocks(.email))?.due == utc("2026-11-10 00:00"))
    #expect(clock(.resolution, Self.clocks(.email, emergency: true)) == nil)
  }

  @Test("a call that is put back waits as before; late once is late for ever")
  func released() throws {
    let back = Self.clocks(.phone, [Self.event(.taken, 0), Self.event(.released, 3)])
    #expect(clock(.firstResponse, back)?.isOpen == true)
    #expect(back.due == monday + .seconds(60))
    let again = Self.clocks(
      .phone, [Self.event(.taken, 0), Self.event(.reclaimed, 3), Self.event(.taken, 4)])
    #expect(clock(.firstResponse, again)?.state(at: monday + .days(9)) == .missed)
    let spoken = Self.clocks(
      .phone, [Self.event(.taken, 0), Self.event(.answered, 2), Self.event(.handedOver, 3)])
    #expect(clock(.firstResponse, spoken)?.isOpen == false)
  }

  @Test("taking a letter answers nobody; an answer or an intake does")
  func written() {
    #expect(clock(.firstResponse, Self.clocks(.letter, [Self.event(.taken, 1)]))?.isOpen == true)
    for kind in [ContactEvent.Kind.answered, .completed] {
      let clocks = Self.clocks(.letter, [Self.event(.taken, 1), Self.event(kind, 5)])
      #expect(clock(.firstResponse, clocks)?.isOpen == false)
    }
  }

  @Test("repeated messages restart nothing, and count only once the first is answered")
  func nextResponse() throws {
    let events = [Self.event(.wroteAgain, 60), Self.event(.wroteAgain, 120)]
    let waiting = Self.clocks(.email, events)
    let next = waiting.clocks.filter { $0.kind == .nextResponse }
    #expect(next.map(\.start.at) == [monday + .minutes(60)])
    #expect(waiting.due == clock(.firstResponse, waiting)?.due)
    let answered = Self.clocks(.email, [Self.event(.answered, 10)] + events)
    #expect(answered.due == clock(.nextResponse, answered)?.due)
    let both = Self.clocks(.email, events + [Self.event(.answered, 200)])
    #expect(both.clocks.allSatisfy { $0.kind == .resolution || !$0.isOpen })
  }

  @Test("opening again resumes: the time in which it was resolved does not count")
  func reopened() throws {
    let events = [
      Self.event(.completed, 10, due: 600), Self.event(.resolved, 500),
    ]
    #expect(
      Self.clocks(.phone, [Self.event(.taken, 0), Self.event(.safetyAssessed, 1)] + events).due
        == nil)
    let open = Self.clocks(
      .email, events + [Self.event(.reopened, 500 + 2880, due: 4000)])
    #expect(clock(.resolution, open)?.due == utc("2026-11-10 00:00") + .days(2))
    #expect(open.due == monday + .minutes(4000))
    // It was late before it was resolved, and stays so.
    let late = Self.clocks(
      .email, [Self.event(.resolved, 14 * 1440), Self.event(.reopened, 20 * 1440)])
    #expect(clock(.resolution, late)?.state(at: monday + .days(21)) == .missed)
  }

  @Test("an emergency's clocks, and a caller's who waits, cannot be paused")
  func pausing() {
    #expect(Self.clocks(.email).whyNotPause(at: monday) == nil)
    #expect(
      Self.clocks(.email, emergency: true).whyNotPause(at: monday)
        == "This is an emergency: its clocks cannot be paused.")
    #expect(
      Self.clocks(.phone).whyNotPause(at: monday)
        == "Somebody waits this minute: the clock “first response” cannot be paused.")
    let pause = Pause(from: monday, until: monday + .hours(2), reason: "away")
    #expect(
      Self.clocks(.email, pauses: [pause]).whyNotPause(at: monday + .hours(1))
        == "Its clocks are paused already.")
    #expect(Self.clocks(.email, pauses: [pause]).whyNotPause(at: monday + .hours(2)) == nil)
    let live = Self.clocks(.phone, pauses: [pause])
    #expect(clock(.firstResponse, live)?.due == monday + .seconds(60))
  }

  @Test("a due time from before policies stays what it was")
  func kept() {
    let kept = KeptDue(kind: .firstResponse, due: monday + .hours(5))
    let clocks = ContactClocks(
      ContactClocks.Facts(channel: .email, receivedAt: monday, kept: kept), policy: .safeHaven,
      calendar: Self.office)
    #expect(clocks.due == kept.due && clocks.clocks.map(\.kind) == [.firstResponse])
  }
}
