import Canvas
import HavenDomain

@testable import HavenConsole

/// What the golden screens show: a state each, told as the keys that lead to it.
enum Scene: String, CaseIterable, Sendable {
  case queueReading, queueEmpty, queueFull, queueMoved, queueFinding, queueFrozen
  case contactRevealed, contactReader
  case intakeSafety, intakeIdentity, intakeGate, intakeNeeds, intakeService, intakeRecord
  case intakePicker, intakeReview, intakeProblems, intakeNone
  case triageStart, triageUnsafe, triageDispatched, triageOver
  case register, registerEmpty, registerOpen, feedbackForm, feedbackReview
  case help, palette, paletteSearch, escalate, dispatch, acknowledge, handOver, drafts, leave
  case hidden, drill, readOnly, waiting
  case bandQuiet, bandAll, bandCleared, alarmList, alarmFlood, shelve
  case escalations, escalationsEmpty, escalationOpen, haveIt, takeOver, resolve, report, callRung
  case concern
  case whyRung, whyClocks, whatIf
  case shiftPage, takeShift, forecast, rota, surge, moveTime
  case knownLine, knownList, mergePeople
  case tipPinned, cards, reflect, breakOffer, shiftStrain, ring, ringDetail
  case cases, casesEmpty, caseChosen, caseOpened, caseNote, caseNext, followUpAsked, caseClose
  case beds, bedsFind, bedFee, bedPlace, turnAway
  case directory, directoryFind, refer, referNothing, madeReferrals, answerReferral
  case transferNone, transferOffer, transferTeam, transferOffered, transferTicks, transferRelease
  case triagePassed, triageScored, scoreHistory, scoreRaise, scoreSettle
  case protocolUnapproved, protocolTicked, silentMode, silentUnsafe, quietLine
  case notAlone, notAloneReview, notAloneQueue
  case formJoined, formJoinedByOther, formTwoTexts, formChoosing, draftsHeld, discardDraft
  case intakeConsent, intakeWritten, intakeWithdrawn, intakeAnonymous, intakeSafeContact
  case intakeHousehold, intakeReadBack, intakeLimits, intakeOdd, intakeKeptBack, intakeAskFirst
  case intakeLookAgain, contactNotAsked, contactKeptBack
  case coachForm, coachPrompt, words, wordsFound, replyTemplate
  case stageChoice, stageAppeal, stageDecide, stageMoreTime, stageSurvey, stagePassOn, stageOpened
  case dossierHandlers, assignManager, copyGiven, signTerms, managerAway, serviceAreas, areaEdit
  case checklist, checklistTop, checklistMissing, checklistDone, checklistReason, checklistAction
  case checklistReflection, checklistNotes, registerChecked
  case guideSubject, guideGrounds, guideProposal, tenSteps, tenStepsQuestions, firstContact
  case contactAdvocate, contactDetails, contactGrounds, contactPassed, contactReview
  case registerFilter, registerFiltered, auditDue, quarterReport, quarterTrend, quarterRunning
  case boardWords, auditSample, auditNone, auditDraw
  case surveyOwed, surveySend, qualityCheck, surveyEnter, surveyEnterLate, surveyFigures
  case surveyContacts
  case letterKind, letterWords, letterPreview, letterMissing, letterWay, letterSend, lettersSent
  case letterDossier
  case keeping, keepingEmpty, keepingPropose, keepingWaiting, keepingConfirm
  case legalHold, paperScanned, keptFile

