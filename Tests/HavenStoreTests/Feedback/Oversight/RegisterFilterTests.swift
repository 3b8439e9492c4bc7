import HavenDomain
import Testing

@testable import HavenStore

@Suite("What of the register is listed")
struct RegisterFilterTests {
  let office: Office
  let coordinator: Principal
  let agent: Principal

  init() throws {
    office = try Office()
    coordinator = try office.person("Cora Data", .coordinator)
    agent = try office.person("Robin Osei", .agent)
  }

  @discardableResult
  private func log(
    _ kind: FeedbackKind = .complaint, area: Int = 1, passedTo: String? = nil
  ) throws -> FeedbackRow {
    var answers = FeedbackTests.complaint(kind, area: area)
    if let passedTo { answers.set(FeedbackForm.passedTo, to: .given(passedTo), at: Office.start) }
    return try office.desk.perform(
      LogFeedback(id: office.id(), draft: nil, answers: answers), by: agent)
  }

  private func list(
    _ filter: FeedbackFilter, kind: FeedbackKind? = nil, text: String? = nil, count: Int = 50,
    by person: Principal? = nil
  ) throws -> FeedbackList {
    try office.desk.perform(
      ListFeedback(kind: kind, text: text, count: count, filter: filter), by: person ?? coordinator)
  }

  @Test("C21 CC-21 the views and the filters leave what fits, and every condition must hold")
  func conditions() throws {
    let first = try log()
    let second = try log(.dissatisfaction, area: 2)
    let thanks = try log(.compliment, area: 2)
    _ = try office.desk.perform(
      AcknowledgeFeedback(id: office.id(), feedback: first.id, how: "letter"), by: coordinator)
    try office.close(thanks, by: coordinator)
    let area = ServiceAreaID(rawValue: 2)
    #expect(try list(FeedbackFilter(stage: .acknowledged)).rows.map(\.id) == [first.id])
    #expect(try list(FeedbackFilter(stage: .closed)).rows.map(\.id) == [thanks.id])
    #expect(try list(FeedbackFilter(area: area)).rows.map(\.id) == [second.id, thanks.id])
    #expect(try list(FeedbackFilter(area: area), kind: .compliment).rows.map(\.id) == [thanks.id])
    #expect(try list(FeedbackFilter(stage: .acknowledged, area: area)).rows.isEmpty)
    #expect(try list(FeedbackFilter(area: area), text: "received").rows.map(\.id) == [second.id])
    #expect(try list(.all).rows.count == 3)
  }

  @Test("what is overdue, due today and due this week is listed by the wall calendar")
  func due() throws {
    let row = try log()
    let due = try #require(row.due)
    func fits(_ due: FeedbackFilter.Due) throws -> Bool {
      try !list(FeedbackFilter(due: due)).rows.isEmpty
    }
    #expect(try !fits(.overdue) && !fits(.today))
    office.clock.advance(.seconds(office.clock.instant.seconds(until: due) - 60))
    #expect(try fits(.today) && fits(.week) && !fits(.overdue))
    office.clock.advance(.seconds(61))
    #expect(try fits(.overdue) && fits(.today))
    office.clock.advance(.days(8))
    #expect(try fits(.overdue) && !fits(.today) && !fits(.week))
  }

  @Test("whom it was passed to is found by the beginnings of the name, and “me” by the whole one")
  func owner() throws {
    let mine = try log(passedTo: "Cora Data")
    let other = try log(passedTo: "Cora Dataworth")
    func found(_ owner: FeedbackFilter.Owner) throws -> [FeedbackID] {
      try list(FeedbackFilter(owner: owner)).rows.map(\.id)
    }
    #expect(try found(.me) == [mine.id])
    #expect(try found(.named("cora")) == [mine.id, other.id])
    #expect(try found(.named("DATAW")) == [other.id])
    #expect(try found(.named("zed")).isEmpty && found(.named("  ")).isEmpty)
  }

  @Test("entries from before there were tokens are opened to look")
  func older() throws {
    let row = try log(passedTo: "Cora Data")
    try office.desk.gate.hold(patience: 1_000) {
      try office.desk.connection.run("DELETE FROM feedback_owner_token")
      try office.desk.connection.run("UPDATE feedback SET has_owner_tokens = 0")
    }
    #expect(try list(FeedbackFilter(owner: .named("cor"))).rows.map(\.id) == [row.id])
    #expect(try list(FeedbackFilter(owner: .me)).rows.map(\.id) == [row.id])
    #expect(try list(FeedbackFilter(owner: .named("zed"))).rows.isEmpty)
  }

  @Test("CC-32 no filter shows a person more than they may see")
  func reach() throws {
    try log(passedTo: "Sam Other")
    let stranger = try office.person("Sam Other", .agent)
    #expect(try list(FeedbackFilter(owner: .me), by: stranger).rows.isEmpty)
    #expect(
      try list(FeedbackFilter(area: ServiceAreaID(rawValue: 1)), by: stranger).rows.isEmpty)
  }

  @Test("a filtered list has its limit and says that there is more")
  func limit() throws {
    for _ in 0..<4 { try log(passedTo: "Cora Data") }
    let some = try list(FeedbackFilter(owner: .me), count: 3)
    #expect(some.rows.count == 3 && some.hasMore)
    #expect(try !list(FeedbackFilter(owner: .me), count: 4).hasMore)
  }

  @Test("CC-08 a ground that nobody recorded finds nothing, and is not passed over")
  func ground() throws {
    try log()
    #expect(try list(FeedbackFilter(ground: "nobody recorded this")).rows.isEmpty)
  }

  @Test("the names are in no table in the clear")
  func sealed() throws {
    try log(passedTo: "Marigold Quillfeather")
    let texts = try office.desk.connection.all(
      "SELECT token FROM feedback_owner_token", read: { "\(try $0.int64(0))" })
    #expect(texts.count > 2 && !texts.contains { $0.contains("Marigold") })
  }
}
