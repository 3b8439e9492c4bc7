import Rehearsal
import Testing

/// What moves the clocks of feedback, from scripts, on the real binary.
@Suite struct FeedbackActCommandTests {
  private let shell: Shell
  init() throws { shell = try Shell.staffed() }

  private func complain() throws -> String {
    let added = try shell.run(
      "feedback", "add", "--kind", "complaint", "--area", "harbour", "--happened", "Late.",
      "--json")
    return try #require(added.object["number"] as? String)
  }

  private func act(_ number: String, _ act: String, _ more: String...) throws -> Shell.Outcome {
    try shell.run(["--as", "Lind", "feedback", "act", number, "--act", act] + more)
  }

  @Test("CC-17 CC-31 a status and an agreed update are noted, with the day that was agreed")
  func acts() throws {
    let number = try complain()
    let status = try act(number, "status-given", "--note", "still looking")
    #expect(status.code == 0 && status.out.hasPrefix("\(number), Complaint, received: status"))
    let dayless = try act(number, "update-agreed")
    #expect(dayless.code == 65 && dayless.err.contains("Name the day"))
    let agreed = try act(number, "update-agreed", "--date", "+5d", "--json")
    #expect(agreed.code == 0 && agreed.object["number"] as? String == number, "\(agreed.err)")
    let shown = try shell.run(as: "Lind", "feedback", "show", number).out
    #expect(shown.contains("still looking") && shown.contains("progress update: due 17:00"))
  }

  @Test("the clocks of feedback are paused for a reason until a time, and go on")
  func pause() throws {
    let number = try complain()
    let paused = try shell.run(
      as: "Lind", "feedback", "pause", number, "--reason", "they are abroad", "--until", "+4d")
    #expect(paused.code == 0 && paused.out.contains(", paused"), "\(paused.err)")
    let twice = try shell.run(
      as: "Lind", "feedback", "pause", number, "--reason", "again", "--until", "+4d")
    #expect(twice.code == 65 && twice.err.contains("paused already"))
    let resumed = try shell.run(as: "Lind", "feedback", "resume", number, "--json")
    #expect(resumed.code == 0 && !resumed.list.isEmpty)
    #expect(resumed.list.allSatisfy { $0["state"] as? String == "running" }, "\(resumed.out)")
    #expect(try shell.run(as: "Lind", "feedback", "resume", number).code == 65)
  }

  @Test("what does not fit, is not there or is not allowed, is refused in words")
  func refused() throws {
    let number = try complain()
    let early = try act(number, "appeal-received")
    #expect(early.code == 65 && early.err.contains("Record the outcome first (S3, "))
    #expect(try act(number, "vanished").err.contains("status-given"))
    #expect(try act(number, "vanished").code == 64 && act("C-1", "reopened").code == 64)
    #expect(try act("F-1", "reopened").code == 1)
    #expect(try act(number, "update-agreed", "--date", "someday").code == 65)
    let agent = try shell.run(
      as: "Stone", "feedback", "act", number, "--act", "status-given")
    #expect([1, 77].contains(agent.code))
    #expect(try shell.run(as: "Lind", "feedback", "pause", number, "--reason", "x").code == 64)
    #expect(try shell.run(as: "Lind", "feedback", "act", number).code == 64)
  }
}
