import Canvas
import HavenDomain

@testable import HavenConsole

/// The console on a stage: one state, a clock that a test moves by hand, ids that are always the
/// same, and the store's answers as the test gives them.
struct Rehearser {
  var state: ConsoleState
  var now: Instant
  var size: Size
  var entropy = Rehearser.entropy

  /// The id of the first change that a message sends; the others count on from it.
  static let entropy = RequestID(high: 7, low: 100)

  init(
    _ me: StaffMember = Cast.robin, isReadOnly: Bool = false, isDrill: Bool = false,
    size: Size = Size(width: 80, height: 24), now: Instant = Cast.now
  ) {
    let organisation = Organisation(name: "Safe Haven", zone: "UTC", isDrill: isDrill)
    state = ConsoleState(organisation: organisation, me: me, isReadOnly: isReadOnly)
    state.staff = Cast.staff
    state.areas = ServiceArea.shipped
    self.now = now
    self.size = size
  }

  var context: Context {
    Context(
      now: now, zone: .utc, size: size, entropy: entropy, isReadOnly: state.isReadOnly)
  }

  static func id(_ number: UInt64 = 0) -> RequestID {
    RequestID(high: entropy.high, low: entropy.low + number)
  }
}

// MARK: What happens

extension Rehearser {
  @discardableResult
  mutating func send(_ message: Message) -> [Effect] { state.update(message, context) }

  /// Presses keys one after the other; the effects of all of them.
  @discardableResult
  mutating func press(_ keys: KeyPress...) -> [Effect] {
    keys.flatMap { send(.input(.key($0))) }
  }

  @discardableResult
  mutating func type(_ text: String) -> [Effect] {
    text.flatMap { send(.input(.key(.character($0)))) }
  }

  @discardableResult
  mutating func paste(_ text: String) -> [Effect] { send(.input(.paste(Paste(text)))) }

  /// As the palette does it: the action, or the reason why not.
  @discardableResult
  mutating func choose(_ action: ActionID) -> [Effect] { state.attempt(action, context) }

  @discardableResult
  mutating func reply(_ ask: Ask, _ reply: Reply) -> [Effect] {
    send(.reply(ask, .done(reply)))
  }

  @discardableResult
  mutating func refuse(_ ask: Ask, _ refusal: Refusal) -> [Effect] {
    send(.reply(ask, .refused(refusal)))
  }

  @discardableResult
  mutating func fail(_ ask: Ask, _ words: String = "The database is locked.") -> [Effect] {
    send(.reply(ask, .failed(words)))
  }

  @discardableResult
  mutating func fire(_ timer: ConsoleTimer) -> [Effect] { send(.timer(timer)) }

  mutating func wait(_ duration: Duration) { now = now + duration }
}

// MARK: Scenes

extension Rehearser {
  /// The queue as the store sends it on the first look.
  @discardableResult
  mutating func fill(
    _ rows: [QueueRow] = Cast.rows, alarms: [Alarm] = [], hasAfter: Bool = false
  ) -> [Effect] {
    for case .ask(.queue(let request)) in state.start(context) {
      return reply(
        .queue(request), .queue(Cast.window(rows, alarms: alarms, hasAfter: hasAfter, at: now)))
    }
    return []
  }

  /// What the store says when somebody committed and the console reads again.
  @discardableResult
  mutating func refresh(
    _ rows: [QueueRow], alarms: [Alarm] = [], hasAfter: Bool = false
  ) -> [Effect] {
    send(.changed)
    for case .ask(.queue(let request)) in fire(.refresh) {
      return reply(
        .queue(request), .queue(Cast.window(rows, alarms: alarms, hasAfter: hasAfter, at: now)))
    }
    return []
  }

  /// The first contact of the queue in hand, its sheet empty but for what is given.
  @discardableResult
  mutating func take(
    _ answers: [FieldID: String] = [:], events: [ContactEvent] = [], focus: FieldID? = nil
  ) -> [Effect] {
    let taken = Cast.taken(answers, events: events, focus: focus, at: now)
    let request = TakeContact(id: Self.id(), contact: Cast.contact)
    let effects = reply(.take(request), .taken(taken))
    state.intake?.form.unsaved = [:]
    state.intake?.form.isSaveTimed = false
    state.me.presence = .onCall
    return effects
  }

  /// Goes on with F5 to the page that asks this.
  mutating func turn(to field: FieldID) {
    let page = IntakeForm.form.page(of: field)
    while let form = state.intake?.form, !form.isReview, form.page != page { press(.f(5)) }
  }

  /// Goes on with F5 to the last page of the form.
  mutating func turnToReview() {
    while state.intake?.form.isReview == false { press(.f(5)) }
  }

  /// Moves down to a field of this page.
  mutating func focus(on field: FieldID) {
    turn(to: field)
    while let form = state.intake?.form, form.focus != field, !form.isReview { press(.tab) }
  }

  /// The register open, with its list.
  mutating func openRegister(_ rows: [FeedbackRow] = Cast.register) {
    for case .ask(.register(let request)) in state.go(to: .complaints) {
      let list = FeedbackList(rows: rows, hasMore: false, open: rows.count, overdue: 1)
      reply(.register(request), .register(list))
    }
  }

  /// The escalation pane open, with its list.
  mutating func openEscalations(_ rows: [EscalationRow] = Cast.flags) {
    for case .ask(.escalations(let request)) in state.go(to: .escalations) {
      reply(.escalations(request), .escalations(Cast.flagList(rows)))
    }
  }

  /// The list of alarms open over the pane.
  mutating func openAlarms(_ alarms: [Alarm], off: [AlarmKind] = []) {
    choose(.alarms)
    reply(.alarms(ListAlarms()), .alarms(Cast.alarmList(alarms, off: off)))
  }

  /// A new feedback form.
  mutating func openFeedbackForm(_ answers: [FieldID: String] = [:]) {
    let start = StartFeedbackDraft(id: Self.id())
    reply(.startFeedback(start), .draft(Cast.draft(.feedback, answers)))
    state.feedback.form?.unsaved = [:]
    state.feedback.form?.isSaveTimed = false
  }

  /// The request on its way for this form, answered as the store does.
  @discardableResult
  mutating func saved(_ effects: [Effect], version: Int) -> [Effect] {
    for case .ask(.saveDraft(let request)) in effects {
      let done = SavedDraft(version: version, at: now, others: [])
      return reply(.saveDraft(request), .saved(done))
    }
    return []
  }
}

// MARK: The screen

extension Rehearser {
  func draw(_ size: Size? = nil, glyphs: GlyphSet = .unicode) -> (surface: Surface, cursor: Point?)
  {
    var surface = Surface(size: size ?? self.size, glyphs: glyphs)
    var context = context
    context.size = surface.size
    let cursor = ConsoleView.draw(state, into: &surface, context)
    return (surface, cursor)
  }

  /// The text of the screen.
  var screen: String { draw().surface.text() }
}

/// A scene, told from its beginning.
func rehearse(_ rehearser: Rehearser = Rehearser(), _ act: (inout Rehearser) -> Void) -> Rehearser {
  var rehearser = rehearser
  act(&rehearser)
  return rehearser
}
