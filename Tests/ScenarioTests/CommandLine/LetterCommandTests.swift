import CLinux
import Foundation
import Rehearsal
import Testing

/// `haven letter` on the real binary, with a mail command that is a script.
@Suite struct LetterCommandTests {
  private let shell: Shell
  init() throws { shell = try Shell.staffed() }

  private func log(_ kind: String = "complaint", _ more: String...) throws -> String {
    let added = try shell.run(
      [
        "feedback", "add", "--kind", kind, "--area", "harbour", "--first-name", "Marigold",
        "--happened", "The lock was broken.", "--may-contact", "yes", "--email",
        "marigold@example.org", "--json",
      ] + (more.isEmpty ? ["--best-way", "email"] : more))
    return try #require(added.object["number"] as? String, "\(added.err)")
  }

  private func letter(_ arguments: String...) throws -> Shell.Outcome {
    try shell.run(["--as", "Lind", "letter"] + arguments)
  }

  /// A mail command that keeps what it gets, and ends with what the file `code` says.
  private func setMail(copies: Bool = false) throws {
    let script = shell.scratch.file("mail.sh")
    try shell.write(
      "mail.sh",
      Array(
        """
        #!/bin/sh
        cd "\(shell.scratch.path)"
        printf '%s\\n' "$@" >>recipients
        cat >>mailed
        echo "sent to $*"
        exit $(cat code)

        """.utf8))
    chmod(script, 0o700)
    try shell.write("code", Array("0".utf8))
    let copy = copies ? "mail.coordinator = records@house.example\n" : ""
    try shell.write(
      "config/haven/haven.conf", Array("mail.command = \(script) -s \"A letter\"\n\(copy)".utf8))
  }

  private func lettersKept(_ number: String) throws -> Int {
    try letter("list", number, "--json").list.count
  }

