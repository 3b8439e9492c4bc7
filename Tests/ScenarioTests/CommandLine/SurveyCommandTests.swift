import CLinux
import Rehearsal
import Testing

/// What follows a closed complaint, from scripts, on the real binary.
@Suite struct SurveyCommandTests {
  private let shell: Shell
  init() throws { shell = try Shell.staffed() }

  private func cora(_ words: String...) throws -> Shell.Outcome {
    try shell.run(["--as", "Lind"] + words)
  }

  /// A complaint that is owed its survey: what cannot be done from here is done as the console does.
  private func closed(email: String = "wilma@example.org") throws -> String {
    try shell.closedComplaint(email: email)
  }

  /// The form with its boxes ticked, as it comes back in a quoted mail.
  private func filled(_ form: String, listened: String, handling: String) -> String {
    var question = 0
    return form.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      if let number = line.first?.wholeNumberValue, line.dropFirst().first == "." {
        question = number
      }
      let wanted = [1: listened, 3: handling, 4: "Fairly satisfied", 6: "No"][question]
      if let wanted, line == "   [ ] \(wanted)" { return "> >    [X] \(wanted)" }
      return "> > " + line
    }.joined(separator: "\n")
  }

  @Test("SV-01 SV-02 SV-05 SV-06 KP-15 from closing to the figures of the quarter")
  func wholeWay() throws {
    let numbers = try (0..<6).map { _ in try closed() }
    let due = try cora("survey", "due", "--json").list
    #expect(Set(due.compactMap { $0["number"] as? String }) == Set(numbers))
    #expect(due.allSatisfy { $0["way"] as? String == "email" })
    var forms: [String] = []
    for (index, number) in numbers.enumerated() {
      let path = shell.scratch.file("survey-\(index).txt")
      let sent = try cora("survey", "send", number, "--file", path)
      #expect(sent.code == 0, "\(sent.err)")
      #expect(sent.out.contains("wilma@example.org") && sent.out.contains("by email"))
      let form = shell.text(path)
      #expect(!form.contains(number) && !form.contains("wilma"))
      forms.append(form)
    }
    #expect(Set(forms).count == 1)
    #expect(try cora("survey", "due").out == "No survey is owed.\n")
    var files: [String] = []
    for (index, form) in forms.enumerated() {
      let name = "back-\(index).txt"
      let text = filled(form, listened: "Yes", handling: "Very satisfied")
      try shell.write(name, Array(text.utf8))
      files.append(shell.scratch.file(name))
    }
    let read = try shell.run(["--as", "Poole", "survey", "read"] + files)
    #expect(read.code == 0 && read.out.hasPrefix("6 surveys entered under 20"), "\(read.err)")
    let figures = try cora("survey", "figures")
    #expect(figures.out.contains("complaints: 6 sent, 6 came back."), "\(figures.out)")
    #expect(figures.out.contains("How it was handled: 100 % satisfied"))
    let table = try cora("survey", "figures", "--csv").out
    #expect(table.contains(",complaints,How it was handled,Very satisfied,6,\r\n"))
    let report = try cora("survey", "figures", "--json").object
    let complaints = try #require(report["complaints"] as? [[String: Any]])
    #expect(complaints.first?["returned"] as? Int == 6)
  }

  @Test("SV-02 C23 with an address it goes to the mail command, which gets the form and no more")
  func mailed() throws {
    let number = try closed(email: "wilma@example.org")
    let none = try cora("survey", "send", number, "--mail")
    #expect(none.code == 65 && none.err.contains("No mail command is set up here"))
    let script = shell.scratch.file("mail.sh")
    try shell.write(
      "mail.sh", Array("#!/bin/sh\ncat >\"\(shell.scratch.file("mailed"))\"\necho $*\n".utf8))
    chmod(script, 0o700)
    try shell.write("config/haven/haven.conf", Array("mail.command = \(script)\n".utf8))
    let sent = try cora("survey", "send", number, "--mail")
    #expect(sent.code == 0 && sent.out.contains("on its way"), "\(sent.err)")
    let form = shell.text(shell.scratch.file("mailed"))
    #expect(form.contains("Customer Contact Survey"))
    #expect(!form.contains(number) && !form.contains("Wilma"))
    #expect(try !cora("survey", "due").out.contains(number))
  }

  @Test("C23 without an address it goes by post, under a cover page; mail needs an address")
  func post() throws {
    let number = try closed(email: "")
    #expect(try cora("survey", "due").out.contains("printed, by post"))
    let mailed = try cora("survey", "send", number, "--mail")
    #expect(mailed.code == 65 && mailed.err.contains("No email address was given"))
    #expect(try cora("survey", "send", number).code == 64)
    let path = shell.scratch.file("post.txt")
    try shell.write("post.txt", Array("mine".utf8))
    let there = try cora("survey", "send", number, "--file", path)
    #expect(there.code == 65 && shell.text(path) == "mine")
    let printed = try cora("survey", "send", number, "--printed")
    #expect(printed.code == 0 && printed.out.hasPrefix("Wilma\n1 Mill Lane\n"), "\(printed.err)")
    #expect(try cora("survey", "send", number, "--printed").code == 65)
  }

  @Test("SV-07 a quality-check conversation takes the survey's place")
  func check() throws {
    let number = try closed()
    let done = try cora("survey", "check", number, "--happy", "partly", "--note", "rang them")
    #expect(done.code == 0 && done.out.contains("happy in part"), "\(done.err)")
    #expect(try cora("survey", "due", "--json").list.isEmpty)
    #expect(try cora("survey", "check", number, "--happy", "maybe").code == 64)
    #expect(try cora("survey", "check", number, "--happy", "yes").code == 65)
  }

  @Test("SV-03 C22 answers are typed, the wish to be contacted is listed apart until it is done")
  func typed() throws {
    let entered = try shell.run(
      as: "Poole", "survey", "enter", "--listened", "no", "--informed", "not-at-all-well",
      "--outcome", "Fairly dissatisfied", "--may-contact", "yes", "--by", "post", "--details",
      "1 Mill Lane", "--json")
    #expect(entered.code == 0 && entered.object["entered"] as? Int == 1, "\(entered.err)")
    let wish = try #require(try cora("survey", "contacts", "--json").list.first)
    #expect(wish["details"] as? String == "1 Mill Lane")
    let id = try #require(wish["wish"] as? Int)
    #expect(try shell.run(as: "Poole", "survey", "contacts").code == 77)
    #expect(try cora("survey", "contacted", "\(id)").code == 0)
    #expect(try cora("survey", "contacted", "\(id)").code == 1)
    #expect(try cora("survey", "contacts").out.hasPrefix("Nobody waits"))
    #expect(try shell.run(as: "Poole", "survey", "enter", "--listened", "perhaps").code == 64)
    #expect(try shell.run(as: "Poole", "survey", "enter").code == 65)
    #expect(try shell.run(as: "Stone", "survey", "enter", "--listened", "yes").code == 77)
  }

  @Test("SV-08 what is said of the service is entered apart, and few are not shown")
  func rate() throws {
    for _ in 0..<3 {
      let rated = try shell.run(
        as: "Poole", "survey", "rate", "--satisfaction", "5", "--recommend", "10")
      #expect(rated.code == 0, "\(rated.err)")
    }
    let figures = try cora("survey", "figures")
    #expect(figures.out.contains("the service: <5 answered. NPS held back"), "\(figures.out)")
    #expect(!figures.out.contains("100 %"))
    #expect(try shell.run(as: "Poole", "survey", "rate", "--recommend", "11").code == 65)
    #expect(try shell.run(as: "Poole", "survey", "rate", "--recommend", "ten").code == 64)
    #expect(try cora("survey", "figures", "--quarter", "2026Q5").code == 64)
  }

  @Test("C22 an unclear text is named with its line, nothing is entered, and it is not lost")
  func unclear() throws {
    let number = try closed()
    let path = shell.scratch.file("form.txt")
    #expect(try cora("survey", "send", number, "--file", path).code == 0)
    let twice = shell.text(path).replacing("[ ] Yes", with: "[x] Yes")
      .replacing("[ ] No\n", with: "[x] No\n")
    try shell.write("twice.txt", Array(twice.utf8))
    let file = shell.scratch.file("twice.txt")
    let read = try shell.run(as: "Poole", "survey", "read", file)
    #expect(read.code == 65 && read.err.contains("twice.txt:"), "\(read.err)")
    #expect(read.err.contains("Question 1 has two answers") && read.out.isEmpty)
    let piped = try shell.run(["--as", "Poole", "survey", "read", "-"], input: Array(twice.utf8))
    #expect(piped.code == 65 && piped.out == twice, "\(piped.err)")
    let json = try shell.run(as: "Poole", "survey", "read", file, "--json")
    #expect(json.code == 65 && (json.object["problems"] as? [Any])?.isEmpty == false)
    #expect(try cora("survey", "figures").out.contains("<5 sent, 0 came back."))
  }
}
