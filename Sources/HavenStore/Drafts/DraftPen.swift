import HavenDomain

/// The right to write in a form, and what follows from writing: the sheet, the contact's risk and
/// alarms, and news for everybody else who is in it.
struct DraftPen {
  private(set) var record: DraftRecord
  /// The cursor that the next start goes to is that of whose form it is, and of nobody who joined.
  let isGuest: Bool
  private let transaction: Transaction
  private let mayWrite: Bool
  private let present: Set<SessionID>

  /// - Throws: `.notAllowed`. Of an intake that is not in hand `checkIsOpen` says so.
  init(_ id: DraftID, lease: Lease?, in transaction: Transaction) throws {
    self.transaction = transaction
    record = try DraftRecord.load(id, in: transaction)
    let company = try EditorRecord.living(in: id, transaction)
    let held = try record.contact.map { try ContactRecord.load($0, in: transaction) }
    present = Set(company.map(\.session) + [held?.livingHolder(in: transaction)].compactMap(\.self))
    let hasJoined = company.contains {
      $0.session == transaction.principal.session && $0.hasJoined
    }
    if let held {
      let hasLease = held.isHeld(by: lease, transaction.staff)
      mayWrite = hasLease || (lease == nil && hasJoined && held.state == .held)
      isGuest = !hasLease
    } else {
      mayWrite = hasJoined || record.owner == transaction.staff || transaction.scope == .all
      isGuest = hasJoined && record.owner != transaction.staff
      guard mayWrite else { throw Refusal.notAllowed(SaveDraft.permission) }
    }
  }

  /// What is typed into a form that is closed, or under a lost lease, is kept, and the sender told.
  mutating func checkIsOpen(keeping changes: [FieldChange], known: Int) throws {
    if let contact = record.contact, !mayWrite {
      let lines = changes.map { "\($0.field.rawValue): \($0.answer?.words ?? "")" }
      if !lines.isEmpty {
        try ContactRecord.load(contact, in: transaction)
          .note(.noteKept, lines.joined(separator: "\n"), in: transaction)
      }
      throw KeptRefusal(refusal: .leaseLost)
    }
    guard !record.isOpen else { return }
    record.sheet.keepLate(changes, save(known: known))
    try record.save(in: transaction)
    // Sent twice, it was no more saved the second time.
    transaction.past.number = 0
    throw KeptRefusal(refusal: record.keptLate)
  }

  /// Changes the sheet and saves it under the next version.
  mutating func write(
    _ fields: [FieldID], known: Int, _ change: (inout AnswerSheet, AnswerSheet.Save) -> Void
  ) throws {
    transaction.fields = fields.map(\.rawValue)
    let before = record.sheet.counted
    change(&record.sheet, save(known: known))
    try record.save(in: transaction)
    if let contact = record.contact {
      try IntakeProgress.follow(
        contact, before: before, after: record.sheet.counted, in: transaction)
    }
    transaction.past.number = Int64(record.version)
  }

  private func save(known: Int) -> AnswerSheet.Save {
    let session = transaction.principal.session
    return AnswerSheet.Save(
      form: record.form,
      by: AnswerSheet.Author(session: session, staff: transaction.staff), known: known,
      version: record.version + 1, present: present)
  }

  func reply(since known: Int) throws -> SavedDraft {
    SavedDraft(
      version: record.version, at: transaction.now,
      others: try record.changes(since: known, in: transaction),
      kept: try record.kept(in: transaction))
  }

  /// The answer to a save that was sent twice: what it made then, and what came since.
  static func repeated(
    _ id: DraftID, _ past: PastChange, since known: Int, in transaction: Transaction
  ) throws -> SavedDraft {
    let record = try DraftRecord.load(id, in: transaction)
    guard past.number > 0 else { throw record.keptLate }
    return SavedDraft(
      version: Int(past.number), at: past.at,
      others: try record.changes(since: known, in: transaction),
      kept: try record.kept(in: transaction), upTo: record.version)
  }
}

extension DraftRecord {
  /// What is said of words that came after a form was closed.
  fileprivate var keptLate: Refusal {
    let what = discardedAt == nil ? "completed" : "discarded"
    return .wrongState("\(number) was \(what) already. What you typed since is kept with it.")
  }

  /// What others than this session changed since a version.
  func changes(since known: Int, in transaction: Transaction) throws -> [FieldNews] {
    try sheet.changedSince(known, except: transaction.principal.session).map { change, last in
      FieldNews(
        change: change, version: last.version, by: last.by?.staff,
        byName: try name(last.by?.staff, in: transaction))
    }
  }

  func kept(in transaction: Transaction) throws -> [KeptText] {
    try sheet.kept.map { $0.text(name: try name($0.by?.staff, in: transaction)) }
  }

  private func name(_ staff: StaffID?, in transaction: Transaction) throws -> String {
    try staff.flatMap { try StaffRecord.shortName(of: $0, in: transaction.connection) } ?? ""
  }
}

extension ContactRecord {
  /// The session that has it in hand, while its console lives.
  func livingHolder(in transaction: Transaction) -> SessionID? {
    guard state == .held, let holder, !isLoose(in: transaction) else { return nil }
    return holder.session
  }
}
