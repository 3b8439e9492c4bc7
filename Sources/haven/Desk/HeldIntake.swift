import HavenDomain
import HavenStore

/// An intake in the hands of one command, from taking the contact to putting it back.
struct HeldIntake {
  private let desk: OpenDesk
  private let taken: TakenContact
  private var answers: Answers
  private var saved: [FieldID] = []
  private var isHeld = true

  init(_ contact: ContactID, at desk: OpenDesk) throws {
    self.desk = desk
    taken = try desk.perform(TakeContact(id: SystemRandom.requestID(), contact: contact))
    answers = taken.draft.answers
  }

  /// Notes what was given. Who works on an intake without an owner sees to it, as in a console.
  mutating func save(_ given: IntakeAnswers) throws {
    var changes = try given.changes(to: answers, at: desk)
    saved = changes.map(\.field)
    if answers[IntakeForm.owner] == nil, !saved.contains(IntakeForm.owner) {
      changes.append(
        FieldChange(
          field: IntakeForm.owner, answer: .given("\(desk.principal.staff.rawValue)"),
          at: desk.now))
    }
    guard !changes.isEmpty else { return }
    _ = try desk.perform(
      SaveDraft(
        id: SystemRandom.requestID(), draft: taken.draft.id, lease: taken.lease,
        changes: changes, focus: saved.last, version: taken.draft.version))
    for change in changes { answers.apply(change) }
  }

  mutating func complete() throws -> QueueRow {
    do {
      let row = try desk.perform(
        CompleteIntake(
          id: SystemRandom.requestID(), draft: taken.draft.id, lease: taken.lease))
      isHeld = false
      return row
    } catch Refusal.invalid(let problems) {
      throw Failure(.badInput, IntakePage.lines(problems))
    }
  }

  /// Back to the queue with its time of arrival; does nothing once it is completed or back.
  mutating func putBack() throws {
    guard isHeld else { return }
    isHeld = false
    _ = try desk.perform(ReleaseContact(id: SystemRandom.requestID(), lease: taken.lease))
  }

  /// What came of it.
  func page(completed row: QueueRow?) -> IntakeOutcome {
    IntakeOutcome(
      row: row ?? taken.detail.row, draft: taken.draft.number, isCompleted: row != nil,
      saved: saved,
      problems: row != nil
        ? []
        : IntakeRules.problems(
          answers, now: desk.now, zone: desk.zone, policy: taken.policy),
      warnings: IntakeRules.warnings(answers, now: desk.now, zone: desk.zone), now: desk.now,
      zone: desk.zone)
  }
}
