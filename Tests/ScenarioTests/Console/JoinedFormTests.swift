import CLinux
import HavenDomain
import HavenStore
import Rehearsal
import Testing

@testable import haven

/// Two people in one form, and one word that goes on at another seat, on the real binary.
@Suite struct JoinedFormTests {
  @Test("IN-01 a supervisor joins: both see each other field by field, and both texts are kept")
  func joined() throws {
    let shell = try Shell()
    try shell.hire("Mara Ilves", as: "supervisor")
    let number = try shell.call()
    let lead = try shell.console(as: "Mara Ilves")
    let desk = try shell.console()
    try desk.take()
    try desk.goToWords()
    try lead.see("0 waiting, 1 held")
    try lead.press("F9")
    try lead.type("join")
    try lead.press("Enter")
    try lead.see("You joined \(number) with R. Osei.")
    try desk.see("M. Ilves joined this form.")
    try desk.see("M. Ilves is in")

    try lead.goToWordsIfNeeded()
    try desk.type("He is at the door")
    try lead.see("He is at the door")
    try lead.see("R. Osei is in: What is happening")
    try lead.press("Up", "Up", "Up", "Up", "Up", "Up", "Up")
    try lead.type("n")
    try desk.see("  Safe right now?       No")
    try desk.type(", shouting")
    try desk.see("> What is happening     He is at the door, shouting")
    try lead.press("F10")
    try lead.see("You left \(number).")
    try desk.seeNo("M. Ilves is in")
    #expect(try shell.contact(number)["owner"] as? String == "R. Osei")
  }

  @Test("IN-12 250 ms after the last key all of it is kept, and goes on in the same word elsewhere")
  func killed() throws {
    let shell = try Shell()
    try shell.hire("Mara Ilves", as: "supervisor")
    let number = try shell.call()
    let desk = try shell.console()
    try desk.take()
    try desk.goToWords()
    let text = "She is in the cellar with the chil"
    for letter in text {
      try desk.type(String(letter))
      poll(nil, 0, 15)
    }
    poll(nil, 0, 250)
    desk.pty.signal(SIGKILL)
    #expect(try desk.pty.waitForExit() == .signal(SIGKILL))

    let next = try shell.console(as: "Mara Ilves")
    try next.see("intake of \(number)")
    try next.pty.wait(for: "1 waiting", within: .seconds(5))
    try next.press("Esc", "F5")
    try next.see("> What is happening     \(text)")
    try next.type("dren")
    try next.see("> What is happening     \(text)dren")
  }
}

extension Sitting {
  /// The same field as the holder's, whichever the form opened on.
  fileprivate func goToWordsIfNeeded() throws {
    if screen.contains("> What is happening") { return }
    try goToWords()
  }
}
