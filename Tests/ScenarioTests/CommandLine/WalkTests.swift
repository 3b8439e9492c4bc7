import Testing

/// The whole way through the command line, as a newcomer goes it.
@Suite struct WalkTests {
  @Test("a contact and an email come in, are listed and audited, and no file holds their words")
  func walk() throws {
    let shell = try Shell(founded: false)
    let made = try shell.run("init", "--org", "Harbour Line", "--admin", "Robin Osei")
    #expect(made.code == 0)
    #expect(made.out.contains("Robin Osei"))

    let added = try shell.run(
      "contact", "add", "--channel", "phone", "--name", "Jo Example", "--callback", "555 0100",
      "--note", "asks for a bed tonight", "--json")
    #expect(added.code == 0)
    let number = try #require(added.object["number"] as? String)
    #expect(number.hasPrefix("C-"))

    let mail = try shell.run("receive", "email", "--json", input: Mail.plain)
    #expect(mail.code == 0)
    #expect(mail.object["known"] as? Bool == false)

    let queue = try shell.run("queue", "--json")
    #expect(queue.code == 0)
    #expect(Set(queue.list.compactMap { $0["channel"] as? String }) == ["phone", "email"])
    #expect(queue.list.contains { $0["number"] as? String == number })

    let feedback = try shell.run("feedback", "list", "--json")
    #expect(feedback.code == 0)
    #expect(feedback.out == "[]\n")

    let audit = try shell.run("audit", "verify", "--json")
    #expect(audit.code == 0)
    #expect(audit.object["ok"] as? Bool == true)
    #expect(try #require(audit.object["rows"] as? Int) >= 5)
    #expect(try shell.run("audit", "verify").out.hasPrefix("ok: "))

    let bytes = shell.everyByte()
    let isRead = bytes.contains("audit_head")
    #expect(isRead, "the files were read")
    for secret in ["Jo Example", "Example", "555 0100", "5550100", "bed tonight"] + Mail.words {
      let isThere = bytes.contains(secret)
      #expect(!isThere, "“\(secret)” stands in a file")
    }
  }

  @Test("the queue has every field for every contact, with null where there is nothing")
  func queueFields() throws {
    let shell = try Shell()
    _ = try shell.run("contact", "add", "--channel", "letter", "--name", "Jo Example")
    let entry = try #require(try shell.run("queue", "--json").list.first)
    #expect(
      Set(entry.keys) == [
        "number", "channel", "state", "waitingSeconds", "due", "secondsLeft", "priority", "score",
        "flags", "owner", "receivedAt",
      ])
    #expect(entry["state"] as? String == "waiting")
    #expect(entry["priority"] as? String == "normal")
    #expect((entry["due"] as? String)?.hasSuffix("Z") == true)
    let header = try shell.run("queue", "--csv").out.split(separator: "\r\n").first
    #expect(Set((header ?? "").split(separator: ",").map(String.init)) == Set(entry.keys))
  }

  @Test("a contact is shown without its name, and with it when that is asked for")
  func reveal() throws {
    let shell = try Shell()
    let added = try shell.run(
      "contact", "add", "--channel", "phone", "--name", "Jo Example", "--note", "a\u{1B}[2Jb",
      "--json")
    let number = try #require(added.object["number"] as? String)
    let shut = try shell.run("contact", "show", number)
    #expect(shut.code == 0)
    #expect(!shut.out.contains("Jo Example"))
    #expect(shut.out.contains("J. E."))
    let open = try shell.run("contact", "show", number, "--reveal")
    #expect(open.out.contains("Jo Example"))
    #expect(!open.out.contains("\u{1B}"), "a note cannot command the terminal")
    let json = try shell.run("contact", "show", number.lowercased(), "--reveal", "--json")
    let identity = json.object["identity"] as? [String: Any]
    #expect(identity?["note"] as? String == "a\u{1B}[2Jb", "JSON keeps what was said")
    #expect(try shell.run("contact", "show", number, "--json").object["identity"] == nil)
  }

  @Test("a number that nobody has ends with 1, what is no number with 64")
  func unknownNumber() throws {
    let shell = try Shell()
    let none = try shell.run("contact", "show", "C-1")
    #expect(none.code == 1)
    #expect(none.err.contains("C-1"))
    #expect(try shell.run("contact", "show", "F-1").code == 64)
    #expect(try shell.run("contact", "show").code == 64)
  }

  @Test("feedback is logged from options and listed, in words, JSON and CSV")
  func feedback() throws {
    let shell = try Shell()
    let added = try shell.run(
      "feedback", "add", "--kind", "complaint", "--area", "harbour", "--first-name", "Jo",
      "--happened", "Nobody called back.", "--json")
    #expect(added.code == 0, "\(added.err)")
    let number = try #require(added.object["number"] as? String)
    let list = try shell.run("feedback", "list", "--json").list
    #expect(list.map { $0["number"] as? String } == [number])
    #expect(try shell.run("feedback", "list").out.contains("3 working days"))
    #expect(try shell.run("feedback", "list", "--csv").out.contains("\(number),complaint"))
    #expect(try shell.run("feedback", "list", "--only", "compliments").code == 1)
    let isThere = shell.everyByte().contains("Nobody called back")
    #expect(!isThere)
  }

  @Test("feedback without its words is refused, and says which option is wrong")
  func badFeedback() throws {
    let shell = try Shell()
    let missing = try shell.run("feedback", "add", "--kind", "complaint", "--area", "harbour")
    #expect(missing.code == 65)
    #expect(missing.err.contains("--happened"))
    let strange = try shell.run("feedback", "add", "--kind", "rant")
    #expect(strange.code == 65)
    #expect(strange.err.contains("complaint"))
  }

  @Test("staff are entered with their roles and listed")
  func staff() throws {
    let shell = try Shell()
    let added = try shell.run(
      "staff", "add", "--name", "Bo Lind", "--role", "agent,clinical-director", "--unix-user",
      "61001", "--json")
    #expect(added.code == 0)
    #expect(added.object["roles"] as? [String] == ["agent", "clinicalDirector"])
    let names = try shell.run("staff", "list", "--json").list.compactMap { $0["name"] as? String }
    #expect(names == ["Bo Lind", "Robin Osei"])
    #expect(try shell.run("staff", "list", "--csv").out.contains("Bo Lind,agent"))
    let twice = try shell.run(
      "staff", "add", "--name", "Mo", "--role", "agent", "--unix-user", "61001")
    #expect(twice.code == 65)
    let role = try shell.run("staff", "add", "--name", "Mo", "--role", "boss")
    #expect(role.code == 64)
    #expect(role.err.contains("receptionist"))
  }
}
