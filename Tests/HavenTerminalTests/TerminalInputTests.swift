import Rehearsal
import Testing

/// Every byte that is typed or pasted comes in, once, in order, whatever the reads are.
@Suite struct TerminalInputTests {
  static let stage = builtExecutable("TerminalStage")

  /// As the stage adds them up.
  private func sum(_ bytes: [UInt8]) -> UInt64 { bytes.reduce(0) { $0 &* 31 &+ UInt64($1) } }

  @Test("a paste of 65,000 characters arrives whole")
  func takesALargePaste() throws {
    let pty = try Pty([Self.stage, "--count"])
    try pty.wait(for: ">  Row 0")
    let paste = Keys.paste(String(repeating: "naïve 漢字 ✓ ", count: 5_000))
    try pty.write(paste)
    try pty.wait(for: "received \(paste.count) sum \(sum(paste)) ")
  }

  @Test("a paste and a character split over reads arrive in order")
  func takesSplitInput() throws {
    let pty = try Pty([Self.stage, "--count"])
    try pty.wait(for: ">  Row 0")
    let paste = Keys.paste("é 漢 \u{1F691}\r\nend")
    var sent: [UInt8] = []
    for byte in paste {
      sent.append(byte)
      try pty.write([byte])
      try pty.wait(for: "received \(sent.count) ")
    }
    try pty.wait(for: "sum \(sum(paste)) ")
  }

  @Test(
    "no key is taken by the line discipline: Ctrl-C, Ctrl-Z, Ctrl-S, Ctrl-Q and Ctrl-V are bytes")
  func leavesNothingToTheLine() throws {
    let pty = try Pty([Self.stage, "--count"])
    try pty.wait(for: ">  Row 0")
    let keys: [UInt8] = [0x03, 0x1a, 0x13, 0x11, 0x16, 0x1c, 0x0d, 0x0f, 0x7f]
    try pty.write(keys)
    try pty.wait(for: "received \(keys.count) sum \(sum(keys)) ")
    #expect(pty.screen.contains("signals") && !pty.screen.contains("interrupt"))
  }

  @Test("2,000 keys at once move 2,000 rows")
  func takesAFlood() throws {
    let pty = try Pty([Self.stage])
    try pty.wait(for: ">  Row 0")
    let before = pty.output.count
    try pty.write(Array(repeating: UInt8(ascii: "j"), count: 2_000))
    try pty.wait(for: ">  Row 2000")
    pty.settle()
    #expect(pty.output.count - before <= 20_000)
  }

  @Test(
    "a key that is pressed is the key that is read",
    arguments: [
      "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F12", "Shift-F1", "Shift-F6",
      "Ctrl-X", "Alt-U", "Alt-E", "Esc", "Enter", "Tab", "Shift-Tab", "Backspace", "Delete",
      "Insert",
      "Up", "Down", "Left", "Right", "Ctrl-Left", "Home", "End", "PgUp", "PgDn", "?", "/", "é", "漢",
    ])
  func readsWhatIsPressed(key: String) throws {
    let pty = try Pty([Self.stage, "--decode"])
    try pty.wait(for: ">  Row 0")
    try pty.press(key)
    try pty.wait(for: "<\(key)>")
    try pty.press("Ctrl-Q")
    #expect(try pty.waitForExit() == .code(0))
  }

  @Test("a paste that comes in drops is one paste")
  func readsASlowPaste() throws {
    let pty = try Pty([Self.stage, "--decode"])
    try pty.wait(for: ">  Row 0")
    for byte in Keys.paste("q é 漢 end") { try pty.write([byte]) }
    try pty.wait(for: "<paste q é 漢 end>")
  }

  @Test("a click is read with its cell")
  func readsAClick() throws {
    let pty = try Pty([Self.stage, "--decode"])
    try pty.wait(for: ">  Row 0")
    try pty.write(Keys.click(x: 12, y: 7))
    try pty.wait(for: "<release 12 7>")
  }

  @Test(
    "in tmux the keys arrive too",
    arguments: [
      ("F5", "F5"), ("S-F6", "Shift-F6"), ("M-u", "Alt-U"), ("C-x", "Ctrl-X"),
      ("BTab", "Shift-Tab"),
    ])
  func readsKeysInTmux(sent: String, read: String) throws {
    let tmux = try Tmux("\(Self.stage) --decode")
    try tmux.wait(for: ">  Row 0")
    try tmux.press(sent)
    try tmux.wait(for: "<\(read)>")
    try tmux.paste("two\nlines")
    try tmux.wait(for: "<paste two␊lines>")
  }
}
