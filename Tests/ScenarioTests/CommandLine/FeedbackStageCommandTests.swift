import Rehearsal
import Testing

/// A complaint and a compliment through all their stages, from scripts, on the real binary.
@Suite struct FeedbackStageCommandTests {
  private let shell: Shell
  init() throws { shell = try Shell.staffed() }

  private func log(_ kind: String) throws -> String {
    let added = try shell.run(
      "feedback", "add", "--kind", kind, "--area", "harbour", "--happened", "Late.", "--json")
    return try #require(added.object["number"] as? String)
  }

  /// One step as somebody; its stage afterwards.
  private func step(
    as person: String = "Lind", _ command: String, _ number: String, _ more: String...
  ) throws -> String {
    let done = try shell.run(
      ["--as", person, "feedback", command, number] + more + ["--json"])
    #expect(done.code == 0, "\(command): \(done.err)")
    return done.object["stage"] as? String ?? ""
  }

  private func refused(_ words: String...) throws -> String {
    let outcome = try shell.run(["--as", "Lind", "feedback"] + words)
    #expect(outcome.code == 65 && outcome.out.isEmpty, "\(words)")
    return outcome.err
  }

  @Test(
    "CC-15 CC-18 CC-26 AP-01 AP-02 AP-05 AP-07 a complaint through appeal and a new investigation")
  func complaint() throws {
    try shell.hire("Otto Reyes", as: "coordinator")
    let number = try log("complaint")
    #expect(try refused("outcome", number, "--words", "x").contains("Acknowledge it to the"))
    #expect(try step("acknowledge", number, "--how", "by letter") == "acknowledged")
    #expect(try refused("outcome", number, "--words", "x").contains("Begin the investigation"))
    #expect(try step("act", number, "--act", "begin-investigation") == "investigating")
    #expect(
      try refused("outcome", number, "--words", "x").contains("right to appeal first"))
    #expect(
      try step("outcome", number, "--words", "We were late.", "--told-of-appeal") == "outcomeTold")
    #expect(try refused("close", number).contains("is satisfied, appeals, or let"))

    #expect(try refused("appeal", number, "--words", "x", "--received=-3d").contains("told on"))
    #expect(try step("appeal", number, "--words", "Nobody asked the others.") == "appealed")
    let decided = ["--words", "Ask the others.", "--told", "Otto, by phone"]
    #expect(
      try shell.run(
        ["--as", "Lind", "feedback", "appeal", number, "--outcome", "upheld"] + decided
          + ["--coordinator-told"]
      ).err.contains("does not review its appeal"))
    #expect(try step(as: "Reyes", "act", number, "--act", "appeal-contacted") == "appealed")
    let untold = try shell.run(
      ["--as", "Reyes", "feedback", "appeal", number, "--outcome", "new-investigation"] + decided)
    #expect(untold.code == 65 && untold.err.contains("Inform the Data and Performance"))
    let anew = try shell.run(
      ["--as", "Reyes", "feedback", "appeal", number, "--outcome", "new-investigation"] + decided
        + ["--coordinator-told", "--json"])
    #expect(anew.object["stage"] as? String == "investigating", "\(anew.err)")

    #expect(
      try step("outcome", number, "--words", "We asked them.", "--told-of-appeal") == "outcomeTold")
    #expect(try step("act", number, "--act", "customer-satisfied") == "satisfied")
    #expect(try refused("close", number).contains("Share the lessons"))
    #expect(
      try step("act", number, "--act", "lessons-shared", "--note", "at the team") == "lessons")
    try shell.finishInvestigation(of: number, as: "Lind")
    #expect(try step("close", number, "--note", "all done") == "closed")
    let shown = try shell.run(as: "Lind", "feedback", "show", number).out
    #expect(shown.contains("Done within 10 working days."))
    #expect(shown.contains("Outcome told") && shown.contains("a new investigation"))
    let json = try shell.run(as: "Lind", "feedback", "show", number, "--json").object
    let appeals = json["appeals"] as? [[String: Any]]
    #expect(appeals?.first?["outcome"] as? String == "newInvestigation")
    #expect(try shell.run("audit", "verify").code == 0)
    #expect(shell.found(["Nobody asked the others", "We were late"]) == [])
  }

  @Test("CC-21 reception passes a compliment on, thanks for it and closes it")
  func compliment() throws {
    let number = try log("compliment")
    #expect(
      try step(as: "Poole", "act", number, "--act", "passed-on", "--note", "the night team")
        == "passedOn")
    let early = try shell.run(as: "Poole", "feedback", "close", number)
    #expect(early.code == 65 && early.err.contains("Thank the customer first"))
    #expect(
      try step(as: "Poole", "act", number, "--act", "thanked", "--note", "a card") == "passedOn")
    #expect(try step(as: "Poole", "close", number) == "closed")
    let complaint = try log("complaint")
    #expect(
      try shell.run(as: "Poole", "feedback", "acknowledge", complaint, "--how", "x").code == 77)
  }

  @Test("what is not understood is refused in words, with its code and what there is")
  func usage() throws {
    let number = try log("complaint")
    func code(_ words: String...) throws -> Int32 {
      try shell.run(["--as", "Lind", "feedback"] + words).code
    }
    #expect(try code("acknowledge", number) == 64 && code("acknowledge", "C-1", "--how", "x") == 64)
    #expect(try code("outcome", number) == 64 && code("appeal", number) == 64)
    #expect(try code("close", "F-1") == 1)
    #expect(try code("appeal", number, "--words", "x", "--outcome", "maybe") == 64)
    #expect(
      try code("appeal", number, "--words", "x", "--outcome", "upheld", "--received=-1d") == 64)
    #expect(try code("appeal", number, "--words", "x") == 65)
    for command in ["acknowledge", "outcome", "appeal", "close"] {
      let help = try shell.run("feedback", command, "--help")
      #expect(help.code == 0 && help.out.contains("--json"), "\(command)")
    }
  }
}
