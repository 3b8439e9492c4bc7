import HavenDomain
import Testing

@testable import HavenStore

/// Every request that the desk answers, in the hands of every role.
@Suite("PR-07 who may do what")
struct RoleTests {
  /// What a request meets: whose the records are that it is about.
  enum Whose: CaseIterable, Sendable { case own, others }

  /// The records on which every request is tried.
  struct Records {
    var contact: ContactID
    var lease: Lease
    var draft: DraftID
    var feedbackDraft: DraftID
    var feedback: FeedbackID
    var receiver: StaffID
    var escalation: EscalationID
  }

  struct Try: Sendable {
    var name: String
    var permission: Permission
    /// The scope from which the permission reaches other people's records.
    var needsAllForOthers: Bool
    var send: @Sendable (DeskCore, Principal, RequestID, Records) throws -> Void

    init<R: Answered>(
      _ needsAllForOthers: Bool = false,
      _ make: @escaping @Sendable (RequestID, Records) -> R
    ) {
      name = "\(R.self)"
      permission = R.permission
      self.needsAllForOthers = needsAllForOthers
      send = { desk, principal, id, records in
        _ = try desk.perform(make(id, records), by: principal)
      }
    }
  }

  static let tries: [Try] =
    [
      Try { _, _ in ListStaff() },
      Try { id, _ in AddStaff(id: id, name: "New Person", roles: [.agent], unixUser: nil) },
      Try { id, _ in SetPresence(id: id, presence: .available) },
      Try { id, _ in AddContact(id: id, contact: NewContact(channel: .chat)) },
      Try { id, records in TakeContact(id: id, contact: records.contact) },
      Try { id, records in ReleaseContact(id: id, lease: records.lease) },
      Try(true) { id, records in
        HandOverContact(id: id, contact: records.contact, to: records.receiver)
      },
      Try { id, _ in ReclaimContacts(id: id) },
      Try { _, records in ReadContact(.id(records.contact)) },
      Try(true) { _, records in RevealContact(contact: records.contact) },
      Try { _, _ in ReadQueue(count: 5) },
      Try { _, _ in ListDrafts() },
      Try(true) { _, records in OpenDraft(draft: records.draft) },
      Try(true) { id, records in
        SaveDraft(
          id: id, draft: records.feedbackDraft, lease: nil, changes: [], focus: nil, version: 1)
      },
      Try { id, _ in StartFeedbackDraft(id: id) },
      Try { id, records in CompleteIntake(id: id, draft: records.draft, lease: records.lease) },
      Try(true) { id, records in
        RecordDispatch(
          id: id, contact: records.contact, agency: "Ambulance", number: "999", reference: "7",
          at: Office.start)
      },
      Try { id, records in
        EscalateContact(id: id, contact: records.contact, reason: .medical, note: "")
      },
      Try { id, _ in AcknowledgeAlarm(id: id, alarm: AlarmID(rawValue: 1)) },
      Try { id, _ in LogFeedback(id: id, draft: nil, answers: FeedbackTests.complaint()) },
      Try { _, _ in ListFeedback(count: 5) },
      Try { id, _ in
        LogFirstContact(
          id: id, channel: .phone, area: ServiceAreaID(rawValue: 1), line: "Asked, and told.")
      },
      Try { _, _ in ReadFirstContacts(from: Office.start, to: Office.start + .days(1)) },
      Try(true) { _, records in ReadFeedback(feedback: records.feedback) },
      Try(true) { id, records in
        AcknowledgeFeedback(id: id, feedback: records.feedback, how: "letter")
      },
      Try(true) { id, records in
        RecordOutcome(id: id, feedback: records.feedback, outcome: "Mended", toldOfAppeal: true)
      },
      Try(true) { id, records in CloseFeedback(id: id, feedback: records.feedback, note: "") },
      Try { _, _ in ListServiceAreas() },
      Try { id, _ in SaveServiceArea(id: id, area: ServiceArea.shipped[0]) },
      Try { _, _ in VerifyAudit() },
    ] + alarmTries + escalationTries + referralTries + bedTries + peopleTries + careTries
    + draftTries + handingOnTries + intakeTries + stageTries + handlerTries + checklistTries
    + oversightTries + letterTries + keepingTries

