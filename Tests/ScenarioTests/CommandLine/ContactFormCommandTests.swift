import Rehearsal
import Testing

/// The contact form, the help to classify and first contacts from scripts, on the real binary.
@Suite struct ContactFormCommandTests {
  @Test("CC-09 classify: options in, a proposal with its reason out; exit codes tell")
  func classify() throws {
    let shell = try Shell()
    func run(_ arguments: String...) throws -> Shell.Outcome {
      try shell.run(["feedback", "classify"] + arguments)
    }
    let complaint = try run(
      "--praise", "no", "--about", "ours", "--resolvable", "no", "--decision", "no", "--grounds",
      "delay,bias", "--investigation", "yes", "--json")
    #expect(complaint.code == 0, "\(complaint.err)")
    #expect(complaint.object["outcome"] as? String == "complaint")
    #expect(complaint.object["grounds"] as? [String] == ["delay", "bias"])
    #expect((complaint.object["reason"] as? String)?.contains("(S3, ") == true)
    let praise = try run("--praise", "yes")
    #expect(praise.code == 0 && praise.out.hasPrefix("A compliment. It is praise."))
    let open = try run("--praise", "no", "--about", "ours", "--json")
    #expect(open.code == 1 && open.object["next"] as? String == "resolvable")
    #expect(try run().out.contains("Next: --praise."))
    #expect(try run("--praise", "no", "--about", "external").out.contains("(S3, Scope)"))
    for wrong in [["--praise", "perhaps"], ["--about", "weather"], ["--grounds", "delay,rain"]] {
      let refused = try shell.run(["feedback", "classify"] + wrong)
      #expect(refused.code == 65 && refused.err.contains(wrong[0]))
    }
    #expect(try run("--kind", "x").code == 64)
  }

  @Test("CC-10 CC-12 CC-14 add takes every field of the form, and show prints them")
  func everyField() throws {
    let shell = try Shell()
    let added = try shell.run([
      "feedback", "add", "--kind", "complaint", "--area", "castle", "--first-name", "June",
      "--surname", "Example", "--via", "phone", "--from", "the neighbour", "--completion",
      "behalf", "--behalf", "Sam Example", "--relation", "Brother", "--advocate-reach",
      "555 0102", "--customer-knows", "agrees", "--made", "today", "--happened", "Nobody rang.",
      "--situation", "Cold.", "--impact", "Colds.", "--wanted", "A visit.", "--grounds",
      "delay, procedure", "--ten-steps", "1,2", "--questions-asked", "3", "--may-contact", "yes",
      "--best-way", "phone", "--address", "12 Quay Row", "--phone", "555 0103", "--email",
      "june@example.org", "--advocacy", "yes", "--apologised", "yes", "--told-who", "yes",
      "--completed-on", "today", "--completed-by", "Bea", "--passed-to", "Edwin Marsh",
      "--passed-on", "today", "--json",
    ])
    #expect(added.code == 0, "\(added.err)")
    #expect(added.object["grounds"] as? [String] == ["delay", "procedure"])
    let number = try #require(added.object["number"] as? String)
    let shown = try shell.run("feedback", "show", number)
    for words in [
      "Complaint about Castlefield Supported Housing, from June Example.",
      "Spoken for by Sam Example.", "Delay or neglect to administrative or other processes",
      "1 Listen; 2 Don't get defensive", "3 What is the current situation?",
      "Apologised: done", "Current Address: 12 Quay Row", "Date passed on: ",
    ] {
      #expect(shown.out.contains(words), "\(words)")
    }
    let json = try shell.run("feedback", "show", number, "--json").object
    #expect((json["form"] as? [Any])?.count == 31)
    #expect(json["grounds"] as? [String] == ["delay", "procedure"])
    #expect(
      try shell.run("feedback", "list", "--json").list.first?["grounds"] as? [String]
        == ["delay", "procedure"])
    #expect(shell.found(["Sam Example", "Quay Row", "neighbour"]) == [])
  }

  @Test("an answer to what is not asked is refused, with the option that would ask it")
  func unasked() throws {
    let shell = try Shell()
    let refused = try shell.run(
      "feedback", "add", "--kind", "dissatisfaction", "--area", "castle", "--happened", "x",
      "--grounds", "delay")
    #expect(refused.code == 65)
    #expect(
      refused.err.contains("--grounds: this is asked only with --kind complaint."),
      "\(refused.err)")
  }

  @Test("CC-04 C33 resolved at once is one line, counted by area, and in no register")
  func resolved() throws {
    let shell = try Shell.staffed()
    func add(_ arguments: String...) throws -> Shell.Outcome {
      try shell.run(["--as", "Poole", "feedback", "add"] + arguments)
    }
    let logged = try add(
      "--resolved", "Lost the Marigold key; new one given", "--via", "in-person", "--area",
      "castle", "--category", "question", "--json")
    #expect(logged.code == 0, "\(logged.err)")
    #expect(logged.object["line"] as? String == "Lost the Marigold key; new one given")
    #expect(
      try add("--kind", "complaint", "--area", "castle", "--happened", "Nobody rang.").code == 0)
    let book = try shell.run(as: "Lind", "feedback", "first-contacts")
    #expect(book.code == 0 && book.out.hasPrefix("50 % were resolved at the first contact."))
    #expect(book.out.contains("Lost the Marigold key"))
    let json = try shell.run(as: "Lind", "feedback", "first-contacts", "--json").object
    #expect(json["percent"] as? Int == 50)
    let csv = try shell.run(as: "Lind", "feedback", "first-contacts", "--csv").out
    #expect(csv.contains("Castlefield Supported Housing,1,0,1,50"))
    #expect(try shell.run(as: "Lind", "feedback", "list", "--json").list.count == 1)
    #expect(try shell.run(as: "Ilves", "feedback", "first-contacts").code == 1)
    #expect(try add("--resolved", "x", "--area", "castle").code == 64)
    #expect(try add("--resolved", "x", "--via", "pigeon", "--area", "castle").code == 65)
    #expect(try add("--resolved", " ", "--via", "phone", "--area", "castle").code == 65)
    #expect(
      try add("--resolved", "x", "--via", "phone", "--area", "castle", "--category", "y").code
        == 65)
    #expect(shell.found(["Marigold"]) == [])
  }
}
