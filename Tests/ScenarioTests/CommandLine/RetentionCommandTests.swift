import CLinux
import HavenDomain
import HavenStore
import Rehearsal
import Testing

@testable import haven

/// Files past their keeping, destroyed by two people, from scripts, on the real binary.
@Suite struct RetentionCommandTests {
  private let shell: Shell

  init() throws {
    shell = try Shell.staffed()
    try shell.hire("Petra Holm", as: "administrator")
  }

  private func closed(_ name: String) throws -> String {
    let added = try shell.run(
      "feedback", "add", "--kind", "compliment", "--area", "harbour", "--first-name", name,
      "--happened", "Thank you all.", "--json")
    let number = try #require(added.object["number"] as? String, "\(added.err)")
    try shell.acting(as: "Cora Lind") { core, person in
      let list = try core.perform(ListFeedback(text: number, count: 9), by: person)
      let row = try #require(list.rows.first)
      for act in [ComplimentAct.passedOn, .thanked] {
        _ = try core.perform(
          HandleCompliment(
            id: SystemRandom.requestID(), feedback: row.id, act: act, note: "the team"),
          by: person)
      }
      _ = try core.perform(
        CloseFeedback(id: SystemRandom.requestID(), feedback: row.id, note: "thanked"),
        by: person)
    }
    return number
  }

  /// A drill goes on by a day at most, so that this house keeps its files for one year.
  private func passOneYear() throws {
    try shell.acting(as: "Petra Holm") { core, person in
      let text = Policy.shippedTexts.first { $0.contains("name = acorn") } ?? ""
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.hasPrefix("keep-years") ? "keep-years = 1" : $0
      }
      _ = try core.perform(
        SavePolicy(id: SystemRandom.requestID(), text: lines.joined(separator: "\n")),
        by: person)
      for _ in 0..<367 {
        _ = try core.perform(
          MoveDrillTime(id: SystemRandom.requestID(), seconds: 86_400), by: person)
      }
    }
  }

  private func lind(_ arguments: String...) throws -> Shell.Outcome {
    try shell.run(["--as", "Lind"] + arguments)
  }

  @Test("PR-05 PR-06 C7 previewed, held, proposed, confirmed by a second person, and gone")
  func walk() throws {
    let goes = try closed("Wilhelmina")
    let stays = try closed("Bartholomew")
    #expect(try lind("retention", "preview").code == 1)
    let held = try lind("feedback", "hold", stays, "--reason", "a claim is announced")
    #expect(held.code == 0 && held.out.contains("under legal hold"), "\(held.err)")
    let paper = try lind(
      "feedback", "paper", goes, "--kind", "card", "--pages", "1", "--scan", "folder 7", "--json")
    let id = try #require(paper.object["paper"] as? Int, "\(paper.err)")
    try passOneYear()
    #expect(try lind("retention", "preview").out.contains("its paper is not destroyed yet"))
    #expect(try lind("retention", "list").out.contains("the paper is to be destroyed"))
    let shredded = try lind(
      "feedback", "paper-destroyed", "\(id)", "--how", "cross-cut shredder")
    #expect(shredded.code == 0 && shredded.out.contains("cross-cut"), "\(shredded.err)")

    let preview = try lind("retention", "preview")
    #expect(preview.code == 0 && preview.out.contains("1 file is past its 1 year"))
    #expect(preview.out.contains(goes) && preview.out.contains("legal hold"))
    #expect(!preview.out.contains("Wilhelmina") && !preview.out.contains("claim"))
    let list = try lind("retention", "propose", "--json").object["list"] as? Int ?? 0
    let own = try lind("retention", "confirm", "\(list)", "--word", "destroy")
    #expect(own.code == 65 && own.err.contains("second person"))
    let mistyped = try shell.run(
      as: "Petra Holm", "retention", "confirm", "\(list)", "--word", "yes")
    #expect(mistyped.code == 65 && mistyped.err.contains("Type “destroy”"))
    let done = try shell.run(
      as: "Petra Holm", "retention", "confirm", "\(list)", "--word", "destroy")
    #expect(done.code == 0 && done.out.contains("1 file: destroyed"), "\(done.err)")

    #expect(try lind("feedback", "sign", "--agree").code == 0, "a year is over")
    let shown = try lind("feedback", "show", goes)
    #expect(shown.code == 0 && shown.out.contains("under the one-year rule"), "\(shown.err)")
    #expect(!shown.out.contains("Wilhelmina"))
    #expect(try lind("feedback", "show", stays).out.contains("Bartholomew"), "the held one stays")
    #expect(try lind("feedback", "list").out.contains(goes))
    #expect(try lind("retention", "list").out.contains("confirmed"))
    let lifted = try lind("feedback", "hold", stays, "--reason", "settled", "--lift")
    #expect(lifted.code == 0 && lifted.out.contains("lifted"))
    #expect(try shell.run("audit", "verify").code == 0)
  }

  @Test("PR-05 who may not is told so, and what is missing is said")
  func refused() throws {
    #expect(try shell.run(as: "Stone", "retention", "preview").code == 77)
    #expect(try lind("retention", "confirm", "x", "--word", "destroy").code == 64)
    #expect(try lind("retention", "confirm", "9").code == 64)
    #expect(try lind("retention", "confirm", "9", "--word", "destroy").code == 1)
    #expect(try lind("retention", "propose").err.contains("Nothing is past its keeping."))
    #expect(try lind("feedback", "paper", "F-1", "--kind", "leaf", "--pages", "1").code == 64)
    let book = try lind("retention", "list", "--json")
    #expect(book.code == 0 && (book.object["held"] as? [Any])?.isEmpty == true)
  }

  @Test("C1 C2 both marks are shown side by side, and which of them is the breach")
  func marks() throws {
    let number = try #require(
      try shell.run(
        "feedback", "add", "--kind", "complaint", "--area", "harbour", "--happened", "Late.",
        "--json"
      ).object["number"] as? String)
    let shown = try lind("feedback", "show", number)
    #expect(shown.out.contains("acknowledgement, our target") && shown.out.contains("24 h"))
    #expect(shown.out.contains("acknowledgement, the limit"))
    #expect(shown.out.contains("status, first milestone"))
    let marks = try lind("feedback", "show", number, "--json").object["marks"] as? [[String: Any]]
    #expect(marks?.map { $0["mark"] as? String } == ["target", "limit", "milestone", "limit"])
  }
}

extension Shell {
  /// Does at the desk what no command does, as somebody of the staff.
  fileprivate func acting(
    as name: String, _ act: (DeskCore, Principal) throws -> Void
  ) throws {
    let core = try DeskCore.open(
      path: database, key: try keyFile(), surroundings: .system(), isReadOnly: false)
    defer { core.close() }
    let credential = Credential.named(name, unixUser: Int(getuid()))
    let principal = try core.signIn(credential, terminal: "").principal
    try act(core, principal)
    core.signOut(principal.session)
  }
}
