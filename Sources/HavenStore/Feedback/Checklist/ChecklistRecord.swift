import HavenDomain

/// The rows of a complaint's checklist: what hangs on its feedback and is sealed under its key.
struct ChecklistRecord {
  let feedback: FeedbackRecord
  let transaction: Transaction

  private var connection: Connection { transaction.connection }

  /// - Throws: `Refusal` where this person may not work on it, or it is no complaint.
  static func touched(
    _ id: FeedbackID, as permission: Permission, in transaction: Transaction
  ) throws -> ChecklistRecord {
    transaction.concerns("feedback", id)
    let feedback = try FeedbackRecord.load(id, in: transaction)
    guard try feedback.isManaged(in: transaction, as: permission) else {
      throw Refusal.notAllowed(permission)
    }
    if let why = InvestigationChecklist.whyNone(feedback.kind) { throw Refusal.wrongState(why) }
    return ChecklistRecord(feedback: feedback, transaction: transaction)
  }

  // MARK: - Reading

  func checklist() throws -> InvestigationChecklist {
    let area = try feedback.area.flatMap {
      try ServiceAreaRecord.area($0, in: connection)?.name
    }
    return InvestigationChecklist(
      feedback: feedback.id, number: feedback.number, isClosed: try isClosed(),
      header: InvestigationChecklist.Header(
        feedback.sheet.answers,
        date: transaction.zone.wallTime(at: feedback.receivedAt).date, area: area ?? ""),
      ticks: try ticks(), writings: try writings(),
      actions: try FeedbackActionRecord.all(of: feedback, in: transaction),
      reflection: try reflection(), rootCauses: try rootCauses())
  }

  /// Whether the last closing stands.
  private func isClosed() throws -> Bool {
    let last = try connection.first(
      """
      SELECT kind FROM feedback_event
      WHERE feedback = ?1 AND kind IN ('closed', 'reopened', 'appealReceived')
      ORDER BY id DESC LIMIT 1
      """, feedback.id.rawValue, read: { try $0.text(0) })
    return last == "closed"
  }

  private func ticks() throws -> [InvestigationChecklist.Tick] {
    try connection.all(
      """
      SELECT t.id, t.item, t.box, t.at, open_name(s.name, 'staff', s.id), t.sealed
      FROM checklist_tick t JOIN staff s ON s.id = t.staff
      WHERE t.id IN (SELECT max(id) FROM checklist_tick WHERE feedback = ?1 GROUP BY item)
      ORDER BY t.item
      """, feedback.id.rawValue
    ) { row in
      InvestigationChecklist.Tick(
        try row.int(1), try row.word(2),
        reason: try opened(try row.bytesIfAny(5), "checklist_tick", try row.int64(0))?["reason"],
        at: try row.instant(3), staffName: StaffMember.short(try row.text(4)))
    }
  }

  /// A text that was taken away is there no more.
  private func writings() throws -> [InvestigationChecklist.Writing] {
    try connection.all(
      """
      SELECT id, field, sealed FROM checklist_text
      WHERE id IN (SELECT max(id) FROM checklist_text WHERE feedback = ?1 GROUP BY field)
      ORDER BY id
      """, feedback.id.rawValue
    ) { row in
      try opened(try row.bytesIfAny(2), "checklist_text", try row.int64(0))?["text"].map {
        InvestigationChecklist.Writing(try row.word(1), $0)
      }
    }.compactMap(\.self)
  }

  private func reflection() throws -> FeedbackReflection? {
    try connection.first(
      """
      SELECT r.id, r.shared_on, r.at, open_name(s.name, 'staff', s.id), r.sealed
      FROM feedback_reflection r JOIN staff s ON s.id = r.staff
      WHERE r.feedback = ?1 ORDER BY r.id DESC LIMIT 1
      """, feedback.id.rawValue
    ) { row in
      let fields = try opened(try row.bytes(4), "feedback_reflection", try row.int64(0))
      return FeedbackReflection(
        lessons: fields?["lessons"] ?? "", team: fields?["team"],
        sharedOn: try row.int64IfAny(1).map { LocalDate(day: Int($0)) },
        at: try row.instant(2), staffName: StaffMember.short(try row.text(3)))
    }
  }

