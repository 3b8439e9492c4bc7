import CLinux
import Testing

/// Email from the mail system: none lost, none twice.
@Suite struct ReceiveEmailTests {
  @Test("an email becomes a contact once, however often it is delivered")
  func once() throws {
    let shell = try Shell()
    let first = try shell.run("receive", "email", "--json", input: Mail.plain)
    let again = try shell.run(
      "receive", "email", "--json",
      input: "Received: from relay.example; Mon, 2 Nov 2026 09:01:00 +0000\n" + Mail.plain + "\n")
    #expect(first.code == 0 && again.code == 0)
    #expect(first.object["known"] as? Bool == false)
    #expect(again.object["known"] as? Bool == true)
    #expect(first.object["number"] as? String == again.object["number"] as? String)
    #expect(try shell.run("queue", "--json").list.count == 1)
  }

  @Test("line ends that the mail system changed make no second contact")
  func lineEnds() throws {
    let shell = try Shell()
    _ = try shell.run("receive", "email", input: Mail.plain)
    let network = Mail.plain.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    #expect(
      try shell.run("receive", "email", "--json", input: network).object["known"] as? Bool == true)
  }

  @Test(
    "another email under an id that was used before is not dropped",
    arguments: [
      ("The landlord has changed the locks.", "He has come back."),
      ("Subject: Somewhere for tonight", "Subject: Something else"),
      ("mina@sample.example", "eve@sample.example"),
    ])
  func forgedID(_ old: String, _ new: String) throws {
    let shell = try Shell()
    _ = try shell.run("receive", "email", input: Mail.plain)
    let other = Mail.plain.replacing(old, with: new)
    #expect(other != Mail.plain)
    let result = try shell.run("receive", "email", "--json", input: other)
    #expect(result.object["known"] as? Bool == false)
    #expect(try shell.run("queue", "--json").list.count == 2)
  }

  @Test("an email without an id is known by its bytes")
  func withoutID() throws {
    let shell = try Shell()
    let mail = "From: mina@sample.example\n\nhelp\n"
    _ = try shell.run("receive", "email", input: mail)
    #expect(
      try shell.run("receive", "email", "--json", input: mail).object["known"] as? Bool == true)
    let other = try shell.run("receive", "email", "--json", input: mail + "now\n")
    #expect(other.object["known"] as? Bool == false)
  }

  @Test("what the operator needs is read from it: who, what about, the words, what came with it")
  func content() throws {
    let shell = try Shell()
    let number = try shell.run("receive", "email", "--json", input: Mail.plain).object["number"]
    let shown = try shell.run("contact", "show", "\(number ?? "")", "--reveal", "--json")
    let identity = try #require(shown.object["identity"] as? [String: Any])
    #expect(identity["name"] as? String == "Wilhelmina Sample")
    #expect(identity["callback"] as? String == "mina@sample.example")
    #expect(identity["subject"] as? String == "Somewhere for tonight")
    #expect((identity["note"] as? String)?.contains("changed the locks") == true)
  }

  @Test(
    "what cannot be read becomes a contact all the same, original kept",
    arguments: [
      [UInt8](), Array("no headers here".utf8), [0x00, 0xFF, 0x80, 0x0A],
      Array(("A: " + String(repeating: "x", count: 70_000) + "\n\nhi\n").utf8),
      Array(("Subject: big\n\n" + String(repeating: "x", count: 11 << 20)).utf8),
    ])
  func unreadable(_ bytes: [UInt8]) throws {
    let shell = try Shell()
    let result = try shell.run(["receive", "email", "--json"], input: bytes)
    #expect(result.code == 0, "\(result.err)")
    #expect(result.object["unreadable"] as? Bool == true)
    let entry = try #require(try shell.run("queue", "--json").list.first)
    #expect(entry["flags"] as? [String] == ["unreadable"])
    let number = entry["number"] as? String ?? ""
    let note = try shell.run("contact", "show", number, "--reveal").out
    #expect(note.contains("original kept"))
  }

  @Test("while the database is locked the mail system is told to try again, and then it works")
  func locked() throws {
    let shell = try Shell()
    let gate = haven_open(shell.database + "-gate", O_RDWR, 0)
    defer { close(gate) }
    #expect(haven_flock(gate, LOCK_EX) == 0)
    let refused = try shell.run("--wait", "0", "receive", "email", input: Mail.plain)
    #expect(refused.code == 69)
    #expect(refused.err.contains("busy"))
    #expect(haven_flock(gate, LOCK_UN) == 0)
    #expect(
      try shell.run("receive", "email", "--json", input: Mail.plain).object["known"] as? Bool
        == false)
  }

  @Test(
    "a sender's date is believed for a week back, and never for the future",
    arguments: [
      ("Mon, 2 Nov 2009 09:00:00 +0000", 0...60), ("Mon, 2 Nov 2099 09:00:00 +0000", 0...60),
    ])
  func strangeDates(_ date: String, _ waiting: ClosedRange<Int>) throws {
    let shell = try Shell()
    let mail = Mail.plain.replacing("Mon, 2 Nov 2026 09:00:00 +0000", with: date)
    let result = try shell.run("receive", "email", "--json", input: mail)
    #expect(waiting.contains(try #require(result.object["waitingSeconds"] as? Int)))
  }
}
