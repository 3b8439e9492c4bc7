import Testing

@testable import HavenDomain

@Suite("How long a record is kept")
struct RecordRetentionTests {
  private func keepUntil(_ given: [FieldID: String], zone: Zone = .utc) -> LocalDate {
    RecordRetention(answers(given), completedAt: monday, zone: zone).keepUntil
  }

  @Test(
    "PR-01 PR-02 C8 is seven years, and the 28th birthday of the youngest juvenile where that is later",
    arguments: [
      ([:], 2033, 11, 2),
      ([IntakeForm.birth: "34"], 2033, 11, 2),
      ([IntakeForm.birth: "17"], 2037, 11, 2),
      ([IntakeForm.birth: "14 Mar 2009"], 2037, 3, 14),
      ([IntakeForm.birth: "2 Nov 2008"], 2033, 11, 2),
      ([IntakeForm.birth: "3 Nov 2008"], 2036, 11, 3),
      ([IntakeForm.childrenAges: "3, 7, 15"], 2051, 11, 2),
      ([IntakeForm.childrenAges: "8 months"], 2054, 11, 2),
      ([IntakeForm.childrenAges: "18, 40"], 2033, 11, 2),
      ([IntakeForm.childrenAges: "none"], 2033, 11, 2),
      ([IntakeForm.birth: "16", IntakeForm.childrenAges: "1"], 2053, 11, 2),
      ([IntakeForm.birth: "29 Feb 2012"], 2040, 2, 29),
      ([IntakeForm.birth: "31 Feb 2012"], 2033, 11, 2),
      ([IntakeForm.birth: "200"], 2033, 11, 2),
    ] as [([FieldID: String], Int, Int, Int)])
  func days(given: [FieldID: String], year: Int, month: Int, day: Int) {
    #expect(keepUntil(given) == LocalDate(year: year, month: month, day: day))
  }

  @Test("PR-02 a child's age is of the day on which it was noted, not of the completing")
  func notedBefore() {
    let sheet = answers([IntakeForm.childrenAges: "3"], at: monday - .days(400))
    let kept = RecordRetention(sheet, completedAt: monday, zone: .utc)
    #expect(kept.keepUntil == LocalDate(year: 2050, month: 9, day: 28))
    #expect(kept.isForJuvenile && kept.words.contains("the youngest child is 28 by then"))
  }

  @Test("PR-01 counts the days of the house")
  func zone() {
    let late = monday + .hours(10)
    let sheet = Answers()
    let newYork = RecordRetention(sheet, completedAt: late, zone: Zones.newYork)
    #expect(newYork.keepUntil == LocalDate(year: 2033, month: 11, day: 2))
    let utc = RecordRetention(sheet, completedAt: late, zone: .utc)
    #expect(utc.keepUntil == LocalDate(year: 2033, month: 11, day: 3))
    #expect(!utc.isForJuvenile && utc.words == "kept until Thu 3 Nov 2033: 7 years")
  }
}
