import Rehearsal
import Testing

/// Who handles feedback, on the real binary: out of office, substitutes, copies, signatures, areas.
@Suite struct HandlerCommandTests {
  private let shell: Shell

  init() throws {
    shell = try Shell.staffed()
    for name in ["Leila Fenwick", "Anselm Grove", "Ottoline Reyes", "Petra Holm"] {
      try shell.hire(name, as: "manager")
    }
  }

  private func complain(_ area: String) throws -> String {
    let added = try shell.run(
      as: "Poole", "feedback", "add", "--kind", "complaint", "--area", area, "--happened", "Late.",
      "--json")
    return try #require(added.object["number"] as? String, "\(added.err)")
  }

  private func shown(_ number: String, as name: String = "Lind") throws -> [String: Any] {
    let shown = try shell.run(as: name, "feedback", "show", number, "--json")
    try #require(shown.code == 0, "\(shown.err)")
    return shown.object
  }

  private func handler(_ part: String, of number: String) throws -> [String: Any] {
    let all = try shown(number)["handlers"] as? [[String: Any]]
    return try #require(all?.first { $0["part"] as? String == part })
  }

  private func act(_ name: String, _ number: String, _ act: String) throws -> Shell.Outcome {
    try shell.run(as: name, "feedback", "act", number, "--act", act)
  }

  /// By the console alone the outcome is told: here under its prompts.
  private func tellOutcome(_ number: String, as name: String) throws {
    let desk = try shell.console(as: name)
    try desk.press("Shift-F6")
    try desk.see(number)
    try desk.press("F5")
    try desk.answer("By phone")
    try desk.see(": acknowledged.")
    try desk.press("F5", "Enter")
    try desk.see(": investigating.")
    try desk.press("F5")
    try desk.answer("We were late")
    try desk.press("Down", "Enter")
    try desk.see(": outcome told.")
  }

  @Test("ES-07 ES-08 a manager who is away: it goes to the next one up, urgent, and it is said")
  func away() throws {
    let away = try shell.run(
      as: "Lind", "away", "--staff", "Leila Fenwick", "--to", "+5d", "--json")
    #expect(away.code == 0 && away.object["isAway"] as? Bool == true, "\(away.err)")
    let number = try complain("fellside")
    let words = try shell.run(as: "Lind", "feedback", "show", number).out
    #expect(words.contains("Anselm Grove, urgent") && words.contains("Leila Fenwick is out of"))
    #expect(words.contains("passed to the next manager up"))
    #expect(try handler("investigation", of: number)["name"] as? String == "Anselm Grove")
    #expect(try shell.run(as: "Lind", "away", "--staff", "Leila", "--to", "now").out == "Back.\n")
  }

  @Test("AP-07 C20 the Central Service's appeal asks for a substitute: one is named, and decides")
  func substitute() throws {
    let number = try complain("central")
    try tellOutcome(number, as: "Ottoline Reyes")
    #expect(try act("Ottoline", number, "appeal-received").code == 0)
    let own = try act("Ottoline", number, "appeal-contacted")
    #expect(own.code == 65 && own.err.contains("Housing Ombudsman Code 6.13"), "\(own.err)")
    let appeal = try handler("appeal", of: number)
    #expect(appeal["name"] is String == false)
    #expect((appeal["why"] as? String)?.hasPrefix("Ottoline Reyes investigated it") == true)
    let mine = try shell.run(
      as: "Ottoline", "feedback", "assign", number, "--part", "appeal", "--to", "Petra",
      "--reason", "x")
    #expect(mine.code == 77, "\(mine.err)")
    let again = try shell.run(
      as: "Lind", "feedback", "assign", number, "--part", "appeal", "--to", "Ottoline",
      "--reason", "x")
    #expect(again.code == 65 && again.err.contains("nobody reviews their own work"))
    let named = try shell.run(
      as: "Lind", "feedback", "assign", number, "--part", "appeal", "--to", "Petra",
      "--reason", "did not investigate", "--json")
    #expect(named.code == 0 && named.object["number"] as? String == number, "\(named.err)")
    let decided = try shell.run(
      as: "Petra", "feedback", "appeal", number, "--outcome", "upheld", "--words", "All was heard.",
      "--told", "Petra, by phone", "--coordinator-told")
    #expect(decided.code == 0, "\(decided.err)")
    let words = try shell.run(as: "Petra", "feedback", "show", number).out
    #expect(words.contains("refused: nobody reviews their own work"))
    #expect(words.contains("Petra Holm for the appeal: did not investigate"))
    #expect(shell.found(["did not investigate", "Petra Holm"]) == [])
    #expect(try shell.run("audit", "verify").code == 0)
  }

