import Rehearsal
import Testing

/// Flags and concerns from scripts, on the real binary.
@Suite struct EscalationCommandTests {
  private let shell: Shell
  init() throws { shell = try Shell.staffed() }

  private func show(_ number: String, as name: String = "Ilves") throws -> [String: Any] {
    let shown = try shell.run(as: name, "escalation", "show", number, "--json")
    #expect(shown.code == 0, "\(shown.err)")
    return shown.object
  }

  @Test("ES-01 anybody flags a contact; it is listed, acknowledged and resolved")
  func flag() throws {
    let contact = try shell.call()
    let raised = try shell.run(
      as: "Poole", "escalation", "raise", "--contact", contact, "--reason", "suicide", "--note",
      "on the roof")
    #expect(raised.code == 0, "\(raised.err)")
    #expect(raised.out.hasSuffix(" is open for \(contact): the supervisor is called.\n"))
    let list = try shell.run(as: "Ilves", "escalation", "list", "--json").list
    let number = try #require(list.first?["number"] as? String)
    #expect(list.count == 1 && raised.out.hasPrefix(number))
    #expect(list[0]["contact"] as? String == contact && list[0]["rung"] as? String == "supervisor")
    #expect((list[0]["secondsLeft"] as? Int).map { (1_700...1_800).contains($0) } == true)
    let people = try shell.run(as: "Ilves", "escalation", "list").out
    #expect(people.contains("1/3 supervisor") && people.contains("clinical director: T. Wren"))
    let csv = try shell.run(as: "Ilves", "escalation", "list", "--csv").out
    #expect(csv.hasPrefix("number,source,contact,") && csv.contains("\r\n\(number),colleague,"))

    let held = try shell.run(as: "Ilves", "escalation", "acknowledge", number, "--json")
    #expect(held.object["holder"] as? String == "M. Ilves" && held.object["due"] is String == false)
    let twice = try shell.run(as: "Wren", "escalation", "acknowledge", number)
    #expect(twice.code == 65 && twice.err.contains("M. Ilves has \(number)."))
    let resolved = try shell.run(
      as: "Ilves", "escalation", "resolve", number, "--outcome", "safe", "--note", "climbed down")
    #expect(resolved.code == 0 && resolved.out == "\(number) is resolved.\n")
    #expect(try shell.run(as: "Ilves", "escalation", "list").code == 1)
    let all = try shell.run(as: "Ilves", "escalation", "list", "--all", "--json").list
    #expect(all.first?["outcome"] as? String == "safe")
    let words = try shell.run(as: "Ilves", "escalation", "show", number).out
    for part in ["Risk of suicide", "on the roof", "R. Poole", "The person is safe", "M. Ilves"] {
      #expect(words.contains(part), "\(part)")
    }
  }

  @Test("ES-01 a flag that joins a colleague's says so, with no number that its raiser may not see")
  func joins() throws {
    let contact = try shell.call()
    try shell.flag(as: "Whitlock", "--contact", contact, "--reason", "child")
    let second = try shell.run(
      as: "Stone", "escalation", "raise", "--contact", contact, "--reason", "medical", "--json")
    #expect(second.code == 0 && second.object["contact"] as? String == contact)
    #expect(second.object["number"] is String == false)
    #expect(try shell.run(as: "Ilves", "escalation", "list", "--json").list.count == 1)
  }

  @Test("ES-04 a confidential concern is seen by its raiser and from its rung on, by nobody else")
  func concern() throws {
    let number = try shell.flag(
      as: "Whitlock", "--reason", "child", "--note", "bruises on his arm", "--told-by-staff",
      "--to", "clinical-director")
    let other = try shell.run(as: "Stone", "escalation", "list")
    #expect(other.code == 1 && !other.out.contains(number))
    for (name, word) in [("Stone", "show"), ("Stone", "acknowledge"), ("Ilves", "show")] {
      let refused = try shell.run(as: name, "escalation", word, number)
      #expect([1, 77].contains(refused.code) && refused.out.isEmpty, "\(name) \(word)")
      #expect(!refused.err.contains("bruises"))
    }
    let mine = try shell.run(as: "Whitlock", "escalation", "list", "--json").list
    #expect(mine.map { $0["number"] as? String } == [number])
    let shown = try show(number, as: "Wren")
    #expect(shown["note"] as? String == "bruises on his arm")
    let line = shown["line"] as? [String: Any]
    #expect(line?["source"] as? String == "disclosure")
    #expect(line?["rung"] as? String == "clinicalDirector" && line?["contact"] is String == false)
    #expect(shell.found(["bruises on his arm"]) == [])
  }

