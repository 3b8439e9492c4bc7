import Testing

@testable import HavenDomain

@Suite("The text of a policy")
struct PolicyFileTests {
  static let safeHaven = Policy.shippedTexts[0]
  static let acorn = Policy.shippedTexts[1]

  @Test("is read and printed back the same, every shipped one", arguments: Policy.shippedTexts)
  func roundTrip(text: String) throws {
    let policy = try PolicyFile.parse(text, version: 3)
    #expect(PolicyFile.text(policy) == text)
    #expect(policy.version == 3 && policy.figures.count > 10)
  }

  @Test("C34 there are three: contacts, feedback, and feedback by the housing code")
  func shipped() {
    #expect(
      [Policy.safeHaven, .acorn, .housingOmbudsman].map(\.name) == [
        "safe-haven", "acorn", "housing-ombudsman",
      ])
    #expect(Policy.safeHaven.covers == .contacts && Policy.acorn.covers == .feedback)
  }

  @Test("takes comments, empty lines, spaces, other line ends, and lines in any order")
  func lenient() throws {
    let lines = Self.acorn.split(separator: "\n").map(String.init)
    let mixed = lines.reversed().map { "\t" + $0.split(separator: " ").joined(separator: "  ") }
    let text = "# ours\r\n\r\n" + mixed.joined(separator: "\r\n")
    let read = try PolicyFile.parse(text.split(separator: "  ").joined(separator: " "))
    #expect(try read == PolicyFile.parse(Self.acorn))
  }

  @Test(
    "reads a target as it prints it",
    arguments: [
      "60 s", "3 min", "4 h", "24 business h", "30 business min", "3 working days",
      "1 working day", "30 days", "1 day", "next business day",
    ])
  func targets(text: String) throws {
    #expect(try Target.read(text).words == text)
  }

  @Test("business days are working days, in either number")
  func synonyms() throws {
    #expect(try Target.read("7 business days") == Target(7, .workingDays))
    #expect(try Target.read("1 days") == Target(1, .days))
  }

  /// What stands in place of a line of Acorn's policy, and what is said of it.
  static let broken: [(of: String, to: String, words: String)] = [
    ("survey = 30 days (SV-01, C6)", "survey 30 days", "A line is “key = value”."),
    ("survey = 30 days (SV-01, C6)", "surwey = 30 days", "Did you mean “survey”?"),
    ("survey = 30 days (SV-01, C6)", "dispatch = 3 min", "of feedback has no key “dispatch”."),
    ("survey = 30 days (SV-01, C6)", "survey.phone = 3 min", "There are survey, survey.target"),
    ("survey = 30 days (SV-01, C6)", "survey = soon", "“soon” is no amount for “survey”."),
    ("survey = 30 days (SV-01, C6)", "survey = 0 days", "“0” is no amount"),
    ("survey = 30 days (SV-01, C6)", "survey = -3 days", "“-3” is no amount"),
    ("survey = 30 days (SV-01, C6)", "survey = 3.5 h", "“3.5” is no amount"),
    ("survey = 30 days (SV-01, C6)", "survey = ３ days", "“３” is no amount"),
    ("survey = 30 days (SV-01, C6)", "survey = 999999 days", "“999999” is no amount"),
    ("survey = 30 days (SV-01, C6)", "survey = 30", "“survey” has no unit."),
    ("survey = 30 days (SV-01, C6)", "survey = 30 fortnights", "“fortnights” is no unit."),
    ("survey = 30 days (SV-01, C6)", "survey = 30 days (SV-01", "is never closed"),
    ("survey = 30 days (SV-01, C6)", "survey = 30 days (the law)", "In brackets stand the rules"),
    ("survey = 30 days (SV-01, C6)", "survey = 30 days\nsurvey = 20 days", "set twice, first in"),
    ("findings.from = made (C3)", "findings.from = later", "is made or acknowledged"),
    ("covers = feedback", "covers = all", "covers contacts or feedback, and not “all”."),
    ("name = acorn", "name = Acorn House", "is no name"),
    ("name = acorn", "launch = tomorrow", "“tomorrow” is no day"),
    (
      "acknowledgement.complaint.target = 24 h (CC-16, C1)",
      "status.target = 1 day", "needs a line “status” beside it"
    ),
    (
      "acknowledgement.complaint.target = 24 h (CC-16, C1)",
      "findings.breach = target", "needs a line “findings.target” beside it"
    ),
    (
      "acknowledgement.complaint.target = 24 h (CC-16, C1)",
      "acknowledgement.target = 4 working days",
      "The target, 4 working days, is later than the limit, 3 working days."
    ),
  ]

  @Test("is refused with its line and what to do", arguments: broken)
  func refused(of line: String, to other: String, words: String) throws {
    let text = Self.acorn.split(separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(text.firstIndex { $0 == line })
    var changed = text.map(String.init)
    changed[place] = other
    let error = #expect(throws: PolicyError.self) {
      try PolicyFile.parse(changed.joined(separator: "\n"))
    }
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    let extra = other.contains("\n") ? 2 : 1
    #expect(error?.line == place + extra)
  }

  @Test(
    "ES-01 a rung that is not later than the one below, or that stops at night, is refused",
    arguments: [
      ("director = 30 min", "director", "“rung.director”, 30 min, is not later than"),
      ("supervisor = 5 h", "director", "“rung.director”, 2 h, is not later than"),
      ("executive = 119 min", "executive", "is not later than “rung.director”, 2 h"),
      ("executive = 4 business h", "executive", "write it in s, min or h"),
      ("executive = 2 days", "executive", "write it in s, min or h"),
    ])
  func rungs(change: String, rung: String, words: String) {
    let head = change.prefix { $0 != " " }
    let lines = Self.safeHaven.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.hasPrefix("rung.\(head) ") ? "rung.\(change)" : String($0)
    }
    let error = #expect(throws: PolicyError.self) {
      try PolicyFile.parse(lines.joined(separator: "\n"))
    }
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    #expect(error?.line == lines.firstIndex { $0.hasPrefix("rung.\(rung) ") }.map { $0 + 1 })
  }

  @Test("rungs that count from the one before need not grow")
  func perStep() throws {
    let lines = Self.safeHaven.split(separator: "\n").map {
      $0.hasPrefix("rung.") ? "\($0.prefix { $0 != "=" })= 30 min" : String($0)
    }
    let text = lines.joined(separator: "\n")
    #expect(throws: PolicyError.self) { try PolicyFile.parse(text) }
    let perStep = text.split(separator: "\n").map {
      $0.hasPrefix("rungs ") ? "rungs = per-step" : String($0)
    }
    #expect(try !PolicyFile.parse(perStep.joined(separator: "\n")).rungsAreCumulative)
  }

  @Test("names the target that is missing", arguments: [0, 1, 2])
  func missing(index: Int) throws {
    let text = Policy.shippedTexts[index]
    let covers = try PolicyFile.parse(text).covers
    let needed = PolicyKey.all(covers).filter(\.isRequired).map(\.name)
    for name in ["name", "covers", "calendar"] + needed {
      let rest = text.split(separator: "\n").filter {
        let key = $0.prefix { $0 != " " }
        return key != name && key != "\(name).target" && key != "\(name).launch"
      }
      let error = #expect(throws: PolicyError.self) {
        try PolicyFile.parse(rest.joined(separator: "\n"))
      }
      #expect(error?.message.contains("“\(name)” is missing") == true, "\(name)")
    }
  }

  @Test(
    "a figure out of all sense is refused", arguments: ["101 %", "-1 %", "80-65 %", "65 - 80 %"])
  func figures(value: String) {
    let text = Self.safeHaven.split(separator: "\n").map {
      $0.hasPrefix("occupancy") ? "occupancy = \(value)" : String($0)
    }
    let error = #expect(throws: PolicyError.self) {
      try PolicyFile.parse(text.joined(separator: "\n"))
    }
    #expect(error?.message.contains("occupancy") == true)
  }

  @Test("never traps, whatever it is given")
  func noise() {
    for text in [
      "", "=", "= =", "a = ", "name = x\n(=(", "\u{0}", "survey = ()", "x = 1 (", "ü = 1",
    ] {
      #expect(throws: PolicyError.self) { try PolicyFile.parse(text) }
    }
  }
}
