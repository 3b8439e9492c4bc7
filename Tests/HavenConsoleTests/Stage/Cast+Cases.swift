import HavenDomain

@testable import HavenConsole

/// Cases and follow-ups for the rehearsals.
extension Cast {
  static func file(
    _ id: Int64, _ number: Int, _ initials: String, _ priority: Priority = .normal,
    contact: QueueRow = rows[4], next: Int, asks: Bool = false, tasks: Int = 0, task: Int? = nil,
    followUps: Int = 0, followUp: Int? = nil, owner: StaffMember = robin, days: Int = 3
  ) -> CaseRow {
    CaseRow(
      id: CaseID(rawValue: id), number: RecordNumber(.caseFile, number), state: .open,
      initials: initials, contact: contact.id, contactNumber: contact.number,
      priority: priority, score: 6, owner: owner.id, ownerName: owner.shortName,
      openedAt: now - .days(days), nextDue: now + .seconds(next), asksForNextAction: asks,
      openTasks: tasks, taskDue: task.map { now + .seconds($0) }, openFollowUps: followUps,
      followUpDue: followUp.map { now + .seconds($0) }, resolveBy: now - .days(days - 7),
      version: 3)
  }

  static let files = [
    file(
      1, 10_422, "W. M.", .high, next: 7_200, tasks: 2, task: -900, followUps: 1, followUp: 68_400),
    file(2, 10_731, "J. E.", next: 1_800, asks: true, days: 9),
    file(3, 11_870, "A. Q.", contact: rows[3], next: 90_000, owner: mari),
  ]

  static let closedFile: CaseRow = {
    var row = file(4, 12_005, "T. B.", next: -100)
    row.state = .closed
    (row.reason, row.outcome) = (.needsMet, .settled)
    row.closedAt = now - .days(1)
    return row
  }()

  static let looseFollowUp = FollowUp(
    id: FollowUpID(rawValue: 9), contact: rows[2].id, contactNumber: rows[2].number,
    due: now - .seconds(240), method: .text, isRapid: true, about: "the night bus",
    safeContact: "text only, not 17 to 20", owner: robin.id, ownerName: "R. Osei",
    setAt: now - .days(1), setBy: "R. Osei")

  static let caseload = Caseload(
    people: [
      Caseload.Person(staff: robin.id, name: "R. Osei", open: 13, waiting: 1),
      Caseload.Person(staff: mari.id, name: "M. Ilves", open: 4, waiting: 0),
    ], range: 12...18, backlogLimit: 7)

  static func caseList(
    _ rows: [CaseRow] = files, _ followUps: [FollowUp] = [looseFollowUp]
  ) -> CaseList {
    CaseList(rows: rows, followUps: followUps, load: caseload, readAt: now)
  }

  static let caseDetail: CaseDetail = {
    var asked = looseFollowUp
    (asked.caseID, asked.caseNumber) = (files[0].id, files[0].number)
    (asked.due, asked.isRapid) = (now + .seconds(68_400), false)
    let notes = [
      CaseNote(
        id: CaseNoteID(rawValue: 11), text: "Her sister's flat is number 3.",
        at: now - .days(2), staffName: "R. Osei", correctedBy: CaseNoteID(rawValue: 12)),
      CaseNote(
        id: CaseNoteID(rawValue: 12), text: "It is number 8.", at: now - .days(1),
        staffName: "M. Ilves", corrects: CaseNoteID(rawValue: 11)),
    ]
    let tasks = [
      task(1, .nextAction, "Ring the council about the flat", 7_200),
      task(2, .task, "Post the form", -900), task(3, .task, "Ask the school for a place", 9_000),
    ]
    let plans = [
      CasePlan(
        needs: "A safe place to stay, Legal advice",
        plan: "Stays with her sister until Friday; court on Monday.", at: now - .days(3),
        staffName: "R. Osei")
    ]
    let contacts = [
      CaseContact(
        id: rows[4].id, number: rows[4].number, channel: .phone, receivedAt: now - .days(3),
        state: .followUp, score: 6, ownerName: "R. Osei", consent: "verbal",
        referralCode: "HL-7")
    ]
    let events = [
      ContactEvent(kind: .received, at: now - .days(3), staffName: nil, detail: nil),
      ContactEvent(kind: .completed, at: now - .days(3), staffName: "R. Osei", detail: nil),
      ContactEvent(
        kind: .bedHeld, at: now - .days(2), staffName: "R. Osei",
        detail: "Harbour House, room 2, A"),
    ]
    let opened = CaseEvent(
      kind: .opened, at: now - .days(3), staffName: "R. Osei", detail: "from C-1051")
    return CaseDetail(
      row: files[0], plans: plans, contacts: contacts, notes: notes, tasks: tasks,
      followUps: [asked], safeContact: asked.safeContact, method: .text,
      timeline: CaseTimeline.merge(
        contacts: [(rows[4].number, events)], events: [opened], plans: plans, notes: notes,
        tasks: tasks))
  }()

  private static func task(
    _ id: Int64, _ kind: CaseTask.Kind, _ words: String, _ due: Int
  ) -> CaseTask {
    CaseTask(
      id: CaseTaskID(rawValue: id), kind: kind, words: words, due: now + .seconds(due),
      setAt: now - .days(1), setBy: "R. Osei")
  }

  /// The same text in every place where somebody can write one.
  static func hostileCase(_ text: String) -> CaseDetail {
    var detail = caseDetail
    detail.row.ownerName = text
    detail.row.initials = text
    detail.plans = [CasePlan(needs: text, plan: text, at: now, staffName: text)]
    detail.notes[0].text = text
    detail.tasks[0].words = text
    detail.followUps[0].about = text
    detail.followUps[0].safeContact = text
    detail.contacts[0].referralCode = text
    detail.timeline = [CaseMoment(at: now, words: text, detail: text, staffName: text)]
    return detail
  }
}

extension Rehearser {
  /// The case pane open, with its list.
  mutating func openCases(_ list: CaseList = Cast.caseList()) {
    for case .ask(.cases(.list(let request))) in state.go(to: .cases) {
      reply(.cases(.list(request)), .cases(.list(list)))
    }
  }

  /// The first case opened, with all of it.
  mutating func openFile(_ detail: CaseDetail = Cast.caseDetail) {
    state.cases.table.select(.file(detail.row.id))
    press(.enter)
    reply(.cases(.read(ReadCase(.id(detail.row.id)))), .cases(.detail(detail)))
  }
}
