import CLinux
import Foundation
import Rehearsal
import Testing

/// The worst call of a night from its first word to the follow-up, by keys alone, in a drill with
/// colleagues at work; and the console dies in the middle of a word.
@Suite struct AgentWalkTests {
  @Test(
    "IN-01 TR-01 TR-02 TR-05 TR-08 ES-09 taken, dispatched, raised, placed, killed, gone on with")
  func walk() throws {
    let scratch = try Scratch()
    let folder = scratch.file("drill")
    let first = try Sitting(
      "demo", "--as", "agent", "--pace", "0.5", "--keep", folder, in: scratch)
    let number = try takeTop(first)
    try sayNotSafe(first)
    try dispatch(first)
    try raiseScore(first)
    try holdAndPlace(first, number)
    try dieInAWord(first)

    let places = ["--db", "\(folder)/records/haven.db", "--key", "\(folder)/key/haven.key"]
    let next = try Sitting(places + ["--as", "Robin Osei"], in: scratch)
    try goOn(next, number)
    try close(next, number)
    try findAgain(next, number)
    #expect(try next.leave() == .code(0))
    #expect(try haven("audit", "verify", places: places, in: scratch) == .code(0))
  }

  private func haven(_ words: String..., places: [String], in scratch: Scratch) throws -> Exit {
    try run([havenBinary] + words + places, environment: scratch.environment).exit
  }

  // MARK: The call

  private func takeTop(_ desk: Sitting) throws -> String {
    try desk.see("Left open")
    try desk.press("Esc")
    try desk.seeNo("Left open")
    try desk.take()
    let title = desk.screen.line(2)
    let number = try #require(title.firstMatch(of: /Intake (C-\d{5})/), "\(title)")
    return String(number.1)
  }

  /// The three minutes run from the key, and are seen to run.
  private func sayNotSafe(_ desk: Sitting) throws {
    try desk.type("n")
    try desk.see("NOT SAFE: dispatch, F6 F5")
    try desk.see("left of 03:00")
    let before = try #require(clock(desk.screen))
    try desk.pty.wait("the dispatch clock to run") { screen in
      clock(screen).map { $0 < before } == true
    }
  }

  private func clock(_ screen: Screen) -> String? {
    screen.text.firstMatch(of: /(\d\d:\d\d) left of 03:00/).map { String($0.1) }
  }

  private func dispatch(_ desk: Sitting) throws {
    try desk.press("F6")
    try desk.see("F5 records the dispatch.")
    try desk.press("F5")
    try desk.see("Record dispatch")
    try desk.answer("Harbour Police", "", "INC-7741")
    try desk.see("Dispatch recorded: Harbour Police, INC-7741.")
    try desk.see(" after the No (within 03:00)")
    // All of what the prompt lay over is back.
    try desk.see("[ ] 1 Safe right now?    1/7")
  }

  private func raiseScore(_ desk: Sitting) throws {
    try desk.press("Shift-F5")
    try desk.see("Raise the score of")
    try desk.answer("5", "her voice shakes")
    try desk.see("The score is raised to 5, with your reason.")
    try desk.see("Score 5, elevated: no indicator = 0, raised to 5")
    try desk.press("Enter")
    try desk.see("Score 5: no indicator = 0, raised to 5.")
    try desk.see("her voice shakes")
    try desk.press("Esc")
  }

  /// The bed that the list opens on is free and fits.
  private func holdAndPlace(_ desk: Sitting, _ number: String) throws {
    try desk.press("Shift-F2")
    try desk.see("For \(number): ")
    try desk.see("F5 holds")
    try desk.press("F5")
    try desk.see("is held for \(number) until")
    try desk.see("90 min")
    try desk.see("F5 places")
    try desk.press("F5")
    try desk.see("Place \(number)")
    try desk.answer("200", "")
    try desk.see("$40 a week, by the scale.")
    try desk.press("Right", "Enter")
    try desk.see(": \(number) placed, $40 a week.")
    try desk.press("Esc", "Shift-F6")
    try desk.see("> Safe right now?")
  }

  private func dieInAWord(_ desk: Sitting) throws {
    try desk.goToWords()
    try desk.type("She is in the cel")
    try desk.see("She is in the cel")
    try desk.seeSaved()
    desk.pty.signal(SIGKILL)
    #expect(try desk.pty.waitForExit() == .signal(SIGKILL))
  }

  // MARK: Afterwards

  /// In the same field, behind the last letter, with all that was done before.
  private func goOn(_ desk: Sitting, _ number: String) throws {
    try desk.see("Left open")
    for _ in 0..<5 where !desk.screen.lines.contains(where: { isMarked($0, number) }) {
      try desk.press("Down")
      desk.pty.settle(quiet: .milliseconds(50))
    }
    try desk.press("Enter")
    try desk.see("Intake \(number)")
    try desk.see("> What is happening     She is in the cel")
    try desk.type("lar")
    try desk.see("> What is happening     She is in the cellar")
    try desk.press("F6")
    try desk.see(" after the No (within 03:00)")
    try desk.see("Score 5, elevated: no indicator = 0, raised to 5")
    try desk.press("Shift-F6")
    try desk.see("> What is happening")
  }

  private func isMarked(_ line: String, _ number: String) -> Bool {
    line.contains("> D-") && line.contains("intake of \(number),")
  }

  private func close(_ desk: Sitting, _ number: String) throws {
    try desk.press("F5")
    try desk.see("> Consent to record")
    try desk.answer("mouth", " ", "n", "", "Katharine Mirelle")
    try desk.press("F5", "F5")
    try desk.see("> Adults")
    try desk.answer("", "", "")
    try desk.see("> Read back and agreed")
    try desk.press("F4")
    try desk.see("[ ] > Name: Katharine Mirelle")
    try desk.press("Space", "Enter")
    try desk.see("> Calling as")
    try desk.press("F5")
    try desk.see("> Help given            Shelter placement")
    try desk.press("F5", "F5")
    try desk.see("> Owner                 Robin Osei")
    try desk.answer("", "Bring her the key", "+30m", "in person", "tomorrow 10:00")
    try desk.see("= 10:00 tomorrow")
    try desk.press("F5")
    try desk.see("[ Complete the intake ]")
    try desk.press("Enter")
    try desk.see("\(number) is complete. R. Osei: Bring her the key, due ")
  }

  /// As somebody else heard the name.
  private func findAgain(_ desk: Sitting, _ number: String) throws {
    try desk.press("F3")
    try desk.type("Catherine Mirele")
    try desk.see("1 near")
    try desk.pty.wait("\(number), near") { screen in
      screen.lines.contains { $0.contains(number) && $0.contains("near: not safe now") }
    }
    try desk.press("Esc")
  }
}
