import Rehearsal
import Testing

/// The ladder played through with a moved clock, at the real console: nobody acknowledges, and it
/// climbs to its end; acknowledged, it stands.
@Suite("The ladder at a drill")
struct LadderWalkTests {
  /// Moves the drill's clock on by two hours, by the action that everybody finds under F9.
  private func moveTwoHours(_ desk: Sitting) throws {
    try desk.press("F9")
    try desk.type("drill's clock")
    try desk.press("Enter")
    try desk.see("What becomes due meanwhile happens at once.")
    try desk.type("2 h")
    try desk.press("Enter")
    try desk.see("[ Move it ]")
    try desk.press("Right", "Enter")
    try desk.seeNo("What becomes due meanwhile")
  }

  @Test(
    "ES-01 ES-06 a flag left alone reaches the clinical director after 2 h, the executive after 4")
  func climbs() throws {
    let shell = try Shell.staffed()
    let number = try shell.flag(
      as: "Bea Whitlock", "--contact", try shell.call(), "--reason", "dangerToCaller")
    let desk = try shell.console(as: "Mari Ilves", columns: 110, rows: 30)
    try desk.press("F6", "F6", "F6")
    try desk.see("!! 1/3")
    try moveTwoHours(desk)
    try desk.see("!! 2/3")
    try desk.see("clinical director")
    try moveTwoHours(desk)
    try desk.see("!! 3/3")
    try desk.see("executive on call")
    #expect(try shell.run(as: "Ada Fry", "escalation", "acknowledge", number).code == 0)
    try desk.see("1 open, 0 with nobody")
    try desk.see("A. Fry has it. Its clock stands.")
    try moveTwoHours(desk)
    try desk.see("1 open, 0 with nobody")
    let shown = try shell.run(as: "Mari Ilves", "escalation", "show", number, "--json").object
    let line = shown["line"] as? [String: Any]
    #expect(line?["rungNumber"] as? Int == 3 && line?["holder"] as? String == "A. Fry")
    let kinds = (shown["events"] as? [[String: Any]])?.compactMap { $0["kind"] as? String }
    #expect(kinds == ["flagged", "rungCalled", "rungCalled", "rungCalled", "acknowledged"])
    #expect(try shell.run("audit", "verify").code == 0)
  }

  @Test("ES-06 acknowledged on its first rung it stands, however far the clock is moved")
  func stands() throws {
    let shell = try Shell.staffed()
    try shell.flag(as: "Bea Whitlock", "--contact", try shell.call(), "--reason", "dangerToCaller")
    let desk = try shell.console(as: "Mari Ilves", columns: 110, rows: 30)
    try desk.press("F6", "F6", "F6")
    try desk.see("!! 1/3")
    try desk.press("F5", "F5")
    try desk.see("1 open, 0 with nobody")
    try moveTwoHours(desk)
    try desk.see("   1/3")
    let list = try shell.run(as: "Mari Ilves", "escalation", "list", "--json").list
    #expect(list.map { $0["rungNumber"] as? Int } == [1])
  }

  @Test("ES-06 in a demo F7 takes a flag and its clock stands; the next one, left alone, climbs")
  func demo() throws {
    let desk = try Sitting("demo", "--as", "supervisor", columns: 110, rows: 30)
    try desk.see("Left open")
    try desk.press("Esc")
    try desk.seeNo("Left open")
    try desk.press("F8", "F8")
    try desk.see("!! P1 UNACK")
    try desk.press("F7")
    try desk.see("[ Acknowledge ]")
    try desk.press("Enter")
    try desk.see("ACK 1")
    try desk.press("F6", "F6", "F6")
    try desk.see("   1/3      held")
    try desk.press("F4")
    try desk.see("Why this time: E-")
    try desk.press("Esc")
    try desk.seeNo("Why this time: E-")
    try desk.press("F6", "F6", "F6")
    try desk.see("Q1 Live queue")
    try desk.press("Down", "Down", "F8", "F8")
    try desk.see("Escalated.")
    try desk.press("F6", "F6", "F6")
    try desk.see("!! 1/3")
    try moveTwoHours(desk)
    try desk.see("!! 2/3")
    try desk.see("clinical director")
    try desk.see("   1/3      held")
  }
}