  /// The alarms, messages and stretches named here are not there: whoever may is told so.
  static let alarmTries: [Try] = [
    Try { id, _ in
      ShelveAlarm(id: id, alarm: AlarmID(rawValue: 99), reason: "known", minutes: 5)
    },
    Try { id, _ in UnshelveAlarm(id: id, alarm: AlarmID(rawValue: 99)) },
    Try { id, _ in SwitchAlarmKind(id: id, kind: .actionLate, isOn: false, reason: "known") },
    Try { _, _ in ListAlarms() },
    Try { id, _ in FireDueClocks(id: id) },
    Try { _, _ in ReadAlarmReport(from: Office.start, to: Office.start + .days(1)) },
  ]

  /// There is no such sample: whoever may is told so.
  static let oversightTries: [Try] = [
    Try { _, _ in ReadQuarterReport() }, Try { _, _ in ListBoardFeedback() },
    Try { id, _ in
      RecordBoardFeedback(
        id: id, quarter: Quarter(containing: Office.start, in: .utc), words: "Well done.")
    },
    Try { id, _ in
      DrawAuditSample(
        id: id,
        draw: AuditDraw(
          size: .pieces(1), scope: .all, from: Office.start, to: Office.start, seed: 1))
    },
    Try { _, _ in ListAuditSamples() }, Try { _, _ in ReadAuditSample() },
    Try { id, records in
      TickAuditPiece(
        id: id, audit: RegisterAuditID(rawValue: 99), feedback: records.feedback,
        check: .loggedRight, finding: .yes)
    },
  ]

  /// There is no such list and no such paper: whoever may is told so.
  static let keepingTries: [Try] = [
    Try { _, _ in PreviewDestruction() }, Try { _, _ in ReadRetention() },
    Try { id, _ in ProposeDestruction(id: id, feedback: []) },
    Try { id, _ in WithdrawDestruction(id: id, destruction: DestructionID(rawValue: 99)) },
    Try { id, _ in
      ConfirmDestruction(id: id, destruction: DestructionID(rawValue: 99), word: "destroy")
    },
    Try(true) { id, records in
      SetLegalHold(id: id, feedback: records.feedback, reason: "a claim")
    },
    Try(true) { id, records in
      LiftLegalHold(id: id, feedback: records.feedback, reason: "settled")
    },
    Try(true) { id, records in
      RecordPaper(
        id: id, feedback: records.feedback, kind: .letter, pages: 1,
        scannedOn: LocalDate(day: 9), scan: "shelf")
    },
    Try { id, _ in RecordPaperDestroyed(id: id, paper: PaperID(rawValue: 99), how: "shredder") },
  ]

  static let intakeTries: [Try] = [
    Try { _, records in ReadIntake(.id(records.contact)) }, Try { _, _ in ListIntakes() },
  ]

  static let stageTries: [Try] = [
    Try(true) { id, records in
      RecordAppeal(id: id, feedback: records.feedback, words: "Not heard.")
    },
    Try(true) { id, records in
      RecordAppealOutcome(
        id: id, feedback: records.feedback, outcome: .upheld, words: "It stays.", told: "by letter",
        coordinatorTold: true)
    },
    Try(true) { id, records in
      HandleCompliment(id: id, feedback: records.feedback, act: .passedOn, note: "the team")
    },
  ]

  /// The receiver is no manager: whoever may is told so.
  static let handlerTries: [Try] = [
    Try { id, records in
      AssignFeedback(
        id: id, feedback: records.feedback, part: .appeal, to: records.receiver, reason: "away")
    },
    Try(true) { id, records in
      RecordCopy(
        id: id, feedback: records.feedback, what: .policy, to: .complainant, how: .letter,
        on: LocalDate(day: 9))
    },
    Try { _, _ in ReadRegisterTerms() }, Try { id, _ in SignRegisterTerms(id: id) },
  ]

