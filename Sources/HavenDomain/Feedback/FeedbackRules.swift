/// What may be done with feedback, and when.
public enum FeedbackRules {
  /// All that stands against logging the form.
  public static func problems(_ answers: Answers, now: Instant, zone: Zone) -> [FormProblem] {
    var problems = FeedbackForm.form.problems(answers, now: now, zone: zone)
    for field in [FeedbackForm.made, FeedbackForm.completedOn, FeedbackForm.passedOn] {
      if let text = answers.text(field), let at = answers.instant(field, .past, zone: zone),
        at > now + .minutes(1)
      {
        problems.append(FormProblem(field, "“\(text)” is still to come."))
      }
    }
    return problems
  }

  /// The earlier of the day it was made and the moment it was logged (C30).
  public static func receivedAt(_ answers: Answers, now: Instant, zone: Zone) -> Instant {
    min(now, answers.instant(FeedbackForm.made, .past, zone: zone) ?? now)
  }

  /// Nil when this reach over closing is enough (CC-20); else who closes it.
  public static func whyNotClose(_ kind: FeedbackKind, with scope: Scope) -> String? {
    kind == .dissatisfaction && scope != .all ? StageWords.coordinatorCloses : nil
  }

  /// Nil when the customer knows of their right to appeal, where they have one (AP-01).
  public static func whyNotTell(_ kind: FeedbackKind, toldOfAppeal: Bool) -> String? {
    kind != .complaint || toldOfAppeal
      ? nil
      : "Tell the customer of their right to appeal first, then record the outcome "
        + "(S3, Logging a Complaint)."
  }
}
