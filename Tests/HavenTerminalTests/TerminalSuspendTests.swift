import CLinux
import Rehearsal
import Testing

/// Job control: the shell gets its terminal, and we get ours back.
@Suite struct TerminalSuspendTests {
  static let stage = builtExecutable("TerminalStage")

  private func shell() throws -> Pty {
    let shell = try Pty(["/bin/bash", "--norc", "--noprofile", "-i"], columns: 100, rows: 30)
    try shell.wait(for: "$")
    return shell
  }

  /// The last row with something on it.
  private func prompt(_ screen: Screen) -> Bool {
    screen.lines.last { !$0.isEmpty }?.hasSuffix("$") == true
  }

  @Test(
    "suspended from inside or by the system, it comes back as it was", arguments: ["key", "signal"])
  func comesBack(_ way: String) throws {
    let shell = try shell()
    try shell.type("\(Self.stage)\r")
    try shell.wait(for: ">  Row 0")
    try shell.type("jjj")
    try shell.wait(for: ">  Row 3")
    if way == "key" {
      try shell.type("z")
    } else {
      try shell.type("Z")
    }
    try shell.wait("the shell") { !$0.isAlternate && prompt($0) && $0.contains("Stopped") }
    #expect(!shell.screen.contains("Row"))
    #expect(shell.screen.modes.isDisjoint(with: [1000, 1006]))
    try shell.type("echo $((6*7))\r")
    try shell.wait(for: "42")
    shell.resize(columns: 90, rows: 28)
    try shell.type("fg\r")
    try shell.wait(for: ">  Row 3")
    try shell.wait(for: "Stage 90x28")
    #expect(shell.screen.isAlternate)
    #expect(shell.screen.modes.isSuperset(of: [2004, 1000, 1006]))
    try shell.type("j")
    try shell.wait(for: ">  Row 4")
    try shell.type("q")
    try shell.wait("the shell") { !$0.isAlternate && prompt($0) }
  }

  @Test("stopped the hard way, it repaints when it goes on")
  func repaintsAfterStop() throws {
    let shell = try shell()
    try shell.type("\(Self.stage)\r")
    try shell.wait(for: ">  Row 0")
    try shell.type("X")
    try shell.wait(for: "Stopped")
    try shell.type("fg\r")
    try shell.wait("all of the stage") { $0.contains("resumed") && !$0.contains("Stopped") }
    try shell.type("j")
    try shell.wait(for: ">  Row 1")
    #expect(shell.screen.line(29).contains("Row 25"))
  }

  @Test("where no shell could continue it, it does not stop")
  func goesOnAlone() throws {
    let pty = try Pty([Self.stage])
    try pty.wait(for: ">  Row 0")
    try pty.type("zj")
    try pty.wait(for: ">  Row 1")
    pty.signal(SIGTSTP)
    try pty.wait(for: "suspend")
    try pty.type("j")
    try pty.wait(for: ">  Row 2")
  }

  @Test("in tmux, Ctrl-Z by the shell and back")
  func suspendsInTmux() throws {
    let tmux = try Tmux("exec env PS1='$ ' bash --norc --noprofile -i")
    try tmux.wait(for: "$")
    try tmux.type(Self.stage)
    try tmux.press("Enter")
    try tmux.wait(for: ">  Row 0")
    try tmux.press("j", "z")
    try tmux.wait(for: "Stopped")
    try tmux.type("fg")
    try tmux.press("Enter")
    try tmux.wait(for: ">  Row 1")
    try tmux.press("q")
    try tmux.wait(for: "$ ")
  }
}
