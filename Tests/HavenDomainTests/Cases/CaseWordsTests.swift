import HavenDomain
import Testing

@Suite("Cases in words")
struct CaseWordsTests {
  private var row: CaseRow {
    var row = Samples.caseRow
    row.state = .open
    row.asksForNextAction = false
    return row
  }

  @Test("Q-16 a list says what is due first: task, follow-up, next action, or that it asks for one")
  func due() {
    var row = row
    #expect(row.dueWords() == "task" && row.firstDue() == monday + .hours(1))
    row.taskDue = nil
    row.nextDue = monday + .hours(4)
    #expect(row.dueWords() == "follow-up" && row.firstDue() == monday + .hours(3))
    row.followUpDue = nil
    #expect(row.dueWords() == "next action")
    row.asksForNextAction = true
    #expect(row.dueWords() == "asks for a next action")
    #expect(row.isLate(at: monday + .hours(5)) && !row.isLate(at: monday))
    row.state = .closed
    #expect(!row.isLate(at: monday + .hours(5)) && row.dueWords() == "closed")
  }

  @Test("Q-09 a case open for more than seven days says so, and an emergency has no such mark")
  func resolution() {
    var row = row
    #expect(row.resolutionWords(at: monday + .days(6)) == nil)
    #expect(row.resolutionWords(at: monday + .days(8)) != nil)
    row.resolveBy = nil
    #expect(row.resolutionWords(at: monday + .days(8)) == nil)
  }

  @Test("IN-10 nobody dials without the words on how it is safe")
  func reach() {
    var followUp = Samples.followUp
    #expect(followUp.reachWords() == "By text message. Safe to call back: text only")
    followUp.safeContact = nil
    #expect(followUp.reachWords().hasSuffix("leave no message."))
    followUp.method = nil
    #expect(followUp.reachWords().hasPrefix("Ask how they want to be reached."))
    followUp.method = FollowUpMethod.none
    #expect(followUp.reachWords().hasPrefix("They asked not to be contacted."))
  }

  @Test("Q-13 Q-11 a caseload stands against 12 to 18, and what waits in whole per cent")
  func load() {
    var load = Samples.caseload
    #expect(load.words(load.people[0]) == "R. Osei: 13 of 12-18")
    #expect(load.backlog() == 8)
    load.people[0].open = 19
    #expect(load.words(load.people[0]) == "R. Osei: 19 of 12-18, more than one can carry")
    load.people = []
    #expect(load.backlog() == nil)
  }

  @Test(
    "Q-10 handling stands against 8 to 20 minutes, and 30 to 90 with a case",
    arguments: [
      (479, HandlingReport.Budget.intake, HandlingReport.Verdict.under), (480, .intake, .within),
      (1_200, .intake, .within), (1_201, .intake, .over), (1_799, .caseOpening, .under),
      (1_800, .caseOpening, .within), (5_400, .caseOpening, .within),
      (5_401, .caseOpening, .over),
    ])
  func handling(
    seconds: Int, budget: HandlingReport.Budget, verdict: HandlingReport.Verdict
  ) {
    let minutes = budget.minutes(.safeHaven)
    #expect(HandlingReport.Verdict(seconds: seconds, budget: minutes) == verdict)
  }

  @Test("Q-10 who has somebody on the line reads the minutes beside the budget, and no judgement")
  func running() {
    func words(_ seconds: Int, _ opens: Bool) -> String {
      HandlingReport.words(
        since: monday, now: monday + .seconds(seconds), opensCase: opens, policy: .safeHaven)
    }
    #expect(words(779, false) == "12 min of 8-20" && words(0, true) == "0 min of 30-90")
    #expect(words(-5, false) == "0 min of 8-20")
  }

  @Test("the timeline has everything in one order of time, and nothing twice")
  func timeline() {
    func event(_ kind: ContactEvent.Kind, _ minute: Int) -> ContactEvent {
      ContactEvent(kind: kind, at: monday + .minutes(minute), staffName: "R. Osei", detail: nil)
    }
    let notes = [
      CaseNote(
        id: CaseNoteID(rawValue: 5), text: "wrong", at: monday + .minutes(6), staffName: nil,
        correctedBy: CaseNoteID(rawValue: 9)),
      CaseNote(
        id: CaseNoteID(rawValue: 9), text: "right", at: monday + .minutes(8), staffName: nil,
        corrects: CaseNoteID(rawValue: 5)),
    ]
    var task = Samples.caseDetail.tasks[0]
    (task.setAt, task.endedAt) = (monday + .minutes(7), monday + .minutes(9))
    let moments = CaseTimeline.merge(
      contacts: [
        (
          RecordNumber(.contact, 1042),
          [
            event(.received, 0), event(.caseOpened, 3), event(.nextActionSet, 3),
            event(.bedHeld, 7),
          ]
        ),
        (RecordNumber(.contact, 1050), [event(.received, 4), event(.escalated, 5)]),
      ],
      events: [CaseEvent(kind: .opened, at: monday + .minutes(3), staffName: nil, detail: nil)],
      plans: [CasePlan(needs: "a bed", plan: "", at: monday + .minutes(3), staffName: nil)],
      notes: notes, tasks: [task])
    #expect(
      moments.map(\.words) == [
        "came in", "case opened", "needs and plan", "came in", "escalated",
        "note 1, corrected by note 2", "bed held", "task set", "note 2, corrects note 1",
        "task dropped",
      ])
    #expect(moments.map(\.at) == moments.map(\.at).sorted())
    #expect(moments.last?.detail == "ring: no line")
  }
}
