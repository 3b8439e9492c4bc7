import HavenDomain

/// Who does which part, and the guard that nobody does another's or reviews their own.
extension FeedbackRecord {
  /// Nil where the feedback has no service area.
  func handlers(in transaction: Transaction) throws -> FeedbackHandlers? {
    let connection = transaction.connection
    guard let area, let found = try ServiceAreaRecord.area(area, in: connection) else {
      return nil
    }
    let kept = try HandlerRecord.all(of: self, in: transaction)
    let put = kept.filter(\.isCurrent).map {
      ($0.part, FeedbackHandlers.Substitute($0.name, why: $0.why))
    }
    return FeedbackHandlers(
      kind, area: found, away: try RotaRecord.awayNames(in: transaction),
      substitutes: Dictionary(put) { $1 },
      investigators: try investigators(kept, in: transaction))
  }

  /// Nil when this person may do the part now; else why not, and what to do.
  func whyNotHandle(_ part: FeedbackPart, in transaction: Transaction) throws -> String? {
    guard let handlers = try handlers(in: transaction),
      let name = try StaffRecord.name(of: transaction.staff, in: transaction.connection)
    else { return nil }
    return handlers.whyNot(part, by: name, isCoordinator: transaction.scope == .all)
  }

  /// Stops who may not do the part. Whoever tries to review their own work also leaves a mark in
  /// the timeline (AP-07, C20).
  func checkHandler(_ part: FeedbackPart, in transaction: Transaction) throws {
    guard let why = try whyNotHandle(part, in: transaction) else { return }
    let name = try StaffRecord.name(of: transaction.staff, in: transaction.connection)
    let isOwn = try handlers(in: transaction)?.isOwnWork(part, name ?? "") ?? false
    guard isOwn else { throw Refusal.wrongState(why) }
    try note(.selfReviewRefused, part.words, in: transaction)
    throw KeptRefusal(refusal: .wrongState(why))
  }

  /// Remembers who investigated: the handler, or whoever told the outcome in their own name.
  func keepInvestigator(in transaction: Transaction) throws {
    guard kind == .complaint, let handlers = try handlers(in: transaction),
      let mine = try StaffRecord.name(of: transaction.staff, in: transaction.connection)
    else { return }
    let usual = handlers.handler(of: .investigation).name
    let name = transaction.scope == .all ? usual ?? mine : mine
    guard !handlers.investigators.contains(name) else { return }
    try HandlerRecord.add(
      .investigated, .investigation, name, why: "", staff: name == mine ? transaction.staff : nil,
      to: self, in: transaction)
  }

  /// Who told the outcome stands for who investigated, where that was not yet kept.
  private func investigators(
    _ kept: [HandlerRecord], in transaction: Transaction
  ) throws -> [String] {
    let names = kept.filter { $0.how == .investigated }.map(\.name)
    guard names.isEmpty else { return names }
    return try transaction.connection.all(
      """
      SELECT DISTINCT open_name(s.name, 'staff', s.id)
      FROM feedback_event e JOIN staff s ON s.id = e.staff
      WHERE e.feedback = ?1 AND e.kind = 'outcomeTold' AND NOT EXISTS (
        SELECT 1 FROM staff_role r WHERE r.staff = s.id AND r.role = 'coordinator')
      """, id.rawValue
    ) { try $0.text(0) }
  }

  // MARK: - Passing on

  /// To whom new feedback goes instead, where its first manager is out of office (ES-07); nil where
  /// it goes as written.
  func forwarding(in transaction: Transaction) throws -> FeedbackHandler? {
    guard FeedbackPart.parts(of: kind).contains(.investigation),
      let handlers = try handlers(in: transaction), passedTo == handlers.area.manager1
    else { return nil }
    let handler = handlers.handler(of: .investigation)
    guard let name = handler.name, name != passedTo else { return nil }
    return handler
  }

  /// Keeps it with the next manager up, also when the first one is back.
  func keep(_ forwarding: FeedbackHandler, in transaction: Transaction) throws {
    let name = forwarding.name ?? ""
    try HandlerRecord.add(
      .forwarded, forwarding.part, name, why: forwarding.why, staff: nil, to: self,
      in: transaction)
    try note(.forwarded, forwarding.why, in: transaction)
  }
}

extension PastChange {
  /// A refusal that left a mark is a refusal also when the request comes again.
  func checkDone() throws {
    guard number > 0 else {
      throw Refusal.wrongState("This was refused when it was asked first. The timeline says why.")
    }
  }
}

extension RotaRecord {
  /// The full names of who is out of office now.
  static func awayNames(in transaction: Transaction) throws -> Set<String> {
    let names = try transaction.connection.all(
      """
      SELECT open_name(s.name, 'staff', s.id) FROM absence a JOIN staff s ON s.id = a.staff
      WHERE a.from_at <= ?1 AND a.to_at > ?1
      """, transaction.now.milliseconds
    ) { try $0.text(0) }
    return Set(names)
  }
}
