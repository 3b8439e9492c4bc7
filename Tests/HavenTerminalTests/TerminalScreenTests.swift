import Rehearsal
import Testing

/// What reaches the terminal, as a person would see it.
@Suite struct TerminalScreenTests {
  static let stage = builtExecutable("TerminalStage")

  @Test(
    "a surface is shown as it was drawn, on every kind of terminal",
    arguments: ["xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt100"])
  func showsASurface(term: String) throws {
    let pty = try Pty([Self.stage], environment: ["TERM": term])
    try pty.wait(for: ">  Row 0")
    #expect(pty.screen.line(0).hasPrefix("Stage 80x24 "))
    #expect(pty.screen.line(0).hasSuffix(" → café"))
    #expect(pty.screen.line(23) == "   Row 19  06:41  phone  C-1042  returning")
    #expect(pty.screen.styles(4) == String(repeating: "r", count: 80))
    #expect(pty.screen.cursor == Screen.Position(x: 0, y: 4))
    try pty.press("j", "j")
    try pty.wait(for: ">  Row 2")
    pty.settle()
    #expect(pty.screen.line(4) == "   Row 0  06:41  phone  C-1042  returning")
    #expect(pty.screen.styles(4) == String(repeating: ".", count: 80))
    #expect(pty.screen.cursor == Screen.Position(x: 0, y: 6))
    try pty.press("q")
    #expect(try pty.waitForExit() == .code(0))
  }

  @Test("a move of the selection costs 300 bytes at most", arguments: [(80, 24), (120, 40)])
  func aMoveIsCheap(columns: Int, rows: Int) throws {
    let pty = try Pty([Self.stage], columns: columns, rows: rows)
    try pty.wait(for: ">  Row 0")
    pty.settle()
    let before = pty.output.count
    try pty.press("j")
    try pty.wait(for: ">  Row 1")
    pty.settle()
    // The count of bytes received is on the screen too: about 30 of these.
    #expect(pty.output.count - before <= 300)
  }
}
