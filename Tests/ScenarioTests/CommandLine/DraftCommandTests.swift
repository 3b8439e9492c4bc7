import HavenDomain
import HavenStore
import Rehearsal
import Testing

@testable import haven

/// Forms that were left, on the command line.
@Suite struct DraftCommandTests {
  /// A feedback form that Robin left, with a sentence in it: its number.
  private func left(_ shell: Shell) throws -> String {
    let desks = try SheetAtDesks(shell)
    let change = FieldChange(
      field: FeedbackForm.happened, answer: .given("Nobody rang back"),
      at: Instant(seconds: 1_794_000_000))
    _ = try desks.answer(
      .save(
        SaveDraft(
          id: SystemRandom.requestID(), draft: desks.draft.id, lease: nil, changes: [change],
          focus: FeedbackForm.happened, version: desks.draft.version)), from: 0,
      at: Instant(seconds: 1_794_000_000))
    return desks.draft.number.description
  }

  @Test("IN-12 list, show, discard after its question, restore; each with --json")
  func walk() throws {
    let shell = try Shell(drill: true)
    try shell.hire("Mari Ilves", as: "supervisor")
    #expect(try shell.run("draft", "list").code == 1)
    let number = try left(shell)
    let list = try shell.run("draft", "list", "--json").list
    #expect(list.map { $0["number"] as? String } == [number])
    #expect(list.first?["form"] as? String == "feedback")
    let shown = try shell.run("draft", "show", number)
    #expect(shown.code == 0 && shown.out.contains("Nobody rang back"))
    let json = try shell.run("draft", "show", number, "--json").object
    #expect(
      (json["answers"] as? [[String: Any]])?.first?["answer"] as? String == "Nobody rang back")

    let asked = try shell.run("draft", "discard", number)
    #expect(asked.code == 64 && asked.err.contains("Discard \(number), feedback left by"))
    #expect(try shell.run("draft", "list", "--json").list.count == 1)
    #expect(try shell.run("draft", "discard", number, "--yes").code == 0)
    #expect(try shell.run("draft", "list", "--json").out == "[]\n")
    #expect(try shell.run("draft", "list", "--discarded").out.contains(number))
    let back = try shell.run(as: "Mari Ilves", "draft", "restore", number, "--json")
    #expect(back.code == 0 && back.object["number"] as? String == number)
    #expect(try shell.run("draft", "show", number).out.contains("Nobody rang back"))
  }

  @Test("an intake's form is not discarded; what is nobody's number is told")
  func refused() throws {
    let shell = try Shell(drill: true)
    try shell.call()
    #expect(try shell.run("draft", "show", "C-1").code == 65)
    #expect(try shell.run("draft", "show", "D-1").code == 1)
    #expect(try shell.run("draft", "discard").code == 64)
  }
}
