/// What an operator can do. Names are kept in `keys.conf`: never rename one.
public enum ActionID: String, CaseIterable, Hashable, Sendable {
  // From everywhere.
  case help, actions, nextPane, previousPane, acknowledge, escalate, hide, leave
  case goQueue, goIntake, goTriage, goEscalations, goComplaints, presence, drafts
  // Live queue.
  case newContact, find, take, reveal, release, handOver, followUps
  // Intake.
  case nextStep, previousStep, choose, undo, redo, complete
  // Triage.
  case dispatch, requestDispatch
  // Complaints.
  case newFeedback, openFeedback, acknowledgeFeedback, recordOutcome, closeFeedback, leaveForm
  // Escalations.
  case haveIt, openEscalation, openEscalated, handBack, callRung, resolve, report
  case dispatchEscalated, showResolved, concern
  // Alarms.
  case alarms, acknowledgeThis, shelve, bell, motion, windowTitle, notification
  // Clocks.
  case why, whyThis, pauseClocks
  // The shift.
  case shift, takeShift, forecast, surge, onCall, absence, moveTime, adoptTime
  // Words.
  case words
}
