import HavenDomain
import HavenStore
import Synchronization

/// Plays a drill beside the console, on a thread and a desk of its own.
///
/// Make it, wait until the opening stands, open the console, `begin` once that is up, and `stop`
/// when it is left.
final class DrillPlayer: Sendable {
  /// What a drill is made of.
  struct Settings: Sendable {
    var folder: DrillFolder
    var seat: DrillSeat
    var pace: Double
    var seed: UInt64
    var zone: String
    var unixUser: Int
    var surroundings: Surroundings
  }

  private enum Stage {
    case opening, ready, playing, stopping, ended
  }

  private struct State {
    var stage = Stage.opening
    var failure: StoreError?
  }

  private let state = Mutex(State())
  private let toPlayer = Mailbox()
  private let toOwner = Mailbox()
  private let desk: Desk

  /// Starts the thread, which makes the database and the opening situation.
  init(_ settings: Settings) throws {
    desk = try Desk { try Self.create(settings) }
    desk.ask({ [self] core in try live(core, settings) }, then: { [self] in ended($0) })
  }

  /// Waits for the opening situation.
  ///
  /// - Throws: what stood against making it.
  func waitUntilReady() throws {
    wait { $0 != .opening }
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }

  /// The console is up.
  func begin() { move(to: .playing) }

  /// Ends the play. When it returns, the database is closed.
  func stop() {
    move(to: .stopping)
    wait { $0 == .ended }
    let isClosed = Mailbox()
    desk.close { isClosed.fill() }
    isClosed.wait(milliseconds: 2_000)
  }

  // MARK: - The player's thread

  private static func create(_ settings: Settings) throws -> DeskCore {
    try DeskCore.create(
      NewOrganisation(
        name: "Safe Haven (drill)", administrator: DrillCast.founder,
        unixUser: settings.unixUser, zone: settings.zone, isDrill: true),
      path: settings.folder.database, key: settings.folder.key,
      surroundings: settings.surroundings)
  }

  /// The whole drill, from the opening until it is stopped: one long piece of work for the desk.
  private func live(_ core: DeskCore, _ settings: Settings) throws {
    let shift = DrillShift(
      core: core, seat: settings.seat, seed: settings.seed, pace: settings.pace,
      now: settings.surroundings.moment)
    let founder = try core.signIn(.unixUser(settings.unixUser), terminal: "drill")
    try shift.open(founder: founder.principal)
    report(.ready, from: .opening)
    while stage == .ready { Self.sleep(toPlayer, .seconds(60)) }
    shift.begin()
    while stage == .playing { Self.sleep(toPlayer, goOn(shift)) }
  }

  /// A database that is busy or full may recover: the shift waits for it, as its people would.
  private func goOn(_ shift: DrillShift) -> Duration {
    do { return try shift.play() } catch { return .seconds(2) }
  }

  private func ended(_ outcome: Desk.Outcome<Void>) {
    state.withLock { state in
      state.stage = .ended
      switch outcome {
      case .done: break
      case .failed(let error): state.failure = error
      case .refused(let refusal): state.failure = .defect("the drill's opening: \(refusal.words)")
      }
    }
    toOwner.fill()
  }

  // MARK: - Between the threads

  private var stage: Stage { state.withLock { $0.stage } }

  /// The owner's word to the player; after the end there is nobody to hear it.
  private func move(to next: Stage) {
    state.withLock { if $0.stage != .ended { $0.stage = next } }
    toPlayer.fill()
  }

  /// The player's word to the owner.
  private func report(_ next: Stage, from before: Stage) {
    state.withLock { if $0.stage == before { $0.stage = next } }
    toOwner.fill()
  }

  private func wait(until isSo: (Stage) -> Bool) {
    while !isSo(stage) { Self.sleep(toOwner, .seconds(60)) }
  }

  private static func sleep(_ mailbox: Mailbox, _ pause: Duration) {
    mailbox.wait(milliseconds: Int32(clamping: pause.wholeMilliseconds))
    mailbox.empty()
  }
}
