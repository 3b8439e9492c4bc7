import Foundation
import Testing

/// Scores and protocols on the real binary.
@Suite struct TriageCommandTests {
  private let shell: Shell
  init() throws { shell = try Shell.staffed() }

  private func write(_ name: String, _ text: String) throws -> String {
    try shell.write(name, Array(text.utf8))
    return shell.scratch.file(name)
  }

  private static let night = """
    name = night
    title = At night
    for = other
    version = 1
    author = The night team

    step Listen
    ask Are you there?
    """

  @Test("TR-04 TR-08 the score is printed with its sum and what follows, from flags and from JSON")
  func score() throws {
    let flags = try shell.run("triage", "score", "--weapon", "--suicidal", "--assault", "--unsafe")
    #expect(flags.code == 0)
    #expect(
      flags.out.hasPrefix(
        "Score 8, immediate: escalates to crisis response: weapon present 3 + suicidal ideation 3 "
          + "+ recent assault 2 = 8."))
    #expect(flags.out.contains("dispatch within 3 minutes"))
    let json = try shell.run(
      "triage", "score", "--json",
      input: #"{"weapon": true, "children": true, "raiseTo": 9, "reason": "he is near"}"#)
    #expect(json.object["score"] as? Int == 9 && json.object["sum"] as? Int == 5, "\(json.err)")
    #expect(json.object["escalatesAtOnce"] as? Bool == true)
    #expect(json.object["protocols"] as? [String] == ["children"])
    let calm = try shell.run("triage", "score", "--json")
    #expect(calm.object["score"] as? Int == 0 && calm.object["band"] as? String == "routine")
    #expect(calm.object["followUpLimitSeconds"] as? Int == 259_200)
  }

  @Test(
    "TR-08 what makes no sense is refused in words",
    arguments: [
      (["--raise-to", "11", "--reason", "x"], "", "1 up to 10"),
      (["--raise-to", "9"], "", "needs a reason"),
      (["--weapon", "--raise-to", "2", "--reason", "x"], "", "never lowered"),
      (["--raise-to", "ten", "--reason", "x"], "", "no number"),
      ([], #"{"wepon": true}"#, "Did you mean “weapon”?"), ([], "[1]", "not a JSON object"),
      ([], #"{"weapon": "yes"}"#, "true or false"), ([], #"{"raiseTo": "9"}"#, "whole number"),
    ])
  func refused(arguments: [String], input: String, words: String) throws {
    let outcome = try shell.run(["triage", "score"] + arguments, input: Array(input.utf8))
    #expect(outcome.code == 65 && outcome.err.contains(words), "\(outcome.err)\(outcome.out)")
  }

  @Test("TR-11 a protocol is checked, imported, approved by somebody else, and says so all along")
  func protocols() throws {
    let list = try shell.run(as: "Bea Whitlock", "protocol", "list")
    #expect(list.code == 0 && list.out.contains("suicide") && list.out.contains("NOT APPROVED"))
    let file = try write("night.protocol", Self.night)
    #expect(try shell.run("protocol", "check", file).out.hasPrefix("ok: night, version 1"))
    let bad = try write("bad.protocol", Self.night + "\nsya Hello\n")
    let refused = try shell.run("protocol", "check", bad)
    #expect(refused.code == 65 && refused.err.contains("bad.protocol:9:"), "\(refused.err)")
    #expect(try shell.run(as: "Bea Whitlock", "protocol", "import", file).code == 77)
    let imported = try shell.run(as: "Tam Wren", "protocol", "import", file)
    #expect(imported.code == 0 && imported.out.contains("NOT APPROVED"), "\(imported.err)")
    let approval = ["--approver", "Dr. Wen Alder", "--credential", "certified", "--expires"]
    let approve = ["protocol", "approve", "night", "--read-version", "1"] + approval
    #expect(try shell.run(["--as", "Tam Wren"] + approve + ["2099-01-01"]).code == 65)
    let done = try shell.run(approve + ["2099-01-01", "--json"])
    #expect(done.object["approvalHolds"] as? Bool == true, "\(done.err)")
    #expect(try shell.run(approve + ["2001-01-01"]).code == 65)
    let shown = try shell.run(as: "Bea Whitlock", "protocol", "show", "night")
    #expect(shown.out.contains("approver = Dr. Wen Alder") && !shown.out.contains("NOT APPROVED"))
    let again = try write("again.protocol", shown.out)
    #expect(try shell.run("protocol", "check", again, "--json").object["steps"] as? Int == 1)
    #expect(
      try shell.run("protocol", "show", "suicide").out.hasPrefix("# NOT APPROVED by a certified"))
    #expect(try shell.run("protocol", "show", "nothing").code == 1)
  }

  @Test("TS-10 training is recorded and listed, with what has lapsed in words")
  func training() throws {
    #expect(try shell.run("protocol", "training").code == 1)
    let first = try shell.run(
      as: "Mari Ilves", "protocol", "trained", "Bea", "suicide", "--on", "2026-01-05", "--json")
    #expect(first.object["until"] as? String == "2027-07-05", "\(first.err)")
    let old = try shell.run(
      as: "Mari Ilves", "protocol", "trained", "Ira", "abuse", "--on", "2020-01-05", "--until",
      "2021-01-05")
    #expect(old.out == "I. Stone is trained on abuse until 2021-01-05.\n", "\(old.err)")
    let list = try shell.run(as: "Mari Ilves", "protocol", "training")
    #expect(list.out.contains("B. Whitlock") && list.out.contains("LAPSED"))
    #expect(try shell.run(as: "Mari Ilves", "protocol", "training", "--json").list.count == 2)
    #expect(try shell.run(as: "Bea Whitlock", "protocol", "training").code == 77)
    #expect(
      try shell.run(as: "Mari Ilves", "protocol", "trained", "Bea", "x", "--on", "2026-01-05").code
        != 0)
  }

  @Test("TR-09 the shift page divides the open contacts over the bands")
  func distribution() throws {
    _ = try shell.run("contact", "add", "--channel", "phone")
    #expect(try shell.run("shift", "show").out.contains("1 not scored yet"))
    let triage = try shell.run("shift", "show", "--json").object["triage"] as? [String: Any]
    #expect(triage?["unscored"] as? Int == 1)
  }
}
