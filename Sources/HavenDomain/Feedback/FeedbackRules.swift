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

  /// Nil when the act fits; else why not, and what to do.
  public static func whyNotAcknowledge(_ row: FeedbackRow) -> String? {
    if row.kind == .compliment { return "A compliment is passed on with thanks and closed." }
    return row.stage == .received ? nil : "It has been acknowledged already."
  }

  /// Nil when an outcome can be recorded; else why not, and what to do.
  public static func whyNotRecordOutcome(_ row: FeedbackRow) -> String? {
    if row.kind == .compliment { return "A compliment has no outcome. Close it." }
    switch row.stage {
    case .received: return "Acknowledge it to the customer first (S3)."
    case .acknowledged: return nil
    case .outcomeTold, .closed: return "The outcome has been told already."
    }
  }

  /// Nil when the file can be closed; else why not, and what to do.
  public static func whyNotClose(_ row: FeedbackRow) -> String? {
    if row.stage == .closed { return "It is closed already." }
    if row.kind == .compliment || row.stage == .outcomeTold { return nil }
    return "Record the outcome, and tell it to the customer, first."
  }
}
