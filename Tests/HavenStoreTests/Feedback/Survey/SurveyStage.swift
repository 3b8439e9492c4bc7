import HavenDomain

@testable import HavenStore

/// A complaint that is closed, and what tests of surveys do all the time.
struct SurveyStage {
  let office: Office
  let coordinator: Principal
  let front: Principal

  init() throws {
    office = try Office()
    coordinator = try office.person("Cora Data", .coordinator)
    front = try office.person("Fay Front", .receptionist)
  }

  func send<R: Answered>(_ request: R, by person: Principal? = nil) throws -> R.Reply {
    try office.desk.perform(request, by: person ?? coordinator)
  }

  /// A complaint that went all its way.
  func closed(
    mayContact: String = "yes", email: String = "wilma@example.org", area: Int = 1
  ) throws -> FeedbackRow {
    var answers = FeedbackTests.complaint(area: area)
    for (field, text) in [
      (FeedbackForm.mayContact, mayContact), (FeedbackForm.email, email),
      (FeedbackForm.surname, "Quill"), (FeedbackForm.address, "1 Mill Lane"),
    ] where !text.isEmpty {
      answers.set(field, to: .given(text), at: Office.start)
    }
    let row = try send(LogFeedback(id: office.id(), draft: nil, answers: answers), by: front)
    return try office.close(row, by: coordinator)
  }

  @discardableResult
  func enter(_ answers: SurveyAnswers) throws -> SurveyEntered {
    try send(EnterSurvey(id: office.id(), answers: answers), by: front)
  }

  /// What an urn holds, opened with the key.
  func opened(_ shelf: SurveyUrn.Shelf, _ id: Int64) throws -> [String: Int] {
    let principal = coordinator
    let transaction = Transaction(
      desk: office.desk, principal: principal, scope: .all, now: office.clock.instant)
    return try SurveyUrn(shelf, id, in: transaction).counts
  }
}
