import HavenDomain
import Testing

@Suite("Feedback")
struct FeedbackRulesTests {
  private func row(
    _ kind: FeedbackKind, _ stage: FeedbackStage, received: Instant = monday,
    next: FeedbackDue? = nil
  ) -> FeedbackRow {
    FeedbackRow(
      id: FeedbackID(rawValue: 1), number: RecordNumber(.feedback, 20_417), kind: kind,
      stage: stage, area: nil, areaName: "Central Service", receivedAt: received, next: next,
      passedTo: "Ottoline Reyes", version: 1)
  }

  @Test("CC-15 CC-31 explains its due time in words")
  func dueWords() {
    func words(_ stage: FeedbackStage, _ next: FeedbackDue?) -> String {
      FeedbackDue.words(row(.complaint, stage, next: next), now: monday, zone: Zones.london)
    }
    func due(_ kind: ClockKind, _ at: String, _ target: String?) -> FeedbackDue {
      FeedbackDue(kind: kind, at: utc(at), from: monday, target: target)
    }
    #expect(
      words(.received, due(.acknowledgement, "2026-11-05 17:00", "3 working days"))
        == "Due 17:00 Thu 5 Nov: acknowledgement (3 working days from Mon 2 Nov)")
    #expect(
      words(.acknowledged, due(.progressUpdate, "2026-11-16 17:00", nil))
        == "Due 17:00 Mon 16 Nov: progress update")
    #expect(words(.outcomeTold, nil) == "Nothing due")
    #expect(words(.closed, nil) == "Nothing more to do")
    #expect(
      words(.closed, due(.survey, "2026-12-03 00:00", "30 days"))
        == "Due 24:00 Wed 2 Dec: survey (30 days from Mon 2 Nov)")
  }

  /// Which of acknowledge, record the outcome and close fit.
  @Test(
    "CC-15 CC-18 CC-21 takes each act at its stage and says why not elsewhere",
    arguments: [
      (FeedbackKind.complaint, FeedbackStage.received, [true, false, false]),
      (.complaint, .acknowledged, [false, false, false]),
      (.complaint, .investigating, [false, true, false]),
      (.complaint, .outcomeTold, [false, false, false]),
      (.complaint, .lessons, [false, false, true]),
      (.complaint, .closed, [false, false, false]),
      (.dissatisfaction, .received, [true, false, false]),
      (.dissatisfaction, .acknowledged, [false, true, false]),
      (.dissatisfaction, .outcomeTold, [false, false, true]),
      (.dissatisfaction, .closed, [false, false, false]),
      (.compliment, .received, [false, false, false]),
      (.compliment, .closed, [false, false, false]),
    ])
  func acts(kind: FeedbackKind, stage: FeedbackStage, fits: [Bool]) {
    let row = row(kind, stage)
    let moves: [FeedbackMove] = [.acknowledge, .tellOutcome, .close]
    let whyNot = moves.map { FeedbackMachine.step($0, on: row, at: monday).whyNot }
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
