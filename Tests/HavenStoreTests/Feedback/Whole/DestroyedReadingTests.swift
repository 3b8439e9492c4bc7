import HavenDomain
import Testing

@testable import HavenStore

@Suite("A register with a file that was destroyed")
struct DestroyedReadingTests {
  let stage: StageOffice
  init() throws { stage = try StageOffice() }

  @Test("PR-05 a closed file goes after five years, also where its survey was never sent")
  func survey() throws {
    let row = try stage.closed()
    #expect(row.stage == .survey)
    #expect(try stage.detail(row).keeping.retention != nil)
    try stage.destroyAll()
    let list = try stage.send(ListFeedback(count: 9))
    #expect(list.open == 0 && list.rows.map(\.stage) == [.closed])
    #expect(list.rows.first?.destroyedAt != nil)
    #expect(try stage.send(ListSurveysDue()).isEmpty)
  }

  @Test("PR-05 every reading of it goes on, without a word that was sealed")
  func readings() throws {
    let row = try stage.closed()
    #expect(try stage.send(ListLetters(feedback: row.id)).first?.text.isEmpty == false)
    try stage.destroyAll()
    let letters = try stage.send(ListLetters(feedback: row.id))
    #expect(letters.map(\.text) == [""] && letters.map(\.to) == [""])
    let sheet = try stage.send(ReadChecklist(feedback: row.id))
    #expect(sheet.writings.isEmpty && sheet.reflection?.lessons == "" && sheet.isClosed)
    #expect(sheet.actions.map(\.text) == ["", ""])
    #expect(sheet.ticks.allSatisfy { $0.reason == nil })
    let detail = try stage.detail(row)
    #expect(detail.keeping.tombstone != nil && detail.letters.isEmpty)
    #expect(try stage.send(ReadClocks(.feedback(row.id))).number == row.number)
    #expect(try stage.send(ListFeedback(text: "Wilma", count: 9)).rows.isEmpty)
    #expect(try stage.send(ListFeedback(text: "\(row.number)", count: 9)).rows.count == 1)
    let quarter = Quarter(containing: Office.start, in: .utc)
    #expect(try stage.send(ReadQuarterReport(quarter: quarter)).quarter == quarter)
    #expect(try stage.send(VerifyAudit(), by: stage.office.founder()).isIntact)
  }

  @Test("PR-05 nothing is written about it: letters, surveys and audits say that it is destroyed")
  func writings() throws {
    let row = try stage.closed()
    let audit = try stage.send(
      DrawAuditSample(
        id: stage.office.id(),
        draw: AuditDraw(
          size: .percent(100), scope: .closed, from: row.receivedAt,
          to: row.receivedAt + .days(1), seed: 1)))
    #expect(audit.pieces.map(\.feedback) == [row.id], "whose survey is owed is closed")
    try stage.destroyAll()
    for request: any Answered in [
      ReadLetterFacts(feedback: row.id), stage.letter(row, .progress),
      ReadSurveyLetter(feedback: row.id),
      SendSurvey(id: stage.office.id(), feedback: row.id, way: .post),
      TickAuditPiece(
        id: stage.office.id(), audit: audit.id, feedback: row.id, check: .loggedRight,
        finding: .yes, note: "late"),
    ] {
      let refusal = #expect(throws: Refusal.self) { _ = try stage.send(request) }
      #expect(refusal?.words.contains("Nothing of it can change") == true)
    }
    #expect(throws: Refusal.self, "nothing is left to draw") {
      try stage.send(DrawAuditSample(id: stage.office.id(), draw: audit.draw))
    }
    #expect(try stage.send(ReadAuditSample(audit: audit.id)).pieces.count == 1)
  }
}
