import CLinux
import Rehearsal
import Testing

/// A console that dies takes nothing with it.
@Suite struct KilledConsoleTests {
  @Test("kill -9 in the middle of a word: the next start offers the draft, with all that was saved")
  func draftIsOffered() throws {
    let shell = try Shell()
    let number = try shell.call()
    let desk = try shell.console()
    try desk.take()
    try desk.answer("n")
    for _ in 1...6 { try desk.press("Down") }
    let typedAt = ContinuousClock.now
    try desk.type("She is in the cellar")
    try desk.see("She is in the cellar")
    try desk.seeSaved()
    print("saved \(ContinuousClock.now - typedAt) after the first key")
    try desk.type(" with the chil")
    try desk.see(" with the chil")
    desk.pty.signal(SIGKILL)
    #expect(try desk.pty.waitForExit() == .signal(SIGKILL))

    let next = try shell.console()
    try next.see("Left open")
    try next.see("intake of \(number)")
    #expect(!next.screen.contains("cellar"))
    try next.press("Enter")
    try next.see("I1 Intake")
    try next.see("> What is happening     She is in the cellar")
    try next.see("  Safe right now?       No")
    try next.type("!")
    try next.see("!")
    try next.seeSaved()
    #expect(shell.found(["cellar"]) == [])
  }

  @Test("what a dead console held is back in the queue within five seconds, arrival time kept")
  func backInTheQueue() throws {
    let shell = try Shell()
    try shell.hire("Mara Ilves", as: "agent")
    let number = try shell.call()
    let arrival = try shell.contact(number)["receivedAt"] as? String
    let other = try shell.console(as: "Mara Ilves")
    try other.see("1 waiting")
    let desk = try shell.console()
    try desk.take()
    try other.see("0 waiting, 1 held")
    try other.see("R. Osei")

    desk.pty.signal(SIGKILL)
    let killedAt = ContinuousClock.now
    try other.pty.wait(for: "1 waiting", within: .seconds(5))
    print("back in the queue after \(ContinuousClock.now - killedAt)")
    let back = try shell.contact(number)
    #expect(back["state"] as? String == "waiting")
    #expect(back["receivedAt"] as? String == arrival)
    try other.take()
    try other.see("Intake \(number)")
  }
}
