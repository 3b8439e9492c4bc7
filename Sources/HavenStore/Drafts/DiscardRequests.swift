import HavenDomain

extension DiscardDraft: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Draft {
    transaction.concerns("draft", draft)
    var record = try DraftRecord.own(draft, Self.permission, in: transaction)
    if let why = Self.whyNot(try record.reply(in: transaction)) { throw Refusal.wrongState(why) }
    guard record.isOpen else {
      throw Refusal.wrongState(
        record.discardedAt == nil
          ? "\(record.number) is complete." : "\(record.number) was discarded already.")
    }
    let others = try EditorRecord.living(in: draft, transaction).filter {
      $0.session != transaction.principal.session
    }
    if let other = others.first {
      let name = try StaffRecord.shortName(of: other.staff, in: transaction.connection)
      throw Refusal.wrongState("\(name ?? "Somebody") is in \(record.number) now.")
    }
    record.isOpen = false
    try record.save(in: transaction)
    return try DraftRecord.mark(draft, discarded: transaction.now, in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> Draft {
    try DraftRecord.load(draft, in: transaction).reply(in: transaction)
  }
}

extension RestoreDraft: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Draft {
    transaction.concerns("draft", draft)
    var record = try DraftRecord.own(draft, Self.permission, in: transaction)
    guard let at = record.discardedAt else {
      throw Refusal.wrongState("\(record.number) was not discarded.")
    }
    guard transaction.now < at + DiscardDraft.restorable else {
      throw Refusal.wrongState(
        "\(record.number) was discarded more than 30 days ago, and cannot be restored.")
    }
    record.isOpen = true
    try record.save(in: transaction)
    return try DraftRecord.mark(draft, discarded: nil, in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> Draft {
    try DraftRecord.load(draft, in: transaction).reply(in: transaction)
  }
}

extension DraftRecord {
  /// One's own, or anybody's for whom the permission reaches so far.
  fileprivate static func own(
    _ id: DraftID, _ permission: Permission, in transaction: Transaction
  ) throws -> DraftRecord {
    let record = try load(id, in: transaction)
    guard transaction.scope == .all || record.owner == transaction.staff else {
      throw Refusal.notAllowed(permission)
    }
    return record
  }

  /// Nil brings it back.
  fileprivate static func mark(
    _ id: DraftID, discarded at: Instant?, in transaction: Transaction
  ) throws -> Draft {
    try transaction.connection.run(
      "UPDATE draft SET discarded_at = ?2, discarded_by = ?3 WHERE id = ?1", id.rawValue,
      at?.milliseconds, at.map { _ in transaction.staff.rawValue })
    return try load(id, in: transaction).reply(in: transaction)
  }
}
