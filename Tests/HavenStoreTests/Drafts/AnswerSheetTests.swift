import HavenDomain
import Testing

@testable import HavenStore

@Suite("An answer sheet in its sealed row")
struct AnswerSheetTests {
  private static let at = Office.start
  private static let robin = AnswerSheet.Author(
    session: SessionID(rawValue: 71), staff: StaffID(rawValue: 1))
  private static let mari = AnswerSheet.Author(
    session: SessionID(rawValue: -9), staff: StaffID(rawValue: 2))

  private static func save(
    _ sheet: inout AnswerSheet, _ field: FieldID, _ text: String, by author: AnswerSheet.Author,
    known: Int, version: Int
  ) {
    sheet.apply(
      [FieldChange(field: field, answer: .given(text), at: at)], focus: field,
      AnswerSheet.Save(
        form: .intake, by: author, known: known, version: version,
        present: [robin.session, mari.session]))
  }

  @Test("comes back whole: answers, writers, the cursor, and texts that were set aside")
  func roundTrip() throws {
    var sheet = AnswerSheet()
    Self.save(&sheet, IntakeForm.name, "“Wanda” =?", by: Self.robin, known: 1, version: 2)
    Self.save(&sheet, IntakeForm.name, "Vera 1 2 3", by: Self.mari, known: 1, version: 3)
    Self.save(&sheet, IntakeForm.happening, "He is", by: Self.robin, known: 3, version: 4)
    Self.save(&sheet, IntakeForm.happening, "He is\nhere", by: Self.mari, known: 4, version: 5)
    let back = try AnswerSheet(sheet.sealed)
    #expect(back.answers == sheet.answers && back.focus == sheet.focus)
    #expect(back.kept == sheet.kept && back.kept.map(\.answer) == [.given("“Wanda” =?")])
    #expect(back.changed == sheet.changed && back.held == sheet.held)
    #expect(back.held[IntakeForm.happening]?.map(\.by) == [Self.robin])
  }

  @Test("reads what was sealed before writers were kept; nobody knows who wrote it")
  func older() throws {
    var fields = SealedFields()
    fields["name"] = "3 1794000000000 =Wanda M."
    fields["summary"] = "4 1794000000000 "
    fields["/focus"] = "name"
    var sheet = try AnswerSheet(fields)
    #expect(sheet.answers.text(IntakeForm.name) == "Wanda M.")
    #expect(sheet.changed[IntakeForm.name]?.by == nil && sheet.focus == IntakeForm.name)
    Self.save(&sheet, IntakeForm.name, "Vera", by: Self.mari, known: 3, version: 5)
    #expect(sheet.kept.isEmpty, "it was seen, and its writer is not in the form")
  }

  @Test("text that is no sheet is damage, and told", arguments: ["/by/name", "/kept/0", "name"])
  func damaged(name: String) {
    var fields = SealedFields()
    fields[name] = "x"
    #expect(throws: StoreError.self) { try AnswerSheet(fields) }
  }
}
