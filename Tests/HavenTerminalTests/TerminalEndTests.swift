import CLinux
import Foundation
import Rehearsal
import Testing

/// However the program ends, the terminal is as it was, and nothing of anyone is left on it.
@Suite struct TerminalEndTests {
  static let stage = builtExecutable("TerminalStage")

  enum End: String, CaseIterable {
    case quit, exit, terminate, interrupt, hangUpSignal
    case segv, bus, fpe, abort, trap, overflow

    /// A letter for the stage, or a signal from outside.
    var letter: String? {
      switch self {
      case .quit: "q"
      case .exit: "E"
      case .segv: "S"
      case .bus: "B"
      case .fpe: "F"
      case .abort: "A"
      case .trap: "T"
      case .overflow: "O"
      default: nil
      }
    }

    var signal: Int32 {
      switch self {
      case .terminate: SIGTERM
      case .interrupt: SIGINT
      default: SIGHUP
      }
    }

    var codes: [Int32] {
      switch self {
      case .quit: [0]
      case .exit: [7]
      case .terminate: [128 + SIGTERM]
      case .interrupt: [128 + SIGINT]
      case .hangUpSignal: [128 + SIGHUP]
      case .segv, .overflow: [128 + SIGSEGV]
      case .bus: [128 + SIGBUS]
      case .fpe: [128 + SIGFPE]
      case .abort: [128 + SIGABRT]
      case .trap: [128 + SIGILL, 128 + SIGTRAP]
      }
    }

    var isFault: Bool { letter != nil && self != .quit && self != .exit }
  }

  @Test("the terminal is given back as it was found, at every end", arguments: End.allCases)
  func givesTheTerminalBack(_ end: End) throws {
    let pty = try Pty([Self.stage])
    let found = try Pty(["/bin/sh", "-c", "echo ready; read a"])
    try found.wait(for: "ready")
    try pty.wait(for: ">  Row 0")
    pty.settle()
    #expect(pty.terminalModes != found.terminalModes)
    #expect(pty.screen.modes.isSuperset(of: [1049, 2004, 1000, 1006]))

    if let letter = end.letter { try pty.type(letter) } else { pty.signal(end.signal) }
    let exit = try pty.waitForExit(within: .seconds(5))
    #expect(end.codes.map { Exit.code($0) }.contains(exit))
    #expect(pty.terminalModes == found.terminalModes)
    #expect(pty.screen.modes == [7, 25])
    #expect(!pty.screen.contains("Row"))
    #expect(pty.screen.contains("haven stopped at a fault") == end.isFault)
  }

  @Test(
    "at a fault the language's own debugger does not step in, whatever the environment asks",
    arguments: ["T", "S", "A"], [nil, "enable=yes,interactive=yes"])
  func keepsTheDebuggerOut(letter: String, backtrace: String?) throws {
    let pty = try Pty([Self.stage], environment: ["SWIFT_BACKTRACE": backtrace])
    try pty.wait(for: ">  Row 0")
    try pty.type(letter)
    guard case .code(let code) = try pty.waitForExit(within: .seconds(5)) else {
      Issue.record("ended by the signal itself")
      return
    }
    #expect(code > 128)
    #expect(!String(decoding: pty.output, as: UTF8.self).contains("Thread 0"))
  }

  @Test("stty -a says the same before and after", arguments: ["q", "S", "T"])
  func sttyAgrees(letter: String) throws {
    let script = "stty -a; \(Self.stage); echo ended $?; stty -a"
    let pty = try Pty(["/bin/sh", "-c", script], rows: 60)
    try pty.wait("the stage") { $0.isAlternate && $0.contains(">  Row 0") }
    try pty.type(letter)
    try pty.waitForExit()
    let lines = pty.screen.lines.filter { !$0.isEmpty && !$0.contains("haven stopped") }
    let middle = try #require(lines.firstIndex { $0.hasPrefix("ended") })
    #expect(middle > 5)
    #expect(Array(lines[..<middle]) == Array(lines[(middle + 1)...]))
  }

  @Test("a terminal without an alternate screen is left blank")
  func leavesNothingOnAPlainTerminal() throws {
    let pty = try Pty([Self.stage], environment: ["TERM": "vt100"])
    try pty.wait(for: ">  Row 0")
    try pty.press("q")
    try pty.waitForExit()
    #expect(pty.screen.isBlank)
  }

  @Test(
    "a terminal that has gone takes the program with it within a second, by the signal or by the read",
    arguments: [[], ["--deaf"]])
  func endsWithItsTerminal(options: [String]) throws {
    let pty = try Pty([Self.stage] + options)
    try pty.wait(for: ">  Row 0")
    pty.hangUp()
    #expect(try pty.waitForExit(within: .seconds(1)) == .code(129))
  }

  @Test("a fault before the terminal is open ends at once too")
  func faultsBeforeOpening() throws {
    let result = try run([Self.stage, "--fault"])
    #expect([Exit.code(128 + SIGILL), .code(128 + SIGTRAP)].contains(result.exit))
    #expect(result.output.contains("haven stopped at a fault"))
  }

  @Test("no core file may be written, and no one else may look into the process")
  func isHardened() throws {
    let pty = try Pty([Self.stage])
    try pty.wait(for: "cores 0, dumpable 0")
  }

  @Test(
    "where no screen can be had, the words say what to do",
    arguments: [
      ("dumb", "TERM is “dumb”"), ("unknown", "TERM is “unknown”"), ("", "TERM is not set"),
      ("no-such-terminal", "does not know the terminal “no-such-terminal”"),
      ("../../etc/passwd\u{1b}[2J", "does not know the terminal “../../etc/passwd[2J”"),
    ])
  func refusesKindly(term: String, words: String) throws {
    let pty = try Pty([Self.stage], columns: 400, environment: ["TERM": term])
    #expect(try pty.waitForExit() == .code(69))
    #expect(pty.screen.contains(words))
    #expect(pty.screen.contains("haven --help"))
    #expect(!pty.screen.isAlternate)
  }

  @Test("a terminal whose cursor cannot be placed is refused before anything is drawn")
  func refusesWithoutCursorAddressing() throws {
    let scratch = try Scratch()
    let source = scratch.file("flat.ti")
    let description = "flat|no cursor addressing, am, cols#80, lines#24, clear=\\E[J, cud1=\\n,\n"
    try description.write(toFile: source, atomically: true, encoding: .utf8)
    #expect(try run(["tic", "-o", scratch.path, source]).exit == .code(0))
    let pty = try Pty(
      [Self.stage], columns: 400, environment: ["TERM": "flat", "TERMINFO": scratch.path])
    #expect(try pty.waitForExit() == .code(69))
    #expect(pty.screen.contains("“flat” cannot place its cursor"))
  }

  @Test("an unset TERM is refused like an empty one")
  func refusesNoTerm() throws {
    let pty = try Pty([Self.stage], columns: 400, environment: ["TERM": String?.none])
    #expect(try pty.waitForExit() == .code(69))
    #expect(pty.screen.contains("TERM is not set"))
  }

  @Test("without a terminal there is no full screen")
  func refusesWithoutTerminal() throws {
    let result = try run([Self.stage])
    #expect(result.exit == .code(69))
    #expect(result.output.contains("Standard input is not a terminal"))
    let pty = try Pty(["/bin/sh", "-c", "\(Self.stage) | cat"], columns: 200)
    try pty.wait(for: "Standard output is not a terminal")
  }
}
