import Rehearsal
import Testing

/// Several consoles on one database.
@Suite struct SharedQueueTests {
  /// Eight of ten within 300 ms: a console that only looks once a second fails, one on
  /// a busy machine does not.
  @Test("a contact that comes in by a command is at once on every console, without a key")
  func appears() throws {
    let shell = try Shell()
    try shell.hire("Mara Ilves", as: "agent")
    let desks = [try shell.console(), try shell.console(as: "Mara Ilves")]
    let delays = try (1...10).map { _ in
      let number = try shell.call()
      let added = ContinuousClock.now
      for desk in desks { try desk.pty.wait(for: number, within: .seconds(2)) }
      return ContinuousClock.now - added
    }
    print("on both consoles after the command's end: \(delays.sorted())")
    #expect(delays.count { $0 < .milliseconds(300) } >= 8)
    for desk in desks { try desk.see("Queue ─ 10 waiting") }
  }

  @Test("a contact taken here shows its owner there, and there it cannot be taken")
  func showsItsOwner() throws {
    let shell = try Shell()
    try shell.hire("Mara Ilves", as: "agent")
    let number = try shell.call()
    let (here, there) = (try shell.console(), try shell.console(as: "Mara Ilves"))
    try there.see(number)
    try here.take()
    try there.see("0 waiting, 1 held")
    try there.pty.wait("the owner in the contact's row") { screen in
      screen.lines.contains {
        $0.contains(number) && $0.contains("held") && $0.hasSuffix("R. Osei")
      }
    }
    try there.press("F5")
    try there.see("R. Osei has it already.")
    #expect(there.screen.contains("Live queue"))
  }

  @Test("Q-16 of eight who take one contact one gets it, and the others are told who")
  func oneWinner() throws {
    let shell = try Shell()
    let names = ["Ada", "Ben", "Cleo", "Dov", "Esme", "Finn", "Gwen", "Hal"].map { "\($0) Aske" }
    for name in names { try shell.hire(name, as: "agent") }
    let desks = try names.map { try shell.console(as: $0) }
    let number = try shell.call()
    for desk in desks { try desk.see(number) }
    for desk in desks { try desk.press("F5") }
    for desk in desks {
      try desk.pty.wait("an answer to F5") {
        $0.contains("I1 Intake") || $0.contains("has it already")
      }
    }
    let winners = zip(names, desks).filter { $1.screen.contains("I1 Intake") }
    #expect(winners.count == 1)
    let winner = try #require(winners.first)
    let short = "\(winner.0.prefix(1)). Aske"
    for desk in desks where desk !== winner.1 {
      #expect(desk.screen.contains("\(short) has it already."))
    }
    #expect(try shell.contact(number)["owner"] as? String == short)
  }
}
