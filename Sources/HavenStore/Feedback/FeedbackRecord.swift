import HavenDomain

/// A piece of feedback in full, to be changed and saved.
struct FeedbackRecord {
  let id: FeedbackID
  let number: RecordNumber
  private(set) var version: Int
  let kind: FeedbackKind
  private(set) var stage: FeedbackStage
  let area: ServiceAreaID?
  let receivedAt: Instant
  /// What is due next, as the row keeps it.
  var next: FeedbackDue?
  /// The version of the policy that it is measured by.
  let policy: Int64
  /// What was due before there were policies.
  let kept: KeptDue?
  /// When the file was closed; nil while it is open.
  private(set) var closedAt: Instant?
  /// When the time to appeal is over, as the row keeps it.
  var appealUntil: Instant?
  let loggedBy: StaffID
  let key: Int64
  let sheet: AnswerSheet
  /// Who has it: as the form says, until somebody is put in.
  var passedTo: String
  /// Its file was destroyed when its keeping was over; the line of the register is left (PR-05).
  let isDestroyed: Bool

  /// The sealed name for whom it was passed to; fields of the form have no slash.
  private static let passedToName = "/passedTo"

  static func load(_ id: FeedbackID, in transaction: Transaction) throws -> FeedbackRecord {
    let found = try transaction.connection.first(
      """
      SELECT id, number, version, kind, stage, area, received_at, due, logged_by, key, sealed,
        policy, kept_due, kept_kind, due_kind, due_from, due_target, closed_at, appeal_until
      FROM feedback WHERE id = ?1
      """, id.rawValue
    ) { try FeedbackRecord($0, in: transaction) }
    guard let found else { throw Refusal.notFound("such feedback") }
    return found
  }

  init(_ row: Row, in transaction: Transaction) throws {
    let id: FeedbackID = try row.id(0)
    let version = try row.int(2)
    let key = try row.int64(9)
    self.id = id
    self.version = version
    self.key = key
    number = RecordNumber(.feedback, try row.int(1))
    kind = try row.word(3)
    stage = try row.word(4)
    area = try row.idIfAny(5)
    receivedAt = try row.instant(6)
    policy = try row.int64(11)
    kept = try row.instantIfAny(12).map { KeptDue(kind: try row.word(13), due: $0) }
    next = try row.instantIfAny(7).map {
      FeedbackDue(
        kind: try row.word(14), at: $0, from: try row.instant(15), target: try row.textIfAny(16))
    }
    loggedBy = try row.id(8)
    closedAt = try row.instantIfAny(17)
    appealUntil = try row.instantIfAny(18)
    isDestroyed = row.isNull(10)
    var fields =
      try row.bytesIfAny(10).map {
        try transaction.vault.open($0, at: Self.place(id, version), key: key)
      } ?? SealedFields()
    passedTo = fields[Self.passedToName] ?? ""
    fields[Self.passedToName] = nil
    sheet = try AnswerSheet(fields)
  }

  /// A new entry of the register; nothing is written before `save`.
  init(_ sheet: AnswerSheet, key: Int64, kind: FeedbackKind, in transaction: Transaction) throws {
    let connection = transaction.connection
    let answers = sheet.answers
    id = FeedbackID(
      rawValue: try connection.first(
        "SELECT coalesce(max(id), 0) + 1 FROM feedback", read: { try $0.int64(0) }) ?? 1)
    number = try RecordNumber.unused(.feedback) { value in
      try connection.first("SELECT 1 FROM feedback WHERE number = ?1", value) { _ in true }
        ?? false
    }
    version = 0
    self.kind = kind
    stage = .received
    let found = try answers.text(FeedbackForm.area).flatMap { Int64($0) }.flatMap {
      try ServiceAreaRecord.area(ServiceAreaID(rawValue: $0), in: connection)
    }
    area = found?.id
    receivedAt = FeedbackRules.receivedAt(
      answers, now: transaction.now, zone: transaction.zone)
    loggedBy = transaction.staff
    self.key = key
    self.sheet = sheet
    let usual = kind == .compliment ? FeedbackForm.complimentsTo : found?.manager1 ?? ""
    passedTo = answers.text(FeedbackForm.passedTo) ?? usual
    policy = try transaction.measure(for: .feedback).id
    kept = nil
    isDestroyed = false
  }

  /// Goes on to a stage. What is due follows from its event: see `settle`.
  mutating func move(to stage: FeedbackStage, at now: Instant) {
    self.stage = stage
    closedAt = stage.isFileClosed ? closedAt ?? now : nil
  }

