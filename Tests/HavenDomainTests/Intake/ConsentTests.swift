import HavenDomain
import Testing

@Suite("Consent")
struct ConsentTests {
  private func consent(_ given: [FieldID: String]) -> Consent {
    Consent(answers(given), zone: .utc)
  }

  @Test("IN-05 C18 keeps its grounds and the moment of the key, and none where none was given")
  func basis() {
    for basis in [Consent.Basis.verbal, .written, .lifeAtRisk, .anonymous] {
      let given = consent([IntakeForm.consent: basis.rawValue])
      #expect(given.basis == basis && given.at == monday)
    }
    var sheet = Answers()
    sheet.set(IntakeForm.consent, to: .declined, at: monday)
    #expect(Consent(sheet, zone: .utc).basis == nil && Consent(sheet, zone: .utc).at == nil)
  }

  @Test("PR-20 lets details go to those who were named, and to nobody else")
  func scope() {
    let named = consent([
      IntakeForm.consent: "verbal", IntakeForm.share: "yes", IntakeForm.shareWith: "partners",
    ])
    #expect(named.shares && named.sharesWith == ["partners"])
    let open = consent([IntakeForm.consent: "verbal", IntakeForm.share: "yes"])
    #expect(open.shares && open.sharesWith.isEmpty)
    #expect(!consent([IntakeForm.consent: "verbal"]).shares)
  }

  @Test("PR-20 ends when the release runs out, to the millisecond")
  func expiry() {
    let given = consent([
      IntakeForm.consent: "written", IntakeForm.share: "yes", IntakeForm.shareWith: "partners",
      IntakeForm.shareUntil: "+7d",
    ])
    let end = monday + .days(7)
    #expect(given.sharesUntil == end)
  }

  @Test("IN-06 shares nothing from the moment that it was taken back")
  func withdrawn() {
    let given = consent([
      IntakeForm.consent: "verbal", IntakeForm.share: "yes", IntakeForm.shareWith: "partners",
      IntakeForm.withdrawn: "yes",
    ])
    #expect(given.withdrawnAt == monday)
    let none = consent([IntakeForm.consent: "anonymous", IntakeForm.withdrawn: "yes"])
    #expect(none.withdrawnAt == nil)
  }

  @Test(
    "PR-20 a written release is complete with whom and until when; sharing nothing needs neither",
    arguments: [
      ([IntakeForm.share: "yes"], [IntakeForm.shareWith, IntakeForm.shareUntil]),
      ([IntakeForm.share: "yes", IntakeForm.shareWith: "team"], [IntakeForm.shareUntil]),
      (
        [
          IntakeForm.share: "yes", IntakeForm.shareWith: "team", IntakeForm.shareUntil: "+30d",
        ], []
      ),
      ([IntakeForm.share: "no"], []), ([:], []),
      ([IntakeForm.share: "yes", IntakeForm.withdrawn: "yes"], []),
    ] as [([FieldID: String], [FieldID])])
  func written(given: [FieldID: String], open: [FieldID]) {
    let sheet = answers(given.merging([IntakeForm.consent: "written"]) { $1 })
    let problems = IntakeRules.problems(sheet, now: monday, zone: .utc, policy: .safeHaven)
      .filter { [IntakeForm.shareWith, IntakeForm.shareUntil].contains($0.field) }
    #expect(problems.map(\.field) == open)
    for problem in problems { #expect(problem.words.contains("help does not depend on it")) }
    let verbal = answers(given.merging([IntakeForm.consent: "verbal"]) { $1 })
    #expect(
      !IntakeRules.problems(verbal, now: monday, zone: .utc, policy: .safeHaven)
        .contains { $0.field == IntakeForm.shareWith })
  }
}
