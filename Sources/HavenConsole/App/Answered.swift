import Canvas
import HavenDomain

/// What the store said.
extension ConsoleState {
  mutating func answered(
    _ ask: Ask, _ outcome: Outcome, _ context: Context
  ) -> [Effect] {
    let prompt = underway.removeValue(forKey: ask)
    if case .done(let reply) = outcome { return done(ask, reply, context) }
    if let prompt { setAside.append(prompt) }
    switch outcome {
    case .done: return []
    case .refused(let refusal): return notDone(ask, refusal, refusal.words, context)
    case .failed(let words): return notDone(ask, nil, words, context)
    }
  }

  private mutating func done(_ ask: Ask, _ reply: Reply, _ context: Context) -> [Effect] {
    switch (ask, reply) {
    case (.queue(let request), .queue(let window)):
      return queueAnswered(request, window, context)
    case (.contact, .contact(let detail)): return contactRead(detail)
    case (.reveal, .identity(let identity)): return revealed(identity)
    case (.add, .added(let added)):
      isTaking = added.lease != nil
      guard isTaking else { return [] }
      return [.ask(.take(TakeContact(id: context.id(), contact: added.row.id)))]
    case (.take, .taken(let taken)): return received(taken, context)
    case (.release(let request), .done):
      let words = "Released to the queue, in its old place."
      return letGo(request.lease.contact, words, context)
    case (.handOver(let request), .done):
      return letGo(request.contact, "Handed over, with all that you wrote.", context)
    case (.saveDraft(let request), .saved(let saved)): return draftSaved(request, saved, context)
    case (.complete, .completed(let row)): return completed(row, context)
    case (.dispatch(let request), .dispatch(let dispatch)):
      if request.contact == intake?.contact.row.id {
        intake?.contact.dispatches.append(dispatch)
      }
      let reference = dispatch.reference.isEmpty ? "" : ", \(dispatch.reference)"
      return [say("Dispatch recorded: \(dispatch.agency)\(reference).")] + readContactInHand()
        + readEscalationAgain()
    case (.requestDispatch, .done):
      let words = "The message to the dispatch centre is on its way. Ring them too."
      return [say(words)] + readContactInHand() + readEscalationAgain()
    case (.escalate, .done):
      return [say("Escalated. Supervisors see it now.")] + readContactInHand()
    case (.acknowledge(let request), .done):
      acknowledged(request.alarm, at: context.now)
      return [say("Acknowledged, with your name and the time.")] + refreshAfterAct()
    case (.presence(let request), .done(let done)):
      me.presence = request.presence
      me.presenceSince = done.at
      return [.ask(.care(ReadMyCare()))]
    default:
      return listsAnswered(ask, reply, context) ?? escalationAnswered(ask, reply, context)
        ?? shiftAnswered(ask, reply, context) ?? clocksAnswered(ask, reply, context)
        ?? peopleAnswered(ask, reply) ?? careAnswered(ask, reply, context)
        ?? draftsAnswered(ask, reply, context) ?? bedsAnswered(ask, reply, context)
        ?? referralsAnswered(ask, reply, context) ?? transfersAnswered(ask, reply, context)
        ?? casesAnswered(ask, reply, context) ?? triageAnswered(ask, reply, context)
        ?? handlersAnswered(ask, reply, context) ?? checklistAnswered(ask, reply)
        ?? oversightAnswered(ask, reply, context) ?? surveysAnswered(ask, reply)
        ?? lettersAnswered(ask, reply, context) ?? keepingAnswered(ask, reply, context)
        ?? feedbackAnswered(ask, reply, context)
    }
  }

  private mutating func listsAnswered(
    _ ask: Ask, _ reply: Reply, _ context: Context
  ) -> [Effect]? {
    switch (ask, reply) {
    case (.staff, .staff(let staff)): self.staff = staff
    case (.areas, .areas(let areas)):
      self.areas = areas
      showAreas()
    case (.drafts, .drafts(let drafts)): return draftsListed(drafts)
    case (.alarms, .alarms(let list)): alarmsAnswered(list, context)
    case (.shelve, .alarm(let alarm)), (.unshelve, .alarm(let alarm)):
      return alarmSetAside(alarm, context)
    default: return nil
    }
    return []
  }

  private mutating func queueAnswered(
    _ request: ReadQueue, _ window: QueueWindow, _ context: Context
  ) -> [Effect] {
    let known = Set(queue.alarms.map(\.id))
    let isFirst = queue.readAt == nil
    var effects = queue.answered(request, window, me: me.id, context)
    let new = isFirst ? [] : queue.alarms.filter { !known.contains($0.id) }
    if !new.isEmpty { effects += newAlarms(new, context) }
    return effects + transferNews(window)
  }

  /// Its timeline has grown.
  private func readContactInHand() -> [Effect] {
    intake.map { [.ask(.contact(ReadContact(.id($0.contact.row.id))))] } ?? []
  }

  private mutating func contactRead(_ detail: ContactDetail) -> [Effect] {
    if queue.table.selection == detail.row.id { queue.detail = detail }
    if intake?.contact.row.id == detail.row.id { intake?.contact = detail }
    if escalations.selectedRow?.contact == detail.row.id { escalations.contact = detail }
    return []
  }

  private mutating func revealed(_ identity: ContactIdentity) -> [Effect] {
    if intake?.contact.row.id == identity.id { intake?.identity = identity }
    if place == .queue, queue.table.selection == identity.id { queue.identity = identity }
    if place == .escalations, escalations.selectedRow?.contact == identity.id {
      escalations.identity = identity
    }
    if overlays.contains(.people), people.selectedPerson?.latest == identity.id {
      people.identity = identity
    }
    return []
  }

  /// The start page: what was left is offered once, over the queue.
  private mutating func draftsListed(_ drafts: [Draft]) -> [Effect] {
    let isStart = !wasOfferedDrafts
    wasOfferedDrafts = true
    self.drafts = drafts.filter {
      $0.id != intake?.form.draft.id && $0.id != feedback.form?.draft.id
    }
    if isStart, !self.drafts.isEmpty, overlays.isEmpty, intake == nil, !isReadOnly {
      open(.drafts(DraftList()))
    }
    return []
  }
}
