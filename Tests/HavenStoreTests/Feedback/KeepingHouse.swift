import HavenDomain
import Testing

@testable import HavenStore

/// An office with closed files of the register, and time that passes in years.
final class KeepingHouse {
  let office: Office
  let coordinator: Principal
  let administrator: Principal
  let agent: Principal

  init() throws {
    office = try Office()
    coordinator = try office.person("Cora Data", .coordinator)
    administrator = try office.person("Petra Holm", .administrator)
    agent = try office.person("Robin Osei", .agent)
  }

  /// A file under a name, closed now: a compliment needs the fewest acts.
  func closed(
    _ kind: FeedbackKind = .compliment, name: String = "Wilhelmina"
  ) throws -> FeedbackRow {
    let desk = office.desk
    let draft = try desk.perform(StartFeedbackDraft(id: office.id()), by: agent)
    let answers = FeedbackTests.complaint(kind, name: name)
    let changes = answers.byField.map {
      FieldChange(field: $0.key, answer: $0.value, at: Office.start)
    }
    _ = try desk.perform(
      SaveDraft(
        id: office.id(), draft: draft.id, lease: nil, changes: changes, focus: nil,
        version: draft.version), by: agent)
    let row = try desk.perform(
      LogFeedback(id: office.id(), draft: draft.id), by: agent)
    return try office.close(
      row, outcome: "Mended for \(name)", note: "thanked \(name)", by: coordinator)
  }

  /// To the first day on which what is closed now is past its five years.
  func passFiveYears() {
    let today = Zone.utc.wallTime(at: office.clock.instant).date
    let over = today.adding(months: 60) + 1
    office.clock.advance(.days(over.day - today.day))
  }

  func preview() throws -> DestructionPreview {
    try office.desk.perform(PreviewDestruction(), by: coordinator)
  }

  func book() throws -> RetentionBook {
    try office.desk.perform(ReadRetention(), by: coordinator)
  }

  /// What the preview shows, by the coordinator.
  func propose() throws -> Destruction {
    try office.desk.perform(
      ProposeDestruction(id: office.id(), feedback: preview().due.map(\.feedback)),
      by: coordinator)
  }

  func confirm(
    _ list: Destruction, by person: Principal? = nil, word: String = Destruction.word
  ) throws -> Destruction {
    try office.desk.perform(
      ConfirmDestruction(id: office.id(), destruction: list.id, word: word),
      by: person ?? administrator)
  }

  func hold(_ row: FeedbackRow) throws -> FeedbackRow {
    try office.desk.perform(
      SetLegalHold(id: office.id(), feedback: row.id, reason: "A claim by Wilhelmina"),
      by: coordinator)
  }

  func read(_ row: FeedbackRow) throws -> FeedbackDetail {
    try office.desk.perform(ReadFeedback(feedback: row.id), by: coordinator)
  }

  func key(of row: FeedbackRow) throws -> Int64 {
    try #require(
      try office.desk.connection.first(
        "SELECT key FROM feedback WHERE id = ?1", row.id.rawValue, read: { try $0.int64(0) }))
  }
}
