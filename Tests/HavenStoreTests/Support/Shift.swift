import HavenDomain
import Testing

@testable import HavenStore

/// An office with the whole ladder in it, and what tests of alarms and escalations do all the time.
struct Shift {
  let office: Office
  let agent: Principal
  let supervisor: Principal
  let director: Principal
  let executive: Principal

  init() throws {
    office = try Office()
    agent = try office.person("Robin Osei", .agent)
    supervisor = try office.person("Lee Marsh", .supervisor)
    director = try office.person("Pia Holm", .clinicalDirector)
    executive = try office.person("Eda Vos", .executiveOnCall)
    // Only these are called: the founder supervises too, and came first.
    try send(
      SetAbsence(
        id: office.id(), staff: nil, from: Office.start - .days(1), to: Office.start + .days(99),
        substitute: nil), by: office.founder())
  }

  var desk: DeskCore { office.desk }
  var now: Instant { office.clock.instant }
  var everybody: [Principal] { [agent, supervisor, director, executive] }

  @discardableResult
  func send<R: Answered>(_ request: R, by person: Principal) throws -> R.Reply {
    try desk.perform(request, by: person)
  }

  func pass(_ duration: Duration) { office.clock.advance(duration) }

  @discardableResult
  func fire(by person: Principal? = nil) throws -> FiredClocks {
    try send(FireDueClocks(id: office.id()), by: person ?? agent)
  }

  /// A held contact that its agent escalates; in writing, so that no line falls silent meanwhile.
  func flag(
    note: String = "", reason: EscalationReason = .other, on channel: Channel = .portal
  ) throws -> EscalationRow {
    let contact = try office.contact(channel).id
    try send(TakeContact(id: office.id(), contact: contact), by: agent)
    try send(
      EscalateContact(id: office.id(), contact: contact, reason: reason, note: note), by: agent)
    return try #require(try open(by: supervisor).last { $0.contact == contact })
  }

  func concern(
    _ source: EscalationSource = .observed, to role: Role = .supervisor, by person: Principal? = nil
  ) throws -> EscalationRow {
    try send(
      RaiseConcern(
        id: office.id(), source: source, reason: .other, note: "bruises in the quiet room",
        to: role), by: person ?? agent)
  }

  func open(by person: Principal) throws -> [EscalationRow] {
    try send(ListEscalations(), by: person).rows
  }

  func read(_ id: EscalationID, by person: Principal? = nil) throws -> EscalationDetail {
    try send(ReadEscalation(.id(id)), by: person ?? executive)
  }

  func alarms(by person: Principal? = nil) throws -> [Alarm] {
    try send(ListAlarms(), by: person ?? executive).alarms
  }

  func kinds(by person: Principal? = nil) throws -> [AlarmKind] {
    try alarms(by: person).map(\.kind)
  }

  /// The one that calls, where one does.
  func alarm(_ kind: AlarmKind) throws -> Alarm {
    let all = try alarms().filter { $0.kind == kind }
    return try #require(all.first(where: \.isCalling) ?? all.first)
  }

  func acknowledge(_ kind: AlarmKind, by person: Principal) throws {
    try send(AcknowledgeAlarm(id: office.id(), alarm: alarm(kind).id), by: person)
  }

  /// Raises one of this kind as the program itself does, on a contact, an escalation or a piece of
  /// feedback of its own.
  func raise(_ kind: AlarmKind) throws {
    switch kind {
    case .unsafe: try intake([IntakeForm.safeNow: "no"])
    case .highScore: try intake(["weapon": "yes", "suicidal": "yes", "assault": "yes"])
    case .escalated: _ = try flag()
    case .concern: _ = try concern()
    case .dispatchLate:
      try intake([IntakeForm.safeNow: "no"])
      pass(Policy.safeHaven.dispatchLimit)
      try fire()
    case .rungLate:
      _ = try flag()
      pass(.minutes(30))
      try fire()
    case .ladderEnded: try endLadder()
    case .handedOver:
      let taken = try office.taken(by: agent)
      try send(
        HandOverContact(id: office.id(), contact: taken.lease.contact, to: agent.staff), by: agent)
    case .responseLate:
      _ = try office.contact()
      pass(.minutes(2))
      try fire()
    case .notifierFailed: try failMessage()
    case .clockChanged: try raiseClockChange()
    case .actionLate:
      try followUp()
      pass(.hours(3))
      try fire()
    case .feedbackLate:
      try send(
        LogFeedback(id: office.id(), draft: nil, answers: FeedbackTests.complaint()), by: agent)
      pass(.days(9))
      try fire()
    case .caseLate:
      try completed([IntakeForm.followUp: "+1h", IntakeForm.nextDue: "+5h"])
      pass(.hours(2))
      try fire()
    case .secondOpinion: try askLower()
    case .silentLine:
      _ = try flag(on: .phone)
      pass(Heartbeat.alarmAfter)
      try fire()
    }
  }

  /// A held contact of score 5 whose agent asks for 2.
  @discardableResult
  func askLower(_ answers: [FieldID: String] = ["weapon": "yes", "assault": "yes"], to: Int = 2)
    throws -> TakenContact
  {
    let taken = try intake(answers)
    try send(
      AskLowerScore(
        id: office.id(), contact: taken.lease.contact, to: to, reason: "the knife is at work"),
      by: agent)
    return taken
  }

  private func endLadder() throws {
    _ = try flag()
    for hours in [1, 2, 2] {
      pass(.hours(hours))
      try fire()
    }
  }

  private func failMessage() throws {
    _ = try flag()
    for _ in 0..<3 {
      pass(.minutes(3))
      let claimed = try send(
        ClaimMessages(id: office.id(), roles: [.supervisor], canDispatch: false), by: agent)
      for message in claimed {
        try send(
          RecordDelivery(id: office.id(), message: message.id, exitStatus: 1, output: "busy"),
          by: agent)
      }
    }
  }

  /// As the house's clock will raise it.
  private func raiseClockChange() throws {
    try desk.gate.hold(patience: 1_000) {
      let transaction = Transaction(desk: desk, principal: agent, scope: .all, now: now)
      try AlarmRecord.raise(.clockChanged, about: .house, in: transaction)
    }
  }

  @discardableResult
  func intake(_ more: [FieldID: String]) throws -> TakenContact {
    let taken = try office.taken(by: agent)
    try IntakeTests.fill(taken, office, agent, more)
    return taken
  }

  @discardableResult
  func followUp() throws -> ContactID { try completed([:]).id }

  /// An intake that is done; its next action is open.
  @discardableResult
  func completed(_ more: [FieldID: String]) throws -> QueueRow {
    let taken = try intake(more)
    return try send(
      CompleteIntake(id: office.id(), draft: taken.draft.id, lease: taken.lease), by: agent)
  }
}
