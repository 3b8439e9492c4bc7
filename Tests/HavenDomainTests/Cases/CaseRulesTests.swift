import HavenDomain
import Testing

@Suite("Cases")
struct CaseRulesTests {
  @Test("a closed case takes a note or is opened again; an open one everything but that")
  func states() {
    let open = CaseAct.allCases.filter { CaseRules.whyNot($0, in: .open) == nil }
    #expect(open == CaseAct.allCases.filter { $0 != .reopen })
    let closed = CaseAct.allCases.filter { CaseRules.whyNot($0, in: .closed) == nil }
    #expect(closed == [.note, .reopen])
    #expect(CaseRules.whyNot(.reopen, in: .open) == "It is open.")
    #expect(
      CaseRules.whyNot(.close, in: .closed) == "This case is closed. Open it again first.")
  }

  @Test(
    "what is open stands against closing until it is settled, or dropped for a reason",
    arguments: [
      (0, 0, "", nil), (1, 0, "", "1 task is open."), (0, 1, "", "1 follow-up is open."),
      (2, 1, "", "2 tasks and 1 follow-up are open."), (2, 1, " ", "2 tasks and 1 follow-up"),
      (2, 1, "they moved", nil),
    ] as [(Int, Int, String, String?)])
  func closing(tasks: Int, followUps: Int, reason: String, words: String?) {
    let open = CaseRules.Open(tasks: tasks, followUps: followUps)
    let why = CaseRules.whyNotClose(open, dropReason: reason)
    #expect(why.map { $0.hasPrefix(words ?? "-") } ?? (words == nil))
  }

  @Test("an intake that is not complete stands against closing, whatever is dropped")
  func intakeOpen() {
    let open = CaseRules.Open(
      tasks: 0, followUps: 0, contacts: [RecordNumber(.contact, 1042)])
    #expect(CaseRules.whyNotClose(open, dropReason: "all")?.contains("C-1042") == true)
  }

  @Test(
    "Q-06 Q-07 C14 a next action is due within 2 h in an emergency, else within 72 h",
    arguments: [
      (true, Duration.hours(2), true), (true, .hours(2) + .minutes(2), false),
      (false, .hours(72), true), (false, .hours(72) + .minutes(2), false),
      (false, .minutes(-2), false), (false, .seconds(-30), true),
    ])
  func nextAction(isEmergency: Bool, after: Duration, fits: Bool) {
    let problem = CaseRules.nextActionProblem(
      due: monday + after, now: monday, isEmergency: isEmergency, policy: .safeHaven)
    #expect((problem == nil) == fits, "\(problem?.words ?? "fits")")
  }

  @Test(
    "Q-08 a rapid follow-up is due within 24 h, any other when it suits them",
    arguments: [
      (true, Duration.hours(24), true), (true, .hours(24) + .minutes(2), false),
      (false, .days(60), true), (false, .hours(-1), false),
    ])
  func followUpTime(isRapid: Bool, after: Duration, fits: Bool) {
    let problem = CaseRules.followUpProblem(
      due: monday + after, now: monday, isRapid: isRapid, policy: .safeHaven)
    #expect((problem == nil) == fits)
  }

  @Test("Q-16 a case without a next action asks for one: within 24 h, in an emergency within 2 h")
  func asked() {
    func by(_ isEmergency: Bool) -> Instant {
      CaseRules.askedBy(from: monday, isEmergency: isEmergency, policy: .safeHaven)
    }
    #expect(by(false) == monday + .hours(24) && by(true) == monday + .hours(2))
  }

  private static func sheet(_ given: [FieldID: String]) -> Answers { answers(given) }

  private func agreed(_ answers: [FieldID: String]) -> String? {
    CaseRules.followUp(
      of: Self.sheet(answers), now: monday, zone: .utc, policy: .safeHaven
    ).map {
      "\(monday.seconds(until: $0.due) / 3600) h \($0.method?.rawValue ?? "-") \($0.isRapid)"
    }
  }

  @Test(
    "IN-17 Q-08 what an intake agrees becomes a follow-up; a rapid one is within 24 h",
    arguments: [
      (["followUp": "+48h", "method": "text"], "48 h text false"),
      (["followUp": "+48h"], "48 h - false"),
      (["followUp": "+48h", "method": "none"], nil), (["method": "text"], nil),
      (["intervention": "rapidFollowUp"], "24 h - true"),
      (["intervention": "rapidFollowUp", "followUp": "+3h", "method": "phone"], "3 h phone true"),
      (["intervention": "rapidFollowUp", "followUp": "+3d"], "24 h - true"),
    ] as [([String: String], String?)])
  func fromIntake(typed: [String: String], expected: String?) {
    let answers = Dictionary(uniqueKeysWithValues: typed.map { (FieldID(rawValue: $0), $1) })
    #expect(agreed(answers) == expected)
  }

  @Test("IN-09 needs and plan are taken over from the intake in its own words")
  func plan() {
    let plan = CaseRules.plan(
      of: answers([
        "needs": "shelter,legal", "support": "a quiet room", "summary": "has a cat",
      ]))
    #expect(plan.needs == "A safe place to stay, Legal advice")
    #expect(plan.plan == "a quiet room\nhas a cat")
  }

  @Test("words of every vocabulary are distinct, short, and typed with dashes")
  func words() {
    #expect(Set(CloseReason.allCases.map(\.words)).count == CloseReason.allCases.count)
    #expect(Set(CaseOutcome.allCases.map(\.words)).count == CaseOutcome.allCases.count)
    #expect(CloseReason.openedInError.dashed == "opened-in-error")
    #expect(CloseReason(dashed: "Needs-Met") == .needsMet && CloseReason(dashed: "x") == nil)
    for reason in CloseReason.allCases { #expect(CloseReason(dashed: reason.dashed) == reason) }
    for method in FollowUpMethod.allCases {
      #expect(IntakeForm.label(IntakeForm.method, method.rawValue) != method.rawValue)
    }
  }
}
