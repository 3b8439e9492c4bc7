import HavenDomain
import Testing

@Suite("What follows from an intake")
struct IntakeRulesTests {
  /// Nothing stands against completing this one.
  static let complete: [FieldID: String] = [
    IntakeForm.safeNow: "yes", IntakeForm.consent: "anonymous",
    IntakeForm.intervention: "information", IntakeForm.owner: "3",
    IntakeForm.nextAction: "Ring the hostel", IntakeForm.nextDue: "+20h",
  ]

  private func problems(_ more: [FieldID: String], at typed: Instant = monday) -> [FormProblem] {
    let given = Self.complete.merging(more) { $1 }
    return IntakeRules.problems(
      answers(given, at: typed), now: monday, zone: Zones.london, policy: .safeHaven)
  }

  @Test("a filled intake can be completed")
  func completes() {
    #expect(problems([:]).isEmpty)
  }

  /// Minutes from now to the limit: none more is taken, but for the minute that is running.
  @Test(
    "Q-06 Q-07 Q-08 the next action is due within 2 h, 24 h or 72 h",
    arguments: [
      ([IntakeForm.safeNow: "no"], 120), ([IntakeForm.danger: "yes"], 120),
      (["weapon": "yes", "suicidal": "yes", "children": "yes"], 120),
      ([IntakeForm.intervention: "rapidFollowUp"], 1440),
      ([IntakeForm.intervention: "rapidFollowUp", IntakeForm.danger: "yes"], 120),
      ([:], 4320), ([IntakeForm.medical: "yes"], 4320),
    ] as [([FieldID: String], Int)])
  func limits(given: [FieldID: String], minutes: Int) {
    func due(_ minutes: Int) -> [FieldID] {
      problems(given.merging([IntakeForm.nextDue: "+\(minutes)m"]) { $1 }).map(\.field)
    }
    #expect(due(minutes).isEmpty)
    #expect(due(minutes + 1).isEmpty)
    #expect(due(minutes + 2) == [IntakeForm.nextDue])
  }

  @Test("Q-06 Q-07 C14 the target is 2 h in an emergency and else 24 h of at most 72")
  func targets() {
    #expect(NextAction.target(isEmergency: true, policy: .safeHaven) == .hours(2))
    #expect(NextAction.target(isEmergency: false, policy: .safeHaven) == .hours(24))
    for isEmergency in [true, false] {
      for isRapid in [true, false] {
        let limit = NextAction.limit(isEmergency: isEmergency, isRapid: isRapid, policy: .safeHaven)
        #expect(NextAction.target(isEmergency: isEmergency, policy: .safeHaven) <= limit)
      }
    }
  }

  @Test("Q-06 the words about a late due time name the hours")
  func lateWords() {
    #expect(
      problems([IntakeForm.nextDue: "+73h"]).map(\.words) == [
        "For a contact like this the next action is due within 72 hours."
      ])
    #expect(
      problems([IntakeForm.nextDue: "+3h", IntakeForm.safeNow: "no"]).map(\.words) == [
        "For an emergency the next action is due within 2 hours."
      ])
  }

  @Test("a next action that was due before now is sent back, one of this minute is not")
  func past() {
    #expect(problems([IntakeForm.nextDue: "-2m"]).map(\.field) == [IntakeForm.nextDue])
    #expect(problems([IntakeForm.nextDue: "now"]).isEmpty)
    // Typed an hour and a half ago, as “in an hour”.
    #expect(
      problems([IntakeForm.nextDue: "+1h"], at: monday - .minutes(90)).map(\.field)
        == [IntakeForm.nextDue])
  }

  @Test("TR-08 a score is raised with a reason and never lowered")
  func raising() {
    let high = ["weapon": "yes", "suicidal": "yes"] as [FieldID: String]
    func raise(_ to: String, _ reason: String?) -> [FieldID] {
      var given = high
      given[IntakeForm.raiseTo] = to
      given[IntakeForm.raiseReason] = reason
      given[IntakeForm.nextDue] = "+1h"
      return problems(given).map(\.field)
    }
    #expect(raise("9", "A child is missing").isEmpty)
    #expect(raise("9", nil) == [IntakeForm.raiseReason])
    #expect(raise("5", "Calm now") == [IntakeForm.raiseTo])
    #expect(raise("11", "x") == [IntakeForm.raiseTo])
    #expect(raise("-3", "x").contains(IntakeForm.raiseTo))
    #expect(raise("９", "x") == [IntakeForm.raiseTo])
  }

  @Test(
    "Q-05 priority follows the score; unsafe is critical, danger at least high",
    arguments: [
      ([:], Priority.normal, false), (["children": "yes"], .normal, false),
      (["weapon": "yes", "children": "yes"], .high, false),
      (["weapon": "yes", "suicidal": "yes", "assault": "yes"], .critical, true),
      (["safeNow": "no"], .critical, true), (["danger": "yes"], .high, true),
      (["danger": "yes", "weapon": "yes", "suicidal": "yes", "assault": "yes"], .critical, true),
      (["safeNow": "yes", "danger": "no"], .normal, false), (["raiseTo": "8"], .critical, true),
    ] as [([FieldID: String], Priority, Bool)])
  func priorities(given: [FieldID: String], priority: Priority, isEmergency: Bool) {
    #expect(IntakeRules.priority(answers(given)) == priority)
    #expect(IntakeRules.isEmergency(answers(given)) == isEmergency)
  }

  @Test("IN-02 TR-04 every Yes that an agent must know is a flag, and no other answer is")
  func flags() {
    let table: [(FieldID, String, Flag)] = [
      ("safeNow", "no", .unsafeNow), ("weapon", "yes", .weapon), ("suicidal", "yes", .suicidal),
      ("assault", "yes", .assault), ("children", "yes", .children), ("medical", "yes", .medical),
    ]
    for (field, text, flag) in table {
      #expect(IntakeRules.flags(answers([field: text])) == [flag])
      #expect(IntakeRules.flags(answers([field: text == "no" ? "yes" : "no"])).isEmpty)
      var declined = Answers()
      declined.set(field, to: .declined, at: monday)
      #expect(IntakeRules.flags(declined).isEmpty)
    }
    let all = answers(Dictionary(uniqueKeysWithValues: table.map { ($0.0, $0.1) }))
    #expect(IntakeRules.flags(all) == table.map(\.2))
  }

  @Test("TR-01 IN-03 the timeline notes the No, the consent and the assessment, each once")
  func events() {
    var sheet = Answers()
    var noted: [String] = []
    func type(_ field: FieldID, _ answer: Answer, second: Int) {
      let before = sheet
      sheet.set(field, to: answer, at: monday + .seconds(second))
      for event in IntakeRules.events(before: before, after: sheet) {
        noted.append("\(event.kind) \(monday.seconds(until: event.at))")
      }
    }
    type(IntakeForm.safeNow, .given("no"), second: 5)
    type(IntakeForm.consent, .declined, second: 6)
    type(IntakeForm.consent, .given("verbal"), second: 9)
    for (index, field) in ["weapon", "danger", "children", "medical", "assault"].enumerated() {
      type(FieldID(rawValue: field), .given("no"), second: 10 + index)
    }
    type("suicidal", .declined, second: 30)
    type("suicidal", .given("no"), second: 40)
    type(IntakeForm.safeNow, .given("no"), second: 50)
    #expect(noted == ["foundUnsafe 5", "consentRecorded 9", "safetyAssessed 30"])
  }
}
