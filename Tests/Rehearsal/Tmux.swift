/// A tmux of its own for one program: a second opinion on what a real terminal shows.
///
/// Use it where tmux matters (resizing while typing, job control); a `Pty` is faster.
public final class Tmux {
  private let scratch: Scratch
  private let socket: String
  private let environment: [String: String]

  public init(
    _ command: String, columns: Int = 80, rows: Int = 24,
    environment changes: [String: String?] = [:]
  ) throws {
    scratch = try Scratch()
    socket = scratch.file("tmux")
    var environment = Spawn.environment(changes)
    environment["TERM"] = "xterm-256color"
    self.environment = environment
    try tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", command, ";",
      "set", "-g", "status", "off", ";", "set", "-g", "remain-on-exit", "on", ";",
      "set", "-g", "escape-time", "0")
  }

  deinit { _ = try? tmux("kill-server") }

  /// Keys by tmux's own names: `F5`, `C-x`, `M-u`, `Down`.
  public func press(_ names: String...) throws { try tmux(["send-keys"] + names) }

  public func type(_ text: String) throws { try tmux("send-keys", "-l", text) }

  public func paste(_ text: String) throws {
    try tmux("set-buffer", text, ";", "paste-buffer", "-p")
  }

  public func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  public func capture() throws -> String { try tmux("capture-pane", "-p") }

  @discardableResult
  public func wait(for text: String, within limit: Duration = .seconds(10)) throws -> String {
    let deadline = ContinuousClock.now + limit
    while true {
      let screen = try capture()
      if screen.contains(text) { return screen }
      guard ContinuousClock.now < deadline else {
        throw RehearsalError("waited \(limit) for “\(text)”. The screen:\n\(screen)")
      }
    }
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let result = try Spawn.run(["tmux", "-u", "-S", socket] + arguments, environment: environment)
    guard result.exit == .code(0) else { throw RehearsalError("tmux: \(result.output)") }
    return result.output
  }
}
