import Rehearsal
import Testing

/// The investigation of a complaint on the real binary: refused to close, ticked, closed.
@Suite struct ChecklistCommandTests {
  private let shell: Shell
  init() throws { shell = try Shell.staffed() }

  private func run(_ arguments: String...) throws -> Shell.Outcome {
    try shell.run(["--as", "Lind", "feedback"] + arguments)
  }

  /// A complaint whose outcome has been told.
  private func complain(_ kind: String = "complaint") throws -> String {
    let added = try shell.run(
      "feedback", "add", "--kind", kind, "--area", "harbour", "--first-name", "Wanda",
      "--happened", "Nobody rang.", "--json")
    return try #require(added.object["number"] as? String, "\(added.err)")
  }

  @Test("CC-27 CC-28 CC-29 the checklist is filled from scripts, and says what is missing")
  func filled() throws {
    let number = try complain()
    let fresh = try run("checklist", number)
    #expect(fresh.code == 0 && fresh.out.hasPrefix("\(number), checklist: 0 of 17"), "\(fresh.err)")
    #expect(fresh.out.contains("[ ]  3  Liaise with the relevant staff"))
    #expect(fresh.out.contains("Before closing  Open on the checklist: 1 the issues"))
    #expect(fresh.out.contains("Wanda") && fresh.out.contains("Nobody rang."))

    let early = try run("checklist", number, "--tick", "16")
    #expect(early.code == 65 && early.err.contains("(S3, Appendix 3, item 16)"), "\(early.err)")
    for item in [2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14] {
      #expect(try run("checklist", number, "--tick", "\(item)").code == 0)
    }
    #expect(try run("checklist", number, "--tick", "6", "--not-needed", "").code == 65)
    #expect(try run("checklist", number, "--tick", "6", "--not-needed", "no press").code == 0)
    #expect(try run("checklist", number, "--write", "understanding", "--text", "Late").code == 0)

    let added = try run(
      "action", number, "--add", "corrective", "--text", "Ring her", "--by", "I. Calder",
      "--due", "+3d", "--json")
    let action = try #require((added.object["actions"] as? [[String: Any]])?.first, "\(added.err)")
    #expect(action["kind"] as? String == "corrective")
    #expect(try run("action", number, "--finish", "2").code == 1)
    #expect(try run("action", number, "--finish", "1").out.contains("corrective: Ring her"))
    #expect(
      try run("action", number, "--none", "preventative", "--reason", "a storm").code == 0)
    let reflected = try run(
      "reflect", number, "--lessons", "Ring first", "--team", "Days", "--shared", "today",
      "--causes", "communication,records")
    #expect(reflected.code == 0 && reflected.out.contains("communication, records or systems"))
    let last = try run("checklist", number, "--tick", "16", "--json")
    #expect(last.object["settled"] as? Int == 16, "\(last.err)")
    #expect((last.object["missing"] as? [String])?.isEmpty == true)
    #expect(shell.found(["Ring first", "no press", "Ring her", "a storm"]) == [])
    #expect(try shell.run("audit", "verify").code == 0)
  }

  @Test("CC-27 what does not fit is refused in words, and the codes say how")
  func refused() throws {
    let number = try complain()
    #expect(try run("checklist", number, "--done").code == 64)
    #expect(try run("checklist", number, "--tick", "3", "--done", "--open").code == 64)
    #expect(try run("checklist", number, "--tick", "18").err.contains("items 1 to 17"))
    #expect(try run("checklist", number, "--tick", "1").code == 65)
    #expect(try run("checklist", number, "--tick", "17").err.contains("after the complaint"))
    #expect(try run("checklist", number, "--write", "poem", "--text", "x").code == 64)
    #expect(try run("action", number).code == 64)
    #expect(try run("action", number, "--add", "other").code == 64)
    #expect(try run("action", number, "--drop", "1").err.contains("--reason"))
    #expect(try run("reflect", number).code == 64)
    #expect(try run("reflect", number, "--causes", "ghosts").err.contains("premises"))
    #expect(try run("reflect", number, "--causes", "other").code == 65)
    #expect(try run("reflect", number, "--lessons", "x", "--team", "Days").code == 65)
    let compliment = try complain("compliment")
    #expect(try run("checklist", compliment).err.contains("is for complaints"))
    let agent = try shell.run(as: "Stone", "feedback", "checklist", number)
    #expect([1, 77].contains(agent.code))
  }
}
