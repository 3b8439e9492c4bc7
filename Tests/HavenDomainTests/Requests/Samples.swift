import HavenDomain

/// One filled value of every kind that goes through the desk.
enum Samples {
  static let id = RequestID(high: .max, low: 1)
  static let contact = ContactID(rawValue: 42)
  static let lease = Lease(contact: contact, epoch: 3)
  static let number = RecordNumber(.contact, 1042)
  static let place = QueuePlace(priority: .high, due: monday, id: contact)

  static let sheet: Answers = {
    var sheet = answers(["name": "Ada “Quill”\n漢", "empty": ""])
    sheet.set("danger", to: .declined, at: monday + .seconds(1))
    sheet.set("weapon", to: .unknown, at: monday + .seconds(2))
    sheet.set("medical", to: .notAsked, at: monday + .seconds(3))
    return sheet
  }()

  static let changes = [
    FieldChange(field: "name", answer: .given("Ada"), at: monday),
    FieldChange(field: "callback", answer: nil, at: monday),
  ]

  static let row = QueueRow(
    id: contact, number: number, channel: .inPerson, state: .followUp, priority: .critical,
    score: 8, flags: Flag.allCases, receivedAt: monday, due: monday + .seconds(60),
    owner: StaffID(rawValue: 3), ownerName: "R. Osei", version: 9)

  static let dispatch = Dispatch(
    agency: "Police", number: "999", reference: "L-17", at: monday, staffName: "R. Osei")

  static let detail = ContactDetail(
    row: row, initials: "A. Q.", safeContact: "text only", preferredMethod: "text",
    takenAt: monday, nextAction: "ring",
    events: [
      ContactEvent(kind: .foundUnsafe, at: monday, staffName: "R. Osei", detail: nil),
      ContactEvent(kind: .reclaimed, at: monday, staffName: nil, detail: "lost"),
    ], dispatches: [dispatch])

  static let draft = Draft(
    id: DraftID(rawValue: 5), number: RecordNumber(.draft, 71_002), form: .intake,
    contact: contact, contactNumber: number, owner: StaffID(rawValue: 3), ownerName: "R. Osei",
    startedAt: monday, savedAt: monday, version: 2, answers: sheet, focus: "name")

  static let alarm = Alarm(
    id: AlarmID(rawValue: 6), kind: .unsafe, state: .shelved(until: monday), contact: contact,
    number: number, raisedAt: monday)

  static let feedbackRow = FeedbackRow(
    id: FeedbackID(rawValue: 7), number: RecordNumber(.feedback, 20_417), kind: .complaint,
    stage: .outcomeTold, area: ServiceAreaID(rawValue: 1), areaName: "Central Service",
    receivedAt: monday,
    next: FeedbackDue(kind: .survey, at: monday, from: monday, target: "30 days"),
    passedTo: "Ottoline Reyes", version: 4,
    call: FeedbackCall(due: monday, doneAt: monday, doneBy: "R. Osei", outcome: .reached),
    standing: FeedbackStanding(
      done: [.logged, .closed], appealUntil: monday, mayContact: true),
    grounds: [.delay, .bias])

  static let newContact = NewContact(
    channel: .email, name: "Ada Quill", callback: "0161 496 0000", subject: "Help",
    note: "…", isEmergency: true, receivedAt: monday, attachments: ["a.pdf"],
    original: [0, 255, 10], messageID: "<1@example.org>", isUnreadable: true)

  static let member = StaffMember(
    id: StaffID(rawValue: 3), name: "Robin Osei", roles: Role.allCases, presence: .onCall,
    presenceSince: monday, unixUser: 1000)

  static let clock = Clock(
    kind: .acknowledgement, policy: "acorn, version 1",
    rule: ClockRule(
      limit: Mark(Target(3, .workingDays), sources: ["CC-15"]), target: Mark(Target(24, .hours))),
    start: Clock.Event("came in", at: monday), due: monday + .days(3), limitDue: monday + .days(3),
    targetDue: monday + .days(1), agreed: Clock.Event("agreed", at: monday + .days(3)),
    pauses: [Pause(from: monday, until: monday + .hours(1), reason: "away", staffName: "R. Osei")],
    end: Clock.Event("acknowledged", at: monday + .hours(2)), isDone: true, mayBePaused: true)

  static let clockSheet = ClockSheet(
    record: .feedback(feedbackRow.id), number: feedbackRow.number, policy: "acorn, version 1",
    calendar: .officeHours(zone: Zones.london, holidaySets: [.scotland]), clocks: [clock],
    whyNotPause: "Late.", readAt: monday)

  static let storedPolicy = StoredPolicy(
    name: "acorn", version: 2, covers: .feedback, calendar: "office", text: "name = acorn",
    since: monday, isChosen: true)

  static let storedCalendar = StoredCalendar(
    name: "office", version: 1, text: "name = office", since: monday)

