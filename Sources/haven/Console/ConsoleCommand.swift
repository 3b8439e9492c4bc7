import Canvas
import HavenConsole
import HavenDomain
import HavenStore
import HavenTerminal
import Synchronization

/// Opens the full-screen console on a database and stays until the operator leaves.
enum ConsoleCommand {
  struct Settings: Sendable {
    var database: String
    var key: String
    var commands: HouseCommands
    var credential: Credential
    var theme: Theme
    var isReadOnly: Bool
    /// The house's own words, and what stood against them.
    var words: (list: PhraseList, problem: String?) = (.shipped, nil)
    /// The house's own letters, and what stood against them.
    var letters: (templates: LetterTemplates, problem: String?) = (.shipped, nil)
  }

  /// Opens database and terminal at the same time, for each takes a few milliseconds.
  ///
  /// - Parameter isUp: called once, when the console is about to take keys.
  /// - Returns: the exit code: 0 when left, 128 + n when a signal or a lost terminal ended it.
  static func run(_ settings: Settings, isUp: () -> Void = {}) throws -> Int32 {
    let clock = SystemClock()
    let desk = try Desk {
      try DeskCore.open(
        path: settings.database, key: settings.key, surroundings: .system(clock),
        isReadOnly: settings.isReadOnly)
    }
    let sitting = SigningIn(desk, as: settings.credential)
    let terminal = try Terminal(theme: settings.theme)
    defer { terminal.close() }
    let seat = try sitting.wait()
    let watch = HouseWatch(
      desk: desk, principal: seat.signedIn.principal, isReadOnly: seat.isReadOnly, clock: clock,
      commands: settings.commands)
    let store = try EffectRunner(
      desk: desk, principal: seat.signedIn.principal, database: settings.database, watch: watch,
      letterPost: LetterPost(commands: settings.commands))
    store.putBackWhatLiesLoose()
    terminal.setTitle("Safe Haven")
    isUp()
    var state = ConsoleState(
      organisation: seat.organisation, me: seat.signedIn.member, isReadOnly: seat.isReadOnly)
    state.coach = PhraseCoach(settings.words.list)
    state.letters.templates = settings.letters.templates
    state.letters.hasMail = !settings.commands.mail.isEmpty
    state.letters.hasCopies = store.letterPost.hasCopies
    for problem in [settings.words.problem, settings.letters.problem].compactMap(\.self) {
      state.warn(problem)
    }
    let loop = RunLoop(
      terminal: terminal, store: store, watch: watch, clock: clock,
      zone: SystemZone.zone(seat.organisation.zone, at: clock.instant()),
      state: state,
      silent: SilentCommits(database: settings.database))
    return loop.run()
  }
}

/// Signing in on the desk's thread while the main thread opens the terminal.
final class SigningIn: Sendable {
  struct Seat: Sendable {
    var organisation: Organisation
    var isReadOnly: Bool
    var signedIn: SignedIn
  }

  private let outcome = Mutex<Desk.Outcome<Seat>?>(nil)
  private let ready = Mailbox()

  init(_ desk: Desk, as credential: Credential) {
    let terminal = SystemTerminal.name
    desk.ask({ core in
      Seat(
        organisation: core.organisation, isReadOnly: core.isReadOnly,
        signedIn: try core.signIn(credential, terminal: terminal))
    }) { [self] result in
      outcome.withLock { $0 = result }
      ready.fill()
    }
  }

  func wait() throws -> Seat {
    ready.wait(milliseconds: -1)
    switch outcome.withLock({ $0 }) {
    case .done(let seat): return seat
    case .refused(let refusal): throw refusal
    case .failed(let error): throw error
    case nil: throw StoreError.defect("signing in ended without an answer")
    }
  }
}
