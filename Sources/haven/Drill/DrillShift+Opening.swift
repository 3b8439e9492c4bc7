import HavenDomain
import HavenStore

extension DrillShift {
  /// Enters the staff, and the situation that the newcomer walks into.
  func open(founder: Principal) throws {
    admit(founder)
    for member in DrillCast.members {
      _ = try core.perform(
        AddStaff(id: requestID(), name: member.name, roles: member.roles, unixUser: nil),
        by: founder)
    }
    for name in DrillCast.agents where name != seat.name {
      let principal = try person(name)
      colleagues.append(Colleague(principal: principal, nextGlance: pause(5...15)))
    }
    if seat != .supervisor {
      // Takes nothing from the queue, and answers who asks.
      let lead = try person(DrillCast.supervisor)
      colleagues.append(Colleague(principal: lead, nextGlance: .seconds(1_000_000_000)))
    }
    for name in DrillCast.members.map(\.name) {
      _ = try core.perform(
        SetPresence(id: requestID(), presence: .available), by: person(name))
    }
    for member in DrillCast.members where member.roles.contains(where: Self.reads) {
      _ = try core.perform(SignRegisterTerms(id: requestID()), by: person(member.name))
    }
    let me = try person(seat.name)
    try openRegister(by: me)
    try openQueue()
    try leaveDrafts(by: me)
    try openRota()
    try openHouse()
    if seat == .supervisor { openEmergencies() }
    dismiss(seat.name)
  }

  /// Sees the register beyond what they logged.
  private static func reads(_ role: Role) -> Bool {
    RoleTable.scope(of: .handleFeedback, for: role) > .none
      || RoleTable.scope(of: .readFeedback, for: role) == .all
  }

  // MARK: - The queue

  /// Nine waiting over all channels, and two in the colleagues' hands.
  private func openQueue() throws {
    let arrivals: [(Channel, DrillStory.Turn, ago: Duration)] = [
      (.letter, .calm, .minutes(55)), (.website, .calm, .minutes(41)),
      (.email, .calm, .minutes(33)),
      (.social, .calm, .minutes(19)), (.portal, .calm, .minutes(12)),
      (.inPerson, .calm, .seconds(150)), (.phone, .withChildren, .seconds(75)),
      (.text, .notSafe, .seconds(35)), (.chat, .calm, .seconds(20)),
    ]
    for (channel, turn, ago) in arrivals {
      _ = try receive(script.teller.story(channel, turn), ago: ago)
    }
    for (index, channel) in [Channel.phone, .chat].enumerated() {
      let story = script.teller.story(channel, index == 0 ? .shaken : .calm)
      try take(try receive(story, ago: .seconds(200 - 60 * index)), index)
    }
  }

  // MARK: - The ladder

  /// Who is called tonight: one person on each rung.
  private func openRota() throws {
    let ladder: [(Role, String)] = [
      (.supervisor, DrillCast.supervisor), (.clinicalDirector, DrillCast.director),
      (.executiveOnCall, DrillCast.executive),
    ]
    let supervisor = try person(DrillCast.supervisor)
    for (role, name) in ladder {
      _ = try core.perform(
        AddRotaEntry(
          id: requestID(), role: role, staff: try person(name).staff, from: instant - .hours(2),
          to: instant + .hours(10)), by: supervisor)
    }
  }

  /// What a supervisor is there for: a colleague's contact turns out to be grave within seconds, and
  /// another colleague asks for help a little later.
  private func openEmergencies() {
    let grave: [FieldID: Answer] = [
      IntakeForm.safeNow: .given("yes"), Indicator.weapon.field: .given("yes"),
      Indicator.suicidal.field: .given("yes"), Indicator.assault.field: .given("yes"),
      IntakeForm.raiseTo: .given("9"),
      IntakeForm.raiseReason: .given("The clinician on the line agrees."),
    ]
    insert(.answer(grave), after: .seconds(8), first: 0)
    insert(
      .escalate(.child, note: "A child may be at home alone with him. Please listen in."),
      after: .seconds(35), first: 1)
  }

  /// Puts a step before all others of what a colleague has in hand.
  private func insert(_ act: Handling.Act, after pause: Duration, first index: Int) {
    guard colleagues.indices.contains(index), !colleagues[index].inHand.isEmpty else { return }
    let step = Handling.Step(after: pause, act: act)
    colleagues[index].inHand[0].steps.insert(step, at: colleagues[index].inHand[0].steps.startIndex)
    colleagues[index].inHand[0].due = elapsed + paced(pause)
  }

  // MARK: - What was left

  /// Two drafts of the person at the seat: an email that they began on, and a contact form.
  private func leaveDrafts(by me: Principal) throws {
    if !seat.takesContacts {
      try leaveForm(script.teller.opinion(.complaint), by: me)
    } else {
      try leaveIntake(by: me)
    }
    try leaveForm(script.teller.opinion(.dissatisfaction), by: me)
  }

  /// Colleagues leave this contact alone.
  private func leaveIntake(by me: Principal) throws {
    let contact = try receive(script.teller.story(.email, .calm), ago: .minutes(9))
    stories[contact] = nil
    mayBeTaken[contact] = nil
    let taken = try core.perform(TakeContact(id: requestID(), contact: contact), by: me)
    let answers: [FieldID: Answer] = [
      IntakeForm.safeNow: .unknown, IntakeForm.consent: .given("written"),
      IntakeForm.happening: .given("Wrote to us; asks for an answer by email."),
    ]
    try save(answers, in: taken.draft, lease: taken.lease, by: me)
    _ = try core.perform(ReleaseContact(id: requestID(), lease: taken.lease), by: me)
  }

  private func leaveForm(_ opinion: DrillOpinion, by me: Principal) throws {
    let draft = try core.perform(StartFeedbackDraft(id: requestID()), by: me)
    let begun: [FieldID: Answer] = [
      FeedbackForm.kind: .given(opinion.kind.rawValue),
      FeedbackForm.firstName: .given(opinion.firstName),
      FeedbackForm.happened: .given(opinion.happened),
    ]
    try save(begun, in: draft, lease: nil, by: me)
  }

  private func save(
    _ answers: [FieldID: Answer], in draft: Draft, lease: Lease?, by me: Principal
  ) throws {
    let changes = answers.map { FieldChange(field: $0.key, answer: $0.value, at: instant) }
    _ = try core.perform(
      SaveDraft(
        id: requestID(), draft: draft.id, lease: lease, changes: changes, focus: nil,
        version: draft.version), by: me)
  }
}
