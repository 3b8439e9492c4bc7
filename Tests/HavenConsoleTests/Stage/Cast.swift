import HavenDomain

@testable import HavenConsole

/// The people and records of the rehearsals: all made up.
enum Cast {
  /// Monday 2 November 2026, 14:30:00 UTC.
  static let now = Instant(seconds: 1_793_629_800)

  static let robin = member(1, "Robin Osei", [.agent])
  static let mari = member(2, "Mari Ilves", [.supervisor])
  static let jo = member(3, "Jo Tandem", [.receptionist])
  static let ines = member(4, "Ines Quill", [.coordinator])
  static let staff = [mari, robin, jo, ines]

  static func member(_ id: Int64, _ name: String, _ roles: [HavenDomain.Role]) -> StaffMember {
    StaffMember(
      id: StaffID(rawValue: id), name: name, roles: roles, presence: .available,
      presenceSince: now - .seconds(432), unixUser: nil)
  }

  // MARK: Queue

  static let contact = ContactID(rawValue: 1)
  static let number = RecordNumber(.contact, 1042)

  static func row(
    _ id: Int64, _ number: Int, _ channel: Channel = .phone, _ priority: Priority = .normal,
    state: ContactState = .waiting, score: Int? = nil, flags: [Flag] = [], waited: Int = 60,
    due: Int = 60, owner: StaffMember? = nil, version: Int = 1
  ) -> QueueRow {
    QueueRow(
      id: ContactID(rawValue: id), number: RecordNumber(.contact, number), channel: channel,
      state: state, priority: priority, score: score, flags: flags,
      receivedAt: now - .seconds(waited), due: now + .seconds(due), owner: owner?.id,
      ownerName: owner?.shortName, version: version)
  }

  static let rows = [
    row(
      1, 1042, .phone, .critical, score: 9, flags: [.weapon, .children], waited: 401, due: -341),
    row(2, 1047, .chat, .high, flags: [.children], waited: 312, due: -252),
    row(3, 1049, .phone, waited: 31, due: 29),
    row(4, 1050, .email, flags: [.emergency], waited: 5000, due: 9400),
    row(5, 1051, .letter, waited: 260_000, due: 80_000, owner: mari),
    row(6, 1053, .inPerson, .high, state: .held, waited: 700, due: -640, owner: mari),
  ]

  /// As many rows as are asked for, in the queue's order.
  static func rows(_ range: Range<Int>) -> [QueueRow] {
    range.map { row(Int64($0) + 1, 1000 + $0, due: $0) }
  }

  static func totals(_ rows: [QueueRow], at now: Instant = now) -> QueueTotals {
    let waiting = rows.filter { $0.state == .waiting }
    return QueueTotals(
      waiting: waiting.count, held: rows.count - waiting.count, followUp: 0,
      byPriority: Priority.allCases.map { priority in
        waiting.count { $0.priority == priority }
      }, overTarget: waiting.count { $0.isOverdue(at: now) },
      oldestWaiting: waiting.map(\.receivedAt).min(), averageWait: waiting.isEmpty ? nil : 74)
  }

  static func window(
    _ rows: [QueueRow], alarms: [Alarm] = [], hasBefore: Bool = false, hasAfter: Bool = false,
    at now: Instant = now
  ) -> QueueWindow {
    QueueWindow(
      rows: rows, hasBefore: hasBefore, hasAfter: hasAfter, totals: totals(rows, at: now),
      alarms: alarms, alarmTotals: AlarmTotals(alarms), surge: nil, readAt: now)
  }

  static let alarm = Alarm(
    id: AlarmID(rawValue: 6), kind: .highScore, state: .unacknowledged, contact: contact,
    number: number, raisedAt: now - .seconds(90))

  static let events = [
    ContactEvent(kind: .received, at: now - .seconds(401), staffName: nil, detail: nil),
    ContactEvent(kind: .taken, at: now - .seconds(30), staffName: "R. Osei", detail: nil),
  ]

  static func detail(_ row: QueueRow, events: [ContactEvent] = events) -> ContactDetail {
    ContactDetail(
      row: row, initials: "J. E.", safeContact: "text only, not 17 to 20", preferredMethod: "text",
      takenAt: nil, nextAction: nil, events: events, dispatches: [])
  }

  static let identity = ContactIdentity(
    id: contact, name: "June Example", callback: "0161 496 0142", subject: "Need a bed tonight",
    note: "I left with the children this morning. We are at the library until it closes at six.",
    attachments: ["letter.pdf"], callBack: .asked)

  // MARK: Intake

  static let lease = Lease(contact: contact, epoch: 3)

  static func sheet(_ given: [FieldID: String], at instant: Instant = now) -> Answers {
    var answers = Answers()
    for (field, text) in given { answers.set(field, to: .given(text), at: instant) }
    return answers
  }

