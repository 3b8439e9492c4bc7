import Testing

@testable import HavenDomain

@Suite("What the fields of a letter are filled from")
struct LetterSourcesTests {
  private let area = ServiceArea.shipped[6]

  private func sources(
    _ kind: FeedbackKind = .complaint, _ events: [FeedbackClocks.Event] = [],
    _ done: [FeedbackEvent] = [], answers given: [FieldID: String] = [:]
  ) -> LetterSources {
    func clocks(_ more: [FeedbackClocks.Event]) -> FeedbackClocks {
      FeedbackClocks(
        .init(kind: kind, receivedAt: monday, events: events + more), policy: .acorn,
        calendar: ContactClocksTests.office)
    }
    var row = Samples.feedbackRow
    row.kind = kind
    row.areaName = area.name
    row.passedTo = "Imani Calder"
    row.receivedAt = monday
    let told: [FeedbackEvent.Kind] = [.acknowledged, .outcomeTold, .appealReceived]
    return LetterSources(
      row: row, answers: answers(given), area: area, events: done, clocks: clocks([]),
      ifTold: clocks(told.map { FeedbackClocks.Event($0, at: monday) }), sender: "Imani Calder",
      house: "Safe Haven", now: monday, zone: .utc)
  }

  @Test("AP-01 AP-02 the right to appeal names who, until when, and how long each step takes")
  func appeal() {
    let values = sources().values()
    #expect(values["appeal to"] == area.manager3)
    #expect(values["appeal contact"] == "5 working days" && values["appeal answer"] == "30 days")
    let day = Zone.utc.wallTime(at: monday).date + 30
    #expect(values["appeal until"] == LetterDay.words(day))
    let none = sources(.dissatisfaction).values()
    #expect(none["appeal until"] == nil && none["appeal to"] == nil, "AP-08")
  }

  @Test("CC-31 the next update is the one that was agreed, while it is to come")
  func update() {
    #expect(sources().values()["next update"] == nil)
    #expect(LetterField.nextUpdate.missing == "There is no next update agreed: agree one first.")
    let agreed = FeedbackClocks.Event(.updateAgreed, at: monday, due: monday + .days(4))
    let day = Zone.utc.wallTime(at: monday + .days(4)).date
    #expect(sources(.complaint, [agreed]).values()["next update"] == LetterDay.words(day))
    let over = FeedbackClocks.Event(
      .updateAgreed, at: monday - .days(9), due: monday - .days(4))
    #expect(sources(.complaint, [over]).values()["next update"] == nil)
  }

  @Test("names are on one line, and what was told stands as it was told")
  func texts() {
    let told = FeedbackEvent(
      kind: .outcomeTold, at: monday, staffName: nil, detail: "It was mended.\nWe rang.")
    let values = sources(
      .complaint, [], [told],
      answers: [FeedbackForm.firstName: " June\n\u{1B}[31m", FeedbackForm.surname: "Example"]
    ).values()
    #expect(values["customer"] == "June [31m Example")
    #expect(values["outcome"] == "It was mended.\nWe rang.")
    #expect(values["kind"] == "complaint" && values["handler"] == "Imani Calder")
    #expect(sources().values()["customer"] == nil)
    #expect(sources(.dissatisfaction).values()["kind"] == "message")
  }

  @Test("CC-18 they hear by a day that is counted, and days are written out")
  func days() {
    #expect(sources().values()["answer by"] != nil)
    #expect(sources(.dissatisfaction).values()["answer by"] != nil)
    let date = Zone.utc.wallTime(at: monday).date
    #expect(sources().values()["today"] == LetterDay.words(date))
    #expect(LetterDay.words(LocalDate(day: 0)) == "Thursday 1 January 1970")
    #expect(sources(.compliment).values()["answer by"] == nil)
  }

  @Test("a letter is ready when nothing is missing, and what is missing says what to do")
  func ready() throws {
    let values = sources(answers: [FeedbackForm.firstName: "June"]).values()
    let facts = LetterRulesTests.facts(values: values)
    let bare = Letter(.outcome, .shipped, facts)
    #expect(bare.problems == [LetterField.outcome.missing] && bare.text.contains("{outcome}"))
    let whole = Letter(.outcome, .shipped, facts, ownWords: "The lock is mended {for good}.")
    #expect(whole.problems.isEmpty && whole.text.contains("The lock is mended {for good}."))
    #expect(Letter(.acknowledgement, .shipped, facts).problems.isEmpty)
    #expect(
      Letter(.progress, .shipped, facts, ownWords: "We look into it.").problems
        == [LetterField.nextUpdate.missing])
    let nameless = LetterRulesTests.facts(values: sources().values())
    #expect(
      Letter(.acknowledgement, .shipped, nameless).problems == [LetterField.customer.missing])
  }

  @Test("GP-06 the coach reads a progress report as one")
  func coach() {
    let facts = LetterRulesTests.facts(values: sources().values())
    let letter = Letter(.progress, .shipped, facts, ownWords: "Probably on Friday.")
    #expect(letter.advice(.shipped).map(\.text) == ["Probably"])
    let first = Letter(.acknowledgement, .shipped, facts)
    #expect(first.advice(.shipped) == [])
  }
}
