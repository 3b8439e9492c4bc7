import HavenDomain
import Testing

@testable import HavenStore

@Suite("When the cause of an alarm is gone")
struct AlarmClearingTests {
  let shift: Shift
  init() throws { shift = try Shift() }

  private var office: Office { shift.office }

  /// Takes the cause of a kind away, as people do.
  private func end(_ kind: AlarmKind) throws {
    let alarm = try shift.alarm(kind)
    switch kind {
    case .unsafe, .dispatchLate: try dispatch(#require(alarm.contact))
    case .highScore:
      let taken = try shift.send(
        TakeContact(id: office.id(), contact: #require(alarm.contact)), by: shift.agent)
      try change(taken, ["weapon": "no", "suicidal": "no", "assault": "no"])
    case .escalated, .concern, .rungLate, .ladderEnded:
      try shift.send(
        AcknowledgeEscalation(id: office.id(), escalation: #require(alarm.escalation)),
        by: shift.executive)
    case .handedOver, .responseLate:
      try shift.send(
        TakeContact(id: office.id(), contact: #require(alarm.contact)), by: shift.agent)
    case .notifierFailed: try deliver()
    case .clockChanged: break
    case .actionLate: try close(#require(alarm.contact))
    case .feedbackLate: try closeFeedback()
    case .caseLate: try askedAgain()
    case .secondOpinion:
      try shift.send(
        SettleLowerScore(
          id: office.id(), contact: #require(alarm.contact), agrees: false, words: "still there"),
        by: shift.supervisor)
    case .silentLine:
      try shift.send(
        TakeContact(id: office.id(), contact: #require(alarm.contact)), by: shift.agent)
    }
  }

  private func dispatch(_ contact: ContactID) throws {
    try shift.send(
      RecordDispatch(
        id: office.id(), contact: contact, agency: "Police", number: "999", reference: "7",
        at: shift.now), by: shift.agent)
  }

  private func change(_ taken: TakenContact, _ answers: [FieldID: String]) throws {
    try shift.send(
      SaveDraft(
        id: office.id(), draft: taken.draft.id, lease: taken.lease,
        changes: answers.map { office.change($0.key, $0.value) }, focus: nil,
        version: taken.draft.version), by: shift.agent)
  }

  private func askedAgain() throws {
    let list = try shift.send(ListCases(), by: shift.agent)
    try shift.send(
      RecordFollowUp(id: office.id(), followUp: #require(list.followUps.first).id, outcome: .met),
      by: shift.agent)
  }

  private func deliver() throws {
    shift.pass(.minutes(5))
    for message in try shift.send(
      ClaimMessages(id: office.id(), roles: [.supervisor], canDispatch: false), by: shift.agent)
    {
      try shift.send(
        RecordDelivery(id: office.id(), message: message.id, exitStatus: 0, output: ""),
        by: shift.agent)
    }
  }

  /// No request closes a contact yet; its row does.
  private func close(_ contact: ContactID) throws {
    try shift.desk.gate.hold(patience: 1_000) {
      try shift.desk.connection.transaction {
        let transaction = Transaction(
          desk: shift.desk, principal: shift.agent, scope: .all, now: shift.now)
        var record = try ContactRecord.load(contact, in: transaction)
        record.state = .closed
        try record.save(in: transaction)
      }
    }
  }

  private func closeFeedback() throws {
    let coordinator = try office.person("Cleo Ordway", .coordinator)
    let row = try #require(
      try shift.send(ListFeedback(count: 1), by: coordinator).rows.first)
    try shift.send(
      AcknowledgeFeedback(id: office.id(), feedback: row.id, how: "letter"), by: coordinator)
    try shift.send(
      RecordFeedbackAct(
        id: office.id(), feedback: row.id, act: .beginInvestigation, note: ""), by: coordinator)
    try shift.send(
      RecordOutcome(id: office.id(), feedback: row.id, outcome: "Mended", toldOfAppeal: true),
      by: coordinator)
  }

  @Test(
    "each kind that nobody had seen stays, cleared, until somebody has; then it goes",
    arguments: AlarmKind.allCases)
  func unseen(kind: AlarmKind) throws {
    try shift.raise(kind)
    let id = try shift.alarm(kind).id
    try end(kind)
    shift.pass(kind.delay)
    try shift.fire()
    let after = try shift.alarms().first { $0.id == id }
    // Taking it is seeing it: a hand-over, and what an escalation was called for.
    let isSeen: Set<AlarmKind> = [.escalated, .concern, .rungLate, .ladderEnded, .handedOver]
    guard !isSeen.contains(kind) else { return #expect(after == nil) }
    #expect(after?.state == .clearedUnacknowledged)
    #expect(after?.clearedAt != nil)
    try shift.send(AcknowledgeAlarm(id: office.id(), alarm: id), by: shift.supervisor)
    #expect(try shift.alarms().allSatisfy { $0.id != id })
  }

  @Test("each kind that somebody had seen goes at once", arguments: AlarmKind.allCases)
  func seen(kind: AlarmKind) throws {
    try shift.raise(kind)
    let id = try shift.alarm(kind).id
    // Whoever takes the escalation has answered what it called for, and that is over then.
    let isOver: Set<AlarmKind> = [.escalated, .concern, .rungLate, .ladderEnded]
    let who = isOver.contains(kind) ? shift.executive : shift.supervisor
    try shift.send(AcknowledgeAlarm(id: office.id(), alarm: id), by: who)
    if !kind.isMomentary, !isOver.contains(kind) {
      #expect(try shift.alarm(kind).state == .acknowledged)
      try end(kind)
    }
    shift.pass(kind.delay)
    try shift.fire()
    #expect(try shift.alarms().allSatisfy { $0.id != id })
  }

  @Test("3 s at least: a cause that comes back before raises nothing new, and counts as chatter")
  func chatter() throws {
    try shift.raise(.responseLate)
    let alarm = try shift.alarm(.responseLate)
    let contact = try #require(alarm.contact)
    let taken = try shift.send(
      TakeContact(id: office.id(), contact: contact), by: shift.agent)
    shift.pass(.seconds(2))
    try shift.fire()
    #expect(try shift.alarm(.responseLate).state == .unacknowledged)
    try shift.send(ReleaseContact(id: office.id(), lease: taken.lease), by: shift.agent)
    shift.pass(.seconds(9))
    try shift.fire()
    #expect(try shift.alarm(.responseLate) == alarm)
    try shift.send(TakeContact(id: office.id(), contact: contact), by: shift.agent)
    shift.pass(.seconds(3))
    try shift.fire()
    #expect(try shift.alarm(.responseLate).state == .clearedUnacknowledged)
  }

  @Test("TR-01 a Yes ends “not safe now”; another No is another alarm")
  func safeAgain() throws {
    let taken = try shift.intake([IntakeForm.safeNow: "no"])
    try shift.acknowledge(.unsafe, by: shift.supervisor)
    try change(taken, [IntakeForm.safeNow: "yes"])
    #expect(try shift.kinds().isEmpty)
    #expect(try shift.desk.connection.first("SELECT 1 FROM dispatch_clock") { _ in true } == nil)
    try change(taken, [IntakeForm.safeNow: "no"])
    #expect(try shift.alarm(.unsafe).isCalling)
    #expect(try shift.open(by: shift.supervisor).count == 1)
  }

  @Test("TR-02 nobody dispatched three minutes after the No raises an alarm; a dispatch ends it")
  func dispatchLate() throws {
    let taken = try shift.intake([IntakeForm.safeNow: "no"])
    shift.pass(.minutes(3) - .seconds(1))
    try shift.fire()
    #expect(try shift.kinds() == [.unsafe])
    shift.pass(.seconds(1))
    #expect(try shift.fire().raised == 1)
    #expect(try shift.kinds() == [.unsafe, .dispatchLate])
    try dispatch(taken.lease.contact)
    #expect(
      try shift.alarms().map(\.state) == [.clearedUnacknowledged, .clearedUnacknowledged])
    let other = try shift.intake([IntakeForm.safeNow: "no"])
    try dispatch(other.lease.contact)
    shift.pass(.minutes(9))
    #expect(try shift.fire().raised == 0)
  }

  @Test("TR-07 an acknowledged score calls no more once its contact has left the queue")
  func scoreLeaves() throws {
    let taken = try shift.intake(["weapon": "yes", "suicidal": "yes", "assault": "yes"])
    try shift.acknowledge(.highScore, by: shift.supervisor)
    #expect(try shift.alarm(.highScore).state == .acknowledged)
    try shift.send(
      CompleteIntake(id: office.id(), draft: taken.draft.id, lease: taken.lease),
      by: shift.agent)
    #expect(try shift.kinds().isEmpty)
  }
}