  var rehearser: Rehearser {
    switch self {
    case .queueReading, .queueEmpty, .queueFull, .queueMoved, .queueFinding, .queueFrozen,
      .contactRevealed, .contactReader:
      queue
    case .intakeSafety, .intakeIdentity, .intakeGate, .intakeNeeds, .intakeService, .intakeRecord,
      .intakePicker, .intakeReview, .intakeProblems, .intakeNone:
      intake
    case .triageStart, .triageUnsafe, .triageDispatched, .triageOver: triage
    case .register, .registerEmpty, .registerOpen, .feedbackForm, .feedbackReview: feedback
    case .help, .palette, .paletteSearch, .escalate, .dispatch, .acknowledge, .handOver, .drafts,
      .leave, .hidden, .drill, .readOnly, .waiting:
      over
    case .knownLine, .knownList, .mergePeople: people
    case .tipPinned, .cards, .reflect, .breakOffer, .shiftStrain, .ring, .ringDetail: care
    case .cases, .casesEmpty, .caseChosen, .caseOpened, .caseNote, .caseNext, .followUpAsked,
      .caseClose:
      caseWork
    case .beds, .bedsFind, .bedFee, .bedPlace, .turnAway, .directory, .directoryFind, .refer,
      .referNothing, .madeReferrals, .answerReferral, .transferNone, .transferOffer, .transferTeam,
      .transferOffered, .transferTicks, .transferRelease:
      helpAtHand
    case .triagePassed, .triageScored, .scoreHistory, .scoreRaise, .scoreSettle,
      .protocolUnapproved, .protocolTicked, .silentMode, .silentUnsafe, .quietLine, .notAlone,
      .notAloneReview, .notAloneQueue:
      triaged
    case .formJoined, .formJoinedByOther, .formTwoTexts, .formChoosing, .draftsHeld, .discardDraft:
      company
    case .intakeConsent, .intakeWritten, .intakeWithdrawn, .intakeAnonymous, .intakeSafeContact,
      .intakeHousehold, .intakeReadBack, .intakeLimits, .intakeOdd, .intakeKeptBack,
      .intakeAskFirst, .intakeLookAgain, .contactNotAsked, .contactKeptBack:
      intakeParts
    case .coachForm, .coachPrompt, .words, .wordsFound, .replyTemplate: coached
    case .stageChoice, .stageAppeal, .stageDecide, .stageMoreTime, .stageSurvey, .stagePassOn,
      .stageOpened:
      staged
    case .dossierHandlers, .assignManager, .copyGiven, .signTerms, .managerAway, .serviceAreas,
      .areaEdit:
      handled
    case .checklist, .checklistTop, .checklistMissing, .checklistDone, .checklistReason,
      .checklistAction, .checklistReflection, .checklistNotes, .registerChecked:
      investigated
    case .guideSubject, .guideGrounds, .guideProposal, .tenSteps, .tenStepsQuestions,
      .firstContact, .contactAdvocate, .contactDetails, .contactGrounds, .contactPassed,
      .contactReview:
      contactForm
    case .registerFilter, .registerFiltered, .auditDue, .quarterReport, .quarterTrend,
      .quarterRunning, .boardWords, .auditSample, .auditNone, .auditDraw:
      overseen
    case .surveyOwed, .surveySend, .qualityCheck, .surveyEnter, .surveyEnterLate, .surveyFigures,
      .surveyContacts:
      surveyed
    case .letterKind, .letterWords, .letterPreview, .letterMissing, .letterWay, .letterSend,
      .lettersSent, .letterDossier:
      letters
    case .keeping, .keepingEmpty, .keepingPropose, .keepingWaiting, .keepingConfirm, .legalHold,
      .paperScanned, .keptFile:
      keepingOfFiles
    default: supervisor
    }
  }

  private var queue: Rehearser {
    rehearse { stage in
      switch self {
      case .queueReading: _ = stage.state.start(stage.context)
      case .queueEmpty: stage.fill([])
      case .queueMoved:
        stage.fill(alarms: [Cast.alarm])
        stage.press(.down, .down)
        stage.wait(.seconds(1))
      case .queueFinding:
        stage.fill()
        stage.press(.f(3))
        stage.type("exam")
      case .queueFrozen:
        stage.fill()
        stage.press(.down)
        let taken = Cast.row(1, 1042, .phone, .critical, state: .held, score: 9, owner: Cast.mari)
        stage.refresh([taken, Cast.row(9, 1060, .text, waited: 3)] + Cast.rows[2...])
      case .contactRevealed, .contactReader:
        stage.fill()
        stage.reply(
          .contact(ReadContact(.id(Cast.contact))), .contact(Cast.detail(Cast.rows[0])))
        stage.press(self == .contactReader ? .enter : .f(4))
        stage.reply(.reveal(RevealContact(contact: Cast.contact)), .identity(Cast.identity))
      default: stage.fill(alarms: [Cast.alarm])
      }
    }
  }

