import HavenDomain
import Testing

@testable import HavenStore

/// With the database, its audit and its key in hand: which answers are those of which case?
@Suite("C22 a survey cannot be joined to its case")
struct UnjoinableTests {
  private static let four = [
    SurveyAnswers(
      listened: true, handling: .verySatisfied, improve: "Wait less.",
      mayContact: true, method: .email, details: "wilma@example.org"),
    SurveyAnswers(
      listened: false, handling: .dissatisfied, mayContact: true, details: "1 Mill Lane"),
    SurveyAnswers(informed: .neither, improve: "Be kinder.", mayContact: false),
    SurveyAnswers(outcome: .neither),
  ]

  /// Closed, sent and entered, in an order of the day's own.
  private func played(_ order: [Int]) throws -> SurveyStage {
    let stage = try SurveyStage()
    for index in order {
      let row = try stage.closed()
      stage.office.clock.advance(.hours(3))
      _ = try stage.send(SendSurvey(id: stage.office.id(), feedback: row.id, way: .post))
      stage.office.clock.advance(.hours(20))
      try stage.enter(Self.four[index])
    }
    return stage
  }

  private static let quarter = Int64(Quarter(index: 2_026 * 4 + 3).index)

  @Test("C22 a quarter is one row: no id, no time, no staff and no key of a survey's own")
  func oneRow() throws {
    let stage = try played([0, 1, 2, 3])
    let connection = stage.office.desk.connection
    for table in ["survey_answers", "survey_contacts"] {
      let columns = try connection.all(
        "SELECT name FROM pragma_table_info(?1) ORDER BY cid", table, read: { try $0.text(0) })
      #expect(columns == ["id", "version", "key", "sealed"])
    }
    let rows = try connection.all("SELECT id, version FROM survey_answers") {
      [try $0.int64(0), try $0.int64(1)]
    }
    #expect(rows == [[Self.quarter, 4]])
    #expect(
      try connection.all("SELECT id FROM survey_contacts", read: { try $0.int64(0) }) == [1])
  }

  @Test("C22 opened with the key, the answers have neither order nor contact, and no case")
  func sameInAnyOrder() throws {
    let orders = [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]]
    let opened = try orders.map { try played($0).opened(.complaints, Self.quarter) }
    #expect(opened[0] == opened[1] && opened[1] == opened[2])
    #expect(
      opened[0] == [
        "yes||verySatisfied||Wait less.": 1, "no||dissatisfied||": 1, "|neither|||Be kinder.": 1,
        "|||neither|": 1, "6=yes": 2, "6=no": 1,
      ])
    let all = opened[0].keys.joined()
    for told in ["wilma", "Mill", "email", "F-"] { #expect(!all.contains(told)) }
  }

  @Test("C22 the bytes under the seal are the same, whatever the order of entering")
  func sameBytes() throws {
    func plain(_ order: [Int]) throws -> [UInt8] {
      let stage = try played(order)
      let vault = stage.office.desk.vault
      let row = try stage.office.desk.connection.first(
        "SELECT version, key, sealed FROM survey_answers"
      ) { (try $0.int64(0), try $0.int64(1), try $0.bytes(2)) }
      let (version, key, sealed) = try #require(row)
      let place = SealedPlace(table: "survey_answers", row: Self.quarter, version: version)
      return try vault.openBytes(sealed, at: place, key: key)
    }
    #expect(try plain([0, 1, 2, 3]) == plain([3, 1, 0, 2]))
  }

  @Test("C22 audit and remembered requests say that one was entered, and nothing of which")
  func audit() throws {
    let stage = try played([0, 1, 2, 3])
    let entered = try stage.office.audit().filter { $0.action == "survey.entered" }
    #expect(entered.count == 4)
    #expect(entered.allSatisfy { $0.object == "survey" && $0.fields.isEmpty })
    let remembered = try stage.office.desk.connection.all(
      "SELECT object, number FROM request WHERE action = 'survey.entered'"
    ) { [try $0.int64(0), try $0.int64(1)] }
    #expect(!remembered.isEmpty && remembered.allSatisfy { $0 == [0, 0] })
  }

  @Test("C22 a wish has a day and a random number, and stands in the order of neither")
  func wishes() throws {
    let stage = try played([1, 0, 2, 3])
    let wishes = try stage.send(ListSurveyContacts())
    #expect(wishes.map(\.details) == ["1 Mill Lane", "wilma@example.org"])
    #expect(wishes[0].day < wishes[1].day)
    #expect(Set(wishes.map(\.id)).count == 2 && wishes.allSatisfy { $0.id.rawValue > 1_000 })
    let kept = try stage.opened(.contacts, 1).keys.sorted()
    #expect(kept.count == 2)
    for wish in kept {
      for answer in ["yes", "Wait less", "verySatisfied", "dissatisfied"] {
        #expect(!wish.contains(answer))
      }
    }
  }

  @Test("C22 a wish that was seen to leaves no details behind, in any page of the file")
  func destroyed() throws {
    let stage = try played([0])
    let before = try stage.office.desk.connection.first(
      "SELECT sealed FROM survey_contacts", read: { try $0.bytes(0) })
    let wish = try #require(try stage.send(ListSurveyContacts()).first)
    _ = try stage.send(EndSurveyContact(id: stage.office.id(), contact: wish.id))
    #expect(try stage.opened(.contacts, 1).isEmpty)
    stage.office.desk.close()
    let file = stage.office.scratch.read("data/haven.db")
    let old = try #require(before).suffix(16)
    #expect(!file.isEmpty && !Self.contains(file, Array(old)))
  }

  @Test("what remains: one survey alone in its quarter is that of who was sent the only one")
  func alone() throws {
    let stage = try played([2])
    let sent = try stage.office.audit().filter { $0.action == "survey.sent" }
    let answers = try stage.opened(.complaints, Self.quarter).keys.filter { !$0.hasPrefix("6=") }
    #expect(sent.count == 1 && answers.count == 1)
    // The figures do not tell it.
    let figures = try stage.send(ReadSurveyFigures()).complaints[0]
    #expect(figures.returned == .small && figures.improve.isEmpty)
    #expect(figures.tallies.allSatisfy { $0.cells.allSatisfy { $0.count ?? 0 == 0 } })
  }

  private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    return bytes.indices.contains { index in
      bytes[index] == first && bytes[index...].starts(with: part)
    }
  }
}
