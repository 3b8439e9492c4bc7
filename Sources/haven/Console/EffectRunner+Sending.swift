import HavenConsole
import HavenDomain
import HavenStore

/// Each question of the console as the request that the desk answers.
extension EffectRunner {
  /// A newer look at a list stops the one before.
  private static let queueLane = Desk.Lane("queue")
  private static let registerLane = Desk.Lane("register")
  private static let escalationLane = Desk.Lane("escalations")
  private static let peopleLane = Desk.Lane("people")

  func send(_ ask: Ask) {
    switch ask {
    case .queue(let request):
      perform(request, for: ask, lane: Self.queueLane) { .queue($0) }
    case .register(let request):
      perform(request, for: ask, lane: Self.registerLane) { .register($0) }
    case .contact(let request): perform(request, for: ask) { .contact($0) }
    case .reveal(let request): perform(request, for: ask) { .identity($0) }
    case .add(let request): perform(request, for: ask) { .added($0) }
    case .take(let request): perform(request, for: ask) { .taken($0) }
    case .release(let request): perform(request, for: ask) { .done($0) }
    case .handOver(let request): perform(request, for: ask) { .done($0) }
    case .drafts(let request): perform(request, for: ask) { .drafts($0) }
    case .openDraft(let request): perform(request, for: ask) { .draft($0) }
    case .saveDraft(let request): perform(request, for: ask) { .saved($0) }
    case .complete(let request): perform(request, for: ask) { .completed($0) }
    case .dispatch(let request): perform(request, for: ask) { .dispatch($0) }
    case .requestDispatch(let request): perform(request, for: ask) { .done($0) }
    case .escalate(let request): perform(request, for: ask) { .done($0) }
    case .acknowledge(let request): perform(request, for: ask) { .done($0) }
    case .staff(let request): perform(request, for: ask) { .staff($0) }
    case .presence(let request): perform(request, for: ask) { .done($0) }
    case .areas(let request): perform(request, for: ask) { .areas($0) }
    case .feedback(let request): perform(request, for: ask) { .feedback($0) }
    case .startFeedback(let request): perform(request, for: ask) { .draft($0) }
    case .logFeedback(let request): perform(request, for: ask) { .feedbackRow($0) }
    case .acknowledgeFeedback(let request): perform(request, for: ask) { .feedbackRow($0) }
    case .outcome(let request): perform(request, for: ask) { .feedbackRow($0) }
    case .closeFeedback(let request): perform(request, for: ask) { .feedbackRow($0) }
    case .alarms, .shelve, .unshelve, .escalations, .escalation, .haveEscalation, .takeOver,
      .handBack, .callRung, .resolve, .report, .concern:
      sendEscalation(ask)
    case .rota, .absence, .shift, .takeShift, .forecast, .surge, .clocks, .pauseClocks,
      .resumeClocks, .moveTime, .adoptTime:
      sendShift(ask)
    case .findPeople, .linkPeople, .tellApart, .mergePeople, .undoMerge, .splitContact:
      sendPeople(ask)
    case .care, .pinTip, .reflect, .reflections, .removeReflection, .recordCall: sendCare(ask)
    case .firstContact(let request): perform(request, for: ask) { .firstContact($0) }
    case .join, .news, .tellFocus, .leaveDraft, .chooseText, .discardDraft, .restoreDraft:
      sendDraft(ask)
    case .beds, .holdBed, .releaseBed, .placeInBed, .leaveBed, .turnAway, .waitForBed,
      .stopWaitingForBed:
      sendBeds(ask)
    case .findReferrals, .refer, .answerReferral, .madeReferrals, .transfers, .transfer,
      .offerTransfer, .joinTransfer, .readBackFact, .releaseTransfer, .returnTransfer:
      sendHandingOn(ask)
    case .score, .askLower, .settleLower, .protocols, .protocolStep, .heartbeat: sendTriage(ask)
    case .cases(let cases): send(cases, for: ask)
    case .stage(let stage): send(stage, for: ask)
    case .handlers(let handlers): send(handlers, for: ask)
    case .checklist(let checklist): send(checklist, for: ask)
    case .oversight(let oversight): send(oversight, for: ask)
    case .surveys(let surveys): send(surveys, for: ask)
    case .letterFacts(let request): perform(request, for: ask) { .letterFacts($0) }
    case .sendLetter(let letter): sendLetter(letter, for: ask)
    case .keeping(let keeping): send(keeping, for: ask)
    }
  }

