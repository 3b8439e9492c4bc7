import HavenDomain

/// The history of scores, and what was asked and agreed about a lower one.
struct ScoreRecord {
  let record: ContactRecord
  let transaction: Transaction

  init(_ record: ContactRecord, in transaction: Transaction) {
    self.record = record
    self.transaction = transaction
  }

  private var connection: Connection { transaction.connection }

  // MARK: A lower score

  /// Asked for or agreed; nil where nothing of the kind stands.
  func lowering() throws -> ScoreLowering? {
    try connection.first(
      """
      SELECT l.to_score, l.asked_by, open_name(a.name, 'staff', a.id), l.asked_at,
        open_name(b.name, 'staff', b.id)
      FROM score_lowering l JOIN staff a ON a.id = l.asked_by
        LEFT JOIN staff b ON b.id = l.agreed_by
      WHERE l.contact = ?1
      """, record.id.rawValue
    ) { row in
      ScoreLowering(
        to: try row.int(0), askedBy: try row.id(1),
        askedByName: StaffMember.short(try row.text(2)), askedAt: try row.instant(3),
        agreedByName: try row.textIfAny(4).map(StaffMember.short))
    }
  }

  /// Whether two people agreed on one: without opening anything.
  static func isLowered(_ contact: ContactID, in connection: Connection) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM score_lowering WHERE contact = ?1 AND agreed_by IS NOT NULL",
      contact.rawValue
    ) { _ in true } ?? false
  }

  func ask(to score: Int, _ reason: String) throws {
    var sealed = SealedFields()
    sealed["reason"] = reason
    try connection.run(
      """
      INSERT OR REPLACE INTO score_lowering (contact, to_score, asked_by, asked_at, sealed)
      VALUES (?1, ?2, ?3, ?4, ?5)
      """, record.id.rawValue, score, transaction.staff.rawValue, transaction.now.milliseconds,
      transaction.vault.seal(sealed, at: loweringPlace, key: record.key))
  }

  func agree() throws {
    try connection.run(
      "UPDATE score_lowering SET agreed_by = ?2 WHERE contact = ?1", record.id.rawValue,
      transaction.staff.rawValue)
  }

  /// Nothing of the kind stands any more; nobody has to look.
  func end() throws {
    try connection.run("DELETE FROM score_lowering WHERE contact = ?1", record.id.rawValue)
    try AlarmRecord.clear([.secondOpinion], about: .contact(record.id), in: transaction)
  }

  /// Why the lower one was asked for.
  func reason() throws -> String? {
    try connection.first(
      "SELECT sealed FROM score_lowering WHERE contact = ?1", record.id.rawValue,
      read: { try $0.bytes(0) }
    ).flatMap {
      try transaction.vault.open($0, at: loweringPlace, key: record.key)["reason"]
    }
  }

  private var loweringPlace: SealedPlace {
    SealedPlace(table: "score_lowering", row: record.id.rawValue, version: 1)
  }

  // MARK: The history

  func note(_ how: ScoreChange.How, from: Int?, to: Int, _ reason: String? = nil) throws {
    try connection.run(
      """
      INSERT INTO score_change (contact, how, from_score, to_score, at, staff)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """, record.id.rawValue, how.rawValue, from, to, transaction.now.milliseconds,
      transaction.staff.rawValue)
    guard let reason, !reason.isEmpty else { return }
    let row = connection.lastInsertedRow
    var sealed = SealedFields()
    sealed["reason"] = reason
    try connection.run(
      "UPDATE score_change SET sealed = ?2 WHERE id = ?1", row,
      transaction.vault.seal(sealed, at: Self.place(row), key: record.key))
  }

  /// The latest hundred, oldest first.
  func history() throws -> [ScoreChange] {
    try connection.all(
      """
      SELECT h.id, h.how, h.from_score, h.to_score, h.at, open_name(s.name, 'staff', s.id), h.sealed
      FROM score_change h JOIN staff s ON s.id = h.staff
      WHERE h.contact = ?1 ORDER BY h.id DESC LIMIT 100
      """, record.id.rawValue
    ) { row in
      let place = Self.place(try row.int64(0))
      return ScoreChange(
        how: try row.word(1), from: try row.intIfAny(2), to: try row.int(3),
        at: try row.instant(4), staffName: StaffMember.short(try row.text(5)),
        reason: try row.bytesIfAny(6).flatMap {
          try transaction.vault.open($0, at: place, key: record.key)["reason"]
        })
    }.reversed()
  }

  private static func place(_ row: Int64) -> SealedPlace {
    SealedPlace(table: "score_change", row: row, version: 1)
  }

  /// All of it. A raise whose reason was typed after it shows the reason that the sheet has now.
  func sheet() throws -> ScoreSheet {
    let answers = try DraftRecord.answers(of: record.id, in: transaction)
    var history = try history()
    if let last = history.lastIndex(where: { $0.how == .raised }), history[last].reason == nil {
      history[last].reason = answers.text(IntakeForm.raiseReason)
    }
    let lowering = try lowering()
    return ScoreSheet(
      contact: record.id, number: record.number,
      score: TriageScore(answers, lowering: lowering),
      isUnsafe: answers.isNo(IntakeForm.safeNow), lowering: lowering, reason: try reason(),
      history: history, readAt: transaction.now)
  }
}

// MARK: While an intake is typed

extension ScoreRecord {
  /// What the answers made of the score, before and after.
  struct Step {
    var before: TriageScore
    var after: TriageScore
    var hasLapsed: Bool
  }

  /// A graver answer ends a lower score, asked for or agreed.
  func follow(before: Answers, after: Answers) throws -> Step {
    let lowering = try lowering()
    let hasLapsed = lowering != nil && ScoreRules.isGraver(after, than: before)
    if hasLapsed {
      try end()
      try record.note(.lowerLapsed, in: transaction)
    }
    return Step(
      before: TriageScore(before, lowering: lowering),
      after: TriageScore(after, lowering: hasLapsed ? nil : lowering), hasLapsed: hasLapsed)
  }

  /// A row for each change, and for what lapsed.
  func note(_ step: Step, from: Int?, to: Int?, _ answers: Answers) throws {
    guard let to, from != to || step.hasLapsed else { return }
    if step.hasLapsed {
      try note(.lapsed, from: from, to: to)
    } else if step.after.unlowered > step.after.sum,
      (step.after.raisedTo ?? 0) > (step.before.raisedTo ?? 0)
    {
      try note(.raised, from: from, to: to, answers.text(IntakeForm.raiseReason))
    } else {
      try note(.answers, from: from, to: to)
    }
  }
}
