import Canvas
import HavenDomain

/// The only place that decides: what happened, and what is to be done about it.
extension ConsoleState {
  /// What a console asks for first: the queue before all else.
  public mutating func start(_ context: Context) -> [Effect] {
    queue.open(context) + [
      .ask(.drafts(ListDrafts())), .ask(.staff(ListStaff())), .ask(.areas(ListServiceAreas())),
      .ask(.care(ReadMyCare())),
    ]
  }

  public mutating func update(_ message: Message, _ context: Context) -> [Effect] {
    switch message {
    case .input(.key(let press)): return key(press, context)
    case .input(.paste(let paste)): return self.paste(paste, context)
    case .input(.mouse(let event)): return mouse(event, context)
    case .input(.focus): return []
    case .tick: return soundAlarms(context) + tellEndedHolds(context)
    case .resized: return queue.fit(context)
    case .timer(let timer): return fired(timer, context)
    case .changed: return changed()
    case .waiting(let seconds):
      waitingSeconds = seconds
      return []
    case .reply(let ask, let outcome): return answered(ask, outcome, context)
    }
  }

  private mutating func fired(_ timer: ConsoleTimer, _ context: Context) -> [Effect] {
    switch timer {
    case .save: return save(context)
    case .rest: return rest(context)
    case .look: return queue.look()
    case .tell: return tellFocus(context)
    case .refresh:
      queue.isRefreshTimed = false
      return queue.refresh(context) + refreshWhatShows()
    case .findReferrals: return findReferrals()
    case .notice(let serial):
      if notice?.serial == serial { notice = nil }
      return []
    }
  }

  /// The operator rests: lists may change their order again.
  private mutating func rest(_ context: Context) -> [Effect] {
    escalations.table.merge()
    cases.table.merge()
    alarms.table.merge()
    return queue.rest(context)
  }

  /// Beside the queue only what somebody looks at is read again.
  private mutating func refreshWhatShows() -> [Effect] {
    guard !isHidden else {
      escalations.isStale = place == .escalations
      cases.isStale = place == .cases
      return []
    }
    let pane =
      switch place {
      case .complaints: feedback.refresh()
      case .escalations: escalations.refresh()
      case .cases: cases.refresh()
      case .queue, .intake, .triage: [Effect]()
      }
    return pane + (overlays.contains(.alarms) ? readAlarms() : [])
      + (overlays.contains(.beds) ? readBeds() : []) + readNews() + readChecklist()
  }

  /// Many commits in a row are one look at the store.
  private mutating func changed() -> [Effect] {
    guard !queue.isRefreshTimed else { return [] }
    queue.isRefreshTimed = true
    let pause: Duration = queue.isReading ? .milliseconds(100) : .zero
    return [.start(.refresh, after: pause)]
  }

  private mutating func paste(_ paste: Paste, _ context: Context) -> [Effect] {
    guard !isHidden else { return [] }
    var effects: [Effect] = []
    if paste.isTruncated {
      let kept = Paste.byteLimit / 1_048_576
      effects.append(
        say("The paste had \(paste.byteCount) bytes; the first \(kept) MB are kept.", .warning))
    }
    let taken = overlay == nil ? pasteIntoPane(paste, context) : pasteIntoOverlay(paste, context)
    guard let taken else {
      return [say("Pasted text went nowhere: no field has the cursor.", .warning)]
    }
    return effects + taken
  }

  /// Nil when nothing over the panes takes it.
  private mutating func pasteIntoOverlay(_ paste: Paste, _ context: Context) -> [Effect]? {
    switch overlay {
    case .prompt(var prompt):
      guard prompt.paste(paste.text) else { return nil }
      overlay = .prompt(prompt)
    case .palette(var palette):
      palette.query.insert(paste.text)
      palette.selected = 0
      overlay = .palette(palette)
    case .beds:
      beds.query.insert(paste.text)
      beds.show(context)
    case .referrals:
      referrals.query.insert(paste.text)
      return referrals.typed(context)
    case .words(var words):
      words.query.insert(paste.text)
      words.selected = 0
      overlay = .words(words)
    default: return nil
    }
    return []
  }

  private mutating func pasteIntoPane(_ paste: Paste, _ context: Context) -> [Effect]? {
    if place == .queue, queue.find != nil { return queue.findPasted(paste.text, context) }
    if place == .complaints, feedback.find != nil { return feedback.findPasted(paste.text) }
    let isTaken = editForm { $0.paste(paste.text, at: context.now) } ?? false
    return isTaken ? formEffects(context) : nil
  }
}

extension ConsoleState {
  /// Does something to the form that has the cursor, if one has.
  mutating func editForm<Result>(_ edit: (inout FormState) -> Result) -> Result? {
    switch place {
    case .intake:
      guard var form = intake?.form else { return nil }
      defer { intake?.form = form }
      return edit(&form)
    case .complaints:
      guard var form = feedback.form else { return nil }
      defer { feedback.form = form }
      return edit(&form)
    case .queue, .triage, .escalations, .cases: return nil
    }
  }
}