  /// Writes the row under the next version. For a new row too.
  mutating func save(in transaction: Transaction) throws {
    let isNew = version == 0
    try mustBeThere(in: transaction)
    version += 1
    var fields = sheet.sealed
    fields[Self.passedToName] = passedTo
    let sealed = try transaction.vault.seal(fields, at: Self.place(id, version), key: key)
    try transaction.connection.run(
      """
      INSERT INTO feedback (id, number, version, kind, stage, area, received_at, logged_by,
        key, sealed, policy, closed_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
      ON CONFLICT (id) DO UPDATE SET version = ?3, stage = ?5, sealed = ?10, closed_at = ?12
      """, id.rawValue, number.value, version, kind.rawValue, stage.rawValue, area?.rawValue,
      receivedAt.milliseconds, loggedBy.rawValue, key, sealed, policy,
      closedAt?.milliseconds)
    if isNew { try keepTokens(in: transaction) }
    try FeedbackOwner.keep(id, passedTo, in: transaction)
    transaction.past.number = Int64(version)
  }

  private func keepTokens(in transaction: Transaction) throws {
    let answers = sheet.answers
    var tokens = transaction.tokens.tokens(phone: answers.text(FeedbackForm.phone) ?? "")
    for field in [FeedbackForm.firstName, FeedbackForm.surname] {
      tokens.formUnion(transaction.tokens.tokens(name: answers.text(field) ?? ""))
    }
    for token in tokens {
      try transaction.connection.run(
        "INSERT INTO feedback_token (token, feedback) VALUES (?1, ?2)", token, id.rawValue)
    }
  }

  func row(in transaction: Transaction) throws -> FeedbackRow {
    let name = try area.flatMap { try ServiceAreaRecord.area($0, in: transaction.connection)?.name }
    return FeedbackRow(
      id: id, number: number, kind: kind, stage: stage, area: area, areaName: name ?? "",
      receivedAt: receivedAt, next: next, passedTo: passedTo, version: version,
      call: try FeedbackCallRecord.load(id, in: transaction),
      standing: try standing(in: transaction), grounds: try GroundRecord.load(id, in: transaction),
      isHeld: try LegalHoldRecord.isHeld(id, in: transaction),
      destroyedAt: try tombstone(in: transaction)?.at)
  }

  // MARK: - What was done

  func note(
    _ kind: FeedbackEvent.Kind, _ detail: String = "", due: Instant? = nil,
    happenedAt: Instant? = nil, outcome: AppealOutcome? = nil, in transaction: Transaction
  ) throws {
    let connection = transaction.connection
    try connection.run(
      """
      INSERT INTO feedback_event (feedback, kind, at, staff, due, happened_at, outcome)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """, id.rawValue, kind.rawValue, transaction.now.milliseconds, transaction.staff.rawValue,
      due?.milliseconds, happenedAt?.milliseconds, outcome?.rawValue)
    guard !detail.isEmpty else { return }
    let event = connection.lastInsertedRow
    var sealed = SealedFields()
    sealed["detail"] = detail
    try connection.run(
      "UPDATE feedback_event SET sealed = ?2 WHERE id = ?1", event,
      transaction.vault.seal(sealed, at: Self.eventPlace(event), key: key))
  }

  func events(in transaction: Transaction) throws -> [FeedbackEvent] {
    try transaction.connection.all(
      """
      SELECT e.id, e.kind, e.at, open_name(s.name, 'staff', s.id), e.sealed, e.happened_at,
        e.outcome
      FROM feedback_event e JOIN staff s ON s.id = e.staff WHERE e.feedback = ?1 ORDER BY e.id
      """, id.rawValue
    ) { row in
      let place = Self.eventPlace(try row.int64(0))
      return FeedbackEvent(
        kind: try row.word(1), at: try row.instant(2),
        staffName: StaffMember.short(try row.text(3)),
        detail: try row.bytesIfAny(4).flatMap {
          try transaction.vault.open($0, at: place, key: key)["detail"]
        }, happenedAt: try row.instantIfAny(5),
        appealOutcome: row.isNull(6) ? nil : try row.word(6))
    }
  }

  private static func eventPlace(_ event: Int64) -> SealedPlace {
    SealedPlace(table: "feedback_event", row: event, version: 1)
  }

  private static func place(_ id: FeedbackID, _ version: Int) -> SealedPlace {
    SealedPlace(table: "feedback", row: id.rawValue, version: Int64(version))
  }
}
