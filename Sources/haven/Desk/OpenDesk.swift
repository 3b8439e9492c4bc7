import CLinux
import Canvas
import HavenDomain
import HavenStore

/// A database opened for one command, by somebody who may.
struct OpenDesk {
  let core: DeskCore
  let principal: Principal
  let zone: Zone
  let now: Instant

  /// Opens the database and signs in whoever runs the program, or `--as` somebody.
  init(_ options: GlobalOptions) throws {
    let places = try Places(options)
    core = try DeskCore.open(
      path: places.database, key: places.key, surroundings: .machine,
      isReadOnly: options.isReadOnly, patience: options.patience)
    let user = Int(getuid())
    let credential: Credential =
      options.staff.map { .named($0, unixUser: user) } ?? .unixUser(user)
    do {
      principal = try core.signIn(credential, terminal: Self.terminal).principal
    } catch let refusal as Refusal {
      throw Failure(.notAllowed, refusal.words)
    }
    now = Clocks.instant()
    let name = core.organisation.zone
    if let zone = Zones.named(name, around: now) {
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

  /// The terminal that the audit names: `pts/3`; empty where there is none.
  static var terminal: String {
    for file in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      if let name = ttyname(file) {
        let path = String(cString: name)
        return path.hasPrefix("/dev/") ? String(path.dropFirst(5)) : path
      }
    }
    return ""
  }
}
