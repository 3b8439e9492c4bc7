import HavenDomain

extension CaseRecord {
  /// What a row of the view says, before its contact is opened.
  private struct Line {
    var row: CaseRow

    init(_ row: Row, _ policy: Policy) throws {
      let state: CaseState = try row.word(3)
      let nextDue = try row.instantIfAny(15)
      let isEmergency = try row.bool(20)
      let aim = isEmergency ? nil : policy.mark(ClockKind.resolution.rawValue)?.target.duration
      let received = try row.instant(21)
      self.row = CaseRow(
        id: try row.id(0), number: RecordNumber(.caseFile, try row.int(1)), state: state,
        initials: "", contact: try row.id(11),
        contactNumber: RecordNumber(.contact, try row.int(12)), priority: try row.level(13),
        score: try row.intIfAny(14), owner: try row.id(4),
        ownerName: StaffMember.short(try row.text(5)), openedAt: try row.instant(6),
        closedAt: try row.instantIfAny(7), reason: row.isNull(8) ? nil : try row.word(8),
        outcome: row.isNull(9) ? nil : try row.word(9),
        nextDue: try nextDue ?? row.instant(10),
        asksForNextAction: state == .open && nextDue == nil, openTasks: try row.int(16),
        taskDue: try row.instantIfAny(17), openFollowUps: try row.int(18),
        followUpDue: try row.instantIfAny(19), resolveBy: aim.map { received + $0 },
        version: try row.int(2))
    }
  }

  private static func row(_ line: Line, in transaction: Transaction) throws -> CaseRow {
    var row = line.row
    let contact = try ContactRecord.load(row.contact, in: transaction)
    row.initials = ContactRecord.initials(contact.fields[ContactRecord.Sealed.name])
    return row
  }

  /// As it stands now.
  static func row(_ id: CaseID, in transaction: Transaction) throws -> CaseRow {
    let policy = try transaction.measure(for: .contacts).policy
    let found = try transaction.connection.first(
      "SELECT * FROM case_row WHERE id = ?1", id.rawValue, read: { try Line($0, policy) })
    guard let found else { throw Refusal.notFound("such case") }
    return try row(found, in: transaction)
  }

  func row(in transaction: Transaction) throws -> CaseRow { try Self.row(id, in: transaction) }

  /// Open ones, what is due first on top; at most 500.
  ///
  /// - Parameters:
  ///   - owner: nil for everybody's.
  ///   - limit: of those that have something due before it; nil for all.
  static func open(
    owner: StaffID?, dueBy limit: Instant?, in transaction: Transaction
  ) throws -> [CaseRow] {
    let policy = try transaction.measure(for: .contacts).policy
    return try transaction.connection.all(
      """
      SELECT * FROM case_row WHERE state = 'open' AND (?1 IS NULL OR owner = ?1)
        AND min(coalesce(next_due, asked_by), coalesce(task_due, ?2), coalesce(follow_up_due, ?2))
          < ?2
      ORDER BY min(coalesce(next_due, asked_by), coalesce(task_due, ?2),
        coalesce(follow_up_due, ?2)), id
      LIMIT 500
      """, owner?.rawValue, limit?.milliseconds ?? Int64.max, read: { try Line($0, policy) }
    ).map { try row($0, in: transaction) }
  }

  /// The latest first; at most 500.
  static func closed(owner: StaffID?, in transaction: Transaction) throws -> [CaseRow] {
    let policy = try transaction.measure(for: .contacts).policy
    return try transaction.connection.all(
      """
      SELECT * FROM case_row WHERE state = 'closed' AND (?1 IS NULL OR owner = ?1)
      ORDER BY closed_at DESC, id LIMIT 500
      """, owner?.rawValue, read: { try Line($0, policy) }
    ).map { try row($0, in: transaction) }
  }

  // MARK: - Opened

