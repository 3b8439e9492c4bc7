import CLinux
import Foundation
import HavenDomain
import HavenStore

/// One whole intake through the store, from the call to the next action, that says aloud what was
/// acknowledged: `contact`, `taken`, `saved FIELD TEXT`, `completed`, a line each.
///
/// Begun again after a kill it goes on as a person would: the changes that were sent bear the same
/// ids, the contact is taken anew, and what is not saved is typed once more.
struct ScriptedIntake {
  static let word = "intake"
  private let folder: String

  init(_ words: ArraySlice<String>) throws {
    guard let folder = words.first else { throw FaultError("the intake needs its folder") }
    self.folder = folder
  }

  /// Fields and texts in the order in which they are typed; a text grows as a typed one does.
  static func answers(owner: StaffID) -> [(field: FieldID, text: String)] {
    let words = "He took the keys and waits in the stairwell".split(separator: " ")
    let growing = words.indices.map { words[...$0].joined(separator: " ") }
    return [(IntakeForm.safeNow, "yes")] + growing.map { (IntakeForm.happening, $0) } + [
      (IntakeForm.consent, "lifeAtRisk"), (IntakeForm.noConsentReason, "threatened with a knife"),
      (IntakeForm.name, "Wanda"), (IntakeForm.name, "Wanda Mirelle"),
      (IntakeForm.location, "Tern Quay 4"), (IntakeForm.intervention, "information"),
      (IntakeForm.owner, "\(owner.rawValue)"), (IntakeForm.nextAction, "Ring the refuge"),
      (IntakeForm.nextDue, "+1h"),
    ]
  }

  func run() throws {
    let (desk, principal) = try FaultHouse.open(folder)
    defer { desk.close() }
    let added = try desk.perform(
      AddContact(id: id(1), contact: NewContact(channel: .phone)), by: principal)
    say("contact")
    let contact = ReadContact(.id(added.row.id))
    guard try desk.perform(contact, by: principal).row.state != .followUp else {
      return say("completed")
    }
    let fresh = RequestID(high: UInt64(getpid()), low: UInt64(clock()))
    let taken = try desk.perform(
      TakeContact(id: fresh, contact: added.row.id), by: principal)
    say("taken")
    var version = taken.draft.version
    for (index, answer) in Self.answers(owner: principal.staff).enumerated() {
      let change = FieldChange(
        field: answer.field, answer: .given(answer.text),
        at: Instant(milliseconds: Surroundings.machine.moment().wall))
      let saved = try desk.perform(
        SaveDraft(
          id: id(UInt64(100 + index)), draft: taken.draft.id, lease: taken.lease,
          changes: [change], focus: answer.field, version: version), by: principal)
      version = saved.version
      say("saved \(answer.field.rawValue) \(answer.text)")
    }
    _ = try desk.perform(
      CompleteIntake(id: id(2), draft: taken.draft.id, lease: taken.lease), by: principal)
    say("completed")
  }

  private func id(_ number: UInt64) -> RequestID { RequestID(high: 0xFA17, low: number) }

  /// In one write, so that a kill leaves a whole line or none.
  private func say(_ words: String) {
    let line = words + "\n"
    _ = write(STDOUT_FILENO, line, line.utf8.count)
  }
}
