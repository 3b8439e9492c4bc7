import CLinux
import Foundation
import Rehearsal
import Testing

/// A console that cannot open says why in words that stay on the terminal.
@Suite struct UnopenedConsoleTests {
  /// What may be wrong before the first screen.
  enum Fault: String, CaseIterable {
    case wrongKey, missingKey, newerSchema, unreadable, brokenTheme, noSuchTheme, nobody, dumb

    /// Breaks it, and gives the words to start with.
    func arrange(_ shell: Shell) throws -> [String] {
      switch self {
      case .wrongKey:
        try shell.write("config/other.key", [UInt8](repeating: 9, count: 32))
        chmod(shell.scratch.file("config/other.key"), 0o400)
        return ["--key", shell.scratch.file("config/other.key")]
      case .missingKey: try FileManager.default.removeItem(atPath: shell.keyFile())
      case .newerSchema: try shell.tamper("INSERT INTO migration VALUES ('tomorrow', 99, 0, 0)")
      case .unreadable:
        try shell.write("other.db", Array("a shopping list\n".utf8))
        return ["--db", shell.scratch.file("other.db"), "--key", try shell.keyFile()]
      case .brokenTheme:
        try FileManager.default.createDirectory(
          atPath: shell.scratch.file("config/haven/themes"), withIntermediateDirectories: true)
        try shell.write(
          "config/haven/themes/mine.theme", Array("name = Mine\nkind = dark\ntexd = 7\n".utf8))
        return ["--theme", "mine"]
      case .noSuchTheme: return ["--theme", "mauve"]
      case .nobody: return ["--as", "Nobody"]
      case .dumb: break
      }
      return []
    }

    var ends: (code: Int32, words: String) {
      switch self {
      case .wrongKey: (69, "This key does not belong to this database.")
      case .missingKey: (69, "There is no key file at ")
      case .newerSchema: (69, "made by a newer haven")
      case .unreadable: (65, "The database is damaged at ")
      case .brokenTheme: (65, "mine.theme:3: ")
      case .noSuchTheme: (65, "There is no theme “mauve” in ")
      case .nobody: (77, "There is no member of staff of that name")
      case .dumb: (64, "This terminal says that it has no screen (TERM is “dumb”).")
      }
    }
  }

  @Test("the words and the exit status say what is wrong", arguments: Fault.allCases)
  func refused(_ fault: Fault) throws {
    let shell = try Shell()
    let arguments = try fault.arrange(shell)
    let desk = try Sitting(
      arguments, columns: 160, in: shell.scratch,
      environment: fault == .dumb ? ["TERM": "dumb"] : [:])
    let ends = fault.ends
    let exit = try desk.pty.waitForExit()
    #expect(exit == .code(ends.code))
    #expect(desk.screen.text.contains(ends.words), "\(desk.screen.text)")
    #expect(desk.screen.modes == [7, 25])
    let wasShown = String(decoding: desk.pty.output, as: UTF8.self).contains("Live queue")
    #expect(!wasShown, "no pane was shown before it")
  }

  /// The desk's thread is at work when the process leaves: of sixty some would meet what is taken apart.
  @Test("refused while its database still opens, it ends in order every time")
  func endsInOrder() throws {
    let shell = try Shell()
    for _ in 1...8 {
      let desks = try (1...8).map { _ in
        try Sitting(in: shell.scratch, environment: ["TERM": "dumb"])
      }
      for desk in desks { #expect(try desk.pty.waitForExit() == .code(64)) }
    }
  }
}
