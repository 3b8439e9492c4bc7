/// Opens the checklist of a complaint, for whoever may work on it.
public struct ReadChecklist: Request {
  public static let permission = Permission.handleFeedback
  public static let action = AuditAction.checklistViewed
  public typealias Reply = InvestigationChecklist
  public var feedback: FeedbackID
  public init(feedback: FeedbackID) { self.feedback = feedback }
}

/// Sets the box of an item. Of two at once the last one stands, and both are in the timeline.
public struct TickChecklist: Change {
  public static let permission = Permission.handleFeedback
  public static let action = AuditAction.checklistTicked
  public typealias Reply = InvestigationChecklist
  public var id: RequestID
  public var feedback: FeedbackID
  /// 2 to 17; the first item is a text.
  public var item: Int
  public var box: ChecklistBox
  /// Why it is not needed.
  public var reason: String
  public init(
    id: RequestID, feedback: FeedbackID, item: Int, box: ChecklistBox, reason: String = ""
  ) {
    self.id = id
    self.feedback = feedback
    self.item = item
    self.box = box
    self.reason = reason
  }
}

/// Writes a text of the checklist; an empty one takes it away. What stood there is kept.
public struct WriteChecklistText: Change {
  public static let permission = Permission.handleFeedback
  public static let action = AuditAction.checklistWritten
  public typealias Reply = InvestigationChecklist
  public var id: RequestID
  public var feedback: FeedbackID
  public var field: ChecklistText
  public var text: String
  public init(id: RequestID, feedback: FeedbackID, field: ChecklistText, text: String) {
    self.id = id
    self.feedback = feedback
    self.field = field
    self.text = text
  }
}

/// Adds an action, corrective or preventative (CC-29).
public struct AddFeedbackAction: Change {
  public static let permission = Permission.handleFeedback
  public static let action = AuditAction.feedbackActionAdded
  public typealias Reply = InvestigationChecklist
  public var id: RequestID
  public var feedback: FeedbackID
  public var kind: FeedbackAction.Kind
  public var text: String
  public var by: String
  public var due: LocalDate
  public init(
    id: RequestID, feedback: FeedbackID, kind: FeedbackAction.Kind, text: String, by: String,
    due: LocalDate
  ) {
    self.id = id
    self.feedback = feedback
    self.kind = kind
    self.text = text
    self.by = by
    self.due = due
  }
}

/// Says that an action is done, or dropped and why.
public struct EndFeedbackAction: Change {
  public static let permission = Permission.handleFeedback
  public static let action = AuditAction.feedbackActionEnded
  public typealias Reply = InvestigationChecklist
  public var id: RequestID
  /// Named `item`, for `action` is the audit's.
  public var item: FeedbackActionID
  public var ending: FeedbackAction.Ending
  public init(id: RequestID, item: FeedbackActionID, ending: FeedbackAction.Ending) {
    self.id = id
    self.item = item
    self.ending = ending
  }
}

/// Writes what was learned; with a team and a day also that it was shared, by which the clock of the
/// lessons ends (CC-24).
public struct WriteFeedbackReflection: Change {
  public static let permission = Permission.handleFeedback
  public static let action = AuditAction.feedbackReflected
  public typealias Reply = InvestigationChecklist
  public var id: RequestID
  public var feedback: FeedbackID
  public var lessons: String
  public var team: String
  public var sharedOn: LocalDate?
  public init(
    id: RequestID, feedback: FeedbackID, lessons: String, team: String = "",
    sharedOn: LocalDate? = nil
  ) {
    self.id = id
    self.feedback = feedback
    self.lessons = lessons
    self.team = team
    self.sharedOn = sharedOn
  }
}

/// Chooses the root causes, in place of those chosen before (CC-30).
public struct SetRootCauses: Change {
  public static let permission = Permission.handleFeedback
  public static let action = AuditAction.rootCausesSet
  public typealias Reply = InvestigationChecklist
  public var id: RequestID
  public var feedback: FeedbackID
  public var causes: Set<RootCause>
  /// What the other one is.
  public var otherWords: String
  public init(
    id: RequestID, feedback: FeedbackID, causes: Set<RootCause>, otherWords: String = ""
  ) {
    self.id = id
    self.feedback = feedback
    self.causes = causes
    self.otherWords = otherWords
  }
}
