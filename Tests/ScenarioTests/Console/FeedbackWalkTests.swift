import Rehearsal
import Testing

/// Compliments, dissatisfaction and complaints, from the front desk to the closed file.
@Suite struct FeedbackWalkTests {
  /// A receptionist at the register.
  private func frontDesk(_ shell: Shell) throws -> Sitting {
    try shell.hire("Bea Whitlock", as: "receptionist")
    let desk = try shell.console(as: "Bea Whitlock")
    try desk.press("Shift-F6")
    try desk.see("Complaints ─ 0 open")
    return desk
  }

  private func log(_ kind: String, _ area: String, _ words: String, at desk: Sitting) throws {
    try desk.press("F2")
    try desk.see("> Type")
    try desk.answer(kind, area)
    try desk.press("PgDn")
    try desk.type(words)
    try desk.press("F5", "F5", "F5")
    if kind != "compli" { try desk.press("F5") }
    try desk.see("[ Log it ]")
    try desk.press("Enter")
    try desk.see(" is logged. To: ")
    try desk.see("C1 Complaints")
  }

  @Test("CC-01 CC-21 a receptionist logs a compliment in a dozen keys besides its words")
  func compliment() throws {
    let shell = try Shell()
    let desk = try frontDesk(shell)
    try log("compli", "mill", "Agnes was so kind", at: desk)
    try desk.see("Thank you.")
    try desk.see("Complaints ─ 1 open")
    let list = try shell.run("feedback", "list", "--json").list
    #expect(list.count == 1)
    #expect(list.first?["kind"] as? String == "compliment")
    #expect(list.first?["area"] as? String == "Millbrook Tier 3 Projects")
    #expect(list.first?["passedTo"] as? String == "Reception, copy to the coordinator")
    #expect(shell.found(["Agnes", "so kind", "Whitlock"]) == [])
  }

  @Test("CC-15 CC-32 who logs does not handle: the register says so, and shows stage and due")
  func receptionist() throws {
    let shell = try Shell()
    let desk = try frontDesk(shell)
    try log("dissat", "harb", "Waited an hour", at: desk)
    try log("complai", "castle", "Nobody called back", at: desk)
    for words in ["Dissatisfaction", "Complaint", "received", "3 working days from"] {
      try desk.see(words)
    }
    try desk.press("F5")
    try desk.see("Your role may not")
    let list = try shell.run("feedback", "list", "--json").list
    #expect(list.allSatisfy { $0["stage"] as? String == "received" && $0["due"] is String })
    #expect(list.map { $0["passedTo"] as? String } == ["Imani Calder", "Edwin Marsh"])
  }

  @Test(
    "CC-18 CC-28 AP-01 a coordinator acknowledges, tells the outcome, ticks the checklist, closes")
  func handled() throws {
    let shell = try Shell()
    try log("complai", "castle", "Nobody called back", at: try frontDesk(shell))
    try shell.hire("Cora Lind", as: "coordinator")
    let desk = try shell.console(as: "Cora Lind")
    try desk.press("Shift-F6")
    try desk.see(">17:00")
    try desk.press("F5")
    try desk.answer("By phone")
    try desk.see(": acknowledged. Due 17:00")
    try desk.see("status (7 working days from")

    try desk.press("F5")
    try desk.see("Co-Ordinator is told by this")
    try desk.press("Enter")
    try desk.see(": investigating. Due 17:00")

    try desk.press("F5")
    try desk.answer("We were late", "")
    try desk.see("Tell the customer of their right to appeal first")
    try desk.press("F5")
    try desk.see("We were late")
    try desk.press("Enter", "Down", "Enter")
    try desk.see(": outcome told. Due 24:00")

    try desk.press("F5")
    try desk.see("The customer is satisfied")
    try desk.press("Enter")
    try desk.see("What they said")
    try desk.press("Enter")
    try desk.see(": satisfied. Due 24:00")
    try desk.press("F5")
    try desk.answer("The team, at its meeting")
    try desk.see(": lessons told. Nothing due")

    try desk.press("F5", "Enter")
    try desk.see("[ Leave it open ] [ Close ]")
    try desk.press("Enter")
    try desk.seeNo("Leave it open")
    #expect(try stage(shell) == "lessons", "the safe answer is the default")
    try desk.press("F5", "Enter", "Right", "Enter")
    try desk.see("Not ready to be closed. Open on the checklist: 1 the issues, 2 the six")
    #expect(try stage(shell) == "lessons", "boxes are open")
    try investigate(shell, at: desk)
    try desk.press("F5", "Enter", "Right", "Enter")
    try desk.see(": closed.")
    #expect(try stage(shell) == "closed")
    #expect(try shell.run("audit", "verify").code == 0)
  }

  /// All but item 13 by commands, and that one at the console.
  private func investigate(_ shell: Shell, at desk: Sitting) throws {
    let row = try #require(try shell.run("feedback", "list", "--json").list.first)
    let number = try #require(row["number"] as? String)
    try shell.finishInvestigation(of: number, as: "Cora Lind", but: 13)
    try desk.press("F11")
    try desk.see("Checklist \(number): 15 of 17")
    try desk.press("F5")
    try desk.see("\(number): item 13 is done. 16 of 17.")
    try desk.press("Esc")
    try desk.seeNo("Checklist \(number)")
  }

  @Test("CC-09 GP-08 the guide fills type and grounds, and the ten steps are ticked and kept")
  func guided() throws {
    let shell = try Shell()
    let desk = try frontDesk(shell)
    try desk.press("F2")
    try desk.see("> Type")
    try desk.press("F11")
    try desk.see("Is it praise")
    try desk.press("Down", "Enter", "Enter", "Down", "Enter", "Down", "Enter")
    try desk.see("[ ] Unhelpful staff attitude")
    try desk.press("Down", "Space", "Enter")
    try desk.see("Does it need a formal investigation?")
    try desk.press("Enter")
    try desk.see("Proposal: a complaint")
    try desk.press("Enter")
    try desk.see("Complaint")
    try desk.press("F12", "Enter", "Enter", "Esc")
    try desk.press("Down")
    try desk.answer("castle")
    try desk.press("PgDn")
    try desk.type("Nobody called back")
    try desk.press("F5")
    try desk.see("Unhelpful staff attitude")
    try desk.press("F5", "F5", "F5")
    try desk.see("[ Log it ]")
    try desk.press("Enter")
    try desk.see(" is logged. To: Edwin Marsh")
    let row = try #require(try shell.run("feedback", "list", "--json").list.first)
    #expect(row["grounds"] as? [String] == ["attitude"])
    let number = try #require(row["number"] as? String)
    let shown = try shell.run(as: "Whitlock", "feedback", "show", number).out
    #expect(shown.contains("The guide proposed a complaint, and that was followed."))
    #expect(shown.contains("1 Listen; 2 Don't get defensive"))
  }

  private func stage(_ shell: Shell) throws -> String? {
    try shell.run("feedback", "list", "--json").list.first?["stage"] as? String
  }
}
