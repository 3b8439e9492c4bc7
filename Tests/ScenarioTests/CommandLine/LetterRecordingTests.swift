import CLinux
import Rehearsal
import Testing

/// Letters that are recorded with what they tell, and surveys by mail, on the real binary.
@Suite struct LetterRecordingTests {
  private let shell: Shell
  init() throws { shell = try Shell.staffed() }

  private func log(_ kind: String) throws -> String {
    let added = try shell.run(
      "feedback", "add", "--kind", kind, "--area", "harbour", "--first-name", "Marigold",
      "--happened", "Late.", "--may-contact", "yes", "--best-way", "letter", "--json")
    return try #require(added.object["number"] as? String, "\(added.err)")
  }

  private func send(
    as person: String = "Lind", _ number: String, _ more: String...
  ) throws -> Shell.Outcome {
    try shell.run(["--as", person, "letter", "send", number, "--printed", "--record"] + more)
  }

  private func stage(_ number: String) throws -> String? {
    try shell.run(as: "Lind", "feedback", "show", number, "--json").object["stage"] as? String
  }

  @Test("CC-21 a letter of thanks is recorded with it; before it is passed on nothing goes out")
  func thanks() throws {
    let number = try log("compliment")
    let early = try send(number)
    #expect(early.code == 65 && early.out.isEmpty && early.err.contains("Nothing was sent."))
    #expect(try shell.run(as: "Lind", "letter", "list", number, "--json").list.isEmpty)
    _ = try shell.run(
      as: "Lind", "feedback", "act", number, "--act", "passed-on", "--note", "the team")
    let sent = try send(number)
    #expect(sent.code == 0 && sent.out.contains("Marigold"), "\(sent.err)")
    let closed = try shell.run(as: "Lind", "feedback", "close", number)
    #expect(closed.code == 0, "\(closed.err)")
  }

  @Test("AP-05 AP-06 AP-07 the outcome of an appeal is recorded with its letter")
  func appeal() throws {
    try shell.hire("Otto Reyes", as: "coordinator")
    let number = try log("complaint")
    #expect(try send(number).code == 0)
    #expect(try stage(number) == "acknowledged")
    let words = ["--words", "We were late."]
    let early = try shell.run(
      ["--as", "Lind", "letter", "send", number, "--printed", "--record", "--kind", "outcome"]
        + words)
    #expect(early.code == 65 && early.out.isEmpty && early.err.contains("Begin the investigation"))
    _ = try shell.run(as: "Lind", "feedback", "act", number, "--act", "begin-investigation")
    #expect(try send(number, "--kind", "outcome", "--words", "We were late.").code == 0)
    _ = try shell.run(as: "Lind", "feedback", "appeal", number, "--words", "Ask the others.")
    #expect(try stage(number) == "appealed")
    let decision = ["--kind", "appeal-outcome", "--words", "We asked the others."]
    func decide(_ more: String...) throws -> Shell.Outcome {
      try shell.run(
        ["--as", "Reyes", "letter", "send", number, "--printed", "--record"] + decision + more)
    }
    #expect(try decide().code == 64 && decide("--appeal-outcome", "won").code == 64)
    let told = try decide("--appeal-outcome", "upheld", "--coordinator-told")
    #expect(told.code == 0 && told.out.contains("We asked the others."), "\(told.err)")
    #expect(try stage(number) == "appealDecided")
  }

  @Test("CC-08 the register is filtered by a ground's word, and another word is refused")
  func ground() throws {
    #expect(try shell.run(as: "Lind", "feedback", "list", "--ground", "delay").code == 1)
    let wrong = try shell.run(as: "Lind", "feedback", "list", "--ground", "weather")
    #expect(wrong.code == 64 && wrong.err.contains("There are level, attitude, delay"))
  }
}
