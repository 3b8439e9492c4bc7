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

  @Test("where nothing changes, not a byte is written")
  func isSilentAtRest() throws {
    let pty = try Pty([Self.stage, "--still"])
    try pty.wait(for: ">  Row 0")
    pty.settle()
    #expect(pty.bytesWritten(during: .milliseconds(300)) == 0)
    // The same surface again, as after a key that does nothing.
    try pty.type("yyy")
    #expect(pty.bytesWritten(during: .milliseconds(300)) == 0)
    try pty.type("j")
    try pty.wait(for: ">  Row 1")
  }

  @Test("the cursor moves without a repaint, and is hidden where there is none")
  func placesTheCursor() throws {
    let pty = try Pty([Self.stage, "--still"])
    try pty.wait(for: ">  Row 0")
    pty.settle()
    let before = pty.output.count
    try pty.type("c")
    try pty.wait("no cursor") { !$0.isCursorVisible }
    try pty.type("c")
    try pty.wait("the cursor") { $0.isCursorVisible && $0.cursor == .init(x: 0, y: 4) }
    #expect(pty.output.count - before < 60)
  }

  @Test("a move within a screen is one write, a new page is one frame")
  func framesLargeChanges() throws {
    let pty = try Pty([Self.stage])
    try pty.wait(for: ">  Row 0")
    pty.settle()
    let start = pty.output.count
    try pty.type("j")
    try pty.wait(for: ">  Row 1")
    pty.settle()
    #expect(!holds(pty.output[start...], "\u{1b}[?2026h"))
    let middle = pty.output.count
    try pty.type("J")
    try pty.wait(for: ">  Row 21")
    pty.settle()
    let page = pty.output[middle...]
    #expect(page.starts(with: Array("\u{1b}[?2026h".utf8)))
    #expect(Array(page.suffix(8)) == Array("\u{1b}[?2026l".utf8))
  }

  @Test(
    "colour is for terminals that have it and people who want it",
    arguments: [
      ("xterm-256color", nil, "colours256"), ("xterm-256color", "1", "mono"),
      ("xterm-256color", "", "colours256"), ("xterm", nil, "colours8"),
      ("linux", nil, "colours8"), ("vt100", nil, "mono"), ("screen-256color", nil, "colours256"),
    ] as [(String, String?, String)])
  func choosesColour(term: String, noColour: String?, depth: String) throws {
    let pty = try Pty(
      [Self.stage, "--theme"], environment: ["TERM": term, "NO_COLOR": noColour])
    try pty.wait(for: ">  Row 0")
    pty.settle()
    #expect(pty.screen.line(0).contains(" \(depth) "))
    let expected = ["colours256": 166, "colours8": 1, "mono": -1]
    #expect(pty.screen.cell(0, 0).foreground == expected[depth])
    #expect(pty.screen.cell(0, 0).style.contains(.bold))
  }

  @Test(
    "in a locale that is not UTF-8 only ASCII is sent",
    arguments: [["LC_ALL": "C"], ["LANG": "POSIX"], ["LANG": nil], ["LANG": "de_DE.ISO-8859-1"]]
      as [[String: String?]])
  func sendsASCIIOnly(environment: [String: String?]) throws {
    let pty = try Pty([Self.stage], environment: environment)
    try pty.wait(for: ">  Row 0")
    try pty.type("w")
    try pty.wait(for: "|end")
    pty.settle()
    #expect(pty.screen.line(0).hasSuffix("> cafe"))
    #expect(pty.output.allSatisfy { $0 < 0x80 })
  }

  @Test("a UTF-8 locale that the host has not generated still gets UTF-8")
  func adoptsTheEncodingOfAForeignLocale() throws {
    let pty = try Pty([Self.stage], environment: ["LANG": "xx_YY.UTF-8"])
    try pty.wait(for: "→ café")
  }

  @Test("wide and combined characters stand where they were drawn")
  func keepsColumns() throws {
    let pty = try Pty([Self.stage])
    try pty.wait(for: ">  Row 0")
    try pty.type("w")
    try pty.wait(for: "|end")
    pty.settle()
    #expect(pty.screen.find("漢字 e\u{301}") == .init(x: 0, y: 3))
    #expect(pty.screen.find("|end") == .init(x: 13, y: 3))
    try pty.type("e")
    try pty.wait(forNo: "|end")
    #expect(pty.screen.title == "")
    #expect(!pty.screen.line(3).unicodeScalars.contains("\u{202e}"))
  }

  @Test("the bell rings and the title is set, where there is one", arguments: ["xterm", "linux"])
  func ringsAndNames(term: String) throws {
    let pty = try Pty([Self.stage], environment: ["TERM": term])
    try pty.wait(for: ">  Row 0")
    try pty.type("tb")
    try pty.wait("the bell") { $0.bells == 1 }
    #expect(pty.screen.title == (term == "xterm" ? "Safe Haven" : ""))
  }

  @Test(
    "a notification goes out in the words that the terminal's kind knows, or not at all",
    arguments: [
      ("xterm", "\u{1b}]9;An alarm waits\u{7}"),
      ("rxvt-unicode", "\u{1b}]777;notify;Safe Haven;An alarm waits\u{7}"), ("linux", ""),
    ])
  func notifies(term: String, sequence: String) throws {
    let pty = try Pty([Self.stage], environment: ["TERM": term])
    try pty.wait(for: ">  Row 0")
    try pty.type("nb")
    try pty.wait("the bell") { $0.bells == 1 }
    let output = String(decoding: pty.output, as: UTF8.self)
    #expect(output.contains("An alarm waits") == !sequence.isEmpty)
    #expect(sequence.isEmpty || output.contains(sequence))
  }

  @Test("without the mouse it is left to the terminal")
  func leavesTheMouse() throws {
    let pty = try Pty([Self.stage, "--no-mouse"])
    try pty.wait(for: ">  Row 0")
    #expect(pty.screen.modes.isDisjoint(with: [1000, 1006]))
  }

  private func holds(_ bytes: ArraySlice<UInt8>, _ wanted: String) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains(wanted)
  }
}
