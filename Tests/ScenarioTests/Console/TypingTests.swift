import CLinux
import Foundation
import Rehearsal
import Testing

/// Whatever happens around the keys, what was typed is there.
@Suite struct TypingTests {
  private func inWords(_ shell: Shell) throws -> Sitting {
    try shell.call()
    let desk = try shell.console()
    try desk.take()
    try desk.goToWords()
    return desk
  }

  @Test("a storm of resizes from 1×1 to 200×60 takes no letter away")
  func resizeStorm() throws {
    let shell = try Shell()
    let desk = try inWords(shell)
    let text = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJ"
    var random = SystemRandomNumberGenerator()
    desk.pty.resize(columns: 1, rows: 1)
    for letter in text {
      try desk.type(String(letter))
      desk.pty.resize(
        columns: Int.random(in: 1...200, using: &random),
        rows: Int.random(in: 1...60, using: &random))
    }
    desk.pty.resize(columns: 80, rows: 24)
    try desk.see("> What is happening     \(text)")
    try desk.see("10Leave")
    #expect(desk.screen.line(0).hasPrefix(" Safe Haven  I1 Intake"))
  }

  @Test("three cells by two still say who waits, and hide and leave")
  func tiny() throws {
    let shell = try Shell()
    try shell.call()
    let desk = try Sitting(columns: 3, rows: 2, in: shell.scratch)
    try desk.see("P1")
    try desk.press("Ctrl-X")
    try desk.seeNo("P1")
    try desk.press("Ctrl-X")
    try desk.see("P1")
    try desk.press("F7", "F8", "Esc")
    desk.pty.resize(columns: 80, rows: 24)
    try desk.see("1 waiting")
    desk.pty.resize(columns: 3, rows: 2)
    try desk.see("P1")
    #expect(try desk.leave() == .code(0))
  }

  @Test("ten megabytes pasted into a field are kept to the limit and told, and the keys go on")
  func hugePaste() throws {
    let shell = try Shell()
    let desk = try inWords(shell)
    try desk.type("before ")
    let line = String(repeating: "lorem ipsum ", count: 8) + "\r"
    let text = String(repeating: line, count: 10_000_000 / line.utf8.count)
    try desk.pty.write(Keys.paste(text), within: .seconds(30))
    try desk.pty.wait(
      for: "The paste had \(text.utf8.count) bytes; the first 1 MB are kept.", within: .seconds(20))
    try desk.type("Z")
    try desk.see("Z")
    try desk.pty.wait(for: " saved ", within: .seconds(20))
    desk.pty.signal(SIGHUP)
    #expect(try desk.pty.waitForExit(within: .seconds(5)) == .code(128 + SIGHUP))
    let next = try shell.console()
    try next.see("Left open")
    try next.press("Enter")
    try next.see("Z")
  }

  @Test("a paste where no field has the cursor goes nowhere, says so, and presses no key")
  func pasteNowhere() throws {
    let shell = try Shell()
    try shell.call()
    let desk = try shell.console()
    try desk.paste("q\r\u{11}\u{18}\u{1b}[15~\u{1b}[21~F5")
    try desk.see("Pasted text went nowhere: no field has the cursor.")
    try desk.see("Live queue")
    try desk.see("1 waiting")
  }

  @Test("bytes that are no UTF-8 are marked where they stand, and what is around them stays")
  func wrongBytes() throws {
    let shell = try Shell()
    let desk = try inWords(shell)
    try desk.pty.write(
      Array("door ".utf8) + [0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80, 0xf4] + Array(" shut".utf8))
    try desk.see("> What is happening     door \u{fffd}\u{fffd}(")
    try desk.see(" shut")
    try desk.seeSaved()
  }

  @Test("while another holds the database typing still echoes, and the message row says so")
  func busyDatabase() throws {
    let shell = try Shell()
    let desk = try inWords(shell)
    try desk.seeSaved()
    let gate = haven_open(shell.database + "-gate", O_RDWR | O_CLOEXEC, 0)
    try #require(gate >= 0 && haven_flock(gate, LOCK_EX) == 0)
    let begin = ContinuousClock.now
    try desk.type("the lock is changed")
    try desk.see("the lock is changed")
    print("echo \(ContinuousClock.now - begin) with the gate held")
    try desk.see("Waiting for database 2 s. What you type is kept.")
    #expect(desk.screen.contains(" saving"))
    try desk.type(", and so")
    try desk.see("the lock is changed, and so")
    close(gate)
    try desk.seeNo("Waiting for database")
    try desk.seeSaved()
  }
}
