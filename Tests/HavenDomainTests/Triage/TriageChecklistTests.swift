import Testing

@testable import HavenDomain

@Suite("The triage checklist")
struct TriageChecklistTests {
  /// Every answer that the steps need, in the order of the form.
  static let full: [(FieldID, String)] = [
    ("safeNow", "yes"), ("weapon", "no"), ("danger", "no"), ("children", "no"),
    ("medical", "no"), ("assault", "no"), ("suicidal", "no"),
    (IntakeForm.consent, "verbal"), (IntakeForm.share, "yes"), (IntakeForm.name, "Ada Quill"),
    (IntakeForm.location, "home"), (IntakeForm.callback, "0161 496 0000"),
    (IntakeForm.group, "dv"), (IntakeForm.needs, "shelter"),
    (IntakeForm.intervention, "shelter"),
    (IntakeForm.owner, "3"), (IntakeForm.nextAction, "ring"), (IntakeForm.nextDue, "+1h"),
  ]

  private func checklist(_ sheet: Answers, _ dispatches: [Dispatch] = []) -> TriageChecklist {
    TriageChecklist(answers: sheet, startedAt: monday, dispatches: dispatches, policy: .safeHaven)
  }

  @Test("TR-01 TR-03 TR-04 TR-05 TR-06 C13 has the five steps of the guide, one for each of intake")
  func steps() {
    let list = checklist(Answers())
    #expect(list.steps.count == IntakeForm.form.steps.count)
    #expect(list.steps.map(\.of) == [7, 3, 2, 1, 3])
    #expect(list.steps.map(\.done) == [0, 0, 0, 0, 0])
    #expect(list.current == 0)
    #expect(list.steps[0].next == "Are you safe right now?")
  }

  @Test("IN-03 Q-10 gives each step a target and a limit that grow from two minutes to thirty")
  func clocks() {
    let list = checklist(Answers())
    #expect(list.steps[0].target == .minutes(2))
    #expect(list.steps[0].limit == .minutes(5))
    #expect(list.steps[3].limit == .minutes(20))
    for (step, next) in zip(list.steps, list.steps.dropFirst()) {
      #expect(step.target < step.limit)
      #expect(step.target < next.target && step.limit < next.limit)
    }
  }

  @Test("TR-01 to TR-06 goes on as answers come, and stops each clock at the last of its answers")
  func progress() {
    var sheet = Answers()
    var currents: [Int?] = []
    for (index, (field, text)) in Self.full.enumerated() {
      sheet.set(field, to: .given(text), at: monday + .seconds(index))
      currents.append(checklist(sheet).current)
    }
    let list = checklist(sheet)
    #expect(list.current == nil)
    #expect(list.steps.map(\.next) == ["", "", "", "", ""])
    #expect(
      list.steps.map { $0.doneAt.map(monday.seconds(until:)) } == [6, 11, 13, 14, 17])
    #expect(currents[5] == 0 && currents[6] == 1 && currents[11] == 2 && currents[13] == 3)
  }

  @Test(
    "IN-13 takes a non-answer as an answer, and an anonymous caller needs neither name nor number")
  func nonAnswers() {
    var sheet = Answers()
    for (field, _) in Self.full[..<7] { sheet.set(field, to: .declined, at: monday) }
    #expect(checklist(sheet).current == 1)
    sheet.set(IntakeForm.consent, to: .given("anonymous"), at: monday)
    #expect(checklist(sheet).steps[1].of == 3)
  }

  @Test("TR-02 dispatch is due in three minutes from the No")
  func dispatchDue() {
    let no = monday + .seconds(40)
    let list = checklist(answers(["safeNow": "no"], at: no))
    #expect(list.unsafeSince == no)
    #expect(list.dispatchDue == no + .seconds(180))
    #expect(list.isDispatchRunning)
  }

  @Test("TR-02 ES-09 the dispatch clock stops at the first dispatch")
  func dispatched() {
    let sent = Dispatch(
      agency: "Police", number: "999", reference: "L-17", at: monday + .seconds(100))
    let again = Dispatch(
      agency: "Ambulance", number: "999", reference: "A-3", at: monday + .seconds(160))
    let list = checklist(answers(["safeNow": "no"]), [sent, again])
    #expect(!list.isDispatchRunning)
    #expect(list.dispatchedAt == sent.at)
    #expect(list.dispatchDue == monday + .minutes(3))
  }

  @Test(
    "TR-01 no dispatch is due without a No", arguments: [Answer.given("yes"), .declined, .unknown])
  func noDispatch(_ answer: Answer) {
    var sheet = Answers()
    sheet.set("safeNow", to: answer, at: monday)
    #expect(checklist(sheet).dispatchDue == nil)
    #expect(!checklist(sheet).isDispatchRunning)
  }
}