  private var intake: Rehearser {
    rehearse { stage in
      stage.fill(self == .intakeNone ? [] : Cast.rows)
      guard self != .intakeNone else {
        stage.press(.f(6))
        return
      }
      stage.take(self == .intakeSafety || self == .intakeGate ? [:] : Cast.complete)
      let reveal = RevealContact(contact: Cast.contact)
      stage.reply(.reveal(reveal), .identity(Cast.identity))
      stage.wait(.seconds(75))
      switch self {
      case .intakeIdentity: stage.focus(on: IntakeForm.name)
      case .intakeGate: stage.focus(on: IntakeForm.location)
      case .intakeNeeds: stage.turn(to: IntakeForm.group)
      case .intakeService: stage.turn(to: IntakeForm.intervention)
      case .intakeRecord: stage.focus(on: IntakeForm.nextDue)
      case .intakePicker:
        stage.focus(on: IntakeForm.needs)
        stage.press(.f(4))
      case .intakeReview: stage.turnToReview()
      case .intakeProblems:
        stage.state.intake?.form.answer(IntakeForm.nextAction, nil, at: stage.now)
        stage.state.intake?.form.answer(IntakeForm.nextDue, .given("soonish"), at: stage.now)
        stage.turnToReview()
        stage.press(.enter)
      default: stage.type("y")
      }
    }
  }

  private var triage: Rehearser {
    rehearse { stage in
      stage.fill(alarms: self == .triageOver ? [Cast.alarm] : [])
      stage.take()
      stage.wait(.seconds(20))
      guard self != .triageStart else {
        stage.press(.f(6))
        return
      }
      stage.type("n")
      stage.wait(.seconds(self == .triageOver ? 200 : 62))
      if self == .triageDispatched {
        let dispatch = Dispatch(
          agency: "Harbor City Police", number: "911", reference: "HC-2231", at: stage.now)
        stage.state.intake?.contact.dispatches.append(dispatch)
      }
      stage.press(.f(6))
    }
  }

  private var feedback: Rehearser {
    rehearse(Rehearser(Cast.ines)) { stage in
      stage.fill()
      stage.openRegister(self == .registerEmpty ? [] : Cast.register)
      switch self {
      case .registerOpen:
        let row = Cast.register[0]
        stage.press(.enter)
        stage.reply(
          .feedback(ReadFeedback(feedback: row.id)), .feedback(Cast.feedbackDetail(row)))
      case .feedbackForm: stage.openFeedbackForm()
      case .feedbackReview:
        stage.openFeedbackForm(
          [
            FeedbackForm.kind: "compliment", FeedbackForm.area: "1",
            FeedbackForm.happened: "Thank you for the room, and for the tea.",
            FeedbackForm.passedTo: FeedbackForm.complimentsTo,
          ])
        stage.press(.f(5), .f(5), .f(5), .f(5))
      default: break
      }
    }
  }

  private var over: Rehearser {
    let drill = Rehearser(isDrill: true)
    let start =
      self == .readOnly ? Rehearser(isReadOnly: true) : self == .drill ? drill : Rehearser()
    return rehearse(start) { stage in
      stage.fill(alarms: [Cast.alarm])
      switch self {
      case .help: stage.press(.f(1))
      case .palette: stage.press(.f(9))
      case .paletteSearch:
        stage.press(.f(9))
        stage.type("hand")
      case .escalate: stage.press(.f(8))
      case .acknowledge: stage.press(.f(7))
      case .dispatch:
        stage.take()
        stage.type("n")
        stage.press(.f(6), .f(5))
        stage.type("Harbor City Police")
      case .handOver:
        stage.take()
        stage.press(.f(9))
        stage.type("hand")
        stage.press(.enter)
      case .leave:
        stage.take()
        stage.press(.f(10), .f(10))
      case .drafts:
        stage.reply(.drafts(ListDrafts()), .drafts([Cast.draft(.intake), Cast.draft(.feedback)]))
      case .hidden: stage.press(.ctrl("x"))
      case .waiting: stage.send(.waiting(seconds: 12))
      default: break
      }
    }
  }
}
