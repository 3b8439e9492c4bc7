/// What an operator can do. Names are kept in `keys.conf`: never rename one.
public enum ActionID: String, CaseIterable, Hashable, Sendable {
  // From everywhere.
  case help, actions, nextPane, previousPane, acknowledge, escalate, hide, leave
  case goQueue, goIntake, goTriage, goEscalations, goComplaints, presence, drafts
  // Live queue.
  case newContact, find, take, reveal, release, handOver, followUps
  // Intake.
  case nextStep, previousStep, choose, undo, redo, complete
  case stepOne, stepTwo, stepThree, stepFour, stepFive
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
  // Who is calling.
  case whoIsCalling, samePerson, notSamePerson, revealPerson, splitContact, undoMerge
  // Care.
  case cards, pinTip, decompress, noBreak, reflect, reflections, forget, recordCall
  // Drafts.
  case join, discardDraft, restoreDraft
  // Help given: beds, referrals, transfers.
  case beds, bedAct, placeInBed, releaseBed, turnAway, bedWait
  case referrals, refer, madeReferrals, transferToTeam
  case transfers, offerTransfer, transferNext, returnTransfer
  // Cases.
  case goCases, caseFromContact, openCase, caseNextAct, caseFilter, caseNote, caseTask
  case caseTaskEnd, caseNextAction, caseActionDone, caseFollowUp, caseOutcome, casePlan
  case caseAssign, caseLink, caseClose, caseReopen, closeContact
  // The score, protocols, silent mode.
  case score, scoreThis, raiseScore, askLower, settleLower, protocols, heartbeat, silent, notAlone
  // Words.
  case words, wordsInIntake
  // Stages of feedback.
  case feedbackBegin, feedbackSatisfied, feedbackNoAppeal, feedbackAppeal, feedbackContacted
  case feedbackAppealTime, feedbackAppealOutcome, feedbackStatus, feedbackAgree, feedbackUpdate
  case feedbackMoreTime, feedbackLessons, feedbackReopen, feedbackPassOn, feedbackThank
  case feedbackWaive
  // Who handles feedback.
  case assignFeedback, feedbackCopy, managerAway, serviceAreas, editArea, addArea
  // The investigation checklist.
  case checklist, checkItem, itemNotNeeded, addFeedbackAction
  // The contact form.
  case classify, tenSteps, firstContact
  // The watch over the register.
  case registerFilter, quarterReport, boardFeedback, auditSample, drawAudit, auditTick, auditNote
  // Surveys.
  case sendSurvey, qualityCheck, enterSurvey, surveyFigures, surveyContacts
  // Letters.
  case letter, lettersSent
  // Keeping.
  case retention, retentionNext, retentionWithdraw, legalHold, paper, paperDestroyed
}
