import Canvas
import HavenDomain

/// Answering the guide's questions, and taking what it proposes.
extension ConsoleState {
  mutating func guideKey(
    _ open: GuideState, _ press: KeyPress, _ context: Context
  ) -> [Effect] {
    var state = open
    let choices = state.choices
    switch press {
    case .escape:
      overlay = nil
      return []
    case .enter:
      guard choices.indices.contains(state.selected) else { return [] }
      return choose(choices[state.selected], state, context)
    case .up, .shift(.tab): state.selected = max(0, state.selected - 1)
    case .down, .tab: state.selected = min(state.selected + 1, max(0, choices.count - 1))
    case .home: state.selected = 0
    case .end: state.selected = max(0, choices.count - 1)
    case .left, .backspace: state.goBack()
    case .space: state.mark()
    case .pageDown, .pageUp:
      let room = GuideView.Room(state, in: FrameLayout(context.size).body)
      state.top =
        Scroll.top(state.top, press, lines: room.reading.count, rows: room.readingRows)
        ?? state.top
    default: state.pick(press)
    }
    overlay = .guide(state)
    return []
  }

  private mutating func choose(
    _ choice: GuideState.Choice, _ state: GuideState, _ context: Context
  ) -> [Effect] {
    var state = state
    switch choice {
    case .answer(let isYes): state.answer(isYes)
    case .subject(let subject): state.answer(subject)
    case .ground: state.takeGrounds()
    case .take(let kind): return decide(kind, state.guide, context)
    case .logLine:
      let effects = decide(nil, state.guide, context)
      guideAction(.firstContact)
      return effects
    case .elsewhere:
      let words = state.guide.proposal()?.reason ?? ""
      return decide(nil, state.guide, context) + [say(words)]
    }
    overlay = .guide(state)
    return []
  }

  /// What was proposed is kept beside what was decided (CC-09). Without a kind the type and the
  /// grounds stay as they are.
  private mutating func decide(
    _ kind: FeedbackKind?, _ guide: FeedbackGuide, _ context: Context
  ) -> [Effect] {
    overlay = nil
    guard let proposal = guide.proposal(), var form = feedback.form else { return [] }
    let outcome = Answer.given(proposal.outcome.rawValue)
    form.answer(FeedbackForm.proposal, outcome, at: context.now, byHand: false)
    form.answer(
      FeedbackForm.proposalReason, .given(proposal.reason), at: context.now, byHand: false)
    if let kind {
      form.answer(FeedbackForm.kind, .given(kind.rawValue), at: context.now)
      if kind == .complaint, let grounds = guide.grounds {
        let list = grounds.map(\.rawValue).joined(separator: ",")
        form.answer(
          FeedbackForm.grounds, list.isEmpty ? nil : .given(list), at: context.now)
      }
      if form.focused == nil { form.go(toPage: form.page) }
    }
    feedback.form = form
    suggestReceiver(at: context.now)
    return formEffects(context)
  }
}

extension GuideState {
  mutating func answer(_ isYes: Bool) {
    switch guide.next() {
    case .praise?: guide.isPraise = isYes
    case .resolvable?: guide.isResolvable = isYes
    case .decision?: guide.isDecision = isYes
    case .investigation?: guide.needsInvestigation = isYes
    case .subject?, .grounds?, nil: return
    }
    startQuestion()
  }

  mutating func answer(_ subject: FeedbackGuide.Subject) {
    guide.subject = subject
    startQuestion()
  }

  mutating func takeGrounds() {
    guide.grounds = ComplaintGround.allCases.filter(marked.contains)
    startQuestion()
  }

  mutating func mark() {
    guard choices.indices.contains(selected), case .ground(let ground) = choices[selected]
    else { return }
    if marked.remove(ground) == nil { marked.insert(ground) }
  }

  /// The question before, with what was marked there.
  mutating func goBack() {
    guard let last = guide.last() else { return }
    guide.ask(again: last)
    startQuestion()
  }

  /// The first letter of Yes or No, or the number of a line.
  mutating func pick(_ press: KeyPress) {
    guard let typed = press.typed else { return }
    let letter = typed.lowercased()
    let byLetter = choices.firstIndex {
      if case .answer = $0 { words($0).lowercased().hasPrefix(letter) } else { false }
    }
    let byNumber = typed.wholeNumberValue.map { $0 - 1 }
    if let index = byLetter ?? byNumber, choices.indices.contains(index) { selected = index }
  }

  private mutating func startQuestion() {
    selected = 0
    top = 0
  }
}
