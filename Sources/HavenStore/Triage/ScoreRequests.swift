import HavenDomain

extension ReadScore: Answered {
  public func answer(in transaction: Transaction) throws -> ScoreSheet {
    let id: ContactID
    switch which {
    case .id(let given): id = given
    case .number(let number):
      guard let found = try ContactRecord.id(of: number, in: transaction) else {
        throw Refusal.notFound("contact \(number)")
      }
      id = found
    }
    transaction.concerns("contact", id)
    let record = try ContactRecord.load(id, in: transaction)
    guard record.mayBeOpened(in: transaction) else { throw Refusal.notAllowed(Self.permission) }
    return try ScoreRecord(record, in: transaction).sheet()
  }
}

extension AskLowerScore: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> ScoreSheet {
    transaction.concerns("contact", contact)
    let record = try ContactRecord.load(contact, in: transaction)
    guard transaction.scope == .all || record.belongs(to: transaction.staff) else {
      throw Refusal.notAllowed(Self.permission)
    }
    guard record.state != .closed else { throw Refusal.wrongState("This contact is closed.") }
    guard !reason.trimmed.isEmpty else {
      throw Refusal.invalid([FormProblem("reason", "Say why in a few words.")])
    }
    let scores = ScoreRecord(record, in: transaction)
    let sheet = try scores.sheet()
    if sheet.lowering?.isInForce == true {
      throw Refusal.wrongState(
        "The score is \(sheet.score.value) by two people already. A graver answer ends it."
      )
    }
    if let why = ScoreRules.whyNotAsk(sheet.score, isUnsafe: sheet.isUnsafe, to: to) {
      throw Refusal.wrongState(why)
    }
    try scores.ask(to: to, reason.trimmed)
    try scores.note(.asked, from: sheet.score.value, to: to, reason.trimmed)
    try record.note(.lowerAsked, "to \(to): \(reason.trimmed)", in: transaction)
    try AlarmRecord.raise(.secondOpinion, about: .contact(contact), in: transaction)
    transaction.past.number = 1
    return try scores.sheet()
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> ScoreSheet {
    try ScoreRecord(ContactRecord.load(contact, in: transaction), in: transaction).sheet()
  }
}

extension SettleLowerScore: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> ScoreSheet {
    transaction.concerns("contact", contact)
    var record = try ContactRecord.load(contact, in: transaction)
    guard record.state != .closed else { throw Refusal.wrongState("This contact is closed.") }
    guard !words.trimmed.isEmpty else {
      throw Refusal.invalid([FormProblem("words", "Say what you saw in a few words.")])
    }
    let scores = ScoreRecord(record, in: transaction)
    let sheet = try scores.sheet()
    if let why = ScoreRules.whyNotSettle(
      sheet.lowering, isUnsafe: sheet.isUnsafe, agrees: agrees, by: transaction.staff)
    {
      throw Refusal.wrongState(why)
    }
    if agrees {
      try agree(sheet, &record, transaction)
    } else {
      try scores.end()
      try scores.note(
        .refused, from: sheet.score.value, to: sheet.score.value, words.trimmed)
      try record.note(.lowerRefused, words.trimmed, in: transaction)
    }
    transaction.past.number = 1
    return try ScoreRecord(record, in: transaction).sheet()
  }

  private func agree(
    _ sheet: ScoreSheet, _ record: inout ContactRecord, _ transaction: Transaction
  ) throws {
    let scores = ScoreRecord(record, in: transaction)
    try scores.agree()
    let lowering = try scores.lowering()
    let answers = try DraftRecord.answers(of: contact, in: transaction)
    let score = TriageScore(answers, lowering: lowering)
    guard score.value < sheet.score.value else {
      throw Refusal.wrongState("The answers say \(sheet.score.value) by now. Nothing is lowered.")
    }
    IntakeProgress.apply(answers, lowering: lowering, to: &record)
    try record.save(in: transaction)
    try scores.note(.lowered, from: sheet.score.value, to: score.value, words.trimmed)
    try record.note(.scoreLowered, "\(score.words): \(words.trimmed)", in: transaction)
    try record.settle(in: transaction)
    try AlarmRecord.clear([.secondOpinion], about: .contact(contact), in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> ScoreSheet {
    try ScoreRecord(ContactRecord.load(contact, in: transaction), in: transaction).sheet()
  }
}
