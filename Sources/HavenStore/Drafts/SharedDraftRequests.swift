import HavenDomain

extension JoinDraft: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> JoinedDraft {
    let record = try DraftRecord.load(try draft(in: transaction), in: transaction)
    transaction.concerns("draft", record.id)
    guard transaction.scope == .all || record.owner == transaction.staff else {
      throw Refusal.notAllowed(Self.permission)
    }
    if let why = try record.whyClosed(in: transaction) { throw Refusal.wrongState(why) }
    try EditorRecord.enter(
      record.id, field: record.sheet.focus, byJoining: true, transaction)
    return try record.joined(in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> JoinedDraft {
    try DraftRecord.load(DraftID(rawValue: past.object), in: transaction).joined(in: transaction)
  }

  private func draft(in transaction: Transaction) throws -> DraftID {
    switch which {
    case .draft(let id): return id
    case .contact(let contact):
      guard let id = try DraftRecord.id(of: contact, in: transaction) else {
        throw Refusal.notFound("intake of this contact yet")
      }
      return id
    }
  }
}

extension ReadDraftNews: Answered {
  public func answer(in transaction: Transaction) throws -> DraftNews {
    transaction.concerns("draft", draft)
    let record = try DraftRecord.load(draft, in: transaction)
    try record.checkIsFollowed(in: transaction)
    return try record.news(since: version, in: transaction)
  }
}

extension TellFocus: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Done {
    transaction.concerns("draft", draft)
    let record = try DraftRecord.load(draft, in: transaction)
    try record.checkIsFollowed(in: transaction)
    transaction.past.number = Int64(record.version)
    try EditorRecord.enter(draft, field: field, byJoining: false, transaction)
    return Done(version: record.version, at: transaction.now)
  }
}

extension LeaveDraft: AnsweredChange {
  /// Leaving twice, or what one was never in, is no mistake.
  public func answer(in transaction: Transaction) throws -> Done {
    transaction.concerns("draft", draft)
    let record = try DraftRecord.load(draft, in: transaction)
    try record.checkIsFollowed(in: transaction)
    transaction.past.number = Int64(record.version)
    try EditorRecord.leave(draft, transaction)
    return Done(version: record.version, at: transaction.now)
  }
}

extension ChooseText: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> SavedDraft {
    transaction.concerns("draft", draft)
    var pen = try DraftPen(draft, lease: lease, in: transaction)
    try pen.checkIsOpen(keeping: [change], known: version)
    try pen.write([change.field], known: version) { sheet, save in
      sheet.choose(change, over: kept, save)
    }
    return try pen.reply(since: version)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> SavedDraft {
    try DraftPen.repeated(draft, past, since: version, in: transaction)
  }
}

extension DraftRecord {
  /// Whoever may open it, holds its contact, or is in it.
  fileprivate func checkIsFollowed(in transaction: Transaction) throws {
    if transaction.scope == .all || owner == transaction.staff { return }
    let isIn = try EditorRecord.living(in: id, transaction).contains {
      $0.session == transaction.principal.session
    }
    guard isIn else { throw Refusal.notAllowed(JoinDraft.permission) }
  }

  fileprivate func joined(in transaction: Transaction) throws -> JoinedDraft {
    let held = try contact.map { try ContactRecord.load($0, in: transaction) }
    return JoinedDraft(
      draft: try reply(in: transaction), news: try news(since: version, in: transaction),
      detail: try held?.detail(in: transaction),
      policy: try held.map { try transaction.measure($0.policy).policy })
  }

  fileprivate func news(since known: Int, in transaction: Transaction) throws -> DraftNews {
    let company = try EditorRecord.living(in: id, transaction)
    let own = transaction.principal.session
    return DraftNews(
      version: version, savedAt: savedAt,
      changes: try changes(since: known, in: transaction), kept: try kept(in: transaction),
      editors: try editors(company, except: own, in: transaction),
      isJoined: company.contains { $0.session == own && $0.hasJoined },
      whyClosed: try whyClosed(in: transaction))
  }

  /// Those who told their field, and the one in whose hands the contact is.
  private func editors(
    _ company: [EditorRecord], except own: SessionID, in transaction: Transaction
  ) throws -> [DraftEditor] {
    var all = company
    if let contact {
      let held = try ContactRecord.load(contact, in: transaction)
      if let holder = held.livingHolder(in: transaction), let staff = held.owner,
        !all.contains(where: { $0.session == holder })
      {
        all.insert(
          EditorRecord(session: holder, staff: staff, field: sheet.focus, hasJoined: false), at: 0)
      }
    }
    return try all.filter { $0.session != own }.map { editor in
      DraftEditor(
        session: editor.session, staff: editor.staff,
        name: try StaffRecord.shortName(of: editor.staff, in: transaction.connection) ?? "",
        field: editor.field)
    }
  }

  /// Why nobody can write in it now.
  fileprivate func whyClosed(in transaction: Transaction) throws -> String? {
    if discardedAt != nil { return "\(number) was discarded." }
    guard let contact else { return isOpen ? nil : "\(number) is complete." }
    let held = try ContactRecord.load(contact, in: transaction)
    switch held.state {
    case .held: return isOpen ? nil : "The intake of \(held.number) is complete."
    case .waiting: return "\(held.number) is back in the queue. Take it to go on."
    case .followUp, .closed: return "The intake of \(held.number) is complete."
    }
  }
}
