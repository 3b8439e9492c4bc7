import HavenDomain
import HavenStore

/// What a killed intake left in the database, read as the next console reads it.
struct Remains {
  var contacts: [QueueRow]
  var drafts: [Draft]
  /// The answers of the newest intake; none while nothing was taken.
  var answers: Answers
  var auditProblems: [String]

  init(_ house: FaultHouse) throws {
    let (desk, principal) = try house.open()
    defer { desk.close() }
    let window = try desk.perform(ReadQueue(count: 500, includesFollowUp: true), by: principal)
    contacts = window.rows
    drafts = try desk.perform(ListDrafts(), by: principal)
    answers = Answers()
    if let draft = drafts.first {
      answers = try desk.perform(OpenDraft(draft: draft.id), by: principal).answers
    }
    auditProblems = try desk.perform(VerifyAudit(), by: principal).problems.map { "\($0)" }
  }

  /// What no kill may leave: two of anything, or an audit that does not hold.
  var damage: [String] {
    var damage = auditProblems
    if contacts.count > 1 { damage.append("\(contacts.count) contacts for one call") }
    if drafts.count > 1 { damage.append("\(drafts.count) drafts for one call") }
    return damage
  }
}
