import CLinux
import Foundation
import HavenDomain
import Rehearsal
import Testing

/// `haven demo` as a newcomer meets it, on the real program.
@Suite("haven demo")
struct DemoScenarioTests {
  private static func drill(_ scratch: Scratch, _ arguments: String...) throws -> Sitting {
    let sitting = try Sitting(
      ["demo"] + arguments, columns: 100, rows: 30, in: scratch)
    try sitting.see("Live queue")
    return sitting
  }

  private static func putDraftsAway(_ sitting: Sitting) throws {
    try sitting.see("Left open")
    try sitting.press("Esc")
    try sitting.seeNo("Left open")
  }

  /// What drills have made among the temporary files.
  private static func folders(_ scratch: Scratch) -> [String] {
    let all = try? FileManager.default.contentsOfDirectory(atPath: scratch.path)
    return (all ?? []).filter { $0.hasPrefix("haven-drill") }
  }

  @Test(
    "opens in the seat that was asked for, marked DRILL, with contacts waiting",
    arguments: [
      ([], "R. Osei"), (["--as", "supervisor"], "N. Haddad"),
      (["--as", "receptionist"], "B. Whitlock"),
    ])
  func seats(arguments: [String], name: String) throws {
    let scratch = try Scratch()
    let sitting = try Sitting(["demo"] + arguments, columns: 100, rows: 30, in: scratch)
    try sitting.see("DRILL")
    try sitting.see(name)
    try sitting.see("phone")
  }

  @Test("is marked DRILL on every pane")
  func marked() throws {
    let sitting = try Self.drill(try Scratch())
    try Self.putDraftsAway(sitting)
    for title in ["Intake", "Triage", "Escalations", "Cases", "Complaints", "Live queue"] {
      try sitting.press("F6")
      try sitting.see(title)
      #expect(sitting.screen.text.contains("DRILL"))
    }
  }

  @Test("lives: somebody new comes in while one watches")
  func lives() throws {
    let sitting = try Self.drill(try Scratch(), "--pace", "20")
    try sitting.see("Queue ─ 10 waiting")
    try sitting.seeNo("Queue ─ 10 waiting")
  }

  @Test("its records are for their owner alone, and gone when it is left")
  func removed() throws {
    let scratch = try Scratch()
    let sitting = try Self.drill(scratch)
    let name = try #require(Self.folders(scratch).first)
    for folder in ["", "/records", "/key"] {
      var about = stat()
      #expect(stat(scratch.file(name + folder), &about) == 0)
      #expect(about.st_mode & 0o777 == 0o700)
    }
    try Self.putDraftsAway(sitting)
    #expect(try sitting.leave() == .code(0))
    #expect(Self.folders(scratch).isEmpty)
  }

  @Test("leaves nothing behind when its terminal goes or it is told to end")
  func hangUp() throws {
    for end in [SIGHUP, SIGTERM] {
      let scratch = try Scratch()
      let sitting = try Self.drill(scratch)
      sitting.pty.signal(end)
      #expect(try sitting.pty.waitForExit() == .code(128 + end))
      #expect(Self.folders(scratch).isEmpty)
    }
  }

  @Test("--keep keeps them, and a folder that holds a drill is not used again")
  func kept() throws {
    let scratch = try Scratch()
    let folder = scratch.file("kept")
    let sitting = try Self.drill(scratch, "--keep", folder)
    try Self.putDraftsAway(sitting)
    #expect(try sitting.leave() == .code(0))
    let listed = try haven(
      "queue", "--db", "\(folder)/records/haven.db", "--key", "\(folder)/key/haven.key", "--as",
      "osei", in: scratch)
    #expect(listed.exit == .code(0) && listed.output.contains("C-"))
    let again = try Sitting(["demo", "--keep", folder], in: scratch)
    #expect(try again.pty.waitForExit() == .code(65))
    #expect(again.screen.text.contains("holds a drill already"))
  }

  @Test("touches no other database, and needs a terminal")
  func refusals() throws {
    let scratch = try Scratch()
    #expect(try haven("demo", in: scratch).exit == .code(64))
    #expect(try haven("demo", "--db", scratch.file("x.db"), in: scratch).exit == .code(64))
    #expect(try haven("demo", "--as", "osei", in: scratch).exit == .code(64))
    #expect(try haven("demo", "--pace", "fast", in: scratch).exit == .code(64))
    #expect(!FileManager.default.fileExists(atPath: scratch.file("haven.db")))
  }
}
