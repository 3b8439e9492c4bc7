import CLinux
import HavenDomain
import HavenStore
import Rehearsal
import Testing

@testable import haven

/// A house with one person for each role, and time that a test moves on.
extension Shell {
  /// A drill with two agents, and one person on each rung.
  static func staffed() throws -> Shell {
    let shell = try Shell(drill: true)
    for (name, role) in [
      ("Bea Whitlock", "agent"), ("Ira Stone", "agent"), ("Mari Ilves", "supervisor"),
      ("Tam Wren", "clinical-director"), ("Ada Fry", "executive-on-call"),
      ("Cora Lind", "coordinator"), ("Rae Poole", "receptionist"),
    ] {
      try shell.hire(name, as: role)
    }
    return shell
  }

  func run(as name: String, _ arguments: String...) throws -> Outcome {
    try run(["--as", name] + arguments)
  }

  /// Raises a flag or a concern: its number.
  @discardableResult
  func flag(as name: String, _ arguments: String...) throws -> String {
    let raised = try run(["--as", name, "escalation", "raise", "--json"] + arguments)
    return try #require(raised.object["number"] as? String, "\(raised.err)")
  }

  /// Moves the drill's clock on, as the console does.
  func pass(_ span: Duration, as name: String = "Ira Stone") throws {
    let core = try DeskCore.open(
      path: database, key: try keyFile(), surroundings: .system(), isReadOnly: false)
    defer { core.close() }
    let credential = Credential.named(name, unixUser: Int(getuid()))
    let principal = try core.signIn(credential, terminal: "").principal
    let request = MoveDrillTime(id: SystemRandom.requestID(), seconds: span.wholeSeconds)
    _ = try core.perform(request, by: principal)
    core.signOut(principal.session)
  }

  /// Until something holds that another process brings about.
  func wait(
    for what: String, within limit: Duration = .seconds(10), until holds: () throws -> Bool
  ) throws {
    let deadline = ContinuousClock.now + limit
    while try !holds() {
      guard ContinuousClock.now < deadline else {
        throw ShellError("waited for \(what): not within \(limit)")
      }
      poll(nil, 0, 20)
    }
  }
}
