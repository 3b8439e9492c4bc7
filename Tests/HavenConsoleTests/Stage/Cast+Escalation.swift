import HavenDomain

@testable import HavenConsole

/// Flags, alarms and a shift for the rehearsals.
extension Cast {
  static let tamsin = member(5, "Tamsin Wren", [.clinicalDirector])
  static let abel = member(6, "Abel Fry", [.executiveOnCall])

  // MARK: Escalations

  static let onCall = [
    OnCall(
      role: .supervisor, staff: mari.id, staffName: "M. Ilves", presence: .available,
      why: "signed in"),
    OnCall(
      role: .clinicalDirector, staff: tamsin.id, staffName: "T. Wren", presence: .off,
      why: "on the rota until 06:00"),
    OnCall(
      role: .executiveOnCall, staff: nil, staffName: nil, presence: nil, why: "nobody on the rota"),
  ]

  static func rung(_ role: HavenDomain.Role, called: Int, due: Int, _ who: String?) -> Rung {
    Rung(role: role, calledAt: now - .seconds(called), called: who, due: now + .seconds(due))
  }

  static func flag(
    _ id: Int64, _ source: EscalationSource, contact: QueueRow?, flagged: Int, _ rung: Rung,
    number: Int = 1, holder: StaffMember? = nil
  ) -> EscalationRow {
    EscalationRow(
      id: EscalationID(rawValue: id), number: RecordNumber(.escalation, 30_900 + Int(id)),
      source: source, contact: contact?.id, contactNumber: contact?.number,
      flaggedAt: now - .seconds(flagged), rung: rung, rungNumber: number, rungCount: 3,
      holder: holder?.id, holderName: holder?.shortName, resolvedAt: nil, outcome: nil, version: 1)
  }

  static let flags = [
    flag(
      1, .score, contact: rows[0], flagged: 7_241,
      rung(.clinicalDirector, called: 5_441, due: -41, "T. Wren"), number: 2),
    flag(
      2, .colleague, contact: rows[1], flagged: 1_066,
      rung(.supervisor, called: 1_066, due: 734, "M. Ilves")),
    flag(
      3, .observed, contact: nil, flagged: 300,
      rung(.supervisor, called: 300, due: 1_500, "M. Ilves")),
    flag(
      4, .unsafe, contact: rows[5], flagged: 700,
      rung(.supervisor, called: 700, due: 1_100, "M. Ilves"), holder: mari),
  ]

  static let resolvedFlag: EscalationRow = {
    var row = flag(
      5, .score, contact: rows[3], flagged: 90_000,
      rung(.supervisor, called: 90_000, due: -88_200, "M. Ilves"))
    row.resolvedAt = now - .seconds(86_000)
    row.outcome = .handedToCrisisTeam
    return row
  }()

  static func flagList(_ rows: [EscalationRow] = flags) -> EscalationList {
    EscalationList(rows: rows, alarms: [alarm], totals: AlarmTotals([alarm]), onCall: onCall)
  }

  static let duty = ReportingDuty(
    concern: .child, jurisdiction: .england, tell: "the council's children's services",
    within: "at once where a child is in danger",
    duty: "Staff are expected to report; some must by their profession.",
    source: "Working Together to Safeguard Children 2023, chapter 3")

  static let flagDetail: EscalationDetail = {
    var first = rung(.supervisor, called: 7_241, due: -5_441, "M. Ilves")
    first.passedOver = nil
    return EscalationDetail(
      row: flags[0], reason: .child, note: "Two small children are with her. He has a weapon.",
      raisedBy: "R. Osei", rungs: [first, flags[0].rung],
      events: [
        EscalationEvent(kind: .flagged, at: now - .seconds(7_241), staffName: nil, detail: nil),
        EscalationEvent(
          kind: .rungCalled, at: now - .seconds(7_241), staffName: nil, detail: "supervisor"),
        EscalationEvent(
          kind: .rungCalled, at: now - .seconds(5_441), staffName: nil,
          detail: "clinical director"),
      ],
      messages: [
        PagerMessage(
          id: PagerMessageID(rawValue: 3), kind: .rung, role: .clinicalDirector,
          toName: "T. Wren", state: .givenUp, attempts: 8, at: now - .seconds(4_000), nextAt: nil,
          exitStatus: 75, output: "mailbox unavailable")
      ],
      duties: [duty],
      dispatches: [
        Dispatch(
          agency: "Harbor City Police", number: "911", reference: "HC-2231",
          at: now - .seconds(7_000), staffName: "R. Osei")
      ])
  }()

