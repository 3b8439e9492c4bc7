import Canvas
import HavenDomain

/// What each action does. Whether it may is in the action table.
extension ConsoleState {
  mutating func perform(_ id: ActionID, _ context: Context) -> [Effect] {
    switch id {
    case .help: open(.help(HelpState(context: keyContext, refused: refused)))
    case .actions: open(.palette(PaletteState()))
    case .drafts: open(.drafts(DraftList()))
    case .hide: isHidden = true
    case .nextPane: return go(to: neighbour(1))
    case .previousPane: return go(to: neighbour(-1))
    case .goQueue: return go(to: .queue)
    case .goIntake: return go(to: .intake)
    case .goTriage: return go(to: .triage)
    case .goEscalations: return go(to: .escalations)
    case .goComplaints: return go(to: .complaints)
    case .goCases: return go(to: .cases)
    case .leave: return leave(context)
    case .acknowledge, .escalate, .presence, .release, .handOver, .dispatch, .requestDispatch,
      .newContact,
      .acknowledgeFeedback, .recordOutcome, .closeFeedback:
      openPrompt(id, context)
    case .find, .take, .reveal, .followUps: return queueAction(id, context)
    case .nextStep, .previousStep, .choose, .undo, .redo, .complete, .leaveForm, .stepOne,
      .stepTwo, .stepThree, .stepFour, .stepFive:
      return formAction(id, context)
    case .newFeedback: return feedback.startForm(context)
    case .openFeedback: return openSelectedFeedback(context)
    case .openEscalation, .openEscalated, .haveIt, .handBack, .callRung, .resolve, .report,
      .dispatchEscalated, .showResolved, .concern:
      return escalationAction(id, context)
    case .alarms, .acknowledgeThis, .shelve, .bell, .motion, .windowTitle, .notification:
      return alarmAction(id, context)
    case .shift, .takeShift, .forecast, .surge, .onCall, .absence, .moveTime, .adoptTime:
      return shiftAction(id, context)
    case .why, .whyThis, .pauseClocks: return clockAction(id, context)
    case .whoIsCalling, .samePerson, .notSamePerson, .revealPerson, .splitContact, .undoMerge:
      return peopleAction(id, context)
    case .cards, .pinTip, .decompress, .noBreak, .reflect, .reflections, .forget, .recordCall:
      return careAction(id, context)
    case .join, .discardDraft, .restoreDraft: return draftAction(id, context)
    case .beds, .bedAct, .placeInBed, .releaseBed, .turnAway, .bedWait:
      return bedAction(id, context)
    case .referrals, .refer, .madeReferrals: return referralAction(id, context)
    case .transfers, .offerTransfer, .transferToTeam, .transferNext, .returnTransfer:
      return transferAction(id, context)
    case .caseFromContact, .openCase, .caseNextAct, .caseFilter, .caseNote, .caseTask,
      .caseTaskEnd, .caseNextAction, .caseActionDone, .caseFollowUp, .caseOutcome, .casePlan,
      .caseAssign, .caseLink, .caseClose, .caseReopen, .closeContact:
      return caseAction(id, context)
    case .score, .scoreThis, .raiseScore, .askLower, .settleLower, .protocols, .heartbeat, .silent,
      .notAlone:
      return triageAction(id, context)
    case .words, .wordsInIntake: open(.words(WordsState()))
    case .feedbackBegin, .feedbackSatisfied, .feedbackNoAppeal, .feedbackAppeal,
      .feedbackContacted, .feedbackAppealTime, .feedbackAppealOutcome, .feedbackStatus,
      .feedbackAgree, .feedbackUpdate, .feedbackMoreTime, .feedbackLessons, .feedbackReopen,
      .feedbackPassOn, .feedbackThank, .feedbackWaive:
      openStage(id, context)
    case .assignFeedback, .feedbackCopy, .managerAway, .serviceAreas, .editArea, .addArea:
      return handlersAction(id, context)
    case .checklist, .checkItem, .itemNotNeeded, .addFeedbackAction:
      return checklistAction(id, context)
    case .classify, .tenSteps, .firstContact: guideAction(id)
    case .registerFilter, .quarterReport, .boardFeedback, .auditSample, .drawAudit, .auditTick,
      .auditNote:
      return oversightAction(id, context)
    case .sendSurvey, .qualityCheck, .enterSurvey, .surveyFigures, .surveyContacts:
      return surveyAction(id)
    case .letter, .lettersSent: return letterAction(id, context)
    case .retention, .retentionNext, .retentionWithdraw, .legalHold, .paper, .paperDestroyed:
      return keepingAction(id, context)
    }
    return []
  }

  mutating func go(to place: Place) -> [Effect] {
    self.place = place
    switch place {
    case .complaints: return feedback.openRegister() + readAuditBook()
    case .escalations: return escalations.openPane()
    case .cases: return cases.openPane()
    case .queue, .intake, .triage: return []
    }
  }

  private func neighbour(_ step: Int) -> Place {
    let count = Place.allCases.count
    return Place(rawValue: (place.rawValue + step + count) % count) ?? .queue
  }

