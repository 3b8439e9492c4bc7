import HavenDomain

extension ReadLetterFacts: Answered {
  public func answer(in transaction: Transaction) throws -> LetterFacts {
    transaction.concerns("feedback", feedback)
    let record = try FeedbackRecord.load(feedback, in: transaction)
    guard try record.isManaged(in: transaction, as: Self.permission) else {
      throw Refusal.notAllowed(Self.permission)
    }
    try record.checkSigned(in: transaction)
    try record.mustBeThere(in: transaction)
    return try record.letterFacts(in: transaction)
  }
}

extension KeepLetter: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> SentLetter {
    transaction.concerns("feedback", feedback)
    var record = try FeedbackRecord.load(feedback, in: transaction)
    guard try record.isManaged(in: transaction, as: Self.permission),
      try kind == .thanks || record.isManaged(in: transaction, as: .handleFeedback)
    else { throw Refusal.notAllowed(Self.permission) }
    try record.mustBeThere(in: transaction)
    let facts = try record.letterFacts(in: transaction)
    if let why = LetterRules.whyNotWrite(kind, facts) { throw Refusal.wrongState(why) }
    let problems = LetterRules.problems(self, facts)
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    try record.save(in: transaction)
    let copy = isCopied ? ", copy to the coordinator" : ""
    try record.note(.letterSent, "\(kind.words), \(way.words)\(copy)", in: transaction)
    try LetterRecord.keep(self, about: record, in: transaction)
    let kept = try LetterRecord.all(about: record, in: transaction)
    guard let last = kept.last else {
      throw StoreError.defect("a letter was kept and is not there")
    }
    transaction.past.number = Int64(last.number)
    return last
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> SentLetter {
    let record = try FeedbackRecord.load(feedback, in: transaction)
    let kept = try LetterRecord.all(about: record, in: transaction)
    guard let letter = kept.first(where: { Int64($0.number) == past.number }) else {
      throw Refusal.notFound("such letter")
    }
    return letter
  }
}

extension ListLetters: Answered {
  public func answer(in transaction: Transaction) throws -> [SentLetter] {
    transaction.concerns("feedback", feedback)
    let record = try FeedbackRecord.load(feedback, in: transaction)
    guard try record.isWithinReach(of: transaction) else {
      throw Refusal.notAllowed(Self.permission)
    }
    try record.checkSigned(in: transaction)
    return try LetterRecord.all(about: record, in: transaction)
  }
}

extension FeedbackRecord {
  /// What a letter about it is filled from, in the name of whoever asks.
  func letterFacts(in transaction: Transaction) throws -> LetterFacts {
    let row = try row(in: transaction)
    let events = try events(in: transaction)
    let told: [FeedbackEvent.Kind] = [.acknowledged, .outcomeTold, .appealReceived]
    let sources = LetterSources(
      row: row, answers: sheet.answers,
      area: try area.flatMap { try ServiceAreaRecord.area($0, in: transaction.connection) },
      handlers: try handlers(in: transaction), events: events,
      clocks: try clocks(in: transaction),
      ifTold: try clocks(
        and: told.map { FeedbackClocks.Event($0, at: transaction.now) }, in: transaction),
      sender: try StaffRecord.name(of: transaction.staff, in: transaction.connection) ?? "",
      house: transaction.desk.organisation.name, now: transaction.now, zone: transaction.zone)
    return LetterFacts(
      row: row, values: sources.values(), reach: LetterReach(sheet.answers),
      done: events.map(\.kind))
  }
}
