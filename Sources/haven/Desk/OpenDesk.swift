import CLinux
import HavenDomain
import HavenStore

/// A database opened for one command, by somebody who may.
struct OpenDesk {
  let core: DeskCore
  let principal: Principal
  let zone: Zone
  /// When the command began.
  let now: Instant
  let clock: SystemClock

  /// Opens the database and signs in whoever runs the program, or whom `--as` names.
  init(_ options: GlobalOptions) throws {
    let places = try Places(options)
    clock = SystemClock()
    core = try DeskCore.open(
      path: places.database, key: places.key, surroundings: .system(clock),
      isReadOnly: options.isReadOnly, patience: options.patience)
    do {
      let signedIn = try core.signIn(options.credential, terminal: SystemTerminal.name)
      principal = signedIn.principal
    } catch let refusal as Refusal {
      throw Failure(.notAllowed, refusal.words)
    }
    let offset = try core.houseTime().offset
    now = Instant(milliseconds: clock.boot() + offset)
    let name = core.organisation.zone
    if let zone = SystemZone.named(name, at: now) {
      self.zone = zone
    } else {
      zone = .utc
      Output.complain(
        "This computer does not know the time zone \(name): times are in UTC. "
          + "Install the package tzdata.")
    }
  }

  func perform<R: Answered>(_ request: R) throws -> R.Reply {
    try core.perform(request, by: principal)
  }

  /// Opens, works, and closes however the work ends.
  static func with<Result>(
    _ options: GlobalOptions, _ work: (OpenDesk) throws -> Result
  ) throws -> Result {
    let desk = try OpenDesk(options)
    defer {
      desk.core.signOut(desk.principal.session)
      desk.core.close()
    }
    return try work(desk)
  }
}

extension GlobalOptions {
  /// Whoever runs the program, or whom `--as` names.
  var credential: Credential {
    let user = Int(getuid())
    return staff.map { .named($0, unixUser: user) } ?? .unixUser(user)
  }
}
