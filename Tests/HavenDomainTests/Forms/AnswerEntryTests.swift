import HavenDomain
import Testing

@Suite("Answers from outside")
struct AnswerEntryTests {
  private func answer(_ field: FieldID, _ typed: String) -> Result<Answer?, FormProblem>? {
    IntakeForm.form.field(field).map { AnswerEntry.answer(typed, for: $0) }
  }

  @Test(
    "become what the record keeps",
    arguments: [
      (IntakeForm.consent, "verbal", .given("verbal")),
      (IntakeForm.consent, "Yes, in writing", .given("written")),
      (IntakeForm.consent, "anonymous", .given("anonymous")),
      (IntakeForm.safeNow, "NO", .given("no")), (IntakeForm.safeNow, "declined", .declined),
      (IntakeForm.name, "not asked", .notAsked), (IntakeForm.name, " Jo ", .given(" Jo ")),
      (IntakeForm.needs, "food, shelter", .given("shelter,food")),
      (IntakeForm.safeWays, "text message", .given("text")),
      (IntakeForm.language, "polish", .given("pl")), (IntakeForm.readBack, "all", .given("yes")),
      (IntakeForm.readBack, "name,callback", .given("name,callback")), (IntakeForm.name, "", nil),
      (IntakeForm.childrenAges, "none", .given("none")),
    ] as [(FieldID, String, Answer?)])
  func read(field: FieldID, typed: String, expected: Answer?) {
    #expect(answer(field, typed) == .success(expected))
  }

  @Test(
    "that a field does not take are refused with what it takes",
    arguments: [
      (IntakeForm.consent, "maybe", "none of verbal (Yes, by word of mouth)"),
      (IntakeForm.consent, "yes", "none of verbal"),
      (IntakeForm.needs, "food,gold", "“gold” is none of shelter"),
      (IntakeForm.safeNow, "perhaps", "none of yes, no."),
      (IntakeForm.owner, "declined", "for us to say"),
    ])
  func refused(field: FieldID, typed: String, words: String) {
    guard case .failure(let problem)? = answer(field, typed) else {
      Issue.record("\(typed) was taken")
      return
    }
    #expect(problem.field == field && problem.words.contains(words), "\(problem.words)")
  }

  private func refusals(_ given: [FieldID: String]) -> [String] {
    IntakeForm.form.refusals(
      of: given.keys.sorted { $0.rawValue < $1.rawValue }, answers(given), now: monday, zone: .utc
    ).map { "\($0.field.rawValue): \($0.words)" }
  }

  @Test("C18 IN-06 are refused for a question that is shut, or not asked here")
  func shut() {
    #expect(refusals([IntakeForm.name: "Ada"]) == ["name: Ask for consent first."])
    #expect(refusals([IntakeForm.name: "Ada", IntakeForm.consent: "verbal"]) == [])
    #expect(
      refusals([IntakeForm.name: "Ada", IntakeForm.consent: "anonymous"]) == [
        "name: This is asked only with consent=lifeAtRisk or verbal or written."
      ])
    #expect(refusals(["nonsense": "x"]) == ["nonsense: There is no such question."])
    #expect(refusals([IntakeForm.nextDue: "soonish"]).first?.contains("is no time") == true)
    #expect(refusals([IntakeForm.birth: "200", IntakeForm.consent: "verbal"]) == [])
  }
}
