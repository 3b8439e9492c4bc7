import CLinux
import Rehearsal
import Testing

/// A bed, a service and warm hands, by keys alone on the real console.
@Suite struct HelpWalkTests {
  private func house() throws -> Shell {
    let shell = try Shell()
    try shell.hire("Mara Ilves", as: "agent")
    for arguments in [
      ["bed", "site", "Harbour House", "--kind", "shelter"],
      ["bed", "add", "--site", "Harbour House", "--room", "2", "--label", "A", "--kind", "single"],
    ] {
      let done = try shell.run(arguments)
      try #require(done.code == 0, "\(done.err)")
    }
    let list = """
      code,name,help,area,address,phone,web,hours,eligibility,languages,notes,verified
      LAW-01,Quay Law Centre,legal,City,,01632 960002,,Mon to Fri,,English,,

      """
    try shell.write("services.csv", Array(list.utf8))
    let taken = try shell.run("referral", "import", shell.scratch.file("services.csv"))
    try #require(taken.code == 0, "\(taken.err)")
    return shell
  }

  @Test("TR-05 IN-11 IN-18 PR-20 a bed is held for the contact in hand; referred with nothing told")
  func bedAndReferral() throws {
    let shell = try house()
    let number = try shell.call()
    let desk = try shell.console()
    try desk.take()
    try desk.press("F5")
    try desk.see("> Consent to record")
    try desk.answer("mouth", " ", "n", "", "Wanda Mirelle")
    try desk.press("F9")
    try desk.type("beds by site")
    try desk.press("Enter")
    try desk.see("Harbour House, shelter: single 1 of 1 free")
    try desk.press("F5")
    try desk.see("is held for \(number) until")
    try desk.see("90 min")
    try desk.press("Esc")
    try desk.press("F9")
    try desk.type("directory")
    try desk.press("Enter")
    try desk.see("Quay Law Centre")
    try desk.type("legal")
    try desk.press("Enter")
    try desk.see("They would rather not share.")
    try desk.press("Enter")
    try desk.see("referred to Quay Law Centre. Told: nothing.")
    try desk.press("Esc", "F5", "F5", "F5", "F5")
    try desk.see("  With whom             Harbour House, room 2, A; Quay Law Centre")
    try desk.see("> Help given            Shelter placement")
    try desk.see("  Referral code         RF-")

    let open = try #require(try shell.run("referral", "list-open", "--json").list.first)
    #expect(open["contact"] as? String == number && (open["shared"] as? [Any])?.isEmpty == true)
    let code = try #require(open["referral"] as? String)
    #expect(code.hasPrefix("RF-"))
    let refused = try shell.run(
      "referral", "refer", "LAW-01", "--contact", number, "--share", "name")
    #expect(refused.code == 65 && refused.err.contains("would rather not share"))
    #expect(try shell.run("referral", "answer", code, "--answer", "refused").code == 65)
    let answer = try shell.run(
      "referral", "answer", code, "--answer", "refused", "--reason", "No room till May", "--json")
    #expect(answer.object["answer"] as? String == "refused")
    #expect(try shell.run("referral", "list-open").code == 1)
    #expect(try shell.run("referral", "answer", "RF-1", "--answer", "accepted").code == 1)
    #expect(try shell.run("referral", "answer", "x", "--answer", "accepted").code == 65)
    #expect(
      try shell.run("referral", "refer", "LAW-01", "--contact", number, "--share", "x").code == 64)
    #expect(shell.found(["No room till May", "Wanda"]) == [])
    #expect(try shell.run("audit", "verify").code == 0)
  }

  @Test("CH-06 TR-05 two consoles: offered, joined, read back, released, and it opens over there")
  func transfer() throws {
    let shell = try house()
    let number = try shell.call()
    let (here, there) = (try shell.console(), try shell.console(as: "Mara Ilves"))
    try offer(here, number)
    try there.see("R. Osei offers you \(number), warm.")
    #expect(there.screen.contains("Live queue"))
    try openTransfers(there)
    try there.see("Join to see what may be told.")
    try there.press("F5")
    try there.see("You joined.")
    try there.see("Safety: not safe now")
    try here.see("M. Ilves joined")
    let shown = try shell.run("transfer", "show", number, "--json").object
    #expect(shown["state"] as? String == "joined" && (shown["facts"] as? [Any])?.count == 3)
    #expect(try shell.run("transfer", "list").out.contains("M. Ilves"))
    for count in 1...3 {
      try here.press("Enter")
      try here.see(count < 3 ? "\(count) of 3 read back" : "all read back")
    }
    try here.press("Enter")
    try here.see("Release \(number)?")
    try here.press("Right", "Enter")
    try here.see("\(number) is handed on to M. Ilves, facts read back.")
    try there.see("Intake \(number)")
    #expect(try shell.contact(number)["owner"] as? String == "M. Ilves")
    #expect(try shell.run("transfer", "show", number).out.contains("State:          released"))
    #expect(try shell.run("transfer", "show", "C-1").code == 1)
  }

  @Test("CH-06 the receiver's console is killed before the release: within seconds it is as before")
  func killed() throws {
    let shell = try house()
    let number = try shell.call()
    let (here, there) = (try shell.console(), try shell.console(as: "Mara Ilves"))
    try offer(here, number)
    try there.see("offers you \(number)")
    try openTransfers(there)
    try there.press("F5")
    try here.see("M. Ilves joined")
    there.pty.signal(SIGKILL)
    let killedAt = ContinuousClock.now
    try here.pty.wait(for: "stays with you: their console was lost.", within: .seconds(5))
    print("back with its sender after \(ContinuousClock.now - killedAt)")
    try here.press("Esc")
    try here.see("Intake \(number)")
    #expect(try shell.contact(number)["owner"] as? String == "R. Osei")
  }

  private func offer(_ desk: Sitting, _ number: String) throws {
    try desk.take()
    try desk.answer("n")
    try openTransfers(desk)
    try desk.see("No transfer is under way.")
    try desk.press("F2")
    try desk.see("Warm transfer of \(number)")
    try desk.type("Mara")
    try desk.press("Enter", "Enter", "Enter", "Enter")
    try desk.see("Offered to M. Ilves.")
  }

  private func openTransfers(_ desk: Sitting) throws {
    try desk.press("F9")
    try desk.type("warm transfers to you")
    try desk.press("Enter")
    try desk.see("Warm transfer")
  }
}
