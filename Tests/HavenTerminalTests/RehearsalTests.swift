import Rehearsal
import Testing

/// The stage itself: if it lies, every scenario does.
@Suite struct RehearsalTests {
  /// ⎋ stands for ESC, ␇ for BEL and ⏎ for line feed, so that a test report does not play them.
  @Test(
    "the screen shows what a terminal would",
    arguments: [
      ("abc", "abc"),
      ("abc⎋[1;2HX", "aXc"),
      ("abc\r⎋[K", ""),
      ("a⎋[4bX", "aaaaaX"),
      ("abcdef\r⎋[2X", "  cdef"),
      ("abcdef\r⎋[2P", "cdef"),
      ("abcdef\r⎋[2@", "  abcdef"),
      ("漢字⎋[1;4HX", "漢 X"),
      ("e\u{301}!", "e\u{301}!"),
      ("⎋]2;title␇a⎋P1$r⎋\\b⎋(Bc", "abc"),
      ("⎋[?2026hx⎋[?2026l⎋[38;5;166my", "xy"),
      ("0123456789X", "0123456789⏎X"),
      ("a⏎\rb⏎\rc⏎\rd", "b⏎c⏎d"),
      ("a⏎\rb⏎\rc⎋[1;2r⎋[2;1H⏎\rz", "b⏎z⏎c"),
      ("a⏎\rb⏎\rc⎋[H⎋M", "⏎a⏎b"),
      ("a⏎\rb⏎\rc⎋[2;1H⎋[M", "a⏎c"),
      ("old⎋[?1049hnew⎋[?1049l", "old"),
    ])
  func showsWhatATerminalWould(_ written: String, _ expected: String) {
    var screen = Screen(columns: 10, rows: 3)
    let bytes = written.replacing("⎋", with: "\u{1b}").replacing("␇", with: "\u{7}")
      .replacing("⏎", with: "\n")
    screen.feed(Array(bytes.utf8))
    let lines = screen.lines.joined(separator: "⏎")
    #expect(lines == expected + String(repeating: "⏎", count: 2 - expected.count { $0 == "⏎" }))
  }

  @Test("the screen keeps what is bold and what is reversed")
  func keepsAttributes() {
    var screen = Screen(columns: 6, rows: 1)
    screen.feed(Array("a\u{1b}[1mb\u{1b}[7mc\u{1b}[22md\u{1b}[0me".utf8))
    #expect(screen.styles(0) == ".bBr..")
  }

  @Test("a program on a pty can be typed at, resized and seen to end")
  func drivesAProgram() throws {
    let shell = try Pty(["/bin/sh", "-c", "read a; stty size; echo got $a; exit 3"], columns: 40)
    shell.resize(columns: 50, rows: 10)
    try shell.type("tea")
    try shell.press("Enter")
    try shell.wait(for: "got tea")
    #expect(shell.screen.contains("10 50"))
    #expect(try shell.waitForExit() == .code(3))
  }

  @Test("a wait that does not come true says what was on the screen")
  func saysWhatWasThere() throws {
    let shell = try Pty(["/bin/sh", "-c", "echo here; read a"])
    let error = #expect(throws: RehearsalError.self) {
      try shell.wait(for: "there", within: .milliseconds(300))
    }
    #expect(error?.description.contains("here") == true)
  }

  @Test("tmux shows the same as the pty")
  func tmuxAgrees() throws {
    let tmux = try Tmux("printf '\\033[2;3Hhello'; read a")
    #expect(try tmux.wait(for: "hello").hasPrefix("\n  hello"))
  }
}
