import HavenDomain
import Testing

@Suite("Feedback")
struct FeedbackRulesTests {
  private func row(
    _ kind: FeedbackKind, _ stage: FeedbackStage, received: Instant = monday, due: Instant? = nil
  ) -> FeedbackRow {
    FeedbackRow(
      id: FeedbackID(rawValue: 1), number: RecordNumber(.feedback, 20_417), kind: kind,
      stage: stage, area: nil, areaName: "Central Service", receivedAt: received, due: due,
      passedTo: "Ottoline Reyes", version: 1)
  }

  /// Received, in London; acknowledged by; outcome told by.
  @Test(
    "CC-15 CC-18 CC-19 is acknowledged in 3 and answered in 10 working days from its making",
    arguments: [
      ("2026-11-02 14:30", "2026-11-05 17:00", "2026-11-16 17:00"),
      ("2026-11-02 00:00", "2026-11-05 17:00", "2026-11-16 17:00"),
      ("2026-11-02 23:59", "2026-11-05 17:00", "2026-11-16 17:00"),
      ("2026-11-04 09:00", "2026-11-09 17:00", "2026-11-18 17:00"),
      ("2026-11-06 16:00", "2026-11-11 17:00", "2026-11-20 17:00"),
      ("2026-11-07 10:00", "2026-11-11 17:00", "2026-11-20 17:00"),
      ("2026-11-08 10:00", "2026-11-11 17:00", "2026-11-20 17:00"),
      ("2026-12-30 10:00", "2027-01-04 17:00", "2027-01-13 17:00"),
    ])
  func due(received: String, acknowledge: String, outcome: String) {
    for kind in [FeedbackKind.complaint, .dissatisfaction] {
      func due(_ stage: FeedbackStage) -> Instant? {
        FeedbackDue.due(
          kind: kind, stage: stage, receivedAt: utc(received), zone: Zones.london)
      }
      #expect(due(.received) == utc(acknowledge))
      #expect(due(.acknowledged) == utc(outcome))
      #expect(due(.outcomeTold) == nil)
      #expect(due(.closed) == nil)
    }
  }

  @Test("CC-15 is due at five by the wall clock, on both sides of a clock change")
  func clockChange() {
    // Friday in summer time, due on Wednesday in winter time.
    let due = FeedbackDue.due(
      kind: .complaint, stage: .received, receivedAt: utc("2026-10-23 12:00"), zone: Zones.london)
    #expect(due == utc("2026-10-28 17:00"))
  }

  @Test("CC-21 owes a compliment nothing but thanks", arguments: FeedbackStage.allCases)
  func compliment(stage: FeedbackStage) {
    #expect(
      FeedbackDue.due(kind: .compliment, stage: stage, receivedAt: monday, zone: .utc) == nil)
  }

  @Test("explains its due time in words")
  func dueWords() {
    func words(_ row: FeedbackRow) -> String {
      FeedbackDue.words(row, now: monday, zone: Zones.london)
    }
    #expect(
      words(row(.complaint, .received, due: utc("2026-11-05 17:00")))
        == "Due 17:00 Thu 5 Nov (3 working days from Mon 2 Nov)")
    #expect(
      words(row(.dissatisfaction, .acknowledged, due: utc("2026-11-16 17:00")))
        == "Due 17:00 Mon 16 Nov (10 working days from Mon 2 Nov)")
    #expect(words(row(.complaint, .outcomeTold)) == "Nothing due")
    #expect(words(row(.complaint, .closed)) == "Nothing more to do")
    #expect(words(row(.compliment, .received)) == "Nothing due")
  }

  /// Which of acknowledge, record the outcome and close fit.
  @Test(
    "CC-15 CC-18 CC-21 takes each act at its stage and says why not elsewhere",
    arguments: [
      (FeedbackKind.complaint, FeedbackStage.received, [true, false, false]),
      (.complaint, .acknowledged, [false, true, false]),
      (.complaint, .outcomeTold, [false, false, true]),
      (.complaint, .closed, [false, false, false]),
      (.dissatisfaction, .received, [true, false, false]),
      (.dissatisfaction, .acknowledged, [false, true, false]),
      (.dissatisfaction, .outcomeTold, [false, false, true]),
      (.dissatisfaction, .closed, [false, false, false]),
      (.compliment, .received, [false, false, true]),
      (.compliment, .closed, [false, false, false]),
    ])
  func acts(kind: FeedbackKind, stage: FeedbackStage, fits: [Bool]) {
    let row = row(kind, stage)
    let whyNot = [
      FeedbackRules.whyNotAcknowledge(row), FeedbackRules.whyNotRecordOutcome(row),
      FeedbackRules.whyNotClose(row),
    ]
    #expect(whyNot.map { $0 == nil } == fits)
    for words in whyNot.compactMap({ $0 }) { #expect(words.hasSuffix(".")) }
  }

  @Test("C30 counts from the earlier of the day it was made and the moment it was logged")
  func receivedAt() {
    func received(_ made: String?, at typed: Instant = monday) -> Instant {
      var sheet = Answers()
      sheet.set(FeedbackForm.made, to: made.map(Answer.given), at: typed)
      return FeedbackRules.receivedAt(sheet, now: monday, zone: Zones.london)
    }
    #expect(received(nil) == monday)
    #expect(received("-2d") == monday - .days(2))
    #expect(received("tomorrow") == monday)
    #expect(received("gibberish") == monday)
    // A draft left over the weekend still means the Friday on which “today” was typed.
    #expect(received("today", at: monday - .days(3)) == monday - .days(3))
  }

  @Test("CC-10 is logged once its type, area and story are there, and dates are not to come")
  func problems() {
    func problems(_ given: [FieldID: String]) -> [FieldID] {
      FeedbackRules.problems(answers(given), now: monday, zone: Zones.london).map(\.field)
    }
    let enough = [
      FeedbackForm.kind: "complaint", FeedbackForm.area: "3", FeedbackForm.happened: "Late.",
    ]
    #expect(problems(enough).isEmpty)
    #expect(problems([:]) == [FeedbackForm.kind, FeedbackForm.area, FeedbackForm.happened])
    for field in [FeedbackForm.made, FeedbackForm.completedOn, FeedbackForm.passedOn] {
      #expect(problems(enough.merging([field: "tomorrow"]) { $1 }) == [field])
      #expect(problems(enough.merging([field: "today"]) { $1 }).isEmpty)
    }
  }

  @Test("CC-01 CC-13 is of a kind and an area that the staff decide; the rest may stay unknown")
  func unknown() {
    var sheet = Answers()
    for field in [FeedbackForm.kind, FeedbackForm.area, FeedbackForm.happened] {
      sheet.set(field, to: .unknown, at: monday)
    }
    let open = FeedbackRules.problems(sheet, now: monday, zone: .utc).map(\.field)
    #expect(open == [FeedbackForm.kind, FeedbackForm.area])
  }
}
