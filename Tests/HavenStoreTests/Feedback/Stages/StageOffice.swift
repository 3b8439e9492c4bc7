import HavenDomain

@testable import HavenStore

/// A register with those who see to it: the manager leads the first area, and the second manager
/// leads it too, so that somebody can review an appeal.
struct StageOffice {
  let office: Office
  let coordinator: Principal
  let manager: Principal
  let reception: Principal

  init() throws {
    office = try Office()
    coordinator = try office.person("Cora Data", .coordinator)
    manager = try office.person(ServiceArea.shipped[0].manager1, .manager)
    reception = try office.person("Fay Front", .receptionist)
  }

  func log(
    _ kind: FeedbackKind = .complaint, mayContact: Bool? = nil
  ) throws -> FeedbackRow {
    var answers = FeedbackTests.complaint(kind)
    if let mayContact {
      answers.set(
        FeedbackForm.mayContact, to: .given(mayContact ? "yes" : "no"), at: Office.start)
    }
    return try send(LogFeedback(id: office.id(), draft: nil, answers: answers), by: reception)
  }

  @discardableResult
  func send<R: Answered>(_ request: R, by person: Principal? = nil) throws -> R.Reply {
    try office.desk.perform(request, by: person ?? coordinator)
  }

  @discardableResult
  func act(
    _ row: FeedbackRow, _ act: FeedbackAct, _ note: String = "", in days: Int? = nil,
    how: String = "", by person: Principal? = nil
  ) throws -> FeedbackRow {
    try send(
      RecordFeedbackAct(
        id: office.id(), feedback: row.id, act: act, note: note,
        date: days.map { today + $0 }, how: how), by: person)
  }

  @discardableResult
  func acknowledge(_ row: FeedbackRow) throws -> FeedbackRow {
    try send(AcknowledgeFeedback(id: office.id(), feedback: row.id, how: "by letter"))
  }

  @discardableResult
  func outcome(
    _ row: FeedbackRow, told: Bool = true, by person: Principal? = nil
  ) throws -> FeedbackRow {
    try send(
      RecordOutcome(
        id: office.id(), feedback: row.id, outcome: "The boiler is mended.", toldOfAppeal: told),
      by: person)
  }

  /// With all that a complaint waits for.
  @discardableResult
  func close(_ row: FeedbackRow, by person: Principal? = nil) throws -> FeedbackRow {
    if row.kind == .complaint { try office.finishInvestigation(of: row.id, by: coordinator) }
    return try send(CloseFeedback(id: office.id(), feedback: row.id, note: ""), by: person)
  }

  @discardableResult
  func appeal(
    _ row: FeedbackRow, daysAgo: Int = 0, late: String = "", by person: Principal? = nil
  ) throws -> FeedbackRow {
    try send(
      RecordAppeal(
        id: office.id(), feedback: row.id, received: today + -daysAgo,
        words: "Nobody asked the neighbours.", lateReason: late), by: person)
  }

  @discardableResult
  func decide(
    _ row: FeedbackRow, _ outcome: AppealOutcome, coordinatorTold: Bool = true,
    by person: Principal? = nil
  ) throws -> FeedbackRow {
    try send(
      RecordAppealOutcome(
        id: office.id(), feedback: row.id, outcome: outcome, words: "The neighbours were heard.",
        told: "Ottoline Reyes, by letter", coordinatorTold: coordinatorTold), by: person)
  }

  /// Acknowledged, investigated by the manager, and its outcome told.
  func told(mayContact: Bool? = nil) throws -> FeedbackRow {
    let row = try log(mayContact: mayContact)
    try acknowledge(row)
    try act(row, .beginInvestigation, by: manager)
    return try outcome(row, by: manager)
  }

  func detail(_ row: FeedbackRow) throws -> FeedbackDetail {
    try send(ReadFeedback(feedback: row.id))
  }

  func closedAt(_ row: FeedbackRow) throws -> Instant? {
    try office.desk.connection.first(
      "SELECT closed_at FROM feedback WHERE id = ?1", row.id.rawValue,
      read: { try $0.instantIfAny(0) }) ?? nil
  }

  var today: LocalDate { Zone.utc.wallTime(at: office.clock.instant).date }

  /// The words of a refusal; nil when nothing was refused.
  func refusal(_ body: () throws -> FeedbackRow) throws -> String? {
    do {
      _ = try body()
      return nil
    } catch let refusal as Refusal {
      return refusal.words
    }
  }
}
