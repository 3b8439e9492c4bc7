import Foundation
import Testing

/// Who is the same person, on the real binary.
@Suite struct ClientCommandTests {
  private let shell: Shell
  init() throws { shell = try Shell() }

  private func people(_ outcome: Shell.Outcome) -> [String] {
    outcome.list.compactMap { $0["person"] as? String }
  }

  @Test("IN-04 two contacts are joined, merged, taken apart again and split; each says so")
  func walk() throws {
    let numbers = try ["Wanda Mirelle", "Wanda Mirell", "Jo Tandem", "Joe Tandem"]
      .map { try shell.call($0) }
    let first = try shell.run("client", "link", numbers[0], numbers[1], "--json")
    #expect(first.code == 0 && first.object["contacts"] as? Int == 2, "\(first.err)")
    let one = try #require(first.object["person"] as? String)
    let other = try #require(
      try shell.run("client", "link", numbers[2], numbers[3], "--json").object["person"]
        as? String)
    let refused = try shell.run("client", "link", numbers[0], numbers[2])
    #expect(refused.code == 65 && refused.err.contains(one) && refused.err.contains(other))
    #expect(try shell.run("client", "merge", one, other).code == 64)
    let merged = try shell.run("client", "merge", one, other, "--reason", "She said so")
    #expect(merged.out == "\(one) has 4 contacts.\n", "\(merged.err)")
    let shown = try shell.run("client", "show", other).out
    #expect(shown.hasPrefix("\(one) has 4") && shown.contains("She said so"))
    let undone = try shell.run("client", "undo-merge", other, "--json").object
    #expect((undone["restored"] as? [String: Any])?["contacts"] as? Int == 2)
    #expect(try shell.run("client", "undo-merge", other).code == 65)
    #expect(try shell.run("client", "split", numbers[1]).out.hasSuffix(" has 1 contact.\n"))
    #expect(try shell.run("client", "split", numbers[1]).code == 65)
    #expect(try shell.run("contact", "show", numbers[2]).out.contains("2 contacts of this person"))
    #expect(try shell.run("audit", "verify").code == 0)
    #expect(shell.found(["Wanda", "Tandem", "She said so"]) == [])
  }

  @Test("IN-10 people are found by number, name or alias, and no name is printed")
  func find() throws {
    let number = try shell.call("Wanda Mirelle")
    let byName = try shell.run("client", "find", "--name", "mirele wnada", "--json")
    #expect(people(byName) == [number] && byName.list[0]["signs"] as? [String] == ["nameAlike"])
    #expect(
      people(try shell.run("client", "find", "--phone", "(617) 555-0142", "--json")) == [number])
    let words = try shell.run("client", "find", "--phone", "5550142").out
    #expect(words.contains("W. M.") && words.contains("same number") && !words.contains("Wanda"))
    #expect(try shell.run("client", "find", "--name", "Helga Storm").code == 1)
    #expect(try shell.run("client", "find", "--name", "Helga Storm", "--json").out == "[]\n")
    #expect(try shell.run("client", "find").code == 64)
    #expect(try shell.run("client", "show", "C-1").code == 64)
    #expect(try shell.run("client", "show", "P-1").code == 1)
  }

  @Test("PR-07 an agent looks for who is behind a contact of theirs alone")
  func agent() throws {
    try shell.hire("Sam Other", as: "agent")
    let number = try shell.call("Wanda Mirelle")
    func find(_ options: String...) throws -> Int32 {
      try shell.run(["client", "find", "--as", "Sam Other"] + options).code
    }
    #expect(try find("--name", "Wanda Mirelle") == 77)
    #expect(try find("--contact", number) == 77)
  }
}
