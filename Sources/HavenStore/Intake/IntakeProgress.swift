import HavenDomain

/// What an intake's answers do to its contact while they are typed: its risk, its timeline, its
/// alarms, and the name under which it is found.
enum IntakeProgress {
  static func follow(
    _ contact: ContactID, before: Answers, after: Answers, in transaction: Transaction
  ) throws {
    var record = try ContactRecord.load(contact, in: transaction)
    let earlier = (record.priority, record.score, record.flags, record.fields)
    takeBack(before, after, from: &record)
    let step = try ScoreRecord(record, in: transaction).follow(before: before, after: after)
    apply(after, lowering: step.after.lowering, to: &record)
    let later = (record.priority, record.score, record.flags, record.fields)
    if earlier != later { try record.save(in: transaction) }
    try ScoreRecord(record, in: transaction)
      .note(step, from: earlier.1, to: record.score, after)
    let events = IntakeRules.events(before: before, after: after)
    for event in events { try record.note(event.kind, at: event.at, in: transaction) }
    if earlier != later || !events.isEmpty { try record.settle(in: transaction) }
    try raiseAlarms(
      record, before: before, after: after, was: step.before.band, is: step.after.band,
      in: transaction)
    try heardFrom(record, transaction)
  }

  /// Somebody types: the line is not silent.
  private static func heardFrom(_ record: ContactRecord, _ transaction: Transaction) throws {
    guard record.flags.contains(.unsafeNow) || record.flags.contains(.escalated) else { return }
    try AlarmRecord.clear([.silentLine], about: .contact(record.id), in: transaction)
  }

  /// Copies what lists, search and the next person need. What the person who rang in said before
  /// stays where the intake says nothing.
  static func apply(
    _ answers: Answers, lowering: ScoreLowering?, to record: inout ContactRecord
  ) {
    let answers = IntakeForm.form.kept(answers)
    for (name, text) in copied(answers) { record.fields[name] = text }
    let kept = record.flags.filter { [.escalated, .emergency, .unreadable].contains($0) }
    record.flags = IntakeRules.flags(answers) + kept
    guard
      Indicator.allCases.contains(where: { answers.isAnswered($0.field) })
        || answers.isAnswered(IntakeForm.safeNow) || answers.isAnswered(IntakeForm.danger)
    else { return }
    record.score = TriageScore(answers, lowering: lowering).value
    record.isEmergency = IntakeRules.isEmergency(answers)
    record.priority =
      record.flags.contains(.escalated)
      ? .critical
      : IntakeRules.priority(answers, lowering: lowering)
  }

  /// The sealed fields that an intake's answers give, those that may be kept.
  private static func copied(_ kept: Answers) -> [String: String] {
    typealias Sealed = ContactRecord.Sealed
    let copies = [
      (Sealed.name, IntakeForm.name), (Sealed.callback, IntakeForm.callback),
      (Sealed.method, IntakeForm.method), (Sealed.nextAction, IntakeForm.nextAction),
      (Sealed.alias, IntakeForm.alias),
    ]
    var given: [String: String] = [:]
    for (name, field) in copies { given[name] = kept.text(field) }
    given[Sealed.safeContact] = SafeContact(kept).words
    return given
  }

  /// What an answer gave goes with the answer: nobody is found by a name that they took back, or
  /// rung by words that hold no more (IN-06, IN-10).
  private static func takeBack(
    _ before: Answers, _ after: Answers, from record: inout ContactRecord
  ) {
    let form = IntakeForm.form
    let now = copied(form.kept(after))
    for (name, text) in copied(form.kept(before))
    where now[name] == nil && record.fields[name] == text {
      record.fields[name] = nil
    }
  }

  /// Each time that danger is told anew, and once where it was never raised: an alarm that was
  /// acknowledged is not raised again by the next key. The contact is flagged with it (TR-07, ES-01).
  static func raiseAlarms(
    _ record: ContactRecord, before: Answers, after: Answers, was: Band, is now: Band,
    in transaction: Transaction
  ) throws {
    if after.isNo(IntakeForm.safeNow) {
      try raise(.unsafe, .unsafe, record, isNew: !before.isNo(IntakeForm.safeNow), transaction)
    }
    if now == .immediate {
      try raise(.highScore, .score, record, isNew: was != .immediate, transaction)
    }
    try keepDispatchClock(record, before: before, after: after, in: transaction)
  }

  private static func raise(
    _ kind: AlarmKind, _ source: EscalationSource, _ record: ContactRecord, isNew: Bool,
    _ transaction: Transaction
  ) throws {
    let wasRaised = try AlarmRecord.wasRaised(kind, on: record.id, in: transaction.connection)
    guard isNew || !wasRaised else { return }
    let escalation = try EscalationRecord.flag(
      source, record.id, reason: nil, note: "", in: transaction)
    try AlarmRecord.raise(kind, about: escalation.subject, in: transaction)
    try record.note(.escalated, "\(escalation.number): \(source.words)", in: transaction)
  }

  /// The dispatch clock runs from the No until a dispatch is recorded or the answer is Yes (TR-02).
  private static func keepDispatchClock(
    _ record: ContactRecord, before: Answers, after: Answers, in transaction: Transaction
  ) throws {
    let connection = transaction.connection
    if after.isYes(IntakeForm.safeNow), !before.isYes(IntakeForm.safeNow) {
      try connection.run("DELETE FROM dispatch_clock WHERE contact = ?1", record.id.rawValue)
      try AlarmRecord.clear(
        [.unsafe, .dispatchLate], about: .contact(record.id), in: transaction)
    }
    guard after.isNo(IntakeForm.safeNow), !before.isNo(IntakeForm.safeNow),
      try record.dispatches(in: transaction).isEmpty
    else { return }
    let since = min(after.changedAt[IntakeForm.safeNow] ?? transaction.now, transaction.now)
    let limit = try transaction.measure(record.policy).policy.dispatchLimit
    try connection.run(
      "INSERT OR REPLACE INTO dispatch_clock (contact, due) VALUES (?1, ?2)",
      record.id.rawValue, (since + limit).milliseconds)
  }
}
