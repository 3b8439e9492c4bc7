import Foundation
import Rehearsal
import Testing

/// Policies and calendars from files, on the real binary.
@Suite struct PolicyCommandTests {
  private let shell: Shell
  init() throws { shell = try Shell() }

  /// A shipped policy as `policy show` prints it, with one line in place of another.
  private func policy(
    _ name: String, _ line: String = "", _ other: String = "", file: String = "ours.policy"
  ) throws -> String {
    let shown = try shell.run("policy", "show", name)
    #expect(shown.code == 0)
    let lines = shown.out.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(line.isEmpty || lines.contains(line), "\(line)")
    let text = lines.map { $0 == line ? other : $0 }.joined(separator: "\n")
    return try write(file, text)
  }

  private func write(_ name: String, _ text: String) throws -> String {
    try shell.write(name, Array(text.utf8))
    return shell.scratch.file(name)
  }

  private func complain() throws -> String {
    let added = try shell.run(
      "feedback", "add", "--kind", "complaint", "--area", "harbour", "--happened", "Late.",
      "--json")
    return try #require(added.object["number"] as? String)
  }

  private func versions() throws -> [Int] {
    try shell.run("policy", "show", "--json").list.compactMap { $0["version"] as? Int }
  }

  @Test("C34 the policies are listed, and each is printed as a file that can be used again")
  func show() throws {
    let list = try shell.run("policy", "show")
    #expect(list.code == 0)
    for name in ["acorn", "housing-ombudsman", "safe-haven"] {
      #expect(list.out.contains(name))
      let file = try policy(name)
      let checked = try shell.run("policy", "check", file)
      #expect(checked.code == 0 && checked.out.hasPrefix("ok: \(name) "))
    }
    let json = try shell.run("policy", "show", "acorn", "--json").object
    #expect(json["chosen"] as? Bool == true && (json["text"] as? String)?.isEmpty == false)
    #expect(try shell.run("policy", "show", "nobody").code == 1)
  }

  @Test("CC-15 C34 a policy that is set measures what comes then, and moves nothing that is there")
  func set() throws {
    let old = try complain()
    let before = try shell.run("feedback", "show", old, "--why")
    #expect(before.out.contains("3 working days (CC-15, C1, C30)"))
    let file = try policy(
      "acorn", "acknowledgement.complaint = 3 working days (CC-15, C1, C30)",
      "acknowledgement.complaint = 2 working days (CC-15)")
    let saved = try shell.run("policy", "set", file)
    #expect(saved.code == 0 && saved.out.hasPrefix("acorn, version 2, measures new feedback."))
    let new = try shell.run("feedback", "show", try complain(), "--why")
    #expect(new.out.contains("2 working days (CC-15)") && new.out.contains("acorn, version 2"))
    let after = try shell.run("feedback", "show", old, "--why").out
    #expect(after.contains("acorn, version 1") && !after.contains("2 working days (CC-15)"))
    #expect(try shell.run("policy", "set", "housing-ombudsman").code == 0)
    let housing = try shell.run("feedback", "show", try complain())
    #expect(housing.out.contains("5 working days"))
  }

  @Test("a bad policy file is refused with file, line and what to do, and changes nothing")
  func badPolicies() throws {
    let table = [
      ("survey = 30 days (SV-01, C6)", "surwey = 30 days", "Did you mean “survey”?"),
      ("survey = 30 days (SV-01, C6)", "survey = 30 moons", "“moons” is no unit."),
      ("survey = 30 days (SV-01, C6)", "", "“survey” is missing."),
      ("calendar = office", "calendar = night", "no calendar “night”"),
    ]
    for (line, other, words) in table {
      let file = try policy("acorn", line, other)
      let set = try shell.run("policy", "set", file)
      #expect(set.code == 65, "\(other)")
      #expect(set.err.contains(words) && set.err.contains("Nothing was changed."), "\(set.err)")
      #expect(set.err.contains(file + ":"))
      #expect(try versions() == [1, 1, 1])
      if other != "calendar = night" {
        let check = try shell.run("policy", "check", file)
        #expect(check.code == 65 && check.err.contains(words))
      }
    }
    for name in ["nowhere.policy", ""] {
      #expect(try shell.run("policy", "check", shell.scratch.file(name)).code == 65)
    }
    try shell.write("bytes", [0xFF, 0xFE, 0x00])
    let bytes = try shell.run("policy", "set", shell.scratch.file("bytes"))
    #expect(bytes.code == 65 && bytes.err.contains("UTF-8"))
  }

