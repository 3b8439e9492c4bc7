import Rehearsal
import Testing

/// The console where there is nothing yet, and where there cannot be one.
@Suite struct FirstRunTests {
  @Test("without a database the console makes one, and is open on it")
  func makesOne() throws {
    let sitting = try Sitting(environment: ["TZ": "Europe/London"])
    try sitting.see("Safe Haven")
    try sitting.type("Harbour Line")
    try sitting.press("Enter")
    try sitting.type("Robin Osei")
    try sitting.press("Enter")
    try sitting.see("Live queue")
    #expect(try sitting.leave() == .code(0))
    let staff = try haven("staff", "list", in: sitting.scratch)
    #expect(staff.output.contains("Robin Osei"))
  }

  @Test(
    "the console is refused in words, with the terminal as it was",
    arguments: [
      (["--theme", "nonsense"], Int32(65), "nonsense"),
      (["--db", "/nowhere/at/all.db", "--read-only"], Int32(69), "no folder"),
    ])
  func refused(_ arguments: [String], _ code: Int32, _ words: String) throws {
    let scratch = try Scratch()
    let pty = try Pty([havenBinary] + arguments, environment: scratch.environment)
    #expect(try pty.waitForExit() == .code(code))
    #expect(pty.screen.contains(words), "\(pty.screen.text)")
  }

  @Test("a dumb terminal gets words and no drawing")
  func dumb() throws {
    let shell = try Shell()
    let pty = try Pty(
      [havenBinary], environment: shell.scratch.environment.merging(["TERM": "dumb"]) { $1 })
    #expect(try pty.waitForExit() == .code(64))
    #expect(pty.screen.contains("has no screen"))
  }
}
