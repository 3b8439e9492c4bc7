import Rehearsal
import Testing

/// Notes to oneself, A/B tests and calls to customers from scripts, on the real binary.
@Suite struct CareCommandTests {
  private let shell: Shell
  init() throws { shell = try Shell.staffed() }

  @Test("TS-08 a note to oneself comes from standard input and is read by its writer alone")
  func reflection() throws {
    let added = try shell.run(
      "--as", "Whitlock", "reflection", "add", input: "Marigold was hard.\nI rang my sister.\n")
    #expect(added.code == 0 && added.out == "Kept, for you alone.\n", "\(added.err)")
    let read = try shell.run(as: "Whitlock", "reflection", "list")
    #expect(read.code == 0 && read.out.contains("Marigold was hard."))
    for name in ["Stone", "Ilves", "Wren", "Fry", "Lind", "Poole"] {
      #expect(try shell.run(as: name, "reflection", "list").out == "You have no note.\n")
      #expect(try shell.run(as: name, "reflection", "list", "--json").out == "[]\n")
    }
    let notes = try shell.run(as: "Whitlock", "reflection", "list", "--json").list
    #expect(notes.first?["text"] as? String == "Marigold was hard.\nI rang my sister.\n")
    let number = try #require(notes.first?["note"] as? Int)
    #expect(try shell.run(as: "Ilves", "reflection", "remove", "\(number)").code == 1)
    #expect(try shell.run(as: "Whitlock", "reflection", "remove", "\(number)").code == 0)
    #expect(try shell.run(as: "Whitlock", "reflection", "list").out == "You have no note.\n")
    #expect(try shell.run("--as", "Whitlock", "reflection", "add", input: " \n").code == 65)
    #expect(try shell.run(as: "Whitlock", "reflection", "remove", "first").code == 64)
    #expect(shell.found(["Marigold"]) == [])
  }

  private func start(_ what: String, _ a: String, _ b: String) throws -> Shell.Outcome {
    try shell.run(
      as: "Lind", "experiment", "start", "--what", what, "--name", "Shorter words", "--a", a,
      "--b", b, "--json")
  }

  @Test("GP-15 a test is started, listed, reported in a sentence and stopped by the coordinator")
  func experiment() throws {
    let made = try start("script", "You can say no.", "No is fine too.")
    #expect(made.code == 0 && made.object["isRunning"] as? Bool == true, "\(made.err)")
    let number = "\(try #require(made.object["test"] as? Int))"
    #expect(try start("script", "You can say no.", "No is fine.").code == 65)
    let list = try shell.run(as: "Lind", "experiment", "list")
    #expect(list.code == 0 && list.out.contains("Shorter words") && list.out.contains("running"))
    let report = try shell.run(as: "Lind", "experiment", "report", number)
    #expect(
      report.out.hasSuffix("No difference can be told yet: fewer than 5 contacts.\n"),
      "\(report.out)\(report.err)")
    let json = try shell.run(as: "Lind", "experiment", "report", number, "--json").object
    #expect((json["variants"] as? [[String: Any]])?.count == 2)
    #expect(try shell.run(as: "Lind", "experiment", "stop", number).out.contains("is over."))
    #expect(try shell.run(as: "Lind", "experiment", "stop", number).code == 65)
    for words in [["list"], ["report", number], ["stop", number]] {
      #expect(try shell.run(["--as", "Ilves", "experiment"] + words).code == 77)
    }
  }

  @Test("GP-15 safety questions are never under test, and the words say so")
  func safety() throws {
    let kind = try start("safety", "Are you safe?", "Safe?")
    #expect(kind.code == 64 && kind.err.contains("Safety questions are never under test."))
    let text = try start("script", "You can say no.", "No. Are you safe right now?")
    #expect(text.code == 65 && text.err.contains("Safety questions are never under test."))
    #expect(try start("hold-time", "60", "soon").code == 65)
    #expect(try shell.run(as: "Lind", "experiment", "list").out == "There is no A/B test.\n")
  }

  @Test("CC-05 a complaint by letter asks for a call, and says who made it")
  func call() throws {
    let added = try shell.run(
      "feedback", "add", "--kind", "complaint", "--area", "harbour", "--happened", "Late.",
      "--via", "letter", "--json")
    let number = try #require(added.object["number"] as? String, "\(added.err)")
    #expect((added.object["call"] as? [String: Any])?["due"] is String)
    #expect(try shell.run(as: "Lind", "feedback", "list").out.contains("Ring them"))
    let tried = try shell.run(
      as: "Lind", "feedback", "call", number, "--outcome", "no-answer", "--note", "rang at ten")
    #expect(tried.code == 0 && tried.out.contains("Ring the customer by "), "\(tried.err)")
    let done = try shell.run(
      as: "Lind", "feedback", "call", number, "--outcome", "reached", "--json")
    let call = done.object["call"] as? [String: Any]
    #expect(call?["outcome"] as? String == "reached" && call?["doneBy"] as? String == "C. Lind")
    let shown = try shell.run(as: "Lind", "feedback", "show", number).out
    #expect(shown.contains("C. Lind: spoke with them") && shown.contains("rang at ten"))
    #expect(
      try shell.run(as: "Lind", "feedback", "call", number, "--outcome", "reached").code == 65)
    #expect(
      try shell.run(as: "Lind", "feedback", "call", number, "--outcome", "shouted").code == 64)
  }

  @Test("Q-14 the shift page has heavy contacts and occupancy for who leads, for programs too")
  func strain() throws {
    let page = try shell.run(as: "Ilves", "shift", "show", "--json").object
    #expect(page["strain"] is [Any])
    #expect(try shell.run(as: "Ilves", "shift", "show").out.contains("Load and breaks"))
  }
}
