import HavenDomain
import Testing

@testable import HavenStore

@Suite("Policies and calendars")
struct PolicyRequestsTests {
  let office: Office
  let founder: Principal
  init() throws {
    office = try Office()
    founder = try office.founder()
  }

  /// Acorn's policy with one line in place of another.
  static func acorn(_ line: String, _ other: String) -> String {
    Policy.shippedTexts[1].split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0 == line ? other : String($0) }.joined(separator: "\n")
  }
  static let faster = acorn(
    "acknowledgement.complaint = 3 working days (CC-15, C1, C30)",
    "acknowledgement.complaint = 1 working day (CC-15)")

  private func save(_ text: String) throws -> StoredPolicy {
    try office.desk.perform(SavePolicy(id: office.id(), text: text), by: founder)
  }

  private func log() throws -> FeedbackRow {
    try office.desk.perform(
      LogFeedback(id: office.id(), draft: nil, answers: FeedbackTests.complaint()), by: founder)
  }

  private func sheet(_ row: FeedbackRow) throws -> ClockSheet {
    try office.desk.perform(ReadClocks(.feedback(row.id)), by: founder)
  }

  @Test("C34 a new database has three policies, and Acorn's measures feedback")
  func shipped() throws {
    let policies = try office.desk.perform(ListPolicies(), by: founder)
    #expect(policies.map(\.name) == ["acorn", "housing-ombudsman", "safe-haven"])
    #expect(policies.map(\.isChosen) == [true, false, true])
    #expect(policies.allSatisfy { $0.version == 1 })
    let calendars = try office.desk.perform(ListCalendars(), by: founder)
    #expect(calendars.map(\.name) == ["always", "office"])
  }

  @Test(
    "the office keeps its country's holidays",
    arguments: [
      ("Europe/London", "england-and-wales"), ("America/Chicago", "united-states-federal"),
      ("Asia/Kathmandu", nil),
    ] as [(String, String?)])
  func holidays(zone: String, set: String?) throws {
    let (_, connection) = try Scratch().database()
    var place = Zone.utc
    place.identifier = zone
    try ShippedPolicies.found(in: connection, zone: place, at: Office.start)
    let text = try #require(try CalendarRecord.newest("office", in: connection)).text
    #expect(text.contains("zone = \(zone)\n"))
    #expect(text.contains("holidays") == (set != nil))
    if let set { #expect(text.contains("holidays = \(set)\n")) }
    try ShippedPolicies.found(in: connection, zone: place, at: Office.start)
    #expect(try PolicyRecord.newest(in: connection).count == 3)
  }

  @Test("a changed policy measures what is new and moves no figure of what is there")
  func snapshot() throws {
    let old = try log()
    let saved = try save(Self.faster)
    #expect(saved.version == 2 && saved.isChosen)
    let new = try log()
    #expect(old.next?.target == "3 working days" && new.next?.target == "1 working day")
    let coordinator = try office.person("Cora Data", .coordinator)
    let later = try office.desk.perform(
      AcknowledgeFeedback(id: office.id(), feedback: old.id, how: ""), by: coordinator)
    #expect(try sheet(later).policy == "acorn, version 1")
    let clock = try sheet(old).clocks.first { $0.kind == .acknowledgement }
    #expect(clock?.due == old.due)
    #expect(try sheet(new).policy == "acorn, version 2")
  }

  @Test("a changed calendar moves no figure of what is there, in another console neither")
  func calendar() throws {
    let old = try log()
    let text = try #require(
      try office.desk.perform(ListCalendars(), by: founder).first { $0.name == "office" }
    ).text
    let shut = text + "holiday 2026-11-09 = Stocktaking\nholiday 2026-11-10 = Stocktaking\n"
    let saved = try office.desk.perform(SaveCalendar(id: office.id(), text: shut), by: founder)
    #expect(saved.version == 2)
    let new = try log()
    #expect(try #require(new.due) > #require(old.due))
    let console = try office.console()
    let there = try console.signIn(.unixUser(1_000), terminal: "").principal
    let again = try console.perform(ReadClocks(.feedback(old.id)), by: there)
    #expect(again.clocks.first { $0.kind == .acknowledgement }?.due == old.due)
    let policies = try console.perform(ListPolicies(), by: there)
    #expect(policies.map(\.version) == [2, 2, 2])
  }

  @Test("the same text again is the same version, and the same request happens once")
  func twice() throws {
    let id = office.id()
    let first = try office.desk.perform(SavePolicy(id: id, text: Self.faster), by: founder)
    #expect(try office.desk.perform(SavePolicy(id: id, text: Self.faster), by: founder) == first)
    #expect(try save(Self.faster) == first)
  }

  @Test("another policy may be chosen, for what it covers alone")
  func choose() throws {
    func choose(_ name: String, _ covers: Policy.Coverage) throws -> StoredPolicy {
      try office.desk.perform(
        ChoosePolicy(id: office.id(), covers: covers, name: name), by: founder)
    }
    #expect(try choose("housing-ombudsman", .feedback).isChosen)
    #expect(try log().next?.target == "5 working days")
    #expect(throws: Refusal.self) { try choose("housing-ombudsman", .contacts) }
    #expect(throws: Refusal.notFound("policy “nobody's”")) { try choose("nobody's", .feedback) }
  }

  static let bad: [(text: String, words: String)] = [
    ("name = x", "“covers” is missing"),
    (acorn("survey = 30 days (SV-01, C6)", "survey = soon"), "Line 24: “soon” is no amount"),
    (
      acorn("calendar = office", "calendar = night"),
      "no calendar “night”. There are always, office"
    ),
    (acorn("name = acorn", "name = safe-haven"), "“safe-haven” covers contacts."),
  ]

  @Test("a policy with something wrong is refused in words, and nothing is changed", arguments: bad)
  func refused(text: String, words: String) throws {
    let error = #expect(throws: Refusal.self) { try save(text) }
    #expect(error?.words.contains(words) == true, "\(error?.words ?? "")")
    let policies = try office.desk.perform(ListPolicies(), by: founder)
    #expect(policies.map(\.version) == [1, 1, 1])
  }

  @Test(
    "a calendar with something wrong is refused in words",
    arguments: [
      ("name = office\nzone = Mars/Olympus\n", "Line 2"),
      ("name = office\nzone = UTC\nmon = 09:00-25:00\n", "Line 3"),
      ("name = office\nzone = UTC\nmon = 09:00-12:00, 11:00-13:00\n", "overlap"),
      ("name = office\nzone = UTC\n", "Give it hours."),
      ("name = Our Office\nzone = UTC\nmon = 09:00-12:00\n", "is no name"),
    ])
  func badCalendar(text: String, words: String) throws {
    let error = #expect(throws: Refusal.self) {
      try office.desk.perform(SaveCalendar(id: office.id(), text: text), by: founder)
    }
    #expect(error?.words.contains(words) == true, "\(error?.words ?? "")")
    #expect(try office.desk.perform(ListCalendars(), by: founder).map(\.version) == [1, 1])
  }

  @Test("PR-07 everybody reads policies, the administrator alone changes them")
  func roles() throws {
    let agent = try office.person("Robin Osei", .agent)
    #expect(try office.desk.perform(ListPolicies(), by: agent).count == 3)
    #expect(throws: Refusal.notAllowed(.editPolicies)) {
      try office.desk.perform(SavePolicy(id: office.id(), text: Self.faster), by: agent)
    }
  }
}
