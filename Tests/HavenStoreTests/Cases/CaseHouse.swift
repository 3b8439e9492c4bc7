import HavenDomain
import Testing

@testable import HavenStore

/// A shift with what tests of cases do all the time.
struct CaseHouse {
  let shift: Shift
  let other: Principal

  init() throws {
    shift = try Shift()
    other = try shift.office.person("Maya Ilves", .agent)
  }

  var office: Office { shift.office }
  var agent: Principal { shift.agent }
  var now: Instant { shift.now }
  func id() -> RequestID { office.id() }

  @discardableResult
  func send<R: Answered>(_ request: R, by person: Principal? = nil) throws -> R.Reply {
    try office.desk.perform(request, by: person ?? agent)
  }

  /// A case from an intake that is complete.
  func file(_ more: [FieldID: String] = [:]) throws -> CaseRow {
    let contact = try shift.completed(more).id
    return try send(OpenCase(id: id(), contact: contact))
  }

  func read(_ row: CaseRow, by person: Principal? = nil) throws -> CaseDetail {
    try send(ReadCase(.id(row.id)), by: person)
  }

  func contact(_ row: CaseRow) throws -> ContactDetail {
    try send(ReadContact(.id(row.contact)), by: shift.supervisor)
  }

  func next(
    _ row: CaseRow, _ words: String = "Ring the council", after: Duration = .hours(3),
    lastIsDone: Bool = false
  ) throws -> CaseRow {
    try send(
      SetNextAction(
        id: id(), caseID: row.id, words: words, due: now + after, lastIsDone: lastIsDone))
  }

  func followUp(
    _ row: CaseRow, after: Duration = .hours(30), isRapid: Bool = false
  ) throws -> FollowUp {
    try send(
      ScheduleFollowUp(
        id: id(), subject: .caseFile(row.id), due: now + after, isRapid: isRapid,
        about: "Is the flat warm"))
  }

  func close(_ row: CaseRow, drop: String = "", by person: Principal? = nil) throws -> CaseRow {
    try send(
      CloseCase(
        id: id(), caseID: row.id, reason: .needsMet, outcome: .settled, note: "A good end",
        dropReason: drop), by: person)
  }
}
