import HavenDomain

extension CompleteIntake: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> QueueRow {
    var draft = try DraftRecord.load(draft, in: transaction)
    guard let contact = draft.contact, contact == lease.contact else {
      throw Refusal.wrongState("This draft does not belong to this contact.")
    }
    transaction.concerns("contact", contact)
    var record = try ContactRecord.load(contact, in: transaction)
    guard record.isHeld(by: lease, transaction.staff) else { throw Refusal.leaseLost }
    let answers = draft.sheet.counted
    let policy = try transaction.measure(record.policy).policy
    let problems = IntakeRules.problems(
      answers, now: transaction.now, zone: transaction.zone, policy: policy)
    guard problems.isEmpty else { throw Refusal.invalid(problems) }

    let lowering = try ScoreRecord(record, in: transaction).lowering()
    let score = TriageScore(answers, lowering: lowering)
    IntakeProgress.apply(answers, lowering: lowering, to: &record)
    record.owner = try owner(answers, transaction)
    record.state = .followUp
    if let takenAt = record.takenAt {
      try ArrivalTally.handled(
        record.channel, for: takenAt.seconds(until: transaction.now), at: transaction.now,
        in: transaction.connection)
    }
    record.holder = nil
    record.leaseEpoch += 1
    try record.save(in: transaction)
    try record.note(.scored, score.words, in: transaction)
    try record.note(
      .completed, due: due(answers, policy, transaction), isRapid: IntakeRules.isRapid(answers),
      in: transaction)
    try record.settle(in: transaction)
    try IntakeKeeping.keep(record.id, answers, in: transaction)
    try IntakeProgress.raiseAlarms(
      record, before: answers, after: answers, was: score.band, is: score.band,
      in: transaction)
    try CareLog.handled(record, answers, in: transaction)
    draft.isOpen = false
    try draft.save(in: transaction)
    try transaction.keepFollowUp(of: answers, on: record, policy)
    record = try ContactRecord.load(contact, in: transaction)
    transaction.past.number = Int64(record.version)
    return try record.row(in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> QueueRow {
    try ContactRecord.load(ContactID(rawValue: past.object), in: transaction).row(in: transaction)
  }

  private func owner(_ answers: Answers, _ transaction: Transaction) throws -> StaffID {
    let typed = answers.text(IntakeForm.owner) ?? ""
    guard let member = try StaffRecord.member(named: typed, in: transaction.connection) else {
      throw Refusal.invalid([
        FormProblem(IntakeForm.owner, "Nobody here is called “\(typed)”. Choose one of the list.")
      ])
    }
    return member.id
  }

  /// As typed; the rules have read it already.
  private func due(
    _ answers: Answers, _ policy: Policy, _ transaction: Transaction
  ) -> Instant {
    let target = NextAction.target(
      isEmergency: IntakeRules.isEmergency(answers), policy: policy)
    return answers.instant(IntakeForm.nextDue, .future, zone: transaction.zone)
      ?? transaction.now + target
  }
}
