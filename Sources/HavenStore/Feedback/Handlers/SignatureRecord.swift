import HavenDomain

/// Who signed that confidentiality and data protection bind them (PR-18).
enum SignatureRecord {
  /// The last one of a person.
  static func last(of staff: StaffID, in connection: Connection) throws -> RegisterSignature {
    try connection.first(
      """
      SELECT signed_at, until FROM register_signature WHERE staff = ?1
      ORDER BY until DESC, id DESC LIMIT 1
      """, staff.rawValue
    ) { RegisterSignature(signedAt: try $0.instant(0), until: try $0.instant(1)) }
      ?? RegisterSignature()
  }

  static func add(
    _ staff: StaffID, at now: Instant, until: Instant, in connection: Connection
  ) throws {
    try connection.run(
      "INSERT INTO register_signature (staff, signed_at, until) VALUES (?1, ?2, ?3)",
      staff.rawValue, now.milliseconds, until.milliseconds)
  }
}

extension FeedbackRecord {
  /// Who did not log it reads it only after they signed.
  func checkSigned(in transaction: Transaction) throws {
    guard loggedBy != transaction.staff else { return }
    let signature = try SignatureRecord.last(of: transaction.staff, in: transaction.connection)
    guard signature.holds(at: transaction.now) else {
      throw Refusal.wrongState(RegisterTerms.unsigned)
    }
  }
}

extension ReadRegisterTerms: Answered {
  public func answer(in transaction: Transaction) throws -> RegisterSignature {
    transaction.concerns("staff", transaction.staff)
    return try SignatureRecord.last(of: transaction.staff, in: transaction.connection)
  }
}

extension SignRegisterTerms: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> RegisterSignature {
    transaction.concerns("staff", transaction.staff)
    let now = transaction.now
    let until = now + RegisterTerms.holds
    try SignatureRecord.add(transaction.staff, at: now, until: until, in: transaction.connection)
    transaction.past.number = 1
    return RegisterSignature(signedAt: now, until: until)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> RegisterSignature {
    try SignatureRecord.last(of: transaction.staff, in: transaction.connection)
  }
}
