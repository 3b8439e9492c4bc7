/// What follows from an intake's answers.
public enum IntakeRules {
  /// Not safe now, danger soon, or a score that escalates at once.
  public static func isEmergency(_ answers: Answers) -> Bool {
    answers.isNo(IntakeForm.safeNow) || answers.isYes(IntakeForm.danger)
      || TriageScore(answers).band == .immediate
  }

  /// A follow-up within a day was scheduled as the help given.
  public static func isRapid(_ answers: Answers) -> Bool {
    answers.text(IntakeForm.intervention) == "rapidFollowUp"
  }

  /// By the score; not safe now is critical whatever the score, danger soon at least high.
  public static func priority(
    _ answers: Answers, lowering: ScoreLowering? = nil
  ) -> Priority {
    if answers.isNo(IntakeForm.safeNow) { return .critical }
    let byScore = TriageScore(answers, lowering: lowering).band.priority
    return answers.isYes(IntakeForm.danger) ? min(byScore, .high) : byScore
  }

  /// What the queue should show in words, the gravest first.
  public static func flags(_ answers: Answers) -> [Flag] {
    var flags: [Flag] = []
    if answers.isNo(IntakeForm.safeNow) { flags.append(.unsafeNow) }
    if answers.isYes("weapon") { flags.append(.weapon) }
    if answers.isYes("suicidal") { flags.append(.suicidal) }
    if answers.isYes("assault") { flags.append(.assault) }
    if answers.isYes("children") { flags.append(.children) }
    if answers.isYes(IntakeForm.medical) { flags.append(.medical) }
    return flags
  }

  /// All that stands against completing the intake.
  public static func problems(
    _ answers: Answers, now: Instant, zone: Zone, policy: Policy
  ) -> [FormProblem] {
    var problems = IntakeForm.form.problems(answers, now: now, zone: zone)
    let score = TriageScore(answers)
    if let raised = score.raisedTo, raised < score.sum {
      problems.append(
        FormProblem(IntakeForm.raiseTo, "The sum is \(score.sum); a score is never lowered here."))
    }
    if let late = NextAction.problem(answers, now: now, zone: zone, policy: policy) {
      problems.append(late)
    }
    return problems
  }

  /// What a change of answers does to the contact's timeline, with the moment of each.
  public static func events(
    before: Answers, after: Answers
  ) -> [(kind: ContactEvent.Kind, at: Instant)] {
    var events: [(ContactEvent.Kind, Instant)] = []
    func note(_ kind: ContactEvent.Kind, _ field: FieldID, when isNew: Bool) {
      if isNew, let at = after.changedAt[field] { events.append((kind, at)) }
    }
    note(
      .foundUnsafe, IntakeForm.safeNow,
      when: after.isNo(IntakeForm.safeNow) && !before.isNo(IntakeForm.safeNow))
    note(
      .consentRecorded, IntakeForm.consent,
      when: after.text(IntakeForm.consent) != nil && before.text(IntakeForm.consent) == nil)
    let safety = IntakeForm.needed(step: 0, after).map(\.id)
    if safety.allSatisfy(after.isAnswered), !safety.allSatisfy(before.isAnswered),
      let at = safety.compactMap({ after.changedAt[$0] }).max()
    {
      events.append((.safetyAssessed, at))
    }
    return events
  }
}
