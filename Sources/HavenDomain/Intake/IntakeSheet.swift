/// An intake opened to be read: who may open the contact sees the answers, others how far it has
/// come.
public struct IntakeSheet: Codable, Hashable, Sendable {
  public var row: QueueRow
  /// Without answers for who may not open the contact; nil before anybody took it.
  public var draft: Draft?
  public var mayOpen: Bool
  /// Of each step the answered fields and all.
  public var done: [Int]
  public var of: [Int]
  /// Completed: the sheet takes no more.
  public var isCompleted: Bool
  /// The last day on which the record is kept (PR-01, PR-02); nil before it is completed.
  public var keepUntil: LocalDate?
  /// By which it is measured.
  public var policy: Policy

  public init(
    row: QueueRow, draft: Draft?, mayOpen: Bool, done: [Int], of: [Int], isCompleted: Bool,
    keepUntil: LocalDate?, policy: Policy
  ) {
    self.row = row
    self.draft = draft
    self.mayOpen = mayOpen
    self.done = done
    self.of = of
    self.isCompleted = isCompleted
    self.keepUntil = keepUntil
    self.policy = policy
  }
}

/// An open intake as a list shows it: how far, whose, and saved when. No answers.
public struct IntakeLine: Codable, Hashable, Sendable {
  public var row: QueueRow
  public var draft: RecordNumber
  /// Of its answer sheet: who took it last.
  public var writer: String
  public var savedAt: Instant
  /// Of each step the answered fields and all.
  public var done: [Int]
  public var of: [Int]

  public init(
    row: QueueRow, draft: RecordNumber, writer: String, savedAt: Instant, done: [Int], of: [Int]
  ) {
    self.row = row
    self.draft = draft
    self.writer = writer
    self.savedAt = savedAt
    self.done = done
    self.of = of
  }
}

/// Opens a contact's intake to be read. Answers only for who may open the contact; each time that
/// they are shown it is noted on the contact.
public struct ReadIntake: Request {
  public static let permission = Permission.readQueue
  public static let action = AuditAction.intakeViewed
  public typealias Reply = IntakeSheet
  public var which: ReadContact.Which
  public init(_ which: ReadContact.Which) { self.which = which }
}

/// Intakes that are not completed: one's own; for a supervisor everybody's. At most 200, the latest
/// saved first.
public struct ListIntakes: Request {
  public static let permission = Permission.readDrafts
  public static let action = AuditAction.intakesListed
  public typealias Reply = [IntakeLine]
  public init() {}
}
