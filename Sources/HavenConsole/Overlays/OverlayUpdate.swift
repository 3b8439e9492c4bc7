import Canvas
import HavenDomain

/// Keys while something lies over the panes.
extension ConsoleState {
  mutating func overlayKey(
    _ press: KeyPress, _ action: ActionID?, _ context: Context
  ) -> [Effect] {
    if case .prompt(var prompt)? = overlay, let action, action == prompt.againKey {
      return finish(&prompt, prompt.accept(), context)
    }
    // Acknowledge and Escalate work from everywhere, and what was open comes back unharmed.
    if let action, action == .acknowledge || action == .escalate {
      return attempt(action, context)
    }
    if case .prompt(let prompt)? = overlay,
      let effects = wordsKey(over: prompt, press)
    {
      return effects
    }
    switch overlay {
    case .help(let help):
      overlay = help.handling(press, in: context.size).map { .help($0) }
      return []
    case .palette(let palette): return paletteKey(palette, press, context)
    case .prompt(var prompt): return finish(&prompt, prompt.handle(press), context)
    case .drafts(let list): return draftKey(list, press, action, context)
    case .reader(let reader): return readerKey(reader, press, action, context)
    case .alarms: return alarmListKey(press, action, context)
    case .why(let why): return whyKey(why, press, action, context)
    case .people: return peopleKey(press, action, context)
    case .beds: return bedsKey(press, action, context)
    case .referrals: return referralsKey(press, action, context)
    case .transfers: return transfersKey(press, action, context)
    case .score(let score): return scoreKey(score, press, action, context)
    case .protocols(let state): return protocolKey(state, press, action, context)
    case .silent(let silent): return silentKey(silent, press, action, context)
    case .words(let words): return wordsKey(words, press, context)
    case .areas: return areasKey(press, action, context)
    case .checklist(let open): return checklistKey(open, press, action, context)
    case .guide(let guide): return guideKey(guide, press, context)
    case .tenSteps(let steps): return tenStepsKey(steps, press, context)
    case .audit: return auditKey(press, action, context)
    case .retention: return retentionKey(press, action, context)
    case nil: return []
    }
  }

  private mutating func finish(
    _ prompt: inout Prompt, _ outcome: PromptOutcome, _ context: Context
  ) -> [Effect] {
    switch outcome {
    case .ignored, .handled:
      overlay = .prompt(prompt)
      return []
    case .cancelled:
      overlay = nil
      guard prompt.isTouched else { return [] }
      setAside.append(prompt)
      return [say("\(prompt.title): what you typed is kept until you open it again.")]
    case .accepted:
      overlay = nil
      let effects = accepted(prompt, context)
      if prompt.isTouched, case .ask(let act)? = effects.last { underway[act] = prompt }
      return effects
    }
  }

  private mutating func accepted(_ prompt: Prompt, _ context: Context) -> [Effect] {
    switch prompt.purpose {
    case .acknowledge(let alarm):
      return [.ask(.acknowledge(AcknowledgeAlarm(id: context.id(), alarm: alarm.id)))]
    case .escalate(let contact):
      let reason = prompt.picked(0).flatMap(EscalationReason.init) ?? .other
      let request = EscalateContact(
        id: context.id(), contact: contact, reason: reason, note: prompt.text(1))
      return [.ask(.escalate(request))]
    case .dispatch(let contact, let startedAt):
      let request = RecordDispatch(
        id: context.id(), contact: contact, agency: prompt.text(0), number: prompt.text(1),
        reference: prompt.text(2), at: startedAt)
      return [.ask(.dispatch(request))]
    case .requestDispatch(let contact):
      return [.ask(.requestDispatch(RequestDispatch(id: context.id(), contact: contact)))]
    case .newContact:
      let channel = prompt.picked(0).flatMap(Channel.init(rawValue:)) ?? .phone
      if let why = whyNotAnother() { return [say(why, .warning)] }
      isTaking = true
      let request = AddContact(
        id: context.id(), contact: NewContact(channel: channel), takes: true)
      return [.ask(.add(request))]
    case .presence:
      let presence = prompt.picked(0).flatMap(Presence.init) ?? .available
      return [.ask(.presence(SetPresence(id: context.id(), presence: presence)))]
    case .leave: return farewell(context) + [.leave]
    case .release, .handOver: return passOn(prompt, context)
    case .acknowledgeFeedback, .recordOutcome, .closeFeedback:
      return feedbackAct(prompt, context)
    case .shelve(let alarm): return shelved(alarm, prompt, context)
    case .escalation(let act, let row): return accepted(act, of: row, prompt, context)
    case .concern: return concernRaised(prompt, context)
    case .shift(let act): return accepted(act, prompt, context)
    case .pauseClocks(let record): return clocksPaused(record, prompt, context)
    case .people(let act): return accepted(act, prompt, context)
    case .care(let act): return accepted(act, prompt, context)
    case .chooseText(let field, let answers): return textChosen(field, answers, prompt, context)
    case .discardDraft(let draft):
      return [.ask(.discardDraft(DiscardDraft(id: context.id(), draft: draft)))]
    case .bed(let act, let row): return accepted(act, row, prompt, context)
    case .refer, .answerReferral: return referralAccepted(prompt, context)
    case .offerTransfer, .releaseTransfer, .returnTransfer:
      return transferAccepted(prompt, context)
    case .cases(let form): return accepted(form, prompt, context)
    case .score(let act, let contact): return accepted(act, of: contact, prompt, context)
    case .replyTemplate: return replyBuilt(prompt, context)
    case .stage(let form): return accepted(form, prompt, context)
    case .handlers(let form): return accepted(form, prompt, context)
    case .checklist(let form, let feedback):
      return accepted(form, of: feedback, prompt, context)
    case .firstContact: return firstContactAccepted(prompt, context)
    case .oversight(let form): return accepted(form, prompt, context)
    case .survey(let act): return accepted(act, prompt, context)
    case .letter(let act): return accepted(act, prompt, context)
    case .keeping(let act): return accepted(act, prompt, context)
    }
  }

