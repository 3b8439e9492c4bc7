import HavenDomain
import Testing

@testable import HavenStore

@Suite("The work on a case")
struct CaseWorkTests {
  let house: CaseHouse
  init() throws { house = try CaseHouse() }

  @Test("Q-16 a next action that is done leaves a case that asks for one, and says by when")
  func asks() throws {
    let row = try house.file()
    let done = try house.send(FinishNextAction(id: house.id(), caseID: row.id))
    #expect(done.asksForNextAction && done.nextDue == house.now + .hours(24))
    #expect(done.dueWords() == "asks for a next action")
    #expect(try house.contact(row).row.due == house.now + .hours(24))
    #expect(try house.contact(row).nextAction == "Set the next action of \(row.number)")
    #expect(throws: Refusal.self) {
      try house.send(FinishNextAction(id: house.id(), caseID: row.id))
    }
    let set = try house.next(row)
    #expect(!set.asksForNextAction && set.nextDue == house.now + .hours(3))
    #expect(try house.contact(row).nextAction == "Ring the council")
    #expect(try house.contact(row).row.due == house.now + .hours(3))
  }

  @Test("a next action that is replaced or done stays in the history")
  func history() throws {
    let row = try house.file()
    _ = try house.next(row, "One")
    _ = try house.next(row, "Two", lastIsDone: true)
    let tasks = try house.read(row).tasks
    #expect(tasks.map(\.words) == ["Ring her back", "One", "Two"])
    #expect(tasks.map(\.ending) == [.replaced, .done, nil])
  }

  @Test("Q-06 Q-07 C14 the next action keeps to the policy: 72 h, and 2 h in an emergency")
  func limits() throws {
    let row = try house.file()
    #expect(throws: Refusal.self) { try house.next(row, after: .hours(73)) }
    #expect(throws: Refusal.self) { try house.next(row, after: .hours(-1)) }
    #expect(try house.next(row, after: .hours(72)).nextDue == house.now + .hours(72))
    let grave = try house.file(["danger": "yes", IntakeForm.nextDue: "+1h"])
    #expect(throws: Refusal.self) { try house.next(grave, after: .hours(3)) }
    #expect(try house.next(grave, after: .hours(2)).nextDue == house.now + .hours(2))
    #expect(grave.resolveBy == nil && row.resolveBy != nil)
  }

  @Test("Q-06 a next action over its time calls, and is quiet once another is set")
  func late() throws {
    let row = try house.file()
    house.shift.pass(.hours(2) + .seconds(4))
    try house.shift.fire()
    #expect(try house.shift.alarm(.actionLate).contact == row.contact)
    _ = try house.next(row)
    house.shift.pass(.seconds(4))
    try house.shift.fire()
    #expect(try house.shift.alarm(.actionLate).clearedAt != nil)
  }

  @Test("Q-09 a case open for weeks calls for its next action and not for its seven days")
  func weeks() throws {
    let row = try house.file()
    for _ in 0..<4 {
      house.shift.pass(.hours(71))
      _ = try house.next(row, after: .hours(72))
    }
    #expect(try house.contact(row).row.due == house.now + .hours(72))
    try house.shift.fire()
    #expect(try house.shift.alarms().filter { $0.clearedAt == nil }.isEmpty)
    let now = try house.read(row).row
    #expect(now.resolutionWords(at: house.now) != nil)
  }

  @Test("a task calls when it is late, and is done, or dropped for a reason")
  func tasks() throws {
    let row = try house.file([IntakeForm.nextDue: "+20h"])
    for words in ["Post the form", "Ask the school"] {
      _ = try house.send(
        AddTask(id: house.id(), caseID: row.id, words: words, due: house.now + .hours(1)))
    }
    house.shift.pass(.hours(1) + .seconds(2))
    #expect(try house.shift.fire().raised == 0)
    house.shift.pass(.seconds(2))
    #expect(try house.shift.fire().raised == 1)
    #expect(try house.send(ListCases(.late)).rows.map(\.id) == [row.id])
    let tasks = try house.read(row).openTasks()
    _ = try house.send(EndTask(id: house.id(), task: tasks[0].id))
    #expect(try house.shift.alarm(.caseLate).clearedAt == nil)
    #expect(throws: Refusal.self) {
      try house.send(EndTask(id: house.id(), task: tasks[1].id, dropReason: " "))
    }
    _ = try house.send(EndTask(id: house.id(), task: tasks[1].id, dropReason: "it is shut"))
    house.shift.pass(.seconds(4))
    try house.shift.fire()
    #expect(try house.shift.alarm(.caseLate).clearedAt != nil)
    #expect(try house.send(ListCases(.late)).rows.isEmpty)
    #expect(throws: Refusal.wrongState("This task is done already.")) {
      try house.send(EndTask(id: house.id(), task: tasks[0].id))
    }
  }

  @Test("Q-13 Q-11 Q-10 caseload and handling are told: all to who leads, to others their own")
  func figures() throws {
    _ = try house.file()
    let late = try house.file([IntakeForm.nextDue: "+1h"])
    _ = try house.send(AssignCase(id: house.id(), caseID: late.id, to: house.other.staff))
    house.shift.pass(.minutes(90))
    let all = try house.send(ReadCaseload(), by: house.shift.supervisor)
    #expect(all.range == 12...18 && all.people.map(\.open) == [1, 1])
    #expect(all.backlog() == 50 && all.backlogLimit == 7)
    #expect(try house.send(ReadCaseload()).people.map(\.name) == ["R. Osei"])
    let taken = try house.shift.intake([:])
    house.shift.pass(.minutes(21))
    _ = try house.send(OpenCase(id: house.id(), contact: taken.lease.contact))
    house.shift.pass(.minutes(10))
    _ = try house.send(
      CompleteIntake(id: house.id(), draft: taken.draft.id, lease: taken.lease))
    let report = try house.send(ReadHandling(since: Office.start))
    #expect(report.rows.map(\.seconds) == [1_860, 0, 0])
    #expect(report.rows[0].budget == .caseOpening && report.rows[0].verdict == .within)
    #expect(report.count(.intake, .under) == 2 && report.median(.intake) == 0)
    #expect(try house.send(ReadHandling(since: Office.start), by: house.other).rows.isEmpty)
    let lead = house.shift.supervisor
    #expect(try house.send(ReadHandling(since: Office.start), by: lead).rows.count == 3)
  }
}
