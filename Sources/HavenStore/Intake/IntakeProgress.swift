import HavenDomain

/// What an intake's answers do to its contact while they are typed: its risk, its timeline, its
/// alarms, and the name under which it is found.
enum IntakeProgress {
  static func follow(
    _ contact: ContactID, before: Answers, after: Answers, in transaction: Transaction
  ) throws {
    var record = try ContactRecord.load(contact, in: transaction)
    let earlier = (record.priority, record.score, record.flags, record.fields)
    apply(after, to: &record)
    let later = (record.priority, record.score, record.flags, record.fields)
    if earlier != later { try record.save(in: transaction) }
    let events = IntakeRules.events(before: before, after: after)
    for event in events { try record.note(event.kind, at: event.at, in: transaction) }
    if earlier != later || !events.isEmpty { try record.settle(in: transaction) }
    try raiseAlarms(record, after, in: transaction)
  }

  /// Copies what lists, search and the next person need. What the person who rang in said before
  /// stays where the intake says nothing.
  static func apply(_ answers: Answers, to record: inout ContactRecord) {
    typealias Sealed = ContactRecord.Sealed
    let answers = IntakeForm.form.kept(answers)
    let copies = [
      (Sealed.name, IntakeForm.name), (Sealed.callback, IntakeForm.callback),
      (Sealed.safeContact, IntakeForm.safeContact), (Sealed.method, IntakeForm.method),
      (Sealed.nextAction, IntakeForm.nextAction),
    ]
    for (name, field) in copies {
      if let text = answers.text(field) { record.fields[name] = text }
    }
    let kept = record.flags.filter { [.escalated, .emergency, .unreadable].contains($0) }
    record.flags = IntakeRules.flags(answers) + kept
    guard
      Indicator.allCases.contains(where: { answers.isAnswered($0.field) })
        || answers.isAnswered(IntakeForm.safeNow) || answers.isAnswered(IntakeForm.danger)
    else { return }
    record.score = TriageScore(answers).value
    record.isEmergency = IntakeRules.isEmergency(answers)
    record.priority =
      record.flags.contains(.escalated) ? .critical : IntakeRules.priority(answers)
  }

  /// Once each: an alarm that was acknowledged is not raised again by the next key.
  static func raiseAlarms(
    _ record: ContactRecord, _ answers: Answers, in transaction: Transaction
  ) throws {
    var kinds: [AlarmKind] = []
    if answers.isNo(IntakeForm.safeNow) { kinds.append(.unsafe) }
    if TriageScore(answers).band == .immediate { kinds.append(.highScore) }
    for kind in kinds
    where try !AlarmRecord.wasRaised(kind, on: record.id, in: transaction.connection) {
      try AlarmRecord.raise(kind, record.id, in: transaction)
    }
  }
}
