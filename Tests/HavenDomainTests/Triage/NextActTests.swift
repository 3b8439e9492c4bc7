import Testing

@testable import HavenDomain

@Suite("What to do now")
struct NextActTests {
  private func act(
    _ given: [FieldID: String], dispatches: [Dispatch] = [], after: Int = 0
  ) -> String {
    let sheet = answers(given)
    let list = TriageChecklist(
      answers: sheet, startedAt: monday, dispatches: dispatches, policy: .safeHaven)
    return list.nextAct(TriageScore(sheet), sheet, now: monday + .seconds(after))
  }

  @Test("C12 TR-02 dispatch outranks everything, and says what is left of its three minutes")
  func dispatch() {
    let all: [FieldID: String] = [
      "safeNow": "no", "weapon": "yes", "suicidal": "yes", "assault": "yes",
    ]
    #expect(act(all, after: 62) == "Dispatch emergency services now: 1:58 left.")
    #expect(act(all, after: 220) == "Dispatch emergency services now: over by 0:40.")
  }

  @Test("TR-07 then crisis response, then whoever has the skill (TR-10), then the next question")
  func order() {
    #expect(act(["weapon": "yes", "suicidal": "yes", "assault": "yes"]).hasPrefix("Bring crisis"))
    #expect(act(["suicidal": "yes"]).hasPrefix("Suicide protocol:"))
    #expect(act(["assault": "yes"]).hasPrefix("Abuse protocol:"))
    #expect(act(["children": "yes"]).hasPrefix("Children protocol:"))
    #expect(act([:]) == "Step 1, Safe right now: Are you safe right now?")
  }

  @Test("TR-10 with help given the list goes on, and with a dispatch it says to stay")
  func goesOn() {
    #expect(
      act(["suicidal": "yes", IntakeForm.intervention: "warmTransfer"]).hasPrefix("Step 1,"))
    let sent = Dispatch(agency: "Police", number: "999", reference: "", at: monday)
    #expect(act(["safeNow": "no"], dispatches: [sent]).hasPrefix("Help is on its way: stay."))
  }

  @Test("TR-06 at the end it says so")
  func done() {
    let full = Dictionary(uniqueKeysWithValues: TriageChecklistTests.full.map { ($0.0, $0.1) })
    #expect(act(full).hasPrefix("All five steps are done."))
  }

  @Test(
    "times are written as people say them",
    arguments: [(0, "0:00"), (80, "1:20"), (3900, "1:05:00")])
  func minutes(seconds: Int, words: String) {
    #expect(TimeWords.minutes(seconds) == words)
  }

  @Test("Heartbeat: five quiet minutes on a live channel, counted from the latest sign")
  func heartbeat() {
    var sheet = answers(["weapon": "no"], at: monday + .seconds(60))
    func isDue(_ channel: Channel, _ seconds: Int, heard: Instant? = nil) -> Bool {
      let sign = Heartbeat.lastSign(takenAt: monday, answers: sheet, heard: heard)
      return Heartbeat.isDue(channel, lastSign: sign, now: monday + .seconds(seconds))
    }
    #expect(!isDue(.phone, 359) && isDue(.phone, 360))
    #expect(!isDue(.email, 3_600))
    #expect(!isDue(.phone, 360, heard: monday + .seconds(100)))
    sheet = Answers()
    #expect(isDue(.chat, 300))
    #expect(Heartbeat.lastSign(takenAt: nil, answers: sheet, heard: monday) == nil)
  }

  @Test("silent mode asks the open safety questions that a tap can answer, and else all of them")
  func silent() {
    let asked = SilentMode.questions(answers(["safeNow": "no", "weapon": "no"])).map(\.id)
    #expect(!asked.contains("safeNow") && !asked.contains("weapon") && asked.contains("danger"))
    #expect(!asked.contains(IntakeForm.happening))
    let all = Dictionary(
      uniqueKeysWithValues: SilentMode.questions(Answers()).map { ($0.id, "no") })
    #expect(SilentMode.questions(answers(all)).count == all.count)
  }

  @Test(
    "haven triage score says what follows: priority, dispatch, escalation, follow-up (Q-06 to Q-08)"
  )
  func outcome() {
    let calm = TriageOutcome(answers(["safeNow": "yes"]), policy: .safeHaven)
    #expect(calm.priority == .normal && !calm.escalatesAtOnce && calm.dispatchSeconds == nil)
    #expect(calm.followUpTargetSeconds == 86_400 && calm.followUpLimitSeconds == 259_200)
    #expect(calm.rapidLimitSeconds == 86_400)
    let grave = TriageOutcome(
      answers(["safeNow": "no", "weapon": "yes", "suicidal": "yes", "assault": "yes"]),
      policy: .safeHaven)
    #expect(grave.priority == .critical && grave.escalatesAtOnce && grave.dispatchSeconds == 180)
    #expect(grave.followUpLimitSeconds == 7_200)
    #expect(grave.protocols == [.suicide, .abuse])
    #expect(grave.sentences.contains("Escalates to crisis response at once."))
  }
}
