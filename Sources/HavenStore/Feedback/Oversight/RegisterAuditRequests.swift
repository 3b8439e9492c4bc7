import HavenDomain

extension DrawAuditSample: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> RegisterAudit {
    if let problem = draw.problem() { throw Refusal.invalid([problem]) }
    let population = try RegisterAuditRecord.population(draw, in: transaction)
    guard !population.isEmpty else {
      throw Refusal.wrongState(
        "Nothing was received in that time. Choose another period, or all of it.")
    }
    let audit = try RegisterAuditRecord.insert(
      draw, population: population.count, sample: draw.sample(of: population), in: transaction)
    transaction.concerns("registerAudit", audit)
    return try RegisterAuditRecord.load(audit, in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> RegisterAudit {
    try RegisterAuditRecord.load(RegisterAuditID(rawValue: past.object), in: transaction)
  }
}

extension ListAuditSamples: Answered {
  public func answer(in transaction: Transaction) throws -> AuditBook {
    AuditBook(audits: try RegisterAuditRecord.lines(in: transaction))
  }
}

extension ReadAuditSample: Answered {
  public func answer(in transaction: Transaction) throws -> RegisterAudit {
    guard let audit = try audit ?? RegisterAuditRecord.newest(in: transaction) else {
      throw Refusal.notFound("audit of the register yet. Draw a sample first")
    }
    transaction.concerns("registerAudit", audit)
    return try RegisterAuditRecord.load(audit, in: transaction)
  }
}

extension TickAuditPiece: AnsweredChange {
  /// The most bytes of a note.
  private static let limit = 10_000

  public func answer(in transaction: Transaction) throws -> RegisterAudit {
    transaction.concerns("registerAudit", audit)
    let before = try RegisterAuditRecord.load(audit, in: transaction)
    guard let piece = before.pieces.first(where: { $0.feedback == feedback }) else {
      throw Refusal.notFound("such piece in this sample")
    }
    if let note, note.utf8.count > Self.limit {
      throw Refusal.invalid([
        FormProblem("note", "That note is too long: at most \(Self.limit) bytes.")
      ])
    }
    try FeedbackRecord.load(feedback, in: transaction).mustBeThere(in: transaction)
    let row = try RegisterAuditRecord.piece(feedback, of: audit, in: transaction)
    if let check {
      guard piece.checks().contains(check) else {
        throw Refusal.invalid([
          FormProblem("check", "“\(check.words)” is not asked of this kind of feedback.")
        ])
      }
      try RegisterAuditRecord.keep(finding, to: check, of: row, in: transaction)
    }
    if let note {
      try RegisterAuditRecord.keep(
        note: note.trimmed, of: row, about: feedback, in: transaction)
    }
    return try RegisterAuditRecord.load(audit, in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> RegisterAudit {
    try RegisterAuditRecord.load(audit, in: transaction)
  }
}