  /// The service named here is not there: whoever may is told so.
  static let referralTries: [Try] = [
    Try { id, _ in ImportReferrals(id: id, services: []) },
    Try { _, _ in FindReferrals(text: "") },
    Try { _, _ in ReadReferral(code: ReferralTests.code("NONE")) },
    Try { id, _ in
      VerifyReferral(id: id, code: ReferralTests.code("NONE"), on: LocalDate(day: 9))
    },
    Try { id, _ in RemoveReferral(id: id, code: ReferralTests.code("NONE")) },
  ]

  /// The service and the transfer named here are not there: whoever may is told so.
  static let handingOnTries: [Try] = [
    Try(true) { id, records in
      Refer(id: id, contact: records.contact, service: ReferralTests.code("NONE"), shared: [])
    },
    Try { id, _ in AnswerReferral(id: id, referral: ReferralNumber(1), answer: .accepted) },
    Try { _, _ in ListMadeReferrals() },
    Try { id, records in
      OfferTransfer(
        id: id, contact: records.contact, to: .colleague(records.receiver), facts: [])
    },
    Try { id, _ in JoinTransfer(id: id, transfer: TransferID(rawValue: 99)) },
    Try { id, _ in ReadBackFact(id: id, transfer: TransferID(rawValue: 99), fact: 0) },
    Try { id, _ in ReleaseTransfer(id: id, transfer: TransferID(rawValue: 99)) },
    Try { id, _ in ReturnTransfer(id: id, transfer: TransferID(rawValue: 99), why: .dropped) },
    Try { id, _ in SweepTransfers(id: id) },
    Try { _, _ in ListTransfers() },
    Try { _, _ in ReadTransfer(.id(TransferID(rawValue: 99))) },
  ]

  static let escalationTries: [Try] = [
    Try { id, _ in
      RaiseConcern(id: id, source: .observed, reason: .other, note: "seen", to: .supervisor)
    },
    Try { _, _ in ListEscalations() },
    Try { _, records in ReadEscalation(.id(records.escalation)) },
    Try { id, records in AcknowledgeEscalation(id: id, escalation: records.escalation) },
    Try { id, records in TakeOverEscalation(id: id, escalation: records.escalation) },
    Try { id, records in
      HandBackEscalation(id: id, escalation: records.escalation, reason: "called away")
    },
    Try { id, records in CallRung(id: id, escalation: records.escalation, role: .supervisor) },
    Try { id, records in
      ResolveEscalation(
        id: id, escalation: records.escalation, outcome: .safe, note: "She is safe")
    },
    Try { id, records in
      RecordMandatedReport(
        id: id, escalation: records.escalation, agency: "County", reference: "", at: Office.start)
    },
    Try { _, _ in ReadRota() },
    Try { id, records in
      AddRotaEntry(
        id: id, role: .supervisor, staff: records.receiver, from: Office.start,
        to: Office.start + .hours(1))
    },
    Try { id, _ in RemoveRotaEntry(id: id, entry: RotaEntryID(rawValue: 99)) },
    Try { id, _ in
      SetAbsence(
        id: id, staff: nil, from: Office.start, to: Office.start, substitute: nil)
    },
    Try { id, _ in ClaimMessages(id: id, roles: [.manager], canDispatch: false) },
    Try { id, _ in
      RecordDelivery(id: id, message: PagerMessageID(rawValue: 99), exitStatus: 0, output: "")
    },
    Try(true) { id, records in RequestDispatch(id: id, contact: records.contact) },
    Try { id, _ in ChooseJurisdiction(id: id, jurisdiction: .wales) },
  ]

  /// There is no such site and no such bed: whoever may is told so.
  static let bedTries: [Try] = [
    Try { _, _ in ListBeds() },
    Try { id, _ in SaveSite(id: id, name: "", kind: .shelter) },
    Try { id, _ in
      SaveBed(
        id: id, site: SiteID(rawValue: 99), room: "", label: "A", kind: .single, capacity: 1)
    },
    Try { id, records in HoldBed(id: id, bed: BedID(rawValue: 99), contact: records.contact) },
    Try { id, _ in ReleaseHold(id: id, bed: BedID(rawValue: 99)) },
    Try { id, records in PlaceInBed(id: id, bed: BedID(rawValue: 99), contact: records.contact) },
    Try { id, _ in LeaveBed(id: id, bed: BedID(rawValue: 99)) },
    Try { id, records in
      TurnAway(id: id, contact: records.contact, site: SiteID(rawValue: 99), reason: .full)
    },
    Try { id, records in WaitForBed(id: id, contact: records.contact, kind: .single) },
    Try { id, records in StopWaitingForBed(id: id, contact: records.contact, kind: .single) },
  ]