  // MARK: Alarms

  static func alarm(
    _ id: Int64, _ kind: AlarmKind, _ state: AlarmState = .unacknowledged, _ number: Int? = 1042,
    raised: Int = 90, by name: String? = nil
  ) -> Alarm {
    Alarm(
      id: AlarmID(rawValue: id), kind: kind, state: state, contact: number == nil ? nil : contact,
      number: number.map { RecordNumber(.contact, $0) }, raisedAt: now - .seconds(raised),
      acknowledgedAt: name.map { _ in now - .seconds(30) }, acknowledgedBy: name)
  }

  /// The gravest and oldest first, as the store has them.
  static let alarms = [
    alarm(11, .unsafe, .acknowledged, 1053, raised: 700, by: "M. Ilves"),
    alarm(6, .highScore),
    alarm(9, .handedOver, .shelved(until: now + .minutes(20)), 1050, raised: 900),
    alarm(8, .notifierFailed, .clearedUnacknowledged, 1051, raised: 600),
    alarm(7, .responseLate, .unacknowledged, 1047, raised: 252),
    alarm(10, .actionLate, .unacknowledged, 1049, raised: 40),
  ]

  static let flood =
    [alarm(6, .highScore)]
    + (0..<12).map { alarm(Int64(20 + $0), .responseLate, .unacknowledged, 1060 + $0, raised: $0) }
    + [alarm(40, .actionLate, .unacknowledged, 1049, raised: 40)]

  static func alarmList(_ alarms: [Alarm] = alarms, off: [AlarmKind] = []) -> AlarmList {
    AlarmList(alarms: alarms, totals: AlarmTotals(alarms), off: off)
  }

  // MARK: The shift

  static let shiftPage = ShiftPage(
    at: now, totals: totals(rows), escalations: [flags[0], flags[3]],
    alarms: AlarmTotals(alarms), clocks: [rows[0], rows[2]],
    promises: [
      ShiftPage.Promise(
        contact: rows[4].id, number: rows[4].number, due: now - .seconds(600),
        ownerName: "M. Ilves", words: "Ring Fellside about the room"),
      ShiftPage.Promise(
        contact: rows[3].id, number: rows[3].number, due: now + .hours(3), ownerName: nil,
        words: nil),
    ],
    forms: [
      ShiftPage.OpenForm(
        number: RecordNumber(.draft, 7105), contactNumber: number, ownerName: "R. Osei",
        savedAt: now - .seconds(55))
    ],
    staff: [mari, robin], surge: nil, auditHead: "9f2c41d07ab3",
    readings: [
      ShiftPage.Reading(staffName: "T. Wren", at: now - .hours(8), note: "Quiet night.")
    ])

  static func hour(_ number: Int, _ arrivals: Double, _ agents: Int, _ share: Double, needed: Int)
    -> Forecast.Hour
  {
    Forecast.Hour(
      from: now - .seconds(1800) + .hours(number), arrivals: arrivals, agents: agents,
      answeredInTime: share, abandoned: 0.04, meanWait: 34, occupancy: 0.81, agentsNeeded: needed)
  }

  static let forecast = Forecast(
    hours: [
      hour(1, 14.2, 4, 0.97, needed: 4), hour(2, 18.6, 4, 0.88, needed: 5),
      hour(3, 22.4, 3, 0.41, needed: 6), hour(4, 9, 3, 1, needed: 3),
    ], target: 0.95,
    assumptions: [
      "Arrivals: the mean of the same hour on the last four Mondays.",
      "Handling: 11 min 20 s, the mean of the last 200 contacts.",
      "Patience: 6 min, taken from 31 people who gave up. How long others would wait is not known.",
    ], isSurge: false)

  static let rota = RotaBoard(
    entries: [
      RotaEntry(
        id: RotaEntryID(rawValue: 1), role: .clinicalDirector, staff: tamsin.id,
        staffName: "T. Wren", from: now - .hours(6), to: now + .hours(15))
    ],
    absences: [
      Absence(
        staff: abel.id, staffName: "A. Fry", from: now - .days(1), to: now + .days(2),
        substitute: tamsin.id)
    ], onCall: onCall)
}