  @Test("CC-22 CC-23 copies are noted with how and when, and what is owed shows")
  func copies() throws {
    let number = try complain("harbour")
    #expect((try shown(number)["owed"] as? [String])?.count == 1)
    let given = try shell.run(
      as: "Poole", "feedback", "copy", number, "--what", "policy", "--how", "by-hand", "--on",
      "today")
    #expect(given.code == 0, "\(given.err)")
    let words = try shell.run(as: "Lind", "feedback", "show", number).out
    #expect(words.contains("Policy and procedure to the complainant by hand"))
    #expect(words.contains("coordinator informed") && !words.contains("has not been given"))
    for (line, code) in [
      ("--what tea --how email", Int32(64)), ("--what policy --how owl", 64),
      ("--what policy --how email --to nobody", 64), ("--what policy --how email --on soonish", 65),
    ] {
      let wrong = try shell.run(
        ["--as", "Poole", "feedback", "copy", number] + line.split(separator: " ").map(String.init))
      #expect(wrong.code == code, "\(line): \(wrong.err)")
    }
  }

  @Test("PR-18 who has not signed reads nothing of others, is told how, and signs for a year")
  func sign() throws {
    let number = try complain("harbour")
    _ = try shell.run("staff", "add", "--name", "Fay Newman", "--role", "receptionist")
    let unsigned = try shell.run(as: "Newman", "feedback", "show", number)
    #expect(unsigned.code == 65 && unsigned.err.contains("haven feedback sign"), "\(unsigned.err)")
    let text = try shell.run(as: "Newman", "feedback", "sign").out
    #expect(text.contains("Data Protection Act 2018") && text.contains("not signed yet"))
    let signed = try shell.run(as: "Newman", "feedback", "sign", "--agree", "--json")
    #expect(signed.code == 0 && signed.object["isSigned"] as? Bool == true)
    #expect(try shell.run(as: "Newman", "feedback", "show", number).code == 0)
  }

  @Test("CC-13 the areas are listed, changed and added, and what is not there is said")
  func areas() throws {
    #expect(try shell.run("area", "list", "--json").list.count == 9)
    let saved = try shell.run(
      as: "Lind", "area", "save", "harbour", "--manager2", "Anselm Grove", "--json")
    #expect(saved.object["manager2"] as? String == "Anselm Grove", "\(saved.err)")
    #expect(saved.err.contains("Imani Calder is not in the staff list yet."))
    let none = try shell.run(as: "Lind", "area", "save", "1", "--manager2", "none", "--json")
    #expect(none.object["manager2"] is String == false && none.code == 0)
    let new = try shell.run(
      as: "Lind", "area", "save", "new", "--name", "Night Line", "--manager1", "Petra Holm",
      "--manager3", "Ottoline Reyes")
    #expect(new.code == 0 && new.out.contains("Night Line"), "\(new.err)")
    #expect(try shell.run("area", "list", "--csv").out.contains("10,Night Line,Petra Holm"))
    #expect(try shell.run(as: "Lind", "area", "save", "nowhere", "--name", "x").code == 65)
    #expect(try shell.run(as: "Lind", "area", "save", "northgate", "--name", "x").code == 65)
    #expect(try shell.run(as: "Stone", "area", "save", "1", "--name", "x").code == 77)
  }
}
