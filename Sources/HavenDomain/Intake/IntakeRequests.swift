/// Completes an intake: the contact goes to its owner with a next action and its due time
/// (IN-11, IN-12, TR-06), the draft is closed, and a score of 8 to 10 raises an alarm (TR-07).
///
/// Of the draft the record keeps what `Form.kept` lets through; its times count from the keys that
/// typed them (`Answers.instant`).
///
/// Refused with `Refusal.invalid` while `IntakeRules.problems` finds any; nothing is lost then.
public struct CompleteIntake: Change {
  public static let permission = Permission.writeIntake
  public static let action = AuditAction.intakeCompleted
  public typealias Reply = QueueRow
  public var id: RequestID
  public var draft: DraftID
  public var lease: Lease
  public init(id: RequestID, draft: DraftID, lease: Lease) {
    self.id = id
    self.draft = draft
    self.lease = lease
  }
}