  private mutating func queueAction(_ id: ActionID, _ context: Context) -> [Effect] {
    switch id {
    case .find: return place == .complaints ? feedback.startFinding() : queue.startFinding()
    case .take: return take(context)
    case .reveal: return reveal(context)
    default: return queue.toggleFollowUps(context)
    }
  }

  private mutating func take(_ context: Context) -> [Effect] {
    guard let row = queue.selectedRow else { return [] }
    if row.id == intake?.contact.row.id {
      place = .intake
      return []
    }
    return take(row.id, context)
  }

  /// Asks for a contact, once.
  mutating func take(_ contact: ContactID, _ context: Context) -> [Effect] {
    isTaking = true
    return [.ask(.take(TakeContact(id: context.id(), contact: contact)))]
  }

  /// Who the selected contact is: shown in its pane, or over the list where there is no such pane.
  private mutating func reveal(_ context: Context) -> [Effect] {
    guard let row = queue.selectedRow else { return [] }
    let hasPane = !FrameLayout(context.size).detail.isEmpty
    if !hasPane, overlay == nil { open(.reader(Reader(.contact))) }
    return [.ask(.reveal(RevealContact(contact: row.id)))]
  }

  /// The words on the message row, where they say why something was not done.
  private var refused: String? {
    guard let notice, notice.weight == .warning || notice.weight == .error else { return nil }
    return notice.words
  }

  /// In the pane beside the list; all of it over the panes where there is no such pane, and on the
  /// second Enter.
  private mutating func openSelectedFeedback(_ context: Context) -> [Effect] {
    let isRead = feedback.detail != nil && feedback.detail?.row.id == feedback.table.selection
    if isRead || FrameLayout(context.size).sizeClass != .wide, overlay == nil {
      open(.reader(Reader(.feedback)))
    }
    return feedback.openSelected()
  }

  private mutating func formAction(_ id: ActionID, _ context: Context) -> [Effect] {
    let options = self.options
    switch id {
    case .nextStep:
      if editForm({ $0.isReview }) == true { return submitForm(context) }
      editForm { $0.go(toPage: $0.page + 1) }
    case .previousStep: editForm { $0.go(toPage: $0.page - 1) }
    case .choose:
      if let prompt = choosing() {
        open(prompt)
      } else {
        editForm { $0.openPicker(options: options) }
      }
    case .undo, .redo: return undo(isRedo: id == .redo, context)
    case .complete: editForm { $0.go(toPage: $0.reviewPage) }
    case .stepOne: editForm { $0.go(toStep: 0) }
    case .stepTwo: editForm { $0.go(toStep: 1) }
    case .stepThree: editForm { $0.go(toStep: 2) }
    case .stepFour: editForm { $0.go(toStep: 3) }
    case .stepFive: editForm { $0.go(toStep: 4) }
    default: return parkFeedback(context)
    }
    return formEffects(context)
  }

  /// F10: saves and leaves the form; from a list leaves the console, and asks if a contact is held.
  private mutating func leave(_ context: Context) -> [Effect] {
    switch place {
    case .intake where intake?.form.company.isGuest == true,
      .triage where intake?.form.company.isGuest == true:
      return leaveJoined(context)
    case .intake where intake != nil, .triage where intake != nil:
      place = .queue
      return intake?.form.save(context, id: ChangeNumber.intakeSave) ?? []
    case .complaints where feedback.form != nil: return parkFeedback(context)
    default: break
    }
    if let intake, intake.form.lease != nil {
      open(.leave(intake.contact))
      return []
    }
    return farewell(context) + [.leave]
  }

  private mutating func parkFeedback(_ context: Context) -> [Effect] {
    guard let number = feedback.form?.draft.number else { return [] }
    return partWithFeedbackForm(context) + [
      say("Draft \(number) is kept. \(ActionCatalogue.key(.actions)), Drafts, takes it up again."),
      .ask(.drafts(ListDrafts())),
    ] + feedback.openRegister()
  }

  private mutating func openPrompt(_ id: ActionID, _ context: Context) {
    guard let prompt = prompt(id, context) else { return }
    open(prompt)
  }

  private func prompt(_ id: ActionID, _ context: Context) -> Prompt? {
    switch id {
    case .acknowledge: queue.alarms.first.map { .acknowledge($0, context, of: queue.alarms.count) }
    case .escalate: contactAtHand.map { .escalate($0) } ?? .concern()
    case .presence: .presence(me.presence)
    case .newContact: .newContact()
    case .dispatch:
      intake.map {
        .dispatch(($0.contact.row.id, $0.contact.row.number), now: context.now)
      }
    case .requestDispatch: dispatchTarget.map { .requestDispatch($0) }
    case .handOver: intake.map { .handOver($0.contact, staff: staff, me: me.id) }
    case .release:
      intake.flatMap { intake in
        intake.form.lease.map { .release(intake.contact, $0) }
      }
    case .recordOutcome: feedback.selectedRow.map { .recordOutcome($0) }
    case .closeFeedback: feedback.selectedRow.map { .closeFeedback($0) }
    default: nextAct(context)
    }
  }

  private var dispatchTarget: (id: ContactID, number: RecordNumber)? {
    if place == .escalations { return escalations.selectedRow?.contactAndNumber }
    return intake.map { ($0.contact.row.id, $0.contact.row.number) }
  }
}
