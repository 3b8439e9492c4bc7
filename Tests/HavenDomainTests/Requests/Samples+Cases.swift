import HavenDomain

extension Samples {
  static let caseID = CaseID(rawValue: 4)
  static let caseRow = CaseRow(
    id: caseID, number: RecordNumber(.caseFile, 10_422), state: .closed, initials: "A. Q.",
    contact: contact, contactNumber: number, priority: .high, score: 5,
    owner: StaffID(rawValue: 3), ownerName: "R. Osei", openedAt: monday,
    closedAt: monday + .days(1), reason: .passedOn, outcome: .supported,
    nextDue: monday + .hours(2), asksForNextAction: true, openTasks: 2,
    taskDue: monday + .hours(1), openFollowUps: 1, followUpDue: monday + .hours(3),
    resolveBy: monday + .days(7), version: 6)

  static let followUp = FollowUp(
    id: FollowUpID(rawValue: 8), contact: contact, contactNumber: number, caseID: caseID,
    caseNumber: caseRow.number, due: monday + .hours(20), method: .text, isRapid: true,
    about: "the bed", safeContact: "text only", owner: StaffID(rawValue: 3),
    ownerName: "R. Osei", setAt: monday, setBy: "R. Osei", outcome: .partly, note: "warm, alone",
    doneAt: monday + .hours(21), doneBy: "M. Ilves")

  static let caseload = Caseload(
    people: [
      Caseload.Person(staff: StaffID(rawValue: 3), name: "R. Osei", open: 13, waiting: 1)
    ], range: 12...18, backlogLimit: 7)

  static let handling = HandlingReport(
    rows: [
      HandlingReport.Row(
        contact: number, channel: .phone, ownerName: "R. Osei", completedAt: monday,
        seconds: 1_300, budget: .intake, verdict: .over)
    ], intakeMinutes: 8...20, caseMinutes: 30...90)

  static let caseDetail = CaseDetail(
    row: caseRow, plans: [CasePlan(needs: "a bed", plan: "ring", at: monday, staffName: "R. Osei")],
    contacts: [
      CaseContact(
        id: contact, number: number, channel: .phone, receivedAt: monday, state: .followUp,
        score: 5, ownerName: "R. Osei", consent: "verbal", referralCode: "HL-7")
    ],
    notes: [
      CaseNote(
        id: CaseNoteID(rawValue: 1), text: "one", at: monday, staffName: "R. Osei",
        corrects: nil, correctedBy: CaseNoteID(rawValue: 2))
    ],
    tasks: [
      CaseTask(
        id: CaseTaskID(rawValue: 1), kind: .task, words: "ring", due: monday, setAt: monday,
        setBy: "R. Osei", ending: .dropped, endedAt: monday, endedBy: "R. Osei", reason: "no line")
    ],
    followUps: [followUp], safeContact: "text only", method: .text,
    timeline: [CaseMoment(at: monday, contact: number, words: "came in", staffName: nil)])

  static let caseRequests: [any Request] = [
    ListCases(.late, isRefresh: true), ReadCase(.number(caseRow.number)),
    OpenCase(id: id, contact: contact, needs: "a bed", plan: nil, owner: StaffID(rawValue: 3)),
    LinkContactToCase(id: id, caseID: caseID, contact: .number(number)),
    AddCaseNote(id: id, caseID: caseID, text: "two", corrects: CaseNoteID(rawValue: 1)),
    ChangePlan(id: id, caseID: caseID, needs: "a bed", plan: "ring"),
    AssignCase(id: id, caseID: caseID, to: StaffID(rawValue: 3)),
    AddTask(id: id, caseID: caseID, words: "ring", due: monday),
    EndTask(id: id, task: CaseTaskID(rawValue: 1), dropReason: "no line"),
    SetNextAction(id: id, caseID: caseID, words: "ring", due: monday, lastIsDone: true),
    FinishNextAction(id: id, caseID: caseID),
    ScheduleFollowUp(
      id: id, subject: .caseFile(caseID), due: monday, method: .text, isRapid: true, about: "bed"),
    RecordFollowUp(id: id, followUp: followUp.id, outcome: .met, note: "warm"),
    CloseCase(
      id: id, caseID: caseID, reason: .needsMet, outcome: .settled, note: "well",
      dropReason: "moved"),
    ReopenCase(id: id, caseID: caseID, reason: "they rang"),
    CloseContact(id: id, contact: contact, reason: .declined, outcome: .unknown),
    ReadCaseload(), ReadHandling(since: monday),
  ]

  static let caseReplies: [any Codable & Hashable & Sendable] = [
    caseRow, followUp, caseload, handling, caseDetail,
    CaseList(rows: [caseRow], followUps: [followUp], load: caseload, readAt: monday),
  ]
}
