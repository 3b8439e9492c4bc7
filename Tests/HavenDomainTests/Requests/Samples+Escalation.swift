import HavenDomain

extension Samples {
  static let escalationID = EscalationID(rawValue: 8)
  static let escalationNumber = RecordNumber(.escalation, 20_417)
  static let staff = StaffID(rawValue: 3)

  static let rung = Rung(
    role: .clinicalDirector, calledAt: monday, called: "P. Holm", due: monday + .hours(2),
    acknowledgedAt: monday, acknowledgedBy: "P. Holm", passedOver: "nobody is on call")

  static let escalationRow = EscalationRow(
    id: escalationID, number: escalationNumber, source: .score, contact: contact,
    contactNumber: number, flaggedAt: monday, rung: rung, rungNumber: 2, rungCount: 3,
    holder: staff, holderName: "R. Osei", resolvedAt: monday, outcome: .servicesSent, version: 4)

  static let pagerMessage = PagerMessage(
    id: PagerMessageID(rawValue: 9), kind: .rung, role: .supervisor, toName: "L. Marsh",
    state: .failed, attempts: 2, at: monday, nextAt: monday, exitStatus: 1, output: "no carrier")

  static let escalationDetail = EscalationDetail(
    row: escalationRow, reason: .child, note: "“Listen”", raisedBy: nil, rungs: [rung],
    events: [EscalationEvent(kind: .rungCalled, at: monday, staffName: nil, detail: "x")],
    messages: [pagerMessage], duties: [.duty(.child, in: .california)], dispatches: [dispatch])

  static let rotaEntry = RotaEntry(
    id: RotaEntryID(rawValue: 2), role: .executiveOnCall, staff: staff, staffName: "R. Osei",
    from: monday, to: monday + .hours(12))

  static let onCall = OnCall(
    role: .supervisor, staff: staff, staffName: "R. Osei", presence: .wrapUp, why: "signed in")

  static let absence = Absence(
    staff: staff, staffName: "R. Osei", from: monday, to: monday + .days(1), substitute: nil)

  static let escalationRequests: [any Request] = [
    RaiseConcern(
      id: id, source: .disclosure, reason: .other, note: "…", to: .clinicalDirector),
    ListEscalations(includesResolved: true, isRefresh: true),
    ReadEscalation(.number(escalationNumber)),
    AcknowledgeEscalation(id: id, escalation: escalationID),
    TakeOverEscalation(id: id, escalation: escalationID),
    HandBackEscalation(id: id, escalation: escalationID, reason: "called away"),
    CallRung(id: id, escalation: escalationID, role: .executiveOnCall),
    ResolveEscalation(
      id: id, escalation: escalationID, outcome: .followedUp, note: "Agreed with her"),
    RecordMandatedReport(
      id: id, escalation: escalationID, agency: "County", reference: "7", at: monday),
    ReadRota(),
    AddRotaEntry(id: id, role: .supervisor, staff: staff, from: monday, to: monday + .days(1)),
    RemoveRotaEntry(id: id, entry: rotaEntry.id),
    SetAbsence(id: id, staff: nil, from: monday, to: monday, substitute: staff),
    ClaimMessages(id: id, roles: [.supervisor], canDispatch: true),
    RecordDelivery(id: id, message: pagerMessage.id, exitStatus: nil, output: "cut off"),
    RequestDispatch(id: id, contact: contact), ChooseJurisdiction(id: id, jurisdiction: .texas),
  ]

  static let escalationReplies: [any Codable & Hashable & Sendable] = [
    escalationRow, escalationDetail, rotaEntry,
    EscalationList(
      rows: [escalationRow], alarms: [alarm], totals: AlarmTotals([alarm]), onCall: [onCall]),
    RotaBoard(entries: [rotaEntry], absences: [absence], onCall: [onCall]),
    [
      ClaimedMessage(
        id: pagerMessage.id, kind: .dispatch, role: nil, text: "dispatch: C-1042\n")
    ],
  ]

  static let alarmRequests: [any Request] = [
    ShelveAlarm(id: id, alarm: alarm.id, reason: "known", minutes: 30),
    UnshelveAlarm(id: id, alarm: alarm.id),
    SwitchAlarmKind(id: id, kind: .actionLate, isOn: false, reason: "moving house"),
    ListAlarms(), FireDueClocks(id: id), ReadAlarmReport(from: monday, to: monday + .days(1)),
  ]

  static let alarmReplies: [any Codable & Hashable & Sendable] = [
    alarm, AlarmList(alarms: [alarm], totals: AlarmTotals([alarm]), off: [.feedbackLate]),
    FiredClocks(rungs: 1, raised: 2, cleared: 3, next: monday),
    AlarmReport(
      from: monday, to: monday + .days(1),
      lines: [
        AlarmReport.Line(
          kind: .unsafe, raised: 2, medianToAcknowledge: 41, late: 1, shelved: 0)
      ], operators: 2.5, floods: 1, chattering: 0, stale: 1),
  ]
}