  static let requests: [any Request] =
    [
      VerifyAudit(), StartFeedbackDraft(id: id), OpenDraft(draft: draft.id),
      SaveDraft(
        id: id, draft: draft.id, lease: lease, changes: changes, focus: "name", version: 2),
      ListDrafts(), AcknowledgeAlarm(id: id, alarm: alarm.id),
      EscalateContact(id: id, contact: contact, reason: .child, note: "now"),
      AddContact(id: id, contact: newContact, takes: true),
      ImportContacts(id: id, contacts: [newContact]), TakeContact(id: id, contact: contact),
      ReleaseContact(id: id, lease: lease),
      HandOverContact(id: id, contact: contact, to: StaffID(rawValue: 4)),
      ReclaimContacts(id: id), ReadContact(.number(number)), RevealContact(contact: contact),
      ReadQueue(position: .after(place), count: 50, text: "ada", includesFollowUp: true),
      CompleteIntake(id: id, draft: draft.id, lease: lease),
      LogFeedback(id: id, draft: nil, answers: sheet),
      ListFeedback(
        kind: .complaint, text: "quill", count: 100, isRefresh: true,
        filter: FeedbackFilter(
          stage: .received, area: ServiceArea.shipped[1].id, ground: "delay", due: .week,
          owner: .named("Reyes"))),
      ReadFeedback(feedback: feedbackRow.id),
      AcknowledgeFeedback(id: id, feedback: feedbackRow.id, how: "by phone"),
      RecordOutcome(id: id, feedback: feedbackRow.id, outcome: "mended", toldOfAppeal: true),
      CloseFeedback(id: id, feedback: feedbackRow.id, note: ""), ListServiceAreas(),
      SaveServiceArea(id: id, area: ServiceArea.shipped[4]), ListStaff(),
      AddStaff(id: id, name: "Robin Osei", roles: [.agent], unixUser: nil),
      SetPresence(id: id, presence: .onBreak),
      RecordDispatch(
        id: id, contact: contact, agency: "Police", number: "999", reference: "L-17", at: monday),
      ReadClocks(.feedback(feedbackRow.id)),
      PauseClocks(id: id, record: .contact(contact), reason: "away", until: monday),
      ResumeClocks(id: id, record: .contact(contact)),
      RecordContactAct(id: id, contact: contact, act: .followedUp, note: "rang", due: monday),
      RecordFeedbackAct(
        id: id, feedback: feedbackRow.id, act: .updateAgreed, note: "", date: LocalDate(day: 9),
        how: "by phone"),
      RecordAppeal(
        id: id, feedback: feedbackRow.id, received: LocalDate(day: 9), words: "not heard",
        lateReason: "was away"),
      RecordAppealOutcome(
        id: id, feedback: feedbackRow.id, outcome: .newInvestigation, words: "look again",
        told: "by letter", coordinatorTold: true),
      HandleCompliment(id: id, feedback: feedbackRow.id, act: .thanked, note: "a card"),
      ListPolicies(), SavePolicy(id: id, text: "name = acorn"),
      ChoosePolicy(id: id, covers: .feedback, name: "acorn"), ListCalendars(),
      SaveCalendar(id: id, text: "name = office"),
    ] + alarmRequests + escalationRequests + shiftRequests + referralRequests + bedRequests
    + peopleRequests
    + careRequests
    + draftRequests
    + caseRequests
    + handingOnRequests
    + triageRequests
    + intakeRequests
    + handlerRequests
    + checklistRequests
    + firstContactRequests
    + oversightRequests
    + surveyRequests
    + letterRequests
    + keepingRequests

  static let replies: [any Codable & Hashable & Sendable] =
    [
      Done(version: 3, at: monday), row, dispatch, draft, [draft], 17, [member], member,
      AddedContact(row: row, wasKnown: true, lease: lease),
      TakenContact(detail: detail, lease: lease, draft: draft), detail,
      ContactIdentity(
        id: contact, name: "Ada Quill", callback: nil, subject: nil, note: "…", attachments: ["x"],
        callBack: .unfinished),
      QueueWindow(
        rows: [row], hasBefore: true, hasAfter: false,
        totals: QueueTotals(
          waiting: 6, held: 2, followUp: 1, byPriority: [1, 2, 3], overTarget: 2,
          oldestWaiting: monday, averageWait: 41), alarms: [alarm],
        alarmTotals: AlarmTotals([alarm]),
        surge: Surge(since: monday, by: "R. Osei", reason: "storm"), readAt: monday),
      feedbackRow, FeedbackList(rows: [feedbackRow], hasMore: true, open: 1, overdue: 0),
      feedbackDetail,
      ServiceArea.shipped, ServiceArea.shipped[0],
      clockSheet, [storedPolicy], storedPolicy, [storedCalendar], storedCalendar,
      AuditReport(rows: 9, checkpoints: 1, head: "a1b2c3d4e5f6", problems: ["row 4: changed"]),
    ] + alarmReplies + escalationReplies + shiftReplies + referralReplies + bedReplies
    + peopleReplies
    + careReplies
    + draftReplies
    + caseReplies
    + handingOnReplies
    + triageReplies
    + intakeReplies
    + handlerReplies
    + checklistReplies
    + firstContactReplies
    + oversightReplies
    + surveyReplies
    + letterReplies
    + keepingReplies
}