  /// The contact is joined to nobody, and there are no persons: whoever may is told so.
  static let peopleTries: [Try] = [
    Try(true) { _, records in FindKnownPeople(contact: records.contact, name: "Mira Quill") },
    Try { _, _ in ReadClient(.id(ClientID(rawValue: 99))) },
    Try(true) { id, records in
      LinkContacts(id: id, contact: records.contact, other: records.contact)
    },
    Try(true) { id, records in
      TellApart(id: id, contact: records.contact, other: records.contact)
    },
    Try { id, _ in
      MergeClients(
        id: id, survivor: ClientID(rawValue: 98), absorbed: ClientID(rawValue: 99), reason: "told")
    },
    Try { id, _ in UndoMerge(id: id, absorbed: ClientID(rawValue: 99)) },
    Try(true) { id, records in SplitContact(id: id, contact: records.contact) },
    Try { id, _ in IndexPeople(id: id) },
  ]

  @Test("the table above has every request of the audit's actions")
  func complete() {
    let tried = Set(Self.tries.map(\.name))
    #expect(tried.count == Self.tries.count)
    #expect(tried.count == 139)
  }

  @Test("is what the table says, and no more", arguments: Role.allCases, Whose.allCases)
  func scope(for role: Role, of whose: Whose) throws {
    let office = try Office()
    let person = try office.person("Pat Tester", role)
    for request in Self.tries {
      let records = try prepare(office, person, whose)
      let before = try office.audit().count
      var refusal: Refusal?
      do {
        try request.send(office.desk, person, office.id(), records)
      } catch let found as Refusal {
        refusal = found
      }
      let isRefused = refusal == .notAllowed(request.permission)
      let scope = RoleTable.scope(of: request.permission, for: role)
      let isBeyond = whose == .others && request.needsAllForOthers && scope != .all
      #expect(
        isRefused == (scope == .none || isBeyond), "\(request.name): \(refusal as Any)")
      if isRefused {
        #expect(try office.audit().count == before + 1, "\(request.name)")
        #expect(try office.audit().last?.outcome == "refused notAllowed", "\(request.name)")
      }
    }
  }

  /// Records that belong to the person, or to somebody else; put together below the desk, so that a
  /// role without any rights can own them too.
  private func prepare(
    _ office: Office, _ person: Principal, _ whose: Whose
  ) throws -> Records {
    let other = try office.person("Sam Other", .agent)
    let receiver = try office.person("Rae Receiver", .agent)
    let taken = try office.taken(by: other)
    let feedbackDraft = try office.desk.perform(StartFeedbackDraft(id: office.id()), by: other)
    let feedback = try office.desk.perform(
      LogFeedback(id: office.id(), draft: nil, answers: FeedbackTests.complaint()), by: other)
    _ = try office.desk.perform(
      EscalateContact(
        id: office.id(), contact: taken.lease.contact, reason: .medical, note: ""), by: other)
    let escalation = try office.desk.connection.first(
      "SELECT max(id) FROM escalation", read: { try $0.id(0) as EscalationID })
    if whose == .own {
      try office.desk.gate.hold(patience: 1_000) {
        let connection = office.desk.connection
        let staff = person.staff.rawValue
        try connection.run("UPDATE contact SET owner = ?1", staff)
        try connection.run("UPDATE draft SET owner = ?1", staff)
        try connection.run("UPDATE feedback SET logged_by = ?1", staff)
        try connection.run(
          "UPDATE service_area SET manager1 = seal_name('Pat Tester', 'manager1', id)")
      }
    }
    return Records(
      contact: taken.detail.row.id, lease: taken.lease, draft: taken.draft.id,
      feedbackDraft: feedbackDraft.id, feedback: feedback.id, receiver: receiver.staff,
      escalation: try #require(escalation))
  }
}
