import Rehearsal

/// One person at the real console: the product on a pty, with a database and folders of its own.
///
/// A scenario is a short run of what they do and see. Several sittings share a database by sharing a
/// `Scratch`:
///
/// ```swift
/// let desk = try Sitting("demo", "--as", "agent")
/// try desk.see("Q1 Live queue")
/// try desk.press("Down", "F5")
/// try desk.see("TAKEN")
/// try desk.leave()
/// ```
final class Sitting {
  let scratch: Scratch
  let pty: Pty

  convenience init(
    _ arguments: String..., columns: Int = 80, rows: Int = 24, in scratch: Scratch? = nil,
    environment: [String: String?] = [:]
  ) throws {
    try self.init(
      arguments, columns: columns, rows: rows, in: scratch, environment: environment)
  }

  init(
    _ arguments: [String], columns: Int = 80, rows: Int = 24, in scratch: Scratch? = nil,
    environment: [String: String?] = [:]
  ) throws {
    self.scratch = try scratch ?? Scratch()
    pty = try Pty(
      [havenBinary] + arguments, columns: columns, rows: rows,
      environment: self.scratch.environment.merging(environment) { $1 })
  }

  var screen: Screen { pty.screen }

  func see(_ text: String) throws { try pty.wait(for: text) }
  func seeNo(_ text: String) throws { try pty.wait(forNo: text) }
  func type(_ text: String) throws { try pty.type(text) }
  func paste(_ text: String) throws { try pty.write(Keys.paste(text)) }
  func press(_ keys: String...) throws { for key in keys { try pty.press(key) } }

  /// Ctrl-Q, and Enter should it ask; the exit must be clean and the terminal as it was.
  func leave() throws -> Exit {
    try pty.press("Ctrl-Q")
    return try pty.waitForExit()
  }
}

/// A command of the product without a terminal, as a script uses it.
func haven(_ arguments: String..., in scratch: Scratch) throws -> (exit: Exit, output: String) {
  try run([havenBinary] + arguments, environment: scratch.environment)
}
