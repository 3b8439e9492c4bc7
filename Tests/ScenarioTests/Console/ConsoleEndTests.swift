import CLinux
import Foundation
import Rehearsal
import Testing

/// The console's own end: the terminal as it was, the contact back, and every word kept.
@Suite struct ConsoleEndTests {
  enum End: String, CaseIterable {
    case hangUp, terminate, closedTerminal

    func happen(to pty: Pty) {
      switch self {
      case .hangUp: pty.signal(SIGHUP)
      case .terminate: pty.signal(SIGTERM)
      case .closedTerminal: pty.hangUp()
      }
    }

    var exit: Exit { self == .terminate ? .code(128 + SIGTERM) : .code(128 + SIGHUP) }
  }

  /// A console in the middle of a word, and the contact in its hand.
  private func inMidWord(_ shell: Shell) throws -> (desk: Sitting, number: String) {
    let number = try shell.call()
    let desk = try shell.console()
    try desk.take()
    try desk.goToWords()
    try desk.type("behind the stair")
    try desk.see("behind the stair")
    return (desk, number)
  }

  @Test(
    "told to go, it goes at once; the contact waits again and no letter is lost",
    arguments: End.allCases)
  func inOrder(_ end: End) throws {
    let shell = try Shell()
    let (desk, number) = try inMidWord(shell)
    let begin = ContinuousClock.now
    end.happen(to: desk.pty)
    #expect(try desk.pty.waitForExit(within: .seconds(3)) == end.exit)
    print("gone \(ContinuousClock.now - begin) after \(end)")
    if end != .closedTerminal {
      #expect(desk.screen.modes == [7, 25])
      #expect(desk.screen.isBlank)
    }
    #expect(try shell.contact(number)["state"] as? String == "waiting")

    let next = try shell.console()
    try next.see("Left open")
    try next.press("Enter")
    try next.see("> What is happening     behind the stair")
  }

  @Test("at a fault of its own the terminal is given back, and the draft is offered")
  func fault() throws {
    let shell = try Shell()
    let plain = try Pty(["/bin/sh", "-c", "echo ready; read a"])
    try plain.wait(for: "ready")
    let (desk, number) = try inMidWord(shell)
    try desk.seeSaved()
    #expect(desk.pty.terminalModes != plain.terminalModes)
    desk.pty.signal(SIGSEGV)
    #expect(try desk.pty.waitForExit() == .code(128 + SIGSEGV))
    #expect(desk.pty.terminalModes == plain.terminalModes)
    #expect(desk.screen.modes == [7, 25])
    #expect(desk.screen.contains("haven stopped at a fault"))
    for words in ["stair", "Wanda", number] { #expect(!desk.screen.contains(words)) }
    let next = try shell.console()
    try next.see("Left open")
  }

  @Test("suspended it shows nothing of anyone and keeps what it holds; it comes back as it was")
  func suspended() throws {
    let shell = try Shell()
    let number = try shell.call()
    let job = try Pty(
      ["/bin/bash", "--norc", "--noprofile", "-i"], environment: shell.scratch.environment)
    try job.wait(for: "$")
    try job.type("\(havenBinary)\r")
    try job.wait(for: number)
    try job.press("F5")
    try job.wait(for: "> Safe right now?")
    try job.type("n")
    try job.wait(for: "NOT SAFE")
    let children = "/proc/\(job.process)/task/\(job.process)/children"
    let child = try String(contentsOfFile: children, encoding: .utf8).split(separator: " ").first
    kill(try #require(child.flatMap { Int32($0) }), SIGTSTP)
    try job.wait("the shell") { $0.contains("Stopped") && !$0.isAlternate }
    #expect(!job.screen.contains("Wanda") && !job.screen.contains("NOT SAFE"))
    #expect(try shell.contact(number)["state"] as? String == "held")
    try job.type("fg\r")
    try job.wait(for: "NOT SAFE")
    try job.press("Enter")
    try job.wait(for: "> Weapon within reach?")
  }
}
