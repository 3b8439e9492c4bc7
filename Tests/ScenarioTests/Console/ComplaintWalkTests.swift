import Rehearsal
import Testing

/// A complaint from the front desk through its appeal to the closed file, each at their own console.
@Suite struct ComplaintWalkTests {
  /// At the register.
  private func sit(_ name: String, _ role: String, _ shell: Shell) throws -> Sitting {
    try shell.hire(name, as: role)
    let desk = try shell.console(as: name)
    try desk.press("Shift-F6")
    try desk.see("Complaints ─ ")
    return desk
  }

  private func stage(_ shell: Shell) throws -> String? {
    try shell.run("feedback", "list", "--only", "complaint", "--json").list.first?["stage"]
      as? String
  }

  @Test("CC-01 a compliment takes 18 keys besides its words, and less than a minute")
  func compliment() throws {
    let shell = try Shell()
    let desk = try sit("Bea Whitlock", "receptionist", shell)
    let keys =
      ["F2"] + "compli".map(String.init) + ["Enter"] + "mill".map(String.init)
      + ["Enter", "PgDn"]
    for key in keys {
      if key == "c" { try desk.see("> Type") }
      try key.count == 1 ? desk.type(key) : desk.press(key)
    }
    try desk.type("Agnes was so kind")
    try desk.press("F5", "F5", "F5")
    try desk.see("[ Log it ]")
    try desk.press("Enter")
    try desk.see(" is logged. To: Reception, copy to the coordinator. Thank you.")
    #expect(keys.count + 4 == 18)
  }

  @Test("AP-07 CC-18 CC-28 SV-01 a complaint goes through an appeal to its closing and its quarter")
  func complaint() throws {
    let shell = try Shell()
    try logged(at: sit("Bea Whitlock", "receptionist", shell))
    let manager = try sit("Edwin Marsh", "manager", shell)
    try told(at: manager)
    try appealed(at: manager)
    #expect(try stage(shell) == "appealed", "nobody reviews their own work")
    try reviewed(at: sit("Ottoline Reyes", "manager", shell))
    try closed(at: sit("Cora Lind", "coordinator", shell), shell)
    #expect(try stage(shell) == "closed")
    try reported(shell)
    #expect(try shell.run("audit", "verify").code == 0)
    #expect(shell.found(["Nobody called back", "Nobody asked", "Marsh"]) == [])
  }

  private func logged(at desk: Sitting) throws {
    try desk.press("F2")
    try desk.see("> Type")
    try desk.answer("complai", "castle")
    try desk.press("PgDn")
    try desk.type("Nobody called back")
    try desk.press("F5", "F5")
    try desk.see("> Happy to be contacted")
    try desk.type("yes")
    try desk.press("F5", "F5")
    try desk.see("[ Log it ]")
    try desk.press("Enter")
    try desk.see(" is logged. To: Edwin Marsh. Due ")
  }

  /// The words coach speaks up, and without the right to appeal it does not go on.
  private func told(at desk: Sitting) throws {
    try desk.see("received")
    try desk.press("F5")
    try desk.answer("By phone")
    try desk.see(": acknowledged. Due 17:00")
    try desk.press("F5")
    try desk.see("Co-Ordinator is told by this")
    try desk.press("Enter")
    try desk.see(": investigating. Due ")
    try desk.press("F11")
    try desk.see("Understand the customers' issues")
    try desk.press("Down", "F5")
    try desk.see(": item 2 is done. 1 of 17.")
    try desk.press("Esc")
    try desk.seeNo("Understand the customers' issues")
    try desk.press("F5")
    try desk.see("Outcome, as told")
    try desk.type("We were late. Thanks for bringing this to my attention")
    try desk.see("Thanks for letting me know")
    try desk.press("Enter", "Enter")
    try desk.see("Tell the customer of their right to appeal first")
    try desk.press("F5")
    try desk.see("Told of their right to appeal")
    try desk.press("Enter", "Down", "Enter")
    try desk.see(": outcome told. Due ")
  }

  private func appealed(at desk: Sitting) throws {
    try desk.press("F5")
    try desk.see("The customer appeals")
    try desk.press("Down", "Enter")
    try desk.see("What they say")
    try desk.press("Enter")
    try desk.answer("Nobody asked the others")
    try desk.see(": appealed. Due ")
    try desk.press("F5")
    try desk.see("Tell the outcome of the appeal")
    try desk.press("Down", "Enter")
    try decide(at: desk)
    try desk.see("You investigated this complaint, and who investigated does not review it")
    try desk.press("F1")
    try desk.see("coordinator to name a substitute for the appeal")
    try desk.press("Esc")
  }

  private func decide(at desk: Sitting) throws {
    try desk.see("The review comes to")
    try desk.press("Down", "Enter")
    try desk.answer("It stays", "Rang them")
    try desk.press("Down", "Enter")
  }

  private func reviewed(at desk: Sitting) throws {
    try desk.see("appealed")
    try desk.press("F5")
    try desk.see("The customer was contacted about the appeal")
    try desk.press("Enter")
    try desk.answer("By phone")
    try desk.see(": appealed. Due ")
    try desk.press("F5")
    try decide(at: desk)
    try desk.see(": appeal told. Due ")
  }

  private func closed(at desk: Sitting, _ shell: Shell) throws {
    try desk.see("appeal told")
    let row = try #require(
      try shell.run("feedback", "list", "--only", "complaint", "--json").list.first)
    let number = try #require(row["number"] as? String)
    try desk.press("F5")
    try desk.answer("The team, at its meeting")
    try desk.see(": lessons told. Nothing due")
    try shell.finishInvestigation(of: number, as: "Cora Lind", but: 2)
    try desk.press("F5", "Enter", "Right", "Enter")
    try desk.see(": survey. Due ")
    try desk.press("F5")
    try desk.see("The survey was sent")
    try desk.press("Enter")
    try desk.see("It went")
    try desk.press("Enter", "Right", "Enter")
    try desk.see(": the survey went ")
    try desk.press("Enter")
    try desk.see("What was said")
    try desk.press("Esc")
  }

  /// The running one, from the command line.
  private func reported(_ shell: Shell) throws {
    let row = try #require(try shell.run("feedback", "list", "--json").list.first)
    let received = try #require(row["receivedAt"] as? String)
    let month = try #require(Int(received.dropFirst(5).prefix(2)))
    let quarter = "\(received.prefix(4))Q\((month + 2) / 3)"
    let report = try shell.run(
      ["--as", "Cora Lind", "feedback", "report", "--quarter", quarter])
    #expect(report.code == 0, "\(report.err)")
    for words in ["Received", "Complaints", "Appeals", "Surveys", "Anonymised"] {
      #expect(report.out.contains(words), "\(words)")
    }
    for name in ["Marsh", "Nobody called back"] { #expect(!report.out.contains(name)) }
  }
}
