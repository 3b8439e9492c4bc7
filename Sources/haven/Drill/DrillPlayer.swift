import CLinux
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

  private let stage = Mutex(Stage.opening)
  private let failure = Mutex<(any Error)?>(nil)
  private let toPlayer = eventfd(0, Int32(EFD_NONBLOCK.rawValue | EFD_CLOEXEC.rawValue))
  private let toOwner = eventfd(0, Int32(EFD_NONBLOCK.rawValue | EFD_CLOEXEC.rawValue))
  private let desk = Mutex<Desk?>(nil)

  /// Starts the thread, which makes the database and the opening situation.
  init(_ settings: Settings) throws {
    let desk = try Desk(
      open: { try Self.create(settings) },
      opened: { [self] core in live(core, settings) },
      failed: { [self] error in end(error) },
      heard: { _, _ in })
    self.desk.withLock { $0 = desk }
  }

  deinit {
    close(toPlayer)
    close(toOwner)
  }

  /// Waits for the opening situation.
  ///
  /// - Throws: what stood against making it.
  func waitUntilReady() throws {
    wait { $0 != .opening }
    if let error = failure.withLock({ $0 }) { throw error }
  }

  /// The console is up.
  func begin() { move(to: .playing) }

  /// Ends the play, and waits for the end of what is just being done.
  func stop() {
    move(to: .stopping)
    desk.withLock { $0?.close() }
    wait { $0 == .ended }
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

  private func live(_ core: DeskCore, _ settings: Settings) {
    do {
      let shift = DrillShift(
        core: core, seat: settings.seat, seed: settings.seed, pace: settings.pace,
        now: settings.surroundings.now)
      let founder = try core.signIn(.unixUser(settings.unixUser), terminal: "drill")
      try shift.open(founder: founder.principal)
      report(.ready)
      while stage.withLock({ $0 }) == .ready { sleep(.seconds(60)) }
      shift.begin()
      while stage.withLock({ $0 }) == .playing { sleep(goOn(shift)) }
      end(nil)
    } catch {
      end(error)
    }
  }

  /// A database that is busy or full may recover: the shift waits for it, as its people would.
  private func goOn(_ shift: DrillShift) -> Duration {
    do { return try shift.play() } catch { return .seconds(2) }
  }

  private func end(_ error: (any Error)?) {
    if let error { failure.withLock { $0 = error } }
    report(.ended)
  }

  private func sleep(_ pause: Duration) { Self.poll(toPlayer, pause) }

  // MARK: - Between the threads

  /// The owner's word to the player; after the end there is nobody to hear it.
  private func move(to next: Stage) {
    stage.withLock { if $0 != .ended { $0 = next } }
    Self.poke(toPlayer)
  }

  /// The player's word to the owner; a drill that is being stopped is not ready any more.
  private func report(_ next: Stage) {
    stage.withLock { if $0 == .opening || next == .ended { $0 = next } }
    Self.poke(toOwner)
  }

  private func wait(until isSo: (Stage) -> Bool) {
    while !isSo(stage.withLock { $0 }) { Self.poll(toOwner, .seconds(60)) }
  }

  private static func poke(_ descriptor: Int32) {
    var one: UInt64 = 1
    _ = write(descriptor, &one, 8)
  }

  private static func poll(_ descriptor: Int32, _ pause: Duration) {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = CLinux.poll(&waiting, 1, Int32(clamping: pause.wholeMilliseconds))
    var count: UInt64 = 0
    _ = read(descriptor, &count, 8)
  }
}
