import Testing

@testable import HavenDomain

/// 3 November 2026.
let day = LocalDate(day: 20_760)

@Suite("The file of a protocol")
struct ProtocolFileTests {
  static let head = """
    name = night
    title = At night
    for = other
    version = 2
    author = The night team
    """
  static let body = "\nstep Listen\nask Are you there?\n"

  static func refusal(_ text: String) -> ProtocolError? {
    do {
      _ = try ProtocolFile.parse(text)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "TR-11 is read with approver, credential, version and both dates, and printed as it was read")
  func whole() throws {
    let text =
      head + "\napprover = Dr. Wen Alder\ncredential = certified\napproved = 2026-11-01\n"
      + "expires = 2027-11-01\n\n# a comment\nstep Listen\nask Are you there?\nsay I am here.\n"
      + "do Wait.\nnever Hang up.\n\nstep Pass on\ndo Escalate.\n"
    let value = try ProtocolFile.parse(text)
    #expect(value.name == "night" && value.version == 2 && value.topic == .other)
    #expect(value.approval?.credential == "certified")
    #expect(value.approval?.expires == LocalDate(year: 2027, month: 11, day: 1))
    #expect(value.steps.map(\.title) == ["Listen", "Pass on"])
    #expect(value.steps[0].lines.map(\.kind) == [.ask, .say, .do, .never])
    #expect(try ProtocolFile.parse(ProtocolFile.text(value)) == value)
  }

  private var head: String { Self.head }

  static let refused: [(text: String, line: Int, part: String)] = [
    ("", 1, "“name” is missing"),
    (head, 5, "It has no step"),
    ("nam = x\n" + head + body, 1, "Did you mean “name”?"),
    (head + "\nstep One\nsya Hello\n", 7, "Did you mean “say”?"),
    (head + "\nask Hello?\n", 6, "stands under no step"),
    (head + "\nstep One\n\nstep Two\ndo it\n", 6, "is empty"),
    (head + body + "title = late\n", 8, "belongs before the first step"),
    (head + "\nname = two" + body, 6, "set twice, first in line 1"),
    (head + "\napprover = Dr. A" + body, 6, "“credential"),
    (
      head + "\napprover = A\ncredential = B\napproved = 2026-13-01\nexpires = 2027-01-01" + body,
      8,
      "is no day"
    ),
    (
      head + "\napprover = A\ncredential = B\napproved = 2027-01-01\nexpires = 2026-01-01" + body,
      9,
      "before it was approved"
    ),
    (
      "name = Night!\ntitle = t\nfor = other\nversion = 1\nauthor = a" + body, 1, "is no name"
    ),
    (
      "name = n\ntitle = t\nfor = suicde\nversion = 1\nauthor = a" + body, 3,
      "Did you mean “suicide”?"
    ),
    ("name = n\ntitle = t\nfor = other\nversion = 0\nauthor = a" + body, 4, "is no version"),
    (head + "\nstep One\nsay\n", 7, "Nothing stands behind"),
    (head + "\nstep One\nsay " + String(repeating: "x", count: 501) + "\n", 7, "Divide it"),
    (
      head + String(repeating: "\nstep S\ndo x", count: 41), 86, "more than 40 steps"
    ),
    (head + "\nstep S" + String(repeating: "\ndo x", count: 41), 47, "more than 40 lines"),
    (String(repeating: "#", count: 70_000), 1, "more than 64 KiB"),
  ]

  @Test("TR-11 is refused with the line and what to do", arguments: refused)
  func refusals(text: String, line: Int, part: String) {
    let error = Self.refusal(text)
    #expect(error?.line == line)
    #expect(error?.message.contains(part) == true, "\(error?.message ?? "was read")")
  }

  @Test("TR-10 TR-11 the three that come with the program are read, and nobody approved them")
  func shipped() {
    #expect(CrisisProtocol.shipped.count == CrisisProtocol.shippedTexts.count)
    #expect(CrisisProtocol.shipped.map(\.topic) == [.suicide, .abuse, .children])
    for value in CrisisProtocol.shipped {
      #expect(value.approval == nil)
      let all = value.steps.flatMap(\.lines)
      #expect(all.contains { $0.text.contains("Know your limits") }, "\(value.name)")
      #expect(all.contains { $0.text.contains("scalate") || $0.text.contains("scalate") })
      for kind in CrisisProtocol.Line.Kind.allCases { #expect(all.contains { $0.kind == kind }) }
    }
  }

  static func approval(_ days: Int) -> ProtocolApproval {
    ProtocolApproval(
      approver: "Dr. Wen Alder", credential: "certified", on: day + -100, expires: day + days)
  }

  static let standings: [ProtocolApproval?] = [nil] + [-1, 0, 1, 30, 31].map(approval)

  @Test("TR-11 says in words that it is unapproved, expired, or expires within thirty days")
  func standing() {
    let words = Self.standings.map { ProtocolStanding($0, today: day) }
    #expect(words.map(\.holds) == [false, false, true, true, true, true])
    #expect(words[0].banner?.hasPrefix("NOT APPROVED by a certified crisis expert") == true)
    #expect(words[1].banner?.hasPrefix("APPROVAL EXPIRED on 2026-11-02") == true)
    #expect(words[2].banner == "Approval expires on 2026-11-03, in 0 days.")
    #expect(words[3].banner == "Approval expires on 2026-11-04, in 1 day.")
    #expect(words[4].banner != nil && words[5].banner == nil)
  }

  @Test("TS-10 warns who is not trained and whose training lapsed, and says nothing to who is")
  func training() {
    func entry(_ until: Int) -> ProtocolTraining {
      ProtocolTraining(
        staff: StaffID(rawValue: 1), staffName: "R. Osei", name: "night", on: day + -400,
        until: day + until)
    }
    let none = ProtocolTraining.warning([], on: "night", today: day)
    #expect(none == "You are not trained on this protocol.")
    #expect(ProtocolTraining.warning([entry(0)], on: "suicide", today: day) == none)
    #expect(ProtocolTraining.warning([entry(0)], on: "night", today: day) == nil)
    #expect(
      ProtocolTraining.warning([entry(-1)], on: "night", today: day)
        == "Your training on this protocol lapsed on 2026-11-02.")
    #expect(ProtocolTraining.warning([entry(-1), entry(9)], on: "night", today: day) == nil)
  }

  @Test(
    "TR-10 the answers call for the protocol of their nature",
    arguments: [
      ([:], []), (["suicidal": "yes"], [.suicide]), (["assault": "yes"], [.abuse]),
      (["group": "dv"], [.abuse]), (["children": "yes"], [.children]),
      (["children": "yes", "suicidal": "yes", "assault": "no"], [.suicide, .children]),
    ] as [([FieldID: String], [ProtocolTopic])])
  func called(given: [FieldID: String], topics: [ProtocolTopic]) {
    #expect(ProtocolTopic.called(by: answers(given)) == topics)
  }

  @Test("TR-10 those that the answers call for come first, and only what is in use shows")
  func shelf() {
    var old = Samples.crisis
    old.version = 1
    let shelf = ProtocolShelf(
      entries: [ProtocolEntry(Samples.crisis, isInUse: true), ProtocolEntry(old, isInUse: false)]
        + CrisisProtocol.shipped.map { ProtocolEntry($0, isInUse: true) }, training: [], today: day)
    let names = shelf.inUse(for: [.children, .suicide]).map(\.name)
    #expect(names == ["children", "suicide", "night", "abuse"])
  }

  @Test("TR-11 whoever wrote it does not approve it, and an approval ends on a day to come")
  func approving() {
    func problems(_ approver: String, _ credential: String, _ days: Int) -> [String] {
      ProtocolRules.problems(
        approver: approver, credential: credential, expires: day + days, of: Samples.crisis,
        today: day
      ).map(\.field.rawValue)
    }
    #expect(problems("Dr. Wen Alder", "certified", 1) == [])
    #expect(problems(" us ", "certified", 1) == ["approver"])
    #expect(problems("", "", 0) == ["approver", "credential", "expires"])
    #expect(ProtocolRules.problems(trainedOn: day + 1, until: day + 9, today: day).count == 1)
    #expect(ProtocolRules.problems(trainedOn: day, until: day, today: day).count == 1)
  }
}
