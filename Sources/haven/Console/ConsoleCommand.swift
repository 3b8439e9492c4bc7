import CLinux
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
    var credential: Credential
    var theme: Theme
    var isReadOnly: Bool
  }

  /// Opens database and terminal at the same time, for each takes a few milliseconds.
  ///
  /// - Parameter isUp: called once, when the console is about to take keys.
  /// - Returns: the exit code: 0 when left, 128 + n when a signal or a lost terminal ended it.
  static func run(_ settings: Settings, isUp: () -> Void = {}) throws -> Int32 {
    let clock = SystemClock()
    let opening = Opening()
    let mailbox = Mailbox()
    let desk = try Desk(
      open: {
        try DeskCore.open(
          path: settings.database, key: settings.key, surroundings: .system(clock),
          isReadOnly: settings.isReadOnly)
      },
      opened: { core in opening.succeed(core, as: settings.credential) },
      failed: { opening.fail($0) },
      heard: { news, core in opening.runner?.heard(news, core) })
    let terminal = try Terminal(theme: settings.theme)
    defer { terminal.close() }
    let opened = try opening.wait()
    let runner = EffectRunner(
      desk: desk, principal: opened.signedIn.principal, mailbox: mailbox)
    opening.runner = runner
    let state = ConsoleState(
      organisation: opened.organisation, me: opened.signedIn.member,
      isReadOnly: opened.isReadOnly)
    terminal.setTitle("Safe Haven")
    isUp()
    let loop = RunLoop(
      terminal: terminal, store: runner, clock: clock,
      zone: SystemZone.zone(opened.organisation.zone, at: clock.instant()), state: state,
      database: settings.database)
    return loop.run()
  }
}

/// The hand-over of an opened desk from its thread to the console's.
private final class Opening: Sendable {
  struct Opened: Sendable {
    var organisation: Organisation
    var isReadOnly: Bool
    var signedIn: SignedIn
  }

  private struct State {
    var result: Result<Opened, any Error>?
    var runner: EffectRunner?
  }

  private let state = Mutex(State())
  private let ready = Mailbox()

  var runner: EffectRunner? {
    get { state.withLock { $0.runner } }
    set { state.withLock { $0.runner = newValue } }
  }

  /// On the desk's thread: signs in, and puts back what dead consoles held.
  func succeed(_ core: DeskCore, as credential: Credential) {
    finish(
      Result {
        let signedIn = try core.signIn(credential, terminal: SystemTerminal.name)
        core.reclaimLost(by: signedIn.principal)
        return Opened(
          organisation: core.organisation, isReadOnly: core.isReadOnly, signedIn: signedIn)
      })
  }

  func fail(_ error: any Error) { finish(.failure(error)) }

  private func finish(_ result: Result<Opened, any Error>) {
    state.withLock { $0.result = result }
    var one: UInt64 = 1
    _ = write(ready.descriptor, &one, 8)
  }

  func wait() throws -> Opened {
    var waiting = pollfd(fd: ready.descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      if let result = state.withLock({ $0.result }) { return try result.get() }
      _ = poll(&waiting, 1, 1000)
    }
  }
}