  func detail(in transaction: Transaction) throws -> CaseDetail {
    let contacts = try contacts(in: transaction)
    let (plans, notes) = (try plans(in: transaction), try notes(in: transaction))
    let tasks = try CaseTaskRecord.all(of: self, in: transaction)
    let followUps = try contacts.flatMap { try FollowUpRecord.all(of: $0, in: transaction) }
    let timeline = CaseTimeline.merge(
      contacts: try contacts.map { ($0.number, try $0.timeline(in: transaction)) },
      events: try events(in: transaction), plans: plans, notes: notes, tasks: tasks)
    let reached = contacts.last { $0.fields[ContactRecord.Sealed.safeContact] != nil }
    let method = contacts.compactMap { $0.fields[ContactRecord.Sealed.method] }.last
    return CaseDetail(
      row: try row(in: transaction), plans: plans,
      contacts: try contacts.map { try $0.caseContact(in: transaction) }, notes: notes,
      tasks: tasks, followUps: followUps.sorted { ($0.due, $0.id) < ($1.due, $1.id) },
      safeContact: reached?.fields[ContactRecord.Sealed.safeContact],
      method: method.flatMap(FollowUpMethod.init(rawValue:)), timeline: timeline)
  }

  private func plans(in transaction: Transaction) throws -> [CasePlan] {
    try transaction.connection.all(
      """
      SELECT p.id, p.at, open_name(s.name, 'staff', s.id), p.sealed
      FROM case_plan p JOIN staff s ON s.id = p.staff WHERE p.case_file = ?1 ORDER BY p.id
      """, id.rawValue
    ) { row in
      let sealed = try transaction.vault.open(
        try row.bytes(3), at: Self.place("case_plan", try row.int64(0)), key: key)
      return CasePlan(
        needs: sealed["needs"] ?? "", plan: sealed["plan"] ?? "", at: try row.instant(1),
        staffName: StaffMember.short(try row.text(2)))
    }
  }

  func notes(in transaction: Transaction) throws -> [CaseNote] {
    try transaction.connection.all(
      """
      SELECT n.id, n.at, open_name(s.name, 'staff', s.id), n.corrects, n.sealed,
        (SELECT max(c.id) FROM case_note c WHERE c.case_file = n.case_file AND c.corrects = n.id)
      FROM case_note n JOIN staff s ON s.id = n.staff WHERE n.case_file = ?1 ORDER BY n.id
      """, id.rawValue
    ) { row in
      let sealed = try transaction.vault.open(
        try row.bytes(4), at: Self.place("case_note", try row.int64(0)), key: key)
      return CaseNote(
        id: try row.id(0), text: sealed["text"] ?? "", at: try row.instant(1),
        staffName: StaffMember.short(try row.text(2)), corrects: try row.idIfAny(3),
        correctedBy: try row.idIfAny(5))
    }
  }

  private func events(in transaction: Transaction) throws -> [CaseEvent] {
    try transaction.connection.all(
      """
      SELECT e.id, e.kind, e.at, open_name(s.name, 'staff', s.id), e.sealed
      FROM case_event e JOIN staff s ON s.id = e.staff WHERE e.case_file = ?1 ORDER BY e.id
      """, id.rawValue
    ) { row in
      let sealed = try transaction.vault.open(
        try row.bytes(4), at: Self.place("case_event", try row.int64(0)), key: key)
      return CaseEvent(
        kind: try row.word(1), at: try row.instant(2),
        staffName: StaffMember.short(try row.text(3)), detail: sealed["detail"])
    }
  }
}

extension ContactRecord {
  /// All that happened to it, the oldest first; of more than 1,000 the latest. For who may read its
  /// case.
  func timeline(in transaction: Transaction) throws -> [ContactEvent] {
    try transaction.connection.all(
      """
      SELECT e.id, e.kind, e.at, open_name(s.name, 'staff', s.id), e.sealed
      FROM contact_event e LEFT JOIN staff s ON s.id = e.staff
      WHERE e.contact = ?1 ORDER BY e.id DESC LIMIT 1000
      """, id.rawValue
    ) { row in
      let place = SealedPlace(table: "contact_event", row: try row.int64(0), version: 1)
      return ContactEvent(
        kind: try row.word(1), at: try row.instant(2),
        staffName: try row.textIfAny(3).map(StaffMember.short),
        detail: try row.bytesIfAny(4).flatMap {
          try transaction.vault.open($0, at: place, key: key)["detail"]
        })
    }.reversed()
  }

  /// With what an intake must leave on record (IN-11).
  fileprivate func caseContact(in transaction: Transaction) throws -> CaseContact {
    let answers = try DraftRecord.answers(of: id, in: transaction)
    return CaseContact(
      id: id, number: number, channel: channel, receivedAt: receivedAt, state: state,
      score: score, ownerName: try StaffRecord.shortName(of: owner, in: transaction.connection),
      consent: answers.text(IntakeForm.consent),
      referralCode: answers.text(IntakeForm.referralCode))
  }
}