  /// What was typed last goes first, so that the next person has it.
  private mutating func passOn(_ prompt: Prompt, _ context: Context) -> [Effect] {
    let saving = intake?.form.flush(context, id: ChangeNumber.intakeSave) ?? []
    switch prompt.purpose {
    case .release(let lease):
      return saving + [
        .ask(.release(ReleaseContact(id: context.id(ChangeNumber.act), lease: lease)))
      ]
    case .handOver(let contact):
      guard let staff = prompt.picked(0).flatMap({ Int64($0) }) else { return saving }
      let request = HandOverContact(
        id: context.id(ChangeNumber.act), contact: contact, to: StaffID(rawValue: staff))
      return saving + [.ask(.handOver(request))]
    default: return saving
    }
  }

  private func feedbackAct(_ prompt: Prompt, _ context: Context) -> [Effect] {
    switch prompt.purpose {
    case .acknowledgeFeedback(let row):
      let request = AcknowledgeFeedback(
        id: context.id(), feedback: row.id, how: prompt.text(0))
      return [.ask(.acknowledgeFeedback(request))]
    case .recordOutcome(let row):
      let request = RecordOutcome(
        id: context.id(), feedback: row.id, outcome: prompt.text(0),
        toldOfAppeal: prompt.picked(1) == "yes")
      return [.ask(.outcome(request))]
    case .closeFeedback(let row) where row.kind == .compliment:
      return [
        .ask(
          .stage(
            .compliment(
              HandleCompliment(
                id: context.id(), feedback: row.id, act: .closed, note: prompt.text(0)))))
      ]
    case .closeFeedback(let row):
      let request = CloseFeedback(id: context.id(), feedback: row.id, note: prompt.text(0))
      return [.ask(.closeFeedback(request))]
    default: return []
    }
  }

  private mutating func paletteKey(
    _ palette: PaletteState, _ press: KeyPress, _ context: Context
  ) -> [Effect] {
    var palette = palette
    let found = palette.actions(in: keyContext)
    switch press {
    case .escape: overlay = nil
    case .up, .shift(.tab): palette.selected = max(0, palette.selected - 1)
    case .down, .tab: palette.selected = min(palette.selected + 1, max(0, found.count - 1))
    case .pageUp: palette.selected = max(0, palette.selected - PaletteState.page)
    case .pageDown:
      palette.selected = min(palette.selected + PaletteState.page, max(0, found.count - 1))
    case .enter:
      overlay = nil
      guard found.indices.contains(palette.selected) else { return [] }
      return attempt(found[palette.selected].id, context)
    default:
      if palette.query.handle(press, in: Prompt.room) { palette.selected = 0 }
    }
    if overlay != nil { overlay = .palette(palette) }
    return []
  }

  private mutating func draftKey(
    _ list: DraftList, _ press: KeyPress, _ action: ActionID?, _ context: Context
  ) -> [Effect] {
    var list = list
    switch press {
    case .escape: overlay = nil
    case .up: list.selected = max(0, list.selected - 1)
    case .down: list.selected = min(list.selected + 1, max(0, drafts.count - 1))
    case .enter:
      overlay = nil
      guard drafts.indices.contains(list.selected) else { return [] }
      return resume(drafts[list.selected], context)
    default:
      // The list is an offer: a key for the queue under it puts it away.
      guard press.typed == nil, let action else { break }
      if [.discardDraft, .actions].contains(action) { return attempt(action, context) }
      overlay = nil
      return attempt(action, context)
    }
    if overlay != nil { overlay = .drafts(list) }
    return []
  }

  /// Takes up a form that was left: an intake by taking its contact again.
  private mutating func resume(_ draft: Draft, _ context: Context) -> [Effect] {
    if draft.heldBy != nil, draft.heldBy != me.id || draft.contact == nil {
      return join(.draft(draft.id), context)
    }
    if let contact = draft.contact {
      if let why = whyNotAnother() { return [say(why, .warning)] }
      return take(contact, context)
    }
    if let why = whyNotNewFeedback() { return [say(why, .warning)] }
    feedback.isOpening = true
    if draft.owner != me.id { return join(.draft(draft.id), context) }
    return [.ask(.openDraft(OpenDraft(draft: draft.id)))]
  }
}

extension PaletteState {
  /// So many lines PgUp and PgDn go.
  static let page = 10

  /// The actions that match: before a word is typed those that only this place has first, then by
  /// label before sentence.
  func actions(in context: KeyContext) -> [ConsoleAction] {
    let found = ActionCatalogue.table.actions(in: context, matching: query.text.withoutGo)
    let filter = WordFilter(query.text.withoutGo)
    guard !filter.isEmpty else {
      let own = found.filter { $0.contexts != KeyContext.everywhere }
      return own + found.filter { $0.contexts == KeyContext.everywhere }
    }
    let named = found.filter { filter.matches($0.label.string) }
    return named + found.filter { !filter.matches($0.label.string) }
  }
}

extension String {
  /// `:go complaints` is typed by those who know it; the word itself finds nothing.
  fileprivate var withoutGo: String {
    hasPrefix("go ") ? String(dropFirst(3)) : self
  }
}
