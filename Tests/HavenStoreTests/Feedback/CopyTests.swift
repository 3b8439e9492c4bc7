import HavenDomain
import Testing

@testable import HavenStore

@Suite("Copies and signatures, at the desk")
struct CopyTests {
  let office: Office
  let coordinator: Principal
  let agent: Principal

  init() throws {
    office = try Office()
    coordinator = try office.person("Cora Data", .coordinator)
    agent = try office.person("Robin Osei", .agent)
  }

  private func log(_ kind: FeedbackKind = .complaint) throws -> FeedbackRow {
    try office.desk.perform(
      LogFeedback(id: office.id(), draft: nil, answers: FeedbackTests.complaint(kind)), by: agent)
  }

  private var today: LocalDate { Zone.utc.wallTime(at: office.clock.instant).date }

  private func copy(
    _ row: FeedbackRow, _ what: FeedbackCopy.What, to: FeedbackCopy.Recipient,
    how: FeedbackCopy.Way, on: LocalDate? = nil, by person: Principal? = nil
  ) throws {
    _ = try office.desk.perform(
      RecordCopy(
        id: office.id(), feedback: row.id, what: what, to: to, how: how, on: on ?? today),
      by: person ?? agent)
  }

  private func read(_ row: FeedbackRow) throws -> FeedbackDetail {
    try office.desk.perform(ReadFeedback(feedback: row.id), by: coordinator)
  }

  @Test("CC-22 the policy is owed until it is given, and by letter the coordinator is informed")
  func policy() throws {
    let row = try log()
    #expect(try read(row).owed.first?.hasPrefix("The policy has not been given yet") == true)
    try copy(row, .policy, to: .complainant, how: .letter)
    let detail = try read(row)
    #expect(detail.owed.isEmpty && detail.copies.map(\.how) == [.letter])
    #expect(detail.copies.first?.staffName == "R. Osei")
    #expect(detail.events.map(\.kind) == [.logged, .copyGiven, .coordinatorTold])
    let other = try log()
    try copy(other, .policy, to: .complainant, how: .email)
    #expect(try read(other).events.map(\.kind) == [.logged, .copyGiven])
  }

  @Test("CC-23 the coordinator is owed a copy of what a manager wrote, not of their own")
  func correspondence() throws {
    let row = try log()
    try copy(row, .policy, to: .complainant, how: .email)
    let imani = try office.person(ServiceArea.shipped[0].manager1, .manager)
    _ = try office.desk.perform(
      AcknowledgeFeedback(id: office.id(), feedback: row.id, how: "letter"), by: imani)
    #expect(try read(row).owed.count == 1)
    office.clock.advance(.minutes(1))
    try copy(row, .correspondence, to: .coordinator, how: .email, by: imani)
    #expect(try read(row).owed.isEmpty)
    let mine = try log(.complaint)
    try copy(mine, .policy, to: .complainant, how: .email)
    _ = try office.desk.perform(
      AcknowledgeFeedback(id: office.id(), feedback: mine.id, how: "letter"), by: coordinator)
    #expect(try read(mine).owed.isEmpty)
  }

  @Test("CC-22 a day to come, a compliment and a stranger are refused")
  func refused() throws {
    let row = try log()
    #expect(throws: Refusal.self) {
      try copy(row, .policy, to: .complainant, how: .email, on: today + 1)
    }
    let thanks = try log(.compliment)
    #expect(throws: Refusal.self) { try copy(thanks, .policy, to: .complainant, how: .email) }
    let stranger = try office.person("Sam Other", .agent)
    #expect(throws: Refusal.notAllowed(.recordCopy)) {
      try copy(row, .policy, to: .complainant, how: .email, by: stranger)
    }
  }

  @Test("PR-18 nobody reads what they did not log before they signed, and then for a year")
  func signing() throws {
    let row = try log()
    for person in [coordinator, try office.person("Fay Front", .receptionist), agent] {
      try office.unsign(person.staff)
    }
    let front = try office.person("Fay Front", .receptionist)
    for person in [coordinator, front] {
      #expect(throws: Refusal.wrongState(RegisterTerms.unsigned)) {
        try office.desk.perform(ReadFeedback(feedback: row.id), by: person)
      }
    }
    #expect(throws: Never.self) {
      try office.desk.perform(ReadFeedback(feedback: row.id), by: agent)
    }
    #expect(try office.desk.perform(ListFeedback(count: 5), by: front).rows.count == 1)
    #expect(try office.desk.perform(ReadRegisterTerms(), by: front) == RegisterSignature())
    let signed = try office.desk.perform(SignRegisterTerms(id: office.id()), by: front)
    #expect(signed.holds(at: office.clock.instant))
    #expect(try office.desk.perform(ReadRegisterTerms(), by: front) == signed)
    #expect(throws: Never.self) {
      try office.desk.perform(ReadFeedback(feedback: row.id), by: front)
    }
    office.clock.advance(.days(365))
    #expect(throws: Refusal.wrongState(RegisterTerms.unsigned)) {
      try office.desk.perform(ReadFeedback(feedback: row.id), by: front)
    }
  }
}
