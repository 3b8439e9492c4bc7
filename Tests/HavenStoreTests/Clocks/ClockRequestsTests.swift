import HavenDomain
import Testing

@testable import HavenStore

@Suite("Clocks of records")
struct ClockRequestsTests {
  let office: Office
  let agent: Principal
  let lead: Principal
  init() throws {
    office = try Office()
    agent = try office.person("Robin Osei", .agent)
    lead = try office.person("Sol Lead", .supervisor)
  }

  private func pause(
    _ record: ClockedRecord, _ hours: Int = 4, reason: String = "away", by person: Principal
  ) throws -> ClockSheet {
    try office.desk.perform(
      PauseClocks(
        id: office.id(), record: record, reason: reason,
        until: office.clock.instant + .hours(hours)), by: person)
  }

  private func act(
    _ contact: ContactID, _ act: ContactAct, due: Instant? = nil, by person: Principal
  ) throws -> ClockSheet {
    try office.desk.perform(
      RecordContactAct(id: office.id(), contact: contact, act: act, note: "said", due: due),
      by: person)
  }

  private func row(_ contact: ContactID) throws -> QueueRow {
    try office.desk.perform(ReadContact(.id(contact)), by: lead).row
  }

  @Test("a pause moves what the queue is ordered by, and is kept when the policy changes")
  func pauses() throws {
    let contact = try office.contact(.email)
    let paused = try pause(.contact(contact.id), 90, by: lead)
    let clock = try #require(paused.clocks.first { $0.kind == .firstResponse })
    #expect(clock.pauses.map(\.reason) == ["away"] && clock.pauses[0].staffName == "S. Lead")
    #expect(clock.state(at: office.clock.instant) == .paused)
    #expect(try row(contact.id).due == clock.due && clock.due > contact.due)
    #expect(try row(contact.id).version == contact.version)
    _ = try office.desk.perform(
      SavePolicy(id: office.id(), text: Policy.shippedTexts[0] + "# newer\n"), by: office.founder())
    let again = try office.desk.perform(ReadClocks(.contact(contact.id)), by: lead)
    #expect(again.clocks == paused.clocks && again.policy == "safe-haven, version 1")
  }

  @Test("Q-01 a call that waits is not answered by an entry: its first response stays open")
  func liveAnswer() throws {
    let call = try office.contact(.phone)
    let words = "Take it first: a live contact is answered by taking it."
    #expect(throws: Refusal.wrongState(words)) { try act(call.id, .answered, by: agent) }
    let sheet = try office.desk.perform(ReadClocks(.contact(call.id)), by: lead)
    #expect(sheet.clocks.first { $0.kind == .firstResponse }?.isOpen == true)
  }