  private func rootCauses() throws -> [RootCause] {
    let all: [RootCause] = try connection.all(
      "SELECT cause FROM feedback_root_cause WHERE feedback = ?1", feedback.id.rawValue,
      read: { try $0.word(0) })
    return RootCause.allCases.filter(all.contains)
  }

  /// Nil where nothing was sealed, and where the file was destroyed.
  private func opened(_ sealed: [UInt8]?, _ table: String, _ row: Int64) throws -> SealedFields? {
    try sealed.flatMap { $0.isEmpty ? nil : $0 }.map {
      try transaction.vault.open($0, at: Self.place(table, row), key: feedback.key)
    }
  }

  // MARK: - Writing

  func tick(_ item: Int, _ box: ChecklistBox, reason: String) throws {
    try connection.run(
      "INSERT INTO checklist_tick (feedback, item, box, at, staff) VALUES (?1, ?2, ?3, ?4, ?5)",
      feedback.id.rawValue, item, box.rawValue, transaction.now.milliseconds,
      transaction.staff.rawValue)
    guard !reason.isEmpty else { return }
    let (row, sealed) = try sealedRow("checklist_tick", ["reason": reason])
    try connection.run("UPDATE checklist_tick SET sealed = ?2 WHERE id = ?1", row, sealed)
  }

  /// - Parameter text: an empty one takes the text away.
  func write(_ field: ChecklistText, _ text: String) throws {
    try connection.run(
      "INSERT INTO checklist_text (feedback, field, at, staff) VALUES (?1, ?2, ?3, ?4)",
      feedback.id.rawValue, field.rawValue, transaction.now.milliseconds,
      transaction.staff.rawValue)
    guard !text.isEmpty else { return }
    let (row, sealed) = try sealedRow("checklist_text", ["text": text])
    try connection.run("UPDATE checklist_text SET sealed = ?2 WHERE id = ?1", row, sealed)
  }

  func reflect(_ lessons: String, team: String, sharedOn: LocalDate?) throws {
    try connection.run(
      """
      INSERT INTO feedback_reflection (feedback, shared_on, at, staff, sealed)
      VALUES (?1, ?2, ?3, ?4, x'')
      """, feedback.id.rawValue, sharedOn?.day, transaction.now.milliseconds,
      transaction.staff.rawValue)
    let (row, sealed) = try sealedRow(
      "feedback_reflection", ["lessons": lessons, "team": team.isEmpty ? nil : team])
    try connection.run("UPDATE feedback_reflection SET sealed = ?2 WHERE id = ?1", row, sealed)
  }

  func choose(_ causes: Set<RootCause>) throws {
    try connection.run(
      "DELETE FROM feedback_root_cause WHERE feedback = ?1", feedback.id.rawValue)
    for cause in causes.sorted(by: { $0.rawValue < $1.rawValue }) {
      try connection.run(
        "INSERT INTO feedback_root_cause (feedback, cause, at, staff) VALUES (?1, ?2, ?3, ?4)",
        feedback.id.rawValue, cause.rawValue, transaction.now.milliseconds,
        transaction.staff.rawValue)
    }
  }

  /// The row that was inserted last, with its fields sealed for its place.
  private func sealedRow(
    _ table: String, _ fields: [String: String?]
  ) throws -> (row: Int64, sealed: [UInt8]) {
    let row = connection.lastInsertedRow
    var sealed = SealedFields()
    for (name, text) in fields.sorted(by: { $0.key < $1.key }) { sealed[name] = text }
    return (
      row, try transaction.vault.seal(sealed, at: Self.place(table, row), key: feedback.key)
    )
  }

  static func place(_ table: String, _ row: Int64, version: Int64 = 1) -> SealedPlace {
    SealedPlace(table: table, row: row, version: version)
  }

  /// Notes in the timeline what was done, in no words of anybody's, and reads the checklist again.
  func done(
    _ kind: FeedbackEvent.Kind, _ detail: String
  ) throws -> InvestigationChecklist {
    var record = feedback
    try record.save(in: transaction)
    try record.note(kind, detail, in: transaction)
    return try checklist()
  }
}
