import HavenDomain

extension Refer: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> MadeReferral {
    transaction.concerns("contact", contact)
    let record = try transaction.openContact(contact)
    guard transaction.scope == .all || record.mayBeOpened(in: transaction) else {
      throw Refusal.notAllowed(Self.permission)
    }
    let stored = try ReferralRecord.stored(service, in: transaction.connection)
    guard let stored, !stored.isRemoved else {
      throw Refusal.notFound("service \(service) in the directory")
    }
    try checkConsent(to: stored.service, of: record, in: transaction)
    let told = SharedItem.allCases.filter(shared.contains)
    var made = try MadeReferralRecord(of: contact, to: stored.service, in: transaction)
    made.fields[MadeReferralRecord.Sealed.shared] = told.map(\.rawValue).joined(separator: " ")
    transaction.fields = told.map(\.rawValue)
    try made.save(key: record.key, in: transaction)
    let reply = try made.reply(record, in: transaction)
    try record.note(
      .referred, "\(reply.number) to \(reply.serviceName), told: \(reply.sharedWords)",
      in: transaction)
    return reply
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> MadeReferral {
    let found = try MadeReferralRecord.load(
      ReferralNumber(Int(past.number)), in: transaction)
    return try found.record.reply(found.contact, in: transaction)
  }

  /// What consent does not allow is named, with what to do: the referral goes ahead without it.
  private func checkConsent(
    to service: ReferralService, of record: ContactRecord, in transaction: Transaction
  ) throws {
    let answers = try DraftRecord.answers(of: record.id, in: transaction)
    let consent = SharingConsent(answers, zone: transaction.zone)
    for item in shared {
      let why =
        SharingRules.whyNot(item, with: .service(service), consent, at: transaction.now)
        ?? (item == .number && !CallBack(answers).showsNumber
          ? "Nobody has asked yet how to call safely." : nil)
      guard let why else { continue }
      throw Refusal.wrongState(
        "\(why) Leave the \(item.words) out: the referral goes ahead without it.")
    }
  }
}

extension AnswerReferral: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> MadeReferral {
    var (made, record) = try MadeReferralRecord.load(referral, in: transaction)
    transaction.concerns("contact", record.id)
    guard transaction.scope == .all || record.mayBeOpened(in: transaction) else {
      throw Refusal.notAllowed(Self.permission)
    }
    let why = reason.trimmed
    guard answer != .refused || !why.isEmpty else {
      throw Refusal.invalid([FormProblem("reason", "Say why they refused.")])
    }
    made.answer = answer
    made.answeredAt = transaction.now
    made.fields[MadeReferralRecord.Sealed.reason] = why.isEmpty ? nil : why
    try made.save(key: record.key, in: transaction)
    let words = [made.number.description, answer.words] + (why.isEmpty ? [] : [why])
    try record.note(.referralAnswered, words.joined(separator: ", "), in: transaction)
    return try made.reply(record, in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> MadeReferral {
    let found = try MadeReferralRecord.load(referral, in: transaction)
    return try found.record.reply(found.contact, in: transaction)
  }
}

extension ListMadeReferrals: Answered {
  public func answer(in transaction: Transaction) throws -> [MadeReferral] {
    if let contact {
      transaction.concerns("contact", contact)
      let record = try ContactRecord.load(contact, in: transaction)
      guard transaction.scope == .all || record.mayBeOpened(in: transaction) else {
        throw Refusal.notAllowed(Self.permission)
      }
      return try all(of: record, in: transaction)
    }
    transaction.concerns("open")
    var found: [MadeReferral] = []
    for id in try MadeReferralRecord.openContacts(in: transaction.connection) {
      let record = try ContactRecord.load(id, in: transaction)
      guard transaction.scope == .all || record.belongs(to: transaction.staff) else { continue }
      found += try all(of: record, in: transaction).filter {
        $0.answer == nil || $0.answer == .noAnswer
      }
    }
    return Array(found.sorted { ($0.at, $0.id) < ($1.at, $1.id) }.prefix(200))
  }

  private func all(
    of record: ContactRecord, in transaction: Transaction
  ) throws -> [MadeReferral] {
    try MadeReferralRecord.all(of: record, in: transaction).map {
      try $0.reply(record, in: transaction)
    }
  }
}
