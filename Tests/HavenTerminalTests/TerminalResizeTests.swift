import CLinux
import Rehearsal
import Testing

/// A window that changes under typing fingers.
@Suite struct TerminalResizeTests {
  static let stage = builtExecutable("TerminalStage")

  static let sizes = [
    (1, 1), (3, 2), (200, 60), (2, 1), (1, 60), (200, 1), (80, 24), (5, 3), (120, 40), (40, 10),
  ]

  @Test("every size can be opened", arguments: sizes)
  func opensAtEverySize(columns: Int, rows: Int) throws {
    let pty = try Pty([Self.stage], columns: columns, rows: rows)
    let title = String("Stage \(columns)x\(rows)".prefix(columns))
    try pty.wait(for: title)
    pty.settle()
    #expect(pty.screen.line(0).hasPrefix(title))
    try pty.press("q")
    #expect(try pty.waitForExit() == .code(0))
  }

  @Test("a storm of resizes loses no key and ends with the right screen")
  func survivesAStorm() throws {
    let pty = try Pty([Self.stage])
    try pty.wait(for: ">  Row 0")
    for round in 0..<6 {
      for (columns, rows) in Self.sizes {
        pty.resize(columns: columns, rows: rows)
        if round.isMultiple(of: 2) { try pty.press("j", "k") } else { try pty.press("j") }
      }
    }
    pty.resize(columns: 100, rows: 30)
    try pty.wait(for: "received 90 ")
    try pty.wait(for: ">  Row 30")
    pty.settle()
    let fresh = try Pty([Self.stage], columns: 100, rows: 30)
    try fresh.wait(for: ">  Row 0")
    for _ in 0..<30 { try fresh.press("j") }
    try fresh.wait(for: ">  Row 30")
    fresh.settle()
    #expect(Array(pty.screen.lines[3...]) == Array(fresh.screen.lines[3...]))
    #expect(pty.screen.line(0) == fresh.screen.line(0))
  }

  @Test("a window that went small and is back before we looked is painted whole")
  func repaintsAtTheOldSize() throws {
    let pty = try Pty([Self.stage])
    try pty.wait(for: "   Row 19")
    pty.settle()
    let whole = pty.screen.lines[3...]
    for _ in 1...30 {
      pty.resize(columns: 5, rows: 3)
      pty.resize(columns: 80, rows: 24)
      try pty.wait("the whole stage", within: .seconds(5)) { $0.lines[3...] == whole }
    }
  }

  @Test("what LINES and COLUMNS say does not matter")
  func asksTheTerminalOnly() throws {
    let pty = try Pty([Self.stage], environment: ["LINES": "10", "COLUMNS": "20"])
    try pty.wait(for: "Stage 80x24")
    try pty.wait(for: "   Row 19")
  }

  @Test("a line that does not know its size gets that of the terminal's description")
  func fallsBackToTheDescription() throws {
    let pty = try Pty(["/bin/sh", "-c", "stty rows 0 columns 0; exec \(Self.stage)"])
    try pty.wait(for: "Stage 80x24")
    try pty.wait(for: "   Row 19")
  }

  @Test("in tmux a resize while typing loses no key")
  func resizesInTmux() throws {
    let tmux = try Tmux(Self.stage)
    try tmux.wait(for: ">  Row 0")
    for width in [100, 40, 120, 61, 80] {
      try tmux.press("j")
      try tmux.resize(columns: width, rows: 20)
      try tmux.press("j")
      try tmux.wait(for: "Stage \(width)x20")
    }
    try tmux.wait(for: ">  Row 10")
    let screen = try tmux.wait(for: "   Row 15")
    #expect(screen.split(separator: "\n").count { $0.contains("Row") } == 16)
  }
}
