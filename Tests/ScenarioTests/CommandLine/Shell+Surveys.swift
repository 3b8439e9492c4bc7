import CLinux
import HavenDomain
import HavenStore

@testable import haven

extension Shell {
  /// A complaint of somebody who agreed to be contacted, that went all its way and is closed: its
  /// number.
  func closedComplaint(email: String) throws -> String {
    let core = try DeskCore.open(
      path: database, key: try keyFile(), surroundings: .system(), isReadOnly: false)
    defer { core.close() }
    let credential = Credential.named("Cora Lind", unixUser: Int(getuid()))
    let cora = try core.signIn(credential, terminal: "").principal
    var answers = Answers()
    for (field, text) in [
      (FeedbackForm.kind, "complaint"), (FeedbackForm.area, "1"),
      (FeedbackForm.firstName, "Wilma"), (FeedbackForm.address, "1 Mill Lane"),
      (FeedbackForm.happened, "Late."), (FeedbackForm.mayContact, "yes"),
      (FeedbackForm.email, email),
    ] where !text.isEmpty {
      answers.set(field, to: .given(text), at: Instant(seconds: 0))
    }
    func id() -> RequestID { SystemRandom.requestID() }
    let row = try core.perform(LogFeedback(id: id(), draft: nil, answers: answers), by: cora)
    _ = try core.perform(AcknowledgeFeedback(id: id(), feedback: row.id, how: "letter"), by: cora)
    func act(_ act: FeedbackAct) throws {
      _ = try core.perform(
        RecordFeedbackAct(id: id(), feedback: row.id, act: act, note: ""), by: cora)
    }
    try act(.beginInvestigation)
    _ = try core.perform(
      RecordOutcome(id: id(), feedback: row.id, outcome: "Mended", toldOfAppeal: true), by: cora)
    try act(.customerSatisfied)
    try act(.lessonsShared)
    try finishInvestigation(of: row.number.description, as: "Cora Lind")
    _ = try core.perform(CloseFeedback(id: id(), feedback: row.id, note: ""), by: cora)
    core.signOut(cora.session)
    return row.number.description
  }
}
