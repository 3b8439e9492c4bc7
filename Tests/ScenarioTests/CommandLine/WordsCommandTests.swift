import Foundation
import Rehearsal
import Testing

/// `haven words` on the real binary, without any database.
@Suite struct WordsCommandTests {
  private let shell: Shell
  init() throws { shell = try Shell(founded: false) }

  private func write(_ name: String, _ text: String) throws -> String {
    try shell.write(name, Array(text.utf8))
    return shell.scratch.file(name)
  }

  @Test("GP-05 GP-06 GP-07 a letter is checked: line, column, phrase, what to say; exit 1")
  func check() throws {
    let letter = try write(
      "letter.txt",
      "Dear June,\nUnfortunately we can’t come.\n> you promise me\nThat is not my job.\n")
    let checked = try shell.run("words", "check", letter)
    #expect(checked.code == 1)
    let lines = checked.out.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines.first == "2:1: “Unfortunately”: say what you can do: “I can ...” (GP-05)")
    #expect(lines[1].hasPrefix("2:18: “can’t”: ") && lines[2].hasPrefix("4:9: “not my job”: "))
    let json = try shell.run("words", "check", "--json", letter)
    #expect(json.code == 1)
    #expect(json.list.map { $0["source"] as? String } == ["GP-05", "GP-05", "GP-07"])
    #expect(json.list.first?["line"] as? Int == 2 && json.list.first?["offset"] as? Int == 11)
    #expect(json.list.last?["phrase"] as? String == "It's not my job")
  }

  @Test("C19 a text without any is 0, from a file and from standard input")
  func clean() throws {
    let text = "I'm certain we can fix this. I cannot promise not to tell.\n"
    let file = try shell.run("words", "check", try write("fine.txt", text))
    #expect(file.code == 0 && file.out.hasPrefix("ok: "))
    let input = try shell.run("words", "check", "-", "--json", input: text)
    #expect(input.code == 0 && input.out == "[]\n")
    #expect(try shell.run("words", "check", "-", input: "").code == 0)
  }

  @Test("GP-06 GP-07 a context has its own lists")
  func contexts() throws {
    let text = "Probably. It is not my job."
    func count(_ arguments: String...) throws -> Int {
      try shell.run(["words", "check", "-", "--json"] + arguments, input: Array(text.utf8)).list
        .count
    }
    #expect(try count() == 2)
    #expect(try count("--context", "first") == 1)
    #expect(try count("--context", "progress") == 1)
    let wrong = try shell.run("words", "check", "-", "--context", "letter", input: text)
    #expect(wrong.code == 64 && wrong.err.contains("general, first, progress"))
  }

  @Test("what cannot be read is 65, with what to do")
  func unreadable() throws {
    let missing = try shell.run("words", "check", shell.scratch.file("nowhere"))
    #expect(missing.code == 65 && missing.err.contains("no such file"))
    try shell.write("binary", [0x70, 0xFF, 0xFE])
    let binary = try shell.run("words", "check", shell.scratch.file("binary"))
    #expect(binary.code == 65 && binary.err.contains("UTF-8"))
    let input = try shell.run(["words", "check", "-"], input: [0xFF])
    #expect(input.code == 65)
    #expect(try shell.run("words", "check").code == 64)
  }

  @Test("the lists are printed as a file, which changes what is found when it lies beside the key")
  func list() throws {
    let shown = try shell.run("words", "list")
    #expect(shown.code == 0 && shown.out.contains("glad = I'm glad you've told us this\n"))
    let folder = shell.scratch.file("config/haven")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let own = shown.out + "never.sure = trust me\ninstead = say why\n"
    try shell.write("config/haven/words.conf", Array(own.utf8))
    let checked = try shell.run("words", "check", "-", input: "Trust me, probably.")
    #expect(checked.code == 1 && checked.out.hasPrefix("1:1: “Trust me”: say why (GP-05)\n1:11:"))
    let again = try shell.run("words", "list")
    #expect(again.out.contains("never.sure = trust me") && again.out.hasPrefix("extends = nothing"))
    let json = try shell.run("words", "list", "--json").object
    #expect((json["questions"] as? [String])?.count == 5)
    try shell.write("config/haven/words.conf", Array("glad = a\nglaad = b\n".utf8))
    let broken = try shell.run("words", "check", "-", input: "x")
    #expect(broken.code == 65)
    #expect(broken.err.contains("words.conf:2: There is no key “glaad”. Did you mean “glad”?"))
  }
}