  @Test("who may not handle flags is refused, and so is a number or a word that nothing has")
  func refused() throws {
    let contact = try shell.call()
    let number = try shell.flag(as: "Whitlock", "--contact", contact, "--reason", "child")
    let table: [(code: Int32, line: String, words: String)] = [
      (77, "--as Whitlock escalation acknowledge \(number)", "Your role may not take escalations"),
      (77, "--as Whitlock escalation resolve \(number) --outcome safe", "Your role may not"),
      (1, "--as Ilves escalation show E-1", "no escalation E-1"),
      (64, "--as Ilves escalation show C-1", "no escalation's number"),
      (64, "--as Ilves escalation resolve \(number) --outcome lost", "There are: safe,"),
      (64, "--as Ilves escalation resolve \(number)", "--outcome is needed"),
      (64, "escalation raise --contact \(contact) --reason boredom", "dangerToCaller"),
      (64, "escalation raise --contact F-1 --reason child", "no contact's number"),
      (1, "escalation raise --contact C-1 --reason child", "no open contact C-1"),
      (64, "escalation raise --reason child --note bruises --to agent", "clinical-director"),
      (64, "escalation list --json --csv", "Choose one"),
    ]
    for row in table {
      let result = try shell.run(row.line.split(separator: " ").map(String.init))
      #expect(result.code == row.code, "\(row.line): \(result.err)")
      #expect(result.err.contains(row.words) && result.out.isEmpty, "\(row.line): \(result.err)")
    }
    #expect((try show(number)["line"] as? [String: Any])?["holder"] is String == false)
  }

  @Test("ES-08 a message that no house command carries says so, and one no longer needed says that")
  func message() throws {
    let contact = try shell.call()
    let number = try shell.flag(as: "Whitlock", "--contact", contact, "--reason", "child")
    try shell.pass(.seconds(30))
    let waits = try shell.run(as: "Ilves", "escalation", "show", number).out
    #expect(waits.contains(": waits for a notify.command (haven.conf)\n"), "\(waits)")
    _ = try shell.run(as: "Ilves", "escalation", "acknowledge", number)
    #expect(
      try shell.run(as: "Ilves", "escalation", "show", number).out.contains(": no longer needed\n"))
    let messages = try show(number)["messages"] as? [[String: Any]]
    #expect(messages?.map { $0["state"] as? String } == ["withdrawn"])
  }

  @Test("ES-11 the jurisdiction is chosen by who may; its duties stand with a flag about a child")
  func jurisdiction() throws {
    let chosen = try shell.run("escalation", "jurisdiction", "us-ca", "--json")
    #expect(chosen.code == 0 && chosen.object["jurisdiction"] as? String == "us-ca")
    let number = try shell.flag(
      as: "Whitlock", "--contact", try shell.call(), "--reason", "child")
    let words = try shell.run(as: "Ilves", "escalation", "show", number).out
    #expect(words.contains("The law") && words.contains("36 hours"), "\(words)")
    let people = try shell.run(as: "Lind", "escalation", "jurisdiction", "scotland")
    #expect(people.out == "Duties to report are those of Scotland from now on.\n")
    #expect(try shell.run(as: "Ilves", "escalation", "jurisdiction", "wales").code == 77)
    let none = try shell.run("escalation", "jurisdiction", "narnia")
    #expect(none.code == 64 && none.err.contains("northern-ireland"))
  }
}
