import CLinux
import Foundation
import HavenDomain
import HavenStore
import Rehearsal

/// A founded database that is copied for every kill, so that each begins from the same state.
struct FaultHouse: Sendable {
  static let person = "Robin Osei"
  private static let key = "config/fault.key"
  let scratch: Scratch

  /// The key's own name comes from the path of its database, and copies have another.
  var environment: [String: String?] {
    scratch.environment.merging(["HAVEN_KEY": scratch.file(Self.key)]) { $1 }
  }

  /// Founds one with the product's own command.
  init() throws {
    scratch = try Scratch()
    let made = try run(
      [havenBinary, "init", "--org", "Fault House", "--admin", Self.person, "--zone", "UTC"],
      environment: environment)
    guard made.exit == .code(0) else { throw FaultError("no database to kill: \(made.output)") }
  }

  private init(copying other: FaultHouse) throws {
    scratch = try Scratch()
    for name in try FileManager.default.contentsOfDirectory(atPath: other.scratch.path) {
      try? FileManager.default.removeItem(atPath: scratch.file(name))
      try FileManager.default.copyItem(
        atPath: other.scratch.file(name), toPath: scratch.file(name))
    }
  }

  func copy() throws -> FaultHouse { try FaultHouse(copying: self) }

  /// The door to the records, as the next console opens it.
  func open() throws -> (desk: DeskCore, principal: Principal) {
    try Self.open(scratch.path)
  }

  static func open(_ folder: String) throws -> (desk: DeskCore, principal: Principal) {
    let desk = try DeskCore.open(
      path: folder + "/haven.db", key: folder + "/" + key, surroundings: .machine)
    let signedIn = try desk.signIn(.named(person, unixUser: Int(getuid())), terminal: "fault")
    return (desk, signedIn.principal)
  }
}

struct FaultError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

extension Surroundings {
  /// The machine's own clocks.
  static let machine = Surroundings(
    moment: {
      func milliseconds(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
      }
      let boot = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
      return Moment(
        wall: milliseconds(CLOCK_REALTIME), boot: milliseconds(CLOCK_BOOTTIME),
        bootID: boot?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "machine")
    }, zone: { _ in .utc })
}