  @Test("a pause ends by itself at its end, or when somebody ends it")
  func resume() throws {
    let contact = try office.contact(.email)
    let before = contact.due
    _ = try pause(.contact(contact.id), 4, by: lead)
    #expect(throws: Refusal.wrongState("Its clocks are paused already.")) {
      try pause(.contact(contact.id), by: lead)
    }
    let resumed = try office.desk.perform(
      ResumeClocks(id: office.id(), record: .contact(contact.id)), by: lead)
    #expect(try row(contact.id).due == before, "no time went by")
    #expect(resumed.clocks.allSatisfy { $0.state(at: office.clock.instant) == .running })
    #expect(throws: Refusal.wrongState("Its clocks are not paused.")) {
      try office.desk.perform(
        ResumeClocks(id: office.id(), record: .contact(contact.id)), by: lead)
    }
    _ = try pause(.contact(contact.id), 4, by: lead)
    office.clock.advance(.hours(4))
    #expect(throws: Refusal.wrongState("Its clocks are not paused.")) {
      try office.desk.perform(
        ResumeClocks(id: office.id(), record: .contact(contact.id)), by: lead)
    }
  }

  @Test("a pause needs a reason and an end, and an emergency takes none")
  func refused() throws {
    let contact = try office.contact(.email)
    #expect(throws: Refusal.invalid([FormProblem("reason", "A pause needs a reason.")])) {
      try pause(.contact(contact.id), reason: "  ", by: lead)
    }
    #expect(throws: Refusal.self) { try pause(.contact(contact.id), 0, by: lead) }
    let emergency = try office.desk.perform(
      AddContact(id: office.id(), contact: NewContact(channel: .email, isEmergency: true)), by: lead
    )
    #expect(
      throws: Refusal.wrongState("This is an emergency: its clocks cannot be paused.")
    ) { try pause(.contact(emergency.row.id), by: lead) }
    let caller = try office.contact(.phone)
    #expect(throws: Refusal.self) { try pause(.contact(caller.id), by: lead) }
  }

  @Test("PR-07 an agent pauses what is theirs; a reason is shown to those who may open the contact")
  func reach() throws {
    let contact = try office.contact(.email)
    #expect(throws: Refusal.notAllowed(.pauseClocks)) {
      try pause(.contact(contact.id), by: agent)
    }
    _ = try office.desk.perform(TakeContact(id: office.id(), contact: contact.id), by: agent)
    _ = try pause(.contact(contact.id), by: agent)
    let front = try office.person("Fay Front", .receptionist)
    let sheet = try office.desk.perform(ReadClocks(.contact(contact.id)), by: front)
    #expect(sheet.clocks[0].pauses.map(\.reason) == [""])
    let bytes = office.scratch.read("data/haven.db") + office.scratch.read("data/haven.db-wal")
    let text = String(decoding: bytes, as: UTF8.self)
    let isThere = text.contains("away")
    #expect(!isThere, "reasons are sealed")
  }

  @Test(
    "Q-04 an answer ends the first response; a message after it starts the next; opened, resolved")
  func acts() throws {
    let contact = try office.contact(.email)
    let answered = try act(contact.id, .answered, by: agent)
    #expect(answered.clocks.first { $0.kind == .firstResponse }?.isOpen == false)
    #expect(try row(contact.id).due == answered.clocks.first { $0.kind == .resolution }?.due)
    office.clock.advance(.hours(1))
    let again = try act(contact.id, .wroteAgain, by: agent)
    let next = try #require(again.clocks.first { $0.kind == .nextResponse })
    #expect(try row(contact.id).due == next.due)
    #expect(throws: Refusal.wrongState("Complete its intake first.")) {
      try act(contact.id, .resolved, by: agent)
    }
    #expect(throws: Refusal.wrongState("It is open.")) { try act(contact.id, .reopened, by: lead) }
    let events = try office.desk.perform(ReadContact(.id(contact.id)), by: lead).events
    #expect(events.suffix(2).map(\.kind) == [.answered, .wroteAgain])
    #expect(events.last?.detail == "said")
  }

  @Test("IN-03 TR-02 the queue's due is the earliest of what runs: assessment, then dispatch")
  func earliest() throws {
    let taken = try office.taken(by: agent)
    #expect(taken.detail.row.due == office.clock.instant + .minutes(5))
    _ = try office.desk.perform(
      SaveDraft(
        id: office.id(), draft: taken.draft.id, lease: taken.lease,
        changes: [office.change(IntakeForm.safeNow, "no")], focus: nil, version: 1), by: agent)
    let contact = taken.detail.row.id
    #expect(try row(contact).due == office.clock.instant + .minutes(3))
    _ = try office.desk.perform(
      RecordDispatch(
        id: office.id(), contact: contact, agency: "Police", number: "999", reference: "",
        at: office.clock.instant), by: agent)
    #expect(try row(contact).due == office.clock.instant + .minutes(5))
    _ = try office.desk.perform(ReleaseContact(id: office.id(), lease: taken.lease), by: agent)
    #expect(try row(contact).due == Office.start + .seconds(60), "its place is kept")
  }

  @Test("CC-31 AP-03 AP-04 SV-01 each act on feedback moves its clocks, where it fits")
  func feedback() throws {
    let coordinator = try office.person("Cora Data", .coordinator)
    var answers = FeedbackTests.complaint()
    answers.set(FeedbackForm.mayContact, to: .given("yes"), at: Office.start)
    let row = try office.desk.perform(
      LogFeedback(id: office.id(), draft: nil, answers: answers), by: agent)
    func act(_ act: FeedbackAct, _ days: Int? = nil) throws -> FeedbackRow {
      let today = Zone.utc.wallTime(at: office.clock.instant).date
      return try office.desk.perform(
        RecordFeedbackAct(
          id: office.id(), feedback: row.id, act: act, note: "", date: days.map { today + $0 }),
        by: coordinator)
    }
    #expect(throws: Refusal.invalid([FormProblem("date", "Name the day that was agreed.")])) {
      try act(.updateAgreed)
    }
    #expect(throws: Refusal.self) { try act(.updateAgreed, -1) }
    #expect(try act(.updateAgreed, 1).next?.kind == .progressUpdate)
    #expect(try act(.updateGiven).next?.kind == .acknowledgement)
    #expect(throws: Refusal.self) { try act(.appealReceived) }
    _ = try office.desk.perform(
      AcknowledgeFeedback(id: office.id(), feedback: row.id, how: ""), by: coordinator)
    #expect(try act(.statusGiven).next?.kind == .findings)
    #expect(try act(.beginInvestigation).next?.kind == .findings)
    _ = try office.desk.perform(
      RecordOutcome(id: office.id(), feedback: row.id, outcome: "x", toldOfAppeal: true),
      by: coordinator)
    #expect(try act(.lessonsShared).next == nil)
    #expect(try act(.customerSatisfied).stage == .lessons)
    try office.finishInvestigation(of: row.id, by: coordinator)
    let closed = try office.desk.perform(
      CloseFeedback(id: office.id(), feedback: row.id, note: ""), by: coordinator)
    #expect(closed.next?.kind == .survey)
    #expect(try act(.surveySent).next == nil)
    let appealed = try act(.appealReceived)
    #expect(appealed.stage == .appealed && appealed.next?.kind == .appealContact)
    #expect(throws: Refusal.self, "who investigated does not review") {
      try act(.appealContacted)
    }
    #expect(throws: Refusal.self, "which of three outcomes is not said") {
      try act(.appealOutcome)
    }
    let other = try office.person("Otto Data", .coordinator)
    let told = try office.desk.perform(
      RecordAppealOutcome(
        id: office.id(), feedback: row.id, outcome: .upheld, words: "It stays.",
        told: "by letter", coordinatorTold: true), by: other)
    #expect(told.next == nil && told.stage == .lessons)
    let open = try act(.reopened)
    #expect(open.stage == .investigating && open.next?.kind == .findings)
  }

  @Test("a manager acts on their areas, and nobody else on what is not theirs")
  func managed() throws {
    let manager = try office.person(ServiceArea.shipped[0].manager1, .manager)
    let other = try office.person("Nobody Here", .manager)
    let row = try office.desk.perform(
      LogFeedback(id: office.id(), draft: nil, answers: FeedbackTests.complaint()), by: agent)
    for person in [other, lead] {
      #expect(throws: Refusal.notAllowed(.pauseClocks)) {
        try pause(.feedback(row.id), by: person)
      }
    }
    #expect(throws: Refusal.notAllowed(.readClocks)) {
      try office.desk.perform(ReadClocks(.feedback(row.id)), by: other)
    }
    #expect(try pause(.feedback(row.id), 90, by: manager).clocks[0].pauses.count == 1)
    let list = try office.desk.perform(ListFeedback(count: 5), by: manager)
    #expect(try #require(list.rows[0].due) > #require(row.due))
  }
}
