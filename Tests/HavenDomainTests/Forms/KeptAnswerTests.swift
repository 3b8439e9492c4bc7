import HavenDomain
import Testing

@Suite("IN-12 two answers to one question")
struct KeptAnswerTests {
  private static func kept(_ field: FieldID, _ text: String, at: Instant) -> KeptText {
    KeptText(
      field: field, answer: .given(text), at: at, by: nil, session: nil, byName: "", version: 2)
  }

  @Test("TR-02 a No to safe right now counts from either side, from the moment it was told")
  func counting() {
    let told = Instant(seconds: 100)
    var answers = Answers()
    answers.set(IntakeForm.safeNow, to: .given("yes"), at: Instant(seconds: 200))
    answers.set(IntakeForm.name, to: .given("no"), at: Instant(seconds: 200))
    let counted = answers.counting([
      Self.kept(IntakeForm.safeNow, "no", at: told),
      Self.kept(IntakeForm.safeNow, "no", at: Instant(seconds: 300)),
      Self.kept(IntakeForm.name, "Vera", at: told),
    ])
    #expect(counted.isNo(IntakeForm.safeNow))
    #expect(counted.changedAt[IntakeForm.safeNow] == told)
    #expect(counted.text(IntakeForm.name) == "no")
    #expect(answers.counting([]) == answers)
  }

  @Test("a kept Yes takes no No away, and a kept Yes to danger counts")
  func gravest() {
    var answers = Answers()
    answers.set(IntakeForm.safeNow, to: .given("no"), at: Instant(seconds: 1))
    let yes = Self.kept(IntakeForm.safeNow, "yes", at: Instant(seconds: 2))
    #expect(answers.counting([yes]) == answers)
    let danger = Self.kept(IntakeForm.danger, "yes", at: Instant(seconds: 2))
    #expect(IntakeRules.isEmergency(Answers().counting([danger])))
  }

  @Test(
    "TR-04 an indicator that either of them noted counts in the score",
    arguments: Indicator.allCases)
  func indicators(indicator: Indicator) {
    let yes = Self.kept(indicator.field, "yes", at: Instant(seconds: 2))
    #expect(TriageScore(Answers().counting([yes])).present == [indicator])
  }

  @Test(
    "words hold words that stand in them; of a list only the same value does",
    arguments: [
      (Field.Kind.line, "He is here", "is", true), (.area, "He\nis", "He", true),
      (.line, "He", "He is", false), (.yesNo, "notAsked", "no", false), (.yesNo, "no", "no", true),
      (.several([]), "shelter,food", "food", false), (.phone, "0161 496", "496", true),
    ])
  func holds(kind: Field.Kind, text: String, part: String, isHeld: Bool) {
    #expect(Answer.given(text).holds(.given(part), as: kind) == isHeld)
    #expect(!Answer.declined.holds(.given(part), as: kind))
    #expect(Answer.declined.holds(.declined, as: kind))
  }
}