  private func sendPeople(_ ask: Ask) {
    switch ask {
    case .findPeople(let request):
      perform(request, for: ask, lane: Self.peopleLane) { .people($0) }
    case .linkPeople(let request): perform(request, for: ask) { .client($0) }
    case .tellApart(let request): perform(request, for: ask) { .done($0) }
    case .mergePeople(let request): perform(request, for: ask) { .client($0) }
    case .undoMerge(let request): perform(request, for: ask) { .undone($0) }
    case .splitContact(let request): perform(request, for: ask) { .client($0) }
    default: break
    }
  }

  private func sendCare(_ ask: Ask) {
    switch ask {
    case .care(let request): perform(request, for: ask) { .care($0) }
    case .pinTip(let request): perform(request, for: ask) { .done($0) }
    case .reflect(let request): perform(request, for: ask) { .reflection($0) }
    case .reflections(let request): perform(request, for: ask) { .reflections($0) }
    case .removeReflection(let request): perform(request, for: ask) { .done($0) }
    case .recordCall(let request): perform(request, for: ask) { .feedbackRow($0) }
    default: break
    }
  }

  private func sendTriage(_ ask: Ask) {
    switch ask {
    case .score(let request): perform(request, for: ask) { .score($0) }
    case .askLower(let request): perform(request, for: ask) { .score($0) }
    case .settleLower(let request): perform(request, for: ask) { .score($0) }
    case .protocols(let request): perform(request, for: ask) { .protocols($0) }
    case .protocolStep(let request): perform(request, for: ask) { .protocolStep($0) }
    case .heartbeat(let request): perform(request, for: ask) { .done($0) }
    default: break
    }
  }

  private func sendEscalation(_ ask: Ask) {
    switch ask {
    case .alarms(let request): perform(request, for: ask) { .alarms($0) }
    case .shelve(let request): perform(request, for: ask) { .alarm($0) }
    case .unshelve(let request): perform(request, for: ask) { .alarm($0) }
    case .escalations(let request):
      perform(request, for: ask, lane: Self.escalationLane) { .escalations($0) }
    case .escalation(let request): perform(request, for: ask) { .escalation($0) }
    case .haveEscalation(let request): perform(request, for: ask) { .escalationRow($0) }
    case .takeOver(let request): perform(request, for: ask) { .escalationRow($0) }
    case .handBack(let request): perform(request, for: ask) { .escalationRow($0) }
    case .callRung(let request): perform(request, for: ask) { .escalationRow($0) }
    case .resolve(let request): perform(request, for: ask) { .escalationRow($0) }
    case .report(let request): perform(request, for: ask) { .escalationRow($0) }
    case .concern(let request): perform(request, for: ask) { .escalationRow($0) }
    default: break
    }
  }

  private func sendShift(_ ask: Ask) {
    switch ask {
    case .rota(let request): perform(request, for: ask) { .rota($0) }
    case .absence(let request): perform(request, for: ask) { .done($0) }
    case .shift(let request): perform(request, for: ask) { .shift($0) }
    case .takeShift(let request): perform(request, for: ask) { .done($0) }
    case .forecast(let request): perform(request, for: ask) { .forecast($0) }
    case .surge(let request): perform(request, for: ask) { .done($0) }
    case .clocks(let request): perform(request, for: ask) { .clocks($0) }
    case .pauseClocks(let request): perform(request, for: ask) { .clocks($0) }
    case .resumeClocks(let request): perform(request, for: ask) { .clocks($0) }
    case .moveTime(let request): perform(request, for: ask) { .houseTime($0) }
    case .adoptTime(let request): perform(request, for: ask) { .houseTime($0) }
    default: break
    }
  }
}
