/// What an audit row says was done. The raw value is what the row keeps: never rename one.
public enum AuditAction: String, CaseIterable, Codable, Sendable {
  case databaseCreated = "database.created"
  case queueViewed = "queue.viewed"
  case contactAdded = "contact.added"
  case contactsImported = "contacts.imported"
  case contactViewed = "contact.viewed"
  case contactRevealed = "contact.revealed"
  case contactTaken = "contact.taken"
  case contactReleased = "contact.released"
  case contactHandedOver = "contact.handedOver"
  case contactReclaimed = "contact.reclaimed"
  case draftOpened = "draft.opened"
  case draftSaved = "draft.saved"
  case draftsListed = "drafts.listed"
  case intakeCompleted = "intake.completed"
  case dispatchRecorded = "dispatch.recorded"
  case contactEscalated = "contact.escalated"
  case alarmAcknowledged = "alarm.acknowledged"
  case alarmShelved = "alarm.shelved"
  case alarmUnshelved = "alarm.unshelved"
  case alarmKindSwitched = "alarm.kindSwitched"
  case alarmsListed = "alarms.listed"
  case clocksFired = "clocks.fired"
  case alarmReportRead = "alarms.reported"
  case concernRaised = "concern.raised"
  case escalationsListed = "escalations.listed"
  case escalationViewed = "escalation.viewed"
  case escalationAcknowledged = "escalation.acknowledged"
  case escalationTakenOver = "escalation.takenOver"
  case escalationHandedBack = "escalation.handedBack"
  case rungCalled = "escalation.called"
  case escalationResolved = "escalation.resolved"
  case mandatedReportRecorded = "escalation.reported"
  case rotaRead = "rota.read"
  case rotaChanged = "rota.changed"
  case absenceSet = "absence.set"
  case messagesClaimed = "messages.claimed"
  case deliveryRecorded = "message.delivered"
  case dispatchRequested = "dispatch.requested"
  case jurisdictionChosen = "jurisdiction.chosen"
  case clockChangeReported = "clock.changed"
  case systemTimeAdopted = "clock.adopted"
  case drillTimeMoved = "drill.timeMoved"
  case shiftRead = "shift.read"
  case shiftAcknowledged = "shift.acknowledged"
  case surgeSet = "surge.set"
  case forecastRead = "forecast.read"
  case feedbackLogged = "feedback.logged"
  case feedbackListed = "feedback.listed"
  case feedbackViewed = "feedback.viewed"
  case feedbackAcknowledged = "feedback.acknowledged"
  case feedbackOutcome = "feedback.outcome"
  case feedbackClosed = "feedback.closed"
  case areasListed = "areas.listed"
  case areaChanged = "area.changed"
  case staffListed = "staff.listed"
  case staffAdded = "staff.added"
  case presenceSet = "presence.set"
  case auditVerified = "audit.verified"
  case clocksViewed = "clocks.viewed"
  case clocksPaused = "clocks.paused"
  case clocksResumed = "clocks.resumed"
  case contactActed = "contact.acted"
  case feedbackActed = "feedback.acted"
  case policiesListed = "policies.listed"
  case policySaved = "policy.saved"
  case policyChosen = "policy.chosen"
  case calendarsListed = "calendars.listed"
  case calendarSaved = "calendar.saved"
  case referralsImported = "referrals.imported"
  case referralsListed = "referrals.listed"
  case referralViewed = "referral.viewed"
  case referralVerified = "referral.verified"
  case referralRemoved = "referral.removed"
  case bedsListed = "beds.listed"
  case siteSaved = "site.saved"
  case bedSaved = "bed.saved"
  case bedHeld = "bed.held"
  case bedReleased = "bed.released"
  case bedPlaced = "bed.placed"
  case bedLeft = "bed.left"
  case bedTurnedAway = "bed.turnedAway"
  case bedWaited = "bed.waited"
  case bedWaitEnded = "bed.waitEnded"
  case intakeViewed = "intake.viewed"
  case intakesListed = "intakes.listed"
}

/// Goes through the whole audit chain and every checkpoint.
public struct VerifyAudit: Request {
  public static let permission = Permission.verifyAudit
  public static let action = AuditAction.auditVerified
  public typealias Reply = AuditReport
  public init() {}
}

/// What the walk through the audit found.
public struct AuditReport: Codable, Hashable, Sendable {
  public var rows: Int
  public var checkpoints: Int
  /// Twelve characters of the last HMAC, for the handover page.
  public var head: String
  /// Empty when every row is as it was written. Else in words: which row, and what is wrong.
  public var problems: [String]
  public var isIntact: Bool { problems.isEmpty }

  public init(rows: Int, checkpoints: Int, head: String, problems: [String]) {
    self.rows = rows
    self.checkpoints = checkpoints
    self.head = head
    self.problems = problems
  }
}
