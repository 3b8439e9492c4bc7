import CLinux
import Canvas
import HavenConsole
import HavenDomain
import HavenTerminal

/// The console's life on the main thread: takes in all that there is, decides, paints once, sleeps.
///
/// Nothing here waits for the store. At rest it wakes once a second, for the clocks on the screen.
final class RunLoop {
  private let terminal: Terminal
  private let store: EffectRunner
  private let watch: HouseWatch
  private let clock: SystemClock
  private let zone: Zone
  private var state: ConsoleState
  private var decoder = KeyDecoder()
  private var timers = Timers()
  private var surface: Surface
  private var escapeDue: Int64?
  /// Strokes of the bell that are still to come, and when the next is.
  private var strokesLeft = 0
  private var strokeDue: Int64?
  private var nextTick: Int64 = 0
  private var exitCode: Int32?
  private var descriptors: [pollfd]
  /// The ids of changes count up from a random start.
  private var lastID = SystemRandom.requestID()
  private var silent: SilentCommits
  /// Drawn in turns: the terminal keeps the one that it shows.
  private var spare: Surface

  init(
    terminal: Terminal, store: EffectRunner, watch: HouseWatch, clock: SystemClock, zone: Zone,
    state: ConsoleState,
    silent: SilentCommits
  ) {
    self.terminal = terminal
    self.store = store
    self.watch = watch
    self.clock = clock
    self.zone = zone
    self.state = state
    surface = Surface(size: terminal.size, glyphs: terminal.glyphs)
    spare = surface
    self.silent = silent
    descriptors = [
      terminal.inputDescriptor, terminal.signalDescriptor, store.answersDescriptor,
      store.bellDescriptor,
    ].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  }

  /// Runs until the operator leaves or the terminal goes; returns the exit code.
  func run() -> Int32 {
    let effects = state.start(context())
    perform(effects)
    while exitCode == nil {
      paint()
      takeIn(sleep())
    }
    keepTyped()
    return exitCode ?? 0
  }

  // MARK: Taking in

  private func takeIn(_ ready: Ready) {
    if ready.signals { for signal in terminal.takeSignals() { received(signal) } }
    if ready.input { readKeys() }
    settleEscape()
    strike()
    if ready.answers {
      for answer in store.takeAnswers() { send(.reply(answer.ask, answer.outcome)) }
    }
    if ready.bell, store.takeNews() { heardNews() }
    let now = clock.boot()
    for timer in timers.take(now: now) { send(.timer(timer)) }
    if now >= nextTick { tick() }
  }

  /// A commit that was heard is no silent one.
  private func heardNews() {
    _ = silent.changed()
    send(.changed)
  }

  /// All that was typed since the last look, before anything is painted.
  private func readKeys() {
    while exitCode == nil {
      switch terminal.readInput() {
      case .bytes(let bytes):
        for input in decoder.decode(bytes) { send(.input(input)) }
        escapeDue = decoder.isWaiting ? clock.boot() + Self.escapeTime : nil
        if bytes.count < Terminal.readLimit { return }
      case .closed: exitCode = 129
      case .none: return
      }
    }
  }

  /// After 25 ms of silence an Esc is an Esc, and no longer the beginning of a sequence.
  private func settleEscape() {
    guard let due = escapeDue, clock.boot() >= due else { return }
    for input in decoder.expire() { send(.input(input)) }
    escapeDue = decoder.isWaiting ? clock.boot() + Self.escapeTime : nil
  }

  private static let escapeTime: Int64 = 25

  private func received(_ signal: TerminalSignal) {
    switch signal {
    case .resized: fit()
    case .hangUp: exitCode = 129
    case .terminate: exitCode = 143
    case .interrupt: break
    case .suspend: terminal.suspend()
    case .resumed: break
    }
  }

  private func fit() {
    guard surface.size != terminal.size else { return }
    surface = Surface(size: terminal.size, glyphs: terminal.glyphs)
    spare = surface
    send(.resized(terminal.size))
  }

  /// The clocks on the screen; a commit whose writer could not ring; how long the store lets us wait.
  private func tick() {
    let waited = store.waitedSeconds(now: clock.boot())
    let shown = waited.flatMap { $0 > 0 ? $0 : nil }
    if shown != state.waitingSeconds { send(.waiting(seconds: shown)) }
    if silent.changed() {
      watch.heardNews()
      send(.changed)
    }
    store.tick()
    send(.tick)
  }

  // MARK: Deciding

  private func send(_ message: Message) {
    perform(state.update(message, context()))
  }

  private func context() -> Context {
    Context(
      now: watch.now, zone: zone, size: terminal.size, entropy: nextIDs(),
      isReadOnly: state.isReadOnly)
  }

  /// Sixteen ids for one message: more than any sends.
  private func nextIDs() -> RequestID {
    lastID.low &+= 16
    return lastID
  }

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .ask(let ask): store.ask(ask, now: clock.boot())
      case .start(let timer, let pause): timers.start(timer, after: pause, now: clock.boot())
      case .ring(let times): ring(times)
      case .notify: terminal.notify(title: Self.title, DisplayText(AlarmSignals.words))
      case .title(let isCalling):
        terminal.setTitle(isCalling ? DisplayText(AlarmSignals.words) : Self.title)
      case .suspend: terminal.suspend()
      case .leave: exitCode = 0
      }
    }
  }

  /// One stroke now, each other a moment later: a terminal takes two at once for one.
  private func ring(_ times: Int) {
    terminal.ring()
    strokesLeft = times - 1
    strokeDue = strokesLeft > 0 ? clock.boot() + Self.strokeTime : nil
  }

  private func strike() {
    guard let due = strokeDue, clock.boot() >= due else { return }
    ring(strokesLeft)
  }

  private static let strokeTime: Int64 = 300
  private static let title: DisplayText = "Safe Haven"

  /// The terminal is gone or the operator leaves: what is typed goes to the store first.
  private func keepTyped() {
    if exitCode != 0 { perform(state.farewell(context())) }
    store.finish(within: .milliseconds(700))
  }

  // MARK: Painting and sleeping

  private func paint() {
    fit()
    swap(&surface, &spare)
    let cursor = ConsoleView.draw(state, into: &surface, context())
    terminal.present(surface, cursor: cursor)
  }

  /// What the last sleep was ended by.
  private struct Ready {
    var input, signals, answers, bell: Bool
  }

  private func sleep() -> Ready {
    let now = clock.boot()
    nextTick = now + 1000 - watch.now.milliseconds % 1000
    let wake =
      [nextTick, timers.next ?? .max, escapeDue ?? .max, strokeDue ?? .max].min() ?? nextTick
    descriptors.withUnsafeMutableBufferPointer { descriptors in
      for index in descriptors.indices { descriptors[index].revents = 0 }
      _ = poll(
        descriptors.baseAddress, nfds_t(descriptors.count), Int32(max(0, min(wake - now, 60_000))))
    }
    let ready = descriptors.map { $0.revents != 0 }
    return Ready(input: ready[0], signals: ready[1], answers: ready[2], bell: ready[3])
  }
}
