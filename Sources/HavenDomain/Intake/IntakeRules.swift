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
    problems += Consent.problems(answers).filter { missing in
      !problems.contains { $0.field == missing.field }
    }
    if let unread = ReadBack.problem(answers) { problems.append(unread) }
    if let method = answers.text(IntakeForm.method),
      let why = whyNot(choose: method, for: IntakeForm.method, answers)
    {
      problems.append(FormProblem(IntakeForm.method, why))
    }
    return problems.inOrder
  }

  /// Why this value cannot be chosen yet; nil when it can. No follow-up by phone or text before it is
  /// known how that is safe (IN-10).
  public static func whyNot(
    choose option: String, for field: FieldID, _ answers: Answers
  ) -> String? {
    guard field == IntakeForm.method, option != "none" else { return nil }
    let isDialled = SafeContact.dialled.contains(option)
    let basis = answers.text(IntakeForm.consent)
    if isDialled, basis == "anonymous" {
      return "They stay anonymous, and no number is kept. Choose another way."
    }
    let safe = SafeContact(IntakeForm.form.kept(answers))
    if isDialled, !safe.isComplete, basis != "lifeAtRisk" {
      return "Ask first (step 2, safe contact): \(safe.missingWords)."
    }
    if option == "phone", answers.isNo(IntakeForm.safeToCall),
      safe.number
        == answers.text(
          IntakeForm.callback)
    {
      return "They said that a call is not safe. Choose another way."
    }
    guard !safe.ways.isEmpty, !safe.ways.contains(option) else { return nil }
    let ways = safe.ways.map { IntakeForm.label(IntakeForm.safeWays, $0).lowercased() }
    return "Named as safe: \(SentenceList.words(ways)). Choose one of these, or ask again."
  }

  /// What to look at again before it is completed; none of it stands in the way.
  public static func warnings(_ answers: Answers, now: Instant, zone: Zone) -> [FormProblem] {
    var warnings = IntakeForm.form.warnings(answers, now: now, zone: zone)
    let consent = Consent(answers, zone: zone)
    let isAgreed = consent.basis == .verbal || consent.basis == .written
    if isAgreed, !answers.isAnswered(IntakeForm.purpose) {
      warnings.append(FormProblem(IntakeForm.purpose, "Say why we record, and tick it."))
    }
    if consent.basis == .verbal, consent.shares, consent.sharesUntil == nil {
      warnings.append(FormProblem(IntakeForm.shareUntil, "Ask until when it may be shared."))
    }
    let callBack = CallBack(answers)
    if callBack == .unfinished || callBack == .lifeAtRisk {
      let safe = SafeContact(IntakeForm.form.kept(answers))
      warnings.append(
        FormProblem(
          safe.missing.first ?? IntakeForm.safeWays,
          "Nobody calls back before you asked: \(safe.missingWords)."))
    }
    return warnings.inOrder
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

extension [FormProblem] {
  /// As the form asks: what stands first is mended first.
  fileprivate var inOrder: [FormProblem] {
    let places = Dictionary(
      IntakeForm.form.fields.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    return enumerated().sorted {
      (places[$0.element.field] ?? .max, $0.offset) < (places[$1.element.field] ?? .max, $1.offset)
    }.map(\.element)
  }
}
