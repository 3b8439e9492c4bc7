import Canvas
import HavenDomain

/// Where a key goes: the hidden screen, then what lies over the panes, then the field with the
/// cursor, then the action table, then the list.
extension ConsoleState {
  mutating func key(_ press: KeyPress, _ context: Context) -> [Effect] {
    let action = ActionCatalogue.table.action(for: press, in: keyContext)
    if action?.id == .hide {
      isHidden.toggle()
      return isHidden ? [] : escalations.catchUp() + cases.catchUp()
    }
    if isHidden { return [] }
    if overlay != nil { return overlayKey(press, action?.id, context) }
    if let effects = fieldKey(press, context) { return effects }
    if let action { return attempt(action.id, context) }
    return listKey(press, context)
  }

  /// Does an action, or says why not.
  mutating func attempt(_ id: ActionID, _ context: Context) -> [Effect] {
    if let why = ActionCatalogue.table[id]?.whyNot(self) { return [say(why, .warning)] }
    return perform(id, context)
  }

  /// What a field makes of a key; nil when it is not for the field.
  private mutating func fieldKey(_ press: KeyPress, _ context: Context) -> [Effect]? {
    if place == .queue, queue.find != nil { return queue.findKey(press, context) }
    if place == .complaints, feedback.find != nil { return feedback.findKey(press) }
    // An F-key is never for a field, unless a list of values is open over it.
    if case .function = press.key { return nil }
    if scrollReview(press, context) { return [] }
    let options = self.options
    let room = FormLayout.value(context.size)
    let outcome = editForm { $0.handle(press, options: options, in: room, at: context.now) }
    switch outcome {
    case nil, .ignored: return nil
    case .handled:
      suggestReceiver(at: context.now)
      return formEffects(context)
    case .submitted: return submitForm(context)
    }
  }

  /// What typing in a form leads to.
  mutating func formEffects(_ context: Context) -> [Effect] {
    editForm { $0.effectsOfTyping(at: context.now) + $0.effectsOfMoving() } ?? []
  }

  private mutating func listKey(_ press: KeyPress, _ context: Context) -> [Effect] {
    switch place {
    case .queue where press == .enter: openReader(context)
    case .queue: queue.listKey(press, context)
    case .complaints: feedback.listKey(press, context.size)
    case .escalations: escalations.listKey(press, context.size)
    case .intake where press == .escape && intake?.form.company.isGuest == true:
      leaveJoined(context)
    case .cases: cases.listKey(press, context.size)
    case .intake, .triage: []
    }
  }

  /// Enter: the whole of the selected contact, to be read.
  private mutating func openReader(_ context: Context) -> [Effect] {
    guard queue.selectedRow != nil else { return [] }
    if FrameLayout(context.size).sizeClass != .wide { open(.reader(Reader(.contact))) }
    return queue.look()
  }

  mutating func mouse(_ event: MouseEvent, _ context: Context) -> [Effect] {
    guard !isHidden, overlays.isEmpty else { return [] }
    switch keyContext {
    case .queue: return queue.mouse(event, context)
    case .register: return feedback.mouse(event, context.size)
    case .escalations: return escalations.mouse(event, context.size)
    case .cases: return cases.mouse(event, context.size)
    case .intake, .feedbackForm, .triage, .alarms, .shift, .clocks, .people, .beds, .referrals,
      .transfers, .score, .protocols, .silent, .areas, .checklist, .audit, .retention:
      return []
    }
  }
}
