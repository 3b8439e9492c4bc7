import Rehearsal
import Testing

/// A flag from the agent who raises it to the supervisor who has it, on the real program.
@Suite struct EscalationWalkTests {
  /// An agent and a supervisor, each at a console, and somebody who rang.
  private func seats(_ shell: Shell) throws -> (agent: Sitting, supervisor: Sitting) {
    try shell.call()
    try shell.hire("Bea Whitlock", as: "agent")
    try shell.hire("Mari Ilves", as: "supervisor")
    return (
      try shell.console(as: "Bea Whitlock"), try shell.console(as: "Mari Ilves", columns: 100)
    )
  }

  @Test("ES-01 ES-06 F8 lights the band elsewhere and rings; F5 F5 has it; F4 says why this time")
  func walk() throws {
    let shell = try Shell()
    let (agent, supervisor) = try seats(shell)
    try agent.press("F8", "F8")
    try agent.see("Escalated.")
    try supervisor.see("!! P1 UNACK 1")
    try supervisor.pty.wait("the bell") { $0.bells >= 2 }
    #expect(supervisor.screen.title == "Safe Haven: an alarm waits")
    try supervisor.press("F6", "F6", "F6")
    try supervisor.see("1 open, 1 with nobody")
    try supervisor.see("!! 1/3")
    try supervisor.press("F5", "F5")
    try supervisor.see("1 open, 0 with nobody")
    try supervisor.see("You have it. Resolve it, or hand it back.")
    try supervisor.press("F4")
    try supervisor.see("30:00 after the flag, 30:00 after the call.")
    try supervisor.see("its clock stands")
  }

  @Test("ES-04 a concern is read by those it is for, and by no colleague")
  func concern() throws {
    let shell = try Shell()
    let (agent, supervisor) = try seats(shell)
    try agent.press("F9")
    try agent.type("confidential")
    try agent.press("Enter")
    try agent.see("I cannot promise not to tell anyone.")
    try agent.press("Enter", "Enter", "Enter")
    try agent.type("bruises on his arm")
    try agent.press("Enter")
    try agent.see("Thank you. E-")
    try supervisor.press("F6", "F6", "F6")
    try supervisor.see("seen or heard")
    try supervisor.press("Enter")
    try supervisor.see("bruises on his arm")
    try shell.hire("Ira Stone", as: "agent")
    let other = try shell.console(as: "Ira Stone")
    try other.press("F6", "F6", "F6")
    try other.see("No flag is open.")
    #expect(shell.found(["bruises on his arm"]) == [])
  }
}