  static func draft(
    _ form: FormKind, _ answers: [FieldID: String] = [:], focus: FieldID? = nil,
    at now: Instant = now
  ) -> Draft {
    let isIntake = form == .intake
    return Draft(
      id: DraftID(rawValue: isIntake ? 5 : 8), number: RecordNumber(.draft, isIntake ? 7105 : 7108),
      form: form, contact: isIntake ? contact : nil, contactNumber: isIntake ? number : nil,
      owner: robin.id, ownerName: robin.shortName, startedAt: now, savedAt: now, version: 1,
      answers: sheet(answers, at: now), focus: focus)
  }

  static func taken(
    _ answers: [FieldID: String] = [:], events: [ContactEvent] = [], focus: FieldID? = nil,
    at now: Instant = now
  ) -> TakenContact {
    var row = rows[0]
    row.state = .held
    row.owner = robin.id
    row.ownerName = robin.shortName
    var detail = detail(row, events: Cast.events + events)
    detail.takenAt = now
    return TakenContact(
      detail: detail, lease: lease, draft: draft(.intake, answers, focus: focus, at: now))
  }

  /// Answers with which an intake can be completed.
  static let complete: [FieldID: String] = [
    IntakeForm.safeNow: "yes", "weapon": "no", IntakeForm.danger: "no", "children": "yes",
    IntakeForm.medical: "no", "assault": "yes", "suicidal": "no",
    IntakeForm.happening: "Left home this morning with two children.",
    IntakeForm.consent: "verbal", IntakeForm.purpose: "yes", IntakeForm.share: "yes",
    IntakeForm.name: "June Example", IntakeForm.location: "Harbor City library",
    IntakeForm.shareWith: "team,partners", IntakeForm.shareUntil: "+7d",
    IntakeForm.callback: "0161 496 0142", IntakeForm.birth: "34", IntakeForm.language: "en",
    IntakeForm.interpreter: "no", IntakeForm.safeToCall: "no", IntakeForm.safeWays: "text",
    IntakeForm.safeNumber: "0161 496 0142", IntakeForm.safeHours: "not 17 to 20",
    IntakeForm.voicemail: "no", IntakeForm.codeWord: "heron", IntakeForm.adults: "1",
    IntakeForm.childrenAges: "3, 7", IntakeForm.readBack: "yes", IntakeForm.group: "dv",
    IntakeForm.needs: "shelter,children",
    IntakeForm.support: "A room for tonight", IntakeForm.intervention: "shelter",
    IntakeForm.partner: "Fellside house", IntakeForm.accepted: "yes", IntakeForm.owner: "1",
    IntakeForm.nextAction: "Ring Fellside about the room", IntakeForm.nextDue: "16:00",
    IntakeForm.method: "text", IntakeForm.followUp: "tomorrow 10:00",
  ]

  // MARK: Complaints

  static func feedback(
    _ id: Int64, _ number: Int, _ kind: FeedbackKind, _ stage: FeedbackStage, area: Int,
    due: Duration?
  ) -> FeedbackRow {
    let area = ServiceArea.shipped[area]
    let kept = stage == .received ? ClockKind.acknowledgement : .findings
    let target = Policy.acorn.rules(kept).first?.limit.target.words
    return FeedbackRow(
      id: FeedbackID(rawValue: id), number: RecordNumber(.feedback, number), kind: kind,
      stage: stage, area: area.id, areaName: area.name, receivedAt: now - .days(3),
      next: due.map {
        FeedbackDue(kind: kept, at: now + $0, from: now - .days(3), target: target)
      }, passedTo: area.manager1, version: 1)
  }

  static let register = [
    feedback(7, 20_417, .complaint, .received, area: 6, due: .hours(-24)),
    feedback(8, 20_420, .dissatisfaction, .received, area: 1, due: .minutes(150)),
    feedback(9, 20_422, .complaint, .investigating, area: 4, due: .days(7)),
    feedback(10, 20_425, .compliment, .received, area: 0, due: nil),
  ]

  static func feedbackDetail(_ row: FeedbackRow) -> FeedbackDetail {
    FeedbackDetail(
      row: row,
      answers: sheet([
        FeedbackForm.kind: row.kind.rawValue, FeedbackForm.area: "7",
        FeedbackForm.firstName: "June", FeedbackForm.surname: "Example",
        FeedbackForm.happened:
          "Nobody rang back for a week, though I was told twice that you would.",
        FeedbackForm.wanted: "A call, and to know who looks after this.",
      ]),
      events: [
        FeedbackEvent(kind: .logged, at: row.receivedAt, staffName: "J. Tandem", detail: nil)
      ])
  }
}
