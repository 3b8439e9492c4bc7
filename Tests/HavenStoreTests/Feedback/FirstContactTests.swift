import HavenDomain
import Testing

@testable import HavenStore

@Suite("C33 contacts that were resolved at once")
struct FirstContactTests {
  let office: Office
  let agent: Principal
  let other: Principal
  let coordinator: Principal

  init() throws {
    office = try Office()
    agent = try office.person("Robin Osei", .agent)
    other = try office.person("Sam Other", .agent)
    coordinator = try office.person("Cora Data", .coordinator)
  }

  private func request(_ area: Int64 = 1, at: Instant? = nil) -> LogFirstContact {
    LogFirstContact(
      id: office.id(), at: at, channel: .phone, area: ServiceAreaID(rawValue: area),
      line: " Asked for Marigold; told the way ", category: .question)
  }

  private func book(by person: Principal, count: Int = 0) throws -> FirstContactBook {
    try office.desk.perform(
      ReadFirstContacts(
        from: Office.start - .days(1), to: Office.start + .days(1), count: count), by: person)
  }

  private func log(_ kind: FeedbackKind, area: Int = 1) throws {
    _ = try office.desk.perform(
      LogFeedback(
        id: office.id(), draft: nil, answers: FeedbackTests.complaint(kind, area: area)), by: agent)
  }

  @Test("CC-04 one line is logged once, sealed, with when, how, where and by whom")
  func logged() throws {
    let request = request()
    let contact = try office.desk.perform(request, by: agent)
    #expect(contact.line == "Asked for Marigold; told the way" && contact.category == .question)
    #expect(contact.at == office.clock.instant && contact.channel == .phone)
    #expect(contact.areaName == ServiceArea.shipped[0].name && contact.staffName == "R. Osei")
    #expect(try office.desk.perform(request, by: agent) == contact)
    #expect(try book(by: coordinator, count: 10).rows == [contact])
    let open = try office.desk.connection.first(
      "SELECT count(*) FROM first_contact WHERE instr(sealed, CAST('Marigold' AS BLOB)) > 0"
    ) { try $0.int(0) }
    #expect(open == 0)
    let listed = try office.desk.perform(ListFeedback(count: 10), by: coordinator)
    #expect(listed.rows.isEmpty, "it is in no register")
  }

  @Test("C33 the rate is resolved of resolved, dissatisfaction and complaints; praise is apart")
  func figures() throws {
    for _ in 0..<3 { _ = try office.desk.perform(request(), by: agent) }
    _ = try office.desk.perform(request(2), by: agent)
    try log(.complaint)
    try log(.dissatisfaction, area: 2)
    try log(.compliment)
    _ = try office.desk.perform(request(at: Office.start - .days(30)), by: agent)
    let book = try book(by: coordinator)
    #expect(book.rows.isEmpty, "figures alone were asked for")
    #expect(book.areas.map(\.area.rawValue) == [1, 2])
    #expect(book.areas.map(\.resolved) == [3, 1])
    #expect(book.areas.map(\.dissatisfaction) == [0, 1])
    #expect(book.areas.map(\.complaints) == [1, 0])
    #expect(book.areas.map { $0.percent() } == [75, 50] && book.percent() == 66)
  }

  @Test("CC-32 managers see their areas, others what they logged, the coordinator all")
  func reach() throws {
    _ = try office.desk.perform(request(), by: agent)
    _ = try office.desk.perform(request(4), by: other)
    let manager = try office.person(ServiceArea.shipped[0].manager1, .manager)
    #expect(try book(by: coordinator, count: 9).rows.map(\.area.rawValue).sorted() == [1, 4])
    for (person, area) in [(agent, Int64(1)), (other, 4), (manager, 1)] {
      let book = try book(by: person, count: 9)
      #expect(book.rows.map(\.area.rawValue) == [area])
      #expect(book.areas.map(\.area.rawValue) == [area])
    }
  }

  @Test("without a line, an area or a time that was, it is refused in words")
  func refused() throws {
    var empty = request()
    empty.line = " "
    var late = request(at: Office.start + .days(2))
    late.line = "x"
    for (wrong, field) in [(empty, "line"), (late, "at"), (request(99), "area")] {
      do {
        _ = try office.desk.perform(wrong, by: agent)
        Issue.record("\(field) was taken")
      } catch Refusal.invalid(let problems) {
        #expect(problems.map(\.field.rawValue) == [field])
      }
    }
  }

  @Test("CC-08 CC-09 grounds stand in the row, and the form keeps what the guide proposed")
  func grounds() throws {
    var sheet = FeedbackTests.complaint()
    let reason = "It needs a formal investigation (S3, Initial contact summary)."
    for (field, text) in [
      (FeedbackForm.grounds, "bias,delay"), (FeedbackForm.proposal, "complaint"),
      (FeedbackForm.proposalReason, reason), (FeedbackForm.tenSteps, "1,2"),
      (FeedbackForm.apologised, "yes"),
    ] {
      sheet.set(field, to: .given(text), at: Office.start)
    }
    let row = try office.desk.perform(
      LogFeedback(id: office.id(), draft: nil, answers: sheet), by: agent)
    #expect(row.grounds == [.delay, .bias])
    let list = try office.desk.perform(ListFeedback(count: 5), by: coordinator)
    #expect(list.rows.map(\.grounds) == [[.delay, .bias]])
    let plain = try office.desk.connection.first(
      "SELECT ground FROM feedback", read: { try $0.text(0) })
    #expect(plain == ",delay,bias,")
    let detail = try office.desk.perform(ReadFeedback(feedback: row.id), by: coordinator)
    let kept = try #require(Classification.of(detail.answers))
    #expect(kept.isFollowed && kept.reason == reason)
    #expect(detail.answers.changedAt[FeedbackForm.apologised] == Office.start, "CC-14 when")
    try log(.dissatisfaction)
    #expect(
      try office.desk.perform(ListFeedback(kind: .dissatisfaction, count: 5), by: coordinator)
        .rows.map(\.grounds) == [[]])
  }
}