  @Test("a calendar is shown, changed and imported, and counts for new records alone")
  func calendars() throws {
    let old = try complain()
    let due = try shell.run("feedback", "list", "--json").list.first?["due"] as? String
    let shown = try shell.run("calendar", "show", "office")
    #expect(shown.out.contains("zone = Europe/London\n"))
    #expect(shown.out.contains("holidays = england-and-wales\n"))
    let closed = (2026...2040).map { "holiday \($0)-12-24 = Stocktaking" }.joined(separator: "\n")
    let file = try write(
      "office.calendar",
      shown.out.split(separator: "\n").map { $0.hasPrefix("fri") ? "fri = closed" : "\($0)" }
        .joined(separator: "\n") + "\n" + closed + "\n")
    #expect(try shell.run("calendar", "check", file).out.hasPrefix("ok: office"))
    let made = try shell.run("calendar", "import", file)
    #expect(made.code == 0 && made.out.hasPrefix("office, version 2"), "\(made.err)")
    #expect(try versions() == [2, 2, 2])
    let row = try shell.run("feedback", "list", "--json").list.first {
      $0["number"] as? String == old
    }
    #expect(row?["due"] as? String == due)
    let copy = try shell.run("calendar", "import", file, "--into", "nights")
    #expect(copy.out.hasPrefix("nights, version 1"))
    #expect(try shell.run("calendar", "list").out.contains("nights"))
  }

  @Test("an iCalendar file adds its holidays to the calendar that is named")
  func iCalendar() throws {
    let file = try write(
      "feast.ics",
      [
        "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20261210",
        "SUMMARY:Founders' day", "END:VEVENT", "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20261225",
        "SUMMARY:Feast", "END:VEVENT", "END:VCALENDAR", "",
      ].joined(separator: "\r\n"))
    #expect(try shell.run("calendar", "check", file).out == "ok: 2 holidays.\n")
    #expect(try shell.run("calendar", "import", file).code == 64)
    let added = try shell.run("calendar", "import", file, "--into", "office")
    #expect(added.out.contains("1 of 2 holidays were new"), "\(added.err)")
    let shown = try shell.run("calendar", "show", "office").out
    #expect(shown.contains("holiday 2026-12-10 = Founders' day\n"))
    #expect(try shell.run("calendar", "import", file, "--into", "none").code == 1)
  }

  @Test("a bad calendar file is refused with file, line and what to do, and changes nothing")
  func badCalendars() throws {
    let table = [
      ("mon = 09:00-25:00", 3), ("mon = 09:00-12:00, 11:00-13:00", 3), ("mno = 09:00-12:00", 3),
      ("holiday 2026-02-30 = Never", 3), ("holidays = narnia", 3),
    ]
    for (line, place) in table {
      let file = try write("bad.calendar", "name = office\nzone = Europe/London\n\(line)\n")
      for verb in ["check", "import"] {
        let refused = try shell.run("calendar", verb, file)
        #expect(refused.code == 65, "\(line)")
        #expect(refused.err.contains("\(file):\(place): "), "\(refused.err)")
      }
    }
    let zone = try write("bad.calendar", "name = office\nzone = Mars/Base\nmon = 09:00-10:00\n")
    #expect(try shell.run("calendar", "import", zone).err.contains(":2: "))
    let shut = try write("bad.calendar", "name = office\nzone = Europe/London\n")
    #expect(try shell.run("calendar", "import", shut).code == 65)
    #expect(try shell.run("calendar", "check", shut).code == 65)
    let ics = try write(
      "bad.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:soon\r\nEND:VEVENT\r\n")
    #expect(try shell.run("calendar", "import", ics, "--into", "office").code == 65)
    #expect(try versions() == [1, 1, 1])
  }

  @Test("Q-04 a contact's clocks are shown, explained, paused for a reason, and go on")
  func contact() throws {
    let added = try shell.run("contact", "add", "--channel", "email", "--name", "Jo", "--json")
    let number = try #require(added.object["number"] as? String)
    let why = try shell.run("contact", "show", number, "--why")
    #expect(why.out.contains("Policy safe-haven, version 1: first response within 24 business h"))
    let paused = try shell.run(
      "contact", "pause", number, "--reason", "they are abroad", "--until", "+96h")
    #expect(paused.code == 0 && paused.out.contains("paused"), "\(paused.err)")
    let twice = try shell.run(
      "contact", "pause", number, "--reason", "again", "--until", "+96h")
    #expect(twice.code == 65 && twice.err.contains("paused already"))
    #expect(try shell.run("contact", "resume", number).code == 0)
    #expect(try shell.run("contact", "act", number, "answered").out.contains("met"))
    let clocks = try shell.run("contact", "show", number, "--json").object["clocks"]
    let states = (clocks as? [[String: Any]])?.compactMap { $0["state"] as? String }
    #expect(states == ["met", "running"])
    #expect(try shell.run("contact", "act", number, "vanished").code == 64)
    #expect(try shell.run("contact", "pause", number, "--reason", "x").code == 64)
    let past = try shell.run("contact", "pause", number, "--reason", "x", "--until", "-2h")
    #expect(past.code == 65 && past.err.contains("to come"))
    let caller = try shell.run("contact", "add", "--channel", "phone", "--json").object["number"]
    let refused = try shell.run(
      "contact", "pause", caller as? String ?? "", "--reason", "x", "--until", "+2h")
    #expect(refused.code == 65 && refused.err.contains("Somebody waits this minute"))
  }
}
