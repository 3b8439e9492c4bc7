import HavenDomain
import Testing

@testable import HavenStore

@Suite("The queue")
struct QueueTests {
  let office: Office
  let agent: Principal

  init() throws {
    office = try Office()
    agent = try office.person("Robin Osei", .agent)
  }

  private func window(
    _ position: ReadQueue.Position = .top, _ count: Int = 50, text: String? = nil,
    followUp: Bool = false
  ) throws -> QueueWindow {
    try office.desk.perform(
      ReadQueue(position: position, count: count, text: text, includesFollowUp: followUp),
      by: agent)
  }

  /// Contacts of mixed channels, at different times.
  private func fill(_ count: Int) throws {
    for n in 0..<count {
      office.clock.advance(.seconds(n % 3 == 0 ? 0 : 7))
      _ = try office.contact(Channel.allCases[n % Channel.allCases.count])
    }
    for row in try window(.top, 500).rows where row.id.rawValue % 5 == 0 {
      _ = try office.desk.perform(
        EscalateContact(id: office.id(), contact: row.id, reason: .other, note: ""), by: agent)
    }
  }

  @Test("Q-05 goes by risk, then due, then arrival")
  func order() throws {
    try fill(40)
    let rows = try window(.top, 500).rows
    #expect(rows.count == 40)
    #expect(rows.map(\.place) == rows.map(\.place).sorted())
    #expect(rows.first?.priority == .critical && rows.last?.priority == .normal)
  }

  @Test("pages down and up meet without a gap or a double", arguments: [1, 7, 39, 40, 100])
  func pages(size: Int) throws {
    try fill(40)
    let all = try window(.top, 500).rows
    var down: [QueueRow] = []
    var page = try window(.top, size)
    #expect(!page.hasBefore)
    while true {
      down += page.rows
      guard page.hasAfter, let last = page.rows.last else { break }
      page = try window(.after(last.place), size)
      #expect(page.hasBefore)
    }
    #expect(down == all)
    var up: [QueueRow] = []
    page = try window(.bottom, size)
    #expect(!page.hasAfter)
    while true {
      up = page.rows + up
      guard page.hasBefore, let first = page.rows.first else { break }
      page = try window(.before(first.place), size)
      #expect(page.hasAfter)
    }
    #expect(up == all)
  }

  @Test("a window from a place holds that place first, also when its row is gone")
  func from() throws {
    try fill(10)
    let all = try window().rows
    #expect(try window(.from(all[4].place), 3).rows == Array(all[4...6]))
    let taken = try office.desk.perform(
      TakeContact(id: office.id(), contact: all[4].id), by: agent)
    let draft = try IntakeTests.fill(taken, office, agent)
    _ = try office.desk.perform(
      CompleteIntake(id: office.id(), draft: draft, lease: taken.lease), by: agent)
    #expect(try window(.from(all[4].place), 3).rows.map(\.id) == all[5...7].map(\.id))
  }

  @Test("Q-18 its totals are what a count would give, after every kind of change")
  func totals() throws {
    try fill(12)
    let rows = try window().rows
    let taken = try rows.prefix(3).map {
      try office.desk.perform(TakeContact(id: office.id(), contact: $0.id), by: agent)
    }
    _ = try office.desk.perform(ReleaseContact(id: office.id(), lease: taken[0].lease), by: agent)
    let draft = try IntakeTests.fill(taken[1], office, agent)
    _ = try office.desk.perform(
      CompleteIntake(id: office.id(), draft: draft, lease: taken[1].lease), by: agent)
    office.clock.advance(.minutes(10))
    let after = try window(.top, 500, followUp: true)
    let waiting = after.rows.filter { $0.state == .waiting }
    #expect(after.totals.waiting == waiting.count)
    #expect(after.totals.held == 1 && after.totals.followUp == 1)
    #expect(
      after.totals.byPriority == Priority.allCases.map { p in waiting.count { $0.priority == p } })
    let now = office.clock.instant
    #expect(after.totals.overTarget == waiting.count { $0.isOverdue(at: now) })
    #expect(after.totals.overTarget > 0)
    #expect(after.totals.oldestWaiting == waiting.map(\.receivedAt).min())
    #expect(after.totals.averageWait != nil)
    #expect(try window(.top, 500).rows.count == after.rows.count - 1)
  }

  @Test("reads a page from its index: no sort, no scan", arguments: [true, false])
  func plan(isDown: Bool) throws {
    let plan =
      isDown
      ? try office.desk.connection.all(
        """
        EXPLAIN QUERY PLAN SELECT * FROM queue_row
        WHERE state IN ('waiting', 'held') AND (priority, due, id) > (1, 2, 3)
        ORDER BY priority, due, id LIMIT 50
        """, read: { try $0.text(3) })
      : try office.desk.connection.all(
        """
        EXPLAIN QUERY PLAN SELECT * FROM queue_row
        WHERE state <> 'closed' AND (priority, due, id) < (1, 2, 3)
        ORDER BY priority DESC, due DESC, id DESC LIMIT 50
        """, read: { try $0.text(3) })
    let words = plan.joined(separator: "; ")
    #expect(words.contains("USING INDEX \(isDown ? "contact_queue" : "contact_open")"))
    #expect(!words.contains("TEMP B-TREE") && !words.contains("SCAN"))
  }

  @Test("the overdue and the oldest are found in their indexes")
  func planOfTotals() throws {
    let overdue = try office.desk.connection.all(
      """
      EXPLAIN QUERY PLAN SELECT count(*) FROM
        (SELECT 1 FROM contact WHERE state = 'waiting' AND due < 5 LIMIT 1000)
      """, read: { try $0.text(3) })
    #expect(overdue.contains { $0.contains("contact_overdue") })
    let oldest = try office.desk.connection.all(
      """
      EXPLAIN QUERY PLAN
      SELECT received_at FROM contact WHERE state = 'waiting' ORDER BY received_at LIMIT 1
      """, read: { try $0.text(3) })
    #expect(oldest.contains { $0.contains("contact_oldest") })
  }
}

