import Testing

/// A rule that finds nothing in a bad sample guards nothing.
@Suite("A rule of the architecture")
struct RulesTests {
  private func file(_ target: String, _ text: String, name: String = "Sample") -> SourceFile {
    SourceFile(path: "Sources/\(target)/\(name).swift", text: text)
  }

  @Test(
    "finds an import that no arrow allows",
    arguments: [
      ("Canvas", "import Foundation"), ("Canvas", "import HavenDomain"),
      ("HavenStore", "import Foundation"), ("HavenTerminal", "import Foundation"),
      ("HavenStore", "import Canvas"), ("HavenDomain", "import HavenStore"),
      ("HavenDomain", "@testable import Canvas"), ("HavenConsole", "public import HavenStore"),
      ("HavenConsole", "import struct HavenTerminal.Terminal"),
      ("HavenTerminal", "import HavenDomain"),
      ("HavenConsole", "let a = 1; import CNcurses"), ("HavenDomain", "import Glibc"),
      ("Unheard", "import HavenDomain"), ("Canvas", "  @_spi(X) import Dispatch"),
    ])
  func importFound(target: String, text: String) {
    #expect(Rules.imports(file(target, "// Head.\n\(text)\n")).map(\.line) == [2])
  }

  @Test(
    "lets an allowed import be, and one that is only spoken of",
    arguments: [
      ("HavenDomain", "import Foundation"), ("HavenStore", "import HavenDomain\nimport CSQLite"),
      ("Canvas", "@_spi(_Unicode) import Swift"), ("haven", "import HavenTerminal"),
      ("Canvas", "// import Foundation"), ("Canvas", "let a = \"\\n import Foundation\""),
      ("Canvas", "/* /* import A */ import B */ let important = 1"),
    ])
  func importAllowed(target: String, text: String) {
    #expect(Rules.imports(file(target, text)).isEmpty)
  }

  @Test(
    "finds a clock that is read",
    arguments: [
      "let now = Date()", "let now = Date ( )", "Date.now", "clock_gettime(CLOCK_BOOTTIME, &t)",
      "ContinuousClock.now", "ContinuousClock().now", "SuspendingClock.now", "SystemClock.now",
      "gettimeofday(&t, nil)", "time(nil)", "time(&seconds)", "print(\"it is \\(Date())\")",
      "print(#\"it is \\#(Date())\"#)", "haven_wall()",
    ])
  func clockFound(text: String) {
    let shim = SourceFile(
      path: "Sources/CLinux/shim.h",
      text:
        "static inline long haven_wall(void) {\n  return time(0);\n}\nstatic inline int a(int b);")
    #expect(Rules.clockFunctions(shim) == ["haven_wall"])
    for target in ["HavenDomain", "HavenStore", "Canvas", "HavenConsole"] {
      #expect(Rules.clocks(file(target, "\n\(text)"), shims: [shim]).map(\.line) == [2])
    }
    #expect(Rules.clocks(file("HavenTerminal", text), shims: [shim]).isEmpty)
    #expect(Rules.clocks(file("haven", text), shims: [shim]).isEmpty)
  }

  @Test(
    "lets time be that comes in, and a clock that is only spoken of",
    arguments: [
      "// Date() is not read here", "let text = \"Date()\"", "update(now: now)", "MailDate(header)",
      "LocalDate(day: 1)", "runtime(nil)", "func time(of: Int)", "Date(timeIntervalSince1970: 0)",
    ])
  func clockAllowed(text: String) {
    #expect(Rules.clocks(file("HavenDomain", text)).isEmpty)
  }

  @Test(
    "finds SQL outside the store",
    arguments: [
      "\"SELECT id FROM contact\"", "\"select id from contact where x = 1\"",
      "\"INSERT INTO contact VALUES (1)\"", "\"update contact set state = 2\"",
      "\"DELETE FROM contact\"", "\"create table t (a)\"", "\"PRAGMA journal_mode\"",
      "\"\"\"\nSELECT id\n\"\"\"", "#\"drop table contact\"#", "\"BEGIN IMMEDIATE\"",
    ])
  func statementFound(text: String) {
    for target in ["HavenDomain", "HavenConsole", "haven", "haven-bench"] {
      #expect(!Rules.statements(file(target, "let sql = \(text)")).isEmpty)
    }
    #expect(Rules.statements(file("HavenStore", "let sql = \(text)")).isEmpty)
  }

  @Test(
    "lets words be that are only English",
    arguments: [
      "\"Select a contact from the list.\"", "\"Update the file\"", "\"where it is kept\"",
      "// SELECT id FROM contact", "let UPDATE = 1", "\"Insert your note into the box\"",
    ])
  func statementAllowed(text: String) {
    #expect(Rules.statements(file("HavenConsole", text)).isEmpty)
  }

  @Test(
    "finds a key's name outside an action table",
    arguments: ["F5", "F12", "Shift-F6", "Ctrl-X", "Alt-U"])
  func keyFound(name: String) {
    let text = "let words = \"Press \(name) to go on\""
    #expect(Rules.keyNames(file("HavenConsole", text)).count == 1)
    #expect(Rules.keyNames(file("HavenDomain", text)).count == 1)
    #expect(Rules.keyNames(file("HavenConsole", text, name: "QueueActions")).isEmpty)
    #expect(Rules.keyNames(file("Canvas", text)).isEmpty)
  }

  @Test("lets record numbers and codes be", arguments: ["F-20417", "F13", "PDF1", "F0", "Alt-"])
  func keyAllowed(text: String) {
    #expect(Rules.keyNames(file("HavenConsole", "let words = \"\(text)\"")).isEmpty)
  }

  @Test("GP-05 finds a word never to use, on its line of a long literal")
  func neverUse() {
    let text = "let a = \"\"\"\n  Good.\n  Unfortunately not.\n  \"\"\"\nlet b = \"We can’t\""
    #expect(Rules.neverUse(file("HavenConsole", text)).map(\.line) == [3, 5])
    #expect(
      Rules.neverUse(file("HavenConsole", "// We promise\nlet compromised = \"scant\"")).isEmpty)
    #expect(Rules.neverUse(file("HavenConsole", "let es05 = \"I cannot promise it\"")).isEmpty)
    #expect(Rules.neverUse(file("HavenDomain", "let gp12 = \"Keep promises.\"")).isEmpty)
  }

  @Test("finds a file of 501 lines, and not one of 500 or a generated one")
  func length() {
    let lines = String(repeating: "//\n", count: 500)
    #expect(Rules.length(file("Canvas", lines)).isEmpty)
    #expect(Rules.length(file("Canvas", lines + "//\n")).map(\.line) == [501])
    #expect(Rules.length(file("Canvas", lines + "//")).map(\.line) == [501])
    #expect(Rules.length(file("Canvas", "// Generated from Unicode 15.\n" + lines)).isEmpty)
  }

  @Test("finds a stranger at the top level, and what is missing there")
  func topLevel() {
    let house = ["Package.swift", "Sources", "Tests", "themes", ".git", ".ci"]
    #expect(Rules.topLevel(house).isEmpty)
    #expect(Rules.topLevel(house + ["README.md"]).isEmpty)
    #expect(Rules.topLevel(house + ["docs"]).map(\.path) == ["docs"])
    #expect(Rules.topLevel(house + ["readme.md", "Makefile"]).count == 2)
    #expect(Rules.topLevel(["Sources"]).count == 3)
  }
}
