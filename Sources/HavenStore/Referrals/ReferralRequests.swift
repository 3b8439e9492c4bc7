import HavenDomain

extension ImportReferrals: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> ImportedReferrals {
    guard services.count <= Self.limit else {
      throw Refusal.wrongState(
        "\(services.count) services are too many for one commit. Send at most \(Self.limit).")
    }
    guard Set(services.map(\.code)).count == services.count else {
      throw Refusal.wrongState("Two of the services have one code. Give each its own.")
    }
    let connection = transaction.connection
    transaction.concerns("directory")
    var changed = 0
    for service in services {
      let problems = ReferralRules.problems(service, today: transaction.today)
      guard problems.isEmpty else {
        let words = problems.map(\.words).joined(separator: " ")
        throw Refusal.wrongState("\(service.code): \(words)")
      }
      if try take(service, in: connection) { changed += 1 }
    }
    let count = try ReferralRecord.count(in: connection)
    guard count <= Self.limit else {
      throw Refusal.wrongState(
        "The directory would have \(count) services. It holds \(Self.limit): remove some first.")
    }
    transaction.past.number = Int64(changed)
    return ImportedReferrals(changed: changed, unchanged: services.count - changed)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> ImportedReferrals {
    let changed = Int(past.number)
    return ImportedReferrals(changed: changed, unchanged: services.count - changed)
  }

  /// - Returns: whether it changed the directory.
  private func take(_ service: ReferralService, in connection: Connection) throws -> Bool {
    guard let stored = try ReferralRecord.stored(service.code, in: connection), !stored.isRemoved
    else {
      try ReferralRecord.save(service, in: connection)
      return true
    }
    let kept = service.keeping(verificationOf: stored.service)
    guard kept != stored.service else { return false }
    try ReferralRecord.save(kept, in: connection)
    return true
  }
}

extension FindReferrals: Answered {
  public func answer(in transaction: Transaction) throws -> ReferralList {
    let count = min(max(count, 1), ImportReferrals.limit)
    transaction.concerns("directory")
    let found = try ReferralRecord.found(
      ReferralWords.beginnings(text), need: need.map { " \($0) " } ?? " ",
      language: ReferralWords.phrase(language), count: count + 1, in: transaction.connection)
    return ReferralList(services: Array(found.prefix(count)), hasMore: found.count > count)
  }
}

extension ReadReferral: Answered {
  public func answer(in transaction: Transaction) throws -> ReferralService {
    try transaction.referral(code).service
  }
}

extension VerifyReferral: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> ReferralService {
    var stored = try transaction.referral(code)
    if let words = ReferralRules.problem(verified: date, today: transaction.today) {
      throw Refusal.invalid([FormProblem("verified", words)])
    }
    try ReferralRecord.verify(stored.id, on: date, in: transaction.connection)
    transaction.past.number = Int64(stored.version) + 1
    stored.service.lastVerified = date
    return stored.service
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> ReferralService {
    try transaction.referral(code).service
  }
}

extension RemoveReferral: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Done {
    let stored = try transaction.referral(code)
    try ReferralRecord.remove(stored.id, at: transaction.now, in: transaction.connection)
    transaction.past.number = Int64(stored.version) + 1
    return Done(version: stored.version + 1, at: transaction.now)
  }
}

extension Transaction {
  /// The day at the house.
  fileprivate var today: LocalDate { zone.wallTime(at: now).date }

  /// What the directory has under this code.
  fileprivate func referral(_ code: ReferralCode) throws -> ReferralRecord.Stored {
    guard let stored = try ReferralRecord.stored(code, in: connection), !stored.isRemoved else {
      throw Refusal.notFound("service \(code) in the directory")
    }
    concerns("referral", stored.id)
    return stored
  }
}