@Suite("Finding contacts")
struct QueueSearchTests {
  let office: Office
  let agent: Principal

  init() throws {
    office = try Office()
    agent = try office.person("Robin Osei", .agent)
    _ = try office.contact(.phone, name: "Mira Quill", callback: "+44 20 7946 0991")
    _ = try office.contact(.chat, name: "Mira Løkke")
    _ = try office.contact(.email, name: "Jo Phonebook")
    let taken = try office.contact(.letter, name: "Zoë Quill")
    _ = try office.desk.perform(TakeContact(id: office.id(), contact: taken.id), by: agent)
  }

  private func found(_ text: String) throws -> [Int64] {
    try office.desk.perform(ReadQueue(count: 50, text: text), by: agent).rows.map(\.id.rawValue)
  }

  @Test(
    "finds by name, phone, channel and owner, the newest first, every word fitting",
    arguments: [
      ("mira", [2, 1]), ("MIRA quill", [1]), ("quill", [4, 1]), ("zoe", [4]), ("lokke", [2]),
      ("0991", [1]), ("+44 20 7946 0991", [1]), ("web chat", [2]), ("phone", [3, 1]),
      ("phone mira", [1]), ("osei", [4]), ("osei quill", [4]), ("letter zo", [4]),
      ("nobody", []), ("mira nobody", []), ("osei mira", []),
    ] as [(String, [Int64])])
  func finds(text: String, ids: [Int64]) throws {
    #expect(try found(text) == ids)
  }

  @Test("finds by number, with its letter and without")
  func byNumber() throws {
    let row = try office.desk.perform(ReadContact(.id(ContactID(rawValue: 2))), by: agent).row
    #expect(try found("\(row.number)") == [2])
    #expect(try found("\(row.number.value)").contains(2))
  }

  @Test("a double name is found by both its parts only")
  func doubleName() throws {
    let both = try office.contact(.phone, name: "Ines Ali-Hassan")
    _ = try office.contact(.phone, name: "Ines Ali-Baker")
    #expect(try found("ali-hassan") == [both.id.rawValue])
    #expect(try found("ines hassan") == [both.id.rawValue])
  }

  @Test("one letter is not typed yet: the list stays", arguments: ["m", " ", "q "])
  func tooShort(text: String) throws {
    #expect(try found(text).count == 4)
  }

  @Test("a name that the intake changed is found under the new one only")
  func renamed() throws {
    let row = try office.contact(.phone, name: "Wrong Name")
    let taken = try office.desk.perform(TakeContact(id: office.id(), contact: row.id), by: agent)
    _ = try office.desk.perform(
      SaveDraft(
        id: office.id(), draft: taken.draft.id, lease: taken.lease,
        changes: [
          office.change(IntakeForm.consent, "verbal"),
          office.change(IntakeForm.name, "Right Person"),
        ], focus: nil,
        version: taken.draft.version), by: agent)
    #expect(try found("wrong").isEmpty)
    #expect(try found("person") == [row.id.rawValue])
  }

  @Test("pages through more hits than one look takes, in order, up to 200")
  func many() throws {
    for _ in 0..<230 { _ = try office.contact(.portal, name: "Ola Many") }
    let ids = try found("ola")
    #expect(ids.count == 200 && ids == ids.sorted(by: >))
    #expect(try found("portal many").count == 200)
  }

  @Test("a search leaves no word of it in the audit")
  func noWords() throws {
    _ = try found("quill")
    let last = try #require(try office.audit().last)
    #expect(last.action == "queue.viewed" && last.object == "search")
    #expect(!"\(try office.audit())".contains("quill"))
  }
}