  @Test("CC-15 CC-22 an acknowledgement is previewed, written to a file for us alone, and kept")
  func file() throws {
    let number = try log("complaint", "--best-way", "letter")
    let preview = try letter("preview", number)
    #expect(preview.code == 0 && preview.out.contains("Dear Marigold,"), "\(preview.err)")
    #expect(preview.err.contains("May we reply: yes. Best way: Letter."))
    #expect(try lettersKept(number) == 0, "a preview sends nothing")
    let path = shell.scratch.file("letter.txt")
    let sent = try letter("send", number, "--kind", "acknowledgement", "--file", path)
    #expect(sent.code == 0 && sent.out.contains("kept as letter 1."), "\(sent.err)")
    #expect(sent.out.contains("The stage is as before"))
    #expect(shell.text(path) == preview.out)
    var about = stat()
    #expect(stat(path, &about) == 0 && about.st_mode & 0o777 == 0o600)
    let again = try letter("send", number, "--kind", "acknowledgement", "--file", path)
    #expect(again.code == 65 && again.err.contains("is there already. It stays"))
    #expect(try shell.text(path) == preview.out && lettersKept(number) == 1)
    let shown = try letter("show", number, "1")
    #expect(shown.out == preview.out)
    #expect(try letter("show", number, "2").code == 1 && letter("show", number, "x").code == 64)
    #expect(try shell.run(as: "Lind", "feedback", "show", number).out.contains("letter sent"))
    #expect(
      try letter("send", number, "--file", shell.scratch.file("no/such.txt")).err.contains(
        "no such folder"))
  }

  @Test("CC-23 a letter is mailed on standard input, with a copy; the act is recorded if asked")
  func mail() throws {
    try setMail(copies: true)
    let number = try log()
    let sent = try letter("send", number, "--mail", "--record", "--json")
    #expect(sent.code == 0, "\(sent.err)")
    #expect(sent.object["isCopied"] as? Bool == true && sent.object["way"] as? String == "mail")
    #expect(
      shell.text(shell.scratch.file("recipients"))
        == "-s\nA letter\nmarigold@example.org\n-s\nA letter\nrecords@house.example\n")
    let text = try #require(sent.object["text"] as? String)
    #expect(shell.text(shell.scratch.file("mailed")) == text + text)
    let shown = try shell.run(as: "Lind", "feedback", "show", number)
    #expect(shown.out.contains("acknowledged") && shown.out.contains("by email"))
  }

  @Test("a mail command that fails is told with its exit code, and nothing is recorded as sent")
  func failing() throws {
    try setMail()
    let number = try log()
    try shell.write("code", Array("3".utf8))
    let failed = try letter("send", number, "--mail", "--record")
    #expect(failed.code == 74 && failed.err.contains("ended with exit code 3"), "\(failed.err)")
    #expect(!failed.err.lowercased().contains("marigold") && failed.out.isEmpty)
    #expect(try lettersKept(number) == 0)
    #expect(
      try shell.run(as: "Lind", "feedback", "show", number).out.contains(", received,"))
    let gone = try letter("send", number, "--mail", "--sent-already")
    #expect(try gone.code == 0 && lettersKept(number) == 1)
  }

  @Test("an address that a mail program could take for an option never reaches it")
  func address() throws {
    try setMail()
    let number = try log()
    for to in ["-f@example.org", "--help", "a@b.example;id"] {
      let sent = try letter("send", number, "--mail", "--recipient=\(to)")
      #expect(sent.code == 65 && sent.err.contains("no email address"), "\(to)")
    }
    #expect(!FileManager.default.fileExists(atPath: shell.scratch.file("recipients")))
    try shell.write("config/haven/haven.conf", Array("mail.coordinator = -x\n".utf8))
    let conf = try letter("send", number, "--mail")
    #expect(conf.code == 65 && conf.err.contains("haven.conf, line 1: This is no email address"))
    try shell.write("config/haven/haven.conf", [])
    #expect(try letter("send", number, "--mail").err.contains("No mail command is set up"))
  }

  @Test("IN-10 another way than theirs needs a reason; who said no gets no letter")
  func safety() throws {
    let number = try log("complaint", "--best-way", "phone")
    let path = shell.scratch.file("a.txt")
    let sent = try letter("send", number, "--file", path)
    #expect(sent.code == 65 && sent.err.contains("They said phone."), "\(sent.err)")
    #expect(sent.err.contains("--safe-because") && access(path, F_OK) != 0)
    let known = try letter("send", number, "--file", path, "--safe-because", "she asked for it")
    #expect(known.code == 0, "\(known.err)")
    let added = try shell.run(
      "feedback", "add", "--kind", "complaint", "--area", "harbour", "--first-name", "Wilma",
      "--happened", "Late.", "--may-contact", "no", "--json")
    let no = try #require(added.object["number"] as? String)
    let refused = try letter("send", no, "--printed", "--safe-because", "sure")
    #expect(refused.code == 65 && refused.err.contains("said no to “May we reply?”"))
    #expect(refused.out.isEmpty && !refused.err.contains("Wilma"))
  }

  @Test("CC-18 CC-31 AP-01 progress and outcome need what they tell, in words")
  func stages() throws {
    let number = try log("complaint", "--best-way", "letter")
    let early = try letter("preview", number, "--kind", "outcome", "--words", "Mended.")
    #expect(early.code == 65 && early.err.contains("Acknowledge it to the customer first (S3,"))
    let update = ["--kind", "progress", "--words", "We ask.", "--printed"]
    let progress = try shell.run(["--as", "Lind", "letter", "send", number] + update)
    #expect(progress.code == 65 && progress.err.contains("no next update agreed: agree one first"))
    _ = try shell.run(
      as: "Lind", "feedback", "act", number, "--act", "update-agreed", "--date", "+5d")
    let agreed = try shell.run(["--as", "Lind", "letter", "send", number] + update)
    #expect(agreed.code == 0 && agreed.out.contains("We ask."), "\(agreed.err)")
    #expect(agreed.err.contains("kept as letter 1.") && !agreed.out.contains("kept as"))
    let first = try letter("send", number, "--kind", "acknowledgement", "--printed", "--record")
    #expect(first.code == 0, "\(first.err)")
    let coached = try letter("preview", number, "--kind", "progress", "--words", "Probably.")
    #expect(coached.err.contains("“Probably”"))
    let json = try letter(
      "preview", number, "--kind", "outcome", "--words", "It is mended.", "--json")
    let text = try #require(json.object["text"] as? String, "\(json.err)")
    #expect(text.contains("Your right to appeal") && text.contains("It is mended."))
    #expect((json.object["problems"] as? [String])?.isEmpty == true)
    #expect(try letter("preview", number, "--kind", "thanks").code == 65)
    #expect(try letter("preview", number, "--kind", "postcard").code == 64)
    #expect(try letter("send", number, "--mail", "--printed").code == 64)
    let agent = try shell.run(as: "Stone", "letter", "preview", number)
    #expect([1, 77].contains(agent.code))
  }

  @Test("templates are printed, edited beside the key, and checked with line and nearest field")
  func templates() throws {
    let shown = try shell.run("letter", "template", "outcome")
    #expect(shown.code == 0 && shown.out.contains("{appeal until}"))
    #expect(try shell.run("letter", "template", "--json").list.count == 6)
    #expect(try shell.run("letter", "template", "postcard").code == 64)
    try shell.write("own.txt", Array(shown.out.utf8))
    let own = shell.scratch.file("own.txt")
    let fine = try shell.run("letter", "check", own, "--kind", "outcome")
    #expect(fine.code == 0 && fine.out.hasPrefix("ok: "), "\(fine.out)")
    try shell.write("bad.txt", Array("Dear {custmer},\nUnfortunately.\n".utf8))
    let bad = shell.scratch.file("bad.txt")
    let checked = try shell.run("letter", "check", bad, "--kind", "thanks")
    #expect(checked.code == 1 && checked.out.hasPrefix("\(bad):1:6: There is no field {custmer}"))
    #expect(checked.out.contains("Did you mean {customer}? There are {customer}, {number},"))
    #expect(checked.out.contains(":2:1: “Unfortunately”"))
    let json = try shell.run("letter", "check", bad, "--kind", "thanks", "--json")
    #expect(json.code == 1 && json.object["line"] as? Int == 1)
    #expect(json.object["column"] as? Int == 6)
    try shell.write("bare.txt", Array("{outcome} {appeal to}".utf8))
    let bare = try shell.run(
      "letter", "check", shell.scratch.file("bare.txt"), "--kind", "outcome")
    #expect(bare.code == 1 && bare.out.contains("needs {appeal until}. The outcome of a complaint"))
    let missing = try shell.run(
      "letter", "check", shell.scratch.file("nowhere"), "--kind", "thanks")
    #expect(missing.code == 65)
  }

  @Test("the house's own letter is used; one that is spoilt is told with its line")
  func house() throws {
    let folder = shell.scratch.file("config/haven/letters")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try shell.write("config/haven/letters/thanks.txt", Array("# ours\nHello {customer}!\n".utf8))
    let number = try log("compliment", "--best-way", "letter")
    let printed = try shell.run(as: "Poole", "letter", "send", number, "--printed")
    #expect(printed.code == 0 && printed.out == "Hello Marigold!\n", "\(printed.err)")
    try shell.write("config/haven/letters/thanks.txt", Array("Hello\n{customer!\n".utf8))
    let broken = try letter("preview", number)
    #expect(broken.code == 65)
    #expect(broken.err.contains("letters/thanks.txt:2:1: This { is not closed."))
  }

  @Test("nothing of a letter lies open in what the product keeps")
  func sealed() throws {
    let number = try log("complaint", "--best-way", "letter")
    let sent = try letter("send", number, "--printed", "--recipient", "Zinnia next door")
    #expect(sent.code == 0, "\(sent.err)")
    let kept = shell.everyByte()
    #expect(!kept.contains("Zinnia") && !kept.contains("Dear Marigold"))
  }
}
