import Testing

@testable import HavenDomain

/// Every number of the requirements, as the shipped policies say it.
@Suite("The shipped numbers")
struct PolicyNumbersTests {
  private static let contacts: [(id: String, kind: ClockKind, of: Set<String>, limit: String)] = [
    ("Q-01", .firstResponse, ["phone"], "60 s"), ("Q-02", .firstResponse, ["chat"], "60 s"),
    ("Q-03", .firstResponse, ["email", "emergency"], "4 h"),
    ("Q-03", .firstResponse, ["portal", "emergency"], "4 h"),
    ("Q-04", .firstResponse, ["email"], "24 business h"),
    ("C15", .firstResponse, ["portal"], "24 business h"),
    ("Q-06", .followUp, ["emergency"], "2 h"), ("Q-07", .followUp, [], "72 h"),
    ("C14", .followUp, [], "72 h"), ("Q-08", .followUp, ["rapid"], "24 h"),
    ("Q-09", .resolution, [], "7 days"), ("TR-02", .dispatch, [], "3 min"),
    ("IN-03", .safetyAssessment, [], "5 min"), ("TR-07", .rung, ["supervisor"], "30 min"),
    ("C11", .rung, ["supervisor"], "30 min"), ("ES-02", .rung, ["director"], "2 h"),
    ("ES-03", .rung, ["executive"], "4 h"),
  ]
  private static let feedback: [(id: String, kind: ClockKind, of: Set<String>, limit: String)] = [
    ("CC-15", .acknowledgement, ["complaint"], "3 working days"),
    ("CC-15", .acknowledgement, ["dissatisfaction"], "3 working days"),
    ("CC-17", .status, ["complaint"], "7 working days"),
    ("CC-18", .findings, ["complaint"], "10 working days"),
    ("CC-19", .findings, ["dissatisfaction"], "10 working days"),
    ("CC-24", .lessons, ["complaint"], "20 days"), ("C5", .lessons, ["complaint"], "20 days"),
    ("AP-02", .appealWindow, [], "30 days"), ("AP-03", .appealContact, [], "5 working days"),
    ("AP-04", .appealOutcome, [], "30 days"), ("SV-01", .survey, [], "30 days"),
  ]
  private static let housing: [(id: String, kind: ClockKind, of: Set<String>, limit: String)] = [
    ("C34", .acknowledgement, ["complaint"], "5 working days"),
    ("C34", .acknowledgement, ["dissatisfaction"], "5 working days"),
    ("C34", .findings, ["complaint"], "10 working days"),
    ("C34", .findings, ["dissatisfaction"], "10 working days"),
    ("C34", .appealContact, [], "5 working days"), ("C34", .appealOutcome, [], "20 working days"),
    ("SV-01", .survey, [], "30 days"),
  ]

  @Test(
    "Q-01 to Q-09 TR-02 TR-07 IN-03 ES-01 to ES-03 C11 C14 C15 are Safe Haven's",
    arguments: contacts)
  func safeHaven(id: String, kind: ClockKind, of: Set<String>, limit: String) throws {
    try expect(.safeHaven, id, kind, of, limit)
  }

  @Test("CC-15 to CC-19 CC-24 AP-02 to AP-04 SV-01 C5 are Acorn's", arguments: feedback)
  func acorn(id: String, kind: ClockKind, of: Set<String>, limit: String) throws {
    try expect(.acorn, id, kind, of, limit)
  }

  @Test("C34 are those of the Housing Ombudsman's code", arguments: housing)
  func housingOmbudsman(id: String, kind: ClockKind, of: Set<String>, limit: String) throws {
    try expect(.housingOmbudsman, id, kind, of, limit)
  }

  /// With the requirement's id in the line, so that an explanation can name it.
  private func expect(
    _ policy: Policy, _ id: String, _ kind: ClockKind, _ qualifiers: Set<String>, _ limit: String
  ) throws {
    let rules = policy.rules(kind, for: qualifiers)
    let rule = try #require(rules.min { $0.limit.target.duration < $1.limit.target.duration })
    #expect(rule.limit.target.words == limit)
    #expect(rule.limit.sources.contains(id))
  }

  @Test("C1 CC-16 C12 IN-03 C14 have an earlier target beside the limit, and the limit counts")
  func targets() throws {
    func target(_ policy: Policy, _ kind: ClockKind, _ of: Set<String> = []) -> String? {
      let rule = policy.rules(kind, for: of).first
      #expect(rule?.breaksAtTarget == false)
      return rule?.target?.target.words
    }
    #expect(target(.acorn, .acknowledgement, ["complaint"]) == "24 h")
    #expect(target(.acorn, .acknowledgement, ["dissatisfaction"]) == nil)
    #expect(target(.safeHaven, .safetyAssessment) == "2 min")
    #expect(target(.safeHaven, .followUp) == "24 h")
  }

  @Test("Q-05 more risk is never given more time", arguments: Channel.allCases)
  func risk(channel: Channel) {
    func soonest(_ words: Set<String>) -> Duration? {
      Policy.safeHaven.rules(.firstResponse, for: words).map(\.breach.target.duration).min()
    }
    let usual = soonest([channel.policyWord])
    let emergency = soonest([channel.policyWord, "emergency"])
    #expect(usual != nil && emergency != nil)
    if let usual, let emergency { #expect(emergency <= usual) }
  }

  @Test("C16 KP-01 Q-01 the launch figure holds for the first ninety days and not a day longer")
  func launch() throws {
    var policy = Policy.safeHaven
    let first = try #require(LocalDate(year: 2026, month: 1, day: 1))
    #expect(policy.percent("answer-rate", on: first) == 95)
    policy.launch = first
    #expect(policy.percent("answer-rate", on: first + -1) == 95)
    #expect(policy.percent("answer-rate", on: first) == 85)
    #expect(policy.percent("answer-rate", on: first + 89) == 85)
    #expect(policy.percent("answer-rate", on: first + 90) == 95)
    #expect(try PolicyFile.parse(PolicyFile.text(policy)) == policy)
  }

  @Test("Q-10 to Q-14 C10 C3 are figures and settings")
  func figures() {
    let policy = Policy.safeHaven
    #expect(policy.range("handling.phone") == 8...20 && policy.range("handling.case") == 30...90)
    #expect(policy.range("backlog") == 7...7)
    #expect(policy.range("lines-per-agent") == 6...10)
    #expect(policy.range("cases-per-caseworker") == 12...18)
    #expect(policy.range("occupancy") == 65...80)
    #expect(policy.rungsAreCumulative)
    #expect(policy.rungs.map(\.limit.words) == ["30 min", "2 h", "4 h"])
    #expect(Policy.acorn.word("findings.from") == "made")
  }
}
